package bdd

import "slices"

// Not is true where f is false.
func (m *Manager) Not(f Node) Node {
	if f == Over {
		return Over
	}
	return f ^ 1
}

// Or is true where one of them is.
func (m *Manager) Or(f, g Node) Node { return m.Not(m.And(m.Not(f), m.Not(g))) }

// And is true where both are.
func (m *Manager) And(f, g Node) Node {
	if f > g {
		f, g = g, f
	}
	switch {
	case f == Over:
		return Over
	case f == False || f^1 == g:
		return False
	case f == True || f == g:
		return g
	}
	at := mix(0, uint32(f), uint32(g))
	if c := &m.cache[at&uint32(len(m.cache)-1)]; c.f == f && c.g == g {
		return c.and
	}
	if !spend(&m.budget, m.stop) {
		m.spent = true
		return Over
	}
	level := min(m.nodes[f>>1].level, m.nodes[g>>1].level)
	f0, f1 := m.Cofactors(f, int(level))
	g0, g1 := m.Cofactors(g, int(level))
	and := m.make(level, m.And(f0, g0), m.And(f1, g1))
	if and != Over {
		m.cache[at&uint32(len(m.cache)-1)] = conjunction{f, g, and}
	}
	return and
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
		if r, ok := done[f&^1]; ok {
			return r ^ f&1
		}
		n := m.nodes[f>>1]
		var r Node
		switch yes, ok := value(int(n.level)); {
		case ok && yes:
			r = walk(n.hi)
		case ok:
			r = walk(n.lo)
		default:
			r = m.make(n.level, walk(n.lo), walk(n.hi))
		}
		if r == Over {
			return Over
		}
		done[f&^1] = r
		return r ^ f&1
	}
	return walk(f)
}
