package condition

import "slices"

// groups returns the strongly connected components that hold a loop, members in
// order, by first member: Tarjan's algorithm with its own stack, since a chain of
// commitments may be longer than a goroutine's stack should grow.
func (g *graph) groups() [][]int {
	t := tarjan{
		graph: g,
		index: make([]int, len(g.ids)), low: make([]int, len(g.ids)),
		open: make([]bool, len(g.ids)),
	}
	for v := range g.ids {
		if t.index[v] == 0 {
			t.explore(v)
		}
	}
	slices.SortFunc(t.groups, func(a, b []int) int { return a[0] - b[0] })
	return t.groups
}

type tarjan struct {
	*graph
	index, low []int // from 1; 0 is not seen yet
	open       []bool
	stack      []int // commitments whose group is not complete
	count      int
	groups     [][]int
}

// visit is a commitment under way and the next of its edges to follow.
type visit struct{ at, edge int }

func (t *tarjan) explore(root int) {
	path := []visit{t.enter(root)}
	for len(path) > 0 {
		last := &path[len(path)-1]
		v := last.at
		if last.edge == len(t.edges[v]) {
			path = path[:len(path)-1]
			if len(path) > 0 {
				parent := path[len(path)-1].at
				t.low[parent] = min(t.low[parent], t.low[v])
			}
			t.leave(v)
			continue
		}
		to := t.edges[v][last.edge].to
		last.edge++
		switch {
		case t.index[to] == 0:
			path = append(path, t.enter(to))
		case t.open[to]:
			t.low[v] = min(t.low[v], t.index[to])
		}
	}
}

func (t *tarjan) enter(v int) visit {
	t.count++
	t.index[v], t.low[v] = t.count, t.count
	t.open[v] = true
	t.stack = append(t.stack, v)
	return visit{at: v}
}

// leave closes the group that v is the first of, if it is.
func (t *tarjan) leave(v int) {
	if t.low[v] != t.index[v] {
		return
	}
	start := len(t.stack) - 1
	for t.stack[start] != v {
		start--
	}
	group := slices.Clone(t.stack[start:])
	t.stack = t.stack[:start]
	for _, member := range group {
		t.open[member] = false
	}
	if len(group) > 1 || t.loopsOn(v) {
		slices.Sort(group)
		t.groups = append(t.groups, group)
	}
}

func (g *graph) loopsOn(v int) bool {
	return slices.ContainsFunc(g.edges[v], func(e edge) bool { return e.to == v })
}
