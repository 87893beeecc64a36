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
func (w *Words) Date(date when.Date) string { return w.date(date, short, "") }

// DateLong is Date with months in full: "6 January 2026".
func (w *Words) DateLong(date when.Date) string { return w.date(date, long, "") }

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
	return w.T("date.time", "date", w.plain(part, short, ""), "clock", there.Format("15:04"))
}

// Duration is the duration in words: "90 days", "1 year, 2 months and 10
// days". The zero Duration is "".
func (w *Words) Duration(d when.Duration) string { return w.duration(d, "") }

// duration is a duration in a form, such as the case after "within". A language
// that has the form has it of every unit.
func (w *Words) duration(d when.Duration, form string) string {
	years, months, weeks, days := d.Parts()
	var parts []string
	for _, unit := range []struct {
		key string
		n   int
	}{{"duration.years", years}, {"duration.months", months}, {"duration.weeks", weeks}, {"duration.days", days}} {
		if unit.n != 0 {
			key := unit.key
			if form != "" && w.Has(key+"."+form+".one") {
				key += "." + form
			}
			parts = append(parts, w.N(key, unit.n))
		}
	}
	return w.List(parts, "list.and")
}

// date is a date in a style. A form is taken only of a single date without doubt:
// the words of ranges and doubts have forms of their own.
func (w *Words) date(date when.Date, s style, form string) string {
	if date.IsZero() {
		return ""
	}
	from, to, isRange := date.Parts()
	switch {
	case !isRange || from == to:
		return w.part(from, s, form)
	case to.Precision == when.Unbounded:
		return w.T("date.from", "date", w.end(from, s))
	case from.Precision == when.Unbounded:
		return w.T("date.until", "date", w.end(to, s))
	default:
		return w.span(from, to, s)
	}
}

// span is a range in words, saying only once what both ends have in common.
func (w *Words) span(from, to when.Part, s style) string {
	if doubtful(from) || doubtful(to) || from.Precision != to.Precision {
		return w.T("date.span", "from", w.end(from, s), "to", w.end(to, s))
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
		return w.T("date.span", "from", start, "to", w.end(to, s))
	default:
		return w.T("date.span", "from", w.end(from, s), "to", w.end(to, s))
	}
}

// end is one end of a range, in the form that the words around it ask for.
func (w *Words) end(part when.Part, s style) inForm {
	return func(form string) string { return w.part(part, s, form) }
}

// part is one end of a range, or a whole date that is no range, with its doubt.
func (w *Words) part(part when.Part, s style, form string) string {
	date := inForm(func(form string) string { return w.plain(part, s, form) })
	switch {
	case part.Approximate && part.Uncertain:
		return w.T("date.perhaps_about", "date", date)
	case part.Approximate:
		return w.T("date.about", "date", date)
	case part.Uncertain:
		return w.T("date.perhaps", "date", date)
	default:
		return w.plain(part, s, form)
	}
}

func (w *Words) plain(part when.Part, s style, form string) string {
	switch part.Precision {
	case when.ByDay:
		key := w.formed("date.day", form)
		if first := key + ".first"; part.Day == 1 && w.Has(first) {
			key = first
		}
		return w.T(key, "day", part.Day, "month", w.month(part, s), "year", part.Year)
	case when.ByMonth:
		return w.T(w.formed("date.month", form), "month", w.month(part, s), "year", part.Year)
	case when.BySeason:
		return w.season(part, form)
	case when.ByYear:
		return w.T(w.formed("date.year", form), "year", part.Year)
	case when.ByDecade:
		return w.T(w.formed("date.decade", form), "year", part.Year)
	case when.ByCentury:
		return w.T(w.formed("date.century", form), "from", part.Year, "to", part.Year+99)
	default:
		return ""
	}
}

// season names both years that a winter lies in: "winter 2026/27".
func (w *Words) season(part when.Part, form string) string {
	number := strconv.Itoa(int(part.Season))
	name := inForm(func(form string) string { return w.T(w.within("season.", form, number)) })
	if part.Season != when.Winter {
		return w.T(w.formed("date.season", form), "season", name, "year", part.Year)
	}
	next := strconv.Itoa(part.Year + 1)
	return w.T(w.formed("date.winter", form), "season", name, "year", part.Year, "next", next[max(0, len(next)-2):])
}

func (w *Words) month(part when.Part, s style) inForm {
	return func(form string) string { return w.T(w.within(string(s), form, strconv.Itoa(int(part.Month)))) }
}

// within is the key of a numbered word in a form, such as "month.gen.1", where
// the language has it, else the key of the word itself.
func (w *Words) within(prefix, form, number string) string {
	if key := prefix + form + "." + number; form != "" && w.Has(key) {
		return key
	}
	return prefix + number
}

func doubtful(part when.Part) bool { return part.Approximate || part.Uncertain }
