package outlook_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

func TestCalendar(t *testing.T) {
	d := newDraft(t).events("ceasefire", "withdrawal", "vote")
	d.commitment("hubs", "ceasefire", "withdrawal").Deadline = parseDeadline(t, "P30D of ceasefire")
	d.commitment("aid", "while ceasefire", "").Deadline = parseDeadline(t, "P1M of activation")
	d.commitment("troops", "hubs active and vote by 2026-07-31", "")
	d.commitment("law", "vote", "").Deadline = parseDeadline(t, "2026-08-15")
	done := d.commitment("done", "", "")
	done.Deadline = parseDeadline(t, "2026-08-10")
	done.Delivery = []model.DeliveryEntry{{Delivery: "delivered", On: when.MustDate("2026-08-09")}}
	d.commitment("old", "", "").Deadline = parseDeadline(t, "P60D of activation")
	for _, c := range d.changes {
		if c, ok := c.After.(*model.Commitment); ok {
			c.Stage = []model.StageEntry{stageEntry("announced", "2026-05-20")}
		}
	}
	d.scenario("s", "", assume("ceasefire", model.Occurred, "2026-06-01"), assume("withdrawal", model.Occurred, "2026-09"), assume("ceasefire", model.Ended, "2026-08-20"))
	e := outlook.Compile(d.book())
	q := outlook.Question{Scenario: model.DeriveID(model.KindScenario, "s")}
	entries, _, err := e.Calendar(context.Background(), q, when.MustDay("2026-06-01"), when.MustDay("2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range entries {
		got = append(got, fmt.Sprint(x.Day, " ", x.Commitment.Key, " ", x.Kind))
	}
	want := []string{
		"2026-06-01 aid comes_into_force",
		"2026-06-01 hubs comes_into_force",
		"2026-07-01 aid falls_due",
		"2026-07-01 hubs falls_due",
		"2026-07-19 old falls_due",
		"2026-08-01 troops expires",
		"2026-08-20 aid leaves_force",
		"2026-09-30 hubs ends",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("calendar:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A commitment that is blocked after it has expired, and expires again, is listed each time.
func TestCalendarListsEachTimeACommitmentExpires(t *testing.T) {
	d := newDraft(t).events("vote")
	d.event("veto", "ruled_out 2026-03-01", "open 2026-04-01")
	d.commitment("troops", "vote by 2026-01-31 and veto", "")
	entries, _, err := outlook.Compile(d.book()).Calendar(context.Background(), outlook.Question{}, when.MustDay("2026-01-01"), when.MustDay("2026-12-31"))
	if err != nil || len(entries) != 2 {
		t.Fatalf("%d entries, %v; want 2", len(entries), err)
	}
	for i, want := range []string{"2026-02-01 expires", "2026-04-01 expires"} {
		if got := fmt.Sprint(entries[i].Day, " ", entries[i].Kind); got != want {
			t.Errorf("entry %d is %s, want %s", i, got, want)
		}
	}
}

// What is assumed to have ended some day is known by the record to have come before a certain day, so that a deadline
// that counts from it falls due; what is only assumed to have come may have come today, and it never does.
func TestADeadlineFallsDueThoughItIsAssumedToRunSinceAnyDay(t *testing.T) {
	d := newDraft(t)
	d.event("talks", "ended 2026-02-10")
	d.commitment("hubs", "talks", "").Deadline = parseDeadline(t, "P28D of talks")
	e := outlook.Compile(d.book())
	for state, want := range map[model.EventState]string{model.Ended: "[2026-03-10 falls_due]", model.Occurred: "[]"} {
		q := outlook.Question{Assume: []model.Assumption{assume("talks", state, "")}}
		entries, _, err := e.Calendar(context.Background(), q, when.MustDay("2026-01-01"), when.MustDay("2026-12-31"))
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, x := range entries {
			got = append(got, fmt.Sprint(x.Day, " ", x.Kind))
		}
		if fmt.Sprint(got) != want {
			t.Errorf("talks assumed %s: %v, want %s", state, got, want)
		}
	}
}

// A calendar says the same as asking on every day.
func TestCalendarDayByDay(t *testing.T) {
	turns := 0
	for seed := uint64(1); seed <= 300; seed++ {
		r := roll(seed)
		b, ok := randomBook(t, r)
		if !ok {
			continue
		}
		e := outlook.Compile(b)
		q := outlook.Question{Assume: []model.Assumption{assume("a", "occurred", r.date()), assume("b", "ruled_out", r.date())}}
		from, to := when.MustDay("2026-01-01"), when.MustDay("2026-02-20")
		entries, _, err := e.Calendar(context.Background(), q, from, to)
		if err != nil {
			t.Fatal(err)
		}
		listed := map[string]bool{}
		for _, x := range entries {
			listed[fmt.Sprint(x.Day, x.Commitment.Key, x.Kind)] = true
		}
		asked := map[string]bool{}
		q.At = from - 1
		before, _ := e.Evaluate(q)
		for day := from; day <= to; day++ {
			q.At = day
			after, _ := e.Evaluate(q)
			for _, x := range outlook.Impact(before, after) {
				switch x.Kind {
				case outlook.ComesIntoForce, outlook.Ends:
					asked[fmt.Sprint(day, b.CommitmentKey(string(x.Commitment)), x.Kind)] = true
				case outlook.Expires: // counted below
				case outlook.LeavesForce, outlook.IsBlocked, outlook.LosesAnswer:
					if x.Before.Activation.InForce() {
						asked[fmt.Sprint(day, b.CommitmentKey(string(x.Commitment)), outlook.LeavesForce)] = true
					}
				}
			}
			for _, x := range after.Commitments() {
				if x.Activation == outlook.Expired && before.Commitment(x.Commitment.ID).Activation != outlook.Expired {
					asked[fmt.Sprint(day, x.Commitment.Key, outlook.Expires)] = true
				}
			}
			before = after
		}
		turns += len(asked)
		for x := range asked {
			if !listed[x] {
				t.Fatalf("seed %d: %s is not in the calendar\n%s", seed, x, describe(b))
			}
		}
		if len(listed) != len(asked) {
			t.Fatalf("seed %d: %d entries, by asking %d: %v, %v\n%s", seed, len(listed), len(asked), listed, asked, describe(b))
		}
	}
	if turns < 300 {
		t.Errorf("only %d turns", turns)
	}
}
