package conditionedit

import (
	"strconv"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// LeafOps lists the kinds of clause in the order in which they are offered.
func LeafOps() []condition.Op {
	return []condition.Op{
		condition.Event, condition.By, condition.Within, condition.While,
		condition.Date, condition.Active, condition.Stage, condition.Delivered,
	}
}

// GroupKind is how a group joins its rows.
type GroupKind struct {
	Op      condition.Op
	Negated bool
}

// GroupKinds lists the kinds of group in the order in which they are offered: all of, any of, at least k of, none of, not
// all of, fewer than k of.
func GroupKinds() []GroupKind {
	return []GroupKind{
		{condition.All, false},
		{condition.Any, false},
		{condition.AtLeast, false},
		{condition.Any, true},
		{condition.All, true},
		{condition.AtLeast, true},
	}
}

// update changes one row as a step of its own, or as one with others of the same tag.
func (e *Editor) update(id ID, tag string, change func(it *item)) {
	it, _ := e.find(id)
	if it == nil {
		return
	}
	if tag != "" {
		tag += "/" + strconv.Itoa(int(id))
	}
	e.step(tag)
	change(it)
	e.changed()
}

// SetOp makes a clause one of another kind; what both kinds have stays.
func (e *Editor) SetOp(id ID, op condition.Op) {
	if !op.Leaf() {
		return
	}
	e.update(id, "", func(it *item) {
		if !it.op.Leaf() {
			return
		}
		it.op = op
		if op == condition.Stage && it.stage == "" {
			it.stage = string(model.Signed)
		}
	})
}

// SetGroup makes a group join its rows in another way.
func (e *Editor) SetGroup(id ID, kind GroupKind) {
	e.update(id, "", func(it *item) {
		if it.op.Leaf() || kind.Op.Leaf() {
			return
		}
		it.op, it.negated = kind.Op, kind.Negated
		it.min = min(max(it.min, 1), len(it.of))
		if kind.Op == condition.AtLeast && it.min == 1 && len(it.of) > 1 {
			it.min = 2
		}
	})
}

// SetMin sets how many of a group's rows must hold, held between 1 and all of them.
func (e *Editor) SetMin(id ID, n int) {
	e.update(id, "", func(it *item) { it.min = min(max(n, 1), max(len(it.of), 1)) })
}

// SetNegated sets whether the row says that something does not hold.
func (e *Editor) SetNegated(id ID, negated bool) {
	e.update(id, "", func(it *item) { it.negated = negated })
}

// SetEvent chooses the event a clause speaks of.
func (e *Editor) SetEvent(id ID, event model.ID) {
	e.update(id, "", func(it *item) { it.event = ref{id: string(event)} })
}

// TypeEvent takes what is typed for a clause's event. The name or key of an event in full chooses it.
func (e *Editor) TypeEvent(id ID, text string) {
	e.update(id, "event", func(it *item) { it.event = e.typed(model.KindEvent, text) })
}

// SetAfter chooses the event from which a clause counts.
func (e *Editor) SetAfter(id ID, event model.ID) {
	e.update(id, "", func(it *item) { it.after = ref{id: string(event)} })
}

// TypeAfter takes what is typed for the event from which a clause counts, as TypeEvent does.
func (e *Editor) TypeAfter(id ID, text string) {
	e.update(id, "after", func(it *item) { it.after = e.typed(model.KindEvent, text) })
}

// SetCommitment chooses the commitment a clause speaks of.
func (e *Editor) SetCommitment(id ID, commitment model.ID) {
	e.update(id, "", func(it *item) { it.commitment = ref{id: string(commitment)} })
}

// TypeCommitment takes what is typed for a clause's commitment, as TypeEvent does.
func (e *Editor) TypeCommitment(id ID, text string) {
	e.update(id, "commitment", func(it *item) { it.commitment = e.typed(model.KindCommitment, text) })
}

// SetDate takes a date as typed.
func (e *Editor) SetDate(id ID, text string) {
	e.update(id, "date", func(it *item) { it.date = text })
}

// SetOn chooses a date.
func (e *Editor) SetOn(id ID, date when.Date) { e.SetDate(id, date.String()) }

// SetWithin takes a duration as typed.
func (e *Editor) SetWithin(id ID, text string) {
	e.update(id, "within", func(it *item) { it.within = text })
}

// SetStage chooses the stage a clause waits for: one of condition.Rungs.
func (e *Editor) SetStage(id ID, stage string) {
	e.update(id, "", func(it *item) { it.stage = stage })
}

// NewEvent makes an event of a name and chooses it for a clause; where events can't be made it does nothing.
func (e *Editor) NewEvent(id ID, name string) {
	if e.options.NewEvent != nil {
		e.SetEvent(id, e.options.NewEvent(name))
	}
}

// CanMakeEvents reports whether NewEvent does anything.
func (e *Editor) CanMakeEvents() bool { return e.options.NewEvent != nil }

// typed is a reference as typed: chosen where the text is the name or key of one record.
func (e *Editor) typed(kind model.RecordKind, text string) ref {
	if id, ok := Named(e.options.Book(), kind, text); ok && id != e.options.Self {
		return ref{id: string(id)}
	}
	return ref{typed: text}
}
