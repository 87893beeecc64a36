package when

// Come is whether the time of something has come.
type Come int8

// The answers of Date.Come.
const (
	NotYet  Come = iota // the earliest day lies ahead
	Perhaps             // somewhere within the date
	Certain             // the latest day is reached
)

// Come tells whether the date has come on the day at.
func (d Date) Come(at Day) Come {
	switch {
	case at >= d.Latest():
		return Certain
	case at < d.Earliest():
		return NotYet
	default:
		return Perhaps
	}
}

// Ternary is the answer to a question about imprecise dates: Yes if it holds
// for every day that the dates could be, No if for none of them, else Maybe.
type Ternary int8

// The three answers.
const (
	No    Ternary = -1
	Maybe Ternary = 0
	Yes   Ternary = 1
)

func ternary(always, ever bool) Ternary {
	switch {
	case always:
		return Yes
	case ever:
		return Maybe
	default:
		return No
	}
}

// OnOrBefore tells whether the date is no later than the limit. Both stand for
// their whole range, and a limit of 2026-12 is any day of that month: Yes needs
// the date to be past by its first day, No the date to begin after its last.
func (d Date) OnOrBefore(limit Date) Ternary {
	return ternary(d.Latest() <= limit.Earliest(), d.Earliest() <= limit.Latest())
}

// WithinAfter tells whether the date is on or after from, and no later than p
// after it.
func (d Date) WithinAfter(from Date, p Duration) Ternary {
	always := d.Earliest() >= from.Latest() && d.Latest() <= p.After(from.Earliest())
	// The start that reaches furthest is the latest one not beyond the date.
	start := min(from.Latest(), d.Latest())
	ever := start >= from.Earliest() && p.After(start) >= d.Earliest()
	return ternary(always, ever)
}

// Passed tells whether the date lies before the day at, that is, at > d.
func (d Date) Passed(at Day) Ternary {
	return ternary(at > d.Latest(), at > d.Earliest())
}

// Plus is the date so much later: some day between the end counted from the
// earliest day and the end counted from the latest. Open ends stay open, and
// no date stays none.
func (d Date) Plus(p Duration) Date {
	if d.IsZero() || p.IsZero() {
		return d
	}
	earliest := d.Earliest()
	if earliest != MinDay {
		earliest = p.After(earliest)
	}
	return Between(earliest, p.After(d.Latest()))
}
