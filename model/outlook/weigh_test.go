package outlook_test

import (
	"context"
	"math"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// likely gives an event of a draft a likelihood without a range.
func likely(e *model.Event, p float64) *model.Event {
	e.Likelihood = &model.Likelihood{Low: p, High: p}
	return e
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 }

// Two results known from fault-tree analysis.
func TestProbabilityOfFaultTrees(t *testing.T) {
	d := newDraft(t)
	for key, p := range map[string]float64{"valve1": 0.5, "pump1": 0.7, "valve2": 0.5, "pump2": 0.7, "mains": 0.03, "generator": 0.02, "relay": 0.05} {
		likely(d.event(key), p)
	}
	d.commitment("trains", "(valve1 or pump1) and (valve2 or pump2)", "")
	d.commitment("theatre", "mains and (generator or relay)", "")
	o := evaluate(t, d.book(), on("2026-01-01"))
	for key, want := range map[string]float64{"trains": 0.7225, "theatre": 0.03 * (1 - 0.98*0.95)} {
		if got, ok := o.Probability(context.Background(), commitmentID(key)); !ok || !near(got, want) {
			t.Errorf("P(%s) = %v, want %v", key, got, want)
		}
	}
}

func TestProbabilityOfCertainThings(t *testing.T) {
	d := newDraft(t).events("a", "b", "c", "d").relate("r1", "c", model.Excludes, "d")
	d.commitment("yes", "a", "")
	d.commitment("no", "b", "")
	d.commitment("always", "", "")
	d.commitment("unless", "", "c")
	d.commitment("sick", "c", "")
	b := d.book()
	o := evaluate(t, b, on("2026-01-01", assume("a", model.Occurred, ""), assume("b", model.RuledOut, "")))
	for key, want := range map[string]float64{"yes": 1, "no": 0, "always": 1, "unless": 2.0 / 3, "sick": 1.0 / 3} {
		if got, ok := o.Probability(context.Background(), commitmentID(key)); !ok || !near(got, want) {
			t.Errorf("P(%s) = %v, want %v", key, got, want)
		}
	}
	o = evaluate(t, b, on("2026-01-01", assume("c", model.Occurred, ""), assume("d", model.Occurred, "")))
	if p, ok := o.Probability(context.Background(), commitmentID("sick")); ok {
		t.Errorf("a contradicted commitment has probability %v", p)
	}
}

// weight is that of a completion by the letter of the seventh section.
func (x *brute) weight(c completion) float64 {
	w := 1.0
	for i, n := range x.leaves {
		if x.table(n) != 0 {
			continue
		}
		p := 0.5
		switch n.Op {
		case condition.Event:
			if e, _ := x.book.Events.Get(model.ID(n.Event)); e.Likelihood != nil {
				p = e.Likelihood.Middle()
			}
		case condition.Date:
			p = 1
		default:
			for _, rule := range x.rules {
				if rule[0] == i && !c.leaves[rule[1]] {
					p = 0
				}
			}
		}
		if c.leaves[i] {
			w *= p
		} else {
			w *= 1 - p
		}
	}
	return w
}

func TestProbabilitiesByEnumeration(t *testing.T) {
	between := 0
	eachRandom(t, 800, func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion) {
		for _, a := range o.Commitments() {
			if a.Activation == outlook.Contradicted {
				continue
			}
			sum, all := 0.0, 0.0
			for _, c := range completions {
				w := x.weight(c)
				all += w
				if c.force[string(a.Commitment.ID)] {
					sum += w
				}
			}
			got, ok := o.Probability(context.Background(), a.Commitment.ID)
			if !ok || !near(got, sum/all) {
				t.Errorf("P(%s) = %v, %v, by enumeration %v", a.Commitment.Key, got, ok, sum/all)
			}
			if got > 0 && got < 1 {
				between++
			}
		}
	})
	if between < 150 {
		t.Errorf("only %d probabilities between 0 and 1", between)
	}
}
