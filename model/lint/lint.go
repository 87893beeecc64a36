// Package lint finds what an attentive colleague would point at in a Book: facts that cannot stand together, commitments
// that wait for each other, conditions that say nothing, events that may be one and the same, pledges without evidence.
//
// A finding changes nothing and forbids nothing: a book may rightly hold what lint points at, since the world may prove a
// relation wrong.
package lint

import (
	"cmp"
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/words"
)

// Severity is how much a finding weighs.
type Severity string

// The severities, the gravest first. An Error is something that cannot be so; a Warning is most likely a mistake or an
// omission; an Info is worth a look.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Severities lists the severities, the gravest first.
func Severities() []Severity { return []Severity{Error, Warning, Info} }

// Rule names what a finding is about. The names are stable: other programs rely on them.
type Rule string

// The rules.
const (
	Contradiction         Rule = "contradiction"          // facts and relations that cannot stand together
	ScenarioContradiction Rule = "scenario-contradiction" // a saved scenario whose assumptions cannot stand
	Misquoted             Rule = "misquoted"              // quoted words that the stored text of their source lacks
	Deadlock              Rule = "deadlock"               // commitments that wait for each other
	PreconditionAlways    Rule = "precondition-always"    // holds whatever happens
	PreconditionNever     Rule = "precondition-never"     // can never hold
	TerminationAlways     Rule = "termination-always"     // holds whatever happens
	TerminationNever      Rule = "termination-never"      // can never hold
	ImpossibleEvent       Rule = "impossible-event"       // the relations alone rule it out
	LookalikeEvents       Rule = "lookalike-events"       // two names for what may be one event
	NoObligor             Rule = "no-obligor"             // a commitment that nobody has undertaken
	NoEvidence            Rule = "no-evidence"            // a commitment that no claim supports
	DeadlineNeverRuns     Rule = "deadline-never-runs"    // what a deadline counts from cannot come
	ReviewOverdue         Rule = "review-overdue"         // nothing was recorded for longer than the review period
	ConfusableEvents      Rule = "confusable-events"      // two events that readers take for each other
	UnusedEvent           Rule = "unused-event"           // nothing depends on it
	ImpreciseDate         Rule = "imprecise-date"         // a date too rough to tell whether a limit was kept
)

// Finding is one thing that lint points at.
type Finding struct {
	Rule     Rule
	Severity Severity
	Kind     model.RecordKind // of the record to look at
	ID       model.ID
	Record   string // its key
	Text     string // what was found, in a sentence or two
}

// rule is a rule at work: how grave its findings are, and how they are found.
type rule struct {
	name     Rule
	severity Severity
	find     func(*search, report)
}

// report enters a finding about a record.
type report func(r model.Record, text string)

// rules are all rules in the order of their findings within a severity.
func rules() []rule {
	return []rule{
		{Contradiction, Error, contradictions},
		{ScenarioContradiction, Error, scenarios},
		{Misquoted, Error, misquoted},
		{Deadlock, Warning, deadlocks},
		{PreconditionAlways, Warning, constant(precondition, outlook.True)},
		{PreconditionNever, Warning, constant(precondition, outlook.False)},
		{TerminationAlways, Warning, constant(termination, outlook.True)},
		{TerminationNever, Warning, constant(termination, outlook.False)},
		{ImpossibleEvent, Warning, impossible},
		{LookalikeEvents, Warning, lookalikes},
		{NoObligor, Warning, withoutObligor},
		{NoEvidence, Warning, withoutEvidence},
		{DeadlineNeverRuns, Warning, deadlines},
		{ReviewOverdue, Warning, reviews},
		{ConfusableEvents, Info, confusables},
		{UnusedEvent, Info, unused},
		{ImpreciseDate, Info, imprecise},
	}
}

// Rules lists the rules in the order of their findings: by severity, the gravest first.
func Rules() []Rule {
	var names []Rule
	for _, r := range rules() {
		names = append(names, r.name)
	}
	return names
}

// Check gives the findings about a book, on the day and by the knowledge of an outlook on it: by severity, rule, the key of
// the record, and text. The same book and outlook give the same findings.
func Check(b model.Book, o *outlook.Outlook, w *words.Words) []Finding {
	s := &search{book: b, outlook: o, words: w, at: o.At()}
	var out []Finding
	for _, r := range rules() {
		from := len(out)
		r.find(s, func(rec model.Record, text string) {
			out = append(out, Finding{r.name, r.severity, rec.RecordKind(), rec.RecordID(), rec.RecordKey(), text})
		})
		slices.SortStableFunc(out[from:], func(a, b Finding) int {
			return cmp.Or(strings.Compare(a.Record, b.Record), strings.Compare(a.Text, b.Text), strings.Compare(string(a.ID), string(b.ID)))
		})
	}
	return out
}

// Worst is the gravest severity among findings; "" where there are none.
func Worst(findings []Finding) Severity {
	for _, s := range Severities() {
		if slices.ContainsFunc(findings, func(f Finding) bool { return f.Severity == s }) {
			return s
		}
	}
	return ""
}
