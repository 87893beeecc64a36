package main

import (
	"bytes"
	"testing"
)

// What an answer lacks is said where it doesn't get between a program and what it reads.
func TestWhatAnAnswerLacksIsTold(t *testing.T) {
	for _, asJSON := range []bool{false, true} {
		var out, errs bytes.Buffer
		s := &session{json: asJSON, out: &out, errs: &errs}
		if err := s.tellLack("some days may be missing"); err != nil {
			t.Fatal(err)
		}
		want, wantErrs := "Some days may be missing.\n", ""
		if asJSON {
			want, wantErrs = "", "provisoctl: warning: some days may be missing\n"
		}
		if out.String() != want || errs.String() != wantErrs {
			t.Errorf("JSON %v: out %q, errors %q", asJSON, out.String(), errs.String())
		}
	}
}
