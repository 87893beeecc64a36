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
	slices.SortStableFunc(out, compareDated[E])
	return out
}

func compareDated[E dated](a, b E) int {
	aOn, aRec, _ := a.dated()
	bOn, bRec, _ := b.dated()
	return cmp.Or(
		cmp.Compare(aOn.Latest(), bOn.Latest()),
		cmp.Compare(aOn.Earliest(), bOn.Earliest()),
		aRec.Compare(bRec),
	)
}

// standing is the entry in effect on a day: of those that Known lists, the last whose date has come or perhaps has.
// While the day lies inside the imprecise date of that one, the state is unknown: false.
func standing[E dated](entries []E, at when.Day, known time.Time) (E, bool) {
	best, come := -1, when.NotYet
	for i, e := range entries {
		on, _, _ := e.dated()
		now := on.Come(at)
		if now == when.NotYet || !counts(e, known) {
			continue
		}
		if best < 0 || compareDated(e, entries[best]) >= 0 {
			best, come = i, now
		}
	}
	if come == when.Certain {
		return entries[best], true
	}
	var none E
	return none, false
}
