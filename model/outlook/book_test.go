package outlook_test

import (
	"testing"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
)

// draft builds a book for a test; records are named by their keys.
type draft struct {
	t       testing.TB
	changes []model.Change
}

func newDraft(t testing.TB) *draft { return &draft{t: t} }

func eventID(key string) model.ID      { return model.DeriveID(model.KindEvent, key) }
func commitmentID(key string) model.ID { return model.DeriveID(model.KindCommitment, key) }
func relationID(key string) model.ID   { return model.DeriveID(model.KindRelation, key) }

func (d *draft) put(r model.Record) {
	d.changes = append(d.changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
}

func (d *draft) events(keys ...string) *draft {
	for _, k := range keys {
		d.event(k)
	}
	return d
}

// event adds an event with a history: "occurred 2026-05-01", "ended 2026-06".
func (d *draft) event(key string, history ...string) *model.Event {
	e := &model.Event{Head: model.Head{ID: eventID(key), Key: key}, Name: key}
	for _, h := range history {
		state, on := cut(d.t, h)
		e.History = append(e.History, model.EventEntry{State: model.EventState(state), On: when.MustDate(on)})
	}
	d.put(e)
	return e
}

func cut(t testing.TB, text string) (before, after string) {
	for i, r := range text {
		if r == ' ' {
			return text[:i], text[i+1:]
		}
	}
	t.Fatalf("%q has no space", text)
	return
}

// relate adds a relation: "a implies b".
func (d *draft) relate(key, from string, kind model.RelationKind, to string) *draft {
	d.put(&model.Relation{Head: model.Head{ID: relationID(key), Key: key}, Kind: kind, From: eventID(from), To: eventID(to)})
	return d
}

// commitment adds a commitment whose conditions are texts with keys, "" for none.
func (d *draft) commitment(key, pre, term string) *model.Commitment {
	c := &model.Commitment{
		Head: model.Head{ID: commitmentID(key), Key: key}, Title: key, Kind: "other", Polarity: "will", Binding: "political",
		Precondition: d.parse(pre), Termination: d.parse(term),
	}
	d.put(c)
	return c
}

func (d *draft) parse(text string) *condition.Node { return parse(d.t, text) }

func parse(t testing.TB, text string) *condition.Node {
	t.Helper()
	if text == "" {
		return nil
	}
	n, err := condition.Parse(text, condition.Verbatim{})
	if err != nil {
		t.Fatalf("condition %q: %v", text, err)
	}
	return byID(n)
}

func byID(n *condition.Node) *condition.Node {
	n, _ = condition.Map(n, func(kind condition.RefKind, _, ref string) (string, error) {
		if kind == condition.RefEvent {
			return string(eventID(ref)), nil
		}
		return string(commitmentID(ref)), nil
	})
	return n
}

func (d *draft) scenario(key, basedOn string, assume ...model.Assumption) *model.Scenario {
	s := &model.Scenario{Head: model.Head{ID: model.DeriveID(model.KindScenario, key), Key: key}, Name: key, Assumptions: assume}
	if basedOn != "" {
		s.BasedOn = model.DeriveID(model.KindScenario, basedOn)
	}
	d.put(s)
	return s
}

// assume is an assumption about an event; no date is "".
func assume(key string, state model.EventState, on string) model.Assumption {
	a := model.Assumption{Event: eventID(key), State: state}
	if on != "" {
		a.On = when.MustDate(on)
	}
	return a
}

// book is what was drafted. Validity is not checked: a test may draft what no
// edit would enter.
func (d *draft) book() model.Book {
	return model.Fold(model.Book{}, model.Edit{At: time.Time{}, Changes: d.changes})
}

func evaluate(t testing.TB, b model.Book, q outlook.Question) *outlook.Outlook {
	t.Helper()
	o, err := outlook.Evaluate(b, q)
	if err != nil {
		t.Fatalf("evaluate: %v", err)
	}
	return o
}

// on is a question about a day.
func on(day string, assume ...model.Assumption) outlook.Question {
	return outlook.Question{At: when.MustDay(day), Assume: assume}
}

func activations(o *outlook.Outlook) map[string]outlook.Activation {
	out := map[string]outlook.Activation{}
	for _, a := range o.Commitments() {
		out[a.Commitment.Key] = a.Activation
	}
	return out
}

func stageEntry(stage model.Stage, on string) model.StageEntry {
	return model.StageEntry{Stage: stage, On: when.MustDate(on)}
}
