// Package scenarios is the page of what would be if: a what-if that answers at once, the matrix of commitments and scenarios,
// and why each of its cells is what it is. The presenter decides what is shown; the view draws it.
package scenarios

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/ui/find"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	// OnFound is called when something has come that was worked out in the background.
	OnFound func()
	// OnFail is told what went wrong in the background.
	OnFail func(error)

	session *session.Session
	book    model.Book
	engine  *outlook.Engine
	draft   Draft
	kept    Draft // as it was loaded or saved

	whole   *Draft // what is tried, while the session looks back at a book that may lack some of it; nil in the present
	partly  Draft  // as much of it as that book has
	again   *Draft // to be tried again at the next Update; nil for none
	earlier bool   // what is tried, or again, is from an earlier run of the program

	entries []entry // by key, as the cells of a column
	byTitle []int
	columns []*column
	saved   map[model.ID]*column
	base    *outlook.Outlook // what the draft builds on, on the day it asks about
	hangs   map[model.ID]int

	query       find.Query
	typed       string
	sort        string
	onlyDiffers bool
	from, to    string // the columns compared; "" for the usual ones
	comparing   bool
	shown       []int  // of entries
	longest     string // of their titles

	row      model.ID // the chosen cell
	column   string
	allShown bool // all events, not only those on which most hangs
	findings findings
}

type entry struct {
	commitment *model.Commitment
	folded     string
	letters    int // of its title
}

// NewPresenter tries nothing yet.
func NewPresenter(s *session.Session) *Presenter {
	p := prepare(s)
	p.Update()
	return p
}

// prepare is a presenter that shows nothing before its first Update.
func prepare(s *session.Session) *Presenter {
	return &Presenter{session: s, column: Tried, findings: newFindings(s.Runner()), OnFound: func() {}, OnFail: func(error) {}}
}

// Update takes over the book and the question as they now stand. What is being tried stays, as far as the book still has it.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	if next := p.session.Engine(); next != p.engine {
		p.engine = next
		p.saved = map[model.ID]*column{}
		p.index()
		p.refit()
	}
	p.takeUp()
	p.ask()
}

// index makes the commitments ready to be searched and sorted, and counts what hangs on each event.
func (p *Presenter) index() {
	p.entries, p.byTitle = p.entries[:0:0], p.byTitle[:0:0]
	titles := []string{}
	for c := range p.book.Commitments.Sorted() {
		title := find.Fold(c.Title)
		p.entries = append(p.entries, entry{c, title + "\n" + find.Fold(c.Key), utf8.RuneCountInString(c.Title)})
		titles = append(titles, title)
		p.byTitle = append(p.byTitle, len(p.byTitle))
	}
	slices.SortStableFunc(p.byTitle, func(a, b int) int { return cmp.Compare(titles[a], titles[b]) })
	p.hangs = hanging(p.book)
}

// refit keeps the draft in step with the scenario that it belongs to, unless something has been changed.
func (p *Presenter) refit() {
	changed := p.rejoin() || p.Changed()
	s, ok := p.book.Scenarios.Get(p.draft.Scenario)
	if ok {
		p.kept = draftOf(s)
		if !changed {
			p.draft = p.kept
		}
	} else {
		p.kept = Draft{}
	}
	p.part()
	p.draft = p.draft.fitted(p.book)
	p.partly = p.draft
}

// part sets aside what is tried when the session begins to look back.
func (p *Presenter) part() {
	if _, back := p.session.Then(); back && p.whole == nil {
		whole := p.draft
		p.whole = &whole
	}
}

// rejoin takes up what was set aside once the session looks at the present again, and reports whether it did: what was tried
// of it meanwhile counts instead.
func (p *Presenter) rejoin() bool {
	if _, back := p.session.Then(); back || p.whole == nil {
		return false
	}
	whole := *p.whole
	p.whole = nil
	if !p.draft.same(p.partly) {
		return false
	}
	p.draft = whole
	return true
}

// Changed reports whether something is being tried that is not saved.
func (p *Presenter) Changed() bool { return !p.draft.same(p.kept) }

// Draft is what is being tried.
func (p *Presenter) Draft() Draft { return p.draft }

// try takes another draft and answers it.
func (p *Presenter) try(d Draft) {
	p.draft = d
	p.ask()
}

// Load tries a saved scenario.
func (p *Presenter) Load(id model.ID) bool {
	s, ok := p.book.Scenarios.Get(id)
	if ok {
		p.kept, p.earlier = draftOf(s), false
		p.column = Tried
		p.try(p.kept)
	}
	return ok
}

// Clear tries nothing.
func (p *Presenter) Clear() {
	p.kept, p.earlier = Draft{}, false
	p.try(Draft{})
}

// Reset takes back what is not saved.
func (p *Presenter) Reset() {
	p.earlier = false
	p.try(p.kept)
}
