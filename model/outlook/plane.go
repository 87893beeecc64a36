package outlook

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"proviso/model"
)

// mostColumns is how many questions stand side by side in a machine word.
const mostColumns = 64

// samplesInPlanes is how many of the 64 samples of lanes.go are drawn where many
// questions are answered at once. More of them spare proofs, fewer spare samples.
const samplesInPlanes = 40

// planes answer up to 64 questions about a book at once: all values are vectors.
type planes struct {
	engine  *Engine
	columns []*world // a world for each, of which only the facts and events are found
	all     uint64   // the columns that there are
	alike   []alike
	rulings []ruling
	leaves  []uint64 // a vector for each leaf
	forces  []uint64 // a vector for "C active" of each commitment that others wait for
	width   int      // the words of a vector
	draws   []uint   // which samples are drawn
	ranOut  []uint64 // by leaf: in which columns it is false only as time ran out
	sick    []uint64 // by event: in which columns it is tied to a contradiction; nil if in none
}

// alike are columns in which the same holds of everything that nothing is assumed about.
type alike struct {
	columns uint64
	base    *world
}

// ruling are columns in which the same relations are on.
type ruling struct {
	rules   *rules
	columns uint64
	members [][]int32 // by the first event of each component
}

// verdict is what is found of one commitment: the columns in which ...
type verdict struct {
	ends   uint64 // ... its termination is certain
	holds  uint64 // ... its precondition is certain
	fails  uint64 // ... its precondition is certain to fail
	ran    uint64 // ... some limit of time that it depends on has run out
	sick   uint64 // ... it depends on facts that contradict the relations
	missed uint64 // ... finding out would have taken too much work
}

// failures are the columns in which it is asked whether preconditions fail: by
// commitment, and the groups that this depends on.
type failures struct {
	columns []uint64
	groups  []bool
}

// newPlanes sets out what is known of the events under some questions.
func (e *Engine) newPlanes(questions []Question, supposed []supposed) *planes {
	p := &planes{engine: e, all: ^uint64(0) >> (mostColumns - len(questions)), draws: draws(samplesInPlanes)}
	p.width = firstSample + len(p.draws)
	for i, q := range questions {
		w := &world{
			engine: e, moving: -1, at: q.At, known: q.Known, supposed: &supposed[i], rules: p.rulesFor(&supposed[i], i),
			facts: make([]fact, len(e.events)), events: make([]Truth, len(e.events)), contrary: newNumbers(len(e.events)),
		}
		for x := range w.facts {
			w.facts[x].state = model.Open
		}
		w.findFacts(e.told(w.supposed))
		p.columns = append(p.columns, w)
		p.join(i)
	}
	p.findSick()
	return p
}

// rulesFor are the rules of a column, shared with those that leave the same relations on.
func (p *planes) rulesFor(s *supposed, column int) *rules {
	for i := range p.rulings {
		if p.rulings[i].rules.leaves(p.engine, s.off) {
			p.rulings[i].columns |= 1 << column
			return p.rulings[i].rules
		}
	}
	r := p.engine.rules(s.off)
	p.rulings = append(p.rulings, ruling{rules: r, columns: 1 << column, members: r.components()})
	return r
}

// join adds a column to those alike it.
func (p *planes) join(column int) {
	w := p.columns[column]
	for i := range p.alike {
		if b := p.alike[i].base; b.at == w.at && b.known.Equal(w.known) {
			p.alike[i].columns |= 1 << column
			return
		}
	}
	base := &world{engine: p.engine, moving: -1, at: w.at, known: w.known, supposed: &supposed{}, rules: w.rules}
	base.facts = make([]fact, len(w.facts))
	for x := range base.facts {
		base.facts[x] = base.recorded(int32(x))
	}
	p.alike = append(p.alike, alike{1 << column, base})
}

func (p *planes) findSick() {
	for i, w := range p.columns {
		if !w.broken {
			continue
		}
		if p.sick == nil {
			p.sick = make([]uint64, len(w.facts))
		}
		for x := range w.facts {
			if w.isContrary(int32(x)) {
				p.sick[x] |= 1 << i
			}
		}
	}
}

func (p *planes) leaf(x int32) vector { return p.leaves[int(x)*p.width:][:p.width:p.width] }

// force is "C active" of a commitment that others wait for.
func (p *planes) force(c int32) vector {
	return p.forces[int(p.engine.waited[c])*p.width:][:p.width:p.width]
}

// evaluate finds the verdicts for all commitments, tier by tier; or, where only
// some failures are asked about, those. The error is that of the context.
func (p *planes) evaluate(ctx context.Context, about *failures) ([]verdict, error) {
	p.forces = make([]uint64, int(p.engine.waiters)*p.width)
	verdicts := make([]verdict, len(p.engine.commitments))
	runners := make([]*runner, runtime.GOMAXPROCS(0))
	for i := range runners {
		runners[i] = &runner{planes: p, verdicts: verdicts, about: about}
	}
	for _, tier := range p.engine.tiers {
		err := inChunks(ctx, len(tier), func(worker, from, to int) {
			r := runners[worker]
			r.begin()
			for _, g := range tier[from:to] {
				if about == nil || about.groups[g] {
					r.group(g)
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return verdicts, nil
}

// inChunks does something to n things in chunks that are always the same, in as
// many goroutines as there are processors. The error is that of the context.
func inChunks(ctx context.Context, n int, do func(worker, from, to int)) error {
	const chunk = 1024
	chunks := (n + chunk - 1) / chunk
	var next atomic.Int64
	work := func(worker int) {
		for ctx.Err() == nil {
			k := int(next.Add(1)) - 1
			if k >= chunks {
				return
			}
			do(worker, k*chunk, min(n, (k+1)*chunk))
		}
	}
	var others sync.WaitGroup
	for worker := 1; worker < min(runtime.GOMAXPROCS(0), chunks); worker++ {
		others.Go(func() { work(worker) })
	}
	work(0)
	others.Wait()
	return ctx.Err()
}

// draws are the places of some samples: the two extremes, then of each density
// its part.
func draws(n int) []uint {
	out := []uint{0, 1}
	for i := 2; i < n; i++ {
		out = append(out, uint(2+(i-2)*62/(n-2)))
	}
	return slices.Clip(out)
}
