package model

// RecordKind names one of the kinds of record a Book holds.
type RecordKind string

// The kinds of record, in the order in which a book lists them. A book has exactly one record of KindBook.
const (
	KindBook       RecordKind = "book"
	KindActor      RecordKind = "actor"
	KindEvent      RecordKind = "event"
	KindRelation   RecordKind = "relation"
	KindSource     RecordKind = "source"
	KindInstrument RecordKind = "instrument"
	KindCommitment RecordKind = "commitment"
	KindStance     RecordKind = "stance"
	KindClaim      RecordKind = "claim"
	KindScenario   RecordKind = "scenario"
)

// RecordKinds are the kinds of record that have a list in the book, in its order.
func RecordKinds() []RecordKind {
	return []RecordKind{
		KindActor, KindEvent, KindRelation, KindSource, KindInstrument,
		KindCommitment, KindStance, KindClaim, KindScenario,
	}
}

// Plural is the kind's list name in a JSON book and its table name in the store ("commitments").
func (k RecordKind) Plural() string {
	return string(k) + "s"
}

// ParseRecordKind reads a kind by its singular or plural name.
func ParseRecordKind(text string) (RecordKind, bool) {
	for _, k := range RecordKinds() {
		if text == string(k) || text == k.Plural() {
			return k, true
		}
	}
	return "", false
}
