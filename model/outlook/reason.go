package outlook

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// Ground is why something is true, false or open: the line of the truth table
// that decides a leaf, or how an answer follows from others.
type Ground string

// The grounds.
const (
	NothingKnown  Ground = "nothing"       // no entry, no assumption: open
	Unsure        Ground = "unsure"        // the day lies inside an imprecise date: open
	HasOccurred   Ground = "occurred"      //
	HasEnded      Ground = "ended"         //
	IsRuledOut    Ground = "ruled_out"     //
	InTime        Ground = "in_time"       // it occurred within the limit
	TooLate       Ground = "too_late"      // it occurred beyond the limit
	Straddles     Ground = "straddles"     // an imprecise date lies on both sides of the limit: open
	RanOut        Ground = "ran_out"       // it did not occur, and the limit has passed
	OutOfOrder    Ground = "out_of_order"  // it occurred, and what it should follow did not
	DateCome      Ground = "date_come"     //
	DateAhead     Ground = "date_ahead"    // open
	StageReached  Ground = "stage_reached" //
	StageAhead    Ground = "stage_ahead"   // open
	StageTerminal Ground = "stage_terminal"
	IsDelivered   Ground = "delivered"
	NotDelivered  Ground = "not_delivered" // open
	HasFailed     Ground = "failed"
	ByRelation    Ground = "relation"      // it follows from facts by relations
	Presupposes   Ground = "presupposes"   // it presupposes what is false
	OfCommitment  Ground = "commitment"    // the other commitment's own conditions
	NoAnswer      Ground = "no_answer"     // it depends on facts that contradict the relations
	ByParts       Ground = "parts"         // it follows from its parts
	InEveryCase   Ground = "in_every_case" // its parts are open, and however they turn out it is so
)

// Reason says on which ground something is true, false or open.
type Reason struct {
	Ground     Ground
	Basis      Basis // of the fact that decides
	State      model.EventState
	Stage      model.Stage
	Delivery   model.Delivery
	On         when.Date // of the fact; zero where that is unknown
	Limit      when.Date // the last day of a limit that counts, or the day waited for
	Event      model.ID  // the event that decides
	Commitment model.ID  // the commitment that decides
	Via        []Item    // ByRelation: the facts and relations that it follows from
}

// EventAnswer is what is known of an event.
type EventAnswer struct {
	Event *model.Event // nil if the book has none of that id
	State model.EventState
	Basis Basis     // of the state; Derived where relations alone make it true or false
	Truth Truth     // of "event E"
	Since when.Date // of the state; zero where that is unknown
	// Contradicted: the event is tied to facts that contradict the relations.
	Contradicted bool
	Why          Reason
}

// Event is what is known of an event, by record, assumption or relation. A
// derived truth leaves the state open: nothing is known of it but whether it has
// occurred.
func (o *Outlook) Event(id model.ID) EventAnswer {
	i, ok := o.engine.eventIndex[string(id)]
	if !ok || o.engine.events[i] == nil {
		return EventAnswer{State: model.Open}
	}
	w, f := o.world, &o.world.facts[i]
	a := EventAnswer{Event: o.engine.events[i], State: f.state, Basis: f.basis, Truth: f.truth(), Since: f.on, Why: w.eventReason(i)}
	switch {
	case w.isContrary(i):
		a.Contradicted = true
	case a.Truth == Open:
		if a.Truth = w.leaf(i).truth; a.Truth != Open {
			a.Basis = Derived
		}
	}
	return a
}

// Events are the answers for all events, in the order of their keys.
func (o *Outlook) Events() []EventAnswer {
	var out []EventAnswer
	for ev := range o.engine.book.Events.Sorted() {
		out = append(out, o.Event(ev.ID))
	}
	return out
}

// eventReason is why "event E" is what it is.
func (w *world) eventReason(event int32) Reason {
	f := &w.facts[event]
	r := Reason{Ground: NothingKnown, Basis: f.basis, State: f.state, On: f.on, Event: w.eventID(event)}
	switch f.state {
	case model.Occurred:
		r.Ground = HasOccurred
	case model.Ended:
		r.Ground = HasEnded
	case model.RuledOut:
		r.Ground = IsRuledOut
	default:
		if f.unsure {
			r.Ground = Unsure
		}
		w.derive(event, &r)
	}
	return r
}

func (w *world) eventID(event int32) model.ID { return model.ID(w.engine.leaves[event].node.Event) }

// derive fills in what an open event follows from, if it does.
func (w *world) derive(event int32, r *Reason) {
	truth := w.leaf(event).truth
	if truth == Open || w.isContrary(event) {
		return
	}
	members := w.rules.component(event)
	c := w.rules.conflicts(members, func(x int32) Truth {
		if x == event {
			return -truth
		}
		return w.facts[x].truth()
	})
	p, found := c.smallest(members)
	if !found {
		return
	}
	r.Ground, r.Basis = ByRelation, Derived
	for _, item := range w.items(p) {
		if item.Event == nil || item.Event.ID != r.Event {
			r.Via = append(r.Via, item)
		}
	}
}

// leafReason is why a leaf is what it is.
func (w *world) leafReason(x int32) Reason {
	l := &w.engine.leaves[x]
	truth, ground := w.table(l)
	if w.isEvent(x) || l.op == condition.While && truth == Open && ground == NothingKnown && w.leaf(x).truth == Open {
		return w.eventReason(l.event)
	}
	if truth == Open && w.leaf(x).truth == False {
		return w.missingReason(l)
	}
	r := Reason{Ground: ground, Limit: l.date}
	switch l.op {
	case condition.Stage, condition.Delivered:
		w.commitmentReason(l, &r)
	case condition.While, condition.By, condition.Within:
		w.limitReason(l, &r)
	}
	return r
}

// missingReason names what a leaf presupposes and can't have.
func (w *world) missingReason(l *leaf) Reason {
	for _, n := range l.needs {
		if w.leaf(n).truth == False {
			r := w.leafReason(n)
			if r.Ground != ByRelation {
				r.Ground = Presupposes
			}
			return r
		}
	}
	return Reason{Ground: Presupposes, Basis: Derived}
}

func (w *world) commitmentReason(l *leaf, r *Reason) {
	if l.commitment < 0 {
		return
	}
	stage, delivery := w.stage(l.commitment), w.delivery(l.commitment)
	r.Commitment = w.engine.commitments[l.commitment].ID
	r.Stage, r.Delivery, r.Basis, r.On = stage.is, delivery.is, stage.basis, stage.on
	if l.op == condition.Delivered && r.Ground != StageTerminal {
		r.Basis, r.On = delivery.basis, delivery.on
	}
}

// limitReason fills in the fact and the limit that decide.
func (w *world) limitReason(l *leaf, r *Reason) {
	deciding := l.event
	if l.op == condition.Within {
		after := &w.facts[l.after]
		if after.has() {
			r.Limit = after.occurred.Plus(l.within)
		}
		if r.Ground == IsRuledOut && w.facts[l.event].state != model.RuledOut || r.Ground == OutOfOrder {
			deciding = l.after
		}
	}
	f := &w.facts[deciding]
	r.Event, r.Basis, r.State, r.On = w.eventID(deciding), f.basis, f.state, f.on
	if f.has() && l.op != condition.While {
		r.On = f.occurred
	}
	if r.Ground == NothingKnown && f.unsure {
		r.Ground = Unsure
	}
}
