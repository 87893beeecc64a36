package mood_test

import (
	"testing"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
)

func TestHeadlinesAsShown(t *testing.T) {
	for name, tt := range map[string]struct {
		answer outlook.Answer
		word   string
		mood   mood.Mood
	}{
		"waits on paper":       {outlook.Answer{Activation: outlook.Waiting, Stage: model.Announced, Headline: "announced"}, "open", mood.Open},
		"waits, under way":     {outlook.Answer{Activation: outlook.Waiting, Stage: model.Announced, Headline: "in_progress"}, "in_progress", mood.Good},
		"waits, withdrawn":     {outlook.Answer{Activation: outlook.Waiting, Stage: model.Withdrawn, Headline: "withdrawn"}, "withdrawn", mood.Over},
		"without condition":    {outlook.Answer{Activation: outlook.Unconditional, Stage: model.Signed, Headline: "signed"}, "signed", mood.Good},
		"activated":            {outlook.Answer{Activation: outlook.Activated, Stage: model.Announced, Headline: "activated"}, "activated", mood.Good},
		"blocked":              {outlook.Answer{Activation: outlook.Blocked, Stage: model.Announced, Headline: "blocked"}, "blocked", mood.Bad},
		"delivered in the end": {outlook.Answer{Activation: outlook.Activated, Headline: "delivered"}, "delivered", mood.Done},
	} {
		if word, m := mood.Headline(tt.answer); word != tt.word || m != tt.mood {
			t.Errorf("%s: %s in mood %s, want %s in mood %s", name, word, m, tt.word, tt.mood)
		}
	}
}

func TestEveryStateHasAMood(t *testing.T) {
	known := map[mood.Mood]bool{mood.Good: true, mood.Open: true, mood.Bad: true, mood.Over: true, mood.Done: true}
	for _, s := range model.EventStates() {
		if !known[mood.Event(s)] {
			t.Errorf("event state %s has none", s)
		}
	}
	for _, s := range model.Stages() {
		if got := mood.Stage(s); !known[got] || (got == mood.Over) != s.Terminal() {
			t.Errorf("stage %s: %q", s, got)
		}
	}
	for _, d := range model.Deliveries() {
		if !known[mood.Delivery(d)] {
			t.Errorf("delivery %s has none", d)
		}
	}
}

func TestWhatWasWithdrawnIsNotShownAsOverdue(t *testing.T) {
	for stage, want := range map[model.Stage]bool{model.Announced: true, model.InForce: true, "": true, model.Withdrawn: false, model.Lapsed: false} {
		if got := mood.Overdue(outlook.Answer{Overdue: true, Stage: stage}); got != want {
			t.Errorf("%q: %v, want %v", stage, got, want)
		}
	}
	if mood.Overdue(outlook.Answer{Stage: model.Announced}) {
		t.Error("what is not overdue is shown as overdue")
	}
}
