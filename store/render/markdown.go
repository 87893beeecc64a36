package render

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"proviso/model/mood"
	"proviso/model/report"
)

// marks stand for the moods where there is text alone.
var marks = map[mood.Mood]string{mood.Good: "●", mood.Open: "◐", mood.Bad: "⊘", mood.Over: "■", mood.Done: "✓"}

// Markdown writes a report as CommonMark with GitHub's tables. What the book says is only ever text in it, and links lead to
// sections of the text or to http and https addresses. The same document always gives the same bytes. The errors are those of
// the writer.
func Markdown(w io.Writer, d report.Document) error {
	m := markdown{targets: sectionsOf(d)}
	m.line("# " + plain(d.Title))
	m.line(plain(d.Subtitle))
	m.facts(d.Facts)
	for _, s := range d.Sections {
		m.section(s)
	}
	_, err := w.Write(m.out.Bytes())
	return err
}

type markdown struct {
	out     bytes.Buffer
	targets targets
}

// line writes a block with an empty line between it and the one before.
func (m *markdown) line(text string) {
	if m.out.Len() > 0 {
		m.out.WriteByte('\n')
	}
	m.out.WriteString(text + "\n")
}

func (m *markdown) section(s report.Section) {
	m.line(`<a id="` + escapeID(s.ID) + `"></a>`)
	title := strings.Repeat("#", min(s.Level, 5)+1) + " " + oneLine(plain(s.Title))
	if s.State != nil {
		title += " (" + state(s.State) + ")"
	}
	m.line(title)
	for _, b := range s.Blocks {
		m.block(b)
	}
}

func (m *markdown) block(b report.Block) {
	switch b := b.(type) {
	case report.Para:
		m.line(m.runs(b.Runs))
	case report.Notice:
		m.line(marks[b.Mood] + " " + m.runs(b.Runs))
	case report.Facts:
		m.facts(b.List)
	case report.Table:
		m.table(b)
	case report.Clauses:
		m.clauses(b)
	case report.Quotation:
		m.quotation(b)
	case report.Path:
		m.path(b)
	}
}

func (m *markdown) facts(list []report.Fact) {
	var lines []string
	for _, f := range list {
		lines = append(lines, "- "+plain(f.Name)+": "+oneLine(m.linked(f.Value, f.Link)))
	}
	if len(lines) > 0 {
		m.line(strings.Join(lines, "\n"))
	}
}

func (m *markdown) table(t report.Table) {
	rule := make([]string, len(t.Head))
	head := make([]string, len(t.Head))
	for i, name := range t.Head {
		head[i], rule[i] = oneLine(plain(name)), "---"
	}
	lines := []string{row(head), row(rule)}
	for _, cells := range t.Rows {
		texts := make([]string, len(cells))
		for i, c := range cells {
			texts[i] = m.cell(c)
		}
		lines = append(lines, row(texts))
	}
	m.line(strings.Join(lines, "\n"))
}

func row(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

func (m *markdown) cell(c report.Cell) string {
	var parts []string
	if c.State != nil {
		parts = append(parts, state(c.State))
	}
	if c.Text != "" {
		parts = append(parts, m.linked(c.Text, c.Link))
	}
	text := strings.Join(parts, " ")
	for _, n := range c.Notes {
		text += " · " + m.runs(n)
	}
	return oneLine(text)
}

func (m *markdown) clauses(b report.Clauses) {
	var lines []string
	for _, c := range b.Rows {
		text := strings.Repeat("  ", c.Depth) + "- "
		if c.State != nil {
			text += state(c.State) + ": "
		}
		text += m.linked(c.Text, c.Link)
		if len(c.Why) > 0 {
			text += " — " + m.runs(c.Why)
		}
		lines = append(lines, oneLine(text))
	}
	m.line(strings.Join(lines, "\n"))
}

func (m *markdown) quotation(q report.Quotation) {
	text := plain(q.Text)
	if q.Against != "" {
		text = marks[mood.Bad] + " " + plain(q.Against) + ": " + text
	}
	if text != "" {
		text += "\n\n"
	}
	m.line("> " + strings.ReplaceAll(strings.ReplaceAll(text+"— "+m.runs(q.From), "\n", "\n> "), "> \n", ">\n"))
}

func (m *markdown) path(p report.Path) {
	var lines []string
	for _, s := range p.Steps {
		text := "- " + plain(s.Date) + ": **" + plain(s.Word) + "**"
		if s.Aside != "" {
			text += " (" + plain(s.Aside) + ")"
		}
		for _, more := range []string{s.Note, s.Recorded} {
			if more != "" {
				text += " · " + plain(more)
			}
		}
		lines = append(lines, oneLine(text))
	}
	m.line(strings.Join(lines, "\n"))
}

func (m *markdown) runs(runs []report.Run) string {
	var out strings.Builder
	for i, r := range runs {
		text := r.Text
		if i == len(runs)-1 {
			text = strings.TrimRightFunc(text, unicode.IsSpace)
		}
		text = m.link(escape(text, i == 0), r.Link)
		if r.Bold {
			text = "**" + text + "**"
		}
		out.WriteString(text)
	}
	return out.String()
}

func (m *markdown) linked(text, link string) string { return m.link(plain(text), link) }

// link makes a link of a text that is escaped already.
func (m *markdown) link(text, link string) string {
	to := m.targets.href(link)
	if to == "" {
		return text
	}
	return "[" + oneLine(text) + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", `\`, "%5C").Replace(to) + ">)"
}

func state(s *report.State) string { return marks[s.Mood] + " " + plain(s.Word) }

func oneLine(text string) string {
	return strings.NewReplacer("\\\n", " ", "\n", " ").Replace(text)
}

// plain is a text that stands by itself, escaped.
func plain(text string) string { return escape(strings.TrimSpace(text), true) }

// escape sets all that Markdown would read as markup apart from it, and keeps line breaks. Start tells whether a line begins
// with the text.
func escape(text string, start bool) string {
	var out strings.Builder
	digits := false
	for _, r := range strings.ReplaceAll(text, "\r", "") {
		switch {
		case r == '\n':
			out.WriteString("\\\n")
			start, digits = true, false
			continue
		case strings.ContainsRune("\\`*_[]<>&|~$", r), start && strings.ContainsRune("#+-=:", r), digits && (r == '.' || r == ')'):
			out.WriteByte('\\')
		case start && (r == ' ' || r == '\t'):
			continue
		case unicode.IsControl(r) && r != '\t':
			r = unicode.ReplacementChar
		}
		out.WriteRune(r)
		digits = (start || digits) && r >= '0' && r <= '9'
		start = false
	}
	return strings.ReplaceAll(out.String(), "\\\n\\\n", "\n\n")
}

// escapeID writes an ID as the value of an attribute.
func escapeID(id string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`"<>&'`, r) || unicode.IsSpace(r) {
			return '_'
		}
		return r
	}, id)
}
