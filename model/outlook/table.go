package outlook

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// table is what facts alone say of a leaf, and by which line. Leaves of
// commitments that the book lacks are open.
func (w *world) table(l *leaf) (Truth, Ground) {
	switch l.op {
	case condition.Event:
		return w.tableEvent(&w.facts[l.event])
	case condition.While:
		if f := &w.facts[l.event]; f.state == model.Ended {
			return False, HasEnded
		}
		return w.tableEvent(&w.facts[l.event])
	case condition.By:
		return w.tableBy(&w.facts[l.event], l.date)
	case condition.Within:
		return w.tableWithin(&w.facts[l.event], &w.facts[l.after], l.within)
	case condition.Date:
		if l.date.Come(w.at) == when.Certain {
			return True, DateCome
		}
		return Open, DateAhead
	case condition.Stage:
		if l.commitment >= 0 {
			return tableStage(w.stage(l.commitment).is, l.rung)
		}
	case condition.Delivered:
		if l.commitment >= 0 {
			return tableDelivered(w.delivery(l.commitment).is, w.stage(l.commitment).is)
		}
	}
	return Open, NothingKnown
}

func (w *world) tableEvent(f *fact) (Truth, Ground) {
	switch f.state {
	case model.Occurred:
		return True, HasOccurred
	case model.Ended:
		return True, HasEnded
	case model.RuledOut:
		return False, IsRuledOut
	}
	return Open, NothingKnown
}

func (w *world) tableBy(f *fact, limit when.Date) (Truth, Ground) {
	switch {
	case f.has():
		return ofTernary(f.occurred.OnOrBefore(limit), TooLate)
	case f.state == model.RuledOut:
		return False, IsRuledOut
	case limit.Passed(w.at) == when.Yes:
		return False, RanOut
	}
	return Open, NothingKnown
}

func (w *world) tableWithin(f, after *fact, within when.Duration) (Truth, Ground) {
	switch {
	case f.state == model.RuledOut || after.state == model.RuledOut:
		return False, IsRuledOut
	case f.has() && after.has():
		return ofTernary(f.occurred.WithinAfter(after.occurred, within), TooLate)
	case f.has():
		return False, OutOfOrder
	case after.has() && after.occurred.Plus(within).Passed(w.at) == when.Yes:
		return False, RanOut
	}
	return Open, NothingKnown
}

func ofTernary(t when.Ternary, no Ground) (Truth, Ground) {
	switch t {
	case when.Yes:
		return True, InTime
	case when.No:
		return False, no
	}
	return Open, Straddles
}

func tableStage(stage model.Stage, rung int) (Truth, Ground) {
	switch {
	case stage.Terminal():
		return False, StageTerminal
	case stage != "" && rung >= 0 && stage.Rung() >= rung:
		return True, StageReached
	}
	return Open, StageAhead
}

func tableDelivered(delivery model.Delivery, stage model.Stage) (Truth, Ground) {
	switch {
	case delivery == model.Delivered:
		return True, IsDelivered
	case delivery == model.Failed:
		return False, HasFailed
	case stage.Terminal():
		return False, StageTerminal
	}
	return Open, NotDelivered
}
