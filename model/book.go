package model

import "iter"

// Book is everything recorded in one file or database: an immutable value that one can hold, compare and export.
// The zero Book is empty and has no title.
type Book struct {
	Meta        *Meta
	Actors      Table[*Actor]
	Events      Table[*Event]
	Relations   Table[*Relation]
	Sources     Table[*Source]
	Instruments Table[*Instrument]
	Commitments Table[*Commitment]
	Stances     Table[*Stance]
	Claims      Table[*Claim]
	Scenarios   Table[*Scenario]
}

// Title is the book's title, "" where it has none.
func (b Book) Title() string {
	if b.Meta == nil {
		return ""
	}
	return b.Meta.Title
}

// All yields every record but the Meta: kind after kind in the order of RecordKinds, each in the order of ids.
func (b Book) All() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for _, k := range RecordKinds() {
			for r := range b.Records(k) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// shelf is a table seen without its type.
type shelf struct {
	length func() int
	all    func(yield func(Record) bool)
	get    func(ID) (Record, bool)
	key    func(string) (Record, bool)
	count  func(key string) int
	with   func(b *Book, put []Record, drop []ID)
}

func shelve[R Record](t Table[R], set func(b *Book, t Table[R])) shelf {
	return shelf{
		length: t.Len,
		all: func(yield func(Record) bool) {
			for _, r := range t.byID {
				if !yield(r) {
					return
				}
			}
		},
		get:   func(id ID) (Record, bool) { r, ok := t.Get(id); return record(r, ok) },
		key:   func(key string) (Record, bool) { r, ok := t.Key(key); return record(r, ok) },
		count: t.count,
		with: func(b *Book, put []Record, drop []ID) {
			typed := make([]R, len(put))
			for i, r := range put {
				typed[i] = r.(R)
			}
			set(b, t.with(typed, drop))
		},
	}
}

func record[R Record](r R, ok bool) (Record, bool) {
	if !ok {
		return nil, false
	}
	return r, true
}

func (b Book) shelf(kind RecordKind) shelf {
	switch kind {
	case KindActor:
		return shelve(b.Actors, func(b *Book, t Table[*Actor]) { b.Actors = t })
	case KindEvent:
		return shelve(b.Events, func(b *Book, t Table[*Event]) { b.Events = t })
	case KindRelation:
		return shelve(b.Relations, func(b *Book, t Table[*Relation]) { b.Relations = t })
	case KindSource:
		return shelve(b.Sources, func(b *Book, t Table[*Source]) { b.Sources = t })
	case KindInstrument:
		return shelve(b.Instruments, func(b *Book, t Table[*Instrument]) { b.Instruments = t })
	case KindCommitment:
		return shelve(b.Commitments, func(b *Book, t Table[*Commitment]) { b.Commitments = t })
	case KindStance:
		return shelve(b.Stances, func(b *Book, t Table[*Stance]) { b.Stances = t })
	case KindClaim:
		return shelve(b.Claims, func(b *Book, t Table[*Claim]) { b.Claims = t })
	case KindScenario:
		return shelve(b.Scenarios, func(b *Book, t Table[*Scenario]) { b.Scenarios = t })
	case KindBook:
		return metaShelf(b.Meta)
	}
	return shelve(Table[*Meta]{}, func(*Book, Table[*Meta]) {})
}

// metaShelf shows the Meta as a table of at most one record.
func metaShelf(m *Meta) shelf {
	var t Table[*Meta]
	if m != nil {
		t = t.with([]*Meta{m}, nil)
	}
	return shelve(t, func(b *Book, t Table[*Meta]) {
		b.Meta = nil
		if t.Len() > 0 {
			b.Meta = t.At(0)
		}
	})
}

// Records yields the records of a kind in the order of their ids.
func (b Book) Records(kind RecordKind) iter.Seq[Record] { return b.shelf(kind).all }

// Count is the number of records of a kind.
func (b Book) Count(kind RecordKind) int { return b.shelf(kind).length() }

// Get finds a record by kind and id.
func (b Book) Get(kind RecordKind, id ID) (Record, bool) { return b.shelf(kind).get(id) }

// ByKey finds a record by kind and key.
func (b Book) ByKey(kind RecordKind, key string) (Record, bool) { return b.shelf(kind).key(key) }

// Find looks for a record by key, or failing that by id, in the kinds given (none: all), in their order.
func (b Book) Find(ref string, kinds ...RecordKind) (Record, bool) {
	if len(kinds) == 0 {
		kinds = RecordKinds()
	}
	for _, k := range kinds {
		if r, ok := b.ByKey(k, ref); ok {
			return r, true
		}
	}
	for _, k := range kinds {
		if r, ok := b.Get(k, ID(ref)); ok {
			return r, true
		}
	}
	return nil, false
}

// LabelOf is what a person calls a record, or its id where it is not in the book.
func (b Book) LabelOf(kind RecordKind, id ID) string {
	if r, ok := b.Get(kind, id); ok {
		return r.Label()
	}
	return string(id)
}

// KeyOf is a record's key, or its id where it is not in the book.
func (b Book) KeyOf(kind RecordKind, id ID) string {
	if r, ok := b.Get(kind, id); ok {
		return r.RecordKey()
	}
	return string(id)
}

// EventKey, CommitmentKey name what conditions refer to (condition.Namer).
func (b Book) EventKey(id string) string { return b.KeyOf(KindEvent, ID(id)) }

// CommitmentKey implements condition.Namer.
func (b Book) CommitmentKey(id string) string { return b.KeyOf(KindCommitment, ID(id)) }

// EventName implements condition.Names.
func (b Book) EventName(id string) string { return b.LabelOf(KindEvent, ID(id)) }

// CommitmentTitle implements condition.Names.
func (b Book) CommitmentTitle(id string) string { return b.LabelOf(KindCommitment, ID(id)) }
