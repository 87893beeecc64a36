package model

import "encoding/json"

// Record is one thing recorded in a Book. Records are immutable once they are in a Book: change a Clone.
type Record interface {
	// RecordID identifies the record for ever.
	RecordID() ID
	// RecordKey is the short slug by which people refer to it, unique within its kind.
	RecordKey() string
	// RecordKind tells which kind it is.
	RecordKind() RecordKind
	// Label is what a person calls it: a title, a name, or the start of a text.
	Label() string

	head() *Head
	clone() Record
	normalise()
	check(c *checker)
	refs(visit refVisitor)
}

// Head is what every record has. X holds what other programs keep with the record: a JSON object, kept and written back.
type Head struct {
	ID  ID     `json:"id"`
	Key string `json:"key"`
}

// RecordID implements Record.
func (h *Head) RecordID() ID { return h.ID }

// RecordKey implements Record.
func (h *Head) RecordKey() string { return h.Key }

func (h *Head) head() *Head { return h }

// Extra is the "x" object of a record or of a part of one: what other programs keep with it, written back as it came.
type Extra = json.RawMessage

// Clone gives a deep copy that the caller may change and hand to Put.
func Clone[R Record](r R) R {
	return r.clone().(R)
}
