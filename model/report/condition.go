package report

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/outlook"
)

// conditions says when the commitment is in force and when it ends, what each clause amounts to, and what follows.
func (m *maker) conditions(a outlook.Answer) []Block {
	w, c := m.Words, a.Commitment
	x := m.Outlook.Explain(c.ID)
	if d := c.Deadline; d != nil && d.Event != "" {
		m.events[d.Event] = true
	}
	var out []Block
	if c.Precondition == nil {
		out = append(out, text(w.T("report.unconditional")))
	} else {
		out = append(out, spoken(w.T("report.in_force"), condition.Phrase(c.Precondition, m.book, w)), Clauses{m.clauses(x.Precondition, 0)})
	}
	if c.Termination != nil {
		out = append(out, spoken(w.T("report.ends"), condition.Phrase(c.Termination, m.book, w)), Clauses{m.clauses(x.Termination, 0)})
	}
	return append(out, m.verdict(a)...)
}

// verdict is what follows from the conditions: what is still needed, or why the pledge can't come into force. Of a pledge that
// is withdrawn or over on paper, nothing follows any more.
func (m *maker) verdict(a outlook.Answer) []Block {
	w, c := m.Words, a.Commitment
	if a.Stage.Terminal() {
		return nil
	}
	said := func(mood mood.Mood) []Block {
		return []Block{notice(mood, w.T("report.verdict."+string(a.Activation)))}
	}
	var out []Block
	switch a.Activation {
	case outlook.Waiting:
		if n := m.Outlook.Needs(c.ID); n != nil {
			needs := Run{Text: " " + w.Ended(condition.Say(n, m.book, w))}
			out = []Block{Notice{mood.Open, []Run{{Text: w.T("report.still_needs"), Bold: true}, needs}}}
		}
		if a.Incomplete {
			out = append(out, notice(mood.Open, w.T("report.incomplete")))
		}
	case outlook.Activated:
		out = said(mood.Good)
	case outlook.Blocked:
		out = said(mood.Bad)
	case outlook.Contradicted:
		out = []Block{Notice{mood.Bad, []Run{{Text: w.T("report.verdict.contradicted") + " "}, {Text: w.T("report.contradictions.see"), Link: "contradictions"}}}}
	case outlook.Expired, outlook.Ended:
		out = said(mood.Over)
	case outlook.Unconditional:
	}
	if d, ok := m.Outlook.Deadlock(c.ID); ok {
		out = append(out, notice(mood.Bad, m.Outlook.SayDeadlock(w, d)))
	}
	return out
}

// clauses sets a condition out line by line, indented by depth. The condition of a commitment that a clause waits for follows
// one indent further, once.
func (m *maker) clauses(root *outlook.Part, depth int) []Clause {
	if root == nil {
		return nil
	}
	parts := map[*condition.Node]*outlook.Part{}
	collect(root, parts)
	var out []Clause
	for _, row := range condition.Rows(root.Node, m.book, m.Words) {
		line := Clause{Depth: depth + row.Depth, Joins: !row.Clause, Text: row.Text}
		p := parts[row.Node]
		if p == nil {
			out = append(out, line)
			continue
		}
		line.State = m.truth(p.Truth)
		leaf := innermost(p)
		if line.Joins {
			leaf = p
		}
		line.Link = m.about(leaf.Node)
		line.Why = m.grounds(leaf, row)
		out = append(out, line)
		out = append(out, m.other(leaf, line.Depth+1)...)
	}
	return out
}

// other is the condition of the commitment that a clause waits for.
func (m *maker) other(p *outlook.Part, depth int) []Clause {
	if p.Of == nil {
		return nil
	}
	out := m.clauses(p.Of.Precondition, depth)
	if p.Of.Termination != nil {
		out = append(out, Clause{Depth: depth, Joins: true, Text: m.Words.T("report.unless_ended")})
		out = append(out, m.clauses(p.Of.Termination, depth+1)...)
	}
	return out
}

// collect finds the part of each node of a condition; of nodes that stand twice, the first.
func collect(p *outlook.Part, into map[*condition.Node]*outlook.Part) {
	if _, again := into[p.Node]; !again {
		into[p.Node] = p
	}
	for _, child := range p.Parts {
		collect(child, into)
	}
}

// innermost is what a line for the negation of a clause is about: the clause.
func innermost(p *outlook.Part) *outlook.Part {
	for p.Node.Op == condition.Not && len(p.Parts) == 1 {
		p = p.Parts[0]
	}
	return p
}

// about leads to the section on what a clause is about, and remembers the events for which there must be one.
func (m *maker) about(n *condition.Node) string {
	for _, event := range []string{n.Event, n.After} {
		if event != "" {
			m.events[model.ID(event)] = true
		}
	}
	switch {
	case n.Event != "":
		return m.link(model.KindEvent, model.ID(n.Event))
	case n.Commitment != "":
		return m.link(model.KindCommitment, model.ID(n.Commitment))
	}
	return ""
}

// grounds are the reason for what a line is, and the sources that are quoted for it.
func (m *maker) grounds(p *outlook.Part, row condition.Row) []Run {
	var out []Run
	if why := m.why(p.Reason); why != "" {
		out = append(out, Run{Text: why})
	}
	for _, id := range lineClaims(row) {
		claim, ok := m.book.Claims.Get(model.ID(id))
		if !ok {
			continue
		}
		if len(out) > 0 {
			out = append(out, Run{Text: " · "})
		}
		out = append(out, m.cite(claim)...)
	}
	return out
}

// lineClaims are the claims quoted for a line: those of the node and, where the line says a whole clause, of what is in it.
func lineClaims(row condition.Row) []string {
	if !row.Clause {
		return row.Node.Claims
	}
	var out []string
	condition.Walk(row.Node, func(n *condition.Node) bool {
		out = append(out, n.Claims...)
		return true
	})
	return out
}

// why is a reason in words, "" where it goes without saying.
func (m *maker) why(r outlook.Reason) string {
	w := m.Words
	if r.Ground == outlook.ByParts {
		return ""
	}
	if r.Ground == outlook.NothingKnown && r.Basis != outlook.Nothing && r.Limit.IsZero() && !r.On.IsZero() {
		return w.T("report.why.open", "basis", w.Capital(w.T("outlook."+string(r.Basis))), "date", r.On)
	}
	return w.Capital(m.Outlook.Say(w, r))
}

// contradictions is the chapter on what cannot stand together, nil where all can. All are told, also those that concern none
// of the commitments of the report: they are flaws of the book.
func (m *maker) contradictions() []Section {
	var blocks []Block
	for _, c := range m.Outlook.Contradictions() {
		blocks = append(blocks, notice(mood.Bad, m.Outlook.SayContradiction(m.Words, c)))
	}
	return m.warnings("contradictions", blocks)
}

// deadlocks is the chapter on commitments that wait for each other, nil where none do.
func (m *maker) deadlocks() []Section {
	var blocks []Block
	for _, d := range m.Outlook.Deadlocks() {
		blocks = append(blocks, notice(mood.Bad, m.Outlook.SayDeadlock(m.Words, d)))
	}
	return m.warnings("deadlocks", blocks)
}

func (m *maker) warnings(name string, blocks []Block) []Section {
	if len(blocks) == 0 {
		return nil
	}
	return []Section{{ID: name, Level: 1, Title: m.Words.T("report." + name), Blocks: blocks}}
}
