package filter

import (
	"strings"

	"proviso/model"
	"proviso/model/when"
	"proviso/model/words"
)

// Sentence is what a filter asks for, read aloud: "Its kind is Funding and it is not overdue." It takes the keys
// "filter.say.<field>" and "filter.deny.<field>" of a test that must and must not hold.
func Sentence(n *Node, b model.Book, w *words.Words) string {
	s := speaker{book: b, words: w}
	if n == nil || n.Op != Test && len(n.Of) == 0 {
		return w.T("filter.everything")
	}
	text := s.say(n, true)
	if inner, ok := strings.CutPrefix(text, "("); ok {
		return "(" + w.Ended(w.Capital(inner))
	}
	return w.Ended(w.Capital(text))
}

type speaker struct {
	book  model.Book
	words *words.Words
}

// say reads a filter that must hold, or must not.
func (s *speaker) say(n *Node, holds bool) string {
	n, holds = bare(n, holds)
	if n.Op == Test {
		return s.test(n, holds)
	}
	key := "list.or"
	if joinsByAnd(n, holds) {
		key = "list.and"
	}
	return s.words.List(s.parts(n, holds), key)
}

// parts are what a group joins. A group inside that joins otherwise stands in parentheses; one that joins alike is no group of
// its own for who reads.
func (s *speaker) parts(n *Node, holds bool) []string {
	each := holds == (n.Op != None) // none of some holds when each does not hold
	var out []string
	for _, child := range n.Of {
		child, each := bare(child, each)
		switch {
		case child.Op == Test:
			out = append(out, s.test(child, each))
		case joinsByAnd(child, each) == joinsByAnd(n, holds):
			out = append(out, s.parts(child, each)...)
		case len(child.Of) > 0 && len(n.Of) > 1:
			out = append(out, "("+s.say(child, each)+")")
		case len(child.Of) > 0:
			out = append(out, s.say(child, each))
		}
	}
	return out
}

// bare strips groups of one, which join nothing, and tells whether what is inside must hold.
func bare(n *Node, holds bool) (*Node, bool) {
	for n.Op != Test && len(n.Of) == 1 {
		holds = holds == (n.Op != None)
		n = n.Of[0]
	}
	return n, holds
}

// joinsByAnd reports whether a group that must hold, or must not, asks for all that is said of its parts.
func joinsByAnd(n *Node, holds bool) bool { return (n.Op != Any) == holds }

func (s *speaker) test(n *Node, holds bool) string {
	key := "filter.deny."
	if holds {
		key = "filter.say."
	}
	key += string(n.Field)
	if n.Field == State || n.Field == Part {
		return s.words.T(key + "." + n.Value)
	}
	return s.words.T(key, "value", s.value(n))
}

// value is what a test compares with: dates and durations as such, for sentences put them in the form that they need.
func (s *speaker) value(n *Node) any {
	switch n.Field {
	case DueBefore, DueAfter:
		if date, err := when.ParseDate(n.Value); err == nil {
			return date
		}
	case DueWithin:
		if length, err := when.ParseDuration(n.Value); err == nil {
			return length
		}
	}
	return Label(n.Field, n.Value, s.book, s.words)
}

// Label is a value of a field as a person calls it.
func Label(f Field, value string, b model.Book, w *words.Words) string {
	if record := f.Record(); record != "" {
		return b.LabelOf(record, model.ID(value))
	}
	switch f {
	case Kind:
		return w.Kind(value)
	case Headline:
		return w.T("commitments.group." + value)
	case Stage, Delivery, Activation, Polarity, Binding:
		return w.Label(string(f), value)
	case State, Part:
		return w.T("filter." + string(f) + "." + value)
	case DueBefore, DueAfter:
		if date, err := when.ParseDate(value); err == nil {
			return w.Date(date)
		}
	case DueWithin:
		if length, err := when.ParseDuration(value); err == nil {
			return w.Duration(length)
		}
	case Text, Place:
		return w.Quoted(strings.TrimSpace(value))
	}
	return value
}
