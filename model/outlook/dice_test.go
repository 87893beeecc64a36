package outlook_test

import (
	"math/rand/v2"

	"proviso/model/when"
)

// dice draws small random books.
type dice struct{ *rand.Rand }

func roll(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 7))} }

func (r dice) pick(texts ...string) string { return texts[r.IntN(len(texts))] }

func (r dice) day() string { return (when.MustDay("2026-01-01") + when.Day(r.IntN(24))).String() }

func (r dice) date() string {
	if r.IntN(4) > 0 {
		return r.day()
	}
	a := when.MustDay(r.day())
	return a.String() + "/" + (a + 1 + when.Day(r.IntN(4))).String()
}
