package main

import (
	"fmt"
	"strings"

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
		answers[i] = verifyAnswer{string(f.Check), f.Text}
		lines[i] = string(f.Check) + ": " + f.Text
	}
	if len(findings) == 0 {
		return s.answer(answers, "The file, the journal, the tables, the snapshots and the quotes are sound.")
	}
	if err := s.answer(answers, strings.Join(lines, "\n")); err != nil {
		return err
	}
	return errFound
}

// verify runs the checks. A book that is too damaged to be opened is a finding too.
func (s *session) verify() (findings []store.Finding, err error) {
	err = s.reading(func(st *store.Store) (err error) {
		findings, err = st.Verify(s.ctx)
		return err
	})
	if store.CodeOf(err) == store.Damaged {
		return append(findings, store.Finding{Check: store.CheckFile, Text: fmt.Sprint(err)}), nil
	}
	return findings, err
}
