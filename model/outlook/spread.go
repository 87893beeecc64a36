package outlook

import (
	"math"

	"proviso/model"
	"proviso/model/outlook/bdd"
)

// mostCorners bounds how many combinations of ends are weighed.
const mostCorners = 1 << 12

// Spread is the lowest and the highest probability of a commitment being active
// over the ends of the likelihood ranges of the open events that it depends on.
// It is false where there is none: see Probability; and where so many ranges count
// that their ends can't all be tried.
func (o *Outlook) Spread(id model.ID) (low, high float64, ok bool) {
	i, found := o.engine.commitmentIndex[string(id)]
	if !found || o.answers[i].Activation == Contradicted {
		return 0, 0, false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	s := o.weighing()
	f := s.inForce(i)
	if f == bdd.Over {
		return 0, 0, false
	}
	ranged := s.ranged(f)
	if 1<<min(len(ranged), 30) > mostCorners {
		return 0, 0, false
	}
	low, high = math.Inf(1), math.Inf(-1)
	for corner := range 1 << len(ranged) {
		p, possible := s.chance(f, s.weights(o.engine.corner(ranged, corner)))
		if possible {
			low, high, ok = min(low, p), max(high, p), true
		}
	}
	return low, high, ok
}

// ranged lists the open events with a likelihood range that a formula depends
// on, by itself or through relations.
func (s *scales) ranged(f bdd.Node) []int32 {
	var out []int32
	for _, component := range s.components(f) {
		for _, x := range s.world.rules.component(component) {
			ev := s.world.engine.events[x]
			if s.world.leaf(x).truth == Open && ev != nil && ev.Likelihood != nil && ev.Likelihood.Low < ev.Likelihood.High {
				out = append(out, x)
			}
		}
	}
	return out
}

// corner are the likelihoods with the k-th of some events at the high end of its
// range if bit k is set, and at the low end if not.
func (e *Engine) corner(ranged []int32, bits int) likelihoods {
	at := map[int32]float64{}
	for k, x := range ranged {
		l := e.events[x].Likelihood
		at[x] = l.Low
		if bits>>k&1 == 1 {
			at[x] = l.High
		}
	}
	return func(event int32) float64 {
		if p, ok := at[event]; ok {
			return p
		}
		return e.middling(event)
	}
}
