package model

import (
	"slices"

	"proviso/model/said"
)

// RelationKind is the rule that holds between two events.
type RelationKind string

// The rules, read over "has occurred".
const (
	Implies  RelationKind = "implies"
	Excludes RelationKind = "excludes"
	SameAs   RelationKind = "same_as"
)

// RelationKinds lists the rules in the order a form offers them.
func RelationKinds() []RelationKind { return []RelationKind{Implies, Excludes, SameAs} }

// Relation is a rule between two events.
type Relation struct {
	Head
	Kind RelationKind `json:"kind"`
	From ID           `json:"from"`
	To   ID           `json:"to"`
	Note string       `json:"note,omitempty"`
	X    Extra        `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Relation) RecordKind() RecordKind { return KindRelation }

// Label implements Record.
func (r *Relation) Label() string { return r.Key }

func (r *Relation) clone() Record {
	c := *r
	c.X = slices.Clone(r.X)
	return &c
}

func (r *Relation) normalise() {}

func (r *Relation) check(c *checker) {
	c.oneOf("kind", string(r.Kind), names(RelationKinds()))
	c.required("from", string(r.From))
	c.required("to", string(r.To))
	if r.From == r.To && r.From != "" {
		c.fail("to", said.New("problem.same_event", "expected another event than the one it starts from"))
	}
}

func (r *Relation) refs(visit refVisitor) {
	visit("from", KindEvent, &r.From)
	visit("to", KindEvent, &r.To)
}
