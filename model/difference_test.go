package model_test

import (
	"slices"
	"testing"

	"proviso/model"
)

func TestTwoBooksAreComparedRecordByRecord(t *testing.T) {
	from := put(t, apply(t, model.Book{}, hand().NewBook("Before")), actor("gb"), event("ceasefire"), commitment("hubs", on("ceasefire")))
	to := apply(t, from, hand().Rename(from, "After"))
	to = put(t, to, event("peace-deal"))
	hubs, _ := to.Commitments.Key("hubs")
	changed := model.Clone(hubs)
	changed.Title, changed.Precondition, changed.Place = "Military hubs", on("peace-deal"), "Ukraine"
	to = put(t, to, changed)
	e, err := hand().Remove(to, model.KindActor, id(model.KindActor, "gb"), false)
	if err != nil {
		t.Fatal(err)
	}
	to = apply(t, to, e)

	var got []string
	for _, d := range model.Compare(from, to) {
		line := string(d.Kind) + " " + d.Record().RecordKey()
		switch {
		case d.Before == nil:
			line += " added"
		case d.After == nil:
			line += " removed"
		default:
			for _, f := range d.Fields {
				line += " " + f
			}
		}
		got = append(got, line)
	}
	want := []string{"book book title", "actor gb removed", "event peace-deal added", "commitment hubs place precondition title"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestABookDoesNotDifferFromItself(t *testing.T) {
	b := rich(t)
	again, err := model.MapReferences(mustFind(t, b, "hubs"), func(r model.Reference) (model.ID, error) { return r.ID, nil })
	if err != nil {
		t.Fatal(err)
	}
	other := model.Fold(b, model.Edit{Changes: []model.Change{{Kind: model.KindCommitment, ID: again.RecordID(), After: again}}})
	if d := model.Compare(b, other); len(d) != 0 {
		t.Errorf("got %+v", d)
	}
}

func mustFind(t *testing.T, b model.Book, ref string) model.Record {
	t.Helper()
	r, err := b.Lookup(ref)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
