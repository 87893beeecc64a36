package condition

import "slices"

// searchBudget bounds the edges looked at in the search for a shortest loop in
// one group, so that a hostile book cannot make an edit hang.
const searchBudget = 5_000_000

// search looks for shortest loops, group by group.
type search struct {
	*graph
	group  []int // which group a commitment is in; 0 is none
	round  int   // the way being looked for
	seen   []int // the last round in which a commitment was reached
	from   []int // from where it was reached in that round
	budget int
}

func newSearch(g *graph, groups [][]int) *search {
	n := len(g.ids)
	s := &search{graph: g, group: make([]int, n), seen: make([]int, n), from: make([]int, n)}
	for i, members := range groups {
		for _, v := range members {
			s.group[v] = i + 1
		}
	}
	return s
}

// refused finds a shortest loop with a negating step among the members of a
// group, and of the shortest the first by its members.
func (s *search) refused(members []int) (Loop, bool) {
	s.budget = searchBudget
	var best []int
	var cause Cause
	for _, v := range members {
		for _, e := range s.edges[v] {
			if e.cause == "" || s.group[e.to] != s.group[v] || best != nil && s.budget <= 0 {
				continue
			}
			if way := s.way(e.to, v, len(best)-1); way != nil {
				best, cause = append([]int{v}, way[:len(way)-1]...), e.cause
			}
		}
	}
	return Loop{IDs: s.names(best), Cause: cause}, best != nil
}

// way returns a shortest way from one commitment to another of its group, both
// included, and the first by its members. Unless shorter is negative, only a way
// of fewer steps than that will do; otherwise nil.
func (s *search) way(from, to, shorter int) []int {
	s.round++
	s.seen[from], s.from[from] = s.round, from
	frontier := []int{from}
	for steps := 0; len(frontier) > 0 && (shorter < 0 || steps < shorter); steps++ {
		var next []int
		for _, v := range frontier {
			if v == to {
				return s.back(to)
			}
			next = s.reach(v, next)
		}
		frontier = next
	}
	return nil
}

// reach adds what is one step from v and was not reached before.
func (s *search) reach(v int, next []int) []int {
	s.budget -= len(s.edges[v])
	for _, e := range s.edges[v] {
		if s.seen[e.to] != s.round && s.group[e.to] == s.group[v] {
			s.seen[e.to], s.from[e.to] = s.round, v
			next = append(next, e.to)
		}
	}
	return next
}

// back follows the way that was found to its start.
func (s *search) back(v int) []int {
	way := []int{v}
	for s.from[v] != v {
		v = s.from[v]
		way = append(way, v)
	}
	slices.Reverse(way)
	return way
}
