package model

import (
	"slices"
	"strconv"

	"proviso/model/said"
	"proviso/model/when"
)

// Scenario is a named set of assumptions on top of what is recorded, or on top of another scenario.
type Scenario struct {
	Head
	Name         string       `json:"name"`
	Text         string       `json:"text,omitempty"`
	BasedOn      ID           `json:"based_on,omitempty"`
	At           when.Date    `json:"at,omitzero"`
	Assumptions  []Assumption `json:"assumptions,omitempty"`
	RelationsOff []ID         `json:"relations_off,omitempty"`
	X            Extra        `json:"x,omitempty"`
}

// Assumption sets an event to a state (Open sets aside what is recorded), or a commitment to a stage or a delivery.
// A zero On is an unknown date on or before the day asked about.
type Assumption struct {
	Event      ID         `json:"event,omitempty"`
	State      EventState `json:"state,omitempty"`
	Commitment ID         `json:"commitment,omitempty"`
	Stage      Stage      `json:"stage,omitempty"`
	Delivery   Delivery   `json:"delivery,omitempty"`
	On         when.Date  `json:"on,omitzero"`
	X          Extra      `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Scenario) RecordKind() RecordKind { return KindScenario }

// Label implements Record.
func (s *Scenario) Label() string { return s.Name }

func (s *Scenario) clone() Record {
	c := *s
	c.Assumptions, c.RelationsOff, c.X = slices.Clone(s.Assumptions), slices.Clone(s.RelationsOff), slices.Clone(s.X)
	return &c
}

func (s *Scenario) normalise() {
	tidy(&s.Name)
	s.Assumptions, s.RelationsOff = nilIfEmpty(s.Assumptions), tidyList(s.RelationsOff)
}

func (s *Scenario) check(c *checker) {
	c.text("name", s.Name, maxTitle)
	for i, a := range s.Assumptions {
		a.check(c.at("assumptions", i))
	}
}

// Clash finds two assumptions that say different things of the same event, stage or delivery for the same time, so that
// no world holds both; of such the later counts. Those for different times follow each other, as what is recorded does.
func Clash(assumptions []Assumption) (first, second int, found bool) {
	for second, b := range assumptions {
		first := slices.IndexFunc(assumptions[:second], func(a Assumption) bool { return a.contradicts(b) })
		if first >= 0 {
			return first, second, true
		}
	}
	return 0, 0, false
}

func (a Assumption) contradicts(b Assumption) bool {
	return a.Event == b.Event && a.Commitment == b.Commitment && (a.Stage == "") == (b.Stage == "") && a.On == b.On &&
		(a.State != b.State || a.Stage != b.Stage || a.Delivery != b.Delivery)
}

func (a Assumption) check(c *checker) {
	switch {
	case a.Event != "" && a.Commitment == "" && a.Stage == "" && a.Delivery == "":
		c.oneOf("state", string(a.State), names(EventStates()))
	case a.Commitment != "" && a.Event == "" && a.State == "" && (a.Stage == "") != (a.Delivery == ""):
		c.optional("stage", string(a.Stage), names(Stages()))
		c.optional("delivery", string(a.Delivery), names(Deliveries()))
	default:
		c.fail("", said.New("problem.assumption", "expected an event with a state, or a commitment with a stage or a delivery"))
	}
}

func (s *Scenario) refs(visit refVisitor) {
	visit("based_on", KindScenario, &s.BasedOn)
	for i := range s.Assumptions {
		at := "assumptions/" + strconv.Itoa(i)
		visit(at+"/event", KindEvent, &s.Assumptions[i].Event)
		visit(at+"/commitment", KindCommitment, &s.Assumptions[i].Commitment)
	}
	visit.list("relations_off", KindRelation, s.RelationsOff)
}
