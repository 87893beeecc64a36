package outlook_test

import (
	"fmt"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// largeBook drafts so many commitments over 200 events, some of them related and
// recorded, with limits of time, terminations, deadlines of all kinds, and chains
// of commitments that wait for earlier ones.
func largeBook(t testing.TB, commitments int) model.Book {
	r := roll(42)
	d := newDraft(t)
	event := func() string { return fmt.Sprintf("e%03d", r.IntN(200)) }
	for i := range 200 {
		var history []string
		if r.IntN(3) == 0 {
			history = append(history, r.pick("occurred", "occurred", "ended", "ruled_out")+" "+r.day())
		}
		d.event(fmt.Sprintf("e%03d", i), history...)
	}
	for i := range 40 {
		a := r.IntN(190)
		kind := model.RelationKind(r.pick("implies", "implies", "excludes"))
		d.relate(fmt.Sprintf("r%02d", i), fmt.Sprintf("e%03d", a), kind, fmt.Sprintf("e%03d", a+1+r.IntN(9)))
	}
	leaf := func(i int) string {
		switch r.IntN(8) {
		case 0:
			return event() + " by " + r.day()
		case 1:
			return event() + " within P30D of " + event()
		case 2:
			return "while " + event()
		case 3:
			if i > 0 {
				return fmt.Sprintf("c%05d active", max(0, i-1-r.IntN(50)))
			}
		}
		return event()
	}
	for i := range commitments {
		var parts []string
		for range 2 + r.IntN(4) {
			parts = append(parts, leaf(i))
		}
		pre := strings.Join(parts, r.pick(" and ", " or "))
		if r.IntN(3) == 0 {
			pre = "2 of (" + strings.Join(parts, ", ") + ")"
		}
		if r.IntN(4) == 0 {
			pre = "(" + pre + ") and not " + event()
		}
		term := ""
		if r.IntN(10) == 0 {
			term = event()
		}
		c := d.commitment(fmt.Sprintf("c%05d", i), pre, term)
		c.Stage = []model.StageEntry{stageEntry("announced", "2026-01-01"), stageEntry("signed", r.day())}
		c.Delivery = []model.DeliveryEntry{{Delivery: "in_progress", On: when.MustDate(r.day())}}
		switch r.IntN(10) {
		case 0, 1, 2:
			c.Deadline = &model.Deadline{Date: when.MustDate(r.day())}
		case 3:
			c.Deadline = &model.Deadline{Within: when.MustDuration("P10D"), Event: eventID(event())}
		case 4:
			c.Deadline = &model.Deadline{Within: when.MustDuration("P10D")}
		}
	}
	return d.book()
}

func BenchmarkEvaluate5000(b *testing.B) {
	e := outlook.Compile(largeBook(b, 5000))
	q := on("2026-01-20", assume("e001", model.Occurred, ""), assume("e007", model.RuledOut, "2026-01-05"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Evaluate(q); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompile5000(b *testing.B) {
	book := largeBook(b, 5000)
	b.ReportAllocs()
	for b.Loop() {
		outlook.Compile(book)
	}
}
