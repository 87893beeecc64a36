package model_test

import (
	"errors"
	"testing"

	"proviso/model"
)

func relation(kind model.RelationKind, from, to string) *model.Relation {
	return &model.Relation{Kind: kind, From: id(model.KindEvent, from), To: id(model.KindEvent, to)}
}

func TestARuleIsRecordedOnceAndNamedByItsEvents(t *testing.T) {
	b := put(t, model.Book{}, event("deal"), event("truce"))
	e, err := hand().Relate(b, relation(model.Implies, "deal", "truce"))
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, e)
	made, ok := b.Relations.Key("deal-implies-truce")
	if !ok {
		t.Fatalf("the relation has another key than its events': %v", e.Changes)
	}
	var related *model.Related
	if _, err := hand().Relate(b, relation(model.Implies, "deal", "truce")); !errors.As(err, &related) || related.By != made || related.Hint() == "" {
		t.Errorf("recorded again: %v, want Related", err)
	}
	if _, err := hand().Relate(b, made); !errors.Is(err, model.ErrNothing) {
		t.Errorf("recorded unchanged: %v, want ErrNothing", err)
	}
	if _, err := hand().Relate(b, relation(model.Implies, "truce", "deal")); err != nil {
		t.Errorf("the other way round is another rule: %v", err)
	}
}

func TestExclusionAndSamenessHaveNoDirection(t *testing.T) {
	for _, kind := range []model.RelationKind{model.Excludes, model.SameAs} {
		b := put(t, model.Book{}, event("deal"), event("truce"), relation(kind, "deal", "truce"))
		var related *model.Related
		if _, err := hand().Relate(b, relation(kind, "truce", "deal")); !errors.As(err, &related) {
			t.Errorf("%s recorded the other way round: %v, want Related", kind, err)
		}
	}
}

func TestARelationIsChangedInItsPlace(t *testing.T) {
	b := put(t, model.Book{}, event("deal"), event("truce"), relation(model.Implies, "deal", "truce"))
	var was *model.Relation
	for r := range b.Relations.All() {
		was = r
	}
	next := model.Clone(was)
	next.Kind = model.Excludes
	e, err := hand().Relate(b, next)
	if err != nil {
		t.Fatal(err)
	}
	b = apply(t, b, e)
	if got, _ := b.Relations.Get(was.ID); got.Kind != model.Excludes || b.Relations.Len() != 1 {
		t.Errorf("%d relations, this one %+v", b.Relations.Len(), got)
	}
}
