package model

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Tally lists keys of records by kind.
type Tally map[RecordKind][]string

// Count is the number of records of a kind.
func (t Tally) Count(kind RecordKind) int { return len(t[kind]) }

// Total is the number of records of all kinds.
func (t Tally) Total() int {
	n := 0
	for _, keys := range t {
		n += len(keys)
	}
	return n
}

// MarshalJSON writes the numbers under the names of the lists, in the order of the book, without kinds that have none:
// {"actors":2,"commitments":6}.
func (t Tally) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for _, k := range RecordKinds() {
		if t.Count(k) == 0 {
			continue
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = strconv.AppendQuote(out, k.Plural())
		out = strconv.AppendInt(append(out, ':'), int64(t.Count(k)), 10)
	}
	return append(out, '}'), nil
}

// Summary tells what a merge does to each record that came in, by its key. Retitled says that the book takes the title
// that came in, which counts as no record.
type Summary struct {
	Added     Tally `json:"added"`
	Changed   Tally `json:"changed"`
	Unchanged Tally `json:"unchanged"`
	Retitled  bool  `json:"-"`
}

// Normalised gives a copy of a record in the form that books keep: texts trimmed, lists without what is empty or stands
// twice, times in UTC to the millisecond, snapshots with their checksum.
func Normalised(r Record) Record {
	c := r.clone()
	c.normalise()
	return c
}

// Merge makes the one edit that enters another book's records: those that b has not are added, the others replaced whole;
// none is removed. A record is found again by its id or else, within its kind, by its key; one found by key keeps the id
// it has in b, and what came in refers to it by that.
//
// A book without any record takes the title, and what other programs keep with the book, from what comes in; a book without
// a title takes the title. Otherwise its own stay. An entry of a history, or a snapshot, that says no time of recording and
// is already in the record keeps the time it has there; so merging the same book again changes nothing.
//
// Where nothing would change the error is ErrNothing, and the Summary is filled all the same. References are not looked
// up here: Apply refuses those that lead nowhere.
func Merge(h Hand, b Book, incoming Book, label string) (Edit, Summary, error) {
	m := merger{hand: h, book: b, incoming: incoming, summary: Summary{Added: Tally{}, Changed: Tally{}, Unchanged: Tally{}}}
	m.match()
	m.title()
	for r := range incoming.All() {
		if err := m.enter(r); err != nil {
			return Edit{}, m.summary, err
		}
	}
	if len(m.changes) == 0 {
		return Edit{}, m.summary, ErrNothing
	}
	return h.edit(label, m.changes...), m.summary, nil
}

// identity names a record across kinds.
type identity struct {
	kind RecordKind
	id   ID
}

type merger struct {
	hand     Hand
	book     Book
	incoming Book
	renamed  map[identity]ID // incoming records that are in the book under another id
	changes  []Change
	summary  Summary
}

// match finds which incoming records stand in the book under another id. What is found again by its id is spoken for,
// and no longer found by the key that it has in the book.
func (m *merger) match() {
	m.renamed = map[identity]ID{}
	for r := range m.incoming.All() {
		kind := r.RecordKind()
		if _, ok := m.book.Get(kind, r.RecordID()); ok {
			continue
		}
		here, ok := m.book.ByKey(kind, r.RecordKey())
		if !ok {
			continue
		}
		if _, claimed := m.incoming.Get(kind, here.RecordID()); !claimed {
			m.renamed[identity{kind, r.RecordID()}] = here.RecordID()
		}
	}
}

func (m *merger) title() {
	theirs, ours := m.incoming.Meta, m.book.Meta
	if theirs == nil {
		return
	}
	next := Clone(theirs)
	c := Change{Kind: KindBook, ID: BookID, After: next}
	if ours != nil {
		c.Before = ours
		settled := m.book.hasRecords()
		if ours.Title != "" && (settled || next.Title == "") {
			next.Title = ours.Title
		}
		if settled || len(next.X) == 0 {
			next.X = slices.Clone(ours.X)
		}
		next.Filters = m.filters(ours, theirs)
	}
	next.normalise()
	if next.empty() || ours != nil && Same(ours, next) {
		return
	}
	m.summary.Retitled = next.Title != m.book.Title()
	m.changes = append(m.changes, c)
}

// filters are the saved filters of two books, of two with the same name ours. Theirs name records by the ids they have here.
func (m *merger) filters(ours, theirs *Meta) []SavedFilter {
	out := slices.Clone(ours.Filters)
	for _, f := range theirs.Filters {
		if indexFilter(ours, f.Name) >= 0 {
			continue
		}
		for there, here := range m.renamed {
			f.Text = strings.ReplaceAll(f.Text, string(there.id), string(here))
		}
		out = append(out, f)
	}
	return out
}

func (b Book) hasRecords() bool {
	for range b.All() {
		return true
	}
	return false
}

func (m *merger) enter(r Record) error {
	next, err := MapReferences(r, func(ref Reference) (ID, error) { return m.here(ref.Kind, ref.ID), nil })
	if err != nil {
		return err
	}
	kind, key := r.RecordKind(), r.RecordKey()
	next.head().ID = m.here(kind, r.RecordID())
	next.normalise()
	now, ok := m.book.Get(kind, next.RecordID())
	if !ok {
		m.summary.Added[kind] = append(m.summary.Added[kind], key)
		m.changes = append(m.changes, Change{Kind: kind, ID: next.RecordID(), After: next})
		return nil
	}
	keepStamps(now, next)
	if Same(now, next) {
		m.summary.Unchanged[kind] = append(m.summary.Unchanged[kind], key)
		return nil
	}
	m.summary.Changed[kind] = append(m.summary.Changed[kind], key)
	m.changes = append(m.changes, Change{Kind: kind, ID: next.RecordID(), Before: now, After: next})
	return nil
}

// here is the id under which the book has a record that came in.
func (m *merger) here(kind RecordKind, id ID) ID {
	if ours, ok := m.renamed[identity{kind, id}]; ok {
		return ours
	}
	return id
}

// keepStamps gives what next does not date the times at which now, the same record as it stands, had it recorded.
func keepStamps(now, next Record) {
	switch next := next.(type) {
	case *Event:
		adopt(now.(*Event).History, next.History, func(e *EventEntry) *time.Time { return &e.Recorded })
	case *Commitment:
		old := now.(*Commitment)
		adopt(old.Stage, next.Stage, func(e *StageEntry) *time.Time { return &e.Recorded })
		adopt(old.Delivery, next.Delivery, func(e *DeliveryEntry) *time.Time { return &e.Recorded })
	case *Source:
		old := now.(*Source)
		if old.Snapshot != nil && next.Snapshot != nil {
			kept, fresh := []Snapshot{*old.Snapshot}, []Snapshot{*next.Snapshot}
			adopt(kept, fresh, func(s *Snapshot) *time.Time { return &s.Taken })
			next.Snapshot.Taken = fresh[0].Taken
		}
	}
}

// adopt dates each entry of next without a time like the first entry of now that is the same but for it. No entry of now
// serves twice.
func adopt[E any](now, next []E, stamp func(*E) *time.Time) {
	left := slices.Clone(now)
	take := func(same func(old E) bool) (E, bool) {
		i := slices.IndexFunc(left, same)
		if i < 0 {
			var none E
			return none, false
		}
		found := left[i]
		left = slices.Delete(left, i, i+1)
		return found, true
	}
	for _, e := range next {
		if !stamp(&e).IsZero() {
			take(func(old E) bool { return alike(old, e) })
		}
	}
	for i := range next {
		if !stamp(&next[i]).IsZero() {
			continue
		}
		old, ok := take(func(old E) bool {
			dated := next[i]
			*stamp(&dated) = *stamp(&old)
			return alike(old, dated)
		})
		if ok {
			*stamp(&next[i]) = *stamp(&old)
		}
	}
}

// alike reports whether two entries are the same to the byte of their JSON.
func alike[E any](a, b E) bool {
	x, errA := json.Marshal(a)
	y, errB := json.Marshal(b)
	return errA == nil && errB == nil && bytes.Equal(x, y)
}
