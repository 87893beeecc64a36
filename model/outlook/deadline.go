package outlook

import (
	"slices"

	"proviso/model"
	"proviso/model/when"
)

// Due is when a commitment falls due.
type Due struct {
	// Kind says what the deadline counts from; NoDeadline where there is none.
	Kind DueKind
	// Running reports that what it counts from has come. A deadline that is a
	// date always runs.
	Running bool
	// On is the last day, as precisely as it is known; zero while not running.
	On when.Date
	// From is the day it counts from, where that is known.
	From when.Date
}

// DueKind is what a deadline counts from.
type DueKind string

// The kinds of deadlines.
const (
	NoDeadline      DueKind = ""
	OnDate          DueKind = "date"
	AfterEvent      DueKind = "event"
	AfterActivation DueKind = "activation"
)

// passed reports whether the deadline lies wholly before a day.
func (d Due) passed(at when.Day) bool { return d.Running && d.On.Passed(at) == when.Yes }

// Left is the number of days from a day to the last day that the deadline can
// be: 0 on that day itself, negative once it has passed. It is false where none is
// running or its end is unknown.
func (d Due) Left(at when.Day) (days int, ok bool) {
	if !d.Running || d.On.Latest() == when.MaxDay {
		return 0, false
	}
	return int(d.On.Latest() - at), true
}

func (o *Outlook) due(i int32) Due {
	d := o.engine.commitments[i].Deadline
	switch {
	case d == nil:
		return Due{}
	case !d.Date.IsZero():
		return Due{Kind: OnDate, Running: true, On: d.Date}
	case d.Event != "":
		return o.dueAfter(d)
	}
	due := Due{Kind: AfterActivation}
	if from, ok := o.wakings.of(i); ok {
		due.Running, due.From, due.On = true, from, from.Plus(d.Within)
	}
	return due
}

func (o *Outlook) dueAfter(d *model.Deadline) Due {
	due := Due{Kind: AfterEvent}
	i, ok := o.engine.eventIndex[string(d.Event)]
	if !ok || !o.world.facts[i].has() {
		return due
	}
	due.Running, due.From = true, o.world.facts[i].occurred
	due.On = due.From.Plus(d.Within)
	return due
}

// wakes are the dates on which commitments came into force, by their number.
type wakes map[int32]when.Date

func (w wakes) of(i int32) (when.Date, bool) {
	d, ok := w[i]
	return d, ok
}

// awaken finds when those of some commitments whose deadlines count from their activation
// came into force: on the first day on which the precondition is certain. What
// is assumed without a date may have come on any day, so the answer then is a
// range. One without a precondition, or with one that always holds, is in force
// from its first stage on. What was known of them is forgotten.
func (o *Outlook) awaken(some func(c int32) bool) {
	var pending []int32
	for _, i := range o.engine.afterForce {
		if some(i) {
			pending = append(pending, i)
			delete(o.wakings, i)
		}
	}
	if len(pending) == 0 {
		return
	}
	if o.wakings == nil {
		o.wakings = wakes{}
	}
	first := o.firstDays(pending, false)
	last := first
	if o.undated() {
		last = o.firstDays(pending, true)
	}
	for _, i := range pending {
		from, came := first[i]
		if !came {
			continue
		}
		until, sure := last[i]
		if !sure {
			until = o.world.at
		}
		switch {
		case from == firstDay && until == firstDay:
			if on, ok := o.begun(i); ok {
				o.wakings[i] = on
			}
		default:
			o.wakings[i] = when.Between(soonest(min(from, until)), max(from, until))
		}
	}
}

// soonest is a first day on which something held; what held from the start on may
// have come on any day, however early.
func soonest(day when.Day) when.Day {
	if day == firstDay {
		return when.MinDay
	}
	return day
}

// undated reports whether something is assumed without saying when.
func (o *Outlook) undated() bool {
	for _, list := range o.world.supposed.about {
		if slices.ContainsFunc(list, func(a model.Assumption) bool { return a.On.IsZero() }) {
			return true
		}
	}
	return false
}

// begun is the date of a commitment's first stage, if that has come.
func (o *Outlook) begun(i int32) (when.Date, bool) {
	on, ok := o.firstStage(i)
	return on, ok && on.Come(o.world.at) == when.Certain
}

func (o *Outlook) firstStage(i int32) (when.Date, bool) {
	known := model.Known(o.engine.commitments[i].Stage, o.question.Known)
	if len(known) == 0 {
		return when.Date{}, false
	}
	return known[0].On, true
}

// firstDays finds for each commitment the first day, up to the day asked about,
// on which its precondition is certain. firstDay stands for one that is from the start.
func (o *Outlook) firstDays(pending []int32, datedOnly bool) map[int32]when.Day {
	days := o.engine.changeDays(pending, o.world.supposed, o.world.rules)
	first := map[int32]when.Day{}
	w := o.engine.world(Question{At: firstDay, Known: o.question.Known}, o.world.supposed, o.world.rules)
	w.datedOnly, w.unproved, w.allowance = datedOnly, true, o.world.allowance
	for k, day := range days.order {
		if day > o.world.at || len(first) == len(pending) {
			break
		}
		w.turnTo(k, days)
		contradicted := w.findContradicted()
		for _, i := range pending {
			if contradicted != nil && contradicted[i] {
				continue
			}
			if _, found := first[i]; !found && days.changes(o.engine.groupOf[i], k) && w.holds(i) {
				first[i] = day
			}
		}
	}
	return first
}
