package when_test

import (
	"strings"
	"testing"

	"proviso/model/when"

	"pgregory.net/rapid"
)

func TestParseDuration(t *testing.T) {
	for text, want := range map[string]string{
		"P30D": "P30D", "P2M": "P2M", "P1Y": "P1Y", "P2W": "P2W", "P1Y2M10D": "P1Y2M10D", "P1Y2M3W4D": "P1Y2M3W4D",
		" P90D ": "P90D", "P0Y1M": "P1M", "P007D": "P7D", "P12M": "P12M",
		"P1000Y": "P1000Y", "P12000M": "P12000M", "P365242D": "P365242D", "P999Y12M": "P999Y12M",
	} {
		d, err := when.ParseDuration(text)
		if err != nil || d.String() != want {
			t.Errorf("ParseDuration(%q) = %q, %v; want %q", text, d, err, want)
		}
	}
}

func TestParseDurationRefuses(t *testing.T) {
	for text, says := range map[string]string{
		"": "is not a duration", "P": "is not a duration", "30 days": "is not a duration", "30D": "is not a duration",
		"p30d": "is not a duration", "P-30D": "is not a duration", "-P30D": "is not a duration", "+P1D": "is not a duration",
		"P1.5Y": "is not a duration", "P1,5Y": "is not a duration", "PT5H": "is not a duration", "P1DT5H": "is not a duration",
		"P1DT": "is not a duration", "P1D1M": "is not a duration", "P1Y1Y": "is not a duration", "PY": "is not a duration",
		"P1": "is not a duration", "P1D2": "is not a duration", "P 1D": "is not a duration", "P٣D": "is not a duration",
		"P0D": "no time at all", "P0Y0M0D": "no time at all",
		"P1001Y": "too long", "P1000Y1D": "too long", "P365243D": "too long", "P12001M": "too long", "P52178W": "too long",
		"P99999999999999999999D": "too long", "P" + strings.Repeat("9", 5000) + "Y": "too long",
	} {
		d, err := when.ParseDuration(text)
		if err == nil {
			t.Errorf("ParseDuration(%.40q) = %q, want an error", text, d)
			continue
		}
		if !strings.Contains(err.Error(), says) || !strings.Contains(err.Error(), "such as P") || len(err.Error()) > 250 {
			t.Errorf("ParseDuration(%.40q) says %q, want %q and an example", text, err, says)
		}
		if !d.IsZero() {
			t.Errorf("ParseDuration(%.40q) gives %q beside its error", text, d)
		}
	}
}

func TestAfter(t *testing.T) {
	for _, c := range []struct{ start, duration, want string }{
		{"2026-01-06", "P30D", "2026-02-05"},
		{"2026-01-06", "P2W", "2026-01-20"},
		{"2026-01-06", "P2M", "2026-03-06"},
		{"2026-01-31", "P1M", "2026-02-28"},
		{"2024-01-31", "P1M", "2024-02-29"},
		{"2026-01-31", "P3M", "2026-04-30"},
		{"2024-02-29", "P1Y", "2025-02-28"},
		{"2024-02-29", "P4Y", "2028-02-29"},
		{"2026-12-31", "P2M", "2027-02-28"},
		{"2026-01-31", "P1M1D", "2026-03-01"},
		{"2026-01-06", "P1Y2M10D", "2027-03-16"},
		{"2026-01-06", "P14M10D", "2027-03-16"},
		{"2026-01-31", "P1M1W1D", "2026-03-08"},
		{"9999-12-01", "P1M", "9999-12-31"},
		{"9999-12-31", "P1000Y", "9999-12-31"},
		{"0001-01-01", "P1D", "0001-01-02"},
	} {
		if got := when.MustDuration(c.duration).After(when.MustDay(c.start)).String(); got != c.want {
			t.Errorf("%s after %s is %s, want %s", c.duration, c.start, got, c.want)
		}
	}
}

func TestAfterNeverTurnsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDuration().Draw(t, "duration")
		start := anyDay().Draw(t, "start")
		end, next := d.After(start), d.After(start.Add(1))
		if next < end {
			t.Fatalf("%s after %s is %s, but a day later %s", d, start, end, next)
		}
		if end <= start && end != when.MaxDay {
			t.Fatalf("%s after %s is %s", d, start, end)
		}
	})
}

func TestNeverLonger(t *testing.T) {
	for _, c := range []struct {
		shorter, longer string
		want, back      bool
	}{
		{"P30D", "P30D", true, true},
		{"P30D", "P31D", true, false},
		{"P1Y", "P12M", true, true},
		{"P1W", "P7D", true, true},
		{"P28D", "P1M", true, false},
		{"P29D", "P1M", false, false},
		{"P30D", "P1M", false, false},
		{"P31D", "P1M", false, true},
		{"P59D", "P2M", true, false},
		{"P60D", "P2M", false, false},
		{"P62D", "P2M", false, true},
		{"P365D", "P1Y", true, false},
		{"P366D", "P1Y", false, true},
		{"P1460D", "P4Y", true, false},
		{"P1461D", "P4Y", false, true},
		{"P36524D", "P100Y", true, false},
		{"P36525D", "P100Y", false, true},
		{"P1M1D", "P32D", true, false},
		{"P1M", "P30D", false, false},
		{"P1M30D", "P2M", false, false},
		{"P1M28D", "P2M", true, false},
		{"P1M31D", "P2M", false, true},
		{"P11M28D", "P1Y", true, false},
		{"P11M31D", "P1Y", false, true},
		{"P400Y", "P146097D", true, true},
	} {
		p, q := when.MustDuration(c.shorter), when.MustDuration(c.longer)
		if got := p.NeverLonger(q); got != c.want {
			t.Errorf("%s never longer than %s: %v", p, q, got)
		}
		if got := q.NeverLonger(p); got != c.back {
			t.Errorf("%s never longer than %s: %v", q, p, got)
		}
	}
}

// neverLonger asks the calendar itself about every start in 400 years.
func neverLonger(p, q when.Duration) bool {
	for start := when.MustDay("1800-01-01"); start < when.MustDay("2200-01-01"); start++ {
		if p.After(start) > q.After(start) {
			return false
		}
	}
	return true
}

func TestNeverLongerOverEveryStart(t *testing.T) {
	for _, c := range [][2]string{{"P28D", "P1M"}, {"P1M31D", "P2M"}, {"P2M", "P1M31D"}, {"P36524D", "P100Y"}, {"P13M", "P1Y31D"}} {
		p, q := when.MustDuration(c[0]), when.MustDuration(c[1])
		if got, want := p.NeverLonger(q), neverLonger(p, q); got != want {
			t.Errorf("%s never longer than %s: %v, by the calendar %v", p, q, got, want)
		}
	}
}

// TestNeverLongerIsExact draws pairs that are nearly as long as each other,
// where the answer hangs on the very day they begin.
func TestNeverLongerIsExact(t *testing.T) {
	if testing.Short() {
		t.Skip("asks every start in 400 years")
	}
	rapid.Check(t, func(t *rapid.T) {
		months := rapid.IntRange(0, 30).Draw(t, "months")
		other := rapid.IntRange(0, 30).Draw(t, "other months")
		days := rapid.IntRange(0, 40).Draw(t, "days")
		near := max(0, days+(months-other)*304/10+rapid.IntRange(-4, 4).Draw(t, "more"))
		p, q := lasting(months, days), lasting(other, near)
		if got, want := p.NeverLonger(q), neverLonger(p, q); got != want {
			t.Fatalf("%s never longer than %s: %v, by the calendar %v", p, q, got, want)
		}
	})
}

func TestNeverLongerIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q, r := anyDuration().Draw(t, "p"), anyDuration().Draw(t, "q"), anyDuration().Draw(t, "r")
		if !p.NeverLonger(p) {
			t.Fatalf("%s is longer than itself", p)
		}
		if p.NeverLonger(q) && q.NeverLonger(r) && !p.NeverLonger(r) {
			t.Fatalf("%s ≤ %s ≤ %s, but not the first to the last", p, q, r)
		}
		start := anyDay().Draw(t, "start")
		if p.NeverLonger(q) && p.After(start) > q.After(start) {
			t.Fatalf("%s is longer than %s from %s", p, q, start)
		}
	})
}

func TestDurationAsText(t *testing.T) {
	var d when.Duration
	for _, text := range []string{"P30D", ""} {
		if err := d.UnmarshalText([]byte(text)); err != nil || d.String() != text {
			t.Errorf("%q read as %q: %v", text, d, err)
		}
		if back, err := d.MarshalText(); err != nil || string(back) != text {
			t.Errorf("%q written as %q: %v", text, back, err)
		}
	}
	d = when.MustDuration("P1Y2M3W4D")
	if err := d.UnmarshalText([]byte("a while")); err == nil || d != when.MustDuration("P1Y2M3W4D") {
		t.Errorf("a bad text left %q: %v", d, err)
	}
	if y, m, w, days := d.Parts(); y != 1 || m != 2 || w != 3 || days != 4 {
		t.Errorf("parts %d %d %d %d", y, m, w, days)
	}
}

func FuzzParseDuration(f *testing.F) {
	for _, seed := range []string{"P30D", "P1Y2M3W4D", "P0D", "PT1H", "P99999999Y", "P007M", "P1D1Y", "Pé"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := when.ParseDuration(text)
		if err != nil {
			if !d.IsZero() || strings.ContainsAny(err.Error(), "\n\r") {
				t.Fatalf("%q: %q beside %v", text, d, err)
			}
			return
		}
		if again, err := when.ParseDuration(d.String()); err != nil || again != d {
			t.Fatalf("%q read back as %q: %v", text, again, err)
		}
		if start := when.MustDay("2024-02-29"); d.After(start) <= start {
			t.Fatalf("%q after %s is %s", text, start, d.After(start))
		}
	})
}

func lasting(months, days int) when.Duration {
	d := when.Duration{}
	switch {
	case months > 0 && days > 0:
		d = when.MustDuration("P" + count(months, "M") + count(days, "D"))
	case months > 0:
		d = when.MustDuration("P" + count(months, "M"))
	case days > 0:
		d = when.MustDuration("P" + count(days, "D"))
	}
	return d
}

func anyDuration() *rapid.Generator[when.Duration] {
	return rapid.Custom(func(t *rapid.T) when.Duration {
		text := "P"
		for _, unit := range []string{"Y", "M", "W", "D"} {
			text += count(rapid.IntRange(0, 40).Draw(t, unit), unit)
		}
		if d, err := when.ParseDuration(text); err == nil {
			return d
		}
		return when.MustDuration("P1D")
	})
}
