package report

import (
	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
)

// headline is the word shown for a commitment.
func (m *maker) headline(a outlook.Answer) *State {
	word, mood := mood.Headline(a)
	return &State{mood, m.Words.Label("headline", word)}
}

func (m *maker) eventState(s model.EventState) *State {
	return &State{mood.Event(s), m.Words.Label("event_state", string(s))}
}

func (m *maker) truth(t outlook.Truth) *State {
	word := map[outlook.Truth]string{outlook.True: "report.yes", outlook.False: "report.no"}[t]
	if word == "" {
		word = "report.open"
	}
	return &State{mood.Truth(t), m.Words.T(word)}
}
