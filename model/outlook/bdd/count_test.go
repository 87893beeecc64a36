package bdd

import (
	"math/big"
	"math/rand/v2"
	"testing"
)

// inBig counts the sets of a family in numbers of any size all along.
func (z *Families) inBig(f Family, times func(Literal) *big.Int) *big.Int {
	if f <= JustOne {
		return big.NewInt(int64(f))
	}
	n := z.nodes[f]
	with := new(big.Int).Mul(z.inBig(n.hi, times), times(literalOf(n.rank)))
	return with.Add(with, z.inBig(n.lo, times))
}

// Numbers are exact on both sides of what a word holds.
func TestCount(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	m := New(1 << 30)
	z := NewFamilies(m, 1<<30)
	long := 0
	for range 300 {
		f, _ := random(r, m, 3)
		factors := make([]*big.Int, 2*variables)
		for i := range factors {
			factors[i] = new(big.Int).SetUint64(r.Uint64() >> (20 + r.IntN(44)))
		}
		times := func(l Literal) *big.Int { return factors[l.rank()] }
		got, want := z.Count(z.Primes(f, AnySize), times), z.inBig(z.Primes(f, AnySize), times)
		if got.Cmp(want) != 0 {
			t.Fatalf("%v sets, want %v", got, want)
		}
		if got.BitLen() > 64 {
			long++
		}
	}
	if long < 50 || long > 250 {
		t.Errorf("%d of 300 numbers are long", long)
	}
}

// More sets than any number of floating point holds are counted, too.
func TestCountBeyondFloats(t *testing.T) {
	m := New(1 << 20)
	z := NewFamilies(m, 1<<20)
	f := True
	for i := 1200; i > 0; i-- {
		f = m.And(m.Or(m.Var(2*i), m.Var(2*i+1)), f)
	}
	want := new(big.Int).Lsh(big.NewInt(1), 1200)
	if got := z.Count(z.Primes(f, AnySize), nil); got.Cmp(want) != 0 {
		t.Errorf("%v sets, want %v", got, want)
	}
	if z.Count(Spent, nil).Sign() != 0 {
		t.Error("a spent family has members")
	}
}
