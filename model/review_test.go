package model_test

import (
	"testing"
	"time"

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

func TestWhatWasReviewedIsDueAgainAfterItsPeriod(t *testing.T) {
	c := commitment("hubs", nil)
	c.Review = when.MustDuration("P30D")
	b := put(t, model.Book{}, c, commitment("free", nil))
	later := hand()
	later.At = morning.AddDate(0, 0, 40)
	if got, _ := b.Commitments.Get(c.ID); !got.ReviewDue(when.DayOf(later.At)) {
		t.Fatal("not due before the review")
	}
	e, err := later.Reviewed(b, c.ID, id(model.KindCommitment, "free"))
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, e)
	got, _ := b.Commitments.Get(c.ID)
	for days, want := range map[int]bool{0: false, 30: false, 31: true} {
		if due := got.ReviewDue(when.DayOf(later.At).Add(days)); due != want {
			t.Errorf("%d days after the review: %v, want %v", days, due, want)
		}
	}
	if _, err := later.Reviewed(b); err == nil {
		t.Error("a review of nothing was entered")
	}
}

func TestTheLastThatWasRecordedIsTheLatestOfAllHistories(t *testing.T) {
	early, late := morning, morning.AddDate(0, 0, 1)
	for _, c := range []*model.Commitment{
		{Stage: []model.StageEntry{{Recorded: late}, {Recorded: early}}},
		{Stage: []model.StageEntry{{Recorded: early}}, Delivery: []model.DeliveryEntry{{Recorded: late}}},
		{Stage: []model.StageEntry{{Recorded: late}}, Delivery: []model.DeliveryEntry{{Recorded: early}}, Reviewed: late.AddDate(0, 0, 9)},
	} {
		if got := c.LastRecorded(); !got.Equal(late) {
			t.Errorf("%v, want %v", got, late)
		}
	}
	if got := (&model.Event{History: []model.EventEntry{{Recorded: late}, {Recorded: early}}}).LastRecorded(); !got.Equal(late) {
		t.Errorf("of an event: %v, want %v", got, late)
	}
	for what, got := range map[string]time.Time{"a commitment": (&model.Commitment{}).LastRecorded(), "an event": (&model.Event{}).LastRecorded()} {
		if !got.IsZero() {
			t.Errorf("%s without a history: %v", what, got)
		}
	}
}
