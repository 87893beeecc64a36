package outlook

import (
	"context"
	"maps"
	"math/bits"
	"slices"

	"proviso/model"
	"proviso/model/when"
)

// Step is one difference between two questions, as a change to the first.
type Step struct {
	// Assume takes the place of what is assumed of an event's state, or of a
	// commitment's stage or delivery; empty with an Event or Commitment set takes it back.
	Assume     []model.Assumption
	Event      model.ID
	Commitment model.ID
	// Relation is switched off, or on again if On is set.
	Relation model.ID
	On       bool
	// At is another day to ask about; zero where the step is something else.
	At when.Date
}

// Flip is a smallest change that turns the answer for one commitment.
type Flip struct {
	Before, After Activation
	Steps         []Step
	// Smallest reports that no fewer steps do it. Otherwise there were too many
	// to try, and only none of these can be left out.
	Smallest bool
}

// mostTries bounds how many sets of steps are tried.
const mostTries = 20_000

// Flip finds a smallest set of the differences between two questions that turns
// a commitment's activation from what it is under the first into what it is under
// the second. There are no steps where it is the same under both. The error is
// ErrUnknown, or that of the context.
func (e *Engine) Flip(ctx context.Context, commitment model.ID, from, to Question) (Flip, error) {
	c, ok := e.commitmentIndex[string(commitment)]
	if !ok {
		return Flip{}, about(model.KindCommitment, string(commitment), ErrUnknown)
	}
	a, err := e.suppose(from)
	if err != nil {
		return Flip{}, err
	}
	b, err := e.suppose(to)
	if err != nil {
		return Flip{}, err
	}
	f := flipper{ctx: ctx, engine: e, commitment: c, from: from, to: to, a: &a, b: &b}
	f.differences()
	out := Flip{Before: f.answer(nil), After: f.answer(f.differ), Smallest: true}
	if out.Before != out.After {
		var chosen []difference
		chosen, out.Smallest = f.search(out.After)
		for _, d := range chosen {
			out.Steps = append(out.Steps, f.step(d))
		}
	}
	return out, ctx.Err()
}

// difference is a subject, a relation, or the day.
type difference struct {
	about    subject
	relation model.ID
	day      bool
}

type flipper struct {
	ctx        context.Context // of the one call that it serves
	engine     *Engine
	commitment int32
	from, to   Question
	a, b       *supposed
	differ     []difference
	tries      int
}

// differences lists what the questions differ in: the day, assumptions in the
// order of events and commitments, relations. Those that can't matter to the
// commitment are not among them.
func (f *flipper) differences() {
	if f.from.At != f.to.At || !f.from.Known.Equal(f.to.Known) {
		f.differ = append(f.differ, difference{day: true})
	}
	subjects := map[subject]bool{}
	for _, s := range []*supposed{f.a, f.b} {
		for about := range s.about {
			subjects[about] = true
		}
	}
	matters := f.relevance()
	for _, about := range slices.SortedFunc(maps.Keys(subjects), compareSubjects) {
		same := slices.EqualFunc(f.a.about[about], f.b.about[about], sameAssumption)
		if !same && matters(about) {
			f.differ = append(f.differ, difference{about: about})
		}
	}
	for _, r := range f.engine.relations {
		if f.a.off[r.record.ID] != f.b.off[r.record.ID] && matters(subject{aboutState, r.from}) {
			f.differ = append(f.differ, difference{relation: r.record.ID})
		}
	}
}

func compareSubjects(a, b subject) int {
	if a.aspect != b.aspect {
		return int(a.aspect) - int(b.aspect)
	}
	return int(a.index - b.index)
}

func sameAssumption(a, b model.Assumption) bool {
	return a.State == b.State && a.Stage == b.Stage && a.Delivery == b.Delivery && a.On == b.On
}

// relevance tells which subjects the commitment's answer can depend on.
func (f *flipper) relevance() func(subject) bool {
	e := f.engine
	tied := e.rules(nil).tied
	components, commitments := map[int32]bool{}, map[int32]bool{}
	e.cone([]int32{f.commitment}, func(x int32) bool {
		l := &e.leaves[x]
		for _, event := range l.events() {
			components[tied[event]] = true
		}
		if l.commitment >= 0 {
			commitments[l.commitment] = true
		}
		return true
	})
	return func(s subject) bool {
		if s.aspect == aboutState {
			return components[tied[s.index]]
		}
		return commitments[s.index]
	}
}

// answer is the activation with some differences made.
func (f *flipper) answer(made []difference) Activation {
	q := f.from
	s := supposed{about: maps.Clone(f.a.about), any: f.a.any, off: maps.Clone(f.a.off)}
	for i, any := range f.b.any {
		s.any[i] = s.any[i] || any
	}
	for _, d := range made {
		switch {
		case d.day:
			q.At, q.Known = f.to.At, f.to.Known
		case d.relation != "":
			s.off[d.relation] = f.b.off[d.relation]
		default:
			s.about[d.about] = f.b.about[d.about]
		}
	}
	f.tries++
	return f.engine.glance(q, &s).activation(f.commitment)
}

// search tries sets of differences, the smallest first; past the limit it takes
// all and leaves out what it can.
func (f *flipper) search(want Activation) (made []difference, smallest bool) {
	n := len(f.differ)
	for size := 1; size <= n && n < 63; size++ {
		for set := uint64(1)<<size - 1; set < 1<<n; set = nextOfSize(set) {
			switch {
			case f.ctx.Err() != nil:
				return nil, false
			case f.tries > mostTries:
				return f.prune(want), false
			}
			if made = f.subset(set); f.answer(made) == want {
				return made, true
			}
		}
	}
	return f.prune(want), false
}

// nextOfSize is the next larger number with as many bits (Gosper's hack).
func nextOfSize(set uint64) uint64 {
	low := set & -set
	up := set + low
	return up | (set^up)>>2>>bits.TrailingZeros64(low)
}

func (f *flipper) subset(set uint64) []difference {
	var made []difference
	for i, d := range f.differ {
		if set>>i&1 == 1 {
			made = append(made, d)
		}
	}
	return made
}

func (f *flipper) prune(want Activation) []difference {
	made := slices.Clone(f.differ)
	for i := len(made) - 1; i >= 0 && f.ctx.Err() == nil; i-- {
		if fewer := slices.Delete(slices.Clone(made), i, i+1); f.answer(fewer) == want {
			made = fewer
		}
	}
	return made
}

func (f *flipper) step(d difference) Step {
	e := f.engine
	switch {
	case d.day:
		return Step{At: when.On(f.to.At)}
	case d.relation != "":
		return Step{Relation: d.relation, On: !f.b.off[d.relation]}
	}
	s := Step{Assume: f.b.about[d.about]}
	if d.about.aspect == aboutState {
		s.Event = model.ID(e.leaves[d.about.index].node.Event)
	} else {
		s.Commitment = e.commitments[d.about.index].ID
	}
	return s
}
