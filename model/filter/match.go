package filter

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/when"
)

// Subject is a commitment to be tested, with what is known of it.
type Subject struct {
	Commitment *model.Commitment
	Answer     outlook.Answer
	Text       string // all that a search looks through, folded as the World folds
}

// World is what a filter is asked in: a book on a day. It keeps what it looked up once, for any number of filters.
type World struct {
	book     model.Book
	today    when.Day
	fold     func(string) string
	evidence map[model.ID][]evidence
}

// evidence is what one claim on a commitment comes to.
type evidence struct {
	source  model.ID
	bearing model.Bearing
	grade   string
}

// NewWorld asks filters of a book on a day; fold brings texts to the form in which they are compared.
func NewWorld(b model.Book, today when.Day, fold func(string) string) *World {
	return &World{book: b, today: today, fold: fold}
}

// Matcher tells whether a commitment passes.
type Matcher func(Subject) bool

// Compile makes a filter ready to be asked of many commitments. A test of a value that is not Sound lets nothing pass.
func (w *World) Compile(n *Node) Matcher {
	if n == nil {
		return func(Subject) bool { return true }
	}
	if n.Op == Test {
		return w.test(n)
	}
	of := make([]Matcher, len(n.Of))
	for i, child := range n.Of {
		of[i] = w.Compile(child)
	}
	// "All" ends at the first that fails, "any" and "none" at the first that passes.
	ends, answer := n.Op != All, n.Op == Any
	return func(s Subject) bool {
		for _, m := range of {
			if m(s) == ends {
				return answer
			}
		}
		return !answer
	}
}

func (w *World) test(n *Node) Matcher {
	if !n.Field.Sound(n.Value) {
		return func(Subject) bool { return false }
	}
	switch value := n.Value; n.Field {
	case Text:
		word := w.fold(value)
		return func(s Subject) bool { return strings.Contains(s.Text, word) }
	case Place:
		word := w.fold(value)
		return func(s Subject) bool {
			return s.Commitment.Place != "" && strings.Contains(w.fold(s.Commitment.Place), word)
		}
	case Tag:
		return w.tagged(value)
	case DueBefore, DueAfter, DueWithin:
		return w.due(n.Field, value)
	case State:
		return w.state(value)
	case Part:
		return w.part(value)
	case Source, Grade:
		return w.attested(n.Field, value)
	case Actor, Obligor, Beneficiary, Guarantor, Host:
		return party(n.Field, model.ID(value))
	case Event:
		return func(s Subject) bool { return dependsOn(s.Commitment, model.ID(value)) }
	}
	return word(n.Field, n.Value)
}

// word tests what has one value of a few.
func word(f Field, value string) Matcher {
	switch f {
	case Kind:
		return func(s Subject) bool { return s.Commitment.Kind == model.CommitmentKind(value) }
	case Headline:
		return func(s Subject) bool { return mood.InGroup(s.Answer, mood.Group(value)) }
	case Stage:
		return func(s Subject) bool { return s.Answer.Stage == model.Stage(value) }
	case Delivery:
		return func(s Subject) bool { return s.Answer.Delivery == model.Delivery(value) }
	case Activation:
		return func(s Subject) bool { return s.Answer.Activation == outlook.Activation(value) }
	case Polarity:
		return func(s Subject) bool { return s.Commitment.Polarity == model.Polarity(value) }
	case Binding:
		return func(s Subject) bool { return s.Commitment.Binding == model.Binding(value) }
	case Instrument:
		return func(s Subject) bool { return s.Commitment.Instrument == model.ID(value) }
	}
	return func(Subject) bool { return false }
}

func (w *World) tagged(tag string) Matcher {
	folded := w.fold(tag)
	return func(s Subject) bool {
		return slices.ContainsFunc(s.Commitment.Tags, func(t string) bool { return t == tag || w.fold(t) == folded })
	}
}

func party(f Field, actor model.ID) Matcher {
	return func(s Subject) bool {
		return slices.ContainsFunc(s.Commitment.Parties, func(p model.Party) bool {
			return p.Actor == actor && (f == Actor || Field(p.Role) == f)
		})
	}
}

func dependsOn(c *model.Commitment, event model.ID) bool {
	return c.Deadline != nil && c.Deadline.Event == event ||
		slices.Contains(condition.Events(c.Precondition), string(event)) ||
		slices.Contains(condition.Events(c.Termination), string(event))
}

func (w *World) due(f Field, value string) Matcher {
	first, last := w.span(f, value)
	return func(s Subject) bool {
		if !s.Answer.Deadline.Running {
			return false
		}
		on := s.Answer.Deadline.On.Latest()
		return first <= on && on <= last
	}
}

// span is the first and the last day that a test of the deadline lets pass; the first comes after the last where none does.
func (w *World) span(f Field, value string) (first, last when.Day) {
	if f == DueWithin {
		length, _ := when.ParseDuration(value)
		return w.today, length.After(w.today)
	}
	date, _ := when.ParseDate(value)
	if f == DueBefore {
		if date.Earliest() == when.MinDay {
			return when.MaxDay, when.MinDay
		}
		return when.MinDay, date.Earliest() - 1
	}
	if date.Latest() == when.MaxDay {
		return when.MaxDay, when.MinDay
	}
	return date.Latest() + 1, when.MaxDay
}

func (w *World) state(value string) Matcher {
	switch value {
	case isOverdue:
		return func(s Subject) bool { return mood.Overdue(s.Answer) }
	case isReviewDue:
		return func(s Subject) bool { return s.Commitment.ReviewDue(w.today) }
	}
	return func(s Subject) bool { return s.Commitment.Parent != "" }
}

func (w *World) part(value string) Matcher {
	switch value {
	case hasEvidence:
		return w.spoken(func(e evidence) bool { return e.bearing == model.Supporting })
	case hasObjection:
		return w.spoken(func(e evidence) bool { return e.bearing == model.Contradicting })
	}
	return func(s Subject) bool { return recorded(s.Commitment, value) }
}

func recorded(c *model.Commitment, part string) bool {
	switch part {
	case hasCondition:
		return c.Precondition != nil
	case hasTermination:
		return c.Termination != nil
	case hasDeadline:
		return c.Deadline != nil
	case hasQuantity:
		return len(c.Quantities) > 0
	case hasInstrument:
		return c.Instrument != ""
	case hasTag:
		return len(c.Tags) > 0
	case hasObligor:
		return len(c.In(model.Obligor)) > 0
	case hasBeneficiary:
		return len(c.In(model.Beneficiary)) > 0
	case hasReview:
		return !c.Review.IsZero()
	}
	return false
}

func (w *World) attested(f Field, value string) Matcher {
	if f == Source {
		return w.spoken(func(e evidence) bool { return e.source == model.ID(value) })
	}
	const unjudged = "F" // not the worst grade but none
	return w.spoken(func(e evidence) bool {
		return e.bearing == model.Supporting && e.grade != "" && (e.grade == value || e.grade < value && value != unjudged)
	})
}

// spoken tests whether a claim on the commitment is of a sort.
func (w *World) spoken(is func(evidence) bool) Matcher {
	if w.evidence == nil {
		w.evidence = map[model.ID][]evidence{}
		for c := range w.book.Claims.All() {
			if c.About.Commitment == "" {
				continue
			}
			e := evidence{source: c.Source, bearing: c.Bearing}
			if s, ok := w.book.Sources.Get(c.Source); ok {
				e.grade = s.Reliability
			}
			w.evidence[c.About.Commitment] = append(w.evidence[c.About.Commitment], e)
		}
	}
	return func(s Subject) bool { return slices.ContainsFunc(w.evidence[s.Commitment.ID], is) }
}
