package outlook

import (
	"cmp"
	"slices"

	"proviso/model/condition"
)

// group is a set of commitments that all wait for each other, or a single one.
// The groups of an engine are in an order in which what is waited for comes first.
type group struct {
	members []int32 // by key
	loop    bool    // more than one, or one that waits for itself
	refused bool    // some step of the loop hinders: it has no answer
}

// wait is a step from a commitment to one it needs in force, or not in force.
type wait struct {
	to      int32
	hinders bool
}

// findLoops sorts the commitments into groups, by Tarjan's algorithm with its
// own stack. Members of a loop through a "not" or a termination, which no valid
// book has, stand for variables of their own.
func (e *Engine) findLoops() {
	n := len(e.commitments)
	e.groupOf = slices.Repeat([]int32{-1}, n)
	waits := make([][]wait, n)
	for i := range n {
		e.waits(e.pre[i], false, &waits[i])
		e.waits(e.term[i], true, &waits[i])
	}
	t := tarjan{
		next:  func(v int32, k int) (int32, bool) { return nth(waits[v], k) },
		index: make([]int32, n), low: make([]int32, n), open: make([]bool, n),
	}
	t.close = func(members []int32) { e.addGroup(members, waits) }
	for _, v := range e.byKey {
		if t.index[v] == 0 {
			t.explore(v)
		}
	}
}

func nth(list []wait, k int) (int32, bool) {
	if k >= len(list) {
		return 0, false
	}
	return list[k].to, true
}

// waits lists the commitments that a condition waits for.
func (e *Engine) waits(f formula, negated bool, out *[]wait) {
	if f == none {
		return
	}
	var walk func(i int32, negated bool)
	walk = func(i int32, negated bool) {
		s := &e.code[i]
		if s.op == condition.Active && s.ref >= 0 {
			*out = append(*out, wait{s.ref, negated})
		}
		if s.op == condition.Not {
			negated = !negated
		}
		for at := i + 1; at < s.end; at = e.code[at].end {
			walk(at, negated)
		}
	}
	walk(int32(f), negated)
}

func (e *Engine) addGroup(members []int32, waits [][]wait) {
	g := group{members: slices.Clone(members), loop: len(members) > 1}
	slices.SortFunc(g.members, e.compareKeys)
	for _, m := range members {
		e.groupOf[m] = int32(len(e.groups))
	}
	for _, m := range members {
		for _, w := range waits[m] {
			inside := e.groupOf[w.to] == e.groupOf[m]
			g.loop = g.loop || inside
			g.refused = g.refused || inside && w.hinders
		}
	}
	if g.refused {
		for _, m := range g.members {
			e.refused[m] = e.addLeaf(leaf{
				op: condition.Active, event: -1, after: -1, commitment: m,
				node: condition.CommitmentActive(string(e.commitments[m].ID)),
			})
		}
	}
	e.groups = append(e.groups, g)
}

func (e *Engine) compareKeys(a, b int32) int {
	return cmp.Or(cmp.Compare(e.commitments[a].Key, e.commitments[b].Key), cmp.Compare(a, b))
}

// tarjan finds the strongly connected components of a graph, those that can be
// reached from others first.
type tarjan struct {
	next       func(v int32, k int) (int32, bool) // the k-th neighbour
	close      func(members []int32)
	index, low []int32 // from 1; 0 is not seen yet
	open       []bool
	stack      []int32
	count      int32
}

type visit struct {
	at   int32
	edge int
}

func (t *tarjan) explore(root int32) {
	path := []visit{t.enter(root)}
	for len(path) > 0 {
		last := &path[len(path)-1]
		to, more := t.next(last.at, last.edge)
		last.edge++
		switch {
		case !more:
			v := last.at
			path = path[:len(path)-1]
			if len(path) > 0 {
				parent := path[len(path)-1].at
				t.low[parent] = min(t.low[parent], t.low[v])
			}
			t.leave(v)
		case t.index[to] == 0:
			path = append(path, t.enter(to))
		case t.open[to]:
			t.low[last.at] = min(t.low[last.at], t.index[to])
		}
	}
}

func (t *tarjan) enter(v int32) visit {
	t.count++
	t.index[v], t.low[v], t.open[v] = t.count, t.count, true
	t.stack = append(t.stack, v)
	return visit{at: v}
}

func (t *tarjan) leave(v int32) {
	if t.low[v] != t.index[v] {
		return
	}
	start := len(t.stack) - 1
	for t.stack[start] != v {
		start--
	}
	for _, m := range t.stack[start:] {
		t.open[m] = false
	}
	t.close(t.stack[start:])
	t.stack = t.stack[:start]
}
