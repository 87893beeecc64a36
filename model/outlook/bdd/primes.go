package bdd

// AnySize lifts the bound on the size of prime implicants.
const AnySize = 1 << 20

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
	return z.once(familyStep{opPrimes + int32(min(size, AnySize)), Family(f), 0}, func() Family {
		level := z.m.nodes[f].level
		lo, hi := z.m.nodes[f].lo, z.m.nodes[f].hi
		rest := size - 1
		if size >= AnySize {
			rest = AnySize
		}
		both := z.Primes(z.m.And(lo, hi), size)
		if both == Spent {
			return Spent
		}
		no := z.Minus(z.Primes(lo, rest), both)
		if no == Spent {
			return Spent
		}
		yes := z.Minus(z.Primes(hi, rest), both)
		l := Literal{Level: int(level)}
		return z.make(l.rank(), z.make(l.rank()+1, both, no), yes)
	})
}
