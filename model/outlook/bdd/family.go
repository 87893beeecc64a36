package bdd

import "math/big"

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
	unique map[familyNode]Family
	cache  map[familyStep]Family
	budget int
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

// Operations in the cache.
const (
	opMinus int32 = iota
	opWithin
	opPrimes
)

// NewFamilies makes a Families for so many steps of work.
func NewFamilies(m *Manager, budget int) *Families {
	return &Families{
		m: m, nodes: []familyNode{{rank: leafLevel}, {rank: leafLevel}},
		unique: map[familyNode]Family{}, cache: map[familyStep]Family{}, budget: budget,
	}
}

func (z *Families) make(rank int32, lo, hi Family) Family {
	switch {
	case lo == Spent || hi == Spent:
		return Spent
	case hi == NoSet:
		return lo
	}
	n := familyNode{rank, lo, hi}
	if f, ok := z.unique[n]; ok {
		return f
	}
	f := Family(len(z.nodes))
	z.nodes = append(z.nodes, n)
	z.unique[n] = f
	return f
}

// once does a step that is not in the cache, and counts it.
func (z *Families) once(s familyStep, do func() Family) Family {
	if f, ok := z.cache[s]; ok {
		return f
	}
	if z.budget--; z.budget < 0 {
		return Spent
	}
	f := do()
	if f != Spent {
		z.cache[s] = f
	}
	return f
}

// split is a family without and with a literal.
func (z *Families) split(f Family, rank int32) (lo, hi Family) {
	if n := z.nodes[f]; n.rank == rank {
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
	return z.once(familyStep{opMinus, f, g}, func() Family {
		n := z.nodes[f]
		if z.nodes[g].rank < n.rank {
			return z.Minus(f, z.nodes[g].lo)
		}
		g0, g1 := z.split(g, n.rank)
		return z.make(n.rank, z.Minus(n.lo, g0), z.Minus(n.hi, g1))
	})
}

// Within has the sets of f of at most so many literals.
func (z *Families) Within(f Family, size int) Family {
	switch {
	case f <= JustOne:
		return f
	case size < 0:
		return NoSet
	}
	return z.once(familyStep{opWithin, f, Family(size)}, func() Family {
		n := z.nodes[f]
		hi := NoSet
		if size > 0 {
			hi = z.Within(n.hi, size-1)
		}
		return z.make(n.rank, z.Within(n.lo, size), hi)
	})
}

// Count is the number of sets in f, each literal counting as often as times
// says: a set counts the product of its literals.
func (z *Families) Count(f Family, times func(Literal) int) *big.Int {
	done := map[Family]*big.Int{NoSet: big.NewInt(0), JustOne: big.NewInt(1)}
	var count func(f Family) *big.Int
	count = func(f Family) *big.Int {
		if c, ok := done[f]; ok {
			return c
		}
		n := z.nodes[f]
		c := big.NewInt(int64(times(literalOf(n.rank))))
		c.Mul(c, count(n.hi)).Add(c, count(n.lo))
		done[f] = c
		return c
	}
	if f == Spent {
		return big.NewInt(0)
	}
	return count(f)
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
