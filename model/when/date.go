package when

import (
	"strings"

	"proviso/model/said"
)

// Date says when something was or will be, as precisely as that is known: a
// day, a month, a season, a year, a decade, a range, or one end of a range,
// any of them approximate or uncertain. It is written in EDTF (ISO 8601-2)
// level 1:
//
//	2026-01-06          a day
//	2026-01  2026       some day of that month or year
//	2026-XX  2026-01-XX the same, said as unspecified digits
//	202X  20XX          some day of that decade or century
//	2026-21             spring (21), summer (22), autumn (23) or winter (24)
//	2026-01~            approximate; 2026-01? uncertain; 2026-01% both
//	2026-01/2026-03     some day between those
//	2026-01/..          from then on; ../2026-03 until then
//
// Seasons are the northern, meteorological ones: spring is March to May, and
// the winter of 2026 is December 2026 to February 2027. Approximate and
// uncertain dates have the earliest and latest day of the plain date: the
// doubt is for readers, and is never computed with.
//
// A Date keeps its text as it was entered, and two Dates are equal (==) if
// their texts are. The zero Date is no date at all: it could be any day.
type Date struct {
	text             string
	earliest, latest Day
}

// ParseDate reads a date as described at Date. Space around it is dropped.
func ParseDate(text string) (Date, error) {
	text = strings.TrimSpace(text)
	from, to, isRange, err := parseSpan(text)
	if err != nil {
		return Date{}, err
	}
	date := Date{text: text}
	date.earliest, date.latest = from.Range()
	if isRange {
		_, date.latest = to.Range()
	}
	if date.latest < date.earliest {
		return Date{}, said.Error(said.New("problem.date_backwards", "{text} ends before it begins: expected {expected}", "text", typed(text),
			"expected", said.New("problem.date_order", "the earlier date first, such as 2026-01/2026-03")))
	}
	return date, nil
}

// MustDate is ParseDate for texts known to be right; it panics otherwise.
func MustDate(text string) Date {
	date, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return date
}

// On is the date that is exactly this day.
func On(day Day) Date {
	day = clamp(int64(day))
	return Date{text: day.String(), earliest: day, latest: day}
}

// Between is the date that is some day from the first to the last given.
// MinDay and MaxDay leave their end open; with both, or with last before
// first, there is nothing to say and the answer is the zero Date.
func Between(first, last Day) Date {
	first, last = clamp(int64(first)), clamp(int64(last))
	switch {
	case last < first, first == MinDay && last == MaxDay:
		return Date{}
	case first == last:
		return On(first)
	case first == MinDay:
		return Date{text: "../" + last.String(), earliest: first, latest: last}
	case last == MaxDay:
		return Date{text: first.String() + "/..", earliest: first, latest: last}
	}
	return Date{text: first.String() + "/" + last.String(), earliest: first, latest: last}
}

// String is the text as entered; "" for the zero Date.
func (d Date) String() string { return d.text }

// IsZero tells whether this is no date at all.
func (d Date) IsZero() bool { return d.text == "" }

// Earliest is the first day that the date could be: MinDay if there is none.
func (d Date) Earliest() Day {
	if d.IsZero() {
		return MinDay
	}
	return d.earliest
}

// Latest is the last day that the date could be: MaxDay if there is none.
func (d Date) Latest() Day {
	if d.IsZero() {
		return MaxDay
	}
	return d.latest
}

// Exact tells whether the date is one single day, stated without doubt.
func (d Date) Exact() bool {
	return d.Earliest() == d.Latest() && !strings.ContainsAny(d.text, "~?%")
}

// MarshalText writes the text as entered.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.text), nil }

// UnmarshalText reads what ParseDate accepts; an empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	date, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = date
	return nil
}
