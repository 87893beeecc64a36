package model_test

import (
	"errors"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

func TestAnEditIsNamedAndDatedAndTurnsOneBookIntoTheNext(t *testing.T) {
	e, err := hand().Put(model.Book{}, event("ceasefire"))
	if err != nil {
		t.Fatal(err)
	}
	if e.Label != "Add event “Event ceasefire”" || e.Author != "analyst" || !e.At.Equal(morning) || e.ID == "" {
		t.Errorf("edit: %q by %q at %v, id %q", e.Label, e.Author, e.At, e.ID)
	}
	before := model.Book{}
	after := apply(t, before, e)
	if before.Events.Len() != 0 || after.Events.Len() != 1 {
		t.Errorf("events before %d and after %d, want 0 and 1", before.Events.Len(), after.Events.Len())
	}
}

func TestTheInverseTakesAnEditBack(t *testing.T) {
	b := put(t, model.Book{}, actor("gb"), event("ceasefire"))
	e, err := hand().RecordEvent(b, id(model.KindEvent, "ceasefire"), model.EventEntry{State: model.Occurred, On: when.MustDate("2026-05-01")})
	if err != nil {
		t.Fatal(err)
	}
	next := apply(t, b, e)
	back := apply(t, next, e.Inverse(hand(), "Undo"))
	was, _ := b.Events.Key("ceasefire")
	is, _ := back.Events.Key("ceasefire")
	if !model.Same(was, is) {
		t.Errorf("after undo: %s, want %s", model.Encode(is), model.Encode(was))
	}
	if now, _ := next.Events.Key("ceasefire"); !now.History[0].Recorded.Equal(morning) {
		t.Errorf("the entry was recorded at %v, want the time of the edit", now.History[0].Recorded)
	}
}

func TestAnEditMadeOnAnotherStateIsAConflict(t *testing.T) {
	b := put(t, model.Book{}, event("ceasefire"))
	old, _ := b.Events.Key("ceasefire")
	changed := model.Clone(old)
	changed.Name = "Ceasefire holds"
	late, err := hand().Put(b, changed)
	if err != nil {
		t.Fatal(err)
	}
	other := model.Clone(old)
	other.Text = "as declared"
	b = put(t, b, other)
	var conflict *model.Conflict
	if _, err := model.Apply(b, late); !errors.As(err, &conflict) || conflict.Key != "ceasefire" {
		t.Errorf("got %v, want a conflict on ceasefire", err)
	}
}

func TestPuttingWhatIsThereChangesNothing(t *testing.T) {
	b := put(t, model.Book{}, event("ceasefire"))
	same, _ := b.Events.Key("ceasefire")
	if _, err := hand().Put(b, model.Clone(same)); !errors.Is(err, model.ErrNothing) {
		t.Errorf("got %v, want ErrNothing", err)
	}
}

func TestWhatIsRefusedNamesRecordFieldAndWhatWasExpected(t *testing.T) {
	base := put(t, model.Book{}, actor("gb"), event("ceasefire"), commitment("hubs", on("ceasefire")))
	gb := id(model.KindActor, "gb")
	change := func(f func(*model.Commitment)) model.Record {
		c := commitment("new", nil)
		f(c)
		return c
	}
	for name, tt := range map[string]struct {
		record model.Record
		want   []string
	}{
		"no title":        {change(func(c *model.Commitment) { c.Title = " " }), []string{`"new"`, "title", "needed"}},
		"unknown event":   {commitment("new", on("nowhere")), []string{"precondition/event", "no event"}},
		"polarity":        {change(func(c *model.Commitment) { c.Polarity = "shall" }), []string{"polarity", "will, will_not or may", `"shall"`}},
		"role":            {change(func(c *model.Commitment) { c.Parties = []model.Party{{Actor: gb, Role: "payer"}} }), []string{"parties/0/role", "obligor"}},
		"stage order":     {change(func(c *model.Commitment) { c.Stage = append(c.Stage, entry(model.Suspended)) }), []string{"stage", "suspended can't follow announced", "correction"}},
		"stage again":     {change(func(c *model.Commitment) { c.Stage = append(c.Stage, entry(model.Announced)) }), []string{"stage", "announced can't follow announced"}},
		"key taken":       {change(func(c *model.Commitment) { c.ID, c.Key = "", "hubs" }), []string{"key", "another commitment"}},
		"key of spaces":   {change(func(c *model.Commitment) { c.Key = "my key" }), []string{"key", "peace-deal"}},
		"own parent":      {change(func(c *model.Commitment) { c.Parent = c.ID }), []string{"parent"}},
		"waits for not":   {commitment("new", condition.Negate(active("new"))), []string{"new → new", "not"}},
		"likelihood":      {&model.Event{Name: "X", Likelihood: &model.Likelihood{Low: 0.7, High: 0.2}}, []string{"likelihood", "low ≤ high"}},
		"excludes itself": {&model.Relation{Kind: model.Excludes, From: id(model.KindEvent, "ceasefire"), To: id(model.KindEvent, "ceasefire")}, []string{"to", "another event"}},
		"csl":             {&model.Source{CSL: model.NewCSL(map[string]any{"title": "T", "colour": "red"})}, []string{"csl/colour", "not a field"}},
	} {
		t.Run(name, func(t *testing.T) {
			err := refused(t, base, tt.record)
			var invalid model.Invalid
			if !errors.As(err, &invalid) {
				t.Fatalf("got %T %v, want Invalid", err, err)
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%q does not say %q", err, want)
				}
			}
		})
	}
}

func entry(s model.Stage) model.StageEntry {
	return model.StageEntry{Stage: s, On: when.MustDate("2026-03-01")}
}

func TestCommitmentsMayWaitForEachOther(t *testing.T) {
	b := put(t, model.Book{}, commitment("a", active("b")), commitment("b", active("a")))
	if b.Commitments.Len() != 2 {
		t.Errorf("%d commitments, want both", b.Commitments.Len())
	}
}

func TestParentsDontGoRound(t *testing.T) {
	a, b := commitment("a", nil), commitment("b", nil)
	a.Parent, b.Parent = b.ID, a.ID
	if err := refused(t, model.Book{}, a, b); !strings.Contains(err.Error(), "circle") {
		t.Errorf("got %v, want a circle", err)
	}
}

func TestACorrectionSetsAsideWhatWasRecorded(t *testing.T) {
	b := put(t, model.Book{}, commitment("hubs", nil))
	hubs := id(model.KindCommitment, "hubs")
	fix := entry(model.Proposed)
	fix.Correction = true
	e, err := hand().SetStage(b, hubs, fix)
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, e)
	c, _ := b.Commitments.Get(hubs)
	now, ok := c.StageAt(when.MustDate("2026-06-01").Earliest(), hand().At.AddDate(1, 0, 0))
	if !ok || now.Stage != model.Proposed || c.Stage[0].Corrected.IsZero() {
		t.Errorf("stage %q, first entry corrected at %v", now.Stage, c.Stage[0].Corrected)
	}
}

func TestAFailureNeedsAPassedDeadlineOrARefusal(t *testing.T) {
	b := put(t, model.Book{}, commitment("hubs", nil))
	hubs := id(model.KindCommitment, "hubs")
	failed := model.DeliveryEntry{Delivery: model.Failed, On: when.MustDate("2026-06-01")}
	if _, err := hand().SetDelivery(b, hubs, failed, false); !errors.Is(err, model.ErrNotFailed) {
		t.Errorf("got %v, want ErrNotFailed", err)
	}
	if _, err := hand().SetDelivery(b, hubs, failed, true); err != nil {
		t.Errorf("with a passed deadline: %v", err)
	}
	failed.Refused = true
	if _, err := hand().SetDelivery(b, hubs, failed, false); err != nil {
		t.Errorf("with a refusal: %v", err)
	}
}
