package outlook

import (
	"cmp"
	"math"
	"slices"

	"proviso/model"
	"proviso/model/outlook/bdd"
)

// Weight is how much hangs on an open event.
type Weight struct {
	Event *model.Event
	// Importance is the sum over the commitments of how far their probability
	// differs between the event occurring and not.
	Importance float64
	// Commitments is the number of those for which it differs at all.
	Commitments int
}

// negligible is below any difference that is more than rounding.
const negligible = 1e-12

// Rank weighs the open events by what hangs on them: the most important first,
// then by key. It is about the commitments given, or about the whole book if none
// are; those that are contradicted do not count. It is not complete where some
// commitment would take too much work, and is left out.
func (o *Outlook) Rank(commitments ...model.ID) (weights []Weight, complete bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	about := o.engine.byKey
	if len(commitments) > 0 {
		about = nil
		for _, id := range commitments {
			if i, ok := o.engine.commitmentIndex[string(id)]; ok {
				about = append(about, i)
			}
		}
	}
	r := ranking{sum: make([]float64, len(o.engine.events)), count: make([]int, len(o.engine.events))}
	complete = true
	for _, i := range about {
		if o.answers[i].Activation != Contradicted {
			complete = r.add(o, i) && complete
		}
	}
	return r.weights(o), complete
}

// ranking adds up importance by event: by the leader of those that are the same.
type ranking struct {
	sum   []float64
	count []int
}

// add counts one commitment; false if it would take too much work.
func (r *ranking) add(o *Outlook, c int32) bool {
	s := o.weighing()
	f := s.inForce(c)
	if f == bdd.True || f == bdd.False {
		return true
	}
	given := s.relations(s.components(f))
	both := s.m.And(f, given)
	if both == bdd.Over {
		return false
	}
	weights := s.weights(o.engine.middling)
	all, allWith := s.m.Joint(given, weights)
	holds, holdsWith := s.m.Joint(both, weights)
	levels := slices.Concat(s.m.Support(both), s.m.Support(given))
	slices.Sort(levels)
	for _, level := range slices.Compact(levels) {
		event, isEvent := s.event[level]
		if !isEvent {
			continue
		}
		p := weights(level)
		yes, yesHolds := withOr(allWith, level, p*all), withOr(holdsWith, level, p*holds)
		if yes <= 0 || all-yes <= 0 {
			continue
		}
		if d := math.Abs(yesHolds/yes - (holds-yesHolds)/(all-yes)); d > negligible {
			r.sum[event] += d
			r.count[event]++
		}
	}
	return true
}

func withOr(with map[int]float64, level int, otherwise float64) float64 {
	if p, ok := with[level]; ok {
		return p
	}
	return otherwise
}

func (r *ranking) weights(o *Outlook) []Weight {
	var out []Weight
	for i, ev := range o.engine.events {
		x := int32(i)
		if ev == nil || o.world.isContrary(x) || o.world.leaf(x).truth != Open {
			continue
		}
		leader := o.world.rules.leader[x]
		out = append(out, Weight{ev, r.sum[leader], r.count[leader]})
	}
	slices.SortStableFunc(out, func(a, b Weight) int { // by key already
		if math.Abs(a.Importance-b.Importance) <= negligible {
			return 0
		}
		return cmp.Compare(b.Importance, a.Importance)
	})
	return out
}
