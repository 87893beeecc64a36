package scenarios

import (
	"slices"

	"proviso/model"
	"proviso/model/when"
)

// Draft is a what-if: assumptions on top of what is recorded, or of a scenario. It is a value; what changes it gives another.
type Draft struct {
	Scenario model.ID           `json:"scenario,omitempty"` // the saved one that it is about to change; "" for none
	BasedOn  model.ID           `json:"based_on,omitempty"` // the scenario that it builds on; "" for what is recorded
	At       when.Date          `json:"at,omitzero"`
	Assume   []model.Assumption `json:"assume,omitempty"`
	Off      []model.ID         `json:"off,omitempty"` // relations switched off
}

// draftOf is a saved scenario, to be tried and changed.
func draftOf(s *model.Scenario) Draft {
	return Draft{Scenario: s.ID, BasedOn: s.BasedOn, At: s.At, Assume: slices.Clone(s.Assumptions), Off: slices.Clone(s.RelationsOff)}
}

// same reports whether two drafts assume the same, whatever scenario they belong to.
func (d Draft) same(o Draft) bool {
	return d.BasedOn == o.BasedOn && d.At == o.At && slices.Equal(d.Off, o.Off) && slices.EqualFunc(d.Assume, o.Assume, sameAssumption)
}

func sameAssumption(a, b model.Assumption) bool {
	return a.Event == b.Event && a.State == b.State && a.Commitment == b.Commitment && a.Stage == b.Stage && a.Delivery == b.Delivery && a.On == b.On
}

// alike reports whether two assumptions are about the same: the state of an event, the stage or the delivery of a commitment.
func alike(a, b model.Assumption) bool {
	return a.Event == b.Event && a.Commitment == b.Commitment && (a.Delivery == "") == (b.Delivery == "")
}

// about is what the draft itself assumes of an event: the last of it counts; false for nothing.
func (d Draft) about(event model.ID) (model.Assumption, bool) {
	for _, a := range slices.Backward(d.Assume) {
		if a.Event == event {
			return a, true
		}
	}
	return model.Assumption{}, false
}

// assuming puts an assumption in the place of all about the same.
func (d Draft) assuming(a model.Assumption) Draft {
	same := func(b model.Assumption) bool { return alike(a, b) }
	at := slices.IndexFunc(d.Assume, same)
	if at < 0 {
		at = len(d.Assume)
	}
	d.Assume = slices.Insert(slices.DeleteFunc(slices.Clone(d.Assume), same), at, a)
	return d
}

// ofPaper is what the draft itself assumes of a commitment's stage and delivery; the zero Assumption for nothing.
func (d Draft) ofPaper(commitment model.ID) (stage, delivery model.Assumption) {
	for _, a := range d.Assume {
		switch {
		case a.Commitment != commitment:
		case a.Delivery != "":
			delivery = a
		default:
			stage = a
		}
	}
	return stage, delivery
}

// withoutPaper assumes nothing of a commitment's stage and delivery.
func (d Draft) withoutPaper(commitment model.ID) Draft {
	d.Assume = slices.DeleteFunc(slices.Clone(d.Assume), func(a model.Assumption) bool { return a.Commitment == commitment })
	return d
}

// without assumes nothing of an event.
func (d Draft) without(event model.ID) Draft {
	d.Assume = slices.DeleteFunc(slices.Clone(d.Assume), func(a model.Assumption) bool { return a.Event == event })
	return d
}

// switching turns a relation off, or on again.
func (d Draft) switching(relation model.ID, on bool) Draft {
	d.Off = slices.DeleteFunc(slices.Clone(d.Off), func(id model.ID) bool { return id == relation })
	if !on {
		d.Off = append(d.Off, relation)
	}
	return d
}

// dated reports whether anything is assumed to come on a date.
func (d Draft) dated() bool {
	return slices.ContainsFunc(d.Assume, func(a model.Assumption) bool { return !a.On.IsZero() })
}

// fitted leaves out what a book no longer has.
func (d Draft) fitted(b model.Book) Draft {
	has := func(kind model.RecordKind, id model.ID) bool {
		_, ok := b.Get(kind, id)
		return ok
	}
	if !has(model.KindScenario, d.Scenario) {
		d.Scenario = ""
	}
	if !has(model.KindScenario, d.BasedOn) {
		d.BasedOn = ""
	}
	d.Assume = slices.DeleteFunc(slices.Clone(d.Assume), func(a model.Assumption) bool {
		return a.Event != "" && !has(model.KindEvent, a.Event) || a.Commitment != "" && !has(model.KindCommitment, a.Commitment)
	})
	d.Off = slices.DeleteFunc(slices.Clone(d.Off), func(id model.ID) bool { return !has(model.KindRelation, id) })
	return d
}

// onto is the record of a scenario with the draft's assumptions; s is left as it is.
func (d Draft) onto(s *model.Scenario) *model.Scenario {
	next := model.Clone(s)
	next.BasedOn, next.At = d.BasedOn, d.At
	next.Assumptions, next.RelationsOff = slices.Clone(d.Assume), slices.Clone(d.Off)
	return next
}

// descends reports whether a scenario is, or builds on, another, directly or not.
func descends(b model.Book, id, from model.ID) bool {
	seen := map[model.ID]bool{}
	for id != "" && !seen[id] {
		if id == from {
			return true
		}
		seen[id] = true
		s, ok := b.Scenarios.Get(id)
		if !ok {
			return false
		}
		id = s.BasedOn
	}
	return false
}
