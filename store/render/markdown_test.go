package render_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model/report"
	"proviso/store/render"
)

func TestTheSamplesReadAsTheyDidInMarkdown(t *testing.T) {
	for _, book := range assets.Samples() {
		r := sample(t, book)
		golden(t, book+"-register.md", markdown(t, report.Register(r)))
		golden(t, book+"-dossier.md", markdown(t, report.Dossier(r)))
	}
}

func TestMarkdownTakesTextAsText(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                "plain",
		"a * b_c `d` ~e~ $f$":  "a \\* b\\_c \\`d\\` \\~e\\~ \\$f\\$",
		"<b> & [x](y)":         `\<b\> \& \[x\](y)`,
		"a | b":                `a \| b`,
		`C:\temp`:              `C:\\temp`,
		"# no heading":         `\# no heading`,
		"1. no list":           `1\. no list`,
		"12) no list":          `12\) no list`,
		"- no list":            `\- no list`,
		"price: 1.5 - 2 # 3":   "price: 1.5 - 2 # 3",
		"one\ntwo":             "one\\\ntwo",
		"one\n    no code":     "one\\\nno code",
		"one\n# two":           "one\\\n\\# two",
		"one\r\ntwo":           "one\\\ntwo",
		"one\n\ntwo":           "one\n\ntwo",
		"ends in a break\n \n": "ends in a break", `ends in \`: `ends in \\`,
		"  edges  ":  "edges",
		"nul\x00":    "nul\uFFFD",
		"إرسال قوات": "إرسال قوات",
	} {
		d := report.Document{Title: "t", Sections: []report.Section{{ID: "s", Level: 1, Blocks: []report.Block{report.Para{Runs: []report.Run{{Text: text}}}}}}}
		_, got, _ := strings.Cut(markdown(t, d), "## \n\n")
		if strings.TrimSuffix(got, "\n") != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestMarkdownKeepsTheSpacesBetweenRuns(t *testing.T) {
	d := report.Document{Sections: []report.Section{{ID: "s", Level: 1, Blocks: []report.Block{report.Para{Runs: []report.Run{
		{Text: "In force "}, {Text: "once "}, {Text: "a - b", Bold: true}, {Text: " - and ", Link: "s"}, {Text: "# c"},
	}}}}}}
	_, got, _ := strings.Cut(markdown(t, d), "## \n\n")
	if want := "In force once **a - b**[ - and ](<#s>)# c\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMarkdownTablesKeepTheirShape(t *testing.T) {
	for _, s := range append(hostile, "two\nlines") {
		cells := regexp.MustCompile(`(?:^|[^\\])\|`)
		for _, line := range strings.Split(markdown(t, filled(s, "")), "\n") {
			if strings.HasPrefix(line, "| ") && len(cells.FindAllString(line, -1)) != 2 {
				t.Errorf("%q breaks the row %q", s, line)
			}
		}
	}
}

func TestEveryLinkInMarkdownLeadsSomewhere(t *testing.T) {
	text := markdown(t, report.Dossier(sample(t, "paris")))
	found := regexp.MustCompile(`\]\(<#([^>]*)>\)`).FindAllStringSubmatch(text, -1)
	if len(found) < 20 {
		t.Fatalf("only %d links", len(found))
	}
	for _, m := range found {
		if !strings.Contains(text, `<a id="`+m[1]+`"></a>`) {
			t.Errorf("no section %q", m[1])
		}
	}
}

func TestTheErrorOfTheWriterComesBackFromMarkdown(t *testing.T) {
	if err := render.Markdown(broken{}, report.Document{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
