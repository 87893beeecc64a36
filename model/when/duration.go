package when

import (
	"fmt"
	"strings"
	"time"

	"proviso/model/said"
)

// Duration is a length of calendar time in years, months, weeks and days,
// written in ISO 8601: P30D, P2W, P2M, P1Y, P1Y2M10D. It is comparable (==) by
// those four numbers, so P12M is not P1Y. The zero Duration is none at all.
type Duration struct {
	years, months, weeks, days int
}

// The length of 400 years, after which the calendar repeats itself.
const (
	cycleMonths = 400 * 12
	cycleDays   = 146097
)

// maxYears bounds a Duration, reckoned in years of average length.
const maxYears = 1000

// ParseDuration reads a duration as described at Duration. It refuses times of
// the day, signs, fractions, a length of nothing and more than 1000 years.
// Space around it is dropped.
func ParseDuration(text string) (Duration, error) {
	text = strings.TrimSpace(text)
	var d Duration
	rest, found := strings.CutPrefix(text, "P")
	units := "YMWD"
	for _, field := range []*int{&d.years, &d.months, &d.weeks, &d.days} {
		unit := units[:1]
		units = units[1:]
		digits, after, ok := strings.Cut(rest, unit)
		if !ok {
			continue
		}
		n, isNumber := number(digits)
		if !isNumber {
			return Duration{}, durationError(text)
		}
		if len(strings.TrimLeft(digits, "0")) > 6 {
			return Duration{}, tooLongError(text)
		}
		*field, rest = n, after
	}
	switch {
	case !found || rest != "" || text == "P":
		return Duration{}, durationError(text)
	case d.IsZero():
		return Duration{}, said.Error(said.New("problem.duration_none", "{text} lasts no time at all: expected {expected}", "text", typed(text),
			"expected", said.New("problem.duration_least", "at least a day, such as P1D")))
	case int64(d.allMonths())*cycleDays+int64(d.allDays())*cycleMonths > maxYears*12*cycleDays:
		return Duration{}, tooLongError(text)
	}
	return d, nil
}

// MustDuration is ParseDuration for texts known to be right; it panics otherwise.
func MustDuration(text string) Duration {
	d, err := ParseDuration(text)
	if err != nil {
		panic(err)
	}
	return d
}

// String is the duration in ISO 8601 without its zero parts; "" for the zero
// Duration.
func (d Duration) String() string {
	if d.IsZero() {
		return ""
	}
	var text strings.Builder
	text.WriteByte('P')
	for i, n := range []int{d.years, d.months, d.weeks, d.days} {
		if n != 0 {
			fmt.Fprintf(&text, "%d%c", n, "YMWD"[i])
		}
	}
	return text.String()
}

// IsZero tells whether this is no duration at all.
func (d Duration) IsZero() bool { return d == Duration{} }

// Parts are the four numbers of the duration, none of them negative.
func (d Duration) Parts() (years, months, weeks, days int) {
	return d.years, d.months, d.weeks, d.days
}

// After is the day on which the duration has run when it began on the start
// day, and MaxDay at the latest. Years and months go first: they lead to the
// same day of that month, or to the month's last day where it has no such day;
// then weeks and days. A later start never has an earlier end.
func (d Duration) After(start Day) Day {
	year, month, day := start.Date()
	month += time.Month(d.allMonths())
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	day = min(day, daysIn(year, month))
	return clamp(first.Unix()/secondsPerDay + int64(day-1+d.allDays()))
}

// NeverLonger tells whether this duration ends no later than the other does,
// whatever day both begin on: P30D is never longer than P1M2D, and neither of
// P30D and P1M is never longer than the other.
func (d Duration) NeverLonger(than Duration) bool {
	slack := than.allDays() - d.allDays()
	if d.allMonths() == than.allMonths() {
		return slack >= 0
	}
	for month := range cycleMonths {
		if monthsLead(month, d.allMonths(), than.allMonths()) > slack {
			return false
		}
	}
	return true
}

// monthsLead is by how many days at most adding so many months gets further
// than adding so many others, over the days of one start month, which is
// counted from January 2000. Up to the 28th the lead is the same each day, as
// every month has those.
func monthsLead(start, months, others int) int {
	at := func(months int) (first Day, length int) {
		month := time.January + time.Month((start+months)%cycleMonths)
		first = civil(2000, month, 1).Add((start + months) / cycleMonths * cycleDays)
		return first, daysIn(2000, month)
	}
	_, length := at(0)
	first, firstLength := at(months)
	other, otherLength := at(others)
	lead := -wholeSpan
	for day := 28; day <= length; day++ {
		lead = max(lead, int(first-other)+min(day, firstLength)-min(day, otherLength))
	}
	return lead
}

// MarshalText writes the duration as String does.
func (d Duration) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDuration accepts; an empty text is the zero
// Duration.
func (d *Duration) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Duration{}
		return nil
	}
	parsed, err := ParseDuration(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

func (d Duration) allMonths() int { return 12*d.years + d.months }
func (d Duration) allDays() int   { return 7*d.weeks + d.days }

func durationError(text string) error {
	return said.Error(said.New("problem.duration_shape", "{text} is not a duration: expected {expected}", "text", typed(text),
		"expected", said.New("problem.duration_units", "whole years, months, weeks or days in that order, such as P30D, P2M or P1Y6M")))
}

func tooLongError(text string) error {
	return said.Error(said.New("problem.duration_long", "{text} is too long: expected {expected}", "text", typed(text),
		"expected", said.New("problem.duration_most", "at most {most} years, such as P10Y", "most", maxYears)))
}
