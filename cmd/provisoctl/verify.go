package main

import (
	"strings"

	"proviso/model/said"
	"proviso/store"
)

type verifyVerb struct{}

func (verifyVerb) Help() string {
	return `Checks the file itself, its references, the chain of the journal, that the tables are what the journal says, and that
snapshots and quotes are what was stored. Exit 1 names what fails.

Example:
  provisoctl verify --book paris.proviso`
}

// verifyAnswer is one thing that a check found.
type verifyAnswer struct {
	Check string `json:"check"`
	Text  string `json:"text"`
}

func (*verifyVerb) Run(s *session) error {
	findings, err := s.verify()
	if err != nil {
		return err
	}
	answers := make([]verifyAnswer, len(findings))
	lines := make([]string, len(findings))
	for i, f := range findings {
		answers[i] = verifyAnswer{string(f.Check), f.Text.String()}
		lines[i] = answers[i].Check + ": " + answers[i].Text
	}
	if len(findings) == 0 {
		return s.answer(answers, "The file, the journal, the tables, the snapshots and the quotes are sound.")
	}
	if err := s.answer(answers, strings.Join(lines, "\n")); err != nil {
		return err
	}
	return errFound
}

// verify runs the checks, also on a book that can't be opened any more. One too damaged for any check is a finding itself.
func (s *session) verify() ([]store.Finding, error) {
	if s.path == "" {
		return nil, errNoBook
	}
	findings, err := store.VerifyFile(s.ctx, s.path)
	if store.CodeOf(err) == store.Damaged {
		return append(findings, store.Finding{Check: store.CheckFile, Text: said.Of(err)}), nil
	}
	return findings, err
}
