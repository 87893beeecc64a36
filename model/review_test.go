package model_test

import (
	"testing"

	"proviso/model"
	"proviso/model/when"
)

func TestAReviewIsDueAfterItsPeriod(t *testing.T) {
	c := &model.Commitment{Review: when.MustDuration("P30D"), Stage: []model.StageEntry{{Recorded: morning}}}
	on := when.DayOf(morning)
	for days, want := range map[int]bool{0: false, 30: false, 31: true} {
		if got := c.ReviewDue(on.Add(days)); got != want {
			t.Errorf("after %d days: %v, want %v", days, got, want)
		}
	}
}
