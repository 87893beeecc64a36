package exchange

import (
	"fmt"
	"strings"
)

// maxProblems bounds how many things wrong with a file are listed.
const maxProblems = 20

// InputError is one thing wrong with a file.
type InputError struct {
	Pointer  string // JSON pointer of the offending value; "" is the whole file
	Expected string // what should stand there: "a date such as 2026-01-06"; "" where Found tells what is wrong
	Found    string // what stands there instead: "the number 3"
	Hint     string // what to do about it, or ""
	Line     int    // from 1; 0 where the file has no lines to speak of
	Column   int    // in characters, from 1
}

// Error is one sentence: where, what was expected, what was found.
func (e *InputError) Error() string {
	place := e.Pointer
	if e.Line > 0 {
		place = strings.TrimSpace(fmt.Sprintf("%s (line %d, column %d)", place, e.Line, e.Column))
	}
	var parts []string
	if e.Expected != "" {
		parts = append(parts, "expected "+e.Expected)
	}
	switch {
	case e.Found == "":
	case e.Expected == "":
		parts = append(parts, e.Found)
	default:
		parts = append(parts, "found "+e.Found)
	}
	text := strings.Join(parts, ", ")
	if place != "" {
		text = place + ": " + text
	}
	if e.Hint != "" {
		text += " (" + e.Hint + ")"
	}
	return text
}

// Refused is the error of a file that was not taken in: what is wrong with it, in the order of the file, 20 things at most.
// It is never empty, and errors.As finds the first *InputError in it.
type Refused []*InputError

// Error is the first thing that is wrong, and how many more there are.
func (r Refused) Error() string {
	if len(r) == 1 {
		return r[0].Error()
	}
	return fmt.Sprintf("%s; and %d more", r[0].Error(), len(r)-1)
}

// Hint tells what to do about it.
func (r Refused) Hint() string {
	return "correct the file and try again; nothing was changed"
}

// Unwrap gives the single errors.
func (r Refused) Unwrap() []error {
	out := make([]error, len(r))
	for i, e := range r {
		out[i] = e
	}
	return out
}
