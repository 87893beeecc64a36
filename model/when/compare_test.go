package when_test

import (
	"strconv"
	"testing"

	"proviso/model/when"

	"pgregory.net/rapid"
)

func TestCome(t *testing.T) {
	for _, c := range []struct {
		date, at string
		want     when.Come
	}{
		{"2026-01-06", "2026-01-05", when.NotYet},
		{"2026-01-06", "2026-01-06", when.Certain},
		{"2026-01-06", "2026-01-07", when.Certain},
		{"2026-01", "2025-12-31", when.NotYet},
		{"2026-01", "2026-01-01", when.Perhaps},
		{"2026-01", "2026-01-30", when.Perhaps},
		{"2026-01", "2026-01-31", when.Certain},
		{"2026-01/..", "2500-01-01", when.Perhaps},
		{"../2026-01", "1990-01-01", when.Perhaps},
	} {
		if got := when.MustDate(c.date).Come(when.MustDay(c.at)); got != c.want {
			t.Errorf("%s on %s: %d, want %d", c.date, c.at, got, c.want)
		}
	}
	if got := (when.Date{}).Come(0); got != when.Perhaps {
		t.Errorf("no date has come: %d", got)
	}
}

func TestOnOrBefore(t *testing.T) {
	for _, c := range []struct {
		date, limit string
		want        when.Ternary
	}{
		{"2026-12-31", "2026-12-31", when.Yes},
		{"2027-01-01", "2026-12-31", when.No},
		{"2026", "2026-12-31", when.Yes},
		{"2026", "2026-06-30", when.Maybe},
		{"2026-06", "2026-12", when.Yes},
		{"2026-12-01", "2026-12", when.Yes},
		{"2026-12-02", "2026-12", when.Maybe},
		{"2026-12", "2026-12", when.Maybe},
		{"2027-01", "2026-12", when.No},
		{"2026/..", "2026-12-31", when.Maybe},
		{"2027/..", "2026-12-31", when.No},
		{"../2026", "2026-12-31", when.Yes},
	} {
		if got := when.MustDate(c.date).OnOrBefore(when.MustDate(c.limit)); got != c.want {
			t.Errorf("%s on or before %s: %d, want %d", c.date, c.limit, got, c.want)
		}
	}
}

func TestWithinAfter(t *testing.T) {
	for _, c := range []struct {
		date, from, within string
		want               when.Ternary
	}{
		{"2026-05-31", "2026-05-01", "P30D", when.Yes},
		{"2026-05-01", "2026-05-01", "P30D", when.Yes},
		{"2026-06-01", "2026-05-01", "P30D", when.No},
		{"2026-04-30", "2026-05-01", "P30D", when.No},
		{"2026-06", "2026-05-01", "P30D", when.No},
		{"2026-05", "2026-05-01", "P30D", when.Yes},
		{"2026-05", "2026-05-02", "P30D", when.Maybe},
		{"2026-02-28", "2026-01-31", "P1M", when.Yes},
		{"2026-03-01", "2026-01-31", "P1M", when.No},
		{"2026-05", "2026-04", "P1M", when.Maybe},
		{"2026-05-01", "2026-04", "P1M", when.Yes},
		{"2026-05-01/2026-05-02", "2026-04", "P1M", when.Maybe},
		{"2026-07", "2026-04", "P1M", when.No},
		{"2026-05/..", "2026-05-01", "P1M", when.Maybe},
		{"../2026-05", "2026-06-01", "P1M", when.No},
	} {
		got := when.MustDate(c.date).WithinAfter(when.MustDate(c.from), when.MustDuration(c.within))
		if got != c.want {
			t.Errorf("%s within %s of %s: %d, want %d", c.date, c.within, c.from, got, c.want)
		}
	}
}

// The answers are what asking every pair of days comes to.
func TestComparisonsAreExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, from := shortDate().Draw(t, "date"), shortDate().Draw(t, "from")
		p := anyOf("P1D", "P30D", "P1M", "P2W", "P1M10D", "P1Y").Draw(t, "within")
		within := when.MustDuration(p)
		if got, want := d.OnOrBefore(from), over(d, from, func(e, f when.Day) bool { return e <= f }); got != want {
			t.Errorf("%s on or before %s: %d, want %d", d, from, got, want)
		}
		inside := func(e, f when.Day) bool { return e >= f && e <= within.After(f) }
		if got, want := d.WithinAfter(from, within), over(d, from, inside); got != want {
			t.Errorf("%s within %s of %s: %d, want %d", d, p, from, got, want)
		}
		at := nearDay().Draw(t, "at")
		if got, want := d.Passed(at), over(d, when.On(at), func(e, f when.Day) bool { return f > e }); got != want {
			t.Errorf("%s passed on %s: %d, want %d", d, at, got, want)
		}
		late := func(e, f when.Day) bool { return f > within.After(e) }
		if got, want := d.Plus(within).Passed(at), over(d, when.On(at), late); got != want {
			t.Errorf("%s plus %s passed on %s: %d, want %d", d, p, at, got, want)
		}
	})
}

func TestPassed(t *testing.T) {
	month := when.MustDate("2026-12")
	for at, want := range map[string]when.Ternary{
		"2026-11-30": when.No, "2026-12-01": when.No, "2026-12-02": when.Maybe,
		"2026-12-31": when.Maybe, "2027-01-01": when.Yes,
	} {
		if got := month.Passed(when.MustDay(at)); got != want {
			t.Errorf("2026-12 passed on %s: %d, want %d", at, got, want)
		}
	}
	if got := (when.Date{}).Passed(0); got != when.Maybe {
		t.Errorf("no date passed: %d", got)
	}
}

func TestPlus(t *testing.T) {
	for _, c := range []struct{ date, duration, want string }{
		{"2026-01-31", "P1M", "2026-02-28"},
		{"2026-01", "P1M", "2026-02-01/2026-02-28"},
		{"2026-01~", "P30D", "2026-01-31/2026-03-02"},
		{"2026-01/..", "P1D", "2026-01-02/.."},
		{"../2026-01", "P1D", "../2026-02-01"},
		{"9999-12-31", "P1D", "9999-12-31"},
	} {
		if got := when.MustDate(c.date).Plus(when.MustDuration(c.duration)).String(); got != c.want {
			t.Errorf("%s plus %s is %s, want %s", c.date, c.duration, got, c.want)
		}
	}
	if got := (when.Date{}).Plus(when.MustDuration("P1D")); !got.IsZero() {
		t.Errorf("no date plus a day is %q", got)
	}
	if got := when.MustDate("2026-01~").Plus(when.Duration{}); got != when.MustDate("2026-01~") {
		t.Errorf("nothing added gives %q", got)
	}
}

// over asks about every pair of days that two dates could be.
func over(a, b when.Date, holds func(x, y when.Day) bool) when.Ternary {
	yes, no := false, false
	for x := a.Earliest(); x <= a.Latest(); x++ {
		for y := b.Earliest(); y <= b.Latest(); y++ {
			if holds(x, y) {
				yes = true
			} else {
				no = true
			}
		}
	}
	switch {
	case yes && no:
		return when.Maybe
	case yes:
		return when.Yes
	default:
		return when.No
	}
}

func shortDate() *rapid.Generator[when.Date] {
	return rapid.Custom(func(t *rapid.T) when.Date {
		first := when.MustDay("2023-12-20").Add(rapid.IntRange(0, 90).Draw(t, "first"))
		return when.Between(first, first.Add(rapid.IntRange(0, 35).Draw(t, "length")))
	})
}

func anyOf(texts ...string) *rapid.Generator[string] { return rapid.SampledFrom(texts) }

func count(n int, unit string) string { return strconv.Itoa(n) + unit }
