package outlook_test

import (
	"maps"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
)

// flagship is the fixture of the specification: six commitments over six events.
func flagship(t testing.TB) *draft {
	d := newDraft(t).events("ceasefire", "peace-deal", "us-backing", "uk-commons", "ukraine-requests", "legal-framework")
	d.commitment("uk-troops", "peace-deal and legal-framework and uk-commons", "")
	d.commitment("fr-troops", "peace-deal and legal-framework", "")
	d.commitment("uk-fr-hubs", "ceasefire", "")
	d.commitment("mnf-u", "ceasefire and ukraine-requests and 1 of (uk-troops active, fr-troops active)", "")
	d.commitment("us-monitoring", "ceasefire and us-backing", "")
	d.commitment("de-presence", "peace-deal", "")
	for _, c := range d.changes {
		if c, ok := c.After.(*model.Commitment); ok {
			c.Stage = []model.StageEntry{stageEntry("announced", "2026-01-06")}
		}
	}
	d.scenario("ceasefire-without-us", "", assume("ceasefire", model.Occurred, ""), assume("us-backing", model.RuledOut, ""))
	return d
}

func TestFlagship(t *testing.T) {
	nothing := map[string]outlook.Activation{
		"uk-troops": "open", "fr-troops": "open", "uk-fr-hubs": "open", "mnf-u": "open", "us-monitoring": "open", "de-presence": "open",
	}
	ceasefire := map[string]outlook.Activation{
		"uk-troops": "open", "fr-troops": "open", "uk-fr-hubs": "activated", "mnf-u": "open", "us-monitoring": "blocked", "de-presence": "open",
	}
	b := flagship(t).book()
	if got := activations(evaluate(t, b, on("2026-02-01"))); !maps.Equal(got, nothing) {
		t.Errorf("with nothing assumed: %v", got)
	}
	q := on("2026-02-01")
	q.Scenario = model.DeriveID(model.KindScenario, "ceasefire-without-us")
	o := evaluate(t, b, q)
	if got := activations(o); !maps.Equal(got, ceasefire) {
		t.Errorf("with a ceasefire: %v", got)
	}
	for key, want := range map[string]outlook.Headline{"uk-fr-hubs": "activated", "us-monitoring": "blocked", "mnf-u": "announced"} {
		if got := o.Commitment(commitmentID(key)).Headline; got != want {
			t.Errorf("headline of %s: %s, want %s", key, got, want)
		}
	}
	careless := flagship(t).relate("same", "peace-deal", model.SameAs, "ceasefire").book()
	if got := activations(evaluate(t, careless, q))["de-presence"]; got != outlook.Activated {
		t.Errorf("the careless reader has de-presence %s", got)
	}
}
