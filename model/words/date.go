package words

import (
	"strconv"
	"time"

	"proviso/model/when"
)

// style is one way of writing dates: the prefix of its month names' keys.
type style string

const (
	short style = "month.short."
	long  style = "month."
)

// Date is the date for tables and tight places: "6 Jan 2026", "about Jan
// 2026", "Jan–Mar 2026", "from Jan 2026". The zero Date is "".
func (w *Words) Date(date when.Date) string { return w.date(date, short) }

// DateLong is Date with months in full: "6 January 2026".
func (w *Words) DateLong(date when.Date) string { return w.date(date, long) }

// Day is the day for tables and tight places: "6 Jan 2026".
func (w *Words) Day(day when.Day) string { return w.Date(when.On(day)) }

// DayLong is Day with the month in full: "6 January 2026".
func (w *Words) DayLong(day when.Day) string { return w.DateLong(when.On(day)) }

// Time is the moment to the minute: "7 Jan 2026 09:14", in UTC unless In says
// otherwise.
func (w *Words) Time(moment time.Time) string {
	there := moment.In(w.location)
	year, month, day := there.Date()
	part := when.Part{Precision: when.ByDay, Year: year, Month: month, Day: day}
	return w.T("date.time", "date", w.plain(part, short), "clock", there.Format("15:04"))
}

// Duration is the duration in words: "90 days", "1 year, 2 months and 10
// days". The zero Duration is "".
func (w *Words) Duration(d when.Duration) string {
	years, months, weeks, days := d.Parts()
	var parts []string
	for _, unit := range []struct {
		key string
		n   int
	}{{"duration.years", years}, {"duration.months", months}, {"duration.weeks", weeks}, {"duration.days", days}} {
		if unit.n != 0 {
			parts = append(parts, w.N(unit.key, unit.n))
		}
	}
	return w.List(parts, "list.and")
}

func (w *Words) date(date when.Date, s style) string {
	if date.IsZero() {
		return ""
	}
	from, to, isRange := date.Parts()
	switch {
	case !isRange || from == to:
		return w.part(from, s)
	case to.Precision == when.Unbounded:
		return w.T("date.from", "date", w.part(from, s))
	case from.Precision == when.Unbounded:
		return w.T("date.until", "date", w.part(to, s))
	default:
		return w.span(from, to, s)
	}
}

// span is a range in words, saying only once what both ends have in common.
func (w *Words) span(from, to when.Part, s style) string {
	if doubtful(from) || doubtful(to) || from.Precision != to.Precision {
		return w.T("date.span", "from", w.part(from, s), "to", w.part(to, s))
	}
	sameYear := from.Year == to.Year
	switch {
	case from.Precision == when.ByYear:
		return w.T("date.span.years", "from", from.Year, "to", to.Year)
	case from.Precision == when.ByMonth && sameYear:
		return w.T("date.span.months", "from", w.month(from, s), "to", w.month(to, s), "year", to.Year)
	case from.Precision == when.ByDay && sameYear && from.Month == to.Month:
		return w.T("date.span.days", "from", from.Day, "to", to.Day, "month", w.month(to, s), "year", to.Year)
	case from.Precision == when.ByDay && sameYear:
		start := w.T("date.day_month", "day", from.Day, "month", w.month(from, s))
		return w.T("date.span", "from", start, "to", w.part(to, s))
	default:
		return w.T("date.span", "from", w.part(from, s), "to", w.part(to, s))
	}
}

// part is one end of a range, or a whole date that is no range, with its doubt.
func (w *Words) part(part when.Part, s style) string {
	text := w.plain(part, s)
	switch {
	case part.Approximate && part.Uncertain:
		return w.T("date.perhaps_about", "date", text)
	case part.Approximate:
		return w.T("date.about", "date", text)
	case part.Uncertain:
		return w.T("date.perhaps", "date", text)
	default:
		return text
	}
}

func (w *Words) plain(part when.Part, s style) string {
	switch part.Precision {
	case when.ByDay:
		return w.T("date.day", "day", part.Day, "month", w.month(part, s), "year", part.Year)
	case when.ByMonth:
		return w.T("date.month", "month", w.month(part, s), "year", part.Year)
	case when.BySeason:
		return w.season(part)
	case when.ByYear:
		return w.T("date.year", "year", part.Year)
	case when.ByDecade:
		return w.T("date.decade", "year", part.Year)
	case when.ByCentury:
		return w.T("date.century", "from", part.Year, "to", part.Year+99)
	default:
		return ""
	}
}

// season names both years that a winter lies in: "winter 2026/27".
func (w *Words) season(part when.Part) string {
	name := w.T("season." + strconv.Itoa(int(part.Season)))
	if part.Season != when.Winter {
		return w.T("date.season", "season", name, "year", part.Year)
	}
	next := strconv.Itoa(part.Year + 1)
	return w.T("date.winter", "season", name, "year", part.Year, "next", next[max(0, len(next)-2):])
}

func (w *Words) month(part when.Part, s style) string {
	return w.T(string(s) + strconv.Itoa(int(part.Month)))
}

func doubtful(part when.Part) bool { return part.Approximate || part.Uncertain }
