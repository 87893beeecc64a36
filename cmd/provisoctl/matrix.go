package main

import (
	"errors"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/store"
)

type matrixVerb struct {
	Scenarios []string `help:"The scenarios to compare; all of them, beside what is recorded, unless given." placeholder:"A,B"`
	At        dayArg   `help:"Ask about the world on this day; each scenario's own, or today, unless given." placeholder:"D"`
	AsKnown   moment   `help:"Ask by what was known at a moment." placeholder:"T"`
}

func (matrixVerb) Help() string {
	return `Examples:
  provisoctl matrix --book paris.proviso
  provisoctl matrix --scenarios ceasefire-only,deal-only --json`
}

// matrixAnswer has a column for each scenario, "" being what is recorded, and a row for each commitment, by key.
type matrixAnswer struct {
	Scenarios      []matrixColumn `json:"scenarios"`
	Commitments    []matrixRow    `json:"commitments"`
	Contradictions [][]string     `json:"contradictions,omitempty"`
}

type matrixColumn struct {
	Key string   `json:"key"`
	At  when.Day `json:"at"`
}

type matrixRow struct {
	Key     string       `json:"key"`
	Answers []matrixCell `json:"answers"` // in the order of the scenarios
}

type matrixCell struct {
	Scenario   string             `json:"scenario"`
	Activation outlook.Activation `json:"activation"`
	Headline   outlook.Headline   `json:"headline"`
	Overdue    bool               `json:"overdue"`
}

func (v *matrixVerb) Run(s *session) error {
	var views []view
	err := s.reading(func(st *store.Store) (err error) {
		views, err = v.views(s, st)
		return err
	})
	if err != nil {
		return err
	}
	questions := make([]outlook.Question, len(views))
	for i, seen := range views {
		questions[i] = seen.question
	}
	outlooks, err := outlook.Compile(views[0].book).Matrix(questions)
	if err != nil {
		return err
	}
	if err := v.tell(s, views, outlooks); err != nil {
		return err
	}
	for _, o := range outlooks {
		err = errors.Join(err, contradicted(o))
	}
	return err
}

// views are the columns: the scenarios named, or what is recorded and all scenarios by key.
func (v *matrixVerb) views(s *session, st *store.Store) ([]view, error) {
	keys := v.Scenarios
	if len(keys) == 0 {
		b, _, err := s.asKnown(st, v.AsKnown)
		if err != nil {
			return nil, err
		}
		keys = []string{""}
		for _, r := range byKey(b, model.KindScenario) {
			keys = append(keys, r.RecordKey())
		}
	}
	var out []view
	for _, key := range keys {
		seen, err := s.viewOf(st, asked{supposed{Scenario: key, AsKnown: v.AsKnown}, v.At})
		if err != nil {
			return nil, err
		}
		out = append(out, seen)
	}
	return out, nil
}

func (v *matrixVerb) tell(s *session, views []view, outlooks []*outlook.Outlook) error {
	out := matrixAnswer{Commitments: []matrixRow{}}
	head := []string{"key"}
	answers := make([][]outlook.Answer, len(outlooks))
	for i, o := range outlooks {
		answers[i] = o.Commitments()
		key := views[i].scenario()
		out.Scenarios = append(out.Scenarios, matrixColumn{key, o.At()})
		out.Contradictions = append(out.Contradictions, contradictions(o)...)
		if key == "" {
			key = "(recorded)"
		}
		head = append(head, key)
	}
	rows := [][]string{head}
	for i, first := range answers[0] {
		row := matrixRow{Key: first.Commitment.Key}
		cells := []string{row.Key}
		for j := range outlooks {
			a := answers[j][i]
			row.Answers = append(row.Answers, matrixCell{views[j].scenario(), a.Activation, a.Headline, a.Overdue})
			cells = append(cells, s.headline(a.Headline, a.Overdue))
		}
		out.Commitments, rows = append(out.Commitments, row), append(rows, cells)
	}
	if s.json {
		return s.printJSON(out)
	}
	if err := s.table(rows); err != nil {
		return err
	}
	for _, o := range outlooks {
		if err := s.printContradictions(o); err != nil {
			return err
		}
	}
	return nil
}
