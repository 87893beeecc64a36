package model_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"proviso/model"
)

const told = "No deal has been reached.\nThe UK would send troops “in the event of a peace deal”.\n\nNo deal has been\n reached, he said. Мир — це добре."

func at(n int) *int { return &n }

func TestWhereAQuoteStands(t *testing.T) {
	s := model.NewStored(told)
	second := strings.LastIndex(told, "No deal")
	for name, tt := range map[string]struct {
		quote model.Quote
		want  model.Standing
		from  int
		words string
	}{
		"where it is said to":         {model.Quote{Exact: "The UK", Start: at(26)}, model.Found, 26, "The UK"},
		"without a place":             {model.Quote{Exact: "he said"}, model.Found, strings.Index(told, "he said"), "he said"},
		"moved":                       {model.Quote{Exact: "The UK", Start: at(3)}, model.Moved, 26, "The UK"},
		"moved to beyond the text":    {model.Quote{Exact: "The UK", Start: at(9999)}, model.Moved, 26, "The UK"},
		"lines broken otherwise":      {model.Quote{Exact: "been reached, he"}, model.Found, second + 12, "been\n reached, he"},
		"told apart by what follows":  {model.Quote{Exact: "No deal has been reached", Suffix: ", he said"}, model.Found, second, "No deal has been\n reached"},
		"told apart by its place":     {model.Quote{Exact: "No deal has been reached", Start: at(utf8.RuneCountInString(told[:second]))}, model.Found, second, "No deal has been\n reached"},
		"between other words":         {model.Quote{Exact: "The UK", Prefix: "yesterday "}, model.Moved, 26, "The UK"},
		"place counted in characters": {model.Quote{Exact: "Мир", Start: at(utf8.RuneCountInString(told[:strings.Index(told, "Мир")]))}, model.Found, strings.Index(told, "Мир"), "Мир"},
		"not there":                   {model.Quote{Exact: "France"}, model.Missing, 0, ""},
		"nothing quoted":              {model.Quote{Prefix: "No"}, model.Unquoted, 0, ""},
		"longer than the text":        {model.Quote{Exact: told + told}, model.Missing, 0, ""},
	} {
		t.Run(name, func(t *testing.T) {
			from, to, got := s.Find(tt.quote)
			if got != tt.want || from != tt.from || told[from:to] != tt.words {
				t.Errorf("%q at %d: %q, want %q at %d: %q", got, from, told[from:to], tt.want, tt.from, tt.words)
			}
		})
	}
}

func TestAQuotedPassageIsFoundAgain(t *testing.T) {
	s := model.NewStored(told)
	from := strings.Index(told, "in the event")
	q := s.Quote(from-1, from+len("in the event")+1) // begins inside a character, ends in a blank
	if q.Exact != "in the event" || q.Prefix != "The UK would send troops “" || q.Suffix != " of a peace deal”." {
		t.Errorf("%+v", q)
	}
	if at, _, standing := s.Find(q); at != from || standing != model.Found {
		t.Errorf("found at %d, %q; want %d", at, standing, from)
	}
	for _, empty := range [][2]int{{5, 5}, {9, 3}, {-4, 0}, {len(told), len(told) + 9}, {strings.Index(told, "\n\n"), strings.Index(told, "\n\n") + 2}} {
		if q := s.Quote(empty[0], empty[1]); !q.IsZero() {
			t.Errorf("%v quotes %+v", empty, q)
		}
	}
}

func TestAPlaceFarDownALongTextIsFound(t *testing.T) {
	text := strings.Repeat("Мир і договір. ", 4000)
	s := model.NewStored(text)
	for _, n := range []int{0, 1, 68, 69, 500, 3999} {
		from := n * len("Мир і договір. ")
		q := s.Quote(from, from+len("Мир"))
		if at, _, standing := s.Find(q); at != from || standing != model.Found {
			t.Errorf("the one at %d is %q at %d", from, standing, at)
		}
	}
}

func FuzzQuotesAreFoundWhereTheyWereTaken(f *testing.F) {
	f.Add(told, 3, 40)
	f.Add("000\u2028", 4, 5)
	f.Add("a\xffb \u2028 c", 0, 5)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		s := model.NewStored(text)
		q := s.Quote(from, to)
		if q.IsZero() {
			return
		}
		if at, end, standing := s.Find(q); utf8.ValidString(text) && (standing != model.Found || text[at:end] != q.Exact) {
			t.Errorf("%+v is %q at %d–%d", q, standing, at, end)
		}
	})
}
