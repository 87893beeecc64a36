package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/when"
	"proviso/store"
	"proviso/store/storetest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestUndoAndRedoRestoreWhatWas(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	empty := storetest.Canonical(s.Book())
	added := storetest.Put(t, s, &c, full()...)
	filled := storetest.Canonical(s.Book())
	if label, ok := s.CanUndo(); !ok || label != added.Label {
		t.Errorf("undo offers %q, %v; want %q", label, ok, added.Label)
	}

	h := c.Hand()
	h.Words = assets.Words("en")
	e, b, err := s.Undo(t.Context(), h)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(empty, storetest.Canonical(b)); diff != "" {
		t.Errorf("undone (-want +got):\n%s", diff)
	}
	if want := "Undo: " + added.Label; e.Label != want || e.Undoes != added.ID || e.Author != "test" {
		t.Errorf("the edit is %q undoing %s by %s, want %q undoing %s", e.Label, e.Undoes, e.Author, want, added.ID)
	}
	if label, ok := s.CanRedo(); !ok || label != added.Label {
		t.Errorf("redo offers %q, %v; want %q", label, ok, added.Label)
	}

	h = c.Hand()
	h.Words = assets.Words("en")
	e, b, err = s.Redo(t.Context(), h)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(filled, storetest.Canonical(b)); diff != "" {
		t.Errorf("redone (-want +got):\n%s", diff)
	}
	if want := "Redo: " + added.Label; e.Label != want || e.Redoes != added.ID {
		t.Errorf("the edit is %q redoing %s, want %q redoing %s", e.Label, e.Redoes, want, added.ID)
	}
	storetest.Sound(t, s)
}

func TestUndoEndsAtTheEditThatMadeTheBook(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	if label, ok := s.CanUndo(); ok {
		t.Errorf("undo offers %q", label)
	}
	if _, _, err := s.Undo(t.Context(), c.Hand()); !errors.Is(err, store.ErrNothingToUndo) {
		t.Errorf("error %v, want ErrNothingToUndo", err)
	}
	if _, _, err := s.Redo(t.Context(), c.Hand()); !errors.Is(err, store.ErrNothingToRedo) {
		t.Errorf("error %v, want ErrNothingToRedo", err)
	}
	if s.Head().Edits != 1 {
		t.Errorf("%d edits, want 1", s.Head().Edits)
	}
}

func TestANewEditLeavesNothingToRedo(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	if _, _, err := s.Undo(t.Context(), c.Hand()); err != nil {
		t.Fatal(err)
	}
	storetest.Put(t, s, &c, &model.Event{Name: "Peace deal"})
	if label, ok := s.CanRedo(); ok {
		t.Errorf("redo offers %q", label)
	}
	if _, _, err := s.Redo(t.Context(), c.Hand()); !errors.Is(err, store.ErrNothingToRedo) {
		t.Errorf("error %v, want ErrNothingToRedo", err)
	}
}

func TestUndoReachesBackAcrossRestarts(t *testing.T) {
	var c storetest.Clock
	path := storetest.Path(t)
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	states := []string{storetest.Canonical(s.Book())}
	for i := range 3 {
		storetest.Put(t, s, &c, &model.Event{Name: fmt.Sprint("Event ", i)})
		states = append(states, storetest.Canonical(s.Book()))
	}
	step := func(do func(*store.Store) (model.Edit, model.Book, error), want string) {
		t.Helper()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = storetest.Open(t, path, store.Options{})
		_, b, err := do(s)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, storetest.Canonical(b)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	undo := func(s *store.Store) (model.Edit, model.Book, error) { return s.Undo(t.Context(), c.Hand()) }
	redo := func(s *store.Store) (model.Edit, model.Book, error) { return s.Redo(t.Context(), c.Hand()) }
	step(undo, states[2])
	step(undo, states[1])
	step(redo, states[2])
	step(undo, states[1])
	step(undo, states[0])
	step(redo, states[1])
	step(redo, states[2])
	step(redo, states[3])
	storetest.Sound(t, s)
}

func TestUndoEditTakesBackOneOfTheHistory(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	other := storetest.Put(t, s, &c, &model.Event{Name: "Peace deal"})
	storetest.Put(t, s, &c, &model.Event{Name: "Mandate"})
	if _, b, err := s.UndoEdit(t.Context(), c.Hand(), other.ID); err != nil || b.Events.Len() != 2 {
		t.Fatalf("%d events, %v", b.Events.Len(), err)
	}
	if label, _ := s.CanRedo(); label != other.Label {
		t.Errorf("redo offers %q, want %q", label, other.Label)
	}
	if _, b, err := s.Redo(t.Context(), c.Hand()); err != nil || b.Events.Len() != 3 {
		t.Errorf("redone: %d events, %v", b.Events.Len(), err)
	}
	storetest.Sound(t, s)
}

func TestUndoEditIsRefusedWithItsReason(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	added := storetest.Put(t, s, &c, ceasefire())
	event := s.Book().Events.At(0)
	changed := model.Clone(event)
	changed.Text = "changed"
	later := storetest.Put(t, s, &c, changed)

	_, _, err := s.UndoEdit(t.Context(), c.Hand(), added.ID)
	var conflict *model.Conflict
	if !errors.As(err, &conflict) || conflict.Key != event.Key {
		t.Errorf("a later edit of the same record: error %v, want *model.Conflict about %q", err, event.Key)
	}

	if _, _, err := s.Undo(t.Context(), c.Hand()); err != nil {
		t.Fatal(err)
	}
	storetest.Put(t, s, &c, &model.Stance{Actor: putActor(t, s, &c), Stance: model.Supports, Events: []model.ID{event.ID}})
	_, _, err = s.UndoEdit(t.Context(), c.Hand(), added.ID)
	var referred *model.Referred
	if !errors.As(err, &referred) {
		t.Errorf("a later edit relies on it: error %v, want *model.Referred", err)
	}

	_, _, err = s.UndoEdit(t.Context(), c.Hand(), later.ID)
	wantCode(t, err, store.Refused)
	history, err := s.History(t.Context(), store.HistoryFilter{})
	if err != nil {
		t.Fatal(err)
	}
	first, undone := history[len(history)-1], history[slices.IndexFunc(history, func(e store.Entry) bool { return e.Undoes != "" })]
	for _, id := range []model.ID{first.ID, undone.ID} {
		_, _, err = s.UndoEdit(t.Context(), c.Hand(), id)
		wantCode(t, err, store.Refused)
	}
	if _, _, err := s.UndoEdit(t.Context(), c.Hand(), "nothing"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("error %v, want model.ErrNotFound", err)
	}
}

func putActor(t *testing.T, s *store.Store, c *storetest.Clock) model.ID {
	t.Helper()
	return storetest.Put(t, s, c, &model.Actor{Name: "Actor", Kind: model.State}).Changes[0].ID
}

// TestWhateverIsDoneCanBeUndoneRedoneAndRemembered makes random edits, undoes some and redoes some on the way, and keeps each
// state as it was seen.
func TestWhateverIsDoneCanBeUndoneRedoneAndRemembered(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var c storetest.Clock
		s := storetest.New(t, &c, full()...)
		first := s.Head().At
		seen := []seenState{{first, storetest.Canonical(s.Book())}}
		stack := []string{seen[0].canonical} // the states that undo goes back through
		at := 0
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			switch rapid.IntRange(0, 4).Draw(rt, "what") {
			case 0:
				if at > 0 {
					must(rt, s.Undo, c.Hand())
					at--
					sameBook(rt, stack[at], s)
				}
			case 1:
				if at < len(stack)-1 {
					must(rt, s.Redo, c.Hand())
					at++
					sameBook(rt, stack[at], s)
				}
			default:
				if randomEdit(rt, s, &c) {
					stack = append(stack[:at+1], storetest.Canonical(s.Book()))
					at++
				}
			}
			seen = append(seen, seenState{s.Head().At, storetest.Canonical(s.Book())})
		}
		for ; at < len(stack)-1; at++ {
			must(rt, s.Redo, c.Hand())
			sameBook(rt, stack[at+1], s)
		}
		for ; at > 0; at-- {
			must(rt, s.Undo, c.Hand())
			sameBook(rt, stack[at-1], s)
		}
		for _, x := range seen {
			b, err := s.AsKnown(context.Background(), x.at)
			if err != nil {
				rt.Fatal(err)
			}
			if diff := cmp.Diff(x.canonical, storetest.Canonical(b)); diff != "" {
				rt.Fatalf("as known on %s (-seen +remembered):\n%s", x.at, diff)
			}
		}
		if found, err := s.Verify(context.Background()); err != nil || len(found) > 0 {
			rt.Fatalf("verifying: %v, %v", found, err)
		}
		if err := s.Close(); err != nil {
			rt.Fatal(err)
		}
	})
}

type seenState struct {
	at        time.Time
	canonical string
}

func must(rt *rapid.T, do func(context.Context, model.Hand) (model.Edit, model.Book, error), h model.Hand) {
	rt.Helper()
	if _, _, err := do(context.Background(), h); err != nil {
		rt.Fatal(err)
	}
}

func sameBook(rt *rapid.T, want string, s *store.Store) {
	rt.Helper()
	if diff := cmp.Diff(want, storetest.Canonical(s.Book())); diff != "" {
		rt.Fatalf("(-want +got):\n%s", diff)
	}
}

// randomEdit enters an edit of a random sort; false where the model refuses it.
func randomEdit(rt *rapid.T, s *store.Store, c *storetest.Clock) bool {
	b, h := s.Book(), c.Hand()
	var e model.Edit
	var err error
	switch rapid.IntRange(0, 6).Draw(rt, "edit") {
	case 0:
		e, err = h.Put(b, &model.Event{Name: rapid.String().Draw(rt, "name"), Text: rapid.String().Draw(rt, "text")})
	case 1:
		r := pickRecord(rt, b, model.KindEvent, model.KindCommitment, model.KindActor)
		e, err = h.Put(b, rekeyed(r, rapid.StringMatching(`[a-zа-я][a-z0-9._-]{0,6}`).Draw(rt, "key")))
	case 2:
		r := pickRecord(rt, b, model.RecordKinds()...)
		e, err = h.Remove(b, r.RecordKind(), r.RecordID(), true)
	case 3:
		id := pickRecord(rt, b, model.KindEvent).RecordID()
		state := rapid.SampledFrom(model.EventStates()).Draw(rt, "state")
		e, err = h.RecordEvent(b, id, model.EventEntry{State: state, On: when.MustDate("2026-02")})
	case 4:
		e, err = h.SetStage(b, pickRecord(rt, b, model.KindCommitment).RecordID(), model.StageEntry{Stage: model.Signed, On: when.MustDate("2026-03-01"), Correction: true})
	case 5:
		e, err = h.Duplicate(b, pickRecord(rt, b, model.KindCommitment).RecordID(), "Copy", when.MustDate("2026"))
	default:
		low := rapid.Float64Range(-1e9, 1e9).Draw(rt, "low")
		x := model.Clone(pickRecord(rt, b, model.KindCommitment).(*model.Commitment))
		x.Quantities = append(x.Quantities, model.Quantity{Measure: "m", Low: low, High: low, Unit: "u"})
		e, err = h.Put(b, x)
	}
	if err == nil {
		_, err = s.Commit(context.Background(), e)
	}
	if store.CodeOf(err) != "" {
		rt.Fatal(err)
	}
	return err == nil
}

func pickRecord(rt *rapid.T, b model.Book, kinds ...model.RecordKind) model.Record {
	var all []model.Record
	for _, k := range kinds {
		all = slices.AppendSeq(all, b.Records(k))
	}
	if len(all) == 0 {
		rt.Skip("nothing is left")
	}
	return rapid.SampledFrom(all).Draw(rt, "record")
}

func rekeyed(r model.Record, key string) model.Record {
	switch r := r.(type) {
	case *model.Event:
		r = model.Clone(r)
		r.Key = key
		return r
	case *model.Commitment:
		r = model.Clone(r)
		r.Key = key
		return r
	case *model.Actor:
		r = model.Clone(r)
		r.Key = key
		return r
	}
	return r
}
