package listed

import (
	"slices"

	"proviso/model"
	"proviso/ui/find"
)

// Entry is what a list knows of each of its entries.
type Entry interface {
	EntryID() model.ID
	Folded() string // all that a search looks at, folded
}

// List is what a page lists, without a window: all its entries in the order chosen, and those of them that are shown.
type List[E Entry] struct {
	orders Orders[E]
	passes func(E) bool
	query  find.Query
	all    []E
	shown  []E
}

// NewList is a list without entries yet; the zero Orders leave them as they are given. What does not pass is not shown, whatever
// is searched for; nil has all pass.
func NewList[E Entry](orders Orders[E], passes func(E) bool) List[E] {
	return List[E]{orders: orders, passes: passes}
}

// Take takes over the entries as they now are.
func (l *List[E]) Take(entries []E) {
	l.all = entries
	l.arrange()
}

// SortNames lists the names of the orders.
func (l *List[E]) SortNames() []string { return l.orders.SortNames() }

// SortedBy is the name of the order in which the list stands.
func (l *List[E]) SortedBy() string { return l.orders.SortedBy() }

// SortBy puts the list in another order, and reports whether that made a difference.
func (l *List[E]) SortBy(name string) bool {
	if !l.orders.SortBy(name) {
		return false
	}
	l.arrange()
	return true
}

func (l *List[E]) arrange() {
	if l.orders.equal != nil {
		slices.SortStableFunc(l.all, l.orders.Compare)
	}
	l.Match()
}

// Search shows what has all the words typed.
func (l *List[E]) Search(text string) {
	l.query = find.Parse(text)
	l.Match()
}

// Searched reports whether anything is searched for.
func (l *List[E]) Searched() bool { return !l.query.Empty() }

// Match finds anew what is shown; to be called when other entries pass than before.
func (l *List[E]) Match() {
	l.shown = l.shown[:0:0]
	for _, e := range l.all {
		if (l.passes == nil || l.passes(e)) && l.query.Matches(e.Folded()) {
			l.shown = append(l.shown, e)
		}
	}
}

// Total is the number of all entries.
func (l *List[E]) Total() int { return len(l.all) }

// Len is the number of entries shown.
func (l *List[E]) Len() int { return len(l.shown) }

// At is the i-th entry shown.
func (l *List[E]) At(i int) E { return l.shown[i] }

// ID is the id of the i-th entry shown.
func (l *List[E]) ID(i int) model.ID { return l.shown[i].EntryID() }

// Shows reports whether an entry is among those shown.
func (l *List[E]) Shows(id model.ID) bool { return index(l.shown, id) >= 0 }

// Find is the entry of an id, shown or not.
func (l *List[E]) Find(id model.ID) (e E, ok bool) {
	if i := index(l.all, id); i >= 0 {
		return l.all[i], true
	}
	return e, false
}

func index[E Entry](entries []E, id model.ID) int {
	return slices.IndexFunc(entries, func(e E) bool { return e.EntryID() == id })
}
