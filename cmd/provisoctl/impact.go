package main

import (
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// effectAnswer is one thing that an edit brings about.
type effectAnswer struct {
	Effect     outlook.EffectKind `json:"effect"`
	Commitment string             `json:"commitment"`
	Before     outlook.Activation `json:"before"`
	After      outlook.Activation `json:"after"`
	On         when.Date          `json:"on,omitzero"` // of a deadline that starts or moves
}

// impact tells what an edit changes in the answers for a day: for programs, and as lines for people.
func (s *session) impact(before, after model.Book, at when.Day) ([]effectAnswer, []string, error) {
	was, err := outlook.Evaluate(before, outlook.Question{At: at})
	if err != nil {
		return nil, nil, err
	}
	is, err := outlook.Evaluate(after, outlook.Question{At: at})
	if err != nil {
		return nil, nil, err
	}
	effects := outlook.Impact(was, is)
	answers := make([]effectAnswer, len(effects))
	lines := []string{outlook.SayImpact(s.words, effects)}
	for i, e := range effects {
		answers[i] = effectAnswer{e.Kind, e.After.Commitment.Key, e.Before.Activation, e.After.Activation, e.On}
		lines = append(lines, "  "+outlook.SayEffect(s.words, e))
	}
	for _, c := range is.Contradictions() {
		lines = append(lines, is.SayContradiction(s.words, c))
	}
	return answers, lines, nil
}
