package model_test

import (
	"errors"
	"testing"

	"proviso/model"
	"proviso/model/when"
)

// jointly is a book with a pledge of two actors to a third, with everything that a part can inherit or not.
func jointly(t *testing.T) model.Book {
	t.Helper()
	whole := commitment("troops", on("deal"))
	whole.Parties = []model.Party{
		{Actor: id(model.KindActor, "gb"), Role: model.Obligor},
		{Actor: id(model.KindActor, "fr"), Role: model.Obligor},
		{Actor: id(model.KindActor, "ua"), Role: model.Beneficiary},
	}
	whole.Instrument, whole.Place, whole.Text, whole.Notes, whole.Tags = id(model.KindInstrument, "paper"), "Ukraine", "words", "notes", []string{"paris"}
	whole.Deadline = &model.Deadline{Date: when.MustDate("2026-12-31")}
	whole.Review = when.MustDuration("P30D")
	whole.Quantities = []model.Quantity{{Measure: "pledged", Low: 1, High: 2, Unit: "brigades"}}
	whole.Delivery = []model.DeliveryEntry{{Delivery: model.NotStarted, On: when.MustDate("2026-01-07")}}
	whole.Stage = append(whole.Stage, model.StageEntry{Stage: model.Signed, On: when.MustDate("2026-01-08")})
	paper := &model.Instrument{Head: head(model.KindInstrument, "paper"), Name: "Paper", Kind: "statement"}
	return put(t, model.Book{}, actor("gb"), actor("fr"), actor("ua"), event("deal"), paper, whole)
}

func TestAJointPledgeIsSplitIntoAPartForEachObligor(t *testing.T) {
	b := jointly(t)
	whole, _ := b.Commitments.Key("troops")
	e, err := hand().Split(b, whole.ID)
	if err != nil {
		t.Fatal(err)
	}
	next := apply(t, b, e)
	parts := next.Parts(whole.ID)
	if len(parts) != 2 {
		t.Fatalf("%d parts, want one for each obligor", len(parts))
	}
	seen := map[model.ID]bool{}
	for _, p := range parts {
		if obligors := p.In(model.Obligor); len(obligors) != 1 {
			t.Errorf("%s has the obligors %v, want one", p.Key, obligors)
		} else {
			seen[obligors[0]] = true
		}
		if got := p.In(model.Beneficiary); len(got) != 1 || got[0] != id(model.KindActor, "ua") {
			t.Errorf("%s lost its beneficiary: %v", p.Key, got)
		}
		if p.Kind != whole.Kind || p.Precondition != whole.Precondition || p.Instrument != whole.Instrument || *p.Deadline != *whole.Deadline ||
			p.Review != whole.Review || p.Place != whole.Place || len(p.Tags) != 1 || len(p.Stage) != 2 || p.Stage[1].Stage != model.Signed {
			t.Errorf("%s did not inherit what was undertaken: %+v", p.Key, p)
		}
		if p.Text != "" || p.Notes != "" || p.Quantities != nil || p.Delivery != nil {
			t.Errorf("%s took what belongs to the whole: %+v", p.Key, p)
		}
	}
	if len(seen) != 2 {
		t.Errorf("two parts have one obligor")
	}
	if back := apply(t, next, e.Inverse(hand(), "undo")); len(back.Parts(whole.ID)) != 0 || back.Commitments.Len() != 1 {
		t.Errorf("undo left %d commitments", back.Commitments.Len())
	}
}

func TestSplittingAgainMakesOnlyThePartsThatAreMissing(t *testing.T) {
	b := jointly(t)
	whole, _ := b.Commitments.Key("troops")
	e, _ := hand().Split(b, whole.ID)
	b = apply(t, b, e)
	if _, err := hand().Split(b, whole.ID); !errors.Is(err, model.ErrNothing) {
		t.Errorf("split anew: %v, want ErrNothing", err)
	}
	gone, err := hand().Remove(b, model.KindCommitment, b.Parts(whole.ID)[0].ID, false)
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, gone)
	e, err = hand().Split(b, whole.ID)
	if err != nil || len(e.Changes) != 1 {
		t.Errorf("split anew after one part went: %d changes, %v; want that one", len(e.Changes), err)
	}
}

func TestAPledgeOfOneObligorIsNotSplit(t *testing.T) {
	b := put(t, model.Book{}, commitment("alone", nil))
	_, err := hand().Split(b, id(model.KindCommitment, "alone"))
	var single *model.NotJoint
	if !errors.As(err, &single) || single.Hint() == "" {
		t.Errorf("got %v, want NotJoint with a hint", err)
	}
	if _, err := hand().Split(b, "none"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("split of nothing: %v", err)
	}
}
