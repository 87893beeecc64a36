package render_test

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model/mood"
	"proviso/model/report"
	"proviso/model/synthetic"
	"proviso/store/render"
)

// hostile are texts that try to break out of where they stand.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `</style><script>alert(1)</script>`,
	`</title><script>alert(1)</script>`, `<!-- `, `]]>`, `&lt;script&gt;`, "a\x00b\x1bc", "javascript:alert(1)", `{{.Title}}`, "\u202eevil",
	"](javascript:alert(1))", "`<b>`", "| a | b |",
}

// filled is a document with a text in every place that a book can fill.
func filled(s, link string) report.Document {
	state := &report.State{Mood: mood.Open, Word: s}
	runs := []report.Run{{Text: s, Link: link}, {Text: s, Bold: true, Link: link}, {Text: s, Soft: true}}
	return report.Document{
		Lang: "en", Title: s, Subtitle: s, Facts: []report.Fact{{Name: s, Value: s, Link: link}},
		Sections: []report.Section{
			{ID: "one", Level: 1, Title: s, State: state, Blocks: []report.Block{
				report.Para{Runs: runs},
				report.Notice{Mood: mood.Bad, Runs: runs},
				report.Facts{List: []report.Fact{{Name: s, Value: s, Link: link}}},
				report.Table{Head: []string{s}, Rows: [][]report.Cell{{{State: state, Text: s, Link: link, Notes: [][]report.Run{runs}}}}},
			}},
			{ID: "one~two", Level: 2, Title: s, State: state, Blocks: []report.Block{
				report.Clauses{Rows: []report.Clause{{State: state, Text: s, Link: link, Why: runs}, {Depth: 40, Joins: true, Text: s}}},
				report.Quotation{Text: s, From: runs, Against: s},
				report.Path{Steps: []report.Step{{Date: s, Word: s, Note: s, Aside: s, Recorded: s}}},
			}},
		},
	}
}

var (
	tag       = regexp.MustCompile(`<[a-zA-Z/!][^>]*>`)
	attribute = regexp.MustCompile(`\s([a-zA-Z:-]+)\s*=`)
	anchor    = regexp.MustCompile(`\sid="([^"]*)"`)
	href      = regexp.MustCompile(`\shref="([^"]*)"`)
)

// shape is the tags of a page with the names of their attributes: what a text must not change.
func shape(page string) string {
	var out []string
	for _, t := range tag.FindAllString(page, -1) {
		name := strings.Fields(strings.Trim(t, "<>"))[0]
		for _, a := range attribute.FindAllStringSubmatch(t, -1) {
			name += " " + a[1]
		}
		out = append(out, name)
	}
	return strings.Join(out, "\n")
}

func TestNoTextBreaksOutOfThePage(t *testing.T) {
	want := shape(html(t, filled("a text of middling length", "nowhere")))
	for _, s := range hostile {
		s += " and then some more"
		if got := shape(html(t, filled(s, "nowhere"))); got != want {
			t.Errorf("%q changes the page:\n%s", s, firstDifference(got, want))
		}
	}
}

func TestOnlyWebAddressesBecomeLinks(t *testing.T) {
	for link, want := range map[string]string{
		"https://example.org/a?b=c&d=e": "https://example.org/a?b=c&amp;d=e", "http://example.org": "http://example.org", "one": "#one", "one~two": "#one~two",
		"HTTPS://example.org/":                     "https://example.org/",
		`https://example.org/"><script>x</script>`: "https://example.org/%22%3E%3Cscript%3Ex%3C/script%3E",
		"javascript:alert(1)":                      "",
		"JaVaScRiPt:alert(1)":                      "",
		" javascript:alert(1)":                     "",
		"java\nscript:alert(1)":                    "",
		"data:text/html,<script>alert(1)</script>": "",
		"vbscript:x":                               "",
		"file:///etc/passwd":                       "",
		"//example.org":                            "",
		"https:alert(1)":                           "",
		"three":                                    "",
		"":                                         "",
	} {
		page := html(t, filled("x", link))
		found := href.FindAllStringSubmatch(page, -1)
		if want == "" && len(found) > 0 {
			t.Errorf("%q becomes a link to %q", link, found[0][1])
		}
		for _, f := range found {
			if want != "" && f[1] != want {
				t.Errorf("%q leads to %q, want %q", link, f[1], want)
			}
		}
		if want != "" && len(found) == 0 {
			t.Errorf("%q is no link", link)
		}
		if text := markdown(t, filled("x", link)); want == "" && strings.Contains(text, "](") {
			t.Errorf("%q becomes a link in Markdown", link)
		}
	}
}

func markdown(t *testing.T, d report.Document) string {
	t.Helper()
	var out bytes.Buffer
	if err := render.Markdown(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// pages are reports on the books that ship and on a synthetic one.
func pages(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, book := range assets.Samples() {
		r := sample(t, book)
		out[book+" dossier"], out[book+" register"] = html(t, report.Dossier(r)), html(t, report.Register(r))
	}
	r := request(t, synthetic.Book(80, 40, 5))
	out["synthetic dossier"], out["synthetic register"] = html(t, report.Dossier(r)), html(t, report.Register(r))
	return out
}

func TestEveryLinkInAPageLeadsSomewhere(t *testing.T) {
	for name, page := range pages(t) {
		targets := map[string]bool{}
		for _, m := range anchor.FindAllStringSubmatch(page, -1) {
			if targets[m[1]] {
				t.Errorf("%s: two elements have the id %q", name, m[1])
			}
			targets[m[1]] = true
		}
		inside := 0
		for _, m := range href.FindAllStringSubmatch(page, -1) {
			to, local := strings.CutPrefix(m[1], "#")
			to, err := url.PathUnescape(to)
			if !local {
				continue
			}
			inside++
			if err != nil || !targets[to] {
				t.Errorf("%s: no section %q", name, to)
			}
		}
		if strings.Contains(name, "dossier") && inside == 0 {
			t.Errorf("%s: no links at all", name)
		}
	}
}

func TestAQuotationLeadsToItsSource(t *testing.T) {
	page := html(t, report.Dossier(sample(t, "paris")))
	quotes := regexp.MustCompile(`(?s)<blockquote.*?</blockquote>`).FindAllString(page, -1)
	if len(quotes) < 10 {
		t.Fatalf("only %d quotations", len(quotes))
	}
	for _, q := range quotes {
		if !strings.Contains(q, `href="#source-`) {
			t.Errorf("no source: %s", q)
		}
	}
}

var (
	heading = regexp.MustCompile(`<h([1-6])[ >]`)
	chip    = regexp.MustCompile(`(?s)<bdi class="state [a-z]+">.*?</bdi>`)
	inSVG   = regexp.MustCompile(`(?s)<svg.*?</svg>`)
)

func TestAPageCanBeReadByEverybody(t *testing.T) {
	for name, page := range pages(t) {
		if !strings.Contains(page, `<html lang="en" dir="ltr">`) {
			t.Errorf("%s: no language", name)
		}
		level := 0
		for _, m := range heading.FindAllStringSubmatch(page, -1) {
			var next int
			fmt.Sscan(m[1], &next)
			if next > level+1 || (level == 0 && next != 1) || (level > 0 && next == 1) {
				t.Errorf("%s: a heading of level %d follows one of level %d", name, next, level)
			}
			level = next
		}
		if strings.Count(page, "<table>") != strings.Count(page, "<thead><tr><th scope=\"col\">") {
			t.Errorf("%s: a table has no headers", name)
		}
		for _, c := range chip.FindAllString(page, -1) {
			word := tag.ReplaceAllString(inSVG.ReplaceAllString(c, ""), "")
			if strings.TrimSpace(word) == "" || !strings.Contains(c, "<svg") {
				t.Errorf("%s: a state is told by colour alone: %s", name, c)
			}
		}
		if strings.Contains(page, "⟦") || strings.Contains(page, "ZgotmplZ") {
			t.Errorf("%s: a text or a link is missing", name)
		}
		if regexp.MustCompile(`(?i)<(script|link|img|iframe)|\ssrc=|url\(|@import`).MatchString(page) {
			t.Errorf("%s: something is fetched from elsewhere", name)
		}
	}
}

func TestEveryTextMayTurnRound(t *testing.T) {
	for _, s := range []string{"إرسال قوات لحفظ السلام", "שליחת כוחות"} {
		page := html(t, filled(s, ""))
		for _, m := range regexp.MustCompile(`(?m)<(p|h1|h2|h3|td|dd|footer|small)( [^>]*)?>[^<]*`+s).FindAllStringSubmatch(page, -1) {
			if m[1] != "p" && !strings.Contains(m[2], `dir="auto"`) {
				t.Errorf("<%s%s> keeps the direction of the page", m[1], m[2])
			}
		}
		ar := filled(s, "")
		ar.Lang = "ar-EG"
		if !strings.Contains(html(t, ar), `<html lang="ar-EG" dir="rtl">`) {
			t.Error("an Arabic report does not run from the right")
		}
	}
}

func TestEveryTitleStandsInTheDossier(t *testing.T) {
	b := synthetic.Book(80, 40, 5)
	for name, page := range map[string]string{"HTML": html(t, report.Dossier(request(t, b))), "Markdown": markdown(t, report.Dossier(request(t, b)))} {
		for c := range b.Commitments.All() {
			if !strings.Contains(page, c.Title) && !strings.Contains(page, strings.NewReplacer(`"`, "&#34;", "'", "&#39;", "&", "&amp;").Replace(c.Title)) {
				t.Errorf("%s: %q is missing", name, c.Title)
			}
		}
	}
}
