package bdd

import (
	"math"
	"math/big"
	"testing"
)

// Sums and products are exact on both sides of what a word holds.
func TestTally(t *testing.T) {
	for _, a := range []uint64{0, 1, 7, math.MaxUint64 - 1, math.MaxUint64} {
		for _, b := range []uint64{0, 1, 3, math.MaxUint64} {
			x, y := new(big.Int).SetUint64(a), new(big.Int).SetUint64(b)
			product := new(big.Int).Mul(x, y)
			if got := (tally{small: a}).times(b).big(); got.Cmp(product) != 0 {
				t.Errorf("%d times %d is %v", a, b, got)
			}
			want := new(big.Int).Add(product, x)
			if got := (tally{small: a}).times(b).plus(tally{small: a}).big(); got.Cmp(want) != 0 {
				t.Errorf("%d times %d plus %d is %v", a, b, a, got)
			}
			want.Mul(want, y)
			if got := (tally{small: a}).times(b).plus(tally{small: a}).times(b).big(); got.Cmp(want) != 0 {
				t.Errorf("(%d times %d plus %d) times %d is %v", a, b, a, b, got)
			}
		}
	}
}
