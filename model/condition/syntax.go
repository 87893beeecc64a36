package condition

import "proviso/model/said"

// SyntaxError is what is wrong with a condition written as text.
type SyntaxError struct {
	Column   int           // where, in runes from 1; one past the last where something is missing
	Expected said.Sentence // what should stand there: "an event key"
	Found    said.Sentence // what stands there, as it is to be shown: `")"`, "the end"
	Unknown  string        // "event" or "commitment" where a key names none of these
	Key      string        // the unknown key
	Nearest  []string      // known keys, or words, most like what was found; the best first
	Hint     said.Sentence // what to do, or nothing
}

// Error is one sentence that begins with the column.
func (e *SyntaxError) Error() string { return said.English(e) }

// Told implements said.Teller. The sentence says what to do as well.
func (e *SyntaxError) Told() (sentence, hint said.Sentence) {
	problem := said.New("problem.expected_found", "expected {expected}, found {found}", "expected", e.Expected, "found", e.Found)
	if e.Unknown != "" {
		problem = said.New("problem.missing", "there is no {kind} {key}", "kind", said.Kind(e.Unknown), "key", said.Whole(shorten(e.Key)))
	}
	advice := e.Hint
	if advice.IsZero() && len(e.Nearest) > 0 {
		advice = said.New("problem.nearest", "did you mean {nearest}?", "nearest", said.Or(said.Wholes(e.Nearest)))
	}
	if !advice.IsZero() {
		problem = said.New("problem.advised", "{problem}: {hint}", "problem", problem, "hint", advice)
	}
	return said.New("problem.column", "column {column}: {problem}", "column", e.Column, "problem", problem), said.Sentence{}
}
