package bdd

import "slices"

// Weights has for each variable the probability that it is true, apart from all others.
type Weights func(level int) float64

// Share is the probability that a function and a variable are both true.
type Share struct {
	Level int
	With  float64
}

// sweep is the memory of passes over a diagram.
type sweep struct {
	seen   []uint32 // by node: the pass that has met it last
	pass   uint32
	order  []int32      // the nodes of a diagram but the constants, each after its branches
	below  [][2]float64 // by node: the probability of its function, and that of the negation
	reach  [][2]float64 // by node: the probability of coming to it from the top, likewise
	shares []Share
}

// Support lists the variables that f depends on, in order.
func (m *Manager) Support(f Node) []int {
	var levels []int
	for _, i := range m.visit(f) {
		levels = append(levels, int(m.nodes[i].level))
	}
	slices.Sort(levels)
	return slices.Compact(levels)
}

// visit lists the nodes of f that are no constants, each after its branches.
func (m *Manager) visit(f Node) []int32 {
	s := &m.swept
	if len(s.seen) < len(m.nodes) {
		s.seen = slices.Grow(s.seen, len(m.nodes)-len(s.seen))[:len(m.nodes)]
	}
	if s.pass++; s.pass == 0 {
		clear(s.seen)
		s.pass = 1
	}
	s.order = s.order[:0]
	if f != Over {
		m.enter(f >> 1)
	}
	return s.order
}

func (m *Manager) enter(i Node) {
	s := &m.swept
	if i == 0 || s.seen[i] == s.pass {
		return
	}
	s.seen[i] = s.pass
	m.enter(m.nodes[i].lo >> 1)
	m.enter(m.nodes[i].hi >> 1)
	s.order = append(s.order, int32(i))
}

// Weigh is the probability that f is true.
func (m *Manager) Weigh(f Node, p Weights) float64 {
	if f == Over {
		return 0
	}
	m.rise(f, p)
	return m.swept.below[f>>1][f&1]
}

// rise finds for each node of f the probability of its function, and that of the
// negation: as a sum, never as what is left of 1, so that small ones stay exact.
func (m *Manager) rise(f Node, p Weights) {
	s := &m.swept
	order := m.visit(f)
	if len(s.below) < len(m.nodes) {
		s.below = make([][2]float64, len(m.nodes)+len(m.nodes)/2)
	}
	s.below[0] = [2]float64{0, 1}
	for _, i := range order {
		n := &m.nodes[i]
		q := p(int(n.level))
		lo, hi := s.below[n.lo>>1], s.below[n.hi>>1]
		for not := range Node(2) {
			s.below[i][not] = (1-q)*lo[n.lo&1^not] + q*hi[n.hi&1^not]
		}
	}
}

// Joint is the probability that f is true, and, for each variable that f depends
// on, in order, that both f and the variable are. It takes two passes over the
// diagram, however many the variables are. The list is good until the next pass.
func (m *Manager) Joint(f Node, p Weights) (whole float64, with []Share) {
	whole = m.Weigh(f, p)
	if f <= True {
		return whole, nil
	}
	s := &m.swept
	if len(s.reach) < len(m.nodes) {
		s.reach = make([][2]float64, len(s.below))
	}
	for _, i := range s.order {
		s.reach[i] = [2]float64{}
	}
	s.reach[f>>1][f&1] = 1
	s.shares = s.shares[:0]
	for _, i := range slices.Backward(s.order) {
		s.shares = append(s.shares, m.fall(i, p, whole))
	}
	return whole, sum(s.shares, whole, p)
}

// fall passes on with what probability one comes to a node, and gives the part
// that f is true with the node's variable by way of it, less the part by which
// the variable's own probability has f true by way of it.
func (m *Manager) fall(i int32, p Weights, whole float64) Share {
	s, n := &m.swept, &m.nodes[i]
	q := p(int(n.level))
	out := Share{Level: int(n.level)}
	for not := range Node(2) {
		r := s.reach[i][not]
		if r == 0 {
			continue
		}
		s.reach[n.lo>>1][n.lo&1^not] += r * (1 - q)
		s.reach[n.hi>>1][n.hi&1^not] += r * q
		out.With += r * q * (s.below[n.hi>>1][n.hi&1^not] - s.below[i][not])
	}
	return out
}

// sum adds up the parts by variable: they say by how much knowing f makes the
// variable likelier.
func sum(parts []Share, whole float64, p Weights) []Share {
	slices.SortStableFunc(parts, func(a, b Share) int { return a.Level - b.Level })
	out := parts[:0]
	for _, part := range parts {
		if len(out) == 0 || out[len(out)-1].Level != part.Level {
			out = append(out, Share{part.Level, p(part.Level) * whole})
		}
		out[len(out)-1].With += part.With
	}
	return out
}

// Nodes is the number of nodes of f.
func (m *Manager) Nodes(f Node) int { return len(m.visit(f)) + 1 }
