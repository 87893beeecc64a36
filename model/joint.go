package model

import (
	"slices"
	"time"

	"proviso/model/said"
)

// NotJoint is the error of splitting a pledge that has one obligor or none.
type NotJoint struct{ Key string }

// Error names the commitment.
func (e *NotJoint) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *NotJoint) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *NotJoint) Told() (sentence, hint said.Sentence) {
	return said.New("problem.not_joint", `commitment "{key}" has fewer than two obligors, so there is nothing to split`, "key", e.Key),
		said.New("problem.not_joint.hint", "name each obligor as a party first")
}

// Split enters a part for each obligor of a joint pledge that has none yet. A part has that obligor alone, and inherits what
// was undertaken: kind, polarity, binding, the other parties, instrument, place, conditions, deadline, review period, tags and
// the stages reached on paper. What was carried out, the amounts, the wording and the notes stay with the whole. Errors:
// ErrNotFound, *NotJoint, ErrNothing where every obligor has its part.
func (h Hand) Split(b Book, id ID) (Edit, error) {
	whole, ok := b.Commitments.Get(id)
	if !ok {
		return Edit{}, ErrNotFound
	}
	obligors := whole.In(Obligor)
	if len(obligors) < 2 {
		return Edit{}, &NotJoint{whole.Key}
	}
	has := map[ID]bool{}
	for _, part := range b.Parts(id) {
		for _, actor := range part.In(Obligor) {
			has[actor] = true
		}
	}
	var changes []Change
	keys := map[RecordKind]map[string]bool{}
	for _, actor := range obligors {
		if !has[actor] {
			changes = append(changes, h.put(b, h.part(b, whole, actor), keys))
		}
	}
	if len(changes) == 0 {
		return Edit{}, ErrNothing
	}
	return h.edit(h.say("edit.split", "title", clip(whole.Title, 60)), changes...), nil
}

// part is what one obligor undertakes of a joint pledge.
func (h Hand) part(b Book, whole *Commitment, obligor ID) *Commitment {
	part := Clone(whole)
	name := b.LabelOf(KindActor, obligor)
	part.Head = Head{}
	part.Title = clip(h.say("edit.part_title", "actor", name, "title", whole.Title), maxTitle)
	part.Parent, part.SuccessorOf = whole.ID, ""
	part.Parties = slices.DeleteFunc(part.Parties, func(p Party) bool { return p.Role == Obligor && p.Actor != obligor })
	part.Text, part.Notes, part.Quantities, part.Delivery, part.X = "", "", nil, nil, nil
	part.Reviewed = time.Time{}
	part.Stage = afresh(whole.Stage)
	return part
}

// afresh are the entries of a history that count, as if they were recorded now.
func afresh(entries []StageEntry) []StageEntry {
	out := Known(entries, time.Time{})
	for i := range out {
		out[i].Recorded = time.Time{}
	}
	return out
}

// Parts are the commitments that a commitment is made of, in the order of their keys.
func (b Book) Parts(id ID) []*Commitment {
	var out []*Commitment
	for c := range b.Commitments.Sorted() {
		if c.Parent == id && id != "" {
			out = append(out, c)
		}
	}
	return out
}
