package outlook_test

import (
	"slices"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
)

func TestDeadlock(t *testing.T) {
	for _, c := range []struct{ k, l, want string }{
		{"l active", "k active", "“k” and “l” wait for each other. If all moved at once, all would be in force."},
		{"l active and a", "k active", "“k” and “l” wait for each other. If all moved at once, they would still need: a."},
		{"k active", "a", "“k” waits for itself. If it did not wait, it would be in force."},
		{"l active and no", "k active", ""},
		{"l active or yes", "k active", ""},
		{"a", "k active", ""},
	} {
		d := newDraft(t).events("a", "yes", "no")
		d.commitment("k", c.k, "")
		d.commitment("l", c.l, "")
		o := evaluate(t, d.book(), on("2026-01-10", assume("yes", model.Occurred, ""), assume("no", model.RuledOut, "")))
		got := ""
		for _, dl := range o.Deadlocks() {
			got += o.SayDeadlock(assets.Words("en"), dl)
		}
		if got != c.want {
			t.Errorf("k: %s, l: %s: %q, want %q", c.k, c.l, got, c.want)
		}
	}
}

func TestDeadlocksByEnumeration(t *testing.T) {
	stuck := 0
	eachRandom(t, 1500, func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion) {
		var got, want []string
		for _, d := range o.Deadlocks() {
			for _, s := range d.Members {
				got = append(got, string(s.Commitment))
			}
		}
		loops := x.loops()
		for i, loop := range loops {
			if x.depends(loop[0], map[model.ID]bool{}) {
				continue
			}
			for _, c := range loop {
				if slices.ContainsFunc(completions, func(k completion) bool {
					return x.together(k.leaves, loops, i)[string(c.ID)] != k.force[string(c.ID)]
				}) {
					want = append(want, string(c.ID))
				}
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%v are stuck, by enumeration %v", got, want)
		}
		stuck += len(got)
	})
	if stuck < 100 {
		t.Errorf("only %d commitments are stuck", stuck)
	}
}

// together is what is active if the members of one loop all move at once.
func (x *brute) together(c []bool, loops [][]*model.Commitment, moving int) map[string]bool {
	force := map[string]bool{}
	for i, loop := range loops {
		for _, k := range loop {
			force[string(k.ID)] = i == moving
		}
		for range 2 * len(loop) {
			for _, k := range loop {
				force[string(k.ID)] = x.holds(k.Precondition, c, force, true) && !x.holds(k.Termination, c, force, false)
			}
		}
	}
	return force
}
