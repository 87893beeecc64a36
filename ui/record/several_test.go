package record_test

import (
	"errors"
	"slices"
	"testing"

	"proviso/model"
	"proviso/ui/record"
	"proviso/ui/session/sessiontest"
)

func TestAStageOfSeveralLeavesOutThoseThatCanNotReachIt(t *testing.T) {
	s := sessiontest.Exercise(t)
	var ids []model.ID
	for c := range s.Book().Commitments.All() {
		ids = append(ids, c.ID)
	}
	lapse := record.New(s, record.Stage, ids[0])
	lapse.Value = string(model.Lapsed)
	if err := save(t, s, lapse); err != nil {
		t.Fatal(err)
	}
	d := record.New(s, record.Stage, ids...)
	d.Value = string(model.Signed)
	left := d.LeftOut()
	if !d.Varied() || !slices.Contains(left, s.Book().LabelOf(model.KindCommitment, ids[0])) || len(left) == len(ids) {
		t.Fatalf("varied %v, left out %q", d.Varied(), left)
	}
	if _, err := d.Impact(); err != nil {
		t.Fatal(err)
	}
	if err := save(t, s, d); err != nil {
		t.Fatal(err)
	}
	signed := 0
	for _, id := range ids {
		if s.Outlook().Commitment(id).Stage == model.Signed {
			signed++
		}
	}
	if want := len(ids) - len(left); signed != want {
		t.Errorf("%d are signed, want %d", signed, want)
	}
	s.Undo(func(_ model.Edit, err error) {
		if err != nil {
			t.Error(err)
		}
	})
	if s.Outlook().Commitment(ids[1]).Stage == model.Signed {
		t.Error("it can't be taken back at once")
	}
}

func TestNothingIsRecordedWhereNoneCan(t *testing.T) {
	s := sessiontest.Exercise(t)
	first, second := s.Book().Commitments.At(0).ID, s.Book().Commitments.At(1).ID
	d := record.New(s, record.Delivery, first, second)
	d.Value = string(model.Failed)
	if _, err := d.Impact(); !errors.Is(err, record.ErrNone) || len(d.LeftOut()) != 2 {
		t.Errorf("got %v, left out %q", err, d.LeftOut())
	}
	d.Refused = true
	if err := save(t, s, d); err != nil {
		t.Error(err)
	}
}

func TestADraftIsLeftAndOpenedAgain(t *testing.T) {
	s := sessiontest.Exercise(t)
	id := find(t, s, model.KindEvent, "ceasefire")
	d := record.New(s, record.Event, id)
	if d.Dirty() {
		t.Error("nothing was entered")
	}
	d.Note, d.Date = "as declared", "soon"
	again, err := record.Restore(s, d.State())
	if err != nil || again.Note != "as declared" || again.Date != "soon" || !again.Dirty() {
		t.Fatalf("%+v, %v", again, err)
	}
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Remove(b, model.KindEvent, id, true) }, nil)
	if _, err := record.Restore(s, d.State()); !errors.Is(err, record.ErrGone) {
		t.Errorf("after it was removed: %v", err)
	}
	if _, err := record.Restore(s, []byte("{")); err == nil {
		t.Error("a damaged draft was opened")
	}
}
