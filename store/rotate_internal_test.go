package store

import (
	"slices"
	"testing"
	"time"
)

func TestRotationKeepsTheNewestAndOneADay(t *testing.T) {
	now := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	var all []backup
	for day := range 45 { // two a day, morning and evening, for 45 days
		for _, hour := range []int{8, 20} {
			at := time.Date(2026, 2, 14, hour, 0, 0, 0, time.UTC).AddDate(0, 0, day)
			all = append(all, backup{name: at.Format(stampForm), at: at})
		}
	}
	gone := expired(all, now, Retention{})
	var kept []string
	for _, b := range all {
		if !slices.Contains(gone, b) {
			kept = append(kept, b.name)
		}
	}
	// The last ten are those of the last five days; before them the evenings, back to 1 March.
	if want := 10 + 25; len(kept) != want {
		t.Fatalf("%d are kept, want %d: %v", len(kept), want, kept)
	}
	if want := "20260301T200000Z"; kept[0] != want {
		t.Errorf("the oldest kept is %s, want %s", kept[0], want)
	}
	for _, name := range kept[:25] {
		if name[9:11] != "20" {
			t.Errorf("%s is kept, which is not the last of its day", name)
		}
	}
}

func TestRotationKeepsFewAsTheyAre(t *testing.T) {
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	var few []backup
	for i := range UsualRetention.Newest {
		few = append(few, backup{at: long.AddDate(0, 0, i)})
	}
	if gone := expired(few, long.AddDate(6, 0, 0), Retention{}); len(gone) > 0 {
		t.Errorf("%v would be removed", gone)
	}
	if gone := expired(nil, long, Retention{}); len(gone) > 0 {
		t.Errorf("%v would be removed", gone)
	}
}

func TestRotationKeepsAsManyAsAskedFor(t *testing.T) {
	now := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	var all []backup
	for hour := range 96 { // four days, the last to now
		all = append(all, backup{at: now.Add(-time.Duration(95-hour) * time.Hour)})
	}
	for keep, want := range map[Retention]int{
		{Newest: 3}:           3,
		{Newest: 3, Days: 2}:  5, // and the last of the two days before
		{Newest: 0, Days: 1}:  2, // the newest stays always
		{Newest: 200}:         96,
		{Newest: 1, Days: 90}: 5,
	} {
		if got := len(all) - len(expired(all, now, keep)); got != want {
			t.Errorf("%+v keeps %d, want %d", keep, got, want)
		}
	}
}
