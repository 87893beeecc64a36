package report

import (
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/words"
)

// Request is what a report is made of.
type Request struct {
	Outlook *outlook.Outlook // the book and what is known of it under a question
	Words   *words.Words
	Head    Head       // of the journal; zero for a book that has none
	Of      []model.ID // commitments of a dossier, in this order; none for all of them, by key
	Made    time.Time  // when the report was made; zero leaves it out, so that the same request gives the same bytes on any day
}

// Head is the journal's state by which a reader can check that a report is of this book: how many edits, and the hash of the last.
type Head struct {
	Edits int
	Hash  string
}

// maker builds one document.
type maker struct {
	Request
	book  model.Book
	known time.Time // the zero time is the latest knowledge

	claims  map[model.ID][]*model.Claim  // by the record they are about, each in the order of keys
	stances map[model.ID][]*model.Stance // by the commitments and events they bear on
	parts   map[model.ID][]outlook.Answer
	cited   map[model.ID]bool // the sources that were named so far
	events  map[model.ID]bool // the events that conditions named so far
}

func newMaker(r Request) *maker {
	m := &maker{
		Request: r, book: r.Outlook.Book(), known: r.Outlook.Question().Known,
		claims: map[model.ID][]*model.Claim{}, stances: map[model.ID][]*model.Stance{}, parts: map[model.ID][]outlook.Answer{},
		cited: map[model.ID]bool{}, events: map[model.ID]bool{},
	}
	for c := range m.book.Claims.Sorted() {
		_, about := c.About.Record()
		m.claims[about] = append(m.claims[about], c)
	}
	for s := range m.book.Stances.Sorted() {
		for _, on := range [][]model.ID{s.Commitments, s.Events} {
			for _, id := range on {
				m.stances[id] = append(m.stances[id], s)
			}
		}
	}
	for _, a := range r.Outlook.Commitments() {
		if parent := a.Commitment.Parent; parent != "" {
			m.parts[parent] = append(m.parts[parent], a)
		}
	}
	return m
}

// document begins a report with what it is of.
func (m *maker) document(kind string) Document {
	w := m.Words
	d := Document{Lang: w.Lang(), Title: m.book.Title(), Subtitle: kind}
	if d.Title == "" {
		d.Title = w.T("report.untitled")
	}
	var f factList
	f.add(w.T("report.as_of"), w.DayLong(m.Outlook.At()))
	if m.known.IsZero() {
		f.add(w.T("report.as_known"), w.T("report.latest"))
	} else {
		f.add(w.T("report.as_known"), w.Time(m.known))
	}
	if id := m.Outlook.Question().Scenario; id != "" {
		f.add(w.T("report.scenario"), m.book.LabelOf(model.KindScenario, id))
	}
	if m.Head.Hash != "" {
		f.add(w.T("report.journal"), w.N("report.journal_head", m.Head.Edits, "hash", m.Head.Hash))
	}
	if !m.Made.IsZero() {
		f.add(w.T("report.made"), w.Time(m.Made))
	}
	d.Facts = f.List
	return d
}

// anchor is the ID of the section on a record. Keys have no "~", which sets off the parts of such a section.
func anchor(r model.Record) string { return string(r.RecordKind()) + "-" + r.RecordKey() }

// link leads to the section on a record; "" if the book has none of that id.
func (m *maker) link(kind model.RecordKind, id model.ID) string {
	r, ok := m.book.Get(kind, id)
	if !ok {
		return ""
	}
	return anchor(r)
}

// chapter is the title of a chapter on records of a kind.
func (m *maker) chapter(kind model.RecordKind) string {
	return m.Words.Capital(m.Words.T("records." + string(kind)))
}
