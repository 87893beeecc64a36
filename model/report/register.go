package report

import (
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/outlook"
)

// Register is the table of all commitments: what each has come to, who owes what to whom, on which condition, by when; and
// of the events that the conditions wait for.
func Register(r Request) Document {
	m := newMaker(r)
	d := m.document(m.Words.T("report.register"))
	answers := m.Outlook.Commitments()
	d.Sections = append(d.Sections,
		Section{ID: "summary", Level: 1, Title: m.Words.T("report.summary"), Blocks: m.summary(answers)})
	d.Sections = append(d.Sections, m.contradictions()...)
	d.Sections = append(d.Sections, m.deadlocks()...)
	d.Sections = append(d.Sections, m.assumptions()...)
	if len(answers) > 0 {
		d.Sections = append(d.Sections,
			Section{ID: "commitments", Level: 1, Title: m.chapter(model.KindCommitment), Blocks: []Block{m.table(answers)}})
	}
	d.Sections = append(d.Sections, m.eventTable(), m.method())
	return d
}

// summary is how many commitments stand where.
func (m *maker) summary(answers []outlook.Answer) []Block {
	w := m.Words
	out := []Block{text(w.N("report.commitments", len(answers)))}
	if len(answers) == 0 {
		return out
	}
	counts := map[State]int{}
	var order []State
	overdue := 0
	for _, a := range answers {
		s := *m.headline(a)
		if counts[s] == 0 {
			order = append(order, s)
		}
		counts[s]++
		if mood.Overdue(a) {
			overdue++
		}
	}
	t := Table{Head: []string{w.T("report.headline"), w.T("report.number")}}
	for _, s := range order {
		t.Rows = append(t.Rows, []Cell{{State: &s}, {Text: w.Int(counts[s])}})
	}
	out = append(out, t)
	if overdue > 0 {
		out = append(out, notice(mood.Bad, w.N("report.overdue", overdue)))
	}
	return out
}

// table lists commitments, each with a link to its dossier, which leads nowhere in a report without.
func (m *maker) table(answers []outlook.Answer) Block {
	w := m.Words
	t := Table{Head: []string{w.T("report.headline"), w.T("report.title"), w.T("report.parties"), w.T("report.condition"), w.T("report.deadline")}}
	for _, a := range answers {
		c := a.Commitment
		headline := Cell{State: m.headline(a)}
		if stage := w.Label("stage", string(a.Stage)); a.Stage != "" && stage != headline.State.Word {
			headline = noted(headline, stage)
		}
		t.Rows = append(t.Rows, []Cell{headline, {Text: c.Title, Link: anchor(c)}, {Text: m.partiesLine(c)}, {Text: m.condition(c)}, m.deadlineCell(a)})
	}
	return filled(t)
}

// condition is when a commitment is in force and when it ends, in a sentence.
func (m *maker) condition(c *model.Commitment) string {
	text := m.Words.Capital(condition.Sentence(c.Precondition, m.book, m.Words))
	if c.Termination != nil {
		text += "; " + m.Words.T("report.ends_inline") + " " + condition.Sentence(c.Termination, m.book, m.Words)
	}
	return text
}

// partiesLine is "United Kingdom, France → Ukraine".
func (m *maker) partiesLine(c *model.Commitment) string {
	from, to := m.actors(c.In(model.Obligor)), m.actors(c.In(model.Beneficiary))
	switch {
	case to == "":
		return from
	case from == "":
		return "→ " + to
	}
	return from + " → " + to
}

func (m *maker) actors(ids []model.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = m.book.LabelOf(model.KindActor, id)
	}
	return strings.Join(names, ", ")
}

func (m *maker) deadlineCell(a outlook.Answer) Cell {
	cell := Cell{Text: m.deadline(a)}
	if mood.Overdue(a) {
		cell.State = &State{mood.Bad, m.Words.T("headline.overdue")}
	}
	return cell
}

// deadline is when a commitment falls due, or what its deadline waits for; "" where it has none.
func (m *maker) deadline(a outlook.Answer) string {
	w, c := m.Words, a.Commitment
	switch {
	case a.Deadline.Kind == outlook.NoDeadline:
		return ""
	case a.Deadline.Running:
		return w.Date(a.Deadline.On)
	case a.Deadline.Kind == outlook.AfterEvent:
		return w.T("report.after_event", "duration", c.Deadline.Within, "event", m.book.LabelOf(model.KindEvent, c.Deadline.Event))
	}
	return w.T("report.after_activation", "duration", c.Deadline.Within)
}
