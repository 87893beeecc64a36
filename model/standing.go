package model

import (
	"cmp"
	"slices"
	"time"

	"proviso/model/when"
)

// dated is an entry of a history: when it was true, when it was recorded, and from when it no longer counts.
type dated interface {
	dated() (on when.Date, recorded, corrected time.Time)
}

// counts reports whether an entry was known at a moment and not corrected away by then; the zero time is the latest knowledge.
func counts(e dated, known time.Time) bool {
	_, recorded, corrected := e.dated()
	if known.IsZero() {
		return corrected.IsZero()
	}
	return !recorded.After(known) && (corrected.IsZero() || corrected.After(known))
}

// Known gives the entries that were recorded by a moment (the zero time: by now) and not corrected away by then,
// the earliest first: by latest day, earliest day, time recorded, then place in the list.
func Known[E dated](entries []E, known time.Time) []E {
	var out []E
	for _, e := range entries {
		if counts(e, known) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b E) int {
		aOn, aRec, _ := a.dated()
		bOn, bRec, _ := b.dated()
		return cmp.Or(
			cmp.Compare(aOn.Latest(), bOn.Latest()),
			cmp.Compare(aOn.Earliest(), bOn.Earliest()),
			aRec.Compare(bRec),
		)
	})
	return out
}

// standing is the entry in effect on a day. While the day lies inside the imprecise date of an entry that would be the
// latest, the state is unknown: false.
func standing[E dated](entries []E, at when.Day, known time.Time) (E, bool) {
	var none E
	sorted := entries
	if len(entries) > 1 || !known.IsZero() || (len(entries) == 1 && !counts(entries[0], known)) {
		sorted = Known(entries, known)
	}
	for _, e := range slices.Backward(sorted) {
		on, _, _ := e.dated()
		switch on.Come(at) {
		case when.Certain:
			return e, true
		case when.Perhaps:
			return none, false
		}
	}
	return none, false
}
