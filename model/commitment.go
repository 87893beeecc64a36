package model

import (
	"math"
	"slices"
	"strconv"
	"time"

	"proviso/model/condition"
	"proviso/model/said"
	"proviso/model/when"
)

// Polarity is whether an act is undertaken, refused, or left possible.
type Polarity string

// Polarities lists the polarities in the order a form offers them.
func Polarities() []Polarity { return []Polarity{"will", "will_not", "may"} }

// Binding is what holds the obligor to it.
type Binding string

// Bindings lists the bindings in the order a form offers them.
func Bindings() []Binding { return []Binding{"political", "legal", "statutory", "unilateral"} }

// Role is what an actor is in one commitment.
type Role string

// The roles.
const (
	Obligor     Role = "obligor"
	Beneficiary Role = "beneficiary"
	Guarantor   Role = "guarantor"
	Host        Role = "host"
)

// Roles lists the roles in the order a form offers them.
func Roles() []Role { return []Role{Obligor, Beneficiary, Guarantor, Host} }

// CommitmentKind says what sort of act it is: one of CommitmentKinds or a word of the user's own (lower case, digits, underscores).
type CommitmentKind string

// CommitmentKinds lists the kinds that come with Proviso.
func CommitmentKinds() []CommitmentKind {
	return []CommitmentKind{
		"troop_deployment", "military_hub", "protected_facility", "multinational_force", "security_guarantee", "monitoring",
		"training", "equipment", "funding", "reconstruction", "sanctions", "diplomacy", "legislation", "other",
	}
}

// Commitment is one act that somebody undertook.
type Commitment struct {
	Head
	Title        string          `json:"title"`
	Text         string          `json:"text,omitempty"`
	Kind         CommitmentKind  `json:"kind"`
	Polarity     Polarity        `json:"polarity"`
	Binding      Binding         `json:"binding"`
	Parties      []Party         `json:"parties,omitempty"`
	Parent       ID              `json:"parent,omitempty"`
	SuccessorOf  ID              `json:"successor_of,omitempty"`
	Instrument   ID              `json:"instrument,omitempty"`
	Place        string          `json:"place,omitempty"`
	Precondition *condition.Node `json:"precondition,omitempty"` // suspensive; nil: none
	Termination  *condition.Node `json:"termination,omitempty"`  // resolutive; nil: none
	Deadline     *Deadline       `json:"deadline,omitempty"`
	Stage        []StageEntry    `json:"stage,omitempty"`
	Delivery     []DeliveryEntry `json:"delivery,omitempty"`
	Quantities   []Quantity      `json:"quantities,omitempty"`
	Review       when.Duration   `json:"review,omitzero"`   // how long after the last entry it is due for review
	Reviewed     time.Time       `json:"reviewed,omitzero"` // when it was last looked at and found right
	Tags         []string        `json:"tags,omitempty"`
	Notes        string          `json:"notes,omitempty"`
	X            Extra           `json:"x,omitempty"`
}

// Party is an actor in a role.
type Party struct {
	Actor ID    `json:"actor"`
	Role  Role  `json:"role"`
	X     Extra `json:"x,omitempty"`
}

// StageEntry says that the undertaking reached a stage on a date. Correction marks an entry that the table of transitions
// does not allow, made to put right what was recorded; Corrected is the time from which the entry no longer counts.
type StageEntry struct {
	Stage      Stage     `json:"stage"`
	On         when.Date `json:"on"`
	Recorded   time.Time `json:"recorded,omitzero"`
	Corrected  time.Time `json:"corrected,omitzero"`
	Correction bool      `json:"correction,omitempty"`
	Note       string    `json:"note,omitempty"`
	X          Extra     `json:"x,omitempty"`
}

func (e StageEntry) dated() (when.Date, time.Time, time.Time) { return e.On, e.Recorded, e.Corrected }

// DeliveryEntry says how far the act had been carried out on a date; see StageEntry for corrections.
// Refused marks a failure by explicit refusal, which needs no passed deadline.
type DeliveryEntry struct {
	Delivery   Delivery  `json:"delivery"`
	On         when.Date `json:"on"`
	Recorded   time.Time `json:"recorded,omitzero"`
	Corrected  time.Time `json:"corrected,omitzero"`
	Correction bool      `json:"correction,omitempty"`
	Refused    bool      `json:"refused,omitempty"`
	Note       string    `json:"note,omitempty"`
	X          Extra     `json:"x,omitempty"`
}

func (e DeliveryEntry) dated() (when.Date, time.Time, time.Time) {
	return e.On, e.Recorded, e.Corrected
}

// Quantity is an amount that was pledged, delivered or otherwise measured, as a range.
type Quantity struct {
	Measure string    `json:"measure"`
	Low     float64   `json:"low"`
	High    float64   `json:"high"`
	Unit    string    `json:"unit"`
	On      when.Date `json:"on,omitzero"`
	Note    string    `json:"note,omitempty"`
	X       Extra     `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Commitment) RecordKind() RecordKind { return KindCommitment }

// Label implements Record.
func (c *Commitment) Label() string { return c.Title }

// StageAt is the stage entry in effect on a day, as known at a moment (the zero time: by now), and whether there is one.
func (c *Commitment) StageAt(at when.Day, known time.Time) (StageEntry, bool) {
	return standing(c.Stage, at, known)
}

// DeliveryAt is the delivery entry in effect on a day, as known at a moment (the zero time: by now), and whether there is one.
func (c *Commitment) DeliveryAt(at when.Day, known time.Time) (DeliveryEntry, bool) {
	return standing(c.Delivery, at, known)
}

// In lists the actors in a role, in the order of the parties.
func (c *Commitment) In(role Role) []ID {
	var out []ID
	for _, p := range c.Parties {
		if p.Role == role {
			out = append(out, p.Actor)
		}
	}
	return out
}

func (c *Commitment) clone() Record {
	d := *c
	d.Parties, d.Stage, d.Delivery = slices.Clone(c.Parties), slices.Clone(c.Stage), slices.Clone(c.Delivery)
	d.Quantities, d.Tags, d.X = slices.Clone(c.Quantities), slices.Clone(c.Tags), slices.Clone(c.X)
	if c.Deadline != nil {
		deadline := *c.Deadline
		d.Deadline = &deadline
	}
	return &d
}

func (c *Commitment) normalise() {
	tidy(&c.Title, &c.Place, (*string)(&c.Kind))
	c.Tags, c.Parties, c.Quantities = tidyList(c.Tags), nilIfEmpty(c.Parties), nilIfEmpty(c.Quantities)
	c.Stage, c.Delivery = nilIfEmpty(c.Stage), nilIfEmpty(c.Delivery)
	utc(&c.Reviewed)
	for i := range c.Quantities {
		plainZero(&c.Quantities[i].Low, &c.Quantities[i].High)
	}
	for i := range c.Stage {
		utc(&c.Stage[i].Recorded, &c.Stage[i].Corrected)
	}
	for i := range c.Delivery {
		utc(&c.Delivery[i].Recorded, &c.Delivery[i].Corrected)
	}
}

func (c *Commitment) check(k *checker) {
	k.text("title", c.Title, maxTitle)
	k.required("kind", string(c.Kind))
	k.pattern("kind", string(c.Kind), isWord, said.New("problem.kind", "a kind such as troop_deployment (lower-case letters, digits and _)"))
	k.oneOf("polarity", string(c.Polarity), names(Polarities()))
	k.oneOf("binding", string(c.Binding), names(Bindings()))
	for i, p := range c.Parties {
		at := k.at("parties", i)
		at.required("actor", string(p.Actor))
		at.oneOf("role", string(p.Role), names(Roles()))
		if slices.ContainsFunc(c.Parties[:i], func(q Party) bool { return q.Actor == p.Actor && q.Role == p.Role }) {
			at.fail("", said.New("problem.party_twice", "the same actor stands in the same role twice"))
		}
	}
	k.condition("precondition", c.Precondition)
	k.condition("termination", c.Termination)
	c.Deadline.check(k)
	checkStages(k, c.Stage)
	checkDeliveries(k, c.Delivery)
	for i, q := range c.Quantities {
		at := k.at("quantities", i)
		at.required("measure", q.Measure)
		if !(q.Low <= q.High) || math.IsInf(q.Low, 0) || math.IsInf(q.High, 0) {
			at.fail("high", said.New("problem.high", "expected a number no smaller than low"))
		}
	}
	if c.Parent == c.ID || c.SuccessorOf == c.ID {
		k.fail("parent", said.New("problem.own_parent", "a commitment can't be its own parent or successor"))
	}
}

func (c *Commitment) refs(visit refVisitor) {
	for i := range c.Parties {
		visit("parties/"+strconv.Itoa(i)+"/actor", KindActor, &c.Parties[i].Actor)
	}
	visit("parent", KindCommitment, &c.Parent)
	visit("successor_of", KindCommitment, &c.SuccessorOf)
	visit("instrument", KindInstrument, &c.Instrument)
	visit.condition("precondition", &c.Precondition)
	visit.condition("termination", &c.Termination)
	if c.Deadline != nil {
		visit("deadline/of/event", KindEvent, &c.Deadline.Event)
	}
}
