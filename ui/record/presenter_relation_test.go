package record_test

import (
	"errors"
	"slices"
	"testing"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/record"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

// occurred records that an event has come to a state.
func occurred(t *testing.T, s *session.Session, key string, state model.EventState) {
	t.Helper()
	id := find(t, s, model.KindEvent, key)
	sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RecordEvent(b, id, model.EventEntry{State: state, On: when.On(s.Today())})
	})
}

// relate saves a rule and gives the relation that stands then.
func relate(t *testing.T, s *session.Session, d *record.Relating) *model.Relation {
	t.Helper()
	sessiontest.Do(t, s, d.Intent())
	for r := range s.Book().Relations.All() {
		return r
	}
	return nil
}

func TestARuleShowsWhichAnswersItChanges(t *testing.T) {
	s := sessiontest.Exercise(t)
	occurred(t, s, "peace-deal", model.Occurred)
	d := record.Relate(s, find(t, s, model.KindEvent, "peace-deal"), "")
	if _, err := d.Impact(); !errors.Is(err, record.ErrNoOther) {
		t.Errorf("without another event: %v", err)
	}
	d.Other = find(t, s, model.KindEvent, "ceasefire")
	impact, err := d.Impact()
	if err != nil {
		t.Fatal(err)
	}
	if len(impact.Lines) != 1 || impact.Lines[0].Text != "“UK and France set up military hubs across Ukraine” comes into force" {
		t.Errorf("the impact is %+v", impact)
	}
	if s.Book().Relations.Len() != 0 {
		t.Fatal("it was saved before it was asked for")
	}
	if r := relate(t, s, d); r.Kind != model.Implies || r.From != d.Event || r.To != d.Other {
		t.Errorf("saved as %+v", r)
	}
}

func TestARuleThatContradictsWhatIsRecordedSaysSo(t *testing.T) {
	s := sessiontest.Exercise(t)
	occurred(t, s, "peace-deal", model.Occurred)
	occurred(t, s, "ceasefire", model.RuledOut)
	d := record.Relate(s, find(t, s, model.KindEvent, "peace-deal"), "")
	d.Other = find(t, s, model.KindEvent, "ceasefire")
	impact, err := d.Impact()
	if err != nil || len(impact.Contradictions) != 1 {
		t.Fatalf("contradictions %q, %v; want one", impact.Contradictions, err)
	}
	d.Rule = record.Excludes
	if impact, _ = d.Impact(); len(impact.Contradictions) != 0 {
		t.Errorf("what excludes each other does not contradict that: %q", impact.Contradictions)
	}
}

func TestARuleReadsFromEitherOfItsEvents(t *testing.T) {
	s := sessiontest.Exercise(t)
	deal, truce := find(t, s, model.KindEvent, "peace-deal"), find(t, s, model.KindEvent, "ceasefire")
	d := record.Relate(s, truce, "")
	d.Rule, d.Other = record.RuledBy, deal
	r := relate(t, s, d)
	if r.From != deal || r.To != truce || r.Kind != model.Implies {
		t.Fatalf("“is implied by” was saved as %+v", r)
	}
	if d = record.Relate(s, truce, r.ID); d.Rule != record.RuledBy || d.Other != deal {
		t.Errorf("from the ceasefire it reads %s %s", d.Rule, d.OtherName())
	}
	if d = record.Relate(s, deal, r.ID); d.Rule != record.Implies || d.Other != truce {
		t.Errorf("from the deal it reads %s %s", d.Rule, d.OtherName())
	}
	if _, err := d.Impact(); !errors.Is(err, model.ErrNothing) {
		t.Errorf("nothing was changed, yet %v", err)
	}
	d = record.Relate(s, truce, r.ID)
	d.Rule = record.SameAs
	if r = relate(t, s, d); r.From != deal || r.Kind != model.SameAs || s.Book().Relations.Len() != 1 {
		t.Errorf("changed to %+v", r)
	}
}

func TestARuleIsTakenBackWithItsImpactShownFirst(t *testing.T) {
	s := sessiontest.Exercise(t)
	occurred(t, s, "peace-deal", model.Occurred)
	deal := find(t, s, model.KindEvent, "peace-deal")
	d := record.Relate(s, deal, "")
	if slices.Contains(d.Rules(), record.NoRule) {
		t.Error("a rule that is not there can be taken back")
	}
	d.Other = find(t, s, model.KindEvent, "ceasefire")
	r := relate(t, s, d)
	d = record.Relate(s, deal, r.ID)
	d.Rule = record.NoRule
	impact, err := d.Impact()
	if err != nil || len(impact.Lines) != 1 {
		t.Fatalf("the impact is %+v, %v", impact, err)
	}
	if relate(t, s, d) != nil {
		t.Error("it is still there")
	}
}

func TestARuleIsTakenUpAsItWasLeft(t *testing.T) {
	s := sessiontest.Exercise(t)
	deal, fire := find(t, s, model.KindEvent, "peace-deal"), find(t, s, model.KindEvent, "ceasefire")
	d := record.Relate(s, deal, "")
	d.Other, d.Rule, d.Note = fire, record.RuledBy, "as I read it"
	again, err := record.RestoreRelating(s, d.State())
	if err != nil || again.Sentence() != d.Sentence() || again.Note != d.Note || !again.Dirty() {
		t.Fatalf("%v, %v", again, err)
	}
	stands := relate(t, s, again)
	d = record.Relate(s, deal, stands.ID)
	d.Rule = record.NoRule
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Remove(b, model.KindEvent, fire, true) }, nil)
	again, err = record.RestoreRelating(s, d.State())
	if err != nil || !again.IsNew() || again.Other != "" || again.Rule != record.Implies {
		t.Errorf("with the other event gone: %v, %v", again, err)
	}
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Remove(b, model.KindEvent, deal, true) }, nil)
	if _, err := record.RestoreRelating(s, d.State()); !errors.Is(err, record.ErrGone) {
		t.Errorf("with the event gone: %v", err)
	}
	if _, err := record.RestoreRelating(s, []byte("{")); err == nil {
		t.Error("half of it is taken")
	}
}
