// Package evidence is the page of what is known from where: sources with their stored texts and the passages claimed in
// them, and the records for and against which claims are made. The presenter decides what is shown; the view draws it.
package evidence

import (
	"cmp"
	"strings"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/listed"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/theme"
)

// Side is what the list shows.
type Side int

// The sides of the page.
const (
	Sources     Side = iota
	Conflicts        // records with claims for and against them
	Instruments      // the papers in which commitments stand
)

// NotGraded narrows the list to sources without a grade.
const NotGraded = "-"

// Presenter is the state of the page, without a window.
type Presenter struct {
	session *session.Session
	side    Side
	grade   string // a reliability, NotGraded, or "" for all
	book    model.Book
	claims  map[model.ID][]*model.Claim // by source, in the order of their keys
	texts   map[model.ID]*text

	sources     listed.List[*entry]
	conflicts   listed.List[*conflict]
	instruments listed.List[*paper]
}

type entry struct {
	source *model.Source
	text   *text
	title  string // folded
	issued when.Date
}

// EntryID implements listed.Entry.
func (e *entry) EntryID() model.ID { return e.source.ID }

// Folded implements listed.Entry.
func (e *entry) Folded() string { return e.text.folded }

// graded is a source's grade, or NotGraded.
func graded(s *model.Source) string { return cmp.Or(s.Reliability, NotGraded) }

// text is a source made ready to be searched and read. It is kept from one edit to the next.
type text struct {
	source *model.Source
	folded string
	stored *model.Stored // nil where no text is stored, or nobody has asked for it yet
}

// NewPresenter shows the session's book.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s, texts: map[model.ID]*text{}}
	p.sources = listed.NewList(p.orders(), func(e *entry) bool { return p.grade == "" || graded(e.source) == p.grade })
	p.conflicts = listed.NewList(listed.NewOrders(mostClaimed), nil)
	p.instruments = listed.NewList(listed.NewOrders(latestPaper), nil)
	p.Update()
	return p
}

// Update takes over the book as it now stands.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	p.claims = map[model.ID][]*model.Claim{}
	for c := range p.book.Claims.Sorted() {
		p.claims[c.Source] = append(p.claims[c.Source], c)
	}
	texts := make(map[model.ID]*text, p.book.Sources.Len())
	sources := make([]*entry, 0, p.book.Sources.Len())
	for s := range p.book.Sources.Sorted() {
		t := p.texts[s.ID]
		if t == nil || t.source != s {
			t = &text{source: s, folded: folded(s)}
		}
		texts[s.ID] = t
		sources = append(sources, &entry{s, t, find.Fold(s.Label()), s.CSL.Issued()})
	}
	p.texts = texts
	p.sources.Take(sources)
	p.conflicts.Take(conflicts(p.book))
	p.instruments.Take(p.papers())
}

// folded is everything that a search looks at: the bibliographic facts, the notes and the stored text.
func folded(s *model.Source) string {
	parts := append([]string{s.CSL.Text("title"), outlet(s), s.CSL.Text("URL"), s.Key, s.Notes}, s.CSL.Authors()...)
	if s.Snapshot != nil {
		parts = append(parts, s.Snapshot.Text)
	}
	return find.Fold(strings.Join(parts, "\n"))
}

// outlet is where a source appeared.
func outlet(s *model.Source) string {
	for _, variable := range []string{"container-title", "publisher"} {
		if name := s.CSL.Text(variable); name != "" {
			return name
		}
	}
	return ""
}

// Side is what the list shows.
func (p *Presenter) Side() Side { return p.side }

// SetSide shows the other list.
func (p *Presenter) SetSide(s Side) { p.side = s }

// Sources is the list of sources, which can stand in several orders.
func (p *Presenter) Sources() listed.Sortable { return &p.sources }

// Search shows what has all the words typed, on every side.
func (p *Presenter) Search(typed string) {
	p.sources.Search(typed)
	p.conflicts.Search(typed)
	p.instruments.Search(typed)
}

// Grade is the grade to which the list of sources is narrowed, NotGraded, or "" for all.
func (p *Presenter) Grade() string { return p.grade }

// SetGrade narrows the list of sources.
func (p *Presenter) SetGrade(grade string) {
	p.grade = grade
	p.sources.Match()
}

// Grades lists the grades that sources of the book have, in their order, NotGraded last.
func (p *Presenter) Grades() []string {
	has := map[string]bool{}
	for s := range p.book.Sources.All() {
		has[graded(s)] = true
	}
	var out []string
	for _, g := range append(model.Reliabilities(), NotGraded) {
		if has[g] {
			out = append(out, g)
		}
	}
	return out
}

// Total is the number of sources in the book, Disputed that of records with claims for and against, Papers that of
// instruments.
func (p *Presenter) Total() int    { return p.sources.Total() }
func (p *Presenter) Disputed() int { return p.conflicts.Total() }
func (p *Presenter) Papers() int   { return p.instruments.Total() }

// rows is the list of the side that shows.
func (p *Presenter) rows() interface {
	Len() int
	ID(i int) model.ID
	Shows(id model.ID) bool
} {
	switch p.side {
	case Conflicts:
		return &p.conflicts
	case Instruments:
		return &p.instruments
	}
	return &p.sources
}

// Len is the number of rows shown.
func (p *Presenter) Len() int { return p.rows().Len() }

// ID is the id of the i-th row shown: a source, the record in conflict, or an instrument.
func (p *Presenter) ID(i int) model.ID { return p.rows().ID(i) }

// Shows reports whether a row is among those shown.
func (p *Presenter) Shows(id model.ID) bool { return p.rows().Shows(id) }

// Row is one source, one record in conflict, or one instrument, as the list shows it.
type Row struct {
	ID    model.ID
	Title string
	Note  string    // date, or how many claims are for and against
	Sub   string    // outlet and number of claims, or the kind of record
	Chip  *say.Chip // the grade of a source; nil for none
}

// Row is the i-th row shown, put into words.
func (p *Presenter) Row(i int) Row {
	w := p.session.Words()
	switch p.side {
	case Conflicts:
		c := p.conflicts.At(i)
		return Row{
			ID: c.id, Title: p.book.LabelOf(c.kind, c.id), Sub: w.T("record." + string(c.kind)),
			Note: w.T("evidence.for_against", "for", len(c.supporting), "against", len(c.against)),
		}
	case Instruments:
		return p.paperRow(p.instruments.At(i))
	}
	e := p.sources.At(i)
	s := e.source
	row := Row{ID: s.ID, Title: s.Label(), Chip: grade(s.Reliability)}
	if !e.issued.IsZero() {
		row.Note = w.Date(e.issued)
	}
	parts := []string{w.N("evidence.claims", len(p.claims[s.ID]))}
	if o := cmp.Or(outlet(s), strings.Join(s.CSL.Authors(), ", ")); o != "" {
		parts = append([]string{o}, parts...)
	}
	row.Sub = strings.Join(parts, " · ")
	return row
}

var gradeTones = map[string]theme.Tone{
	"A": theme.Go, "B": theme.Go, "C": theme.Open, "D": theme.Stop, "E": theme.Stop, "F": theme.End,
	"1": theme.Go, "2": theme.Go, "3": theme.Open, "4": theme.Stop, "5": theme.Stop, "6": theme.End,
}

// grade is a grade as a chip, nil for none. F and 6 cannot be judged, so they are not shown as bad.
func grade(g string) *say.Chip {
	if g == "" {
		return nil
	}
	return &say.Chip{Tone: gradeTones[g], Text: g}
}

// Locate finds the source to which an id belongs: its own, or that of one of its claims.
func (p *Presenter) Locate(id model.ID) (source, claim model.ID, ok bool) {
	if _, ok := p.book.Sources.Get(id); ok {
		return id, "", true
	}
	c, ok := p.book.Claims.Get(id)
	if !ok {
		return "", "", false
	}
	return c.Source, id, true
}

// stored is the stored text of a source ready to be looked through, nil for none.
func (p *Presenter) stored(id model.ID) *model.Stored {
	t := p.texts[id]
	if t == nil || t.source.Snapshot == nil || strings.TrimSpace(t.source.Snapshot.Text) == "" {
		return nil
	}
	if t.stored == nil {
		t.stored = model.NewStored(t.source.Snapshot.Text)
	}
	return t.stored
}
