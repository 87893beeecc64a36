package outlook_test

import (
	"context"
	"fmt"
	"math/big"
	"runtime"
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/outlook"
)

// Fault trees as the literature draws them: a top event over gates over basic events. Each gate is a commitment that waits
// for others, so that what gates share is shared. How many minimal sets bring the top about follows from how they are
// built, and the engine's count is held to it.

// tree builds one fault tree.
type tree struct {
	*draft
	basic, gates int
}

// basics are so many new basic events.
func (d *tree) basics(n int) []string {
	names := make([]string, n)
	for i := range names {
		d.basic++
		names[i] = fmt.Sprintf("b%04d", d.basic)
		d.event(names[i])
	}
	return names
}

// gate waits for so many of some inputs.
func (d *tree) gate(atLeast int, of []string) string {
	d.gates++
	key := fmt.Sprintf("g%04d", d.gates)
	d.commitment(key, fmt.Sprintf("%d of (%s)", atLeast, strings.Join(of, ", ")), "")
	return key + " active"
}

func (d *tree) and(of ...string) string { return d.gate(len(of), of) }
func (d *tree) or(of ...string) string  { return d.gate(1, of) }

// many are so many inputs of the same make.
func many(n int, make func() string) []string {
	out := []string{}
	for range n {
		out = append(out, make())
	}
	return out
}

// bridge is the network of five components in which one crosses between two ways, as it fails: four minimal sets.
func (d *tree) bridge() string {
	c := d.basics(5)
	return d.or(d.and(c[0], c[1]), d.and(c[3], c[4]), d.and(c[0], c[2], c[4]), d.and(c[1], c[2], c[3]))
}

// votes is so many of so many, in so many layers upon each other.
func (d *tree) votes(k, n, layers int) string {
	if layers == 1 {
		return d.gate(k, d.basics(n))
	}
	return d.gate(k, many(n, func() string { return d.votes(k, n, layers-1) }))
}

// trains is a system of redundant trains that fails with so many of them; a train fails with one of its parts, or with
// the support that all share.
func (d *tree) trains(k, n, parts int) string {
	support := d.basics(1)
	return d.gate(k, many(n, func() string { return d.or(append(d.basics(parts), support...)...) }))
}

func power(base, n int64) *big.Int { return new(big.Int).Exp(big.NewInt(base), big.NewInt(n), nil) }

// faultTrees are trees of 36 to 450 basic events, with how many minimal sets each has.
var faultTrees = []struct {
	name   string
	events int
	build  func(d *tree) string
	sets   *big.Int
}{
	{"two-of-three-chain-any-150", 450, func(d *tree) string {
		return d.or(many(150, func() string { return d.gate(2, d.basics(3)) })...)
	}, big.NewInt(450)},
	{"two-of-three-chain-all-12", 36, func(d *tree) string {
		return d.and(many(12, func() string { return d.gate(2, d.basics(3)) })...)
	}, power(3, 12)},
	{"bridges-any-80", 400, func(d *tree) string { return d.or(many(80, d.bridge)...) }, big.NewInt(320)},
	{"bridges-all-9", 45, func(d *tree) string { return d.and(many(9, d.bridge)...) }, power(4, 9)},
	{"bridges-two-of-80", 400, func(d *tree) string { return d.gate(2, many(80, d.bridge)) }, big.NewInt(80 * 79 / 2 * 16)},
	{"votes-two-of-four-by-three", 64, func(d *tree) string { return d.votes(2, 4, 3) }, big.NewInt(6 * 216 * 216)},
	{"votes-three-of-four-by-three", 64, func(d *tree) string { return d.votes(3, 4, 3) }, power(4, 13)},
	{"votes-four-of-24", 24, func(d *tree) string { return d.gate(4, d.basics(24)) }, big.NewInt(10626)},
	{"three-of-six-trains-of-30", 181, func(d *tree) string { return d.trains(3, 6, 30) }, big.NewInt(20*27000 + 1)},
	{"two-of-15-trains-of-29", 436, func(d *tree) string { return d.trains(2, 15, 29) }, big.NewInt(105*841 + 1)},
}

func buildTree(tb testing.TB, build func(d *tree) string) (book model.Book, top model.ID, events int) {
	d := &tree{draft: newDraft(tb)}
	d.commitment("top", build(d), "")
	return d.book(), commitmentID("top"), d.basic
}

// TestSmallFaultTreesAreCountedExactly counts the trees that need little work.
func TestSmallFaultTreesAreCountedExactly(t *testing.T) {
	for _, x := range []struct {
		name  string
		build func(d *tree) string
		sets  int64
	}{
		{"a chain of two of three", func(d *tree) string { return d.and(many(4, func() string { return d.gate(2, d.basics(3)) })...) }, 81},
		{"bridges", func(d *tree) string { return d.and(d.bridge(), d.bridge()) }, 16},
		{"one of two bridges", func(d *tree) string { return d.or(d.bridge(), d.bridge()) }, 8},
		{"votes upon votes", func(d *tree) string { return d.votes(2, 3, 2) }, 27},
		{"trains with a support", func(d *tree) string { return d.trains(2, 3, 4) }, 49},
	} {
		book, top, _ := buildTree(t, x.build)
		o, err := outlook.Evaluate(book, on("2026-01-20"))
		if err != nil {
			t.Fatal(err)
		}
		if unlock, _, err := o.Count(context.Background(), []model.ID{top}, 1); err != nil || unlock.Int64() != x.sets {
			t.Errorf("%s: %v minimal sets, %v; want %d", x.name, unlock, err, x.sets)
		}
	}
}

// BenchmarkPromiseFaultTrees counts all minimal sets of each tree, of any size: promised within 10 s and 2 GB. MB-heap is
// the most memory that the heap has taken so far; unanswered is 1 where the engine gives up.
func BenchmarkPromiseFaultTrees(b *testing.B) {
	for _, x := range faultTrees {
		b.Run(x.name, func(b *testing.B) {
			book, top, events := buildTree(b, x.build)
			if events != x.events {
				b.Fatalf("%d basic events, not %d", events, x.events)
			}
			unanswered := 0.0
			within(b, 10*time.Second, func() {
				o, err := outlook.Evaluate(book, on("2026-01-20"))
				if err != nil {
					b.Fatal(err)
				}
				unlock, _, err := o.Count(context.Background(), []model.ID{top}, 1)
				switch {
				case err != nil:
					unanswered = 1
				case unlock.Cmp(x.sets) != 0:
					b.Fatalf("%v minimal sets, not %v", unlock, x.sets)
				}
			})
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapSys)/1e6, "MB-heap")
			b.ReportMetric(unanswered, "unanswered")
		})
	}
}
