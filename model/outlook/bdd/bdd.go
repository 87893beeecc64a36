// Package bdd has reduced ordered binary decision diagrams (Bryant, "Graph-based
// algorithms for Boolean function manipulation", IEEE Transactions on Computers
// 35(8), 1986) and, for sets of sets, their zero-suppressed kin (Minato, DAC
// 1993): enough of both to decide conditions exactly, to weigh them and to list
// or count their prime implicants.
//
// A function and its negation share one diagram, by complement edges (Brace,
// Rudell and Bryant, "Efficient implementation of a BDD package", DAC 1990), so
// that a negation costs nothing.
//
// All work is counted, and past its budget a Manager answers Over and nothing
// else, so that no formula, however made, can make a program hang.
package bdd

// Node is a function of the variables: two Nodes of one Manager are the same
// function exactly if they are equal. The last bit tells a function from its negation.
type Node int32

// The constant functions, and the answer of a Manager whose budget is spent.
const (
	Over  Node = -1
	False Node = 0
	True  Node = 1
)

// leafLevel is the level of the constants, beyond that of all variables.
const leafLevel = int32(1<<31 - 1)

// node is a function that has a variable on top. lo is no negation, so that of a
// function and its negation only one is stored.
type node struct {
	level  int32
	lo, hi Node
}

// Manager holds diagrams over variables numbered from 0, the first on top.
// It is not safe for concurrent use.
type Manager struct {
	nodes  []node  // by Node without its last bit
	unique []int32 // open addressing; 0 is free, as the constants are not in it
	cache  []conjunction
	budget int
	spent  bool // some work was refused since the budget was granted
	stop   <-chan struct{}
	swept  sweep
}

// conjunction is a result in the cache; f is 0 where there is none.
type conjunction struct{ f, g, and Node }

// mostNodes bounds the nodes of a Manager and those of a Families, as if the
// budget were spent; mostResults the results that each remembers. So the two take
// some 1.5 GB of memory at most, whatever their budgets.
const (
	mostNodes   = 16_000_000
	mostResults = 1 << 23
)

// smallTable is the size of the tables of a Manager at the start.
const smallTable = 1 << 8

// New makes a Manager for so many steps of work; a step makes a node at most.
func New(budget int) *Manager {
	return &Manager{
		nodes:  []node{{leafLevel, False, False}},
		unique: make([]int32, smallTable), cache: make([]conjunction, smallTable), budget: budget,
	}
}

// Reset forgets all diagrams, and grants a budget.
func (m *Manager) Reset(budget int) {
	m.nodes = m.nodes[:1]
	m.Grant(budget)
	if len(m.unique) > 8*smallTable {
		m.unique, m.cache = make([]int32, smallTable), make([]conjunction, smallTable)
		return
	}
	clear(m.unique)
	clear(m.cache)
}

// Grant sets the budget anew. What was found so far stays.
func (m *Manager) Grant(budget int) { m.budget, m.spent = budget, false }

// Until ends all work, as if the budget were spent, soon after a channel is closed.
func (m *Manager) Until(stop <-chan struct{}) { m.stop = stop }

// Left is what is left of the budget.
func (m *Manager) Left() int { return m.budget }

// Spent reports whether some answer was Over since the budget was granted, so
// that further work is in vain.
func (m *Manager) Spent() bool { return m.spent }

// Size is the number of nodes made so far, the constants included.
func (m *Manager) Size() int { return len(m.nodes) + 1 }

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
	l := m.nodes[f>>1].level
	return int(l), l != leafLevel
}

// Cofactors are f with the variable false and with it true, where no variable
// above it is in f.
func (m *Manager) Cofactors(f Node, level int) (lo, hi Node) {
	if n := &m.nodes[f>>1]; n.level == int32(level) {
		return n.lo ^ f&1, n.hi ^ f&1
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
	negated := lo & 1
	n := node{level, lo ^ negated, hi ^ negated}
	mask := uint32(len(m.unique) - 1)
	at := mix(uint32(level), uint32(n.lo), uint32(n.hi)) & mask
	for m.unique[at] != 0 {
		if i := m.unique[at]; m.nodes[i] == n {
			return Node(i)<<1 | negated
		}
		at = (at + 1) & mask
	}
	if len(m.nodes) >= mostNodes {
		m.budget, m.spent = 0, true
		return Over
	}
	i := int32(len(m.nodes))
	m.nodes = append(m.nodes, n)
	m.unique[at] = i
	if 2*len(m.nodes) > len(m.unique) {
		m.grow()
	}
	return Node(i)<<1 | negated
}

// grow doubles the tables, that of results up to a bound.
func (m *Manager) grow() {
	size := 2 * len(m.unique)
	m.unique = make([]int32, size)
	mask := uint32(size - 1)
	for i := 1; i < len(m.nodes); i++ {
		n := m.nodes[i]
		at := mix(uint32(n.level), uint32(n.lo), uint32(n.hi)) & mask
		for m.unique[at] != 0 {
			at = (at + 1) & mask
		}
		m.unique[at] = int32(i)
	}
	if size > mostResults {
		return
	}
	old := m.cache
	m.cache = make([]conjunction, size)
	for _, c := range old {
		if c.f != 0 {
			m.cache[mix(0, uint32(c.f), uint32(c.g))&mask] = c
		}
	}
}

func mix(a, b, c uint32) uint32 {
	h := a*0x9e3779b1 ^ b*0x85ebca6b ^ c*0xc2b2ae35
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// often is how many steps are done before one looks whether to stop; a power of two.
const often = 1 << 12

// spend counts a step; false if there is none left.
func spend(budget *int, stop <-chan struct{}) bool {
	if *budget <= 0 {
		return false
	}
	*budget--
	if *budget%often == 0 && stop != nil {
		select {
		case <-stop:
			*budget = 0
			return false
		default:
		}
	}
	return true
}
