package condition

import (
	"cmp"
	"slices"
	"strings"
)

// Link is what a commitment depends on: its precondition and its termination,
// either of them nil.
type Link struct {
	ID        string
	Pre, Term *Node
}

// Cause says why a step in a loop turns true into false.
type Cause string

// The causes.
const (
	ThroughNot         Cause = "not"         // a precondition asks that the other is not in force
	ThroughTermination Cause = "termination" // a termination ends the one once the other is in force
)

// Loop is a circle of dependence that has no answer: each commitment depends on
// the next being in force, and the last on the first. The step from the first
// to the next is the one that negates, and why. One ID alone depends on itself.
type Loop struct {
	IDs   []string
	Cause Cause
}

// LoopReport is what Loops found, in an order that depends on the ids alone.
type LoopReport struct {
	// Refused has one loop through a negation for each group of commitments that
	// all depend on each other, where there is one: a shortest, and among these
	// the first by its ids. (In groups too tangled to try every way round it may
	// be a longer one, always the same.)
	Refused []Loop
	// Waiting are the other such groups, ids in order: commitments that wait for
	// each other, which is allowed and may turn out as a deadlock.
	Waiting [][]string
}

// Loops finds the commitments that depend on themselves by way of "C active".
//
// A precondition passes the other's coming into force on, under all, any and "at
// least" alike. A dependence that goes through a not, or through a termination,
// turns it round; two of them are refused like one, though they would cancel
// out, so that the rule can be told in a sentence. A loop with such a step has no
// least fixed point, and is refused. Stages and deliveries are recorded, not
// computed: they make no loop. Nor do references to commitments that are not
// among the links.
func Loops(links []Link) LoopReport {
	g := newGraph(links)
	var report LoopReport
	groups := g.groups()
	s := newSearch(g, groups)
	for _, members := range groups {
		if loop, found := s.refused(members); found {
			report.Refused = append(report.Refused, loop)
			continue
		}
		report.Waiting = append(report.Waiting, g.names(members))
	}
	return report
}

// graph has the commitments as numbers in the order of their ids.
type graph struct {
	ids   []string
	edges [][]edge // from each commitment, in the order of to; one for each to
}

type edge struct {
	to    int
	cause Cause // "" where the dependence helps
}

func newGraph(links []Link) *graph {
	g := &graph{}
	for _, link := range links {
		g.ids = append(g.ids, link.ID)
	}
	slices.Sort(g.ids)
	g.ids = slices.Compact(g.ids)
	number := make(map[string]int, len(g.ids))
	for i, id := range g.ids {
		number[id] = i
	}
	g.edges = make([][]edge, len(g.ids))
	for _, link := range links {
		from := number[link.ID]
		add := func(id string, cause Cause) {
			if to, ok := number[id]; ok {
				g.edges[from] = append(g.edges[from], edge{to, cause})
			}
		}
		active(link.Pre, false, func(id string, negated bool) { add(id, causeIf(negated, ThroughNot)) })
		active(link.Term, true, func(id string, negated bool) { add(id, causeIf(negated, ThroughTermination)) })
	}
	for i := range g.edges {
		g.edges[i] = strictest(g.edges[i])
	}
	return g
}

func (g *graph) names(members []int) []string {
	var ids []string
	for _, v := range members {
		ids = append(ids, g.ids[v])
	}
	return ids
}

func causeIf(negated bool, cause Cause) Cause {
	if negated {
		return cause
	}
	return ""
}

// strictest sorts edges and keeps one to each commitment, a negating one if there is one.
func strictest(edges []edge) []edge {
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(a.to, b.to), -strings.Compare(string(a.cause), string(b.cause)))
	})
	return slices.CompactFunc(edges, func(a, b edge) bool { return a.to == b.to })
}

// active reports the commitments that n needs in force, or not in force.
func active(n *Node, negated bool, report func(id string, negated bool)) {
	if n == nil {
		return
	}
	if n.Op == Active {
		report(n.Commitment, negated)
	}
	for _, child := range n.Of {
		active(child, negated || n.Op == Not, report)
	}
}
