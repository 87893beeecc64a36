package outlook

import (
	"proviso/model"
	"proviso/model/when"
)

// EffectKind is what becomes of a commitment between two outlooks.
type EffectKind string

// The effects, in the order in which they are listed for one commitment.
const (
	ComesIntoForce  EffectKind = "comes_into_force"
	LeavesForce     EffectKind = "leaves_force"
	Ends            EffectKind = "ends"
	Expires         EffectKind = "expires"
	IsBlocked       EffectKind = "is_blocked"
	Reopens         EffectKind = "reopens"
	LosesAnswer     EffectKind = "loses_answer" // it becomes contradicted
	DeadlineStarts  EffectKind = "deadline_starts"
	DeadlineMoves   EffectKind = "deadline_moves"
	FallsDue        EffectKind = "falls_due" // it becomes overdue
	NotOverdue      EffectKind = "not_overdue"
	HeadlineChanges EffectKind = "headline_changes" // and nothing else above does
)

// EffectKinds lists the effects in their order.
func EffectKinds() []EffectKind {
	return []EffectKind{
		ComesIntoForce, LeavesForce, Ends, Expires, IsBlocked, Reopens, LosesAnswer,
		DeadlineStarts, DeadlineMoves, FallsDue, NotOverdue, HeadlineChanges,
	}
}

// Effect is one thing that becomes of one commitment.
type Effect struct {
	Kind          EffectKind
	Commitment    model.ID
	Before, After Answer    // Before is zero for a commitment that is new
	On            when.Date // of a deadline that starts or moves
}

// Impact lists what an edit, or another question, does to each commitment that
// both outlooks have, in the order of their keys. New commitments are compared
// with nothing: only what they are at once in force for, or overdue with, counts.
func Impact(before, after *Outlook) []Effect {
	var out []Effect
	for _, a := range after.Commitments() {
		b := before.Commitment(a.Commitment.ID)
		out = append(out, effects(b, a)...)
	}
	return out
}

func effects(before, after Answer) []Effect {
	var out []Effect
	add := func(kind EffectKind, on when.Date) {
		out = append(out, Effect{Kind: kind, Commitment: after.Commitment.ID, Before: before, After: after, On: on})
	}
	fresh := before.Commitment == nil
	if kind, ok := turn(before.Activation, after.Activation); ok && (!fresh || kind == ComesIntoForce) {
		add(kind, when.Date{})
	}
	switch was, is := before.Deadline, after.Deadline; {
	case is.Kind == NoDeadline || !is.Running || is.Kind == OnDate && fresh:
	case !was.Running:
		add(DeadlineStarts, is.On)
	case was.On != is.On:
		add(DeadlineMoves, is.On)
	}
	switch {
	case after.Overdue && !before.Overdue:
		add(FallsDue, after.Deadline.On)
	case before.Overdue && !after.Overdue:
		add(NotOverdue, when.Date{})
	}
	if len(out) == 0 && !fresh && before.Headline != after.Headline {
		add(HeadlineChanges, when.Date{})
	}
	return out
}

// turn is what a change of activation amounts to. From expired to blocked or
// back is no change but of the headline.
func turn(before, after Activation) (EffectKind, bool) {
	lost := func(a Activation) bool { return a == Expired || a == Blocked }
	switch {
	case before == after, before.InForce() && after.InForce(), lost(before) && lost(after):
		return "", false
	case after.InForce():
		return ComesIntoForce, true
	case after == Ended:
		return Ends, true
	case after == Expired:
		return Expires, true
	case after == Contradicted:
		return LosesAnswer, true
	case after == Blocked:
		return IsBlocked, true
	case before.InForce():
		return LeavesForce, true
	}
	return Reopens, true
}
