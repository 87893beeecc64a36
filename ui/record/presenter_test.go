package record_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/ui/record"
	"proviso/ui/say"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	"proviso/ui/theme"
)

func find(t *testing.T, s *session.Session, kind model.RecordKind, key string) model.ID {
	t.Helper()
	return sessiontest.ID(t, s, kind, key)
}

func words(d *record.Draft) []string {
	var out []string
	for _, c := range d.Choices() {
		out = append(out, c.Chip.Text)
	}
	return out
}

func save(t *testing.T, s *session.Session, d *record.Draft) error {
	t.Helper()
	var failed error
	s.Do(d.Intent(), func(_ model.Edit, err error) { failed = err })
	return failed
}

func TestTheImpactIsShownBeforeAnythingIsSaved(t *testing.T) {
	s := sessiontest.Exercise(t)
	d := record.New(s, record.Event, find(t, s, model.KindEvent, "ceasefire"))
	if d.Value != string(model.Occurred) {
		t.Fatalf("the first choice is %q, want occurred", d.Value)
	}
	impact, err := d.Impact()
	if err != nil {
		t.Fatal(err)
	}
	want := record.Impact{
		Sentence: "This brings 1 commitment into force.",
		Lines:    []record.Line{{Text: "“UK and France set up military hubs across Ukraine” comes into force", After: say.Chip{Tone: theme.Go, Text: "in force"}}},
	}
	if diff := cmp.Diff(want, impact); diff != "" {
		t.Error(diff)
	}
	if e, _ := s.Book().Events.Key("ceasefire"); len(e.History) != 0 {
		t.Error("it was recorded before it was saved")
	}
	if err := save(t, s, d); err != nil {
		t.Fatal(err)
	}
	if e, _ := s.Book().Events.Key("ceasefire"); len(e.History) != 1 {
		t.Error("it was not recorded")
	}
}

func TestChoicesFollowTheTableOfTransitions(t *testing.T) {
	s := sessiontest.Exercise(t)
	hubs := find(t, s, model.KindCommitment, "uk-fr-hubs")
	d := record.New(s, record.Stage, hubs)
	if diff := cmp.Diff([]string{"agreed", "signed", "approved", "in force", "withdrawn", "superseded", "lapsed"}, words(d)); diff != "" {
		t.Error(diff)
	}
	d.Correction = true
	if got := len(d.Choices()); got != len(model.Stages())-1 {
		t.Errorf("a correction offers %d stages, want all others", got)
	}
	d.Value = string(model.Proposed)
	if err := save(t, s, d); err != nil {
		t.Fatal(err)
	}
	if now, _ := record.New(s, record.Stage, hubs).Now(); now.Text != "proposed" {
		t.Errorf("after the correction: %q", now.Text)
	}
}

func TestOpenIsOfferedOnlyWhereSomethingWasRecorded(t *testing.T) {
	s := sessiontest.Exercise(t)
	ceasefire := find(t, s, model.KindEvent, "ceasefire")
	if diff := cmp.Diff([]string{"occurred", "ended", "ruled out"}, words(record.New(s, record.Event, ceasefire))); diff != "" {
		t.Error(diff)
	}
	if err := save(t, s, record.New(s, record.Event, ceasefire)); err != nil {
		t.Fatal(err)
	}
	if got := words(record.New(s, record.Event, ceasefire)); len(got) != 4 {
		t.Errorf("offered: %v", got)
	}
}

func TestAFailureBeforeTheDeadlineNeedsARefusal(t *testing.T) {
	s := sessiontest.Exercise(t)
	d := record.New(s, record.Delivery, find(t, s, model.KindCommitment, "uk-fr-hubs"))
	d.Value = string(model.Failed)
	if !d.NeedsRefusal() {
		t.Error("no refusal is asked for")
	}
	if _, err := d.Impact(); !errors.Is(err, model.ErrNotFailed) {
		t.Errorf("got %v, want ErrNotFailed", err)
	}
	d.Refused = true
	if err := save(t, s, d); err != nil {
		t.Error(err)
	}
}

func TestADraftWithoutAReadableDateIsNotSaved(t *testing.T) {
	s := sessiontest.Exercise(t)
	for date, want := range map[string]bool{"2026-02-30": true, "": true, "soon": true, "2026-02": false} {
		d := record.New(s, record.Event, find(t, s, model.KindEvent, "ceasefire"))
		d.Date = date
		if _, err := d.Impact(); (err != nil) != want {
			t.Errorf("%q: %v, want an error: %v", date, err, want)
		}
	}
}
