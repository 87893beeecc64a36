package outlook_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// TestCalendarByEnumeration asks what is written out in full on each day, from
// before the first date of all, and compares what has turned since the day before.
func TestCalendarByEnumeration(t *testing.T) {
	counts := map[string]int{}
	ran := 0
	for seed := uint64(1); ran < 120; seed++ {
		r := roll(seed)
		b, ok := r.datedBook(t)
		if !ok {
			continue
		}
		var assumed []model.Assumption
		for _, e := range someEvents {
			switch r.IntN(6) {
			case 0, 1:
				assumed = append(assumed, assume(e, model.EventState(r.pick("occurred", "occurred", "ended", "ruled_out", "open")), r.date()))
			case 2:
				assumed = append(assumed, assume(e, model.EventState(r.pick("occurred", "ruled_out")), ""))
			}
		}
		d := diary{book: b, assumed: assumed, from: when.MustDay("2025-12-28"), to: when.MustDay("2026-02-08")}
		want, ok := d.entries()
		if !ok {
			continue
		}
		ran++
		entries, complete, err := outlook.Compile(b).Calendar(context.Background(), outlook.Question{Assume: assumed}, d.from+1, d.to)
		if err != nil || !complete {
			t.Fatalf("complete %v, %v", complete, err)
		}
		got := []string{}
		for _, x := range entries {
			got = append(got, fmt.Sprint(x.Day, " ", x.Commitment.Key, " ", x.Kind))
			counts[string(x.Kind)]++
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d, assuming %v:\n%s\ncalendar:\n%s\nby enumeration:\n%s", seed, assumed, describe(b), strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	for _, kind := range []outlook.EffectKind{outlook.ComesIntoForce, outlook.LeavesForce, outlook.Ends, outlook.Expires, outlook.FallsDue} {
		if counts[string(kind)] < 10 {
			t.Errorf("only %d entries of kind %s", counts[string(kind)], kind)
		}
	}
}

// datedBook is a random book with deadlines of all kinds.
func (r dice) datedBook(t testing.TB) (model.Book, bool) {
	b, ok := randomBook(t, r)
	if !ok {
		return b, false
	}
	edit := model.Edit{}
	for c := range b.Commitments.Sorted() {
		after := *c
		switch r.IntN(4) {
		case 0:
			after.Deadline = &model.Deadline{Date: when.MustDate(r.date())}
		case 1:
			after.Deadline = &model.Deadline{Within: when.MustDuration(r.pick("P3D", "P1W")), Event: eventID(r.pick(someEvents...))}
		case 2:
			after.Deadline = &model.Deadline{Within: when.MustDuration(r.pick("P3D", "P1W"))}
		}
		edit.Changes = append(edit.Changes, model.Change{Kind: model.KindCommitment, ID: c.ID, Before: c, After: &after})
	}
	return model.Fold(b, edit), true
}

// diary writes down day by day what becomes of a book's commitments.
type diary struct {
	book     model.Book
	assumed  []model.Assumption
	from, to when.Day // before the first date, and after the last
}

// entries are false where there is too much to write out.
func (d diary) entries() ([]string, bool) {
	var out []string
	before, woke := map[string]string{}, map[string]when.Date{}
	for day := d.from; day <= d.to; day++ {
		x := newBrute(d.book, day, d.assumed)
		completions, lifted, ok := x.bothCompletions()
		if !ok {
			return nil, false
		}
		for c := range d.book.Commitments.Sorted() {
			is, was := x.activation(c, completions, lifted), before[c.Key]
			before[c.Key] = is
			if _, already := woke[c.Key]; !already && x.certain(completions, c.Precondition, true) == 1 && is != "contradicted" {
				woke[c.Key] = when.On(day)
				if day == d.from {
					woke[c.Key] = when.Date{}
					if len(c.Stage) > 0 {
						woke[c.Key] = c.Stage[0].On
					}
				}
			}
			if day == d.from {
				continue
			}
			if kind := turned(was, is); kind != "" {
				out = append(out, fmt.Sprint(day, " ", c.Key, " ", kind))
			}
			if inForce(is) && x.dueOn(c, woke[c.Key]) == day && !x.delivered(c) {
				out = append(out, fmt.Sprint(day, " ", c.Key, " ", outlook.FallsDue))
			}
		}
	}
	return out, true
}

// bothCompletions are the completions as they are and with limits of time lifted.
func (x *brute) bothCompletions() (completions, lifted []completion, ok bool) {
	open := 0
	for _, n := range x.leaves {
		if x.table(n) == 0 {
			open++
		}
	}
	if open > 8 {
		return nil, nil, false
	}
	completions = x.completions()
	x.unlimited = true
	lifted = x.completions()
	x.unlimited = false
	return completions, lifted, completions != nil && lifted != nil
}

func inForce(activation string) bool {
	return activation == "activated" || activation == "unconditional"
}

func turned(was, is string) outlook.EffectKind {
	switch {
	case was == is:
		return ""
	case is == "ended":
		return outlook.Ends
	case is == "expired":
		return outlook.Expires
	case inForce(is) && !inForce(was):
		return outlook.ComesIntoForce
	case inForce(was) && !inForce(is):
		return outlook.LeavesForce
	}
	return ""
}

// dueOn is the last day of a deadline that is running, MaxDay for none.
func (x *brute) dueOn(c *model.Commitment, woke when.Date) when.Day {
	switch d := c.Deadline; {
	case d == nil:
		return when.MaxDay
	case !d.Date.IsZero():
		return d.Date.Latest()
	case d.Event != "":
		state, occurred := x.state(string(d.Event))
		if state != model.Occurred && state != model.Ended {
			return when.MaxDay
		}
		return when.Between(occurred.from, occurred.to).Plus(d.Within).Latest()
	case woke.IsZero():
		return when.MaxDay
	default:
		return woke.Plus(d.Within).Latest()
	}
}

func (x *brute) delivered(c *model.Commitment) bool {
	return slices.ContainsFunc(c.Delivery, func(d model.DeliveryEntry) bool { return d.Delivery == model.Delivered && d.On.Latest() <= x.at })
}
