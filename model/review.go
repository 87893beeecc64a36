package model

import (
	"time"

	"proviso/model/when"
)

// ReviewDue reports whether a commitment should be looked at again on a day: its review period has passed since anything
// was last recorded of its stage or delivery, and since it was last reviewed.
func (c *Commitment) ReviewDue(on when.Day) bool {
	if c.Review.IsZero() {
		return false
	}
	last := c.LastSeen()
	return !last.IsZero() && c.Review.After(when.DayOf(last)) < on
}

// LastSeen is when anything was last recorded of a commitment's stage or delivery, or when it was last reviewed; the zero
// time for never.
func (c *Commitment) LastSeen() time.Time { return later(c.Reviewed, c.LastRecorded()) }

// LastRecorded is when anything was last recorded of a commitment's stage or delivery; the zero time for never.
func (c *Commitment) LastRecorded() time.Time {
	return later(lastRecorded(c.Stage), lastRecorded(c.Delivery))
}

// LastRecorded is when anything was last recorded of an event; the zero time for never.
func (e *Event) LastRecorded() time.Time { return lastRecorded(e.History) }

func lastRecorded[E dated](history []E) (last time.Time) {
	for _, e := range history {
		_, recorded, _ := e.dated()
		last = later(last, recorded)
	}
	return last
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// Reviewed notes that commitments were looked at and stand as they are, as one edit: they are due again after their review
// period. Errors: ErrNotFound, ErrNothing without any.
func (h Hand) Reviewed(b Book, ids ...ID) (Edit, error) {
	var changes []Change
	for _, id := range ids {
		c, ok := b.Commitments.Get(id)
		if !ok {
			return Edit{}, ErrNotFound
		}
		next := Clone(c)
		next.Reviewed = h.At.UTC().Truncate(time.Millisecond)
		changes = append(changes, Change{KindCommitment, id, c, next})
	}
	if len(changes) == 0 {
		return Edit{}, ErrNothing
	}
	first := changes[0].Before
	if len(changes) == 1 {
		return h.edit(h.say("edit.reviewed", "title", clip(first.Label(), 60)), changes...), nil
	}
	return h.edit(h.say("edit.reviewed_several", "n", len(changes)), changes...), nil
}
