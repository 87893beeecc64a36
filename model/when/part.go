package when

import (
	"fmt"
	"strings"
	"time"

	"proviso/model/said"
)

// Precision is how fine a Part is.
type Precision int8

// The precisions of a Part, from nothing known to a single day.
const (
	Unbounded Precision = iota // the open end of a range, ".."
	ByCentury                  // 20XX
	ByDecade                   // 202X
	ByYear                     // 2026, 2026-XX, 2026-XX-XX
	BySeason                   // 2026-21
	ByMonth                    // 2026-01, 2026-01-XX
	ByDay                      // 2026-01-06
)

// Season is one of the four seasons of the northern half of the world.
type Season int8

// The seasons, by their EDTF numbers.
const (
	Spring Season = iota + 21 // March to May
	Summer                    // June to August
	Autumn                    // September to November
	Winter                    // December to February of the next year
)

// Part is a Date without ranges, or one end of a range, taken apart so that
// it can be put into words. Fields finer than its Precision are zero; the
// Year of a century or decade is its first (2000, 2020).
type Part struct {
	Precision   Precision
	Year        int
	Month       time.Month
	Day         int
	Season      Season
	Approximate bool // "~" or "%"
	Uncertain   bool // "?" or "%"
}

// Parts takes the date apart. A range has two parts and says so; any other
// date has only the first. The zero Date is one Unbounded part.
func (d Date) Parts() (from, to Part, isRange bool) {
	if d.IsZero() {
		return Part{}, Part{}, false
	}
	from, to, isRange, _ = parseSpan(d.text)
	return from, to, isRange
}

// Range is the first and last day that the part could be.
func (p Part) Range() (earliest, latest Day) {
	switch p.Precision {
	case ByCentury:
		return p.years(100)
	case ByDecade:
		return p.years(10)
	case ByYear:
		return p.years(1)
	case BySeason:
		first := time.March + time.Month(p.Season-Spring)*3
		return civil(p.Year, first, 1), civil(p.Year, first+3, 0)
	case ByMonth:
		return civil(p.Year, p.Month, 1), civil(p.Year, p.Month+1, 0)
	case ByDay:
		day := civil(p.Year, p.Month, p.Day)
		return day, day
	default:
		return MinDay, MaxDay
	}
}

func (p Part) years(n int) (earliest, latest Day) {
	return civil(p.Year, time.January, 1), civil(p.Year+n, time.January, 0)
}

// parseSpan reads a date or a range of two.
func parseSpan(text string) (from, to Part, isRange bool, err error) {
	first, second, isRange := strings.Cut(text, "/")
	if !isRange {
		from, err = parsePart(text, text)
		return from, to, false, err
	}
	if first == ".." && second == ".." {
		return from, to, true, said.Error(said.New("problem.date_endless", "{text} is open at both ends: expected {expected}", "text", typed(text),
			"expected", said.New("problem.date_one_end", "a date at one end at least, such as 2026-01/..")))
	}
	if first == "" || second == "" {
		return from, to, true, said.Error(said.New("problem.date_lacks_end", "{text} lacks one end: expected {expected}", "text", typed(text),
			"expected", said.New("problem.date_dots", "two dots for an open end, such as 2026-01/..")))
	}
	if first != ".." {
		from, err = parsePart(first, text)
	}
	if second != ".." && err == nil {
		to, err = parsePart(second, text)
	}
	return from, to, true, err
}

// parsePart reads a date that is no range, with its mark of doubt. Errors
// about its shape quote the whole text that it is a part of.
func parsePart(text, whole string) (Part, error) {
	var part Part
	plain := text
	if n := len(text); n > 0 {
		part.Approximate = text[n-1] == '~' || text[n-1] == '%'
		part.Uncertain = text[n-1] == '?' || text[n-1] == '%'
		if part.Approximate || part.Uncertain {
			plain = text[:n-1]
		}
	}
	fields := strings.Split(plain, "-")
	if len(fields) > 3 || !part.readYear(fields[0]) {
		return Part{}, shapeError(whole)
	}
	for _, field := range fields[1:] {
		if len(field) != 2 || part.Precision != ByYear {
			return Part{}, shapeError(whole)
		}
	}
	switch strings.Join(fields[1:], "-") {
	case "", "XX", "XX-XX":
		return part, nil
	}
	return part.refine(text, fields[1:])
}

// readYear reads the four characters of a year, decade or century.
func (p *Part) readYear(field string) bool {
	if len(field) != 4 {
		return false
	}
	switch {
	case strings.HasSuffix(field, "XX"):
		p.Precision = ByCentury
	case strings.HasSuffix(field, "X"):
		p.Precision = ByDecade
	default:
		p.Precision = ByYear
	}
	known := strings.TrimRight(field, "X")
	year, ok := number(known)
	if !ok || len(known) < 2 {
		return false
	}
	for range len(field) - len(known) {
		year *= 10
	}
	p.Year = year
	return year > 0 || p.Precision != ByYear
}

// refine reads the month or season, and the day, of a part whose year is read.
func (p Part) refine(text string, fields []string) (Part, error) {
	month, ok := number(fields[0])
	switch {
	case ok && month >= 1 && month <= 12:
		p.Precision, p.Month = ByMonth, time.Month(month)
	case ok && month >= int(Spring) && month <= int(Winter) && len(fields) == 1:
		p.Precision, p.Season = BySeason, Season(month)
	default:
		return Part{}, said.Error(said.New("problem.month", "{text} has no such month: expected {expected}", "text", typed(text),
			"expected", said.New("problem.month_such", "01 to 12, or 21 to 24 for a season, such as 2026-01")))
	}
	if len(fields) == 1 || fields[1] == "XX" {
		return p, nil
	}
	day, ok := number(fields[1])
	if last := daysIn(p.Year, p.Month); !ok || day < 1 || day > last {
		return Part{}, said.Error(said.New("problem.calendar", "{text} is not in the calendar: expected {expected}", "text", typed(text),
			"expected", said.New("problem.calendar_day", "a day from 01 to {last}, such as {day}",
				"last", fmt.Sprintf("%02d", last), "day", fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, last))))
	}
	p.Precision, p.Day = ByDay, day
	return p, nil
}

// number reads plain ASCII digits.
func number(text string) (int, bool) {
	n := 0
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, text != ""
}

func shapeError(text string) error {
	return said.Error(said.New("problem.date_shape", "{text} is not a date: expected {expected}", "text", typed(text),
		"expected", said.New("problem.date_shapes",
			"a year, month, day or range from 0001 to 9999, such as 2026, 2026-01, 2026-01-06 or 2026-01/2026-03")))
}

// typed is what stands in place of a date, or its beginning.
func typed(text string) said.Sentence { return said.Whole(fmt.Sprintf("%.40s", text)) }
