package model

import (
	"slices"

	"proviso/model/when"
)

// InstrumentKind is the sort of paper.
type InstrumentKind string

// InstrumentKinds lists the sorts of paper in the order a form offers them.
func InstrumentKinds() []InstrumentKind {
	return []InstrumentKind{"statement", "declaration_of_intent", "memorandum", "agreement", "treaty", "statute", "resolution"}
}

// Instrument is the paper a commitment stands in.
type Instrument struct {
	Head
	Name        string         `json:"name"`
	Kind        InstrumentKind `json:"kind"`
	On          when.Date      `json:"on,omitzero"`
	Signatories []ID           `json:"signatories,omitempty"`
	Notes       string         `json:"notes,omitempty"`
	X           Extra          `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Instrument) RecordKind() RecordKind { return KindInstrument }

// Label implements Record.
func (i *Instrument) Label() string { return i.Name }

func (i *Instrument) clone() Record {
	c := *i
	c.Signatories, c.X = slices.Clone(i.Signatories), slices.Clone(i.X)
	return &c
}

func (i *Instrument) normalise() {
	tidy(&i.Name)
	i.Signatories = tidyList(i.Signatories)
}

func (i *Instrument) check(c *checker) {
	c.text("name", i.Name, maxTitle)
	c.oneOf("kind", string(i.Kind), names(InstrumentKinds()))
}

func (i *Instrument) refs(visit refVisitor) { visit.list("signatories", KindActor, i.Signatories) }
