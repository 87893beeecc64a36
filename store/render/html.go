// Package render gives a report a format.
package render

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"net/url"

	"proviso/model/mood"
	"proviso/model/report"
)

//go:embed report.html
var page string

//go:embed report.css
var style string

// signs are the SVG drawings that stand beside the words of states, so that nothing is told by colour alone.
var signs = map[mood.Mood]template.HTML{
	mood.Good: `<circle cx="6" cy="6" r="5" fill="currentColor"/>`,
	mood.Open: `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor"/>`,
	mood.Bad:  `<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M2.9 9.1 9.1 2.9" stroke="currentColor" stroke-width="1.6"/>`,
	mood.Over: `<rect x="2" y="2" width="8" height="8" fill="currentColor"/>`,
	mood.Done: `<path d="M1.5 6.5 4.6 9.6 10.6 2.6" fill="none" stroke="currentColor" stroke-width="2"/>`,
}

// HTML writes a report as one file that needs nothing else: no script, no font, no picture from elsewhere. What the book says
// is only ever text in it, and links lead to sections of the file or to http and https addresses. The same document always
// gives the same bytes. The errors are those of the writer.
func HTML(w io.Writer, d report.Document) error {
	targets := sectionsOf(d)
	t, err := template.New("report").Funcs(template.FuncMap{
		"style":    func() template.CSS { return template.CSS(style) },
		"sign":     func(m mood.Mood) template.HTML { return signs[m] },
		"kind":     kind,
		"href":     targets.href,
		"indent":   func(depth int) int { return min(depth, 12) },
		"tight":    func(text string) bool { return len(text) <= 12 },
		"chapters": func() []chapter { return chapters(d) },
		"rtl":      func() string { return direction(d.Lang) },
	}).Parse(page)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, d); err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
}

// chapter is a section with the parts that belong to it.
type chapter struct {
	report.Section
	Parts []report.Section
}

func chapters(d report.Document) []chapter {
	var out []chapter
	for _, s := range d.Sections {
		if s.Level > 1 && len(out) > 0 {
			last := &out[len(out)-1]
			last.Parts = append(last.Parts, s)
			continue
		}
		out = append(out, chapter{Section: s})
	}
	return out
}

// kind names a block for the template.
func kind(b report.Block) string {
	switch b.(type) {
	case report.Para:
		return "para"
	case report.Facts:
		return "facts"
	case report.Table:
		return "table"
	case report.Clauses:
		return "clauses"
	case report.Quotation:
		return "quotation"
	case report.Path:
		return "path"
	case report.Notice:
		return "notice"
	}
	return ""
}

// targets are the IDs of a document's sections.
type targets map[string]bool

func sectionsOf(d report.Document) targets {
	out := targets{}
	for _, s := range d.Sections {
		out[s.ID] = true
	}
	return out
}

// href is where a link leads: to a section that the document has, or to an address on the web. It is "" for anything else,
// which is then shown without a link.
func (t targets) href(link string) string {
	if t[link] {
		return "#" + url.PathEscape(link)
	}
	u, err := url.Parse(link)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	return u.String()
}

// direction is the one in which a language is written.
func direction(lang string) string {
	if len(lang) >= 2 {
		switch lang[:2] {
		case "ar", "he", "fa", "ur":
			return "rtl"
		}
	}
	return "ltr"
}
