package bdd

// AnySize lifts the bound on the size of prime implicants.
const AnySize = 1 << 20

// Tendency is in which direction a function can change with a variable.
type Tendency int8

// The tendencies. Either is that of a variable of which nothing is known.
const (
	Either  Tendency = 0
	Rising  Tendency = 1
	Falling Tendency = -1
)

// Tends says what is known beforehand of the functions whose primes are asked
// for next; nil for nothing. It changes no answer, and spares much work: where
// the function is monotone, finding primes comes down to finding minimal
// solutions (Rauzy, "New algorithms for fault trees analysis", Reliability
// Engineering and System Safety 40(3), 1993).
func (z *Families) Tends(how func(level int) Tendency) { z.tends = how }

// Primes has the prime implicants of f of at most so many literals: the minimal
// sets of literals that make f true whatever the other variables are. It follows
// Coudert and Madre ("Implicit and incremental computation of primes and
// essential primes of Boolean functions", DAC 1992): a prime either makes both
// cofactors true, or is a literal and a prime of one cofactor that is no
// implicant of both.
func (z *Families) Primes(f Node, size int) Family {
	switch {
	case f == Over:
		return Spent
	case f == False:
		return NoSet
	case f == True:
		return JustOne
	case size <= 0:
		return NoSet
	}
	size = min(size, AnySize)
	key := uint64(f)<<32 | uint64(size)
	if e := z.primes.find(key); e.key != 0 {
		return e.value
	}
	if !spend(&z.budget, z.stop) {
		return Spent
	}
	found := z.aroundTop(f, size)
	if found != Spent {
		z.primes.put(key, found)
	}
	return found
}

// aroundTop finds the primes without, with and against the variable on top of f.
func (z *Families) aroundTop(f Node, size int) Family {
	level, _ := z.m.Level(f)
	lo, hi := z.m.Cofactors(f, level)
	rest := size - 1
	if size >= AnySize {
		rest = AnySize
	}
	tends := Either
	if z.tends != nil {
		tends = z.tends(level)
	}
	l := Literal{Level: level}
	switch tends {
	case Rising: // hi holds wherever lo does
		both := z.Primes(lo, size)
		return z.make(l.rank(), both, z.besides(hi, rest, both))
	case Falling:
		both := z.Primes(hi, size)
		return z.make(l.rank()+1, both, z.besides(lo, rest, both))
	}
	both := z.Primes(z.m.And(lo, hi), size)
	no, yes := z.besides(lo, rest, both), z.besides(hi, rest, both)
	return z.make(l.rank(), z.make(l.rank()+1, both, no), yes)
}

// besides are the primes of f less some sets.
func (z *Families) besides(f Node, size int, sets Family) Family {
	if sets == Spent {
		return Spent
	}
	return z.Minus(z.Primes(f, size), sets)
}

// Function is true where all literals of one of the sets are.
func (z *Families) Function(f Family) Node {
	done := map[Family]Node{NoSet: False, JustOne: True, Spent: Over}
	var walk func(f Family) Node
	walk = func(f Family) Node {
		if g, ok := done[f]; ok {
			return g
		}
		n := z.nodes[f]
		l := literalOf(n.rank)
		literal := z.m.Var(l.Level) ^ Node(n.rank&1)
		g := z.m.Or(walk(n.lo), z.m.And(literal, walk(n.hi)))
		done[f] = g
		return g
	}
	return walk(f)
}
