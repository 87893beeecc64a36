package outlook_test

import (
	"context"
	"math/bits"
	"slices"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

func TestFlip(t *testing.T) {
	d := flagship(t)
	d.relate("r", "peace-deal", model.Implies, "ceasefire")
	e := outlook.Compile(d.book())
	from := on("2026-02-01", assume("ceasefire", model.RuledOut, ""), assume("uk-commons", model.RuledOut, ""))
	to := on("2026-02-01", assume("peace-deal", model.Occurred, ""), assume("ceasefire", model.Occurred, ""), assume("legal-framework", model.Occurred, ""),
		assume("us-backing", model.Occurred, ""), assume("uk-commons", model.Occurred, ""))
	for key, want := range map[string]int{"uk-fr-hubs": 1, "us-monitoring": 2, "de-presence": 2, "fr-troops": 3, "uk-troops": 4, "mnf-u": 1} {
		f, err := e.Flip(context.Background(), commitmentID(key), from, to)
		if err != nil || len(f.Steps) != want || !f.Smallest {
			t.Errorf("%s from %s to %s: %d steps %+v, %v", key, f.Before, f.After, len(f.Steps), f.Steps, err)
		}
	}
	f, _ := e.Flip(context.Background(), commitmentID("uk-fr-hubs"), from, from)
	if f.Before != f.After || len(f.Steps) != 0 {
		t.Errorf("nothing differs: %+v", f)
	}
	if _, err := e.Flip(context.Background(), "nobody", from, to); err == nil {
		t.Error("an unknown commitment flips")
	}
}

func TestFlipOfDayAndRelation(t *testing.T) {
	d := newDraft(t).events("a", "b").relate("r", "a", model.Implies, "b")
	d.commitment("k", "date 2026-05-01", "")
	d.commitment("l", "b", "")
	e := outlook.Compile(d.book())
	from, to := on("2026-04-01", assume("a", model.Occurred, "")), on("2026-06-01", assume("a", model.Occurred, ""))
	to.RelationsOff = []model.ID{relationID("r")}
	f, err := e.Flip(context.Background(), commitmentID("k"), from, to)
	if err != nil || len(f.Steps) != 1 || f.Steps[0].At.String() != "2026-06-01" {
		t.Errorf("%+v, %v", f, err)
	}
	f, err = e.Flip(context.Background(), commitmentID("l"), from, to)
	if err != nil || len(f.Steps) != 1 || f.Steps[0].Relation != relationID("r") || f.Steps[0].On {
		t.Errorf("%+v, %v", f, err)
	}
}

// Every set of the differences is tried: in four events, the day, and each relation.
func TestFlipByEnumeration(t *testing.T) {
	flipped, byDay, byRelation := 0, 0, 0
	for seed := uint64(1); flipped < 250; seed++ {
		r := roll(seed)
		b, ok := randomBook(t, r)
		if !ok {
			continue
		}
		e := outlook.Compile(b)
		from, to := on("2026-01-15"), on(r.pick("2026-01-10", "2026-01-15", "2026-01-22"))
		for _, k := range someEvents {
			from.Assume = append(from.Assume, assume(k, model.EventState(r.pick("open", "ruled_out")), ""))
			to.Assume = append(to.Assume, assume(k, model.EventState(r.pick("open", "occurred")), r.pick("", "2026-01-12")))
		}
		var relations []model.ID
		for rel := range b.Relations.Sorted() {
			relations = append(relations, rel.ID)
			if r.IntN(2) == 0 {
				to.RelationsOff = append(to.RelationsOff, rel.ID)
			}
		}
		for _, c := range someCommitments {
			f, err := e.Flip(context.Background(), commitmentID(c), from, to)
			if err != nil {
				t.Fatal(err)
			}
			if f.Before == f.After {
				continue
			}
			flipped++
			for _, s := range f.Steps {
				switch {
				case !s.At.IsZero():
					byDay++
				case s.Relation != "":
					byRelation++
				}
			}
			if best := fewestSteps(e, c, from, to, f.After, relations); len(f.Steps) != best || !f.Smallest {
				t.Fatalf("seed %d, %s from %s to %s: %d steps, by enumeration %d\n%s", seed, c, f.Before, f.After, len(f.Steps), best, describe(b))
			}
		}
	}
	if byDay < 10 || byRelation < 10 {
		t.Errorf("only %d steps are another day, and %d a relation", byDay, byRelation)
	}
}

// fewestSteps tries all sets of differences: bits for the events, then the day, then the relations.
func fewestSteps(e *outlook.Engine, c string, from, to outlook.Question, want outlook.Activation, relations []model.ID) int {
	events := len(from.Assume)
	best := 99
	for set := range uint(1) << (events + 1 + len(relations)) {
		steps := bits.OnesCount(set)
		if steps >= best {
			continue
		}
		q := outlook.Question{At: from.At}
		if set>>events&1 == 1 {
			q.At = to.At
		}
		for i := range events {
			a := from.Assume[i]
			if set>>i&1 == 1 {
				a = to.Assume[i]
			}
			q.Assume = append(q.Assume, a)
		}
		for i, id := range relations {
			if set>>(events+1+i)&1 == 1 && slices.Contains(to.RelationsOff, id) {
				q.RelationsOff = append(q.RelationsOff, id)
			}
		}
		if o, _ := e.Evaluate(q); o.Commitment(commitmentID(c)).Activation == want {
			best = steps
		}
	}
	return best
}

func TestMatrix(t *testing.T) {
	e := outlook.Compile(flagship(t).book())
	columns, err := e.Matrix([]outlook.Question{
		on("2026-02-01"), on("2026-02-01", assume("peace-deal", model.Occurred, "")), on("2026-02-01", assume("peace-deal", model.RuledOut, "")),
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []outlook.Activation{"open", "activated", "blocked"} {
		if got := columns[i].Commitment(commitmentID("de-presence")).Activation; got != want {
			t.Errorf("column %d: %s, want %s", i, got, want)
		}
	}
	if _, err := e.Matrix([]outlook.Question{on("2026-02-01"), {Scenario: "nobody"}}); err == nil {
		t.Error("an unknown scenario has a column")
	}
}

func TestSayStep(t *testing.T) {
	o := evaluate(t, flagship(t).relate("r", "peace-deal", model.Implies, "ceasefire").book(), on("2026-02-01"))
	w := assets.Words("en")
	for want, s := range map[string]outlook.Step{
		"“ceasefire” as occurred, 1 Mar 2026": {Event: eventID("ceasefire"), Assume: []model.Assumption{assume("ceasefire", model.Occurred, "2026-03-01")}},
		"“mnf-u” as ratified":                 {Commitment: commitmentID("mnf-u"), Assume: []model.Assumption{{Commitment: commitmentID("mnf-u"), Stage: model.Ratified}}},
		"“mnf-u” as delivered":                {Commitment: commitmentID("mnf-u"), Assume: []model.Assumption{{Commitment: commitmentID("mnf-u"), Delivery: model.Delivered}}},
		"nothing assumed of “ceasefire”":      {Event: eventID("ceasefire")},
		"the relation “r” off":                {Relation: relationID("r")},
		"the relation “r” on":                 {Relation: relationID("r"), On: true},
		"asked about Mar 2026":                {At: when.MustDate("2026-03")},
	} {
		if got := o.SayStep(w, s); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
