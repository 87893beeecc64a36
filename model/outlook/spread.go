package outlook

import (
	"context"
	"math"
	"slices"

	"proviso/model"
	"proviso/model/outlook/bdd"
)

// mostCorners bounds how many combinations of ends are weighed.
const mostCorners = 1 << 12

// Spread is the lowest and the highest probability of a commitment being active
// over the ends of the likelihood ranges of the open events that it depends on.
// It is false where there is none: see Probability; and where so many ranges count
// that their ends can't all be tried.
func (o *Outlook) Spread(ctx context.Context, id model.ID) (low, high float64, ok bool) {
	i, found := o.engine.commitmentIndex[string(id)]
	if !found || o.answers[i].Activation == Contradicted {
		return 0, 0, false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	s := o.weighing()
	attempt(weighBudgets, func(t taste, budget int) (size int, done bool) {
		f, given := s.build(ctx, i, t, budget), bdd.True
		for _, component := range s.tiedTo(f) {
			given = s.under(given, component)
		}
		both := s.m.And(f, given)
		if both == bdd.Over {
			return s.m.Nodes(f), false
		}
		low, high, ok = s.corners(ctx, both, given)
		return 0, true
	})
	return low, high, ok
}

// corners weighs a formula under what the relations allow, at all ends of the
// ranges of likelihood that count.
func (s *scales) corners(ctx context.Context, both, given bdd.Node) (low, high float64, ok bool) {
	ranged := s.ranged(both, given)
	if 1<<min(len(ranged), 30) > mostCorners {
		return 0, 0, false
	}
	low, high = math.Inf(1), math.Inf(-1)
	for corner := range 1 << len(ranged) {
		if ctx.Err() != nil {
			return 0, 0, false
		}
		at := s.world.engine.corner(ranged, corner)
		for _, x := range ranged {
			leader := s.world.variable(x)
			s.odds[s.planner.place[leader]] = s.shared(leader, at)
		}
		if whole := s.m.Weigh(given, s.likely); whole > 0 {
			p := s.m.Weigh(both, s.likely) / whole
			low, high, ok = min(low, p), max(high, p), true
		}
	}
	return low, high, ok
}

// ranged lists the open events with a likelihood range on whose variables some
// formulas depend.
func (s *scales) ranged(formulas ...bdd.Node) []int32 {
	var out []int32
	for _, f := range formulas {
		for _, level := range s.m.Support(f) {
			x := s.variables[level]
			if !s.world.isEvent(x) {
				continue
			}
			for _, member := range s.world.rules.led[x] {
				if ev := s.world.engine.events[member]; ev != nil && ev.Likelihood != nil && ev.Likelihood.Low < ev.Likelihood.High {
					out = append(out, member)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// corner are the likelihoods with the k-th of some events at the high end of its
// range if bit k is set, and at the low end if not.
func (e *Engine) corner(ranged []int32, bits int) likelihoods {
	return func(event int32) float64 {
		k, found := slices.BinarySearch(ranged, event)
		switch {
		case !found:
			return e.middling(event)
		case bits>>k&1 == 1:
			return e.events[event].Likelihood.High
		}
		return e.events[event].Likelihood.Low
	}
}
