package condition_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"proviso/model/condition"

	"pgregory.net/rapid"
)

// link is a Link with conditions in text form, both of them optional.
func link(t testing.TB, id, pre, term string) condition.Link {
	t.Helper()
	read := func(text string) *condition.Node {
		n, err := condition.Parse(text, condition.Verbatim{})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return condition.Link{ID: id, Pre: read(pre), Term: read(term)}
}

// inWords is a report in one line: refused loops with their cause, then waiting groups.
func inWords(r condition.LoopReport) string {
	var parts []string
	for _, loop := range r.Refused {
		parts = append(parts, strings.Join(loop.IDs, ">")+" "+string(loop.Cause))
	}
	for _, group := range r.Waiting {
		parts = append(parts, strings.Join(group, "+"))
	}
	return strings.Join(parts, "; ")
}

func TestLoops(t *testing.T) {
	for name, c := range map[string]struct {
		links [][3]string // id, precondition, termination
		want  string
	}{
		"none":                         {[][3]string{{"a", "b active and e", ""}, {"b", "c active", "c active"}, {"c", "", ""}}, ""},
		"we will if you will":          {[][3]string{{"a", "b active", ""}, {"b", "a active and e", ""}}, "a+b"},
		"waits for itself":             {[][3]string{{"a", "e and a active", ""}}, "a"},
		"we will unless you will":      {[][3]string{{"a", "not b active", ""}, {"b", "a active", ""}}, "a>b not"},
		"not itself":                   {[][3]string{{"a", "not a active", ""}}, "a not"},
		"ends itself":                  {[][3]string{{"a", "e", "a active"}}, "a termination"},
		"ended by what it starts":      {[][3]string{{"b", "a active", ""}, {"a", "", "b active"}}, "a>b termination"},
		"through at least":             {[][3]string{{"a", "2 of (e, b active, f)", ""}, {"b", "any (a active)", ""}}, "a+b"},
		"not at least":                 {[][3]string{{"a", "not 2 of (e, b active, f)", ""}, {"b", "a active", ""}}, "a>b not"},
		"twice not is refused too":     {[][3]string{{"a", "not not b active", ""}, {"b", "a active", ""}}, "a>b not"},
		"ends unless":                  {[][3]string{{"a", "", "not b active"}, {"b", "a active", ""}}, "a>b termination"},
		"two steps that negate":        {[][3]string{{"a", "not b active", ""}, {"b", "not a active", ""}}, "a>b not"},
		"for and against":              {[][3]string{{"a", "b active or not b active", ""}, {"b", "a active", ""}}, "a>b not"},
		"needed and ending":            {[][3]string{{"a", "b active", "b active"}, {"b", "a active", ""}}, "a>b termination"},
		"stages make none":             {[][3]string{{"a", "not b stage signed", ""}, {"b", "a active and not a delivered", ""}}, ""},
		"a negation outside":           {[][3]string{{"a", "b active", ""}, {"b", "a active and not c active", ""}, {"c", "", ""}}, "a+b"},
		"what is not there":            {[][3]string{{"a", "not z active", ""}}, ""},
		"the shorter way":              {[][3]string{{"a", "b active", ""}, {"b", "c active", ""}, {"c", "not a active or d active", ""}, {"d", "not c active", ""}}, "d>c not"},
		"the first of the shortest":    {[][3]string{{"a", "not c active or not b active", ""}, {"c", "a active", ""}, {"b", "a active", ""}}, "a>b not"},
		"groups apart":                 {[][3]string{{"d", "c active", ""}, {"c", "not d active", ""}, {"b", "a active", ""}, {"a", "b active and c active", ""}}, "c>d not; a+b"},
		"several groups in order":      {[][3]string{{"z", "z active", ""}, {"y", "x active", ""}, {"x", "y active", ""}}, "x+y; z"},
		"one id in two links":          {[][3]string{{"a", "b active", ""}, {"a", "", "c active"}, {"b", "a active", ""}, {"c", "a active", ""}}, "a>c termination"},
		"the loop begins at the not":   {[][3]string{{"a", "b active", ""}, {"b", "c active", ""}, {"c", "not a active", ""}}, "c>a>b not"},
		"a long way round beside none": {[][3]string{{"a", "b active and e", "f"}, {"b", "c active", ""}, {"c", "d active", ""}, {"d", "a active", ""}}, "a+b+c+d"},
	} {
		var links []condition.Link
		for _, l := range c.links {
			links = append(links, link(t, l[0], l[1], l[2]))
		}
		if got := inWords(condition.Loops(links)); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
		slices.Reverse(links)
		if got := inWords(condition.Loops(links)); got != c.want {
			t.Errorf("%s, links reversed: got %q, want %q", name, got, c.want)
		}
	}
}

// drawLinks draws a few commitments that depend on each other.
func drawLinks(t *rapid.T) []condition.Link {
	ids := []string{"a", "b", "c", "d", "e"}[:rapid.IntRange(1, 5).Draw(t, "commitments")]
	var tree func(depth int) *condition.Node
	tree = func(depth int) *condition.Node {
		if depth == 0 || rapid.IntRange(0, 2).Draw(t, "leaf") == 0 {
			return active(rapid.SampledFrom(ids).Draw(t, "id"))
		}
		switch first := tree(depth - 1); rapid.IntRange(0, 3).Draw(t, "op") {
		case 0:
			return not(first)
		case 1:
			return all(first, tree(depth-1))
		case 2:
			return anyOf(first, tree(depth-1))
		default:
			return atLeast(2, first, tree(depth-1), tree(depth-1))
		}
	}
	var links []condition.Link
	for _, id := range ids {
		l := condition.Link{ID: id}
		if rapid.IntRange(0, 2).Draw(t, "has pre") > 0 {
			l.Pre = tree(rapid.IntRange(0, 2).Draw(t, "pre"))
		}
		if rapid.IntRange(0, 3).Draw(t, "has term") == 0 {
			l.Term = tree(rapid.IntRange(0, 2).Draw(t, "term"))
		}
		links = append(links, l)
	}
	return links
}

// step is a dependence; the value of steps tells whether it negates.
type step struct{ from, to string }

// steps finds all dependences by following each way down a tree.
func steps(links []condition.Link) map[step]bool {
	found := map[step]bool{}
	for _, l := range links {
		var follow func(n *condition.Node, negated bool)
		follow = func(n *condition.Node, negated bool) {
			switch {
			case n == nil:
			case n.Op == condition.Active:
				found[step{l.ID, n.Commitment}] = found[step{l.ID, n.Commitment}] || negated
			case n.Op == condition.Not:
				follow(n.Of[0], true)
			default:
				for _, child := range n.Of {
					follow(child, negated)
				}
			}
		}
		follow(l.Pre, false)
		follow(l.Term, true)
	}
	return found
}

// circles lists every loop without repetitions from each of its members.
func circles(links []condition.Link, dependence map[step]bool) [][]string {
	var found [][]string
	var extend func(way []string)
	extend = func(way []string) {
		last := way[len(way)-1]
		if _, closed := dependence[step{last, way[0]}]; closed {
			found = append(found, slices.Clone(way))
		}
		for _, l := range links {
			if _, leads := dependence[step{last, l.ID}]; leads && !slices.Contains(way, l.ID) {
				extend(append(slices.Clone(way), l.ID))
			}
		}
	}
	for _, l := range links {
		extend([]string{l.ID})
	}
	return found
}

// byHand is what Loops should report, causes apart, found by trying everything.
func byHand(links []condition.Link) (refused, waiting []string) {
	dependence := steps(links)
	together := map[string]map[string]bool{}
	ways := circles(links, dependence)
	for _, way := range ways {
		for _, a := range way {
			if together[a] == nil {
				together[a] = map[string]bool{}
			}
			for _, b := range way {
				together[a][b] = true
			}
		}
	}
	for range links { // loops that share a member make one group
		for _, group := range together {
			for a := range group {
				for b := range together[a] {
					group[b] = true
				}
			}
		}
	}
	done := map[string]bool{}
	for _, l := range links {
		group := together[l.ID]
		if group == nil || done[l.ID] {
			continue
		}
		best, members := "", []string{}
		for id := range group {
			done[id] = true
			members = append(members, id)
		}
		for _, way := range ways {
			next := way[1%len(way)]
			text := strings.Join(way, ">")
			if group[way[0]] && dependence[step{way[0], next}] &&
				(best == "" || len(text) < len(best) || len(text) == len(best) && text < best) {
				best = text
			}
		}
		if best != "" {
			refused = append(refused, best)
			continue
		}
		slices.Sort(members)
		waiting = append(waiting, strings.Join(members, "+"))
	}
	return refused, waiting
}

func TestLoopsAreThoseFoundByTryingEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		links := drawLinks(t)
		report := condition.Loops(links)
		var refused, waiting []string
		for _, loop := range report.Refused {
			refused = append(refused, strings.Join(loop.IDs, ">"))
		}
		for _, group := range report.Waiting {
			waiting = append(waiting, strings.Join(group, "+"))
		}
		wantRefused, wantWaiting := byHand(links)
		if !slices.Equal(refused, wantRefused) || !slices.Equal(waiting, wantWaiting) {
			t.Fatalf("refused %q, waiting %q; want %q, %q", refused, waiting, wantRefused, wantWaiting)
		}
	})
}

// holds evaluates a condition over commitments in force.
func holds(n *condition.Node, inForce map[string]bool) bool {
	count := 0
	for _, child := range n.Of {
		if holds(child, inForce) {
			count++
		}
	}
	switch n.Op {
	case condition.All:
		return count == len(n.Of)
	case condition.Any:
		return count > 0
	case condition.AtLeast:
		return count >= n.Min
	case condition.Not:
		return count == 0
	default:
		return inForce[n.Commitment]
	}
}

// TestWaitingGroupsHaveALeastFixedPoint checks what Waiting promises: more of a
// group in force never means that fewer are.
func TestWaitingGroupsHaveALeastFixedPoint(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		links := drawLinks(t)
		for _, group := range condition.Loops(links).Waiting {
			for _, l := range links {
				if !slices.Contains(group, l.ID) {
					continue
				}
				for set := range 1 << len(group) {
					inForce := map[string]bool{}
					for i, id := range group {
						inForce[id] = set>>i&1 == 1
					}
					before := becomesActive(l, inForce)
					for _, more := range group {
						grown := map[string]bool{more: true}
						for id, is := range inForce {
							grown[id] = grown[id] || is
						}
						if before && !becomesActive(l, grown) {
							t.Fatalf("%s is in force with %v, and not with %s too", l.ID, inForce, more)
						}
					}
				}
			}
		}
	})
}

func becomesActive(l condition.Link, inForce map[string]bool) bool {
	return (l.Pre == nil || holds(l.Pre, inForce)) && (l.Term == nil || !holds(l.Term, inForce))
}

// ring is a loop of so many commitments, each of which needs the next one: by
// "not" if negated.
func ring(size int, negated bool) []condition.Link {
	links := make([]condition.Link, size)
	for i := range links {
		pre := active(fmt.Sprintf("%06d", (i+1)%size))
		if negated {
			pre = not(pre)
		}
		links[i] = condition.Link{ID: fmt.Sprintf("%06d", i), Pre: pre}
	}
	return links
}

func TestLongChainsAndRings(t *testing.T) {
	const size = 100_000
	chain := ring(size, true)
	chain[size-1].Pre = nil
	if got := condition.Loops(chain); len(got.Refused)+len(got.Waiting) > 0 {
		t.Error("a chain has a loop")
	}
	if got := condition.Loops(ring(size, false)); len(got.Waiting) != 1 || len(got.Waiting[0]) != size || got.Refused != nil {
		t.Errorf("the ring makes %d groups", len(got.Waiting))
	}
	if got := condition.Loops(ring(size, true)); len(got.Refused) != 1 || len(got.Refused[0].IDs) != size || got.Waiting != nil {
		t.Errorf("the negated ring makes %d loops", len(got.Refused))
	}
}

func BenchmarkLoops(b *testing.B) {
	for name, links := range map[string][]condition.Link{"ring": ring(100_000, false), "negated": ring(100_000, true)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				condition.Loops(links)
			}
		})
	}
}
