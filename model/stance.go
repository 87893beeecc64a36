package model

import (
	"slices"

	"proviso/model/when"
)

// StanceKind is how an actor stands on something.
type StanceKind string

// The stances.
const (
	Supports StanceKind = "supports"
	Opposes  StanceKind = "opposes"
	Cautions StanceKind = "cautions"
	Demands  StanceKind = "demands"
)

// StanceKinds lists the stances in the order a form offers them.
func StanceKinds() []StanceKind { return []StanceKind{Supports, Opposes, Cautions, Demands} }

// Stance is where an actor stands on commitments or events. It promises no act.
type Stance struct {
	Head
	Actor       ID         `json:"actor"`
	Stance      StanceKind `json:"stance"`
	Commitments []ID       `json:"commitments,omitempty"`
	Events      []ID       `json:"events,omitempty"`
	On          when.Date  `json:"on,omitzero"`
	Text        string     `json:"text,omitempty"`
	Notes       string     `json:"notes,omitempty"`
	X           Extra      `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Stance) RecordKind() RecordKind { return KindStance }

// Label implements Record.
func (s *Stance) Label() string { return firstWords(s.Text, s.Key) }

func (s *Stance) clone() Record {
	c := *s
	c.Commitments, c.Events, c.X = slices.Clone(s.Commitments), slices.Clone(s.Events), slices.Clone(s.X)
	return &c
}

func (s *Stance) normalise() { s.Commitments, s.Events = tidyList(s.Commitments), tidyList(s.Events) }

func (s *Stance) check(c *checker) {
	c.required("actor", string(s.Actor))
	c.oneOf("stance", string(s.Stance), names(StanceKinds()))
}

func (s *Stance) refs(visit refVisitor) {
	visit("actor", KindActor, &s.Actor)
	visit.list("commitments", KindCommitment, s.Commitments)
	visit.list("events", KindEvent, s.Events)
}
