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
	return w.Capital(s.say(n, true)) + "."
}

// Phrase is Sentence for one test, without capital and full stop.
func Phrase(n *Node, b model.Book, w *words.Words) string {
	return (&speaker{book: b, words: w}).say(n, true)
}

type speaker struct {
	book  model.Book
	words *words.Words
}

// say reads a filter that must hold, or must not.
func (s *speaker) say(n *Node, holds bool) string {
	switch {
	case n.Op == Test:
		return s.test(n, holds)
	case n.Op == None:
		// None of some holds when each does not hold; it fails when any of them holds.
		return s.list(n.Of, !holds, holds)
	}
	return s.list(n.Of, holds, (n.Op == All) == holds)
}

// list joins what must hold, or must not, with "and" or "or". A group inside stands in parentheses.
func (s *speaker) list(of []*Node, holds, and bool) string {
	key := "list.or"
	if and {
		key = "list.and"
	}
	items := make([]string, len(of))
	for i, child := range of {
		items[i] = s.say(child, holds)
		if child.Op != Test && len(child.Of) > 1 && len(of) > 1 {
			items[i] = "(" + items[i] + ")"
		}
	}
	return s.words.List(items, key)
}

func (s *speaker) test(n *Node, holds bool) string {
	key := "filter.deny."
	if holds {
		key = "filter.say."
	}
	key += string(n.Field)
	if n.Field == State || n.Field == Part {
		return s.words.T(key + "." + n.Value)
	}
	return s.words.T(key, "value", Label(n.Field, n.Value, s.book, s.words))
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
		return "“" + strings.TrimSpace(value) + "”"
	}
	return value
}
