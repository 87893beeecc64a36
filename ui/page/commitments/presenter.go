// Package commitments is the register: every commitment of the book, searched, filtered and sorted, and the chosen one in
// full. The presenter decides what is shown; the view draws it.
package commitments

import (
	"slices"

	"proviso/model"
	"proviso/model/filter"
	"proviso/model/outlook"
	"proviso/ui/listed"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	session  *session.Session
	index    index
	filter   *filter.Node
	typed    string
	query    *filter.Node // what is typed
	mistake  error        // in what is typed
	orders   listed.Orders[*entry]
	grouping Grouping
	shut     map[string]bool   // the groups that show no rows, by name
	wholes   map[model.ID]bool // the commitments that have parts, where the list is grouped by them
	kept     map[model.ID]bool // stay in the list though they no longer match, until another is chosen

	book    model.Book // what all below was made from
	outlook *outlook.Outlook
	world   *filter.World
	passes  filter.Matcher
	order   []*entry // all commitments, in order
	shown   []*entry // those that match
	lines   []line   // the rows of the list
}

// NewPresenter shows the session's book, unfiltered.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s, orders: orders(), grouping: NotGrouped, shut: map[string]bool{}}
	p.Update()
	return p
}

// Update takes over the book and the outlook as they now stand.
func (p *Presenter) Update() {
	was := p.seen()
	p.book, p.outlook = p.session.Book(), p.session.Outlook()
	entries := p.index.update(p.book, p.session.Words())
	for _, e := range entries {
		e.answer = p.outlook.Commitment(e.commitment.ID)
	}
	p.world = p.newWorld()
	p.query, p.mistake = filter.Read(p.typed, p.book) // the book may know other names now
	p.compile()
	p.assign(entries)
	for _, e := range was {
		p.hold(e)
	}
	p.order = entries
	p.arrange()
	p.match()
}

// seen are the kept commitments as they are shown now.
func (p *Presenter) seen() []*entry {
	var out []*entry
	for _, e := range p.shown {
		if p.kept[e.commitment.ID] {
			was := *e
			out = append(out, &was)
		}
	}
	return out
}

// Total is the number of commitments in the book, Matches that of those shown, heads of groups and shut groups apart.
func (p *Presenter) Total() int   { return len(p.order) }
func (p *Presenter) Matches() int { return len(p.shown) }

// Len is the number of rows: commitments, and heads of groups.
func (p *Presenter) Len() int { return len(p.lines) }

// ID is the id of the i-th row: a commitment's, or one that stands for a head.
func (p *Presenter) ID(i int) model.ID {
	if h := p.lines[i].head; h != nil {
		return model.ID(headPrefix + h.name)
	}
	return p.lines[i].entry.commitment.ID
}

// Title is what the i-th row is found by: a commitment's title, or the name of a group.
func (p *Presenter) Title(i int) string {
	if h := p.lines[i].head; h != nil {
		return h.name
	}
	return p.lines[i].entry.commitment.Title
}

// Shows reports whether a commitment is among the rows.
func (p *Presenter) Shows(id model.ID) bool {
	return slices.ContainsFunc(p.lines, func(l line) bool { return l.entry != nil && l.entry.commitment.ID == id })
}

// Passes reports whether a commitment is shown, were it in a group that is shut.
func (p *Presenter) Passes(id model.ID) bool {
	return slices.ContainsFunc(p.shown, func(e *entry) bool { return e.commitment.ID == id })
}

// Reveal opens the group of a commitment, and reports whether it is shown at all.
func (p *Presenter) Reveal(id model.ID) bool {
	for _, e := range p.shown {
		if e.commitment.ID == id {
			if p.shut[e.seat().group.name] {
				p.shut[e.seat().group.name] = false
				p.match()
			}
			return true
		}
	}
	return false
}

// First is the first commitment among the rows or, where all groups are shut, of those shown; "" where none is.
func (p *Presenter) First() model.ID {
	for _, l := range p.lines {
		if l.entry != nil {
			return l.entry.commitment.ID
		}
	}
	if len(p.shown) > 0 {
		return p.shown[0].commitment.ID
	}
	return ""
}
