package model

import (
	"cmp"
	"iter"
	"slices"
)

// Table is an immutable list of records of one kind, in the order of their ids, found by id or key in logarithmic time.
// The zero Table is empty.
type Table[R Record] struct {
	byID  []R
	byKey []R
}

// Len is the number of records.
func (t Table[R]) Len() int { return len(t.byID) }

// Is reports whether two tables are one and the same: neither was made from the other by a change.
func (t Table[R]) Is(other Table[R]) bool {
	return len(t.byID) == len(other.byID) && (len(t.byID) == 0 || &t.byID[0] == &other.byID[0])
}

// At is the i-th record in the order of ids.
func (t Table[R]) At(i int) R { return t.byID[i] }

// All yields the records in the order of their ids.
func (t Table[R]) All() iter.Seq[R] { return slices.Values(t.byID) }

// Sorted yields the records in the order of their keys.
func (t Table[R]) Sorted() iter.Seq[R] { return slices.Values(t.byKey) }

// Get finds a record by id.
func (t Table[R]) Get(id ID) (R, bool) {
	if i, ok := t.index(id); ok {
		return t.byID[i], true
	}
	var none R
	return none, false
}

// Index is the place of a record in the order of ids.
func (t Table[R]) Index(id ID) (int, bool) { return t.index(id) }

func (t Table[R]) index(id ID) (int, bool) {
	return slices.BinarySearchFunc(t.byID, id, func(r R, id ID) int { return cmp.Compare(r.head().ID, id) })
}

// Key finds a record by its key.
func (t Table[R]) Key(key string) (R, bool) {
	i, ok := slices.BinarySearchFunc(t.byKey, key, func(r R, key string) int { return cmp.Compare(r.head().Key, key) })
	if !ok {
		var none R
		return none, false
	}
	return t.byKey[i], true
}

// count is how many records have a key: more than one in no valid book.
func (t Table[R]) count(key string) int {
	n := 0
	i, _ := slices.BinarySearchFunc(t.byKey, key, func(r R, key string) int { return cmp.Compare(r.head().Key, key) })
	for ; i < len(t.byKey) && t.byKey[i].head().Key == key; i++ {
		n++
	}
	return n
}

// Find finds a record by its key or, failing that, its id.
func (t Table[R]) Find(ref string) (R, bool) {
	if r, ok := t.Key(ref); ok {
		return r, true
	}
	return t.Get(ID(ref))
}

// with gives a table with records put in or in the place of others of the same id, and others dropped.
func (t Table[R]) with(put []R, drop []ID) Table[R] {
	gone := make(map[ID]bool, len(put)+len(drop))
	for _, id := range drop {
		gone[id] = true
	}
	for _, r := range put {
		gone[r.head().ID] = true
	}
	return Table[R]{
		byID:  merged(t.byID, put, gone, func(a, b R) int { return cmp.Compare(a.head().ID, b.head().ID) }),
		byKey: merged(t.byKey, put, gone, compareKeys[R]),
	}
}

func compareKeys[R Record](a, b R) int {
	return cmp.Or(cmp.Compare(a.head().Key, b.head().Key), cmp.Compare(a.head().ID, b.head().ID))
}

// merged is old without what is gone, with put sorted in.
func merged[R Record](old, put []R, gone map[ID]bool, compare func(a, b R) int) []R {
	put = slices.Clone(put)
	slices.SortFunc(put, compare)
	out := make([]R, 0, len(old)+len(put))
	for _, r := range old {
		if gone[r.head().ID] {
			continue
		}
		for len(put) > 0 && compare(put[0], r) < 0 {
			out, put = append(out, put[0]), put[1:]
		}
		out = append(out, r)
	}
	return append(out, put...)
}
