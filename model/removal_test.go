package model_test

import (
	"errors"
	"testing"

	"proviso/model"
	"proviso/model/condition"
)

// troubled is a book in which almost everything leads to the event "ceasefire" or the actor "gb".
func troubled(t *testing.T) model.Book {
	ceasefire, gb := id(model.KindEvent, "ceasefire"), id(model.KindActor, "gb")
	pledge := commitment("hubs", on("ceasefire"))
	pledge.Parties = []model.Party{{Actor: gb, Role: model.Obligor}, {Actor: id(model.KindActor, "fr"), Role: model.Obligor}}
	follows := commitment("force", active("hubs"))
	coalition := actor("cotw")
	coalition.Kind, coalition.Members = model.Coalition, []model.ID{gb}
	return put(t, model.Book{},
		actor("gb"), actor("fr"), coalition, event("ceasefire"), event("deal"),
		&model.Relation{Head: head(model.KindRelation, "r"), Kind: model.Implies, From: id(model.KindEvent, "deal"), To: ceasefire},
		pledge, follows, commitment("free", nil),
		&model.Stance{Head: head(model.KindStance, "s"), Actor: id(model.KindActor, "fr"), Stance: model.Opposes, Commitments: []model.ID{pledge.ID, id(model.KindCommitment, "free")}},
		&model.Scenario{Head: head(model.KindScenario, "calm"), Name: "Calm", Assumptions: []model.Assumption{{Event: ceasefire, State: model.Occurred}}},
	)
}

func TestRemovingWhatOthersReferToIsRefusedWithTheList(t *testing.T) {
	_, err := hand().Remove(troubled(t), model.KindEvent, id(model.KindEvent, "ceasefire"), false)
	var referred *model.Referred
	if !errors.As(err, &referred) {
		t.Fatalf("got %v, want Referred", err)
	}
	if len(referred.By) != 3 {
		t.Errorf("referred to by %d, want the relation, the pledge and the scenario", len(referred.By))
	}
}

func TestRemovedTogetherNothingIsLeftDangling(t *testing.T) {
	b := troubled(t)
	e, err := hand().Remove(b, model.KindEvent, id(model.KindEvent, "ceasefire"), true)
	if err != nil {
		t.Fatal(err)
	}
	next := apply(t, b, e)
	if err := model.Validate(next); err != nil {
		t.Error(err)
	}
	for key, want := range map[string]bool{"hubs": false, "force": false, "free": true} {
		if _, ok := next.Commitments.Key(key); ok != want {
			t.Errorf("commitment %s is there: %v, want %v", key, ok, want)
		}
	}
	stance, ok := next.Stances.Key("s")
	if !ok || len(stance.Commitments) != 1 {
		t.Errorf("the stance should stay with the one commitment that is left")
	}
	back := apply(t, next, e.Inverse(hand(), "Undo"))
	for r := range b.All() {
		if got, ok := back.Get(r.RecordKind(), r.RecordID()); !ok || !model.Same(got, r) {
			t.Errorf("undo does not bring back %s %s", r.RecordKind(), r.RecordKey())
		}
	}
}

func TestAnActorGoesFromListsWithoutTakingThemAlong(t *testing.T) {
	b := troubled(t)
	e, err := hand().Remove(b, model.KindActor, id(model.KindActor, "gb"), true)
	if err != nil {
		t.Fatal(err)
	}
	next := apply(t, b, e)
	hubs, ok := next.Commitments.Key("hubs")
	if !ok || len(hubs.Parties) != 1 {
		t.Errorf("hubs should stay with the other obligor")
	}
	if cotw, _ := next.Actors.Key("cotw"); len(cotw.Members) != 0 {
		t.Errorf("the coalition keeps %v", cotw.Members)
	}
}

func TestAClaimGoesFromTheClauseItSupports(t *testing.T) {
	source := &model.Source{Head: head(model.KindSource, "src"), CSL: model.NewCSL(map[string]any{"title": "T"})}
	claim := &model.Claim{Head: head(model.KindClaim, "c"), Source: source.ID}
	clause := *on("deal")
	clause.Claims = []string{string(claim.ID)}
	b := put(t, model.Book{}, event("deal"), source, claim, commitment("x", condition.AllOf(&clause, on("deal"))))
	e, err := hand().Remove(b, model.KindSource, source.ID, true)
	if err != nil {
		t.Fatal(err)
	}
	next := apply(t, b, e)
	x, ok := next.Commitments.Key("x")
	if !ok || len(x.Precondition.Of[0].Claims) != 0 || next.Claims.Len() != 0 {
		t.Errorf("the commitment should stay, without the claim on its clause")
	}
}
