package outlook

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// verdict is the line of the truth table that gives a leaf its value.
type verdict string

const (
	undecided   verdict = ""
	occurred    verdict = "occurred"
	ended       verdict = "ended"
	ruledOut    verdict = "ruled_out"
	inTime      verdict = "in_time"
	tooLate     verdict = "too_late"
	straddles   verdict = "straddles" // an imprecise date lies on both sides of the limit
	ranOut      verdict = "ran_out"   // nothing happened in time
	outOfOrder  verdict = "out_of_order"
	dateCome    verdict = "date_come"
	dateAhead   verdict = "date_ahead"
	reached     verdict = "reached"
	notYet      verdict = "not_yet"
	terminal    verdict = "terminal"
	isDelivered verdict = "delivered"
	hasFailed   verdict = "failed"
)

// table is what facts alone say of a leaf, and by which line. Leaves of
// commitments that the book lacks are open.
func (w *world) table(l *leaf) (Truth, verdict) {
	switch l.op {
	case condition.Event:
		return w.tableEvent(&w.facts[l.event])
	case condition.While:
		if f := &w.facts[l.event]; f.state == model.Ended {
			return False, ended
		}
		return w.tableEvent(&w.facts[l.event])
	case condition.By:
		return w.tableBy(&w.facts[l.event], l.date)
	case condition.Within:
		return w.tableWithin(&w.facts[l.event], &w.facts[l.after], l.within)
	case condition.Date:
		if l.date.Come(w.at) == when.Certain {
			return True, dateCome
		}
		return Open, dateAhead
	case condition.Stage:
		if l.commitment >= 0 {
			return tableStage(w.stage(l.commitment).is, l.rung)
		}
	case condition.Delivered:
		if l.commitment >= 0 {
			return tableDelivered(w.delivery(l.commitment).is, w.stage(l.commitment).is)
		}
	}
	return Open, undecided
}

func (w *world) tableEvent(f *fact) (Truth, verdict) {
	switch f.state {
	case model.Occurred:
		return True, occurred
	case model.Ended:
		return True, ended
	case model.RuledOut:
		return False, ruledOut
	}
	return Open, undecided
}

func (w *world) tableBy(f *fact, limit when.Date) (Truth, verdict) {
	switch {
	case f.has():
		return ofTernary(f.occurred.OnOrBefore(limit), tooLate)
	case f.state == model.RuledOut:
		return False, ruledOut
	case limit.Passed(w.at) == when.Yes:
		return False, ranOut
	}
	return Open, undecided
}

func (w *world) tableWithin(f, after *fact, within when.Duration) (Truth, verdict) {
	switch {
	case f.state == model.RuledOut || after.state == model.RuledOut:
		return False, ruledOut
	case f.has() && after.has():
		return ofTernary(f.occurred.WithinAfter(after.occurred, within), tooLate)
	case f.has():
		return False, outOfOrder
	case after.has() && after.occurred.Plus(within).Passed(w.at) == when.Yes:
		return False, ranOut
	}
	return Open, undecided
}

func ofTernary(t when.Ternary, no verdict) (Truth, verdict) {
	switch t {
	case when.Yes:
		return True, inTime
	case when.No:
		return False, no
	}
	return Open, straddles
}

func tableStage(stage model.Stage, rung int) (Truth, verdict) {
	switch {
	case stage.Terminal():
		return False, terminal
	case stage != "" && rung >= 0 && stage.Rung() >= rung:
		return True, reached
	}
	return Open, notYet
}

func tableDelivered(delivery model.Delivery, stage model.Stage) (Truth, verdict) {
	switch {
	case delivery == model.Delivered:
		return True, isDelivered
	case delivery == model.Failed:
		return False, hasFailed
	case stage.Terminal():
		return False, terminal
	}
	return Open, notYet
}
