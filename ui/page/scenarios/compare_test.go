package scenarios_test

import (
	"slices"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/ui/page/scenarios"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func TestTwoColumnsAreCompared(t *testing.T) {
	b := exercise(t)
	b.Set(b.event("peace-deal"), model.Occurred)
	b.Set(b.event("legal-framework"), model.Occurred)
	b.Compare(string(b.scenario("ceasefire-without-us")), scenarios.Tried)
	b.choose("fr-troops", scenarios.Tried)
	c, ok := b.Comparison()
	if !ok {
		t.Fatal("nothing is compared")
	}
	check(t, "counts", "2 pledges come into force; 1 is lost; 1 is open again.", c.Counts)
	check(t, "smallest change", "“Legal framework enters into force” as occurred and “Peace deal is signed” as occurred", c.Change)
	if c.Doubtful || c.Working || c.Of != "France sends troops" {
		t.Errorf("%+v", c)
	}
	if n := len(b.Columns()); n != 2 {
		t.Errorf("%d columns are shown, want two", n)
	}
	b.SetOnlyDifferent(true)
	if b.Len() != 4 {
		t.Errorf("%d rows differ, want 4", b.Len())
	}
	b.CompareNone()
	if n := len(b.Columns()); n != 4 {
		t.Errorf("%d columns are shown again, want 4", n)
	}
}

func TestRowsThatDifferComeFirst(t *testing.T) {
	b := exercise(t)
	titles := func() []string {
		var out []string
		for i := range b.Len() {
			out = append(out, b.s.Book().KeyOf(model.KindCommitment, b.ID(i)))
		}
		return out
	}
	check(t, "by difference", []string{"uk-fr-hubs", "us-monitoring", "de-presence", "mnf-u", "fr-troops", "uk-troops"}, titles())
	b.Set(b.event("peace-deal"), model.Occurred)
	check(t, "what is tried changes first", "de-presence", titles()[0])
	b.Clear()
	b.SortBy("title")
	check(t, "by title", []string{"mnf-u", "fr-troops", "de-presence", "uk-fr-hubs", "uk-troops", "us-monitoring"}, titles())
	b.SetOnlyDifferent(true)
	check(t, "only what differs", []string{"de-presence", "uk-fr-hubs", "us-monitoring"}, titles())
	b.Search("monitoring")
	check(t, "searched", []string{"us-monitoring"}, titles())
}

func TestARelationCanBeSwitchedOff(t *testing.T) {
	b := exercise(t)
	b.put(&model.Relation{Kind: model.SameAs, From: b.event("peace-deal"), To: b.event("ceasefire")})
	b.Set(b.event("ceasefire"), model.Occurred)
	check(t, "the careless reader", "in force", b.cells(scenarios.Tried)["de-presence"])
	if row := b.row(b.event("peace-deal")); row.Follows == nil || row.Follows.Text != "yes" {
		t.Errorf("the peace deal shows as %+v", row)
	}
	rule := b.Relations()[0]
	b.SwitchRelation(rule.ID, false)
	check(t, "with the rule off", "open", b.cells(scenarios.Tried)["de-presence"])
	b.SaveAs("Kept apart", func(model.Edit, error) {})
	base := b.Draft().Scenario
	b.Clear()
	b.BuildOn(base)
	if rule := b.Relations()[0]; rule.On || rule.Locked != "Switched off by “Kept apart”." {
		t.Errorf("the rule of the base shows as %+v", rule)
	}
}

func TestWhatCannotStandTogetherIsSaid(t *testing.T) {
	b := exercise(t)
	b.put(&model.Relation{Kind: model.Excludes, From: b.event("peace-deal"), To: b.event("ceasefire")})
	b.Set(b.event("ceasefire"), model.Occurred)
	b.Set(b.event("peace-deal"), model.Occurred)
	if got := b.Contradictions(); len(got) != 1 || !strings.Contains(got[0], "These cannot all be true") {
		t.Errorf("it says %q", got)
	}
	why := b.choose("de-presence", scenarios.Tried)
	if why.Chip.Text != "contradicted" || len(why.Trouble) != 1 || why.Sets.Trouble == "" {
		t.Errorf("the cell shows %+v", why)
	}
}

func TestABaseMayNotBuildOnItself(t *testing.T) {
	b := exercise(t)
	b.BuildOn(b.scenario("ceasefire-without-us"))
	b.SaveAs("On top", func(model.Edit, error) {})
	b.Load(b.scenario("ceasefire-without-us"))
	var names []string
	for _, c := range b.Bases() {
		names = append(names, c.Name)
	}
	check(t, "bases", []string{"As recorded", "Peace deal"}, names)
}

func TestWhatIsAssumedOfACommitmentIsListedAndDropped(t *testing.T) {
	b := exercise(t)
	troops := b.id(model.KindCommitment, "uk-troops")
	b.put(&model.Scenario{Name: "Withdrawn", Assumptions: []model.Assumption{
		{Event: b.event("ceasefire"), State: model.Occurred}, {Commitment: troops, Stage: model.Withdrawn, On: when.MustDate("2026-01-20")},
	}})
	b.Load(b.scenario("withdrawn"))
	check(t, "others", []scenarios.OtherRow{{Place: 1, Text: "“UK sends troops”: withdrawn · on 20 Jan 2026"}}, b.Others())
	check(t, "withdrawn", "withdrawn", b.cells(scenarios.Tried)["uk-troops"])
	b.Drop(1)
	check(t, "dropped", "open", b.cells(scenarios.Tried)["uk-troops"])
	b.Drop(7)
	b.Reset()
	if b.Changed() || len(b.Others()) != 1 {
		t.Errorf("after Reset: changed %v, %+v", b.Changed(), b.Others())
	}
}

func TestManyEventsAreNarrowed(t *testing.T) {
	b := at(t, sessiontest.Big(t, 60, 40))
	rows, more := b.Events("")
	if len(rows) != 8 || more == 0 {
		t.Fatalf("%d switches and %d more, want 8 and the rest", len(rows), more)
	}
	for _, r := range rows {
		if r.Is != model.Open {
			t.Errorf("%s is %s; open events come first", r.Name, r.Is)
		}
	}
	b.ShowAll(true)
	all, none := b.Events("")
	if len(all) != 40 || none != 0 {
		t.Errorf("all are %d switches and %d more", len(all), none)
	}
	last := all[len(all)-1]
	b.ShowAll(false)
	b.Set(last.ID, model.Ended)
	if rows, _ := b.Events(""); !slices.ContainsFunc(rows, func(r scenarios.EventRow) bool { return r.ID == last.ID && r.Own }) {
		t.Error("what is assumed is not among the switches")
	}
	if found, _ := b.Events(last.Name); len(found) == 0 {
		t.Errorf("searching for %q finds nothing", last.Name)
	}
}

func TestPledgesThatWaitForEachOtherAreNamed(t *testing.T) {
	b := exercise(t)
	one, _ := b.s.Book().Commitments.Key("uk-troops")
	other, _ := b.s.Book().Commitments.Key("fr-troops")
	for _, pair := range [][2]*model.Commitment{{one, other}, {other, one}} {
		c := model.Clone(pair[0])
		c.Precondition = condition.CommitmentActive(string(pair[1].ID))
		b.put(c)
	}
	why := b.choose("uk-troops", scenarios.Tried)
	if len(why.Trouble) != 1 || !strings.Contains(why.Trouble[0], "wait for each other") {
		t.Errorf("it says %q", why.Trouble)
	}
}

func TestAnotherDayIsAskedOfEveryColumn(t *testing.T) {
	b := exercise(t)
	b.do(func(h model.Hand, book model.Book) (model.Edit, error) {
		return h.RecordEvent(book, b.event("ceasefire"), model.EventEntry{State: model.Occurred, On: when.MustDate("2026-01-20")})
	})
	check(t, "today", "in force", b.cells(scenarios.Recorded)["uk-fr-hubs"])
	if rows, more := b.Events(""); len(rows) != 5 || more != 1 {
		t.Errorf("%d switches and %d more, want what is recorded left out", len(rows), more)
	}
	b.ShowAll(true)
	if row := b.row(b.event("ceasefire")); !slices.Contains(row.Notes, "as recorded") || row.Date != "on 20 Jan 2026" {
		t.Errorf("the row says %+v", row)
	}
	b.s.Ask(session.Question{At: when.MustDate("2026-01-10")})
	check(t, "before", "open", b.cells(scenarios.Recorded)["uk-fr-hubs"])
	check(t, "before, in the what-if", "open", b.cells(scenarios.Tried)["uk-fr-hubs"])
}
