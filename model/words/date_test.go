package words_test

import (
	"strings"
	"testing"
	"time"

	"proviso/model/when"
	"proviso/model/words"
)

func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"2026-01-06":              "6 Jan 2026",
		"2026-09":                 "Sep 2026",
		"2026":                    "2026",
		"0044":                    "44",
		"2026-XX-XX":              "2026",
		"2026-01-XX":              "Jan 2026",
		"202X":                    "2020s",
		"20XX":                    "2000–2099",
		"2026-21":                 "spring 2026",
		"2026-24":                 "winter 2026/27",
		"1999-24":                 "winter 1999/00",
		"0005-24":                 "winter 5/6",
		"2026-01~":                "about Jan 2026",
		"2026-01-06?":             "perhaps 6 Jan 2026",
		"2026%":                   "perhaps about 2026",
		"202X~":                   "about 2020s",
		"2026-01/..":              "from Jan 2026",
		"2026-01~/..":             "from about Jan 2026",
		"../2026-03":              "until Mar 2026",
		"2026-01/2026-03":         "Jan–Mar 2026",
		"2026-01/2026-01":         "Jan 2026",
		"2025-11/2026-03":         "Nov 2025 – Mar 2026",
		"2025/2027":               "2025–2027",
		"2026-01-06/2026-01-09":   "6–9 Jan 2026",
		"2026-01-28/2026-02-03":   "28 Jan – 3 Feb 2026",
		"2025-12-28/2026-01-03":   "28 Dec 2025 – 3 Jan 2026",
		"2026-01-06/2026-02":      "6 Jan 2026 – Feb 2026",
		"2026-01~/2026-03":        "about Jan 2026 – Mar 2026",
		"2026-21/2026-23":         "spring 2026 – autumn 2026",
		"2026-01-06~/2026-01-06?": "about 6 Jan 2026 – perhaps 6 Jan 2026",
	} {
		if got := english.Date(date(text)); got != want {
			t.Errorf("%s is said %q, want %q", text, got, want)
		}
	}
}

func TestDateLong(t *testing.T) {
	for text, want := range map[string]string{
		"2026-09-06":      "6 September 2026",
		"2026-01~":        "about January 2026",
		"2026-01/2026-03": "January–March 2026",
	} {
		if got := english.DateLong(date(text)); got != want {
			t.Errorf("%s is said %q, want %q", text, got, want)
		}
	}
}

func TestEveryMonthHasItsNames(t *testing.T) {
	for month := time.January; month <= time.December; month++ {
		day := when.DayOf(time.Date(2026, month, 6, 0, 0, 0, 0, time.UTC))
		if got, want := english.DayLong(day), "6 "+month.String()+" 2026"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if got, want := english.Day(day), "6 "+month.String()[:3]+" 2026"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTime(t *testing.T) {
	moment := time.Date(2026, 1, 7, 23, 14, 59, 0, time.UTC)
	if got := english.Time(moment); got != "7 Jan 2026 23:14" {
		t.Errorf("in UTC: %q", got)
	}
	kyiv := time.FixedZone("Kyiv", 2*60*60)
	if got := english.Time(moment.In(kyiv)); got != "7 Jan 2026 23:14" {
		t.Errorf("of another zone, in UTC: %q", got)
	}
	if got := english.In(kyiv).Time(moment); got != "8 Jan 2026 01:14" {
		t.Errorf("in Kyiv: %q", got)
	}
	if got := english.In(time.FixedZone("", -12*60*60)).Time(time.Date(2026, 1, 1, 0, 5, 0, 0, time.UTC)); got != "31 Dec 2025 12:05" {
		t.Errorf("at the date line: %q", got)
	}
}

func TestDuration(t *testing.T) {
	for text, want := range map[string]string{
		"P1D": "1 day", "P90D": "90 days", "P2W": "2 weeks", "P1M": "1 month", "P1Y": "1 year",
		"P1Y2M10D": "1 year, 2 months and 10 days", "P1M1D": "1 month and 1 day", "P1000D": "1,000 days",
	} {
		if got := english.Duration(when.MustDuration(text)); got != want {
			t.Errorf("%s is said %q, want %q", text, got, want)
		}
	}
	if got := english.Duration(when.Duration{}); got != "" {
		t.Errorf("no duration is said %q", got)
	}
}

func TestAnotherLanguageOrdersItsOwnDates(t *testing.T) {
	german := words.New("de", map[string]string{
		"month.1": "Januar", "date.day": "{day}. {month} {year}", "date.about": "etwa {date}",
	})
	if got := german.DateLong(when.MustDate("2026-01-06~")); got != "etwa 6. Januar 2026" {
		t.Errorf("%q", got)
	}
}

// Whatever date there is, its words leave no placeholder or missing key.
func FuzzDate(f *testing.F) {
	for _, seed := range []string{"2026-01-06", "202X?/..", "2026-24~/2027-21", "20XX%", "../2026-XX"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := when.ParseDate(text)
		if err != nil {
			return
		}
		if said := english.Date(date); said == "" || strings.ContainsAny(said, "{}⟦⟧") {
			t.Errorf("%s is said %q", text, said)
		}
	})
}

func date(text string) when.Date {
	if text == "" {
		return when.Date{}
	}
	return when.MustDate(text)
}
