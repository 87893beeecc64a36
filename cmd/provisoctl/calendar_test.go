package main

import (
	"bytes"
	"testing"
)

// What is missing from a calendar is said where it doesn't get between a program and what it reads.
func TestGapsOfACalendarAreTold(t *testing.T) {
	for _, asJSON := range []bool{false, true} {
		var out, errs bytes.Buffer
		s := &session{json: asJSON, out: &out, errs: &errs}
		if err := s.tellGaps(); err != nil {
			t.Fatal(err)
		}
		if (out.Len() == 0) != asJSON || (errs.Len() == 0) == asJSON {
			t.Errorf("JSON %v: out %q, errors %q", asJSON, out.String(), errs.String())
		}
	}
}
