package bdd

import "slices"

// Weights has for each variable the probability that it is true, apart from all others.
type Weights func(level int) float64

// Weigh is the probability that f is true.
func (m *Manager) Weigh(f Node, p Weights) float64 {
	return m.weigh(f, p, map[Node]float64{})
}

func (m *Manager) weigh(f Node, p Weights, done map[Node]float64) float64 {
	switch f {
	case True:
		return 1
	case False, Over:
		return 0
	}
	if w, ok := done[f]; ok {
		return w
	}
	n := m.nodes[f]
	q := p(int(n.level))
	w := (1-q)*m.weigh(n.lo, p, done) + q*m.weigh(n.hi, p, done)
	done[f] = w
	return w
}

// Joint is the probability that f is true, and, for each variable that f depends
// on, that both f and the variable are. It takes two passes over the diagram.
func (m *Manager) Joint(f Node, p Weights) (whole float64, with map[int]float64) {
	below := map[Node]float64{}
	whole = m.weigh(f, p, below)
	with = map[int]float64{}
	if f <= True {
		return whole, with
	}
	through := map[int]float64{} // weight of f by paths that meet the variable
	reach := map[Node]float64{f: 1}
	for _, n := range m.topDown(f) {
		node := m.nodes[n]
		q := p(int(node.level))
		reach[node.lo] += reach[n] * (1 - q)
		reach[node.hi] += reach[n] * q
		through[int(node.level)] += reach[n] * below[n]
		with[int(node.level)] += reach[n] * q * value(below, node.hi)
	}
	for level := range with {
		with[level] += p(level) * (whole - through[level])
	}
	return whole, with
}

func value(below map[Node]float64, n Node) float64 {
	if n == True {
		return 1
	}
	return below[n]
}

// topDown lists the nodes of f that are no constants, each before its branches.
func (m *Manager) topDown(f Node) []Node {
	seen := map[Node]bool{}
	var list []Node
	var walk func(f Node)
	walk = func(f Node) {
		if f <= True || seen[f] {
			return
		}
		seen[f] = true
		walk(m.nodes[f].lo)
		walk(m.nodes[f].hi)
		list = append(list, f)
	}
	walk(f)
	slices.Reverse(list)
	return list
}
