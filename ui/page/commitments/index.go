package commitments

import (
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/words"
	"proviso/ui/find"
)

// entry is a commitment made ready to be searched, filtered and sorted.
type entry struct {
	commitment *model.Commitment
	folded     string // everything a search looks at
	title      string // folded, for sorting
	events     []string
	answer     outlook.Answer
	group      group
	held       *entry // as it was when it last stood where it belongs; nil: it does
}

// seat is the entry by which it is put in its place.
func (e *entry) seat() *entry {
	if e.held != nil {
		return e.held
	}
	return e
}

// index keeps the entries of a book from one edit to the next, so that an edit costs only what it changed.
type index struct {
	entries map[model.ID]*entry
	book    model.Book
}

// update gives the entries of a book, making anew those whose commitment changed, or all where names that they quote did.
func (x *index) update(b model.Book, w *words.Words) []*entry {
	names := b.Actors.Is(x.book.Actors) && b.Events.Is(x.book.Events) && b.Instruments.Is(x.book.Instruments)
	if x.entries == nil || !names {
		x.entries = make(map[model.ID]*entry, b.Commitments.Len())
	}
	out := make([]*entry, 0, b.Commitments.Len())
	for c := range b.Commitments.All() {
		e := x.entries[c.ID]
		if e == nil || e.commitment != c {
			e = newEntry(b, w, c)
			x.entries[c.ID] = e
		}
		out = append(out, e)
	}
	if len(x.entries) > len(out) {
		x.entries = keyed(out)
	}
	x.book = b
	return out
}

func keyed(entries []*entry) map[model.ID]*entry {
	m := make(map[model.ID]*entry, len(entries))
	for _, e := range entries {
		m[e.commitment.ID] = e
	}
	return m
}

func newEntry(b model.Book, w *words.Words, c *model.Commitment) *entry {
	e := &entry{commitment: c, title: find.Fold(c.Title)}
	for _, n := range []*condition.Node{c.Precondition, c.Termination} {
		e.events = append(e.events, condition.Events(n)...)
	}
	if c.Deadline != nil && c.Deadline.Event != "" {
		e.events = append(e.events, string(c.Deadline.Event))
	}
	parts := []string{c.Title, c.Key, c.Text, w.Kind(string(c.Kind)), c.Place, c.Notes, b.LabelOf(model.KindInstrument, c.Instrument)}
	parts = append(parts, c.Tags...)
	for _, p := range c.Parties {
		if a, ok := b.Actors.Get(p.Actor); ok {
			parts = append(append(parts, a.Name, a.ISO), a.Aliases...)
		}
	}
	for _, id := range e.events {
		parts = append(parts, b.EventName(id))
	}
	e.folded = find.Fold(strings.Join(parts, "\n"))
	return e
}
