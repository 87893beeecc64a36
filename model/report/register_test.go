package report_test

import (
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/report"
	"proviso/model/when"
)

func TestTheRegisterCountsAndListsAll(t *testing.T) {
	d := &draft{t: t}
	d.event("truce", "occurred 2026-01-10")
	d.event("vote").Likelihood = &model.Likelihood{Low: 0.2, High: 0.45}
	d.commitment("a", "truce", "")
	d.commitment("b", "vote", "truce")
	late := d.commitment("c", "truce", "")
	late.Deadline = &model.Deadline{Date: when.MustDate("2026-01-15")}
	doc := report.Register(d.ask())
	says(t, doc, "summary",
		"The book holds 3 commitments.", "Headline | Number", "[in force]  | 2", "[ended]  | 1", "(stop) 1 commitment is overdue.")
	says(t, doc, "commitments",
		"Headline | Commitment | Condition | Deadline",
		"[in force]  | The a pledge | Once TRUCE | ",
		"[ended]  | The b pledge | Once VOTE; ends once TRUCE | ",
		"[in force]  | The c pledge | Once TRUCE | [overdue] 15 Jan 2026")
	says(t, doc, "events",
		"State | Event | Basis | Likelihood",
		"[occurred]  | TRUCE | Recorded as occurred, 10 Jan 2026 | ",
		"[open]  | VOTE | Nothing is recorded of it yet | unlikely (20–45%)")
}

func TestDeadlinesThatDoNotRunSayWhatTheyWaitFor(t *testing.T) {
	d := &draft{t: t}
	d.event("truce")
	d.commitment("a", "truce", "").Deadline = &model.Deadline{Within: when.MustDuration("P90D"), Event: id(model.KindEvent, "truce")}
	d.commitment("b", "truce", "").Deadline = &model.Deadline{Within: when.MustDuration("P1Y")}
	got := strings.Join(lines(section(t, report.Register(d.ask()), "commitments")), "\n")
	for _, want := range []string{"90 days after “TRUCE”", "1 year after coming into force"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestAReportSaysWhatItIsOf(t *testing.T) {
	d := &draft{t: t}
	d.put(&model.Meta{Head: model.Head{ID: model.BookID, Key: "book"}, Title: "Talks"})
	d.put(&model.Scenario{Head: head(model.KindScenario, "truce"), Name: "A truce"})
	r := d.ask(func(q *outlook.Question) { q.Scenario, q.Known = id(model.KindScenario, "truce"), recorded })
	r.Head = report.Head{Edits: 12, Hash: "abc"}
	doc := report.Register(r)
	var got []string
	for _, f := range doc.Facts {
		got = append(got, f.Name+": "+f.Value)
	}
	want := "As of: 20 January 2026\nAs known: 7 Jan 2026 08:00\nScenario: A truce\nJournal: 12 edits, head abc"
	if doc.Title != "Talks" || strings.Join(got, "\n") != want {
		t.Errorf("%s\n%s\nwant\n%s", doc.Title, strings.Join(got, "\n"), want)
	}
	r.Made = time.Date(2026, 1, 21, 9, 0, 0, 0, time.UTC)
	if f := report.Register(r).Facts; f[len(f)-1].Value != "21 Jan 2026 09:00" {
		t.Errorf("made: %+v", f[len(f)-1])
	}
}

func TestAssumptionsAreToldAsTheyCount(t *testing.T) {
	d := &draft{t: t}
	for _, key := range []string{"deal", "truce", "vote"} {
		d.event(key)
	}
	d.relate("deal", "implies", "truce")
	c := d.commitment("own", "truce", "")
	event := func(key string, state model.EventState) model.Assumption {
		return model.Assumption{Event: id(model.KindEvent, key), State: state}
	}
	d.put(&model.Scenario{
		Head: head(model.KindScenario, "base"), Name: "Base", RelationsOff: []model.ID{id(model.KindRelation, "deal-truce")},
		Assumptions: []model.Assumption{event("deal", model.Occurred), event("vote", model.Occurred), event("truce", model.Occurred)},
	})
	d.put(&model.Scenario{
		Head: head(model.KindScenario, "top"), Name: "Top", BasedOn: id(model.KindScenario, "base"),
		Assumptions: []model.Assumption{event("deal", model.RuledOut), {Commitment: c.ID, Stage: model.Signed, On: when.MustDate("2026-01-10")}},
	})
	r := d.ask(func(q *outlook.Question) {
		q.Scenario = id(model.KindScenario, "top")
		q.Assume = []model.Assumption{event("vote", model.Open), {Commitment: c.ID, Delivery: model.InProgress}}
	})
	says(t, report.Register(r), "assumptions",
		"The answers in this report suppose the following beyond what is recorded.",
		"Of | Supposed | Since",
		"VOTE | [open]  | ",
		"The own pledge | delivery: in progress | ",
		"DEAL | [ruled out]  | ",
		"The own pledge | signed | 10 Jan 2026",
		"TRUCE | [occurred]  | ",
		"“DEAL” implies “TRUCE” | set aside | ")
	if hasSection(report.Register(d.ask()), "assumptions") {
		t.Error("a report without a scenario tells assumptions")
	}
}

func TestAnEventsStateFollowsTheQuestion(t *testing.T) {
	d := &draft{t: t}
	d.event("truce", "occurred 2026-01-10")
	r := d.ask(func(q *outlook.Question) {
		q.Assume = []model.Assumption{{Event: id(model.KindEvent, "truce"), State: model.RuledOut}}
	})
	says(t, report.Register(r), "events", "State | Event | Basis", "[ruled out]  | TRUCE | Assumed as ruled out")
}
