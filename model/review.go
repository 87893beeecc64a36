package model

import (
	"time"

	"proviso/model/when"
)

// ReviewDue reports whether a commitment should be looked at again on a day: its review period has passed since anything
// was last recorded of its stage or delivery.
func (c *Commitment) ReviewDue(on when.Day) bool {
	if c.Review.IsZero() {
		return false
	}
	var last time.Time
	for _, e := range c.Stage {
		if e.Recorded.After(last) {
			last = e.Recorded
		}
	}
	for _, e := range c.Delivery {
		if e.Recorded.After(last) {
			last = e.Recorded
		}
	}
	return !last.IsZero() && c.Review.After(when.DayOf(last)) < on
}
