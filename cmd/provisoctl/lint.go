package main

import (
	"proviso/model"
	"proviso/model/lint"
)

type lintVerb struct{}

func (lintVerb) Help() string {
	return `Points at what an attentive colleague would: facts, assumptions and relations that cannot stand together, commitments that wait
for each other, conditions that say nothing, events that may be one, quotes that their sources lack, pledges without evidence.
Exit 1 if any finding is an error.

Examples:
  provisoctl lint --book paris.proviso
  provisoctl lint --json`
}

// lintAnswer is one finding.
type lintAnswer struct {
	Rule     lint.Rule        `json:"rule"`
	Severity lint.Severity    `json:"severity"`
	Kind     model.RecordKind `json:"kind"`
	Record   string           `json:"record"` // the key
	Text     string           `json:"text"`
}

func (*lintVerb) Run(s *session) error {
	o, seen, err := s.outlook(asked{})
	if err != nil {
		return err
	}
	findings := lint.Check(seen.book, o, s.words)
	answers := make([]lintAnswer, len(findings))
	rows := [][]string{{"severity", "rule", "record", "what"}}
	for i, f := range findings {
		answers[i] = lintAnswer{f.Rule, f.Severity, f.Kind, f.Record, f.Text}
		rows = append(rows, []string{string(f.Severity), string(f.Rule), f.Record, f.Text})
	}
	switch {
	case s.json:
		err = s.printJSON(answers)
	case len(findings) == 0:
		err = s.answer(nil, "Nothing to point at.")
	default:
		err = s.table(rows)
	}
	if err == nil && lint.Worst(findings) == lint.Error {
		return errFound
	}
	return err
}
