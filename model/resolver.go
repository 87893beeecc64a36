package model

import "proviso/model/condition"

// Resolver finds the events and commitments that the text of a condition names: by key or, failing that, by id.
func (b Book) Resolver() condition.Resolver { return resolver{b} }

type resolver struct{ book Book }

func (r resolver) Event(ref string) (string, bool)      { return resolve(r.book.Events, ref) }
func (r resolver) Commitment(ref string) (string, bool) { return resolve(r.book.Commitments, ref) }
func (r resolver) EventKeys() []string                  { return r.book.Keys(KindEvent) }
func (r resolver) CommitmentKeys() []string             { return r.book.Keys(KindCommitment) }

func resolve[R Record](t Table[R], ref string) (string, bool) {
	rec, ok := t.Find(ref)
	if !ok {
		return "", false
	}
	return string(rec.RecordID()), true
}

// Keys lists the keys of a kind in the order of the records' ids.
func (b Book) Keys(kind RecordKind) []string {
	keys := make([]string, 0, b.Count(kind))
	for r := range b.Records(kind) {
		keys = append(keys, r.RecordKey())
	}
	return keys
}
