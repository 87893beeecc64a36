package exchange

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"proviso/model/said"
	"proviso/model/when"
)

var (
	aDate     = said.New("file.date", "a date such as 2026-01-06, 2026-01~ or 2026-01/2026-03")
	aDuration = said.New("problem.duration_such", "a duration such as P30D")
	aMoment   = said.New("file.moment", "a time such as 2026-01-07T08:00:00Z")
	aNumber   = said.New("file.number", "a number")
)

// optional reads a text and makes a value of it; "" leaves it zero.
func optional[T any](to *T, expected said.Sentence, parse func(string) (T, error)) reading {
	return func(r *reader) {
		if r.next() == textValue && bytes.HasPrefix(r.data[r.pos:], []byte(`""`)) {
			r.pos += 2
			return
		}
		given(to, expected, parse)(r)
	}
}

// given is optional for what can't be empty. Space around a text is no part of a date or a duration.
func given[T any](to *T, expected said.Sentence, parse func(string) (T, error)) reading {
	return func(r *reader) {
		s, from, ok := r.string(expected)
		if !ok {
			return
		}
		v, err := parse(s)
		if err == nil && strings.TrimSpace(s) == s {
			*to = v
			return
		}
		want := expected
		if err != nil {
			if better, ok := said.Of(err).Value("expected"); ok {
				want, _ = better.(said.Sentence)
			}
		}
		r.note(from, want, said.Whole(clipped(s)), said.Sentence{})
	}
}

func date(to *when.Date) reading         { return optional(to, aDate, when.ParseDate) }
func dateGiven(to *when.Date) reading    { return given(to, aDate, when.ParseDate) }
func duration(to *when.Duration) reading { return optional(to, aDuration, when.ParseDuration) }
func moment(to *time.Time) reading       { return optional(to, aMoment, parseMoment) }

// parseMoment reads a time of RFC 3339 in the years 1 to 9999 of UTC, which is what can be written again.
func parseMoment(text string) (time.Time, error) {
	var t time.Time
	if err := t.UnmarshalText([]byte(text)); err != nil {
		return t, err
	}
	t = t.UTC()
	if year := t.Year(); year < 1 || year > 9999 {
		return t, fmt.Errorf("%s lies outside the years 1 to 9999", text)
	}
	return t, nil
}

func number(to *float64) reading {
	return func(r *reader) {
		if r.next() != numberValue {
			r.wrong(aNumber)
			return
		}
		// The scanner has refused what is no float64; zero has no sign here.
		if v, _ := strconv.ParseFloat(r.number(), 64); v != 0 {
			*to = v
		} else {
			*to = 0
		}
	}
}

func whole(to **int) reading {
	expected := said.New("problem.whole", "a whole number")
	return func(r *reader) {
		if r.next() != numberValue {
			r.wrong(expected)
			return
		}
		from := r.pos
		literal := r.number()
		if r.err != nil {
			return
		}
		n, err := strconv.ParseInt(literal, 10, 32)
		if err != nil {
			r.note(from, expected, theNumber(literal), said.Sentence{})
			return
		}
		v := int(n)
		*to = &v
	}
}

func flag(to *bool) reading {
	return func(r *reader) {
		switch r.next() {
		case trueValue:
			r.literal("true")
			*to = r.err == nil
		case falseValue:
			r.literal("false")
			*to = false
		default:
			r.wrong(said.New("file.flag", "true or false"))
		}
	}
}
