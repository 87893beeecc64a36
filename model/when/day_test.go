package when_test

import (
	"testing"
	"time"

	"proviso/model/when"

	"pgregory.net/rapid"
)

func TestDayEndsOfTheCalendar(t *testing.T) {
	for day, want := range map[when.Day]string{
		when.MinDay: "0001-01-01",
		when.MaxDay: "9999-12-31",
		0:           "1970-01-01",
		-1:          "1969-12-31",
		20459:       "2026-01-06",
	} {
		if got := day.String(); got != want {
			t.Errorf("Day(%d) = %s, want %s", day, got, want)
		}
	}
}

func TestDayOfIsTheDateInUTC(t *testing.T) {
	kyiv := time.FixedZone("Kyiv", 2*60*60)
	for _, c := range []struct {
		moment time.Time
		want   string
	}{
		{time.Date(2026, 1, 6, 0, 0, 0, 0, time.UTC), "2026-01-06"},
		{time.Date(2026, 1, 6, 23, 59, 59, 999, time.UTC), "2026-01-06"},
		{time.Date(2026, 1, 6, 1, 30, 0, 0, kyiv), "2026-01-05"},
		{time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC), "1969-12-31"},
		{time.Date(1600, 2, 29, 12, 0, 0, 0, time.UTC), "1600-02-29"},
		{time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC), "0001-01-01"},
		{time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC), "9999-12-31"},
	} {
		if got := when.DayOf(c.moment).String(); got != c.want {
			t.Errorf("DayOf(%v) = %s, want %s", c.moment, got, c.want)
		}
	}
}

func TestDayRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := anyDay().Draw(t, "day")
		if got := when.MustDay(day.String()); got != day {
			t.Fatalf("%s read back as %s", day, got)
		}
		if got := when.DayOf(day.Time()); got != day {
			t.Fatalf("%s by time is %s", day, got)
		}
		if next := day.Add(1); day < when.MaxDay && next.Time().Sub(day.Time()) != 24*time.Hour {
			t.Fatalf("the day after %s is %s", day, next)
		}
	})
}

func TestDayAddStaysInTheCalendar(t *testing.T) {
	if got := when.MaxDay.Add(1); got != when.MaxDay {
		t.Errorf("a day after the last is %d", got)
	}
	if got := when.MinDay.Add(-1 << 62); got != when.MinDay {
		t.Errorf("long before the first is %d", got)
	}
	if got := when.MinDay.Add(1 << 62); got != when.MaxDay {
		t.Errorf("long after the first is %d", got)
	}
}

func TestParseDayRefusesWhatIsNoSingleDay(t *testing.T) {
	for _, text := range []string{"", "2026", "2026-01", "2026-01-06~", "2026-01-06/2026-01-06", "2026-02-30", "2026-1-6", "06.01.2026"} {
		if day, err := when.ParseDay(text); err == nil {
			t.Errorf("ParseDay(%q) = %s, want an error", text, day)
		}
	}
}

func TestDayAsText(t *testing.T) {
	var day when.Day
	if err := day.UnmarshalText([]byte("2026-01-06")); err != nil || day != when.MustDay("2026-01-06") {
		t.Errorf("read %s, %v", day, err)
	}
	if err := day.UnmarshalText([]byte("January")); err == nil || day != when.MustDay("2026-01-06") {
		t.Errorf("a bad text left %s, %v", day, err)
	}
	if text, _ := day.MarshalText(); string(text) != "2026-01-06" {
		t.Errorf("wrote %s", text)
	}
}

func anyDay() *rapid.Generator[when.Day] {
	return rapid.Custom(func(t *rapid.T) when.Day {
		return when.Day(rapid.Int32Range(int32(when.MinDay), int32(when.MaxDay)).Draw(t, "day"))
	})
}

// nearDay is within a few years, so that days drawn together often meet.
func nearDay() *rapid.Generator[when.Day] {
	return rapid.Custom(func(t *rapid.T) when.Day {
		return when.MustDay("2023-01-01").Add(rapid.IntRange(0, 1200).Draw(t, "day"))
	})
}
