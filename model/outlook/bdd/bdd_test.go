package bdd

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"
)

const variables = 5

// table is a function written out: bit i is its value where variable k is bit k of i.
type table uint32

func tableOfVar(level int) table {
	var t table
	for i := range 1 << variables {
		if i>>level&1 == 1 {
			t |= 1 << i
		}
	}
	return t
}

// random makes the same function twice: as a diagram and written out.
func random(r *rand.Rand, m *Manager, depth int) (Node, table) {
	if depth == 0 {
		level := r.IntN(variables)
		return m.Var(level), tableOfVar(level)
	}
	f, s := random(r, m, depth-1)
	g, t := random(r, m, depth-1)
	switch r.IntN(4) {
	case 0:
		return m.And(f, g), s & t
	case 1:
		return m.Or(f, g), s | t
	case 2:
		return m.And(f, m.Not(g)), s &^ t
	}
	h, u := random(r, m, depth-1)
	return m.AtLeast(2, []Node{f, g, h}), s&t | s&u | t&u
}

func (m *Manager) table(f Node) table {
	var t table
	for i := range 1 << variables {
		g := f
		for {
			level, ok := m.Level(g)
			if !ok {
				break
			}
			lo, hi := m.Cofactors(g, level)
			g = lo
			if i>>level&1 == 1 {
				g = hi
			}
		}
		if g == True {
			t |= 1 << i
		}
	}
	return t
}

func TestFunctions(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	m := New(1 << 30)
	byTable := map[table]Node{}
	for range 3000 {
		f, want := random(r, m, 3)
		if got := m.table(f); got != want {
			t.Fatalf("%08x, want %08x", got, want)
		}
		if other, ok := byTable[want]; ok && other != f {
			t.Fatalf("%08x has two diagrams", want)
		}
		byTable[want] = f
		for level := range variables {
			lo, hi := want, want
			for i := range 1 << variables {
				lo = lo&^(1<<i) | want>>(i&^(1<<level))&1<<i
				hi = hi&^(1<<i) | want>>(i|1<<level)&1<<i
			}
			if depends := slices.Contains(m.Support(f), level); depends != (lo != hi) {
				t.Fatalf("%08x depends on %d: %v", want, level, depends)
			}
		}
	}
}

func TestAtLeast(t *testing.T) {
	m := New(1 << 20)
	of := []Node{m.Var(0), m.Var(1), m.Var(2)}
	for count, want := range map[int]int{-1: 32, 0: 32, 1: 28, 2: 16, 3: 4, 4: 0} {
		if got := bits.OnesCount32(uint32(m.table(m.AtLeast(count, of)))); got != want {
			t.Errorf("at least %d of three holds in %d cases, want %d", count, got, want)
		}
	}
}

func TestWeights(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	m := New(1 << 30)
	p := []float64{0.1, 0.25, 0.5, 0.8, 1}
	weights := func(level int) float64 { return p[level] }
	for range 500 {
		f, want := random(r, m, 3)
		whole, with := 0.0, make([]float64, variables)
		for i := range 1 << variables {
			w := float64(want >> i & 1)
			for level, q := range p {
				if i>>level&1 == 0 {
					q = 1 - q
				}
				w *= q
			}
			whole += w
			for level := range p {
				if i>>level&1 == 1 {
					with[level] += w
				}
			}
		}
		if got := m.Weigh(f, weights); math.Abs(got-whole) > 1e-12 {
			t.Fatalf("weight %v, want %v", got, whole)
		}
		all, joint := m.Joint(f, weights)
		var levels []int
		for _, s := range joint {
			if math.Abs(s.With-with[s.Level]) > 1e-12 || math.Abs(all-whole) > 1e-12 {
				t.Fatalf("joint with %d: %v of %v, want %v of %v", s.Level, s.With, all, with[s.Level], whole)
			}
			levels = append(levels, s.Level)
		}
		if !slices.Equal(levels, m.Support(f)) {
			t.Fatalf("joint with %v, want %v", levels, m.Support(f))
		}
	}
}

// implicant is a set of literals as masks.
type implicant struct{ yes, no int }

func (c implicant) implies(f table) bool {
	for i := range 1 << variables {
		if i&c.yes == c.yes && i&c.no == 0 && f>>i&1 == 0 {
			return false
		}
	}
	return true
}

// primes finds the prime implicants of a function by trying all sets.
func primes(f table) []implicant {
	var out []implicant
	for yes := range 1 << variables {
		for no := range 1 << variables {
			c := implicant{yes, no}
			if yes&no != 0 || !c.implies(f) {
				continue
			}
			minimal := true
			for k := range variables {
				without := implicant{yes &^ (1 << k), no &^ (1 << k)}
				minimal = minimal && (without == c || !without.implies(f))
			}
			if minimal {
				out = append(out, c)
			}
		}
	}
	return out
}

// tendencies says of some variables in which direction a function can change with them.
func tendencies(f table, r *rand.Rand) func(level int) Tendency {
	var tends [variables]Tendency
	for level := range tends {
		rises, falls := false, false
		for i := range 1 << variables {
			if i>>level&1 == 0 {
				lo, hi := f>>i&1, f>>(i|1<<level)&1
				rises, falls = rises || lo < hi, falls || lo > hi
			}
		}
		switch {
		case r.IntN(4) == 0:
		case !falls:
			tends[level] = Rising
		case !rises:
			tends[level] = Falling
		}
	}
	return func(level int) Tendency { return tends[level] }
}

func TestPrimes(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	m := New(1 << 30)
	z := NewFamilies(m, 1<<30)
	for range 400 {
		f, function := random(r, m, 3)
		want := primes(function)
		z.Tends(tendencies(function, r))
		if g := z.Function(z.Primes(f, AnySize)); g != f {
			t.Fatalf("the primes of %08x make %08x", function, m.table(g))
		}
		for size := range variables + 2 {
			bound := size
			if size > variables {
				bound = AnySize
			}
			var got []implicant
			z.Each(z.Primes(f, bound), func(set []Literal) bool {
				var c implicant
				for _, l := range set {
					if l.Not {
						c.no |= 1 << l.Level
					} else {
						c.yes |= 1 << l.Level
					}
				}
				got = append(got, c)
				return true
			})
			small := slices.DeleteFunc(slices.Clone(want), func(c implicant) bool {
				return bits.OnesCount(uint(c.yes))+bits.OnesCount(uint(c.no)) > bound
			})
			order := func(a, b implicant) int { return (a.yes-b.yes)<<8 + a.no - b.no }
			slices.SortFunc(got, order)
			slices.SortFunc(small, order)
			if !slices.Equal(got, small) {
				t.Fatalf("primes of %08x up to %d: %v, want %v", function, bound, got, small)
			}
			all := z.Primes(f, AnySize)
			if within := z.Within(all, bound); within != z.Primes(f, bound) {
				t.Fatalf("primes of %08x within %d differ from those found at once", function, bound)
			}
			if n := z.Count(z.Within(all, bound), nil); n.Int64() != int64(len(small)) {
				t.Fatalf("%v primes of %08x are counted, want %d", n, function, len(small))
			}
		}
	}
}

// Past its budget a Manager answers Over, and never anything wrong.
func TestBudget(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	over := 0
	for budget := range 200 {
		m := New(budget)
		f, want := random(r, m, 3)
		switch {
		case f == Over:
			over++
		case m.table(f) != want:
			t.Fatalf("with budget %d: %08x, want %08x", budget, m.table(f), want)
		}
		z := NewFamilies(New(1<<20), 3)
		g, _ := random(r, z.m, 4)
		if p := z.Primes(g, AnySize); p != Spent && len(primes(z.m.table(g))) > 3 {
			t.Fatalf("many primes within a budget of three")
		}
	}
	if over < 20 || over > 190 {
		t.Errorf("%d of 200 are over", over)
	}
	m := New(0)
	if m.Not(Over) != Over || m.Or(Over, False) != Over || m.And(Over, True) != Over || m.AtLeast(1, []Node{Over, True}) != Over {
		t.Error("Over is answered with more")
	}
	m.Grant(10)
	if m.And(m.Var(0), m.Var(1)) == Over {
		t.Error("a new budget is not granted")
	}
}
