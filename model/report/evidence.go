package report

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/when"
)

// evidence is the passages that speak for and against a commitment, and those quoted for its conditions.
func (m *maker) evidence(c *model.Commitment) []Block {
	claims := slices.Clone(m.claims[c.ID])
	for _, n := range []*condition.Node{c.Precondition, c.Termination} {
		condition.Walk(n, func(n *condition.Node) bool {
			for _, id := range n.Claims {
				if q, ok := m.book.Claims.Get(model.ID(id)); ok && !slices.Contains(claims, q) {
					claims = append(claims, q)
				}
			}
			return true
		})
	}
	if len(claims) == 0 {
		return []Block{soft(m.Words.T("report.no_evidence"))}
	}
	return m.quotations(claims)
}

// quotations are passages with speaker, source and grades, those that contradict last.
func (m *maker) quotations(claims []*model.Claim) []Block {
	var out, against []Block
	for _, c := range claims {
		q := Quotation{Text: c.Quote.Exact, From: m.from(c)}
		if c.Bearing == model.Contradicting {
			q.Against = m.Words.T("bearing.contradicts")
			against = append(against, q)
			continue
		}
		out = append(out, q)
	}
	return append(out, against...)
}

// from is who said it, where it stands with a link to the source, and how far it can be relied on.
func (m *maker) from(c *model.Claim) []Run {
	s, ok := m.book.Sources.Get(c.Source)
	var parts []Run
	if a, is := m.book.Actors.Get(c.Speaker); is {
		name := a.Name
		if a.Post != "" {
			name += ", " + a.Post
		}
		parts = append(parts, Run{Text: name})
	}
	if ok {
		parts = append(parts, m.toSource(s, s.Label()))
	}
	for _, said := range []string{c.Locator, m.reliability(s), m.credibility(c), m.found(s, c)} {
		if said != "" {
			parts = append(parts, Run{Text: said})
		}
	}
	return dotted(parts)
}

// dotted sets runs apart.
func dotted(parts []Run) []Run {
	var out []Run
	for i, p := range parts {
		if i > 0 {
			out = append(out, Run{Text: " · "})
		}
		out = append(out, p)
	}
	return out
}

// cite names the source of a claim in short, with its grade; the whole passage stands under the evidence.
func (m *maker) cite(c *model.Claim) []Run {
	s, ok := m.book.Sources.Get(c.Source)
	if !ok {
		return nil
	}
	name := s.CSL.Text("container-title")
	if name == "" {
		name = s.Label()
	}
	out := []Run{m.toSource(s, name)}
	if grade := s.Reliability + c.Credibility; grade != "" {
		out = append(out, Run{Text: " " + grade})
	}
	if c.Bearing == model.Contradicting {
		out = append(out, Run{Text: " (" + m.Words.T("bearing.contradicts") + ")"})
	}
	return out
}

// toSource is a name with a link to the section on the source, which there will be.
func (m *maker) toSource(s *model.Source, name string) Run {
	m.cited[s.ID] = true
	return Run{Text: name, Link: anchor(s)}
}

func (m *maker) reliability(s *model.Source) string {
	if s == nil || s.Reliability == "" {
		return ""
	}
	return m.Words.T("report.reliability", "grade", s.Reliability, "words", m.Words.T("reliability."+s.Reliability))
}

func (m *maker) credibility(c *model.Claim) string {
	if c.Credibility == "" {
		return ""
	}
	return m.Words.T("report.credibility", "grade", c.Credibility, "words", m.Words.T("credibility."+c.Credibility))
}

// found says whether the passage stands in the stored text, "" where there is nothing to look for or in.
func (m *maker) found(s *model.Source, c *model.Claim) string {
	switch {
	case s == nil || s.Snapshot == nil || c.Quote.Exact == "":
		return ""
	case strings.Contains(s.Snapshot.Text, c.Quote.Exact):
		return m.Words.T("report.quote_found")
	}
	return m.Words.T("report.quote_missing")
}

// stanceTable is where actors stand on a commitment or an event, with the passages that show it.
func (m *maker) stanceTable(on model.ID) []Block {
	w := m.Words
	t := Table{Head: []string{w.T("report.stance"), w.T("report.actor"), w.T("report.said"), w.T("report.date")}}
	for _, s := range m.stances[on] {
		state := State{mood.Stance(s.Stance), w.Label("stance", string(s.Stance))}
		said := Cell{Text: s.Text}
		for _, c := range m.claims[s.ID] {
			said.Notes = append(said.Notes, append([]Run{{Text: m.quoted(c.Quote.Exact)}}, m.cite(c)...))
		}
		t.Rows = append(t.Rows, []Cell{{State: &state}, {Text: m.book.LabelOf(model.KindActor, s.Actor)}, said, {Text: w.Date(s.On)}})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []Block{filled(t)}
}

// quoted is a passage in quotation marks, with a space behind; "" for none. A passage that has such marks gets the other ones.
func (m *maker) quoted(passage string) string {
	switch {
	case passage == "":
		return ""
	case strings.ContainsAny(passage, "“”"):
		return m.Words.T("report.quoted_outside", "quote", passage) + " "
	}
	return m.Words.T("report.quoted", "quote", passage) + " "
}

// sources lists what was cited, in the order of keys.
func (m *maker) sources() []Section {
	out := []Section{{ID: "sources", Level: 1, Title: m.chapter(model.KindSource)}}
	for s := range m.book.Sources.Sorted() {
		if m.cited[s.ID] {
			out = append(out, Section{ID: anchor(s), Level: 2, Title: s.Label(), Blocks: m.source(s)})
		}
	}
	if len(out) == 1 {
		return nil
	}
	return out
}

func (m *maker) source(s *model.Source) []Block {
	w := m.Words
	var f factList
	f.add(w.T("report.authors"), strings.Join(s.CSL.Authors(), "; "))
	f.add(w.T("report.container"), s.CSL.Text("container-title"))
	f.add(w.T("report.publisher"), s.CSL.Text("publisher"))
	f.add(w.T("report.issued"), w.Date(s.CSL.Issued()))
	f.link(w.T("report.url"), s.CSL.Text("URL"), s.CSL.Text("URL"))
	if s.Reliability != "" {
		f.add(w.T("report.graded"), s.Reliability+" ("+w.T("reliability."+s.Reliability)+")")
	}
	if kept := s.Snapshot; kept != nil {
		f.add(w.T("report.kept"), m.snapshot(kept))
	}
	f.add(w.T("report.notes"), s.Notes)
	return []Block{f.Facts}
}

func (m *maker) snapshot(s *model.Snapshot) string {
	if s.Taken.IsZero() {
		return m.Words.T("report.snapshot.undated", "sha256", s.SHA256)
	}
	return m.Words.T("report.snapshot", "day", when.DayOf(s.Taken), "sha256", s.SHA256)
}

// method tells a reader what the words of the report mean and how it can be checked.
func (m *maker) method() Section {
	w := m.Words
	blocks := []Block{text(w.T("report.method.answers")), text(w.T("report.method.grades"))}
	if m.Head.Hash != "" {
		blocks = append(blocks, text(w.T("report.method.journal", "hash", m.Head.Hash)))
	}
	return Section{ID: "method", Level: 1, Title: w.T("report.method"), Blocks: blocks}
}
