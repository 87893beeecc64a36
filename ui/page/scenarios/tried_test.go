package scenarios_test

import (
	"testing"
	"time"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page/scenarios"
	"proviso/ui/session/sessiontest"
)

func TestAWhatIfIsTriedAgainAsItWas(t *testing.T) {
	s := sessiontest.Exercise(t)
	b := at(t, s)
	if b.Tried() != nil {
		t.Error("nothing is tried, and yet something is to be kept")
	}
	b.Load(b.scenario("ceasefire-without-us"))
	if b.Tried() != nil {
		t.Error("what is saved is to be kept")
	}
	b.Set(b.event("peace-deal"), model.Occurred)
	b.SetDate(b.event("peace-deal"), when.MustDate("2026-06-01"))
	want := b.Draft()
	again := scenarios.NewPresenter(s)
	if err := again.TryAgain(b.Tried(), true); err != nil {
		t.Fatal(err)
	}
	again.Update()
	check(t, "the draft", want, again.Draft())
	if !again.Changed() || !again.Earlier() {
		t.Error("it is not told as unsaved and from an earlier run")
	}
	again.Reset()
	if again.Changed() || again.Earlier() {
		t.Error("resetting leaves it")
	}
	again.Set(b.event("ceasefire"), model.RuledOut)
	now := again.Draft()
	if err := again.TryAgain(b.Tried(), true); err != nil {
		t.Fatal(err)
	}
	again.Update()
	check(t, "what is tried already", now, again.Draft())
	if err := again.TryAgain([]byte("["), true); err == nil {
		t.Error("half of it is taken")
	}
}

func TestLookingBackTakesNothingFromAWhatIf(t *testing.T) {
	s := sessiontest.Exercise(t)
	b := at(t, s)
	before := s.Hand().At
	b.put(&model.Event{Name: "Elections are held", Head: model.Head{Key: "elections"}})
	b.Set(b.event("elections"), model.Occurred)
	want, kept := b.Draft(), string(b.Tried())
	s.LookBack(before.Add(-time.Nanosecond), func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if len(b.Draft().Assume) != 0 || string(b.Tried()) != kept {
		t.Errorf("looking back %+v is tried, and %s kept", b.Draft(), b.Tried())
	}
	s.Return()
	check(t, "back in the present", want, b.Draft())
}
