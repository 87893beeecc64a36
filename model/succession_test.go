package model_test

import (
	"errors"
	"testing"

	"proviso/model"
	"proviso/model/when"
)

func withStage(t *testing.T, b model.Book, key string, s model.Stage) model.Book {
	t.Helper()
	e, err := hand().SetStage(b, id(model.KindCommitment, key), model.StageEntry{Stage: s, On: when.MustDate("2026-03-01")})
	if err != nil {
		t.Fatal(err)
	}
	return apply(t, b, e)
}

func TestAPledgeThatIsOverHasASuccessor(t *testing.T) {
	b := jointly(t)
	old, _ := b.Commitments.Key("troops")
	on := when.MustDate("2026-04-01")
	if _, err := b.Successor(old.ID, on); !errors.Is(err, model.ErrNotOver) {
		t.Fatalf("a successor of what still stands: %v", err)
	}
	b = withStage(t, b, "troops", model.Withdrawn)
	next, err := b.Successor(old.ID, on)
	if err != nil {
		t.Fatal(err)
	}
	if next.ID != "" || next.SuccessorOf != old.ID || next.Delivery != nil || len(next.Stage) != 1 || next.Stage[0].Stage != model.Announced || next.Stage[0].On != on {
		t.Errorf("the successor begins with %+v", next)
	}
	if next.Title != old.Title || len(next.Parties) != 3 || next.Precondition != old.Precondition {
		t.Errorf("the successor lost what was undertaken: %+v", next)
	}
	b = put(t, b, next)
	if b.Commitments.Len() != 2 {
		t.Errorf("%d commitments", b.Commitments.Len())
	}
}

func TestASuccessorIsLinkedOnlyToWhatIsOverAndNeverInACircle(t *testing.T) {
	b := put(t, model.Book{}, commitment("a", nil), commitment("b", nil))
	first, second := id(model.KindCommitment, "a"), id(model.KindCommitment, "b")
	if _, err := hand().Follow(b, second, first); !errors.Is(err, model.ErrNotOver) {
		t.Errorf("following what still stands: %v", err)
	}
	b = withStage(t, withStage(t, b, "a", model.Withdrawn), "b", model.Withdrawn)
	e, err := hand().Follow(b, second, first)
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, e)
	if c, _ := b.Commitments.Get(second); c.SuccessorOf != first {
		t.Errorf("b follows %q, want a", c.SuccessorOf)
	}
	if _, err := hand().Follow(b, second, first); !errors.Is(err, model.ErrNothing) {
		t.Errorf("linked twice: %v", err)
	}
	e, err = hand().Follow(b, first, second)
	if err == nil {
		_, err = model.Apply(b, e)
	}
	if err == nil {
		t.Error("a pledge was made to follow itself")
	}
}
