package outlook

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// weighBudget bounds the work spent on the probability of one commitment, and
// of the relations that condition it, in steps of the decision diagrams.
const weighBudget = 500_000

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
	given map[int32]bdd.Node // by component: what its relations allow
	event map[int]int32      // which event a variable stands for: a leader
}

func (w *world) newScales() *scales {
	s := &scales{given: map[int32]bdd.Node{}, event: map[int]int32{}}
	s.diagrams = w.diagrams(weighBudget, (*diagrams).weighed)
	for i := range w.facts {
		s.event[w.levelOf(int32(i))] = w.rules.leader[i]
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

// weights turns the likelihoods of events into those of variables. Events that
// are the same share one, whose odds are the product of theirs.
func (s *scales) weights(p likelihoods) bdd.Weights {
	known := map[int32]float64{}
	return func(level int) float64 {
		leader, isEvent := s.event[level]
		if !isEvent {
			return 0.5
		}
		q, ok := known[leader]
		if !ok {
			q = s.shared(leader, p)
			known[leader] = q
		}
		return q
	}
}

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

// components are those of the open events that a formula depends on, in order.
func (s *scales) components(f bdd.Node) []int32 {
	var out []int32
	for _, level := range s.m.Support(f) {
		if leader, isEvent := s.event[level]; isEvent {
			out = append(out, s.world.rules.tied[leader])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// relations is what the relations of some components allow.
func (s *scales) relations(components []int32) bdd.Node {
	all := bdd.True
	for _, component := range components {
		f, ok := s.given[component]
		if !ok {
			f = s.relationsOf(component)
			s.given[component] = f
		}
		all = s.m.And(all, f)
	}
	return all
}

func (s *scales) relationsOf(component int32) bdd.Node {
	r, all := s.world.rules, bdd.True
	for _, x := range slices.Backward(r.sequence) {
		if r.tied[x] != component {
			continue
		}
		not := s.m.Not(s.leaf(x))
		for _, y := range r.implies[x] {
			all = s.m.And(all, s.m.Or(not, s.leaf(y)))
		}
		for _, y := range r.excludes[x] {
			all = s.m.And(all, s.m.Or(not, s.m.Not(s.leaf(y))))
		}
	}
	return all
}

// Probability is that of the commitment being active, from the likelihoods of
// open events (the middle of each range, one half where none is recorded). It is
// false where there is none: for a commitment that is contradicted, that the book
// lacks, or that would take too much work, and where the likelihoods leave no
// completion that the relations allow.
func (o *Outlook) Probability(id model.ID) (p float64, ok bool) {
	i, found := o.engine.commitmentIndex[string(id)]
	if !found || o.answers[i].Activation == Contradicted {
		return 0, false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	s := o.weighing()
	f := s.inForce(i)
	return s.chance(f, s.weights(o.engine.middling))
}

// weighing is the world's scales, with a fresh budget.
func (o *Outlook) weighing() *scales {
	if o.scales == nil || o.scales.m.Size() > maxDiagram {
		o.scales = o.world.newScales()
	}
	o.scales.m.Grant(weighBudget)
	return o.scales
}

// chance is the probability of a formula, given the relations.
func (s *scales) chance(f bdd.Node, weights bdd.Weights) (float64, bool) {
	if f == bdd.True || f == bdd.False {
		return float64(f), true
	}
	if f == bdd.Over {
		return 0, false
	}
	given := s.relations(s.components(f))
	both := s.m.And(f, given)
	whole := s.m.Weigh(given, weights)
	if both == bdd.Over || whole == 0 {
		return 0, false
	}
	return s.m.Weigh(both, weights) / whole, true
}
