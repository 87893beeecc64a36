package filter

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/when"
)

// Field is what a test looks at: the word before the colon in the text form.
type Field string

// The fields. What is tested of a deadline is the last day on which a running one can end.
const (
	Text        Field = "text"  // words found anywhere in the record
	Place       Field = "place" // words found in its place
	Tag         Field = "tag"
	Kind        Field = "kind"
	Headline    Field = "headline" // a group of headlines: see mood.Groups
	Stage       Field = "stage"    // as it stands
	Delivery    Field = "delivery" // as it stands
	Activation  Field = "activation"
	Polarity    Field = "polarity"
	Binding     Field = "binding"
	Actor       Field = "actor" // in any role
	Obligor     Field = "obligor"
	Beneficiary Field = "beneficiary"
	Guarantor   Field = "guarantor"
	Host        Field = "host"
	Event       Field = "event" // named in the conditions or the deadline
	Instrument  Field = "instrument"
	Source      Field = "source"     // one that speaks of it
	Grade       Field = "grade"      // the best grade of a source that supports it is this or better; F: it cannot be judged
	DueBefore   Field = "due_before" // before the first day that the date could be
	DueAfter    Field = "due_after"  // after the last day that the date could be
	DueWithin   Field = "due_within" // from today on, until a length of time has gone by
	State       Field = "is"         // a mark: see States
	Part        Field = "has"        // something recorded: see Parts
)

// Form is what the values of a field look like.
type Form int

// The forms of values.
const (
	Words    Form = iota // any text
	Choice               // one of Choices
	Open                 // one of Choices or of those in the book
	Ref                  // the id of a record, in text its key
	Date                 // as when.ParseDate reads it
	Duration             // as when.ParseDuration reads it
)

type spec struct {
	field   Field
	form    Form
	record  model.RecordKind // of a Ref
	choices []string
}

var specs = []spec{
	{Kind, Open, "", plain(model.CommitmentKinds())},
	{Headline, Choice, "", plain(mood.Groups())},
	{Actor, Ref, model.KindActor, nil},
	{Obligor, Ref, model.KindActor, nil},
	{Beneficiary, Ref, model.KindActor, nil},
	{Guarantor, Ref, model.KindActor, nil},
	{Host, Ref, model.KindActor, nil},
	{Event, Ref, model.KindEvent, nil},
	{Tag, Open, "", nil},
	{DueBefore, Date, "", nil},
	{DueAfter, Date, "", nil},
	{DueWithin, Duration, "", nil},
	{State, Choice, "", States()},
	{Part, Choice, "", Parts()},
	{Source, Ref, model.KindSource, nil},
	{Grade, Choice, "", model.Reliabilities()},
	{Stage, Choice, "", plain(model.Stages())},
	{Delivery, Choice, "", plain(model.Deliveries())},
	{Activation, Choice, "", plain(outlook.Activations())},
	{Polarity, Choice, "", plain(model.Polarities())},
	{Binding, Choice, "", plain(model.Bindings())},
	{Instrument, Ref, model.KindInstrument, nil},
	{Place, Words, "", nil},
	{Text, Words, "", nil},
}

// The marks of a commitment and the things recorded of it, as values of State and Part.
const (
	isOverdue   = "overdue"
	isReviewDue = "review_due" // nothing was recorded for as long as its review period
	isPart      = "part"       // of a joint pledge

	hasEvidence    = "evidence" // a claim that supports it
	hasObjection   = "objection"
	hasCondition   = "condition"
	hasTermination = "termination"
	hasDeadline    = "deadline"
	hasQuantity    = "quantity"
	hasInstrument  = "instrument"
	hasTag         = "tag"
	hasObligor     = "obligor"
	hasBeneficiary = "beneficiary"
	hasReview      = "review" // a review period
)

// States lists the values of State.
func States() []string { return []string{isOverdue, isReviewDue, isPart} }

// Parts lists the values of Part.
func Parts() []string {
	return []string{
		hasEvidence, hasObjection, hasCondition, hasTermination, hasDeadline, hasQuantity, hasInstrument, hasTag, hasObligor, hasBeneficiary,
		hasReview,
	}
}

// Fields lists the fields in the order in which a person is offered them.
func Fields() []Field {
	out := make([]Field, len(specs))
	for i, s := range specs {
		out[i] = s.field
	}
	return out
}

func specOf(f Field) (spec, bool) {
	i := slices.IndexFunc(specs, func(s spec) bool { return s.field == f })
	if i < 0 {
		return spec{}, false
	}
	return specs[i], true
}

// Form is what the field's values look like.
func (f Field) Form() Form {
	s, _ := specOf(f)
	return s.form
}

// Record is the kind of record that the field's values name; "" where they name none.
func (f Field) Record() model.RecordKind {
	s, _ := specOf(f)
	return s.record
}

// Choices are the values of the field that come with Proviso, and those that a book has besides.
func (f Field) Choices(b model.Book) []string {
	s, _ := specOf(f)
	out := slices.Clone(s.choices)
	if s.form != Open {
		return out
	}
	had := map[string]bool{}
	for _, c := range out {
		had[c] = true
	}
	own := len(out)
	for c := range b.Commitments.All() {
		for _, v := range openValues(f, c) {
			if !had[v] {
				had[v] = true
				out = append(out, v)
			}
		}
	}
	slices.Sort(out[own:])
	return out
}

func openValues(f Field, c *model.Commitment) []string {
	if f == Kind {
		return []string{string(c.Kind)}
	}
	return c.Tags
}

// Sound reports whether a value can be one of the field's; a record it names need not be in any book.
func (f Field) Sound(value string) bool {
	s, ok := specOf(f)
	if !ok || strings.TrimSpace(value) == "" {
		return false
	}
	switch s.form {
	case Choice:
		return slices.Contains(s.choices, value)
	case Date:
		_, err := when.ParseDate(value)
		return err == nil
	case Duration:
		_, err := when.ParseDuration(value)
		return err == nil
	}
	return true
}

func plain[S ~string](of []S) []string {
	out := make([]string, len(of))
	for i, s := range of {
		out[i] = string(s)
	}
	return out
}
