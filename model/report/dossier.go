package report

import (
	"strings"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
)

// Dossier tells all there is to know of commitments, one after another: headline, parties, the condition as a sentence and
// clause by clause, what it still needs, what happened, and the evidence with its grades; then the events that the conditions
// name, and the sources.
func Dossier(r Request) Document {
	m := newMaker(r)
	answers := m.chosen()
	d := m.document(m.Words.T("report.dossier"))
	if len(answers) == 0 {
		d.Sections = append(d.Sections, Section{ID: "contents", Level: 1, Title: m.Words.T("report.contents"), Blocks: []Block{soft(m.Words.N("report.commitments", 0))}})
	}
	if len(answers) > 1 {
		d.Sections = append(d.Sections, Section{ID: "contents", Level: 1, Title: m.Words.T("report.contents"), Blocks: []Block{m.table(answers)}})
	}
	d.Sections = append(d.Sections, m.contradictions()...)
	d.Sections = append(d.Sections, m.assumptions()...)
	for i, a := range answers {
		sections := m.commitment(a)
		sections[0].Break = i > 0 || len(d.Sections) > 0
		d.Sections = append(d.Sections, sections...)
	}
	d.Sections = append(d.Sections, m.namedEvents()...)
	d.Sections = append(d.Sections, m.sources()...)
	d.Sections = append(d.Sections, m.method())
	return d
}

// chosen are the answers for the commitments asked for, in that order and each once, or for all by key.
func (m *maker) chosen() []outlook.Answer {
	if len(m.Of) == 0 {
		return m.Outlook.Commitments()
	}
	var out []outlook.Answer
	seen := map[model.ID]bool{}
	for _, id := range m.Of {
		if a := m.Outlook.Commitment(id); a.Commitment != nil && !seen[id] {
			seen[id] = true
			out = append(out, a)
		}
	}
	return out
}

// commitment is a chapter on one commitment.
func (m *maker) commitment(a outlook.Answer) []Section {
	w, c := m.Words, a.Commitment
	chapter := Section{ID: anchor(c), Level: 1, Title: c.Title, State: m.headline(a)}
	if mood.Overdue(a) {
		chapter.Blocks = append(chapter.Blocks, notice(mood.Bad, w.T("report.is_overdue", "deadline", a.Deadline.On)))
	}
	if c.Text != "" {
		chapter.Blocks = append(chapter.Blocks, text(c.Text))
	}
	chapter.Blocks = append(chapter.Blocks, m.facts(a))
	out := []Section{chapter}
	add := func(name string, blocks []Block) {
		if len(blocks) > 0 {
			out = append(out, Section{ID: anchor(c) + "~" + name, Level: 2, Title: w.T("report." + name), Blocks: blocks})
		}
	}
	add("condition", m.conditions(a))
	if parts := m.parts[c.ID]; len(parts) > 0 {
		add("parts", []Block{m.table(parts)})
	}
	add("status", m.status(c))
	add("quantities", m.quantities(c))
	add("evidence", m.evidence(c))
	add("stances", m.stanceTable(c.ID))
	if c.Notes != "" {
		add("notes", []Block{text(c.Notes)})
	}
	return out
}

func (m *maker) facts(a outlook.Answer) Block {
	w, c := m.Words, a.Commitment
	var f factList
	for _, r := range model.Roles() {
		f.add(w.Capital(w.Label("role", string(r))), m.actors(c.In(r)))
	}
	f.add(w.T("report.kind"), w.Kind(string(c.Kind)))
	f.add(w.T("report.undertaking"), w.T("report.undertaking."+string(c.Polarity))+"; "+w.T("report.binding."+string(c.Binding)))
	if a.Stage != "" {
		f.add(w.T("report.stage"), w.Label("stage", string(a.Stage)))
	}
	if a.Delivery != "" {
		f.add(w.T("report.delivery"), w.Label("delivery", string(a.Delivery)))
	}
	f.add(w.T("report.deadline"), m.deadline(a))
	f.add(w.T("report.instrument"), m.instrument(c.Instrument))
	f.add(w.T("report.place"), c.Place)
	m.linked(&f, "report.part_of", c.Parent)
	m.linked(&f, "report.successor_of", c.SuccessorOf)
	f.add(w.T("report.tags"), strings.Join(c.Tags, ", "))
	return f.Facts
}

// linked adds another commitment to facts, with a link to its chapter.
func (m *maker) linked(f *factList, key string, id model.ID) {
	if id != "" {
		f.link(m.Words.T(key), m.book.LabelOf(model.KindCommitment, id), m.link(model.KindCommitment, id))
	}
}

func (m *maker) instrument(id model.ID) string {
	i, ok := m.book.Instruments.Get(id)
	if !ok {
		return ""
	}
	about := m.Words.Label("instrument_kind", string(i.Kind))
	if !i.On.IsZero() {
		about += ", " + m.Words.Date(i.On)
	}
	return i.Name + " (" + about + ")"
}

func (m *maker) quantities(c *model.Commitment) []Block {
	if len(c.Quantities) == 0 {
		return nil
	}
	w := m.Words
	t := Table{Head: []string{w.T("report.measure"), w.T("report.amount"), w.T("report.unit"), w.T("report.date")}}
	for _, q := range c.Quantities {
		t.Rows = append(t.Rows, []Cell{noted(Cell{Text: q.Measure}, q.Note), {Text: w.Range(q.Low, q.High)}, {Text: q.Unit}, {Text: w.Date(q.On)}})
	}
	return []Block{filled(t)}
}
