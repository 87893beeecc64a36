package exchange

import "proviso/model/said"

// maxProblems bounds how many things wrong with a file are listed.
const maxProblems = 20

// InputError is one thing wrong with a file.
type InputError struct {
	Pointer  string        // JSON pointer of the offending value; "" is the whole file
	Expected said.Sentence // what should stand there: "a date such as 2026-01-06"; nothing where Found tells what is wrong
	Found    said.Sentence // what stands there instead: "the number 3"
	Hint     said.Sentence // what to do about it, or nothing
	Line     int           // from 1; 0 where the file has no lines to speak of
	Column   int           // in characters, from 1
}

// Error is one sentence: where, what was expected, what was found.
func (e *InputError) Error() string { return said.English(e) }

// Told implements said.Teller. The sentence says what to do as well.
func (e *InputError) Told() (sentence, hint said.Sentence) {
	switch {
	case e.Expected.IsZero():
		sentence = e.Found
	case e.Found.IsZero():
		sentence = said.New("problem.expected_only", "expected {expected}", "expected", e.Expected)
	default:
		sentence = said.New("problem.expected_found", "expected {expected}, found {found}", "expected", e.Expected, "found", e.Found)
	}
	if place := e.place(); !place.IsZero() {
		sentence = said.New("problem.placed", "{place}: {problem}", "place", place, "problem", sentence)
	}
	if !e.Hint.IsZero() {
		sentence = said.New("problem.hinted", "{problem} ({hint})", "problem", sentence, "hint", e.Hint)
	}
	return sentence, said.Sentence{}
}

// place is where it is wrong; nothing where it is the file as a whole.
func (e *InputError) place() said.Sentence {
	switch {
	case e.Line == 0:
		return said.Same(e.Pointer)
	case e.Pointer == "":
		return said.New("file.line", "(line {line}, column {column})", "line", e.Line, "column", e.Column)
	}
	return said.New("file.place", "{place} (line {line}, column {column})", "place", e.Pointer, "line", e.Line, "column", e.Column)
}

// Refused is the error of a file that was not taken in: what is wrong with it, in the order of the file, 20 things at most.
// It is never empty, and errors.As finds the first *InputError in it.
type Refused []*InputError

// Error is the first thing that is wrong, and how many more there are.
func (r Refused) Error() string { return said.English(r) }

// Hint tells what to do about it.
func (r Refused) Hint() string { return said.Hint(r) }

// Told implements said.Teller.
func (r Refused) Told() (sentence, hint said.Sentence) {
	sentence, _ = r[0].Told()
	if len(r) > 1 {
		sentence = said.New("file.and_more", "{problem}; and {n} more", "problem", sentence, "n", len(r)-1)
	}
	return sentence, said.New("file.refused.hint", "correct the file and try again; nothing was changed")
}

// Unwrap gives the single errors.
func (r Refused) Unwrap() []error {
	out := make([]error, len(r))
	for i, e := range r {
		out[i] = e
	}
	return out
}
