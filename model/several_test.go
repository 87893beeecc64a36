package model_test

import (
	"errors"
	"maps"
	"testing"

	"pgregory.net/rapid"

	"proviso/model"
	"proviso/model/when"
)

// staged is a book of commitments announced, in force, lapsed, and without a stage.
func staged(t *testing.T) (model.Book, []model.ID) {
	t.Helper()
	var records []model.Record
	var ids []model.ID
	for key, stages := range map[string][]model.Stage{"a": {model.Announced}, "b": {model.Announced, model.InForce}, "c": {model.Lapsed}, "d": nil} {
		c := commitment(key, nil)
		c.Stage = nil
		for i, s := range stages {
			c.Stage = append(c.Stage, model.StageEntry{Stage: s, On: when.On(when.MustDate("2026-01-01").Earliest() + when.Day(i))})
		}
		records = append(records, c)
	}
	b := put(t, model.Book{}, records...)
	for c := range b.Commitments.All() {
		ids = append(ids, c.ID)
	}
	return b, ids
}

func TestAStageIsRecordedOfSeveralAsOneEdit(t *testing.T) {
	b, ids := staged(t)
	signed := model.StageEntry{Stage: model.Signed, On: when.MustDate("2026-05-03")}
	e, err := hand().SetStages(b, ids, signed)
	if err != nil {
		t.Fatal(err)
	}
	if e.Label != "Stage of 2 commitments: signed" || len(e.Changes) != 2 {
		t.Errorf("%q changes %d", e.Label, len(e.Changes))
	}
	next := apply(t, b, e)
	for c := range next.Commitments.All() {
		now, _ := c.StageAt(when.MustDate("2026-06-01").Latest(), morning)
		can := hand().CanReach(b, c.ID, signed)
		if want := c.Key == "a" || c.Key == "d"; can != want || (now.Stage == model.Signed) != want {
			t.Errorf("%s: can %v, now %s", c.Key, can, now.Stage)
		}
	}
	if back := apply(t, next, e.Inverse(hand(), "Undo")); !model.Same(back.Commitments.At(0), b.Commitments.At(0)) {
		t.Error("it can't be taken back whole")
	}
	signed.Correction = true
	if e, err := hand().SetStages(b, ids, signed); err != nil || len(e.Changes) != 4 {
		t.Errorf("as a correction: %d, %v", len(e.Changes), err)
	}
	lapsed, _ := b.Commitments.Key("c")
	if _, err := hand().SetStages(b, []model.ID{lapsed.ID, "nobody"}, model.StageEntry{Stage: model.Signed, On: when.MustDate("2026-05-03")}); !errors.Is(err, model.ErrNothing) {
		t.Errorf("where none can: %v", err)
	}
}

func TestADeliveryIsRecordedOfSeveralAsOneEdit(t *testing.T) {
	b, ids := staged(t)
	late := func(id model.ID) bool { return id == ids[1] || id == ids[2] }
	e, err := hand().SetDeliveries(b, ids, model.DeliveryEntry{Delivery: model.Failed, On: when.MustDate("2026-05-03")}, late)
	if err != nil {
		t.Fatal(err)
	}
	if e.Label != "Delivery of 2 commitments: failed" || e.Changes[0].ID != ids[1] || e.Changes[1].ID != ids[2] {
		t.Errorf("%q: %v", e.Label, e.Changes)
	}
	apply(t, b, e)
}

func TestTagsOfSeveral(t *testing.T) {
	b, ids := staged(t)
	e, err := hand().Tag(b, model.KindCommitment, ids[:1], "paris")
	if err != nil || e.Label != "Tag “"+b.Commitments.At(0).Title+"” “paris”" {
		t.Fatalf("%q, %v", e.Label, err)
	}
	b = apply(t, b, e)
	e, err = hand().Tag(b, model.KindCommitment, ids, "paris")
	if err != nil || e.Label != "Tag 3 commitments “paris”" || len(e.Changes) != 3 {
		t.Fatalf("%q, %v: the one that has it is left out", e.Label, err)
	}
	b = apply(t, b, e)
	if _, err := hand().Tag(b, model.KindCommitment, ids, " paris "); !errors.Is(err, model.ErrNothing) {
		t.Errorf("again: %v", err)
	}
	if got := model.TagsOf(b, model.KindCommitment, ids); !maps.Equal(got, map[string]int{"paris": 4}) {
		t.Errorf("tags %v", got)
	}
	e, err = hand().Untag(b, model.KindCommitment, ids, "paris")
	if err != nil || e.Label != "Take the tag “paris” from 4 commitments" {
		t.Fatalf("%q, %v", e.Label, err)
	}
	if got := model.TagsOf(apply(t, b, e), model.KindCommitment, ids); len(got) != 0 {
		t.Errorf("tags %v", got)
	}
	if _, err := hand().Tag(b, model.KindActor, ids, "paris"); !errors.Is(err, model.ErrNothing) {
		t.Errorf("actors have no tags: %v", err)
	}
}

// A stage recorded of several is what recording it of each in turn gives, and never an edit that is refused.
func TestSeveralIsEachInTurn(t *testing.T) {
	b, ids := staged(t)
	rapid.Check(t, func(r *rapid.T) {
		entry := model.StageEntry{
			Stage:      rapid.SampledFrom(model.Stages()).Draw(r, "stage"),
			On:         when.On(when.MustDate("2025-12-28").Earliest() + when.Day(rapid.IntRange(0, 9).Draw(r, "day"))),
			Correction: rapid.Bool().Draw(r, "correction"),
		}
		want := b
		for _, id := range ids {
			e, err := hand().SetStage(want, id, entry)
			if err != nil {
				r.Fatal(err)
			}
			if next, err := model.Apply(want, e); err == nil {
				want = next
			}
		}
		got := b
		if e, err := hand().SetStages(b, ids, entry); err == nil {
			if got, err = model.Apply(b, e); err != nil {
				r.Fatal(err)
			}
		}
		for c := range want.Commitments.All() {
			if is, _ := got.Commitments.Get(c.ID); !model.Same(c, is) {
				r.Errorf("%s: %s, want %s", c.Key, model.Encode(is), model.Encode(c))
			}
		}
	})
}
