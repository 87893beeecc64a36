package commitments

import (
	"proviso/model"
	"proviso/model/filter"
	"proviso/ui/find"
	"proviso/ui/say"
)

// The groups of headlines that a filter offers, rather than two dozen headlines. Their translation key is
// "commitments.group.<group>".
const (
	GroupOverdue   = say.Overdue
	GroupInForce   = say.InForce
	GroupOpen      = say.Undecided
	GroupBlocked   = say.Blocked
	GroupDelivered = say.Delivered
	GroupOver      = say.Over
)

// Chips are the fields that can be filtered by with one click; the panel has all.
func Chips() []filter.Field {
	return []filter.Field{filter.Kind, filter.Actor, filter.Headline, filter.Event}
}

// Search shows what passes the text typed: words that are all to be found or, where it names a field, a filter. While that has
// a mistake, it asks for nothing.
func (p *Presenter) Search(text string) {
	p.typed = text
	p.query, p.mistake = filter.Read(text, p.book)
	p.release()
	p.match()
}

// Searched is what was typed, and what is wrong with it.
func (p *Presenter) Searched() (text string, mistake error) { return p.typed, p.mistake }

// Filter is what the list is narrowed to, apart from what is typed; nil: to nothing.
func (p *Presenter) Filter() *filter.Node { return p.filter }

// SetFilter narrows the list.
func (p *Presenter) SetFilter(n *filter.Node) {
	p.filter = n
	p.release()
	p.match()
}

// Narrow asks for one value of a field, "" for any.
func (p *Presenter) Narrow(field filter.Field, value string) {
	p.SetFilter(filter.WithTop(p.filter, field, value))
}

// Narrowed reports whether anything is typed or filtered.
func (p *Presenter) Narrowed() bool { return p.typed != "" || p.filter != nil }

// Clear shows everything again.
func (p *Presenter) Clear() {
	p.filter = nil
	p.Search("")
}

// Keep has commitments stay where they are in the list though they no longer match, as when they were just edited, until Leave.
func (p *Presenter) Keep(ids ...model.ID) {
	next := make(map[model.ID]bool, len(ids))
	for _, id := range ids {
		next[id] = true
	}
	p.free(func(id model.ID) bool { return !next[id] })
	p.kept = next
}

// Leave is told that another commitment was chosen: those that were kept and do not match go. It reports whether any did.
func (p *Presenter) Leave(id model.ID) bool {
	if p.kept[id] {
		return false
	}
	gone := false
	for kept := range p.kept {
		e := p.index.entries[kept]
		gone = gone || e != nil && !p.matches(e)
	}
	p.release()
	if gone {
		p.match()
	}
	return gone
}

// release lets the kept commitments go to where they belong.
func (p *Presenter) release() {
	p.free(func(model.ID) bool { return true })
	p.kept = nil
}

func (p *Presenter) free(which func(model.ID) bool) {
	moved := false
	for kept := range p.kept {
		if e := p.index.entries[kept]; e != nil && e.held != nil && which(kept) {
			e.held, moved = nil, true
		}
	}
	if moved {
		p.arrange()
	}
}

// hold keeps a commitment where it stood, if it does not match any more.
func (p *Presenter) hold(was *entry) {
	e := p.index.entries[was.commitment.ID]
	if e == nil {
		return
	}
	e.held = nil
	if !p.matches(e) {
		e.held = was.seat()
	}
}

func (p *Presenter) subject(e *entry) filter.Subject {
	return filter.Subject{Commitment: e.commitment, Answer: e.answer, Text: e.folded}
}

func (p *Presenter) matches(e *entry) bool { return p.passes(p.subject(e)) }

// compile makes ready what is filtered and typed.
func (p *Presenter) compile() { p.passes = p.world.Compile(filter.Both(p.filter, p.query)) }

// world of the book as it stands.
func (p *Presenter) newWorld() *filter.World {
	return filter.NewWorld(p.book, p.session.Today(), find.Fold)
}
