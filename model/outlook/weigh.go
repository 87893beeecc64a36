package outlook

import (
	"context"
	"math"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// weighBudgets bound the work spent on the probability of one commitment and on
// the importance of events for it, in steps of the decision diagrams, and
// allWeighing that for all: past it, what needs more than a little gets no answer.
var weighBudgets = []int{20_000, 500_000}

const allWeighing = 20_000_000

// likelihoods gives the probability of an open event by its number.
type likelihoods func(event int32) float64

// middling are the middles of the recorded ranges, and one half where none is recorded.
func (e *Engine) middling(event int32) float64 {
	if ev := e.events[event]; ev != nil && ev.Likelihood != nil {
		return ev.Likelihood.Middle()
	}
	return 0.5
}

// scales weigh the completions of a world. A variable stands for an open event,
// or for what is up to chance in a leaf that presupposes others, so that all are
// independent but for the relations, which condition the whole.
type scales struct {
	*diagrams
	planner    *planner
	components map[int32][]int32 // the open leaders of each component of more than one
	middles    []float64         // by leader: what it is likely by the middles of all ranges
	apart      map[int32]lone    // by component, at the middles
	found      map[int32]weighed // by commitment, at the middles
	allowance  int               // what is left for all commitments that need much work

	variables []int32   // by place
	odds      []float64 // by place
}

// weighed is what is found of one commitment.
type weighed struct {
	p      float64
	ok     bool // there is a probability
	spent  bool // it would take too much work
	events []swing
}

// swing is how far the probability of a commitment differs between an event (or
// others that are the same: the leader) occurring and not.
type swing struct {
	leader int32
	by     float64
}

// lone is a component by itself: how likely its relations are kept, and that
// they are with each event.
type lone struct {
	whole float64
	with  map[int32]float64
}

func (w *world) newScales(p *planner) *scales {
	s := &scales{
		planner: p, components: map[int32][]int32{}, middles: make([]float64, len(w.facts)),
		apart: map[int32]lone{}, found: map[int32]weighed{}, allowance: allWeighing,
	}
	s.diagrams = w.diagrams(0, (*diagrams).weighed)
	s.places = p
	for _, x := range w.rules.sequence {
		s.middles[x] = s.shared(x, w.engine.middling)
		tied := w.rules.tied[x]
		if len(w.rules.implies[x])+len(w.rules.impliers[x])+len(w.rules.excludes[x]) > 0 && w.leaf(x).truth == Open {
			s.components[tied] = append(s.components[tied], x)
		}
	}
	return s
}

// weighed draws leaves for weighing: a date comes for certain.
func (x *diagrams) weighed(l int32) bdd.Node {
	if x.world.isEvent(l) {
		return x.variable(l)
	}
	if x.world.engine.leaves[l].op == condition.Date {
		return bdd.True
	}
	return x.presupposed(l, x.variable(l))
}

// shared is how likely a leader is: events that are the same share one variable,
// whose odds are the product of theirs.
func (s *scales) shared(leader int32, p likelihoods) float64 {
	led := s.world.rules.led[leader]
	if len(led) == 1 {
		return p(leader)
	}
	yes, no := 1.0, 1.0
	for _, member := range led {
		yes, no = yes*p(member), no*(1-p(member))
	}
	if yes+no == 0 {
		return 0.5
	}
	return yes / (yes + no)
}

// build makes the formula of a commitment with an order by taste.
func (s *scales) build(ctx context.Context, c int32, t taste, budget int) bdd.Node {
	clear(s.leaves)
	clear(s.active)
	s.m.Reset(budget)
	s.m.Until(ctx.Done())
	p := s.planner
	list := p.cone(s.world, []int32{c}, t)
	all := s.presuppose(list)
	p.arrange(list, all)
	s.variables = slices.Grow(s.variables[:0], len(all))[:len(all)]
	s.odds = slices.Grow(s.odds[:0], len(all))[:len(all)]
	for _, x := range all {
		place := p.place[x]
		s.variables[place], s.odds[place] = x, 0.5
		if s.world.isEvent(x) {
			s.odds[place] = s.middles[x]
		}
	}
	return s.inForce(c)
}

// presuppose lists, with some variables, those of what they presuppose and of
// the events tied to them by relations, and has them counted.
func (s *scales) presuppose(list []int32) []int32 {
	w, p := s.world, s.planner
	p.counts.empty(len(w.engine.leaves))
	var all []int32
	add := func(x int32) {
		if w.leaf(x).truth == Open && p.counts.add(x) {
			all = append(all, x)
		}
	}
	for _, x := range list {
		add(x)
	}
	for i := 0; i < len(all); i++ {
		x := all[i]
		for _, n := range w.engine.leaves[x].needs {
			add(w.variable(n))
		}
		if w.isEvent(x) {
			for _, y := range s.components[w.rules.tied[x]] {
				add(y)
			}
		}
	}
	return all
}

// tiedTo are the components with relations of the events that a formula depends on, in order.
func (s *scales) tiedTo(f bdd.Node) []int32 {
	var out []int32
	for _, level := range s.m.Support(f) {
		if x := s.variables[level]; s.world.isEvent(x) && s.components[s.world.rules.tied[x]] != nil {
			out = append(out, s.world.rules.tied[x])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// under is a formula where the relations of some components are kept.
func (s *scales) under(f bdd.Node, component int32) bdd.Node {
	r := s.world.rules
	for _, x := range s.components[component] {
		not := s.m.Not(s.leaf(x))
		for _, y := range r.implies[x] {
			f = s.m.And(f, s.m.Or(not, s.leaf(y)))
		}
		for _, y := range r.excludes[x] {
			if x < y {
				f = s.m.And(f, s.m.Not(s.m.And(s.leaf(x), s.leaf(y))))
			}
		}
	}
	return f
}

func (s *scales) likely(level int) float64 { return s.odds[level] }

// alone weighs a component by itself.
func (s *scales) alone(component int32) (lone, bool) {
	if found, ok := s.apart[component]; ok {
		return found, true
	}
	f := s.under(bdd.True, component)
	if f == bdd.Over {
		return lone{}, false
	}
	whole, shares := s.m.Joint(f, s.likely)
	out := lone{whole, map[int32]float64{}}
	for _, share := range shares {
		out.with[s.variables[share.Level]] = share.With
	}
	s.apart[component] = out
	return out, true
}

// weigh finds the probability of a commitment and the importance of all events
// for it.
func (s *scales) weigh(ctx context.Context, c int32) weighed {
	if found, ok := s.found[c]; ok {
		return found
	}
	budgets := weighBudgets
	if s.allowance <= 0 {
		budgets = weighBudgets[:1]
	}
	out := weighed{spent: true}
	attempt(budgets, func(t taste, budget int) (size int, done bool) {
		f := s.build(ctx, c, t, budget)
		found, ok := s.judged(f)
		if ok {
			out = found
		}
		s.allowance -= budget - s.m.Left()
		return s.m.Nodes(f), ok
	})
	if ctx.Err() == nil {
		s.found[c] = out
	}
	return out
}

// judged reads a formula; false if the budget is spent.
func (s *scales) judged(f bdd.Node) (weighed, bool) {
	switch f {
	case bdd.True, bdd.False:
		return weighed{p: float64(f), ok: true}, true
	}
	tied := s.tiedTo(f)
	for _, component := range tied {
		f = s.under(f, component)
	}
	whole, given := 1.0, map[int32]float64{}
	for _, component := range tied {
		alone, ok := s.alone(component)
		if !ok {
			return weighed{}, false
		}
		whole *= alone.whole
		for x, with := range alone.with {
			given[x] = with / alone.whole
		}
	}
	if f == bdd.Over {
		return weighed{}, false
	}
	if whole == 0 {
		return weighed{}, true
	}
	holds, shares := s.m.Joint(f, s.likely)
	out := weighed{p: holds / whole, ok: true}
	for _, share := range shares {
		x := s.variables[share.Level]
		if !s.world.isEvent(x) {
			continue
		}
		before, tied := given[x]
		if !tied {
			before = s.odds[share.Level]
		}
		delete(given, x)
		out.swing(x, before, share.With/whole)
	}
	for x, before := range given { // f does not depend on these where the relations are kept
		out.swing(x, before, s.middles[x]*out.p)
	}
	return out, true
}

// swing notes that an event has one probability, and one together with the commitment.
func (w *weighed) swing(leader int32, p, both float64) {
	if p <= 0 || p >= 1 {
		return
	}
	if by := math.Abs(both/p - (w.p-both)/(1-p)); by > negligible {
		w.events = append(w.events, swing{leader, by})
	}
}

// Probability is that of the commitment being active, from the likelihoods of
// open events (the middle of each range, one half where none is recorded). It is
// false where there is none: for a commitment that is contradicted, that the book
// lacks, or that would take too much work, and where the likelihoods leave no
// completion that the relations allow.
func (o *Outlook) Probability(ctx context.Context, id model.ID) (p float64, ok bool) {
	i, found := o.engine.commitmentIndex[string(id)]
	if !found || o.answers[i].Activation == Contradicted {
		return 0, false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	out := o.weighing().weigh(ctx, i)
	return out.p, out.ok
}

// weighing is the world's scales.
func (o *Outlook) weighing() *scales {
	if o.scales == nil {
		o.scales = o.world.newScales(&planner{})
	}
	return o.scales
}
