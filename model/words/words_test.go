package words_test

import (
	"testing"
	"time"

	"proviso/assets"
	"proviso/model/said"
	"proviso/model/when"
	"proviso/model/words"
)

var english = assets.Words("en")

func TestTFillsItsPlaceholders(t *testing.T) {
	w := words.New("en", map[string]string{
		"plain": "Nothing to fill", "two": "{a} before {b}, {a} again", "broken": "{a and {b} and }",
		"inner": "{{a}}", "empty": "",
	})
	for _, c := range []struct {
		key  string
		args []any
		want string
	}{
		{"plain", nil, "Nothing to fill"},
		{"plain", []any{"a", 1}, "Nothing to fill"},
		{"two", []any{"a", "this", "b", 2026}, "this before 2026, this again"},
		{"two", []any{"a", "{b}", "b", "{a}"}, "{b} before {a}, {b} again"},
		{"two", []any{"a", "this"}, "this before {b}, this again"},
		{"two", []any{"a"}, "{a} before {b}, {a} again"},
		{"two", []any{7, "odd", "b", nil}, "{a} before <nil>, {a} again"},
		{"broken", []any{"a", 1, "b", 2}, "{a and 2 and }"},
		{"inner", []any{"a", "x"}, "{x}"},
		{"empty", []any{"a", "x"}, ""},
		{"nowhere", []any{"a", "x"}, "⟦nowhere⟧"},
	} {
		if got := w.T(c.key, c.args...); got != c.want {
			t.Errorf("T(%q, %v) = %q, want %q", c.key, c.args, got, c.want)
		}
	}
}

func TestTPutsTimesInWords(t *testing.T) {
	w := words.New("en", merged(map[string]string{"said": "{what}"}))
	for want, value := range map[string]any{
		"about Jan 2026":   when.MustDate("2026-01~"),
		"6 Jan 2026":       when.MustDay("2026-01-06"),
		"90 days":          when.MustDuration("P90D"),
		"7 Jan 2026 09:14": time.Date(2026, 1, 7, 9, 14, 59, 0, time.UTC),
	} {
		if got := w.T("said", "what", value); got != want {
			t.Errorf("%v is said %q, want %q", value, got, want)
		}
	}
}

func TestNCounts(t *testing.T) {
	for n, want := range map[int]string{0: "0 events", 1: "1 event", 2: "2 events", 1000: "1,000 events", -1: "-1 event"} {
		if got := english.N("count.event", n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	w := words.New("en", map[string]string{
		"due.zero": "nothing due in {where}", "due.one": "one due in {where}", "due.other": "{n} due in {where}",
		"lone.other": "{n} of it", "number.group": ",",
	})
	for n, want := range map[int]string{0: "nothing due in May", 1: "one due in May", 5: "5 due in May"} {
		if got := w.N("due", n, "where", "May"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := w.N("lone", 1); got != "1 of it" {
		t.Errorf("without its own form: %q", got)
	}
	if got := w.N("nowhere", 1); got != "⟦nowhere⟧" {
		t.Errorf("without any form: %q", got)
	}
}

func TestPluralRules(t *testing.T) {
	forms := map[string]string{"x.one": "one", "x.few": "few", "x.many": "many", "x.other": "other", "number.group": ""}
	for lang, counts := range map[string]map[int]string{
		"en":    {0: "other", 1: "one", 2: "other", 11: "other", 21: "other"},
		"de-AT": {0: "other", 1: "one", 2: "other"},
		"fr":    {0: "one", 1: "one", 2: "other", 1_000_000: "many", 1_000_001: "other"},
		"fr_CA": {0: "one"},
		"UK":    {0: "many", 1: "one", 2: "few", 4: "few", 5: "many", 11: "many", 12: "many", 14: "many", 21: "one", 22: "few", 25: "many", 101: "one", 111: "many", 112: "many", 122: "few", -1: "one", -11: "many"},
		"tlh":   {1: "one", 2: "other"},
		"":      {1: "one", 2: "other"},
	} {
		w := words.New(lang, forms)
		for n, want := range counts {
			if got := w.N("x", n); got != want {
				t.Errorf("%s %d: %s, want %s", lang, n, got, want)
			}
		}
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{english.Kind("troop_deployment"), "troop deployment"},
		{english.Kind("mine_clearing_at_sea"), "mine clearing at sea"},
		{english.Kind(""), ""},
		{english.Label("headline", "activated"), "in force"},
		{english.Label("relation", "same_as"), "is the same as"},
		{english.Label("reliability", "F"), "reliability cannot be judged"},
		{english.Capital("troop deployment"), "Troop deployment"},
		{english.Capital("états"), "États"},
		{english.Capital(""), ""},
		{english.Capital("\xff"), "\xff"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestList(t *testing.T) {
	for _, c := range []struct {
		items []string
		key   string
		want  string
	}{
		{nil, "list.and", ""},
		{[]string{"UK"}, "list.and", "UK"},
		{[]string{"UK", "France"}, "list.and", "UK and France"},
		{[]string{"UK", "France"}, "list.or", "UK or France"},
		{[]string{"UK", "France", "Germany", "Italy"}, "list.and", "UK, France, Germany and Italy"},
		{[]string{"{after}", "{before}", "c"}, "list.or", "{after}, {before} or c"},
	} {
		if got := english.List(c.items, c.key); got != c.want {
			t.Errorf("List(%q, %s) = %q, want %q", c.items, c.key, got, c.want)
		}
	}
}

func TestHasAndLang(t *testing.T) {
	if !english.Has("list.and") || english.Has("list") {
		t.Error("Has does not tell keys from others")
	}
	if got := words.New("de-AT", nil).Lang(); got != "de-AT" {
		t.Errorf("Lang is %q", got)
	}
}

// merged is the core English date texts with more on top.
func merged(more map[string]string) map[string]string {
	texts := map[string]string{
		"month.short.1": "Jan", "date.day": "{day} {month} {year}", "date.month": "{month} {year}",
		"date.about": "about {date}", "date.time": "{date} {clock}", "duration.days.other": "{n} days",
	}
	for key, text := range more {
		texts[key] = text
	}
	return texts
}

func TestAQuotedPassageHasSingleMarksInside(t *testing.T) {
	w := words.New("en", map[string]string{"quoted": "“{passage}”", "quoted.inner": "‘{passage}’"})
	if got, want := w.Quoted("a “multinational force”"), "“a ‘multinational force’”"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSayPutsASentenceIntoTheLanguage(t *testing.T) {
	w := words.New("de", map[string]string{
		"problem.date": "erwartet wird {what}; gefunden: {found}", "problem.day": "ein Tag", "problem.day.acc": "einen Tag",
		"problem.want": "Geben Sie {what:acc} an", "problem.quoted": "„{text}“", "problem.on": "am {day}",
		"date.day": "{day}. {month} {year}", "month.1": "Januar", "month.short.1": "Jan.",
	})
	day := said.New("problem.day", "a day")
	for want, s := range map[string]said.Sentence{
		"": {},
		"erwartet wird ein Tag; gefunden: „x“": said.New("problem.date", "expected {what}; found {found}", "what", day, "found", said.Quoted("x")),
		"Geben Sie einen Tag an":               said.New("problem.want", "give {what}", "what", day),
		"nobody knows ein Tag":                 said.New("problem.unheard", "nobody knows {what}", "what", day),
		"{as} it is":                           said.Same("{as} it is"),
		"am 6":                                 said.New("problem.on", "on {day}", "day", said.As{English: "the sixth", Value: 6}),
	} {
		if got := w.Say(s); got != want {
			t.Errorf("%v is said as %q, should be %q", s, got, want)
		}
	}
}
