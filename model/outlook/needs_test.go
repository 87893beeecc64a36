package outlook_test

import (
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

func TestNeeds(t *testing.T) {
	known := []model.Assumption{assume("yes", model.Occurred, ""), assume("no", model.RuledOut, "")}
	for _, c := range []struct{ pre, term, want string }{
		{"a", "", "a"},
		{"yes and a", "", "a"},
		{"no or a", "", "a"},
		{"not (a and yes)", "", "not a"},
		{"not not a", "", "a"},
		{"not (no or not a)", "", "a"},
		{"2 of (yes, a, b)", "", "a or b"},
		{"2 of (no, a, b)", "", "a and b"},
		{"2 of (a, b, c)", "", "2 of (a, b, c)"},
		{"3 of (yes, a, b, c)", "", "2 of (a, b, c)"},
		{"a and (b and c)", "", "a and b and c"},
		{"(a or b) and (yes or c) and (b or a or c)", "", "a or b"},
		{"a or a and b", "", "a"},
		{"a and (b or not b)", "", "a"},
		{"a and a", "", "a"},
		{"a", "b", "a and not b"},
		{"yes or a", "", ""},
		{"no and a", "", ""},
		{"(b active) and c and yes", "", "b active and c"},
		{"held active and c", "", "c"},
		{"a", "not b", "a and b"},
		{"", "a", ""},
		{"a or (k active)", "", "a"},
		{"(a or (k active)) and (b active)", "c", "a and b active and not c"},
		{"a or b and (k active)", "", "a"},
		{"2 of (a, k active, b)", "", "a and b"},
		{"2 of (a, k active, yes)", "", "a"},
		{"a or 3 of (b, c, k active)", "", "a"},
	} {
		d := newDraft(t).events("a", "b", "c", "yes", "no")
		d.commitment("b", "a and b", "")
		d.commitment("held", "yes", "")
		d.commitment("k", c.pre, c.term)
		b := d.book()
		got := condition.Print(evaluate(t, b, on("2026-01-10", known...)).Needs(commitmentID("k")), b)
		if got != c.want {
			t.Errorf("%s unless %s needs %q, want %q", c.pre, c.term, got, c.want)
		}
	}
}

func TestFlagshipNeeds(t *testing.T) {
	b := flagship(t).book()
	q := on("2026-02-01")
	q.Scenario = model.DeriveID(model.KindScenario, "ceasefire-without-us")
	o := evaluate(t, b, q)
	for key, want := range map[string]string{
		"uk-troops": "peace-deal and legal-framework and uk-commons", "uk-fr-hubs": "", "us-monitoring": "",
		"mnf-u": "ukraine-requests and (uk-troops active or fr-troops active)", "de-presence": "peace-deal",
	} {
		if got := condition.Print(o.Needs(commitmentID(key)), b); got != want {
			t.Errorf("%s needs %q, want %q", key, got, want)
		}
	}
}

func TestNeedsByEnumeration(t *testing.T) {
	open := 0
	eachRandom(t, 800, func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion) {
		for _, a := range o.Commitments() {
			n := o.Needs(a.Commitment.ID)
			if (n != nil) != (a.Activation == outlook.Waiting) {
				t.Errorf("%s is %s and needs %s", a.Commitment.Key, a.Activation, condition.Print(n, o.Book()))
			}
			if n == nil {
				continue
			}
			open++
			if err := condition.Check(n); err != nil {
				t.Errorf("%s needs what is no condition: %v", a.Commitment.Key, err)
			}
			if size(n) > size(a.Commitment.Precondition)+size(a.Commitment.Termination)+2 {
				t.Errorf("%s needs more than its condition: %s", a.Commitment.Key, condition.Print(n, o.Book()))
			}
			for _, c := range completions {
				if x.holds(n, c.leaves, c.force, true) != c.force[string(a.Commitment.ID)] {
					t.Errorf("%s does not need %s", a.Commitment.Key, condition.Print(n, o.Book()))
					break
				}
			}
		}
	})
	if open < 150 {
		t.Errorf("only %d open commitments", open)
	}
}

func size(n *condition.Node) int {
	count := 0
	condition.Walk(n, func(*condition.Node) bool { count++; return true })
	return count
}
