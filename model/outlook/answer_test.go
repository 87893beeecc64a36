package outlook_test

import (
	"errors"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

func TestHeadline(t *testing.T) {
	for _, c := range []struct {
		pre, term, stage, delivery string
		want                       outlook.Headline
	}{
		{"yes", "", "withdrawn", "delivered", "withdrawn"},
		{"yes", "yes", "signed", "delivered", "ended"},
		{"a by 2026-01-01", "", "signed", "failed", "expired"},
		{"yes", "", "signed", "failed", "failed"},
		{"no", "", "signed", "delivered", "delivered"},
		{"yes", "", "signed", "partial", "partial"},
		{"yes", "", "signed", "stalled", "stalled"},
		{"yes", "", "signed", "in_progress", "in_progress"},
		{"yes", "", "signed", "not_started", "activated"},
		{"no", "", "signed", "unverifiable", "blocked"},
		{"a", "", "signed", "not_due", "signed"},
		{"", "", "in_force", "", "in_force"},
		{"", "", "suspended", "", "suspended"},
		{"", "", "", "", "unconditional"},
		{"a", "", "", "", "open"},
		{"sick", "", "signed", "", "contradicted"},
		{"sick", "", "lapsed", "", "lapsed"},
	} {
		d := newDraft(t).events("a", "yes", "no", "sick", "well").relate("r", "sick", model.SameAs, "well")
		k := d.commitment("k", c.pre, c.term)
		if c.stage != "" {
			k.Stage = []model.StageEntry{stageEntry(model.Stage(c.stage), "2026-01-02")}
		}
		if c.delivery != "" {
			k.Delivery = []model.DeliveryEntry{{Delivery: model.Delivery(c.delivery), On: when.MustDate("2026-01-02")}}
		}
		o := evaluate(t, d.book(), on("2026-01-10", assume("yes", model.Occurred, ""), assume("no", model.RuledOut, ""),
			assume("sick", model.Occurred, ""), assume("well", model.RuledOut, "")))
		if got := o.Commitment(commitmentID("k")).Headline; got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func TestDeadlines(t *testing.T) {
	for _, c := range []struct {
		deadline   string // a date, or a duration and what it counts from
		pre        string
		on         string
		running    bool
		due        string
		overdue    bool
		activation outlook.Activation
	}{
		{"2026-03-01", "a", "2026-03-01", true, "2026-03-01", false, "activated"},
		{"2026-03-01", "a", "2026-03-02", true, "2026-03-01", true, "activated"},
		{"2026-03-01", "", "2026-03-02", true, "2026-03-01", true, "unconditional"},
		{"2026-03-01", "nil", "2026-03-02", true, "2026-03-01", false, "open"},
		{"2026-03", "a", "2026-03-31", true, "2026-03", false, "activated"},
		{"2026-03", "a", "2026-04-01", true, "2026-03", true, "activated"},
		{"P1M of a", "a", "2026-02-28", true, "2026-02-28", false, "activated"},
		{"P1M of a", "a", "2026-03-01", true, "2026-02-28", true, "activated"},
		{"P1M of nil", "a", "2026-03-01", false, "", false, "activated"},
		{"P10D of vague", "a", "2026-03-05", true, "2026-02-11/2026-03-10", false, "activated"},
		{"P10D of vague", "a", "2026-03-11", true, "2026-02-11/2026-03-10", true, "activated"},
		{"P10D of activation", "a", "2026-02-01", true, "2026-02-10", false, "activated"},
		{"P10D of activation", "a and nil", "2026-02-01", false, "", false, "open"},
		{"P10D of activation", "a and date 2026-02-05", "2026-02-10", true, "2026-02-15", false, "activated"},
		{"P10D of activation", "vague", "2026-03-05", true, "2026-03-10", false, "activated"},
		{"P10D of activation", "not (nil by 2026-02-05)", "2026-02-20", true, "2026-02-16", true, "activated"},
		{"P10D of activation", "while brief", "2026-02-20", true, "2026-02-11", false, "blocked"},
		{"P10D of activation", "", "2026-02-20", true, "2026-01-12", true, "unconditional"},
		{"P10D of activation", "nil or not nil", "2026-01-05", true, "2026-01-12", false, "activated"},
	} {
		d := newDraft(t).events("nil")
		d.event("a", "occurred 2026-01-31")
		d.event("vague", "occurred 2026-02")
		d.event("brief", "occurred 2026-02-01", "ended 2026-02-05")
		k := d.commitment("k", c.pre, "")
		k.Stage = []model.StageEntry{stageEntry("announced", "2026-01-02"), stageEntry("signed", "2026-01-20")}
		k.Deadline = parseDeadline(t, c.deadline)
		a := evaluate(t, d.book(), on(c.on)).Commitment(commitmentID("k"))
		if a.Activation != c.activation || a.Deadline.Running != c.running || a.Deadline.On.String() != c.due || a.Overdue != c.overdue {
			t.Errorf("%s, %q, on %s: %s, %+v, overdue %v", c.deadline, c.pre, c.on, a.Activation, a.Deadline, a.Overdue)
		}
	}
}

func parseDeadline(t testing.TB, text string) *model.Deadline {
	if text[0] != 'P' {
		return &model.Deadline{Date: when.MustDate(text)}
	}
	within, of := cut(t, text)
	d := &model.Deadline{Within: when.MustDuration(within)}
	if of != "of activation" {
		d.Event = eventID(of[len("of "):])
	}
	return d
}

func TestActivationAtAnUnknownDay(t *testing.T) {
	d := newDraft(t).events("a")
	d.event("b", "occurred 2026-01-10")
	d.commitment("k", "a and b", "").Deadline = parseDeadline(t, "P10D of activation")
	a := evaluate(t, d.book(), on("2026-02-01", assume("a", model.Occurred, ""))).Commitment(commitmentID("k"))
	if a.Deadline.From.String() != "2026-01-10/2026-02-01" || a.Deadline.On.String() != "2026-01-20/2026-02-11" || a.Overdue {
		t.Errorf("%+v", a.Deadline)
	}
	if left, ok := a.Deadline.Left(when.MustDay("2026-02-01")); left != 10 || !ok {
		t.Errorf("%d days left", left)
	}
	early := newDraft(t).events("a")
	early.commitment("k", "a", "").Deadline = parseDeadline(t, "P10D of activation")
	a = evaluate(t, early.book(), on("2026-02-01", assume("a", model.Occurred, ""))).Commitment(commitmentID("k"))
	if a.Deadline.From.String() != "../2026-02-01" || a.Deadline.On.String() != "../2026-02-11" || a.Overdue {
		t.Errorf("what may have come on any day: %+v", a.Deadline)
	}
}

func TestOverdue(t *testing.T) {
	for _, c := range []struct {
		stage, delivery string
		want            bool
	}{{"signed", "", true}, {"signed", "partial", true}, {"signed", "delivered", false}, {"superseded", "", true}, {"superseded", "delivered", false}} {
		d := newDraft(t)
		k := d.commitment("k", "", "")
		k.Deadline = parseDeadline(t, "2026-01-05")
		k.Stage = []model.StageEntry{stageEntry(model.Stage(c.stage), "2026-01-02")}
		if c.delivery != "" {
			k.Delivery = []model.DeliveryEntry{{Delivery: model.Delivery(c.delivery), On: when.MustDate("2026-01-02")}}
		}
		if got := evaluate(t, d.book(), on("2026-01-06")).Commitment(commitmentID("k")).Overdue; got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

func TestScenarios(t *testing.T) {
	d := newDraft(t).relate("r", "a", model.Implies, "c")
	d.event("a", "occurred 2026-01-05")
	d.events("b", "c")
	stage := model.Assumption{Commitment: commitmentID("k"), Stage: model.Ratified}
	done := model.Assumption{Commitment: commitmentID("k"), Delivery: model.Delivered}
	root := d.scenario("root", "", assume("a", model.Open, ""), assume("b", model.Occurred, "2026-02-01"), stage)
	root.At = when.MustDate("2026-02")
	d.scenario("leaf", "root", assume("b", model.Occurred, "2026-03-01"), done).RelationsOff = []model.ID{relationID("r")}
	for _, k := range []string{"a", "b", "c"} {
		d.commitment("on-"+k, k, "")
	}
	d.commitment("k", "", "")
	d.commitment("ratified", "k stage ratified", "")
	d.commitment("delivered", "k delivered", "")
	b := d.book()
	for _, c := range []struct {
		scenario, at string
		want         map[string]outlook.Activation
	}{
		{"", "2026-02-10", map[string]outlook.Activation{"on-a": "activated", "on-b": "open", "on-c": "activated", "ratified": "open", "delivered": "open"}},
		{"root", "2026-01-31", map[string]outlook.Activation{"on-a": "open", "on-b": "open", "on-c": "open", "ratified": "activated", "delivered": "open"}},
		{"root", "2026-02-01", map[string]outlook.Activation{"on-a": "open", "on-b": "activated", "on-c": "open", "ratified": "activated", "delivered": "open"}},
		{"leaf", "2026-02-10", map[string]outlook.Activation{"on-a": "open", "on-b": "open", "on-c": "open", "ratified": "activated", "delivered": "activated"}},
	} {
		q := on(c.at)
		if c.scenario != "" {
			q.Scenario = model.DeriveID(model.KindScenario, c.scenario)
		}
		got := activations(evaluate(t, b, q))
		for key, want := range c.want {
			if got[key] != want {
				t.Errorf("%s on %s: %s is %s, want %s", c.scenario, c.at, key, got[key], want)
			}
		}
	}
	q := on("2026-02-10", assume("a", model.Occurred, ""))
	q.Scenario = model.DeriveID(model.KindScenario, "leaf")
	if got := activations(evaluate(t, b, q)); got["on-a"] != "activated" || got["on-c"] != "open" {
		t.Errorf("an assumption on top: %v", got)
	}
	today := when.MustDay("2026-07-01")
	if got := outlook.DefaultAt(b, q.Scenario, today); got.String() != "2026-02-28" {
		t.Errorf("the scenario is about %s", got)
	}
	if got := outlook.DefaultAt(b, "", today); got != today {
		t.Errorf("no scenario is about %s", got)
	}
}

func TestKnownBefore(t *testing.T) {
	d := newDraft(t)
	e := d.event("a", "occurred 2026-01-05")
	e.History[0].Recorded = time.Date(2026, 1, 20, 9, 0, 0, 0, time.UTC)
	d.commitment("k", "a", "")
	q := on("2026-01-10")
	for _, c := range []struct {
		known time.Time
		want  outlook.Activation
	}{{time.Time{}, "activated"}, {e.History[0].Recorded, "activated"}, {e.History[0].Recorded.Add(-time.Second), "open"}} {
		q.Known = c.known
		if got := evaluate(t, d.book(), q).Commitment(commitmentID("k")).Activation; got != c.want {
			t.Errorf("as known at %s: %s", c.known, got)
		}
	}
}

func TestQuestionsAboutNothing(t *testing.T) {
	b := flagship(t).book()
	for name, q := range map[string]outlook.Question{
		"scenario":   {Scenario: "nobody"},
		"relation":   {RelationsOff: []model.ID{"nobody"}},
		"event":      {Assume: []model.Assumption{{Event: "nobody", State: model.Occurred}}},
		"commitment": {Assume: []model.Assumption{{Commitment: "nobody", Stage: model.Signed}}},
	} {
		if _, err := outlook.Evaluate(b, q); !errors.Is(err, outlook.ErrUnknown) {
			t.Errorf("unknown %s: %v", name, err)
		}
	}
	if o := evaluate(t, model.Book{}, on("2026-01-01")); len(o.Commitments()) != 0 || o.Commitment("x").Commitment != nil {
		t.Error("an empty book has answers")
	}
}
