package model

import (
	"slices"
	"strings"

	"proviso/model/said"
)

// chains are the links that must lead to an end: parents, successors, scenarios built on scenarios, members of members.
var chains = []struct {
	field string
	kind  RecordKind
	next  func(Record) []ID
}{
	{"parent", KindCommitment, func(r Record) []ID { return []ID{r.(*Commitment).Parent} }},
	{"successor_of", KindCommitment, func(r Record) []ID { return []ID{r.(*Commitment).SuccessorOf} }},
	{"based_on", KindScenario, func(r Record) []ID { return []ID{r.(*Scenario).BasedOn} }},
	{"members", KindActor, func(r Record) []ID { return r.(*Actor).Members }},
}

// circles finds chains that changed records have made to lead back to where they began. Each is told at the first of the
// changed records in it.
func circles(b Book, changes []Change) []Problem {
	var out []Problem
	for _, chain := range chains {
		s := circleSearch{next: func(id ID) []ID {
			if r, ok := b.Get(chain.kind, id); ok {
				return chain.next(r)
			}
			return nil
		}, seen: map[ID]bool{}, open: map[ID]bool{}}
		changed := map[ID]int{}
		for i, c := range changes {
			if c.Kind == chain.kind && c.After != nil {
				changed[c.ID] = i
			}
		}
		for _, c := range changes {
			if _, ok := changed[c.ID]; ok && c.Kind == chain.kind {
				s.from(c.ID)
			}
		}
		for _, circle := range s.found {
			out = append(out, b.circleProblem(chain.kind, chain.field, circle, changed))
		}
	}
	return out
}

// circleProblem names a circle from its first changed record on.
func (b Book) circleProblem(kind RecordKind, field string, circle []ID, changed map[ID]int) Problem {
	first := -1
	for i, id := range circle {
		if at, ok := changed[id]; ok && (first < 0 || at < changed[circle[first]]) {
			first = i
		}
	}
	first = max(first, 0)
	circle = slices.Concat(circle[first:], circle[:first], circle[first:first+1])
	keys := make([]string, len(circle))
	for i, id := range circle {
		keys[i] = b.KeyOf(kind, id)
	}
	r, _ := b.Get(kind, circle[0])
	return problem(r, field, said.New("problem.circle", "this goes round in a circle: {ring}", "ring", strings.Join(keys, " → ")))
}

// maxCircles bounds how many circles of a kind are told.
const maxCircles = 20

// circleSearch follows links depth first, each record once, with its own stack: a chain may be as long as the book.
type circleSearch struct {
	next  func(ID) []ID
	seen  map[ID]bool // followed, or under way
	open  map[ID]bool // on the stack
	found [][]ID
}

type circleStep struct {
	id   ID
	rest []ID // links still to follow
}

func (s *circleSearch) from(start ID) {
	if s.seen[start] {
		return
	}
	var stack []circleStep
	push := func(id ID) {
		s.seen[id], s.open[id] = true, true
		stack = append(stack, circleStep{id, s.next(id)})
	}
	push(start)
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if len(top.rest) == 0 {
			delete(s.open, top.id)
			stack = stack[:len(stack)-1]
			continue
		}
		to := top.rest[0]
		top.rest = top.rest[1:]
		switch {
		case s.open[to] && len(s.found) < maxCircles:
			i := slices.IndexFunc(stack, func(p circleStep) bool { return p.id == to })
			var circle []ID
			for _, p := range stack[i:] {
				circle = append(circle, p.id)
			}
			s.found = append(s.found, circle)
		case !s.seen[to]:
			push(to)
		}
	}
}
