package report

import (
	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
)

// eventTable is the chapter on all events of the book.
func (m *maker) eventTable() Section {
	w := m.Words
	s := Section{ID: "events", Level: 1, Title: m.chapter(model.KindEvent)}
	t := Table{Head: []string{w.T("report.state"), w.T("report.event"), w.T("report.basis"), w.T("report.likelihood")}}
	for _, a := range m.Outlook.Events() {
		t.Rows = append(t.Rows, []Cell{{State: m.eventAnswer(a)}, {Text: a.Event.Name}, {Text: m.why(a.Why)}, {Text: m.likelihood(a.Event)}})
	}
	if len(t.Rows) == 0 {
		s.Blocks = []Block{soft(w.T("report.no_events"))}
	} else {
		s.Blocks = []Block{filled(t)}
	}
	return s
}

// namedEvents is the chapter on the events that the conditions of a dossier name: what is recorded of each, and the evidence.
func (m *maker) namedEvents() []Section {
	out := []Section{{ID: "events", Level: 1, Title: m.chapter(model.KindEvent), Break: true, Blocks: []Block{soft(m.Words.T("report.events.hint"))}}}
	for _, a := range m.Outlook.Events() {
		if m.events[a.Event.ID] {
			out = append(out, m.event(a))
		}
	}
	if len(out) == 1 {
		return nil
	}
	return out
}

func (m *maker) event(a outlook.EventAnswer) Section {
	w, e := m.Words, a.Event
	s := Section{ID: anchor(e), Level: 2, Title: e.Name, State: m.eventAnswer(a)}
	if e.Text != "" {
		s.Blocks = append(s.Blocks, text(e.Text))
	}
	var f factList
	f.add(w.T("report.basis"), m.why(a.Why))
	f.add(w.T("report.likelihood"), m.likelihood(e))
	f.add(w.T("report.notes"), e.Notes)
	s.Blocks = append(s.Blocks, f.Facts)
	s.Blocks = append(s.Blocks, m.eventPath(e)...)
	s.Blocks = append(s.Blocks, m.quotations(m.claims[e.ID])...)
	s.Blocks = append(s.Blocks, m.stanceTable(e.ID)...)
	return s
}

// eventPath is what was recorded of an event.
func (m *maker) eventPath(e *model.Event) []Block {
	var steps steps
	for _, x := range model.Known(e.History, m.known) {
		steps.add(m, Step{Word: m.Words.Label("event_state", string(x.State)), Note: x.Note}, x.On, x.Recorded, 0)
	}
	return steps.path()
}

// eventAnswer is what is known of an event in a word: its state or, where that is open and relations decide, what it must be.
func (m *maker) eventAnswer(a outlook.EventAnswer) *State {
	switch {
	case a.Contradicted:
		return &State{mood.Bad, m.Words.T("headline.contradicted")}
	case a.Basis == outlook.Derived && a.Truth == outlook.True:
		return &State{mood.Good, m.Words.T("report.event.must")}
	case a.Basis == outlook.Derived && a.Truth == outlook.False:
		return &State{mood.Bad, m.Words.T("report.event.cannot")}
	}
	return m.eventState(a.State)
}

// likelihood is a range of per cent, with the word for it where it is one of the seven bands.
func (m *maker) likelihood(e *model.Event) string {
	if e.Likelihood == nil {
		return ""
	}
	w := m.Words
	percent := w.PercentRange(e.Likelihood.Low, e.Likelihood.High)
	for _, band := range model.Bands() {
		if band.Low == e.Likelihood.Low && band.High == e.Likelihood.High {
			return w.T("report.likelihood_band", "word", w.Label("likelihood", band.Name), "percent", percent)
		}
	}
	return percent
}
