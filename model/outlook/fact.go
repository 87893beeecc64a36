package outlook

import (
	"proviso/model"
	"proviso/model/when"
)

// Basis is where a fact comes from.
type Basis string

// The bases.
const (
	Nothing  Basis = ""         // nothing is recorded or assumed, or it has not come
	Recorded Basis = "recorded" // an entry of the book
	Assumed  Basis = "assumed"  // the scenario, or the question itself
	Derived  Basis = "derived"  // a relation, from other events
)

// fact is the state of an event on the day of the question, by history and assumptions alone.
type fact struct {
	state    model.EventState
	basis    Basis
	unsure   bool      // open because the day lies inside an imprecise date
	on       when.Date // of the state; zero where that is unknown or nothing is recorded
	occurred when.Date // of the occurrence, a range where it is not known; only if it has occurred
	recent   bool      // it may have occurred as late as on the day of the question, whichever that is
}

// has reports whether the event has occurred, ended or not.
func (f *fact) has() bool { return f.state == model.Occurred || f.state == model.Ended }

// truth is what the fact says of "event E".
func (f *fact) truth() Truth {
	switch {
	case f.has():
		return True
	case f.state == model.RuledOut:
		return False
	}
	return Open
}

// factOf is the state of an event: as assumed, else as recorded.
func (w *world) factOf(event int32) fact {
	recorded := w.recorded(event)
	a, come := w.supposed.current(subject{aboutState, event}, w.at, w.datedOnly)
	switch come {
	case when.Perhaps:
		return fact{state: model.Open, basis: Assumed, unsure: true, on: a.On}
	case when.Certain:
		return w.assumed(a, w.assumedBefore(event, recorded))
	}
	return recorded
}

// assumedBefore is the occurrence that an end may refer to: one that is assumed
// with it, else the recorded one.
func (w *world) assumedBefore(event int32, recorded fact) fact {
	for _, a := range w.supposed.about[subject{aboutState, event}] {
		if a.State == model.Occurred && !a.On.IsZero() && a.On.Come(w.at) == when.Certain {
			return fact{state: model.Occurred, occurred: a.On}
		}
	}
	return recorded
}

// assumed is the fact that an assumption makes; before is what an end ends.
func (w *world) assumed(a model.Assumption, before fact) fact {
	f := fact{state: a.State, basis: Assumed, on: a.On}
	until := w.at
	if !a.On.IsZero() {
		until = a.On.Latest()
	}
	switch {
	case a.State == model.Occurred && !a.On.IsZero():
		f.occurred = a.On
	case a.State == model.Ended && before.has() && before.occurred.Earliest() <= until:
		f.occurred = before.occurred
	default:
		f.occurred, f.recent = when.Between(when.MinDay, until), a.On.IsZero()
	}
	return f
}

// recorded is what an event's own history says.
func (w *world) recorded(event int32) fact {
	ev := w.engine.events[event]
	if ev == nil || len(ev.History) == 0 {
		return fact{state: model.Open}
	}
	entry, ok := ev.StateAt(w.at, w.known)
	if !ok {
		return fact{state: model.Open, unsure: w.insideDate(ev)}
	}
	f := fact{state: entry.State, basis: Recorded, on: entry.On}
	switch {
	case !f.has():
	case len(ev.History) == 1:
		f.occurred = firstDate(when.Date{}, entry)
	default:
		f.occurred = w.firstOccurrence(ev)
	}
	return f
}

// firstDate is the date of the first of several occurrences, which are each
// known to be within a range; an end bounds the occurrence before it.
func firstDate(so when.Date, entry model.EventEntry) when.Date {
	on := entry.On
	if entry.State == model.Ended {
		if !so.IsZero() {
			return so
		}
		return when.Between(when.MinDay, on.Latest())
	}
	if so.IsZero() {
		return on
	}
	if so.Earliest() <= on.Earliest() && so.Latest() <= on.Latest() {
		return so
	}
	return when.Between(min(so.Earliest(), on.Earliest()), min(so.Latest(), on.Latest()))
}

// firstOccurrence is the date of the first occurrence since the event was last
// open or ruled out.
func (w *world) firstOccurrence(ev *model.Event) when.Date {
	var first when.Date
	for _, entry := range model.Known(ev.History, w.known) {
		if entry.On.Come(w.at) != when.Certain {
			break
		}
		if entry.State == model.Open || entry.State == model.RuledOut {
			first = when.Date{}
			continue
		}
		first = firstDate(first, entry)
	}
	return first
}

// insideDate reports whether some entry's imprecise date has perhaps come.
func (w *world) insideDate(ev *model.Event) bool {
	for _, entry := range model.Known(ev.History, w.known) {
		if entry.On.Come(w.at) == when.Perhaps {
			return true
		}
	}
	return false
}
