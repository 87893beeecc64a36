package bdd

import (
	"math"
	"math/big"
	"math/bits"
)

// Count is the number of sets in f, each literal counting as often as times
// says (nil: once): a set counts the product of its literals.
//
// Where the number may be too large for a machine word, it is found modulo as
// many primes as it needs, and put together by the Chinese remainder theorem: so
// each pass takes one word a node, however large the numbers.
func (z *Families) Count(f Family, times func(Literal) *big.Int) *big.Int {
	if f == Spent {
		return new(big.Int)
	}
	c := census{z: z, f: f, memory: make([]uint64, max(2, int(f)+1))}
	top := int32(-1)
	for i := Family(2); i <= f; i++ {
		top = max(top, z.nodes[i].rank)
	}
	c.factors = make([]*big.Int, top+1)
	for rank := range c.factors {
		if c.factors[rank] = one; times != nil {
			c.factors[rank] = times(literalOf(int32(rank)))
		}
	}
	return c.number(c.bits())
}

var one = big.NewInt(1)

// census counts the sets of a family.
type census struct {
	z       *Families
	f       Family
	factors []*big.Int // by rank
	memory  []uint64   // by node
}

// bits is how many bits the number can have.
func (c *census) bits() int {
	factors := make([]float64, len(c.factors))
	for rank, k := range c.factors {
		factors[rank], _ = new(big.Float).SetInt(k).Float64()
	}
	about := make([]float64, len(c.memory))
	about[JustOne] = 1
	for i := Family(2); i <= c.f; i++ {
		n := &c.z.nodes[i]
		about[i] = about[n.lo] + factors[n.rank]*about[n.hi]
	}
	if most := about[c.f]; most < math.MaxFloat64 {
		_, exponent := math.Frexp(most)
		return exponent + 1
	}
	bits := 1 // as if every set of literals were counted
	for _, k := range c.factors {
		bits += 1 + k.BitLen()
	}
	return bits
}

// number is the count, which has so many bits at most.
func (c *census) number(most int) *big.Int {
	if most < 63 { // it is its own remainder
		return new(big.Int).SetUint64(c.modulo(math.MaxInt64))
	}
	sum, product := new(big.Int), big.NewInt(1)
	for p := uint64(math.MaxInt64); product.BitLen() <= most; p-- {
		modulus := new(big.Int).SetUint64(p)
		if !modulus.ProbablyPrime(0) { // exact below 2^64
			continue
		}
		rest := new(big.Int).SetUint64(c.modulo(p))
		rest.Sub(rest, sum).Mul(rest, new(big.Int).ModInverse(product, modulus)).Mod(rest, modulus)
		sum.Add(sum, rest.Mul(rest, product))
		product.Mul(product, modulus)
	}
	return sum
}

// modulo is the count modulo a number below 2^63.
func (c *census) modulo(p uint64) uint64 {
	factors := make([]uint64, len(c.factors))
	for rank, k := range c.factors {
		factors[rank] = new(big.Int).Mod(k, new(big.Int).SetUint64(p)).Uint64()
	}
	c.memory[NoSet], c.memory[JustOne] = 0, 1
	for i := Family(2); i <= c.f; i++ {
		n := &c.z.nodes[i]
		with := c.memory[n.hi]
		if k := factors[n.rank]; k != 1 {
			high, low := bits.Mul64(with, k)
			_, with = bits.Div64(high, low, p)
		}
		if with += c.memory[n.lo]; with >= p {
			with -= p
		}
		c.memory[i] = with
	}
	return c.memory[c.f]
}
