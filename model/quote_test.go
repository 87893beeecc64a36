package model_test

import (
	"testing"

	"proviso/model"
)

func TestQuotesFitTheWordsOfATextNotItsLines(t *testing.T) {
	text := model.WordingOf("He said: “We are ready”, and\nrepeated: we are\n\tready. готові 🗳️ готові")
	start := 3
	for name, x := range map[string]struct {
		quote model.Quote
		want  model.Fit
	}{
		"word for word":              {model.Quote{Exact: "We are ready"}, model.Quoted},
		"at another place":           {model.Quote{Exact: "repeated", Start: &start}, model.Quoted},
		"over the end of a line":     {model.Quote{Exact: "we are ready"}, model.Quoted},
		"the second of two":          {model.Quote{Exact: "готові", Prefix: "🗳️"}, model.Quoted},
		"words alone around nothing": {model.Quote{Prefix: "repeated:", Suffix: "we are"}, model.Quoted},
		"blanks alone":               {model.Quote{Exact: " \n", Prefix: "nowhere"}, model.NotQuoted},
		"nothing but a place":        {model.Quote{Start: &start}, model.Quoted},
		"other words":                {model.Quote{Exact: "We are not ready"}, model.NotQuoted},
		"another case":               {model.Quote{Exact: "HE SAID"}, model.NotQuoted},
		"other words before":         {model.Quote{Exact: "We are ready", Prefix: "she said"}, model.QuotedElsewhere},
		"other words after":          {model.Quote{Exact: "готові", Suffix: "never"}, model.QuotedElsewhere},
	} {
		if got := text.Fit(x.quote); got != x.want {
			t.Errorf("%s: %d, want %d", name, got, x.want)
		}
	}
	if got := model.WordingOf("").Fit(model.Quote{Exact: " ", Prefix: " "}); got != model.Quoted {
		t.Errorf("nothing from nothing: %d", got)
	}
}
