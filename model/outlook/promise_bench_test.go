package outlook_test

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/outlook"
)

// The benchmarks in this file and in faulttree_bench_test.go measure what the engine promises for two cores that have
// nothing else to do. They report times-promised: the mean duration in parts of the one promised. Above 1 it is not kept.

// frame is how long one picture stands on a screen.
const frame = 16 * time.Millisecond

// within runs something in a benchmark's loop and reports its mean duration in parts of a limit.
func within(b *testing.B, limit time.Duration, run func()) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		run()
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(limit), "times-promised")
}

// liveMB is the memory in use, in MB, after what is no longer needed is gone.
func liveMB() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

// columns are questions under as many different scenarios.
func columns(n int) []outlook.Question {
	r := roll(7)
	questions := make([]outlook.Question, n)
	for i := range questions {
		q := on("2026-01-20")
		for range 1 + r.IntN(6) {
			state := model.EventState(r.pick("occurred", "occurred", "ruled_out", "ended", "open"))
			q.Assume = append(q.Assume, assume(fmt.Sprintf("e%03d", r.IntN(200)), state, ""))
		}
		questions[i] = q
	}
	return questions
}

func BenchmarkPromiseCompile100000(b *testing.B) {
	book := largeBook(b, 100_000)
	before := liveMB()
	var e *outlook.Engine
	within(b, 2*time.Second, func() { e = outlook.Compile(book) })
	b.ReportMetric(liveMB()-before, "MB-live")
	runtime.KeepAlive(e)
}

// BenchmarkMatrix20000x16 gives full answers, with headlines and deadlines, for 20,000 commitments under 16 scenarios. MB-live
// is what the engine and the columns hold beside the book.
func BenchmarkMatrix20000x16(b *testing.B) {
	book := largeBook(b, 20_000)
	before := liveMB()
	e, questions := outlook.Compile(book), columns(16)
	var answers []*outlook.Outlook
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if answers, err = e.Matrix(questions); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(liveMB()-before, "MB-live")
	runtime.KeepAlive(answers)
}

// BenchmarkPromiseActivations100000x64 evaluates 100,000 commitments under 64 scenarios, in 250 ms. MB-live is what the engine
// and the activations hold beside the book; 400 are promised.
func BenchmarkPromiseActivations100000x64(b *testing.B) {
	book := largeBook(b, 100_000)
	before := liveMB()
	e, questions := outlook.Compile(book), columns(64)
	var grid *outlook.Grid
	within(b, 250*time.Millisecond, func() {
		grid = nil
		var err error
		if grid, err = e.Activations(b.Context(), questions); err != nil {
			b.Fatal(err)
		}
	})
	b.ReportMetric(liveMB()-before, "MB-live")
	runtime.KeepAlive(grid)
}

// thousand is a book of 1,000 conditions over 100 open events, with groups in so many layers.
func thousand(b *testing.B, depth int) (model.Book, []model.ID) {
	r := roll(3)
	d := newDraft(b)
	for i := range 100 {
		e := d.event(fmt.Sprintf("e%03d", i))
		e.Likelihood = &model.Likelihood{Low: 0.2, High: 0.2 + float64(i)/200}
	}
	for i := range 20 {
		a := r.IntN(90)
		d.relate(fmt.Sprintf("r%02d", i), fmt.Sprintf("e%03d", a), model.RelationKind(r.pick("implies", "excludes")), fmt.Sprintf("e%03d", a+1+r.IntN(9)))
	}
	ids := make([]model.ID, 1000)
	for i := range ids {
		ids[i] = d.commitment(fmt.Sprintf("c%04d", i), nested(r, depth), "").ID
	}
	return d.book(), ids
}

// nested is a condition over e000 to e099, of groups of two to four in so many layers.
func nested(r dice, depth int) string {
	if depth == 0 || r.IntN(5) == 0 {
		leaf := fmt.Sprintf("e%03d", r.IntN(100))
		if r.IntN(8) == 0 {
			return "not " + leaf
		}
		return leaf
	}
	text, joint, end := "(", r.pick(" and ", " or ", ", "), ")"
	if joint == ", " {
		text = "2 of ("
	}
	n := 2 + r.IntN(3)
	for i := range n {
		if i > 0 {
			text += joint
		}
		text += nested(r, depth-1)
	}
	return text + end
}

// eachSize runs a benchmark over a thousand conditions with about 8 leaves each, and with about 20.
func eachSize(b *testing.B, limit time.Duration, ask func(o *outlook.Outlook, id model.ID) error, also func(*outlook.Outlook) error) {
	for _, size := range []struct {
		name  string
		depth int
	}{{"leaves=8", 2}, {"leaves=20", 3}} {
		b.Run(size.name, func(b *testing.B) {
			book, ids := thousand(b, size.depth)
			e := outlook.Compile(book)
			unanswered := 0
			within(b, limit, func() {
				o := evaluated(b, e)
				unanswered = 0
				for _, id := range ids {
					if ask(o, id) != nil {
						unanswered++
					}
				}
				if also(o) != nil {
					unanswered++
				}
			})
			b.ReportMetric(float64(unanswered), "unanswered")
		})
	}
}

func evaluated(b *testing.B, e *outlook.Engine) *outlook.Outlook {
	o, err := e.Evaluate(on("2026-01-20"))
	if err != nil {
		b.Fatal(err)
	}
	return o
}

// BenchmarkPromiseProbabilitiesAndImportances has 100 ms for the probability of each of 1,000 conditions and the
// importance of all 100 events.
func BenchmarkPromiseProbabilitiesAndImportances(b *testing.B) {
	eachSize(b, 100*time.Millisecond, func(o *outlook.Outlook, id model.ID) error {
		if _, ok := o.Probability(context.Background(), id); !ok {
			return outlook.ErrTooMuch
		}
		return nil
	}, func(o *outlook.Outlook) error {
		if _, complete, _ := o.Rank(context.Background()); !complete {
			return outlook.ErrTooMuch
		}
		return nil
	})
}

// BenchmarkPromiseMinimalSetsUpTo4 has a second for the minimal sets of up to four literals of each of 1,000 conditions.
func BenchmarkPromiseMinimalSetsUpTo4(b *testing.B) {
	eachSize(b, time.Second, func(o *outlook.Outlook, id model.ID) error {
		_, err := o.Sets(context.Background(), []model.ID{id}, 1, 4)
		return err
	}, func(*outlook.Outlook) error { return nil })
}
