package model

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Difference is one record that is not the same in two books. A nil Before was added, a nil After removed; of one that
// changed, Fields names the members of its canonical JSON that differ, in their order of names.
type Difference struct {
	Kind          RecordKind
	ID            ID
	Before, After Record
	Fields        []string
}

// Record is the record as it is or, where it was removed, as it was.
func (d Difference) Record() Record {
	if d.After != nil {
		return d.After
	}
	return d.Before
}

// Compare lists how one book differs from another: the book's own title first, then kind after kind in the order of
// RecordKinds, each in the order of ids.
func Compare(from, to Book) []Difference {
	var out []Difference
	for _, kind := range append([]RecordKind{KindBook}, RecordKinds()...) {
		out = append(out, compareKind(from, to, kind)...)
	}
	return out
}

func compareKind(from, to Book, kind RecordKind) []Difference {
	var out []Difference
	for before := range from.Records(kind) {
		id := before.RecordID()
		after, ok := to.Get(kind, id)
		switch {
		case !ok:
			out = append(out, Difference{Kind: kind, ID: id, Before: before})
		case before != after && !Same(before, after):
			out = append(out, Difference{kind, id, before, after, changedFields(before, after)})
		}
	}
	for after := range to.Records(kind) {
		if _, ok := from.Get(kind, after.RecordID()); !ok {
			out = append(out, Difference{Kind: kind, ID: after.RecordID(), After: after})
		}
	}
	slices.SortFunc(out, func(a, b Difference) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out
}

func changedFields(before, after Record) []string {
	a, b := members(before), members(after)
	var names []string
	for name, value := range a {
		if !bytes.Equal(value, b[name]) {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, had := a[name]; !had {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// members are the parts of a record's canonical JSON.
func members(r Record) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	_ = json.Unmarshal(Encode(r), &m)
	return m
}
