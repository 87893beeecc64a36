package model_test

import (
	"testing"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/model/words"
)

var (
	morning = time.Date(2026, 1, 7, 8, 0, 0, 0, time.UTC)
	english = words.New("en", map[string]string{
		"edit.add": "Add {kind} “{name}”", "edit.change": "Change {kind} “{name}”", "edit.remove": "Remove {kind} “{name}”",
		"edit.record_event": "Record “{name}” as {state}", "record.event": "event", "event_state.occurred": "occurred",
		"edit.set_stage_several": "Stage of {records}: {stage}", "edit.set_delivery_several": "Delivery of {records}: {delivery}",
		"edit.tag": "Tag “{name}” “{tag}”", "edit.tag_several": "Tag {records} “{tag}”",
		"edit.untag_several": "Take the tag “{tag}” from {records}",
		"stage.signed":       "signed", "delivery.failed": "failed", "count.commitment.other": "{n} commitments",
	})
)

func hand() model.Hand { return model.Hand{Author: "analyst", At: morning, Words: english} }

func id(kind model.RecordKind, key string) model.ID { return model.DeriveID(kind, key) }

func head(kind model.RecordKind, key string) model.Head {
	return model.Head{ID: id(kind, key), Key: key}
}

func actor(key string) *model.Actor {
	return &model.Actor{Head: head(model.KindActor, key), Name: "Actor " + key, Kind: model.State}
}

func event(key string) *model.Event {
	return &model.Event{Head: head(model.KindEvent, key), Name: "Event " + key}
}

func on(key string) *condition.Node { return condition.OnEvent(string(id(model.KindEvent, key))) }

func active(key string) *condition.Node {
	return condition.CommitmentActive(string(id(model.KindCommitment, key)))
}

func commitment(key string, pre *condition.Node) *model.Commitment {
	return &model.Commitment{
		Head: head(model.KindCommitment, key), Title: "Commitment " + key, Kind: "monitoring", Polarity: "will",
		Binding: "political", Precondition: pre,
		Stage: []model.StageEntry{{Stage: model.Announced, On: when.MustDate("2026-01-06")}},
	}
}

// put enters records into a book and fails the test where that is refused.
func put(t *testing.T, b model.Book, records ...model.Record) model.Book {
	t.Helper()
	e, err := hand().Put(b, records...)
	if err != nil {
		t.Fatal(err)
	}
	return apply(t, b, e)
}

func apply(t *testing.T, b model.Book, e model.Edit) model.Book {
	t.Helper()
	next, err := model.Apply(b, e)
	if err != nil {
		t.Fatalf("%s: %v", e.Label, err)
	}
	return next
}

// refused enters records and gives the error, which must be there.
func refused(t *testing.T, b model.Book, records ...model.Record) error {
	t.Helper()
	e, err := hand().Put(b, records...)
	if err != nil {
		t.Fatal(err)
	}
	next, err := model.Apply(b, e)
	if err == nil {
		t.Fatalf("%q was accepted", e.Label)
	}
	for kind := range b.All() {
		if got, ok := next.Get(kind.RecordKind(), kind.RecordID()); !ok || got != kind {
			t.Fatalf("a refused edit changed the book")
		}
	}
	return err
}
