package bdd

import "slices"

// Not is true where f is false.
func (m *Manager) Not(f Node) Node {
	switch f {
	case Over:
		return Over
	case True:
		return False
	case False:
		return True
	}
	if r, found := m.find(opNot, f, f); found {
		return r
	}
	n := m.nodes[f]
	return m.keep(opNot, f, f, m.make(n.level, m.Not(n.lo), m.Not(n.hi)))
}

// And is true where both are.
func (m *Manager) And(f, g Node) Node {
	switch {
	case f == Over || g == Over:
		return Over
	case f == False || g == False:
		return False
	case f == True || f == g:
		return g
	case g == True:
		return f
	}
	return m.apply(opAnd, f, g, (*Manager).And)
}

// Or is true where one of them is.
func (m *Manager) Or(f, g Node) Node {
	switch {
	case f == Over || g == Over:
		return Over
	case f == True || g == True:
		return True
	case f == False || f == g:
		return g
	case g == False:
		return f
	}
	return m.apply(opOr, f, g, (*Manager).Or)
}

func (m *Manager) apply(op int32, f, g Node, step func(*Manager, Node, Node) Node) Node {
	if f > g {
		f, g = g, f
	}
	if r, found := m.find(op, f, g); found {
		return r
	}
	level := min(m.nodes[f].level, m.nodes[g].level)
	f0, f1 := m.Cofactors(f, int(level))
	g0, g1 := m.Cofactors(g, int(level))
	return m.keep(op, f, g, m.make(level, step(m, f0, g0), step(m, f1, g1)))
}

// AtLeast is true where so many of the operands are, or more.
func (m *Manager) AtLeast(count int, of []Node) Node {
	if count <= 0 {
		return True
	}
	if count > len(of) {
		return False
	}
	held := make([]Node, count) // held[k]: more than k of the operands so far
	for i, f := range of {
		for k := min(i, count-1); k > 0; k-- {
			held[k] = m.Or(held[k], m.And(held[k-1], f))
		}
		held[0] = m.Or(held[0], f)
		if slices.Contains(held, Over) {
			return Over
		}
	}
	return held[count-1]
}

// Given is f with variables set as value says; it leaves alone those for which
// ok is false.
func (m *Manager) Given(f Node, value func(level int) (yes, ok bool)) Node {
	done := map[Node]Node{}
	var walk func(f Node) Node
	walk = func(f Node) Node {
		if f <= True {
			return f
		}
		if r, ok := done[f]; ok {
			return r
		}
		n := m.nodes[f]
		var r Node
		switch yes, ok := value(int(n.level)); {
		case ok && yes:
			r = walk(n.hi)
		case ok:
			r = walk(n.lo)
		default:
			r = m.make(n.level, walk(n.lo), walk(n.hi))
		}
		done[f] = r
		return r
	}
	return walk(f)
}

// Support lists the variables that f depends on, in order.
func (m *Manager) Support(f Node) []int {
	seen := map[Node]bool{}
	in := map[int]bool{}
	var walk func(f Node)
	walk = func(f Node) {
		if f <= True || seen[f] {
			return
		}
		seen[f] = true
		in[int(m.nodes[f].level)] = true
		walk(m.nodes[f].lo)
		walk(m.nodes[f].hi)
	}
	walk(f)
	levels := make([]int, 0, len(in))
	for l := range in {
		levels = append(levels, l)
	}
	slices.Sort(levels)
	return levels
}
