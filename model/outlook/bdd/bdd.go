// Package bdd has reduced ordered binary decision diagrams (Bryant, "Graph-based
// algorithms for Boolean function manipulation", IEEE Transactions on Computers
// 35(8), 1986) and, for sets of sets, their zero-suppressed kin (Minato, DAC
// 1993): enough of both to decide conditions exactly, to weigh them and to list
// or count their prime implicants.
//
// All work is counted, and past its budget a Manager answers Over and nothing
// else, so that no formula, however made, can make a program hang.
package bdd

// Node is a function of the variables: two Nodes of one Manager are the same
// function exactly if they are equal.
type Node int32

// The constant functions, and the answer of a Manager whose budget is spent.
const (
	Over  Node = -1
	False Node = 0
	True  Node = 1
)

// leafLevel is the level of the constants, beyond that of all variables.
const leafLevel = int32(1<<31 - 1)

type node struct {
	level  int32
	lo, hi Node
}

// Manager holds diagrams over variables numbered from 0, the first on top.
// It is not safe for concurrent use.
type Manager struct {
	nodes  []node
	unique []Node // open addressing; 0 is free, as constants are not in it
	cache  []entry
	budget int
}

type entry struct {
	op      int32
	f, g, r Node
}

// Operations in the cache. Entries of no operation have op 0.
const (
	opAnd int32 = iota + 1
	opOr
	opNot
)

// mostNodes bounds the nodes of a Manager and those of a Families, as if the
// budget were spent; mostResults the results that a Families remembers. So the
// two take some 1.5 GB of memory at most, whatever their budgets.
const (
	mostNodes   = 16_000_000
	mostResults = 1 << 23
)

// New makes a Manager for so many steps of work; a step makes a node at most.
func New(budget int) *Manager {
	return &Manager{
		nodes:  []node{{leafLevel, False, False}, {leafLevel, True, True}},
		unique: make([]Node, 1<<8), cache: make([]entry, 1<<8), budget: budget,
	}
}

// Grant sets the budget anew. What was found so far stays.
func (m *Manager) Grant(budget int) { m.budget = budget }

// Left is what is left of the budget.
func (m *Manager) Left() int { return m.budget }

// Size is the number of nodes made so far, the constants included.
func (m *Manager) Size() int { return len(m.nodes) }

// Var is the function that is the variable itself.
func (m *Manager) Var(level int) Node { return m.make(int32(level), False, True) }

// Constant is True or False.
func (m *Manager) Constant(yes bool) Node {
	if yes {
		return True
	}
	return False
}

// Level is the variable at the top of f, and False if f is constant.
func (m *Manager) Level(f Node) (level int, ok bool) {
	l := m.nodes[f].level
	return int(l), l != leafLevel
}

// Cofactors are f with the variable false and with it true, where no variable
// above it is in f.
func (m *Manager) Cofactors(f Node, level int) (lo, hi Node) {
	if n := m.nodes[f]; n.level == int32(level) {
		return n.lo, n.hi
	}
	return f, f
}

// make is the node with these branches.
func (m *Manager) make(level int32, lo, hi Node) Node {
	if lo == Over || hi == Over {
		return Over
	}
	if lo == hi {
		return lo
	}
	mask := uint32(len(m.unique) - 1)
	at := mix(uint32(level), uint32(lo), uint32(hi)) & mask
	for m.unique[at] != 0 {
		n := m.unique[at]
		if m.nodes[n] == (node{level, lo, hi}) {
			return n
		}
		at = (at + 1) & mask
	}
	if len(m.nodes) >= mostNodes {
		m.budget = 0
		return Over
	}
	n := Node(len(m.nodes))
	m.nodes = append(m.nodes, node{level, lo, hi})
	m.unique[at] = n
	if 2*len(m.nodes) > len(m.unique) {
		m.grow()
	}
	return n
}

// grow doubles the tables.
func (m *Manager) grow() {
	size := 2 * len(m.unique)
	m.unique = make([]Node, size)
	mask := uint32(size - 1)
	for i := 2; i < len(m.nodes); i++ {
		n := m.nodes[i]
		at := mix(uint32(n.level), uint32(n.lo), uint32(n.hi)) & mask
		for m.unique[at] != 0 {
			at = (at + 1) & mask
		}
		m.unique[at] = Node(i)
	}
	if size <= 1<<20 {
		m.cache = make([]entry, size)
	}
}

func mix(a, b, c uint32) uint32 {
	h := a*0x9e3779b1 ^ b*0x85ebca6b ^ c*0xc2b2ae35
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// find looks for a result in the cache and counts a step where there is none.
func (m *Manager) find(op int32, f, g Node) (r Node, found bool) {
	at := int(mix(uint32(op), uint32(f), uint32(g)) & uint32(len(m.cache)-1))
	if e := &m.cache[at]; e.op == op && e.f == f && e.g == g {
		return e.r, true
	}
	if m.budget <= 0 {
		return Over, true
	}
	m.budget--
	return 0, false
}

// keep puts a result in the cache, and returns it.
func (m *Manager) keep(op int32, f, g, r Node) Node {
	if r != Over {
		at := mix(uint32(op), uint32(f), uint32(g)) & uint32(len(m.cache)-1)
		m.cache[at] = entry{op, f, g, r}
	}
	return r
}
