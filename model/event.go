package model

import (
	"slices"
	"time"

	"proviso/model/said"
	"proviso/model/when"
)

// EventState is what is recorded of an event.
type EventState string

// The states of an event. Ended means that it had occurred and no longer holds.
const (
	Open     EventState = "open"
	Occurred EventState = "occurred"
	Ended    EventState = "ended"
	RuledOut EventState = "ruled_out"
)

// EventStates lists the states in the order a form offers them.
func EventStates() []EventState { return []EventState{Open, Occurred, Ended, RuledOut} }

// Event is a proposition about the world that conditions refer to, with the dated history of what became of it.
type Event struct {
	Head
	Name       string       `json:"name"`
	Text       string       `json:"text,omitempty"`
	Likelihood *Likelihood  `json:"likelihood,omitempty"`
	History    []EventEntry `json:"history,omitempty"`
	Tags       []string     `json:"tags,omitempty"`
	Notes      string       `json:"notes,omitempty"`
	X          Extra        `json:"x,omitempty"`
}

// EventEntry says that the event came to a state on a date. Corrected, where set, is the time from which the entry no
// longer counts: it stays for those who ask what was known before.
type EventEntry struct {
	State     EventState `json:"state"`
	On        when.Date  `json:"on"`
	Recorded  time.Time  `json:"recorded,omitzero"`
	Corrected time.Time  `json:"corrected,omitzero"`
	Note      string     `json:"note,omitempty"`
	X         Extra      `json:"x,omitempty"`
}

func (e EventEntry) dated() (when.Date, time.Time, time.Time) { return e.On, e.Recorded, e.Corrected }

// Likelihood is a range of probabilities, 0 ≤ Low ≤ High ≤ 1.
type Likelihood struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
	X    Extra   `json:"x,omitempty"`
}

// Middle is the probability used where one number is needed.
func (l Likelihood) Middle() float64 { return (l.Low + l.High) / 2 }

// Band is one of the seven likelihood bands of ICD 203 (US Office of the Director of National Intelligence,
// Intelligence Community Directive 203, Analytic Standards, 2015).
type Band struct {
	Name string // also the translation key's ending: likelihood.<name>
	Likelihood
}

// Bands lists the seven bands from the least to the most likely.
func Bands() []Band {
	return []Band{
		{"remote", Likelihood{Low: 0.01, High: 0.05}},
		{"very_unlikely", Likelihood{Low: 0.05, High: 0.20}},
		{"unlikely", Likelihood{Low: 0.20, High: 0.45}},
		{"roughly_even", Likelihood{Low: 0.45, High: 0.55}},
		{"likely", Likelihood{Low: 0.55, High: 0.80}},
		{"very_likely", Likelihood{Low: 0.80, High: 0.95}},
		{"almost_certain", Likelihood{Low: 0.95, High: 0.99}},
	}
}

// RecordKind implements Record.
func (*Event) RecordKind() RecordKind { return KindEvent }

// Label implements Record.
func (e *Event) Label() string { return e.Name }

// StateAt is the entry in effect on a day, as known at a moment (the zero time: by now), and whether there is one.
// While the day lies inside an imprecise date whose entry would be the latest, the state is unknown: no entry.
func (e *Event) StateAt(at when.Day, known time.Time) (EventEntry, bool) {
	return standing(e.History, at, known)
}

func (e *Event) clone() Record {
	c := *e
	if e.Likelihood != nil {
		l := *e.Likelihood
		c.Likelihood = &l
	}
	c.History, c.Tags, c.X = slices.Clone(e.History), slices.Clone(e.Tags), slices.Clone(e.X)
	return &c
}

func (e *Event) normalise() {
	tidy(&e.Name)
	e.Tags, e.History = tidyList(e.Tags), nilIfEmpty(e.History)
	if e.Likelihood != nil {
		plainZero(&e.Likelihood.Low, &e.Likelihood.High)
	}
	for i := range e.History {
		utc(&e.History[i].Recorded, &e.History[i].Corrected)
	}
}

func (e *Event) check(c *checker) {
	c.text("name", e.Name, maxTitle)
	if l := e.Likelihood; l != nil && !(0 <= l.Low && l.Low <= l.High && l.High <= 1) {
		c.fail("likelihood", said.New("problem.likelihood", "expected 0 ≤ low ≤ high ≤ 1"))
	}
	for i, h := range e.History {
		p := c.at("history", i)
		p.oneOf("state", string(h.State), names(EventStates()))
		p.date("on", h.On)
	}
}

func (*Event) refs(refVisitor) {}
