// Package commitments is the register: every commitment of the book, searched, filtered and sorted, and the chosen one in
// full. The presenter decides what is shown; the view draws it.
package commitments

import (
	"slices"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/ui/find"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	session *session.Session
	index   index
	filter  Filter
	sort    Sort
	query   find.Query
	typed   string
	kept    model.ID // stays in the list though it no longer matches, until another is chosen

	book    model.Book // what order and shown were made from
	outlook *outlook.Outlook
	order   []*entry // all commitments, sorted
	shown   []*entry // those that match
}

// NewPresenter shows the session's book, unfiltered.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s, sort: ByHeadline}
	p.Update()
	return p
}

// Update takes over the book and the outlook as they now stand.
func (p *Presenter) Update() {
	p.book, p.outlook = p.session.Book(), p.session.Outlook()
	entries := p.index.update(p.book, p.session.Words())
	for _, e := range entries {
		e.answer = p.outlook.Commitment(e.commitment.ID)
	}
	p.order = sorted(entries, p.sort)
	p.match()
}

// Search shows what has all the words typed.
func (p *Presenter) Search(text string) {
	p.typed, p.query, p.kept = text, find.Parse(text), ""
	p.match()
}

// Searched is what was typed.
func (p *Presenter) Searched() string { return p.typed }

// Filter is what the list is narrowed to.
func (p *Presenter) Filter() Filter { return p.filter }

// SetFilter narrows the list.
func (p *Presenter) SetFilter(f Filter) {
	p.filter, p.kept = f, ""
	p.match()
}

// Sort is the order of the list.
func (p *Presenter) Sort() Sort { return p.sort }

// SetSort puts the list in another order.
func (p *Presenter) SetSort(s Sort) {
	p.sort = s
	p.order = sorted(p.order, s)
	p.match()
}

// Keep has a commitment stay in the list though it no longer matches, as when it was just edited.
func (p *Presenter) Keep(id model.ID) { p.kept = id }

// Narrowed reports whether anything is typed or filtered.
func (p *Presenter) Narrowed() bool { return !p.query.Empty() || p.filter != (Filter{}) }

// Clear shows everything again.
func (p *Presenter) Clear() {
	p.filter = Filter{}
	p.Search("")
}

// Total is the number of commitments in the book, Len that of those shown.
func (p *Presenter) Total() int { return len(p.order) }

// Len is the number of commitments shown.
func (p *Presenter) Len() int { return len(p.shown) }

// ID is the id of the i-th commitment shown.
func (p *Presenter) ID(i int) model.ID { return p.shown[i].commitment.ID }

// Title is the title of the i-th commitment shown.
func (p *Presenter) Title(i int) string { return p.shown[i].commitment.Title }

// Shows reports whether a commitment is among those shown.
func (p *Presenter) Shows(id model.ID) bool {
	return slices.ContainsFunc(p.shown, func(e *entry) bool { return e.commitment.ID == id })
}

func (p *Presenter) match() {
	p.shown = p.shown[:0:0]
	for _, e := range p.order {
		if e.commitment.ID == p.kept || (p.filter.matches(e) && p.query.Matches(e.folded)) {
			p.shown = append(p.shown, e)
		}
	}
}
