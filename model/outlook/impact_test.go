package outlook_test

import (
	"fmt"
	"slices"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

func TestImpact(t *testing.T) {
	d := newDraft(t).events("ceasefire", "withdrawal")
	d.commitment("hubs", "ceasefire", "").Deadline = &model.Deadline{Within: when.MustDuration("P10D"), Event: eventID("ceasefire")}
	d.commitment("monitors", "ceasefire", "withdrawal").Deadline = &model.Deadline{Within: when.MustDuration("P30D")}
	d.commitment("calm", "not ceasefire", "")
	d.commitment("late", "ceasefire by 2026-01-31", "")
	d.commitment("else", "withdrawal", "")
	b := d.book()
	e := outlook.Compile(b)
	ask := func(day string, assumed ...model.Assumption) *outlook.Outlook {
		o, err := e.Evaluate(on(day, assumed...))
		if err != nil {
			t.Fatal(err)
		}
		return o
	}
	w := assets.Words("en")
	before := ask("2026-02-20")
	fire, over := assume("ceasefire", model.Occurred, "2026-02-15"), assume("withdrawal", model.Occurred, "2026-02-18")
	for _, c := range []struct {
		before, after *outlook.Outlook
		want          string
		kinds         []string
	}{
		{before, before, "Nothing changes for any commitment.", nil},
		{
			before, ask("2026-02-20", fire),
			"This brings 2 commitments into force, blocks 1 commitment, starts 2 deadlines and changes the headline of 1 commitment.",
			[]string{"calm is_blocked", "hubs comes_into_force", "hubs deadline_starts", "late headline_changes", "monitors comes_into_force", "monitors deadline_starts"},
		},
		{
			ask("2026-02-20", fire), ask("2026-02-20", fire, over), "This brings 1 commitment into force and ends 1 commitment.",
			[]string{"else comes_into_force", "monitors ends"},
		},
		{
			ask("2026-02-20", fire), ask("2026-02-26", fire), "This makes 1 commitment overdue.", []string{"hubs falls_due"},
		},
		{
			ask("2026-01-20"), ask("2026-02-20"), "This lets 1 commitment expire.", []string{"late expires"},
		},
		{
			ask("2026-02-20", fire), before, "This takes 2 commitments out of force, opens 1 commitment again and changes the headline of 1 commitment.",
			[]string{"calm reopens", "hubs leaves_force", "late headline_changes", "monitors leaves_force"},
		},
	} {
		effects := outlook.Impact(c.before, c.after)
		if got := outlook.SayImpact(w, effects); got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
		var kinds []string
		for _, x := range effects {
			kinds = append(kinds, fmt.Sprint(b.CommitmentKey(string(x.Commitment)), " ", x.Kind))
		}
		if !slices.Equal(kinds, c.kinds) {
			t.Errorf("%v, want %v", kinds, c.kinds)
		}
	}
}
