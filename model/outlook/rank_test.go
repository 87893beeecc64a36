package outlook_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

func TestFlagshipRank(t *testing.T) {
	o := evaluate(t, flagship(t).book(), on("2026-02-01"))
	list, complete, _ := o.Rank(context.Background())
	var got []string
	for _, w := range list {
		got = append(got, fmt.Sprintf("%s %g %d", w.Event.Key, w.Importance, w.Commitments))
	}
	want := []string{"peace-deal 1.875 4", "ceasefire 1.625 3", "legal-framework 0.875 3", "us-backing 0.5 1", "uk-commons 0.25 1", "ukraine-requests 0.125 1"}
	if !slices.Equal(got, want) || !complete {
		t.Errorf("%v, complete %v; want %v", got, complete, want)
	}
	list, _, _ = o.Rank(context.Background(), commitmentID("us-monitoring"))
	if list[0].Event.Key != "ceasefire" || list[0].Importance != 0.5 || list[1].Event.Key != "us-backing" || list[2].Importance != 0 {
		t.Errorf("for us-monitoring alone: %+v", list)
	}
}

func TestImportanceByEnumeration(t *testing.T) {
	compared := 0
	eachRandom(t, 600, func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion) {
		got := map[string]float64{}
		list, _, _ := o.Rank(context.Background())
		for _, w := range list {
			got[string(w.Event.ID)] = w.Importance
		}
		for i, n := range x.leaves {
			if n.Op != condition.Event || x.sick[n.Event] {
				continue
			}
			want, open := x.importance(i, completions)
			if _, ranked := got[n.Event]; ranked != open {
				t.Errorf("%s is ranked %v, by enumeration %v", o.Book().EventKey(n.Event), ranked, open)
			}
			if math.Abs(got[n.Event]-want) > 1e-9 {
				t.Errorf("importance of %s is %v, by enumeration %v", o.Book().EventKey(n.Event), got[n.Event], want)
			}
			compared++
		}
	})
	if compared < 600 {
		t.Errorf("only %d events compared", compared)
	}
}

// importance is the sum over the commitments of |P(C | E) − P(C | not E)|, and
// whether E is open.
func (x *brute) importance(leaf int, completions []completion) (sum float64, open bool) {
	yes, no := map[string]float64{}, map[string]float64{}
	allYes, allNo := 0.0, 0.0
	for _, c := range completions {
		w := x.weight(c)
		into, all := no, &allNo
		if c.leaves[leaf] {
			into, all = yes, &allYes
		}
		*all += w
		for id, active := range c.force {
			if active {
				into[id] += w
			}
		}
	}
	if allYes == 0 || allNo == 0 {
		return 0, false
	}
	for c := range x.book.Commitments.All() {
		if !x.depends(c, map[model.ID]bool{}) {
			sum += math.Abs(yes[string(c.ID)]/allYes - no[string(c.ID)]/allNo)
		}
	}
	return sum, true
}

func TestSpread(t *testing.T) {
	d := newDraft(t)
	d.event("a").Likelihood = &model.Likelihood{Low: 0.2, High: 0.4}
	d.event("b").Likelihood = &model.Likelihood{Low: 0.5, High: 0.9}
	d.event("c")
	d.commitment("k", "a and not b", "")
	d.commitment("l", "a and c", "")
	d.commitment("m", "c", "")
	d.commitment("n", "", "")
	o := evaluate(t, d.book(), on("2026-01-10"))
	for key, want := range map[string][2]float64{"k": {0.2 * 0.1, 0.4 * 0.5}, "l": {0.1, 0.2}, "m": {0.5, 0.5}, "n": {1, 1}} {
		low, high, ok := o.Spread(context.Background(), commitmentID(key))
		if !ok || !near(low, want[0]) || !near(high, want[1]) {
			t.Errorf("%s: %v to %v, %v; want %v", key, low, high, ok, want)
		}
	}
}
