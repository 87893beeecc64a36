// Package mood tells in which of five moods a state is shown, on screen and in reports alike. A mood is never told by colour
// alone: each has a sign of its own, and the word stands beside it.
package mood

import (
	"proviso/model"
	"proviso/model/outlook"
)

// Mood is how a state is coloured and which sign it has.
type Mood string

// The moods.
const (
	Good Mood = "go"   // in force, yes: a filled circle
	Open Mood = "open" // not decided: a half circle
	Bad  Mood = "stop" // blocked, no, overdue: a barred circle
	Over Mood = "end"  // over or not applicable: a square
	Done Mood = "done" // delivered: a check
)

var headlines = map[outlook.Headline]Mood{
	"activated": Good, "in_force": Good, "in_progress": Good, "unconditional": Good,
	"blocked": Bad, "failed": Bad, "stalled": Bad, "contradicted": Bad, "suspended": Bad,
	"ended": Over, "expired": Over, "withdrawn": Over, "terminated": Over, "superseded": Over, "lapsed": Over,
	"delivered": Done, "partial": Done,
}

// Headline is the word shown for a commitment, as the ending of its translation key (headline.<word>), with its mood. Where
// the headline is the stage of a commitment that still waits for its condition, it is shown as open: whatever paper it stands on,
// it is not in force. The stage is told beside it.
func Headline(a outlook.Answer) (word string, m Mood) {
	h := a.Headline
	if a.Activation == outlook.Waiting && string(h) == string(a.Stage) && !a.Stage.Terminal() {
		h = outlook.Headline(outlook.Waiting)
	}
	m, known := headlines[h]
	switch {
	case known:
	case a.Activation.InForce():
		m = Good
	default:
		m = Open
	}
	return string(h), m
}

// Overdue reports whether a commitment is shown as overdue: its deadline has passed while it is owed, and nothing on paper has
// put an end to it since.
func Overdue(a outlook.Answer) bool { return a.Overdue && !a.Stage.Terminal() }

// Truth is the mood of a clause.
func Truth(t outlook.Truth) Mood {
	switch t {
	case outlook.True:
		return Good
	case outlook.False:
		return Bad
	}
	return Open
}

// Event is the mood of an event's state.
func Event(s model.EventState) Mood {
	switch s {
	case model.Occurred:
		return Good
	case model.RuledOut:
		return Bad
	case model.Ended:
		return Over
	}
	return Open
}

// Stance is the mood of a stance.
func Stance(s model.StanceKind) Mood {
	switch s {
	case model.Supports:
		return Good
	case model.Opposes:
		return Bad
	}
	return Open
}

// Stage is the mood of a stage.
func Stage(s model.Stage) Mood {
	switch {
	case s.Terminal():
		return Over
	case s == model.InForce:
		return Good
	case s == model.Suspended:
		return Bad
	}
	return Open
}

// Delivery is the mood of a delivery.
func Delivery(d model.Delivery) Mood {
	switch d {
	case model.Delivered, model.Partial:
		return Done
	case model.InProgress:
		return Good
	case model.Failed, model.Stalled:
		return Bad
	case model.NotDue, model.Unverifiable, "":
		return Over
	}
	return Open
}
