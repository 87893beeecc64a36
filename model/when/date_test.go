package when_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"proviso/model/when"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ text, earliest, latest string }{
		{"2026-01-06", "2026-01-06", "2026-01-06"},
		{"2024-02-29", "2024-02-29", "2024-02-29"},
		{"2026-01", "2026-01-01", "2026-01-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"1900-02", "1900-02-01", "1900-02-28"},
		{"2026-12", "2026-12-01", "2026-12-31"},
		{"2026", "2026-01-01", "2026-12-31"},
		{"0001", "0001-01-01", "0001-12-31"},
		{"9999", "9999-01-01", "9999-12-31"},
		{"2026-XX", "2026-01-01", "2026-12-31"},
		{"2026-XX-XX", "2026-01-01", "2026-12-31"},
		{"2026-02-XX", "2026-02-01", "2026-02-28"},
		{"202X", "2020-01-01", "2029-12-31"},
		{"20XX", "2000-01-01", "2099-12-31"},
		{"000X", "0001-01-01", "0009-12-31"},
		{"99XX", "9900-01-01", "9999-12-31"},
		{"2026-01~", "2026-01-01", "2026-01-31"},
		{"2026-01?", "2026-01-01", "2026-01-31"},
		{"2026-01%", "2026-01-01", "2026-01-31"},
		{"2026-01-06?", "2026-01-06", "2026-01-06"},
		{"2026~", "2026-01-01", "2026-12-31"},
		{"202X~", "2020-01-01", "2029-12-31"},
		{"2026-21", "2026-03-01", "2026-05-31"},
		{"2026-22", "2026-06-01", "2026-08-31"},
		{"2026-23", "2026-09-01", "2026-11-30"},
		{"2026-24", "2026-12-01", "2027-02-28"},
		{"2027-24", "2027-12-01", "2028-02-29"},
		{"9999-24", "9999-12-01", "9999-12-31"},
		{"2026-01/2026-03", "2026-01-01", "2026-03-31"},
		{"2026-01-06/2026-01-06", "2026-01-06", "2026-01-06"},
		{"2026-03/2026", "2026-03-01", "2026-12-31"},
		{"2025~/2026-03-04?", "2025-01-01", "2026-03-04"},
		{"2026-01/..", "2026-01-01", "9999-12-31"},
		{"../2026-03", "0001-01-01", "2026-03-31"},
		{"  2026-01 \n", "2026-01-01", "2026-01-31"},
	} {
		date, err := when.ParseDate(c.text)
		if err != nil {
			t.Errorf("ParseDate(%q): %v", c.text, err)
			continue
		}
		if date.String() != strings.TrimSpace(c.text) {
			t.Errorf("ParseDate(%q) keeps %q", c.text, date)
		}
		if date.Earliest().String() != c.earliest || date.Latest().String() != c.latest {
			t.Errorf("ParseDate(%q) is %s to %s, want %s to %s", c.text, date.Earliest(), date.Latest(), c.earliest, c.latest)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"", "is not a date"},
		{"tomorrow", "is not a date"},
		{"26", "is not a date"},
		{"0000", "0001 to 9999"},
		{"10000-01-01", "0001 to 9999"},
		{"-2026", "is not a date"},
		{"Y20260", "is not a date"},
		{"2XXX", "is not a date"},
		{"X026", "is not a date"},
		{"XXXX", "is not a date"},
		{"202x", "is not a date"},
		{"202X-01", "is not a date"},
		{"2026-1", "is not a date"},
		{"2026-1-6", "is not a date"},
		{"2026-01-06-07", "is not a date"},
		{"2026-", "is not a date"},
		{"2026--01", "is not a date"},
		{"2026-01-", "is not a date"},
		{"2026-01-6X", "is not in the calendar"},
		{"2026-13", "no such month"},
		{"2026-00", "no such month"},
		{"2026-20", "no such month"},
		{"2026-25", "no such month"},
		{"2026-21-01", "no such month"},
		{"2026-XX-06", "no such month"},
		{"2026-02-30", "from 01 to 28, such as 2026-02-28"},
		{"2023-02-29", "from 01 to 28"},
		{"1900-02-29", "from 01 to 28"},
		{"2026-04-31", "from 01 to 30"},
		{"2026-01-00", "from 01 to 31"},
		{"2026-01~~", "is not a date"},
		{"~2026", "is not a date"},
		{"2026-01-06T09:00:00Z", "is not a date"},
		{"٢٠٢٦", "is not a date"},
		{"2026-03/2026-01", "ends before it begins"},
		{"2026/2025-12", "ends before it begins"},
		{"../..", "open at both ends"},
		{"2026-01/", "expected two dots for an open end"},
		{"/2026-01", "expected two dots for an open end"},
		{"/", "expected two dots for an open end"},
		{"..", "is not a date"},
		{"06/01/2026", `"06/01/2026" is not a date`},
		{"2026-01/2026-02/2026-03", "is not a date"},
		{"2026-01/2026-02-30", "from 01 to 28"},
		{"\xff\xfe", "is not a date"},
	} {
		date, err := when.ParseDate(c.text)
		if err == nil {
			t.Errorf("ParseDate(%q) = %s to %s, want an error", c.text, date.Earliest(), date.Latest())
			continue
		}
		if !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), "such as ") {
			t.Errorf("ParseDate(%q) says %q, want %q and an example", c.text, err, c.says)
		}
		if !date.IsZero() {
			t.Errorf("ParseDate(%q) gives %q beside its error", c.text, date)
		}
	}
}

func TestParseDateErrorsStayShort(t *testing.T) {
	_, err := when.ParseDate(strings.Repeat("long ", 10000))
	if err == nil || len(err.Error()) > 250 {
		t.Errorf("got %d characters of error", len(err.Error()))
	}
}

func TestZeroDateIsAnyDay(t *testing.T) {
	var none when.Date
	if !none.IsZero() || none.String() != "" || none.Exact() {
		t.Errorf("the zero date is %q, exact %v", none, none.Exact())
	}
	if none.Earliest() != when.MinDay || none.Latest() != when.MaxDay {
		t.Errorf("the zero date is %s to %s", none.Earliest(), none.Latest())
	}
	if from, _, isRange := none.Parts(); isRange || from != (when.Part{}) {
		t.Errorf("the zero date has the part %+v", from)
	}
}

func TestExact(t *testing.T) {
	for text, want := range map[string]bool{
		"2026-01-06": true, "2026-01-06/2026-01-06": true,
		"2026-01-06~": false, "2026-01-06?": false, "2026-01-06%": false,
		"2026-01": false, "2026": false, "2026-01-06/2026-01-07": false, "2026-01-06/..": false,
	} {
		if got := when.MustDate(text).Exact(); got != want {
			t.Errorf("%s exact: %v", text, got)
		}
	}
}

func TestDatesAreEqualByText(t *testing.T) {
	if when.On(when.MustDay("2026-01-06")) != when.MustDate(" 2026-01-06") {
		t.Error("a day differs from its text")
	}
	if when.MustDate("2026-01") == when.MustDate("2026-01~") {
		t.Error("an approximate date equals a plain one")
	}
}

func TestBetween(t *testing.T) {
	day := when.MustDay
	for _, c := range []struct {
		first, last when.Day
		want        string
	}{
		{day("2026-01-06"), day("2026-01-06"), "2026-01-06"},
		{day("2026-01-06"), day("2026-02-01"), "2026-01-06/2026-02-01"},
		{when.MinDay, day("2026-01-06"), "../2026-01-06"},
		{day("2026-01-06"), when.MaxDay, "2026-01-06/.."},
		{when.MinDay, when.MaxDay, ""},
		{day("2026-01-07"), day("2026-01-06"), ""},
		{when.MinDay, when.MinDay, "0001-01-01"},
		{when.MaxDay, when.MaxDay, "9999-12-31"},
	} {
		if got := when.Between(c.first, c.last); got.String() != c.want {
			t.Errorf("Between(%s, %s) = %q, want %q", c.first, c.last, got, c.want)
		}
	}
}

func TestBetweenReadsBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, last := anyDay().Draw(t, "first"), anyDay().Draw(t, "last")
		date := when.Between(min(first, last), max(first, last))
		var back when.Date
		if err := back.UnmarshalText([]byte(date.String())); err != nil || back != date {
			t.Fatalf("%q read back as %q: %v", date, back, err)
		}
	})
}

func TestParts(t *testing.T) {
	for text, want := range map[string]when.Part{
		"2026-01-06%": {Precision: when.ByDay, Year: 2026, Month: time.January, Day: 6, Approximate: true, Uncertain: true},
		"2026-01-XX":  {Precision: when.ByMonth, Year: 2026, Month: time.January},
		"2026-XX?":    {Precision: when.ByYear, Year: 2026, Uncertain: true},
		"2026-24~":    {Precision: when.BySeason, Year: 2026, Season: when.Winter, Approximate: true},
		"202X":        {Precision: when.ByDecade, Year: 2020},
		"20XX":        {Precision: when.ByCentury, Year: 2000},
	} {
		from, to, isRange := when.MustDate(text).Parts()
		if from != want || to != (when.Part{}) || isRange {
			t.Errorf("%s is %+v, %+v, range %v; want %+v", text, from, to, isRange, want)
		}
	}
	from, to, isRange := when.MustDate("../2026~").Parts()
	if !isRange || from.Precision != when.Unbounded || to != (when.Part{Precision: when.ByYear, Year: 2026, Approximate: true}) {
		t.Errorf("../2026~ is %+v, %+v, range %v", from, to, isRange)
	}
}

func TestDateInJSON(t *testing.T) {
	type record struct {
		On when.Date `json:"on,omitzero"`
	}
	for text, date := range map[string]string{`{"on":"2026-01~"}`: "2026-01~", `{}`: "", `{"on":"2026/.."}`: "2026/.."} {
		var got record
		if err := json.Unmarshal([]byte(text), &got); err != nil || got.On.String() != date {
			t.Errorf("%s read as %q: %v", text, got.On, err)
		}
		if back, _ := json.Marshal(got); string(back) != text {
			t.Errorf("%s written as %s", text, back)
		}
	}
	kept := record{On: when.MustDate("2026")}
	if err := json.Unmarshal([]byte(`{"on":"soon"}`), &kept); err == nil || kept.On != when.MustDate("2026") {
		t.Errorf("a bad date left %q: %v", kept.On, err)
	}
	if err := json.Unmarshal([]byte(`{"on":""}`), &kept); err != nil || !kept.On.IsZero() {
		t.Errorf("an empty date left %q: %v", kept.On, err)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2026-01-06", "2026-01~", "202X?", "2026-24/..", "../2026-03%", "2026-XX-XX", "0000", "2026-02-30/1", "X/Y", "é-01"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := when.ParseDate(text)
		if err != nil {
			if date != (when.Date{}) || strings.ContainsAny(err.Error(), "\n\r") {
				t.Fatalf("%q: %q beside %v", text, date, err)
			}
			return
		}
		if date.Earliest() > date.Latest() || date.Earliest() < when.MinDay || date.Latest() > when.MaxDay {
			t.Fatalf("%q is %s to %s", text, date.Earliest(), date.Latest())
		}
		if again, err := when.ParseDate(date.String()); err != nil || again != date {
			t.Fatalf("%q read back as %q: %v", text, again, err)
		}
	})
}
