package bdd

// Family is a set of sets of literals, held by a Families. Two are equal exactly
// if they have the same members.
type Family int32

// The smallest families.
const (
	Spent   Family = -1 // the budget is spent
	NoSet   Family = 0  // no set at all
	JustOne Family = 1  // the empty set and no other
)

// Literal is a variable or its negation.
type Literal struct {
	Level int
	Not   bool
}

// rank orders literals: by variable, the negation last.
func (l Literal) rank() int32 {
	if l.Not {
		return int32(2*l.Level + 1)
	}
	return int32(2 * l.Level)
}

func literalOf(rank int32) Literal { return Literal{Level: int(rank / 2), Not: rank%2 == 1} }

// Families holds families of sets of literals as zero-suppressed diagrams, and
// finds prime implicants of functions of one Manager. All work is counted.
type Families struct {
	m      *Manager
	nodes  []familyNode
	unique []Family // open addressing; 0 is free, as NoSet is not in it
	cache  []familyEntry
	primes memo
	budget int
	stop   <-chan struct{}
	tends  func(level int) Tendency
}

// familyNode is the sets without a literal (lo), and those that have it, less the
// literal (hi, never empty).
type familyNode struct {
	rank   int32
	lo, hi Family
}

type familyStep struct {
	op   int32
	f, g Family
}

type familyEntry struct {
	step   familyStep
	result Family
}

// Operations in the cache. Entries of no operation have op 0.
const (
	opMinus int32 = iota + 1
	opWithin
)

// NewFamilies makes a Families for so many steps of work.
func NewFamilies(m *Manager, budget int) *Families {
	z := &Families{m: m, unique: make([]Family, smallTable), cache: make([]familyEntry, smallTable)}
	z.Reset(budget)
	return z
}

// Reset forgets all families, and grants a budget.
func (z *Families) Reset(budget int) {
	z.nodes = append(z.nodes[:0], familyNode{rank: leafLevel}, familyNode{rank: leafLevel})
	z.budget = budget
	z.primes.reset()
	if len(z.unique) > 8*smallTable {
		z.unique, z.cache = make([]Family, smallTable), make([]familyEntry, smallTable)
		return
	}
	clear(z.unique)
	clear(z.cache)
}

// Until ends all work, as if the budget were spent, soon after a channel is closed.
func (z *Families) Until(stop <-chan struct{}) { z.stop = stop }

func (z *Families) make(rank int32, lo, hi Family) Family {
	switch {
	case lo == Spent || hi == Spent:
		return Spent
	case hi == NoSet:
		return lo
	}
	mask := uint32(len(z.unique) - 1)
	at := mix(uint32(rank), uint32(lo), uint32(hi)) & mask
	for ; z.unique[at] != 0; at = (at + 1) & mask {
		if f := z.unique[at]; z.nodes[f] == (familyNode{rank, lo, hi}) {
			return f
		}
	}
	if len(z.nodes) >= mostNodes {
		z.budget = 0
		return Spent
	}
	f := Family(len(z.nodes))
	z.nodes = append(z.nodes, familyNode{rank, lo, hi})
	z.unique[at] = f
	if 2*len(z.nodes) > len(z.unique) {
		z.grow()
	}
	return f
}

// grow doubles the tables, that of results up to a bound.
func (z *Families) grow() {
	size := 2 * len(z.unique)
	z.unique = make([]Family, size)
	mask := uint32(size - 1)
	for i := 2; i < len(z.nodes); i++ {
		n := z.nodes[i]
		at := mix(uint32(n.rank), uint32(n.lo), uint32(n.hi)) & mask
		for z.unique[at] != 0 {
			at = (at + 1) & mask
		}
		z.unique[at] = Family(i)
	}
	if size > mostResults {
		return
	}
	old := z.cache
	z.cache = make([]familyEntry, size)
	for _, e := range old {
		if e.step.op != 0 {
			*z.place(e.step) = e
		}
	}
}

// place is where the cache has the result of a step, or that of another.
func (z *Families) place(s familyStep) *familyEntry {
	return &z.cache[mix(uint32(s.op), uint32(s.f), uint32(s.g))&uint32(len(z.cache)-1)]
}

// keep puts the result of a step in the cache, and returns it.
func (z *Families) keep(s familyStep, f Family) Family {
	if f != Spent {
		*z.place(s) = familyEntry{s, f}
	}
	return f
}

// split is a family without and with a literal.
func (z *Families) split(f Family, rank int32) (lo, hi Family) {
	if n := &z.nodes[f]; n.rank == rank {
		return n.lo, n.hi
	}
	return f, NoSet
}

// Minus has the sets of f that are not in g.
func (z *Families) Minus(f, g Family) Family {
	switch {
	case f == Spent || g == Spent:
		return Spent
	case f == NoSet || f == g:
		return NoSet
	case g == NoSet:
		return f
	}
	n := z.nodes[f]
	for z.nodes[g].rank < n.rank {
		g = z.nodes[g].lo
	}
	if g == NoSet || f == g {
		return z.Minus(f, g)
	}
	s := familyStep{opMinus, f, g}
	if e := z.place(s); e.step == s {
		return e.result
	}
	if !spend(&z.budget, z.stop) {
		return Spent
	}
	g0, g1 := z.split(g, n.rank)
	return z.keep(s, z.make(n.rank, z.Minus(n.lo, g0), z.Minus(n.hi, g1)))
}

// Within has the sets of f of at most so many literals.
func (z *Families) Within(f Family, size int) Family {
	switch {
	case f <= JustOne:
		return f
	case size < 0:
		return NoSet
	}
	s := familyStep{opWithin, f, Family(size)}
	if e := z.place(s); e.step == s {
		return e.result
	}
	if !spend(&z.budget, z.stop) {
		return Spent
	}
	n := z.nodes[f]
	hi := NoSet
	if size > 0 {
		hi = z.Within(n.hi, size-1)
	}
	return z.keep(s, z.make(n.rank, z.Within(n.lo, size), hi))
}

// Each visits the sets of f; visit must not keep the slice. It ends when visit
// returns false.
func (z *Families) Each(f Family, visit func(set []Literal) bool) {
	var path []Literal
	var walk func(f Family) bool
	walk = func(f Family) bool {
		switch f {
		case NoSet, Spent:
			return true
		case JustOne:
			return visit(path)
		}
		n := z.nodes[f]
		path = append(path, literalOf(n.rank))
		more := walk(n.hi)
		path = path[:len(path)-1]
		return more && walk(n.lo)
	}
	walk(f)
}
