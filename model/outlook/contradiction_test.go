package outlook_test

import (
	"math/bits"
	"slices"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

func TestContradiction(t *testing.T) {
	d := newDraft(t).events("a", "b", "c", "d", "x")
	d.relate("ab", "a", model.Implies, "b").relate("bc", "b", model.Implies, "c").relate("ac", "a", model.Excludes, "d").relate("cd", "c", model.SameAs, "d")
	d.commitment("near", "d", "")
	d.commitment("far", "near active and x", "")
	d.commitment("other", "x", "")
	b := d.book()
	o := evaluate(t, b, on("2026-01-10", assume("a", model.Occurred, ""), assume("x", model.Occurred, "")))
	if got := activations(o); got["near"] != outlook.Contradicted || got["far"] != outlook.Contradicted || got["other"] != outlook.Activated {
		t.Errorf("%v", got)
	}
	all := o.Contradictions()
	if len(all) != 1 {
		t.Fatalf("%d contradictions", len(all))
	}
	want := "These cannot all be true: “a” is assumed as occurred, “a” implies “b”, “a” excludes “d”, “b” implies “c” and “c” is the same as “d”. 2 commitments get no answer because of it."
	if got := o.SayContradiction(assets.Words("en"), all[0]); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	q := on("2026-01-10", assume("a", model.Occurred, ""))
	q.RelationsOff = []model.ID{relationID("cd")}
	if off := evaluate(t, b, q); len(off.Contradictions()) != 0 || off.Commitment(commitmentID("near")).Activation != outlook.Blocked {
		t.Error("still contradicted without the relation")
	}
	if x := o.Explain(commitmentID("far")); x.Precondition.Parts[0].Reason.Ground != outlook.NoAnswer {
		t.Errorf("explained by %s", x.Precondition.Parts[0].Reason.Ground)
	}
}

// smallest is the size of the smallest set of facts and relations of a set of
// events that can't stand together, by trying all of them.
func (x *brute) smallest(events []string) int {
	var facts []string
	for _, e := range events {
		if x.table(condition.OnEvent(e)) != 0 {
			facts = append(facts, e)
		}
	}
	var relations []*model.Relation
	for r := range x.book.Relations.All() {
		if slices.Contains(events, string(r.From)) {
			relations = append(relations, r)
		}
	}
	best := 99
	for set := range uint(1) << (len(facts) + len(relations)) {
		if n := bits.OnesCount(set); n < best && !x.standsTogether(events, facts, relations, set) {
			best = n
		}
	}
	return best
}

func (x *brute) standsTogether(events, facts []string, relations []*model.Relation, set uint) bool {
	for world := range uint(1) << len(events) {
		holds := func(e string) bool { return world>>slices.Index(events, e)&1 == 1 }
		fits := true
		for i, e := range facts {
			if set>>i&1 == 1 && holds(e) != (x.table(condition.OnEvent(e)) == 1) {
				fits = false
			}
		}
		for i, r := range relations {
			if set>>(len(facts)+i)&1 == 1 && !relationHolds(r.Kind, holds(string(r.From)), holds(string(r.To))) {
				fits = false
			}
		}
		if fits {
			return true
		}
	}
	return false
}

func TestContradictionsByEnumeration(t *testing.T) {
	found := 0
	for seed := uint64(1); found < 150; seed++ {
		r := roll(seed)
		d := newDraft(t)
		keys := []string{"a", "b", "c", "d", "e", "f"}
		var events []string
		for _, k := range keys {
			d.event(k)
			events = append(events, string(eventID(k)))
		}
		for i := range 7 {
			d.relate(string(rune('p'+i)), r.pick(keys[:3]...), model.RelationKind(r.pick("implies", "implies", "excludes", "same_as")), r.pick(keys[3:]...))
		}
		d.relate("x", "a", model.Implies, "b").relate("y", "b", model.Implies, "c").relate("z", "d", model.Excludes, "e").relate("w", "f", model.Implies, "a")
		q := on("2026-01-10")
		for _, k := range keys {
			if r.IntN(2) == 0 {
				q.Assume = append(q.Assume, assume(k, model.EventState(r.pick("occurred", "ruled_out")), ""))
			}
		}
		o := evaluate(t, d.book(), q)
		x := newBrute(o.Book(), q.At, q.Assume)
		all := o.Contradictions()
		if (len(all) > 0) != (len(x.sick) > 0) {
			t.Fatalf("seed %d: %d contradictions, by enumeration %d events", seed, len(all), len(x.sick))
		}
		if len(all) == 0 {
			continue
		}
		found++
		if len(all) > 1 {
			continue
		}
		sick := slices.DeleteFunc(slices.Clone(events), func(e string) bool { return !x.sick[e] })
		if got, want := len(all[0].Items), x.smallest(sick); got != want {
			t.Fatalf("seed %d: %d items %v, by enumeration %d\n%s", seed, got, o.SayItems(assets.Words("en"), all[0].Items), want, describe(o.Book()))
		}
		checkItems(t, x, sick, all[0].Items)
	}
}

// checkItems makes sure that the items by themselves can't stand together.
func checkItems(t *testing.T, x *brute, events []string, items []outlook.Item) {
	t.Helper()
	var facts []string
	var relations []*model.Relation
	for _, item := range items {
		if item.Relation != nil {
			relations = append(relations, item.Relation)
		} else {
			facts = append(facts, string(item.Event.ID))
		}
	}
	if x.standsTogether(events, facts, relations, 1<<len(items)-1) {
		t.Errorf("these can stand together: %v", items)
	}
}
