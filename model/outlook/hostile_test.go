package outlook_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// tangle is a condition whose decision diagram is hopelessly large in any order
// of its events, as these are paired at random, each with some four others.
func tangle(n int) (events []string, text string) {
	r := roll(11)
	var pairs []string
	for i := range n {
		events = append(events, fmt.Sprintf("a%03d", i))
	}
	for range 2 {
		for i, k := range r.Perm(n) {
			pairs = append(pairs, events[i]+" and "+events[k])
		}
	}
	return events, strings.Join(pairs, " or ")
}

// What would take too long is open and says so; nothing hangs, and nothing is wrong.
func TestTooMuch(t *testing.T) {
	events, text := tangle(100)
	d := newDraft(t).events(events...)
	for i := range 200 {
		d.commitment(fmt.Sprintf("k%03d", i), "("+text+") or not ("+text+")", "")
	}
	d.commitment("easy", "a00 or not a00", "")
	d.commitment("hard", text, "")
	o := evaluate(t, d.book(), on("2026-01-10"))
	hard := commitmentID("k000")
	if a := o.Commitment(hard); a.Activation != outlook.Waiting || !a.Incomplete {
		t.Errorf("%s, incomplete %v", a.Activation, a.Incomplete)
	}
	if a := o.Commitment(commitmentID("hard")); a.Activation != outlook.Waiting || a.Incomplete {
		t.Errorf("open beyond doubt: %s, incomplete %v", a.Activation, a.Incomplete)
	}
	if n := o.Needs(hard); n == nil || condition.Check(n) != nil {
		t.Error("an incomplete answer needs nothing")
	}
	if _, ok := o.Probability(context.Background(), hard); ok {
		t.Error("an incomplete answer has a probability")
	}
	if _, err := o.Sets(context.Background(), []model.ID{hard}, 1, 2); err == nil {
		t.Error("an incomplete answer has sets")
	}
	if _, complete, _ := o.Rank(context.Background(), hard); complete {
		t.Error("a ranking leaves out a commitment and is complete")
	}
}

// A chain of thousands of commitments, and a loop of as many.
func TestLongChains(t *testing.T) {
	const n = 3000
	key := func(i int) string { return fmt.Sprintf("k%04d", i%n) }
	for _, c := range []struct {
		first string
		want  outlook.Activation
	}{{"a", outlook.Waiting}, {"yes", outlook.Activated}, {key(n-1) + " active", outlook.Blocked}, {key(n-1) + " active or a", outlook.Waiting}} {
		d := newDraft(t).events("a", "yes")
		d.commitment(key(0), c.first, "")
		for i := 1; i < n; i++ {
			d.commitment(key(i), key(i-1)+" active", "")
		}
		o := evaluate(t, d.book(), on("2026-01-10", assume("yes", model.Occurred, "")))
		for _, a := range o.Commitments() {
			if a.Activation != c.want {
				t.Fatalf("%s, from %s: %s", a.Commitment.Key, c.first, a.Activation)
			}
		}
		loop := strings.Contains(c.first, "active")
		if all := o.Deadlocks(); (len(all) == 1) != loop || loop && len(all[0].Members) != n {
			t.Errorf("from %s: %d deadlocks", c.first, len(all))
		}
		o.Explain(commitmentID(key(n - 1)))
	}
}

// What no edit would enter is answered all the same: as open.
func TestInvalidBooks(t *testing.T) {
	d := newDraft(t).events("a")
	d.commitment("liar", "not liar active", "")
	d.commitment("liar2", "a or not liar2 active", "")
	d.commitment("needs-liar", "liar active", "")
	d.commitment("ghost", "nobody active", "")
	d.commitment("ghosts", "nothing and nobody stage signed or nobody delivered", "")
	d.commitment("tied", "far", "")
	d.relate("r", "a", model.Implies, "far")
	b := d.book()
	o := evaluate(t, b, on("2026-01-10", assume("a", model.Occurred, "")))
	want := map[string]outlook.Activation{
		"liar": "open", "liar2": "activated", "needs-liar": "open", "ghost": "open", "ghosts": "open", "tied": "activated",
	}
	for key, got := range activations(o) {
		if got != want[key] {
			t.Errorf("%s is %s, want %s", key, got, want[key])
		}
		id := commitmentID(key)
		o.Needs(id)
		o.Explain(id)
		o.Probability(context.Background(), id)
		if _, err := o.Sets(context.Background(), []model.ID{id}, 1, 0); err != nil {
			t.Errorf("sets of %s: %v", key, err)
		}
	}
	if !o.Commitment(commitmentID("liar")).Incomplete {
		t.Error("a loop without an answer is complete")
	}
}

func TestConcurrentUse(t *testing.T) {
	e := outlook.Compile(largeBook(t, 60))
	o, err := e.Evaluate(on("2026-01-10"))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for _, a := range o.Commitments() {
				id := a.Commitment.ID
				o.Needs(id)
				o.Probability(context.Background(), id)
				o.Explain(id)
			}
			o.Deadlocks()
			o.Rank(context.Background())
			o.Events()
		})
	}
	all.Wait()
}

// Something new that happens, or is ruled out, on the day asked about, after all
// else that is dated, never turns one certain answer into the other. (What is
// entered later of an earlier day may: a limit that ran out was met after all.)
func TestNewFactsKeepCertainAnswers(t *testing.T) {
	kept := 0
	for seed := uint64(1); kept < 3000; seed++ {
		r := roll(seed)
		b, ok := randomBook(t, r)
		if !ok {
			continue
		}
		e := outlook.Compile(b)
		q := on(r.day())
		before, _ := e.Evaluate(q)
		for _, k := range someEvents {
			if x := before.Event(eventID(k)); x.State != model.Open || x.Why.Ground == outlook.Unsure || happenedOn(before) {
				continue
			}
			q.Assume = []model.Assumption{assume(k, model.EventState(r.pick("occurred", "ruled_out")), q.At.String())}
			after, _ := e.Evaluate(q)
			for _, c := range before.Commitments() {
				now := after.Commitment(c.Commitment.ID).Activation
				was, is := class(c.Activation), class(now)
				if was == "" || now == outlook.Contradicted || now == outlook.Ended {
					continue
				}
				kept++
				if was != is {
					t.Fatalf("seed %d on %s: %v turns %s from %s to %s\n%s", seed, q.At, q.Assume, c.Commitment.Key, c.Activation, is, describe(b))
				}
			}
		}
	}
}

// happenedOn reports whether some event occurred on the very day asked about.
func happenedOn(o *outlook.Outlook) bool {
	for _, x := range o.Events() {
		for _, h := range x.Event.History {
			if h.On.Latest() == o.At() {
				return true
			}
		}
	}
	return false
}

// class joins the activations that mean the same precondition; "" for open.
func class(a outlook.Activation) string {
	switch a {
	case outlook.Waiting, outlook.Contradicted:
		return ""
	case outlook.Expired, outlook.Blocked:
		return "can't"
	}
	return string(a)
}
