package report

import (
	"fmt"

	"proviso/model"
)

// assumptions is the chapter on what is supposed beyond what is recorded, nil where nothing is: a reader must not take an
// answer under a scenario for one about the world.
func (m *maker) assumptions() []Section {
	w := m.Words
	var t Table
	t.Head = []string{w.T("report.assumed_of"), w.T("report.assumed_as"), w.T("report.since")}
	for _, a := range m.assumed() {
		t.Rows = append(t.Rows, m.assumption(a))
	}
	for _, id := range m.relationsOff() {
		if r, ok := m.book.Relations.Get(id); ok {
			t.Rows = append(t.Rows, []Cell{{Text: m.relation(r)}, {Text: w.T("report.relation_off")}, {}})
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []Section{{ID: "assumptions", Level: 1, Title: w.T("report.assumptions"), Blocks: []Block{text(w.T("report.assumptions.hint")), filled(t)}}}
}

func (m *maker) assumption(a model.Assumption) []Cell {
	w := m.Words
	since := Cell{Text: w.Date(a.On)}
	switch {
	case a.Event != "":
		return []Cell{{Text: m.book.EventName(string(a.Event))}, {State: m.eventState(a.State)}, since}
	case a.Stage != "":
		return []Cell{{Text: m.book.LabelOf(model.KindCommitment, a.Commitment)}, {Text: w.Label("stage", string(a.Stage))}, since}
	}
	return []Cell{{Text: m.book.LabelOf(model.KindCommitment, a.Commitment)}, {Text: w.T("report.delivery_is", "delivery", w.Label("delivery", string(a.Delivery)))}, since}
}

func (m *maker) relation(r *model.Relation) string {
	return m.Words.T("outlook.item."+string(r.Kind), "from", m.book.EventName(string(r.From)), "to", m.book.EventName(string(r.To)))
}

// layers are the scenarios of the question, the one asked for first, then what it builds on.
func (m *maker) layers() []*model.Scenario {
	var out []*model.Scenario
	seen := map[model.ID]bool{}
	for id := m.Outlook.Question().Scenario; id != "" && !seen[id]; {
		seen[id] = true
		s, ok := m.book.Scenarios.Get(id)
		if !ok {
			break
		}
		out = append(out, s)
		id = s.BasedOn
	}
	return out
}

// assumed are the assumptions that count: those of the question, and of each scenario what was not overridden before.
func (m *maker) assumed() []model.Assumption {
	layers := [][]model.Assumption{m.Outlook.Question().Assume}
	for _, s := range m.layers() {
		layers = append(layers, s.Assumptions)
	}
	var out []model.Assumption
	overridden := map[string]bool{}
	for _, layer := range layers {
		var here []string
		for _, a := range layer {
			subject := fmt.Sprint(a.Event, a.Commitment, a.Stage != "")
			if !overridden[subject] {
				out = append(out, a)
				here = append(here, subject)
			}
		}
		for _, subject := range here {
			overridden[subject] = true
		}
	}
	return out
}

// relationsOff are the relations that the question or a scenario switches off, each once.
func (m *maker) relationsOff() []model.ID {
	lists := [][]model.ID{m.Outlook.Question().RelationsOff}
	for _, s := range m.layers() {
		lists = append(lists, s.RelationsOff)
	}
	var out []model.ID
	seen := map[model.ID]bool{}
	for _, list := range lists {
		for _, id := range list {
			if !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		}
	}
	return out
}
