package model

import (
	"slices"

	"proviso/model/condition"
)

// Stage is how far an undertaking has got on paper.
type Stage string

// The stages.
const (
	Proposed   Stage = "proposed"
	Announced  Stage = "announced"
	Agreed     Stage = "agreed"
	Signed     Stage = "signed"
	Approved   Stage = "approved" // by vote, statute, decree or budget
	Ratified   Stage = "ratified"
	InForce    Stage = "in_force"
	Suspended  Stage = "suspended"
	Withdrawn  Stage = "withdrawn"
	Terminated Stage = "terminated"
	Superseded Stage = "superseded"
	Lapsed     Stage = "lapsed"
)

// Stages lists the stages from the first to the terminal ones.
func Stages() []Stage {
	return []Stage{
		Proposed, Announced, Agreed, Signed, Approved, Ratified, InForce, Suspended,
		Withdrawn, Terminated, Superseded, Lapsed,
	}
}

var nextStages = map[Stage][]Stage{
	Proposed:  {Announced, Agreed, Signed, Withdrawn, Lapsed},
	Announced: {Agreed, Signed, Approved, InForce, Withdrawn, Superseded, Lapsed},
	Agreed:    {Signed, Approved, InForce, Withdrawn, Superseded, Lapsed},
	Signed:    {Approved, Ratified, InForce, Withdrawn, Superseded, Lapsed},
	Approved:  {Ratified, InForce, Withdrawn, Superseded, Lapsed},
	Ratified:  {InForce, Withdrawn, Superseded, Lapsed},
	InForce:   {Suspended, Terminated, Withdrawn, Superseded},
	Suspended: {InForce, Terminated, Withdrawn, Superseded},
}

// Next lists the stages that may follow; none after a terminal stage, any at first (the zero Stage).
func (s Stage) Next() []Stage {
	if s == "" {
		return Stages()
	}
	return slices.Clone(nextStages[s])
}

// Terminal reports whether nothing follows the stage: a new commitment links back as successor.
func (s Stage) Terminal() bool {
	return s == Withdrawn || s == Terminated || s == Superseded || s == Lapsed
}

// Rung is the stage's place on the ladder from proposed (0) to in_force; suspended stands with in_force.
// A terminal stage has none: -1.
func (s Stage) Rung() int {
	if s == Suspended {
		s = InForce
	}
	return slices.Index(condition.Rungs, string(s))
}

// Delivery is how far the act has been carried out, as assessed.
type Delivery string

// The deliveries.
const (
	NotDue       Delivery = "not_due"
	NotStarted   Delivery = "not_started"
	InProgress   Delivery = "in_progress"
	Stalled      Delivery = "stalled"
	Partial      Delivery = "partial"
	Delivered    Delivery = "delivered"
	Failed       Delivery = "failed"
	Unverifiable Delivery = "unverifiable"
)

// Deliveries lists the deliveries in the order a form offers them.
func Deliveries() []Delivery {
	return []Delivery{NotDue, NotStarted, InProgress, Stalled, Partial, Delivered, Failed, Unverifiable}
}

var nextDeliveries = map[Delivery][]Delivery{
	NotDue:     {NotStarted, InProgress},
	NotStarted: {InProgress, Stalled, Partial, Delivered, Failed},
	InProgress: {Stalled, Partial, Delivered, Failed},
	Stalled:    {InProgress, Partial, Failed},
	Partial:    {InProgress, Stalled, Delivered, Failed},
	Delivered:  {Partial, Failed},
	Failed:     {InProgress, Delivered},
}

// Next lists the deliveries that may follow: any at first and after unverifiable, and unverifiable after any.
func (d Delivery) Next() []Delivery {
	if d == "" {
		return Deliveries()
	}
	if d == Unverifiable {
		return Deliveries()[:len(Deliveries())-1]
	}
	return append(slices.Clone(nextDeliveries[d]), Unverifiable)
}
