package outlook_test

import (
	"context"
	"fmt"
	"math/big"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/outlook"
)

// Fault trees whose gates share basic events and each other, as those of real
// plants do. What makes them hard is that sharing: no order of the events keeps
// all that belong together close to each other.

// gate holds with so many of its inputs: gates before it by their numbers, and
// basic events by -1 less theirs.
type gate struct {
	atLeast int
	of      []int
}

// sharing is a tree of gates, the top one last.
type sharing []gate

func (s sharing) book(tb testing.TB) (model.Book, model.ID, int) {
	d := newDraft(tb)
	events := map[int]bool{}
	name := func(input int) string {
		if input >= 0 {
			return fmt.Sprintf("g%04d active", input)
		}
		if !events[input] {
			events[input] = true
			d.event(fmt.Sprintf("b%04d", -1-input))
		}
		return fmt.Sprintf("b%04d", -1-input)
	}
	for i, g := range s {
		inputs := make([]string, len(g.of))
		for k, input := range g.of {
			inputs[k] = name(input)
		}
		d.commitment(fmt.Sprintf("g%04d", i), fmt.Sprintf("%d of (%s)", g.atLeast, strings.Join(inputs, ", ")), "")
	}
	return d.book(), commitmentID(fmt.Sprintf("g%04d", len(s)-1)), len(events)
}

// dual is the tree that fails where the other does not.
func (s sharing) dual() sharing {
	out := slices.Clone(s)
	for i, g := range out {
		out[i].atLeast = len(g.of) - g.atLeast + 1
	}
	return out
}

// cutSets finds the minimal sets gate by gate, as products that are multiplied
// out and absorbed: the method of the seventies, of use for small trees only.
func (s sharing) cutSets() int {
	type product [2]uint64
	var found [][]product
	of := func(input int) []product {
		if input >= 0 {
			return found[input]
		}
		var p product
		p[(-1-input)/64] |= 1 << ((-1 - input) % 64)
		return []product{p}
	}
	absorb := func(list []product) []product {
		var out []product
		for i, p := range list {
			if !slices.ContainsFunc(list, func(q product) bool { return q != p && q[0]&^p[0] == 0 && q[1]&^p[1] == 0 }) && !slices.Contains(list[:i], p) {
				out = append(out, p)
			}
		}
		return out
	}
	for _, g := range s {
		held := make([][]product, g.atLeast+1) // by how many inputs: the sets with which so many hold
		held[0] = []product{{}}
		for _, input := range g.of {
			for k := g.atLeast; k > 0; k-- {
				for _, p := range held[k-1] {
					for _, q := range of(input) {
						held[k] = append(held[k], product{p[0] | q[0], p[1] | q[1]})
					}
				}
				held[k] = absorb(held[k])
			}
		}
		found = append(found, held[g.atLeast])
	}
	return len(found[len(found)-1])
}

// plant draws a tree by dice, as a plant of many parts: in layers of gates that
// take from gates nearby in the layer below, from parts nearby, and now and then
// from a support that all parts share.
func plant(seed uint64, events, layers, atLeast int) sharing {
	r := roll(seed)
	var s sharing
	supports := max(1, events/25)
	var below []int
	for layer := range layers {
		width := max(3, events/3*(layers-layer)/layers)
		here := []int{}
		near := func(n, at int) int { return min(n-1, max(0, at*n/width+r.IntN(5)-2)) }
		for at := range width {
			var of []int
			for range 2 + r.IntN(3) {
				input := -1 - supports - near(events-supports, at)
				switch {
				case r.IntN(12) == 0:
					input = -1 - r.IntN(supports)
				case len(below) > 0 && r.IntN(4) > 0:
					input = below[near(len(below), at)]
				}
				if !slices.Contains(of, input) {
					of = append(of, input)
				}
			}
			here = append(here, len(s))
			s = append(s, gate{min(1+r.IntN(3)/2, len(of)), of})
		}
		below = here
	}
	return append(s, gate{min(atLeast, len(below)), below})
}

// grid is a network of roads to the right and down, in which one gets from corner
// to corner: a minimal set is a way.
func grid(n int) sharing {
	var s sharing
	at := map[[2]int]int{}
	road := 0
	for x := range n + 1 {
		for y := range n + 1 {
			var ways []int
			for _, from := range [][2]int{{x - 1, y}, {x, y - 1}} {
				switch {
				case from[0] < 0 || from[1] < 0:
					continue
				case from == [2]int{0, 0}:
					ways = append(ways, -1-road)
				default:
					ways = append(ways, len(s))
					s = append(s, gate{2, []int{-1 - road, at[from]}})
				}
				road++
			}
			if len(ways) > 0 {
				at[[2]int{x, y}] = len(s)
				s = append(s, gate{1, ways})
			}
		}
	}
	return s
}

// row fails with so many next to each other of n: a consecutive-k-out-of-n system.
func row(k, n int) sharing {
	var s sharing
	top := gate{atLeast: 1}
	for i := range n - k + 1 {
		g := gate{atLeast: k}
		for j := range k {
			g.of = append(g.of, -1-i-j)
		}
		top.of = append(top.of, len(s))
		s = append(s, g)
	}
	return append(s, top)
}

// rowBlocks counts the minimal sets that keep a row from failing: each run of k
// has one of them, and no two of them can be further apart than k, nor any two
// with one between as close as that.
func rowBlocks(k, n int) *big.Int {
	// ways[i][j]: sets that end with i and then j.
	ways := map[[2]int]*big.Int{}
	total := new(big.Int)
	for j := 1; j <= n; j++ {
		for i := 0; i < j; i++ {
			sum := new(big.Int)
			switch {
			case j-i > k:
				continue
			case i == 0:
				sum.SetInt64(1)
			}
			for h := 0; h < i; h++ {
				if before := ways[[2]int{h, i}]; before != nil && j-h > k {
					sum.Add(sum, before)
				}
			}
			ways[[2]int{i, j}] = sum
			if j > n-k && i <= n-k {
				total.Add(total, sum)
			}
		}
	}
	return total
}

func counts(tb testing.TB, s sharing) (unlock, block *big.Int, events int, err error) {
	book, top, events := s.book(tb)
	o, err := outlook.Evaluate(book, on("2026-01-20"))
	if err != nil {
		tb.Fatal(err)
	}
	unlock, block, err = o.Count(context.Background(), []model.ID{top}, 1)
	return unlock, block, events, err
}

// TestSharedFaultTreesAreCountedExactly counts small trees both ways.
func TestSharedFaultTreesAreCountedExactly(t *testing.T) {
	trees := map[string]sharing{"grid": grid(3), "row": row(3, 14)}
	for seed := range uint64(60) {
		trees[fmt.Sprint("plant ", seed)] = plant(seed, 30+int(seed)%20, 4, 1+int(seed)%3)
	}
	large := 0
	for name, s := range trees {
		unlock, block, _, err := counts(t, s)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if cuts, paths := s.cutSets(), s.dual().cutSets(); unlock.Int64() != int64(cuts) || block.Int64() != int64(paths) {
			t.Errorf("%s: %v and %v sets, want %d and %d", name, unlock, block, cuts, paths)
		}
		if unlock.Int64()+block.Int64() > 50 {
			large++
		}
	}
	if large < 20 {
		t.Errorf("only %d trees have more than 50 sets", large)
	}
	if _, block, _, _ := counts(t, row(3, 14)); block.Cmp(rowBlocks(3, 14)) != 0 {
		t.Errorf("a row is kept from failing by %v sets, want %v", block, rowBlocks(3, 14))
	}
}

// sharedTrees are trees of the sizes of the public suites, with how many minimal
// sets bring the top about and how many prevent it; nil where no other way of
// counting is known. The numbers of the plants are the same in any order of the events.
var sharedTrees = []struct {
	name          string
	tree          sharing
	unlock, block *big.Int
}{
	{"ways-through-8-by-8", grid(8), big.NewInt(12870), nil},
	{"ways-through-10-by-10", grid(10), big.NewInt(184756), nil},
	{"plant-of-244", plant(0, 300, 6, 3), big.NewInt(444900), big.NewInt(1546804584)},
	{"plant-of-345", plant(3, 450, 6, 3), big.NewInt(485572), big.NewInt(756280516608)},
	{"row-5-of-300", row(5, 300), big.NewInt(296), rowBlocks(5, 300)},
	{"row-12-of-450", row(12, 450), big.NewInt(439), rowBlocks(12, 450)},
}

// BenchmarkPromiseSharedFaultTrees counts both kinds of minimal sets of each
// tree: promised within 10 s and 2 GB.
func BenchmarkPromiseSharedFaultTrees(b *testing.B) {
	for _, x := range sharedTrees {
		b.Run(x.name, func(b *testing.B) {
			unanswered := 0.0
			within(b, 10*time.Second, func() {
				unlock, block, _, err := counts(b, x.tree)
				switch {
				case err != nil:
					unanswered = 1
				case x.unlock != nil && unlock.Cmp(x.unlock) != 0, x.block != nil && block.Cmp(x.block) != 0:
					b.Fatalf("%v and %v minimal sets, not %v and %v", unlock, block, x.unlock, x.block)
				}
			})
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapSys)/1e6, "MB-heap")
			b.ReportMetric(unanswered, "unanswered")
		})
	}
}
