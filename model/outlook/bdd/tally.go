package bdd

import (
	"math/big"
	"math/bits"
)

// tally is a natural number of any size, without memory of its own while it is small.
type tally struct {
	small uint64
	large *big.Int // instead, where it is too large; never changed
}

func (t tally) big() *big.Int {
	if t.large != nil {
		return t.large
	}
	return new(big.Int).SetUint64(t.small)
}

func (t tally) plus(u tally) tally {
	if t.large == nil && u.large == nil {
		if sum, carry := bits.Add64(t.small, u.small, 0); carry == 0 {
			return tally{small: sum}
		}
	}
	return tally{large: new(big.Int).Add(t.big(), u.big())}
}

func (t tally) times(n uint64) tally {
	if t.large == nil {
		if high, low := bits.Mul64(t.small, n); high == 0 {
			return tally{small: low}
		}
	}
	return tally{large: new(big.Int).Mul(t.big(), tally{small: n}.big())}
}
