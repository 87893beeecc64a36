package events_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page/events"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func names(p *events.Presenter) []string {
	var out []string
	for i := range p.Len() {
		out = append(out, p.Row(i).Name)
	}
	return out
}

func event(t *testing.T, s *session.Session, key string) model.ID {
	t.Helper()
	return sessiontest.ID(t, s, model.KindEvent, key)
}

func TestEventsOnWhichMostHangsComeFirst(t *testing.T) {
	p := events.NewPresenter(sessiontest.Exercise(t))
	want := []string{
		"Ceasefire enters into force", "Peace deal is signed", "Legal framework enters into force",
		"House of Commons approves", "Ukraine asks for the force", "United States confirms its backing",
	}
	if diff := cmp.Diff(want, names(p)); diff != "" {
		t.Error(diff)
	}
	if got := p.Row(0).Hangs; got != "3 commitments hang on it" {
		t.Errorf("the ceasefire: %q", got)
	}
}

func TestEventsAreNarrowedByStateAndWords(t *testing.T) {
	s := sessiontest.Exercise(t)
	sessiontest.RecordEvent(t, s, "ceasefire", model.EventEntry{State: model.Occurred})
	p := events.NewPresenter(s)
	p.SetState(model.Occurred)
	if diff := cmp.Diff([]string{"Ceasefire enters into force"}, names(p)); diff != "" {
		t.Error(diff)
	}
	p.SetState("")
	p.Search("commons")
	if diff := cmp.Diff([]string{"House of Commons approves"}, names(p)); diff != "" {
		t.Error(diff)
	}
}

func TestAnEventTellsWhatHangsOnItAndWhatWasRecorded(t *testing.T) {
	s := sessiontest.Exercise(t)
	sessiontest.RecordEvent(t, s, "ceasefire", model.EventEntry{State: model.Occurred, On: when.MustDate("2026-01-20"), Note: "signed in Geneva"})
	d, ok := events.NewPresenter(s).Detail(event(t, s, "ceasefire"))
	if !ok {
		t.Fatal("no detail")
	}
	if d.State.Text != "occurred" || d.Since != "20 Jan 2026" || len(d.History) != 1 || d.History[0].Note != "signed in Geneva" {
		t.Errorf("state %q since %q, history %+v", d.State.Text, d.Since, d.History)
	}
	var hanging []string
	for _, h := range d.Hanging {
		hanging = append(hanging, h.Title+": "+h.Chip.Text)
	}
	want := []string{
		"European-led multinational force for Ukraine: open",
		"UK and France set up military hubs across Ukraine: in force",
		"US-led monitoring of the ceasefire: open",
	}
	if diff := cmp.Diff(want, hanging); diff != "" {
		t.Error(diff)
	}
}

func TestALikelihoodIsNamedByItsBand(t *testing.T) {
	s := sessiontest.Exercise(t)
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		e, _ := b.Events.Key("ceasefire")
		e = model.Clone(e)
		e.Likelihood = &model.Likelihood{Low: 0.2, High: 0.45}
		return h.Put(b, e)
	}, func(_ model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	d, _ := events.NewPresenter(s).Detail(event(t, s, "ceasefire"))
	if want := "unlikely · 20–45%"; d.Likelihood != want {
		t.Errorf("got %q, want %q", d.Likelihood, want)
	}
}
