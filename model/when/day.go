package when

import (
	"fmt"
	"time"

	"proviso/model/said"
)

// Day is one calendar day, counted from 1970-01-01, which is day 0.
type Day int32

// The first and the last day there is. They also stand for the open ends of
// a Date: nothing recorded here is earlier or later.
const (
	MinDay Day = -719162 // 0001-01-01
	MaxDay Day = 2932896 // 9999-12-31
)

const secondsPerDay = 24 * 60 * 60

// DayOf is the day on which t falls in UTC, held between MinDay and MaxDay.
func DayOf(t time.Time) Day {
	seconds := t.Unix()
	days := seconds / secondsPerDay
	if seconds%secondsPerDay < 0 {
		days--
	}
	return clamp(days)
}

// ParseDay reads a single exact day such as 2026-01-06.
func ParseDay(text string) (Day, error) {
	date, err := ParseDate(text)
	if err != nil || !date.Exact() || len(date.text) != len(time.DateOnly) {
		return 0, said.Error(said.New("problem.day", "{text} is not a day: expected {expected}", "text", typed(text),
			"expected", said.New("problem.day_such", "year-month-day, such as 2026-01-06")))
	}
	return date.earliest, nil
}

// MustDay is ParseDay for texts known to be right; it panics otherwise.
func MustDay(text string) Day {
	day, err := ParseDay(text)
	if err != nil {
		panic(err)
	}
	return day
}

// String is the day as year-month-day, such as 2026-01-06.
func (d Day) String() string {
	year, month, day := d.Date()
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// Time is midnight UTC at which the day begins.
func (d Day) Time() time.Time {
	return time.Unix(int64(d)*secondsPerDay, 0).UTC()
}

// Date is the day's year, month and day of the month.
func (d Day) Date() (year int, month time.Month, day int) {
	return d.Time().Date()
}

// Add is the day so many days later (earlier if negative), held between
// MinDay and MaxDay.
func (d Day) Add(days int) Day {
	return clamp(int64(d) + int64(max(min(days, wholeSpan), -wholeSpan)))
}

const wholeSpan = int(MaxDay - MinDay)

// MarshalText writes the day as String does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what ParseDay accepts.
func (d *Day) UnmarshalText(text []byte) error {
	day, err := ParseDay(string(text))
	if err != nil {
		return err
	}
	*d = day
	return nil
}

func clamp(days int64) Day {
	return Day(max(int64(MinDay), min(days, int64(MaxDay))))
}

// civil is the day with these calendar numbers. Months and days beyond their
// usual range carry over, as in time.Date.
func civil(year int, month time.Month, day int) Day {
	return clamp(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// daysIn is the length of a month.
func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
