package condition

import "slices"

// shape tells with what a piece of a sentence can stand in line without being
// misread.
type shape int

const (
	single shape = iota // a clause: in any list
	pair                // "a and b": after "both" or "either", in a list with commas before "and"
	closed              // "neither a nor b", "not (…)": in a list with commas before "and"
	loose               // the rest: in brackets, in a list with semicolons
)

// spoken is a part of a condition in words.
type spoken struct {
	text  string
	shape shape
	op    Op // of a pair: All or Any
}

// say puts n into words, without the word that leads a sentence.
func (s *speaker) say(n *Node) spoken {
	n = bare(n)
	if isClause(n) {
		return spoken{text: s.clause(n, s.spoken(n))}
	}
	if inner := negated(n); inner != nil {
		return s.negation(bare(inner))
	}
	op := inEffect(n)
	switch {
	case op == AtLeast:
		return s.counted("at_least", n)
	case s.led && allEvents(n.Of):
		return s.happen(n.Of, op)
	}
	return s.series(s.parts(n.Of), op)
}

// spoken is a clause in the form that its place in the sentence asks for.
func (s *speaker) spoken(n *Node) string {
	if s.led {
		return clauseIn(ledPrefix, n, s.names, s.words)
	}
	return clause(n, s.names, s.words)
}

func allEvents(of []*Node) bool {
	return !slices.ContainsFunc(of, func(n *Node) bool { return n == nil || n.Op != Event })
}

// happen says that events come, with one verb for all where the language has one.
func (s *speaker) happen(of []*Node, op Op) spoken {
	var names []spoken
	for _, n := range of {
		names = append(names, spoken{text: s.clause(n, s.words.T(s.key("name"), "event", s.names.EventName(n.Event)))})
	}
	list := s.series(names, op)
	key := map[Op]string{All: "happen_all", Any: "happen_any"}[op]
	list.text = s.words.T(s.key(key), "events", list.text)
	return list
}

// inEffect tells what a group amounts to: "at least 1 of" is any, and "at least
// 3 of" three is all.
func inEffect(n *Node) Op {
	switch {
	case n.Op != AtLeast:
		return n.Op
	case n.Min == 1:
		return Any
	case n.Min == len(n.Of):
		return All
	}
	return AtLeast
}

func (s *speaker) parts(of []*Node) []spoken {
	var parts []spoken
	for _, child := range of {
		if child != nil {
			parts = append(parts, s.say(child))
		}
	}
	return parts
}

// series joins parts by "and" or "or", with as much punctuation as they need.
func (s *speaker) series(parts []spoken, op Op) spoken {
	texts, most := s.operands(parts)
	and := "and"
	if op == Any {
		and = "or"
	}
	switch {
	case most == single && len(texts) == 2:
		return spoken{s.words.List(texts, "list."+and), pair, op}
	case most == single:
		return spoken{s.words.List(texts, "list."+and), loose, op}
	case most < loose:
		return spoken{s.listed(texts, "list.comma", "condition.comma_"+and), loose, op}
	}
	return spoken{s.listed(texts, "condition.semicolon", "condition.semicolon_"+and), loose, op}
}

// operands are the texts of parts as they stand in a list, and the shape that
// needs most room.
func (s *speaker) operands(parts []spoken) (texts []string, most shape) {
	for _, part := range parts {
		text := part.text
		switch {
		case part.shape == loose:
			text = s.words.T("condition.brackets", "condition", text)
		case part.shape == pair && part.op == All:
			text = s.words.T("condition.both", "condition", text)
		case part.shape == pair:
			text = s.words.T("condition.either", "condition", text)
		}
		texts = append(texts, text)
		most = max(most, part.shape)
	}
	return texts, most
}

// listed joins texts by the texts under two keys, the second before the last.
func (s *speaker) listed(texts []string, between, last string) string {
	list := ""
	for i, text := range texts {
		switch {
		case i == 0:
			list = text
		case i == len(texts)-1:
			list = s.words.T(last, "before", list, "after", text)
		default:
			list = s.words.T(between, "before", list, "after", text)
		}
	}
	return list
}

// counted says "at least 2 of these hold: a, b and c".
func (s *speaker) counted(key string, n *Node) spoken {
	var items string
	s.plainly(func() { items = s.items(s.parts(n.Of)) })
	return spoken{text: s.words.N(s.key(key), n.Min, "conditions", items), shape: loose}
}

// items lists what a colon announced.
func (s *speaker) items(parts []spoken) string {
	texts, most := s.operands(parts)
	if most == single {
		return s.words.List(texts, "list.and")
	}
	return s.listed(texts, "condition.semicolon", "condition.semicolon_and")
}

// negation says that n, which is no leaf, does not hold.
func (s *speaker) negation(n *Node) spoken {
	op := inEffect(n)
	compound := func(part *Node) bool { return part != nil && !isClause(bare(part)) }
	switch {
	case isClause(n) || n.Op == Not:
		return s.denied(n)
	case op == AtLeast:
		return s.counted("fewer_than", n)
	case slices.ContainsFunc(n.Of, compound):
		return s.denied(n)
	}
	var parts []spoken
	s.plainly(func() { parts = s.parts(n.Of) })
	if len(parts) == 2 {
		key := map[Op]string{All: "not_both", Any: "neither"}[op]
		return spoken{text: s.words.T(s.key(key), "first", parts[0].text, "second", parts[1].text), shape: closed}
	}
	key := map[Op]string{All: "not_all", Any: "none_of"}[op]
	return spoken{text: s.words.T(s.key(key), "conditions", s.items(parts)), shape: loose}
}

// denied puts "not" before what stands in brackets.
func (s *speaker) denied(n *Node) spoken {
	var inner string
	s.plainly(func() { inner = s.say(n).text })
	return spoken{text: s.words.T(s.key("not"), "condition", inner), shape: closed}
}
