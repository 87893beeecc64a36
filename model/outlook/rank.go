package outlook

import (
	"cmp"
	"context"
	"math"
	"slices"

	"proviso/model"
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
// commitment would take too much work, and is left out. The error is that of the
// context.
func (o *Outlook) Rank(ctx context.Context, commitments ...model.ID) (weights []Weight, complete bool, err error) {
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
		if o.answers[i].Activation == Contradicted {
			continue
		}
		found := o.weighing().weigh(ctx, i)
		if ctx.Err() != nil {
			return nil, false, ctx.Err()
		}
		complete = complete && !found.spent
		r.add(found)
	}
	return r.weights(o), complete, nil
}

// ranking adds up importance by event: by the leader of those that are the same.
type ranking struct {
	sum   []float64
	count []int
}

// add counts one commitment.
func (r *ranking) add(found weighed) {
	for _, s := range found.events {
		r.sum[s.leader] += s.by
		r.count[s.leader]++
	}
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
