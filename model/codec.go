package model

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// Encode is a record's canonical JSON: fields in the order of the contract, what is empty left out, references by id,
// no white space, no HTML escapes. The same record always gives the same bytes.
func Encode(r Record) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		panic("model: a record that is not JSON was built in code: " + err.Error())
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

// Decode reads a record of a kind from its canonical JSON. Unknown fields are refused.
func Decode(kind RecordKind, data []byte) (Record, error) {
	r, err := NewRecord(kind)
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(r); err != nil {
		return nil, fmt.Errorf("reading a %s: %w", kind, err)
	}
	return r, nil
}

// NewRecord is an empty record of a kind, to be filled in.
func NewRecord(kind RecordKind) (Record, error) {
	switch kind {
	case KindBook:
		return &Meta{}, nil
	case KindActor:
		return &Actor{}, nil
	case KindEvent:
		return &Event{}, nil
	case KindRelation:
		return &Relation{}, nil
	case KindSource:
		return &Source{}, nil
	case KindInstrument:
		return &Instrument{}, nil
	case KindCommitment:
		return &Commitment{}, nil
	case KindStance:
		return &Stance{}, nil
	case KindClaim:
		return &Claim{}, nil
	case KindScenario:
		return &Scenario{}, nil
	}
	return nil, fmt.Errorf("%q is not a kind of record", kind)
}
