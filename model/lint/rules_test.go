package lint_test

import (
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/lint"
	"proviso/model/outlook"
	"proviso/model/when"
)

func assume(key string, state model.EventState, on string) model.Assumption {
	a := model.Assumption{Event: model.DeriveID(model.KindEvent, key), State: state}
	if on != "" {
		a.On = when.MustDate(on)
	}
	return a
}

func scenario(key, basedOn string, assume ...model.Assumption) *model.Scenario {
	s := &model.Scenario{Head: head(model.KindScenario, key), Name: "The " + key, Assumptions: assume}
	if basedOn != "" {
		s.BasedOn = model.DeriveID(model.KindScenario, basedOn)
	}
	return s
}

func TestContradictions(t *testing.T) {
	d := newDraft(t).event("deal", "Deal", "occurred 2026-01-05").event("fire", "Fire", "ruled_out 2026-01-05").relate("deal", model.Implies, "fire")
	d.commitment("troops", "deal", "")
	expect(t, d.book(), lint.Contradiction, []string{"deal"},
		"These cannot all be true", "“Deal” is recorded as occurred", "“Fire” is recorded as ruled out", "“Deal” implies “Fire”")
}

func TestAContradictionByRelationsOnlyIsToldAtAnEvent(t *testing.T) {
	d := newDraft(t).event("deal", "Deal", "occurred 2026-01-05").events("fire").relate("deal", model.Implies, "fire").relate("deal", model.Excludes, "fire")
	expect(t, d.book(), lint.Contradiction, []string{"deal"})
}

func TestScenariosThatContradictThemselves(t *testing.T) {
	d := newDraft(t).events("deal", "fire", "talks").relate("deal", model.Excludes, "fire")
	off := scenario("relation-off", "clash")
	off.RelationsOff = []model.ID{model.DeriveID(model.KindRelation, "deal-excludes-fire")}
	d.put(
		scenario("fine", "", assume("deal", model.Occurred, "")),
		scenario("clash", "", assume("deal", model.Occurred, ""), assume("fire", model.Occurred, "")),
		scenario("heir", "clash", assume("talks", model.Occurred, "")),
		scenario("mended", "clash", assume("fire", model.RuledOut, "")),
		scenario("later", "", assume("deal", model.Occurred, "2026-06-01"), assume("fire", model.Occurred, "2026-09-01")),
		off,
	)
	expect(t, d.book(), lint.ScenarioContradiction, []string{"clash", "heir", "later"}, "“The later” contradicts itself", "“deal” excludes “fire”")
}

func TestAScenarioThatSaysTwoThingsOfOneEvent(t *testing.T) {
	d := newDraft(t).events("fire")
	d.put(
		scenario("both", "", assume("fire", model.Occurred, ""), assume("fire", model.RuledOut, "")),
		scenario("course", "", assume("fire", model.Occurred, "2026-06-01"), assume("fire", model.Ended, "2026-09-01")),
		scenario("heir", "both", assume("fire", model.Occurred, "")),
	)
	expect(t, d.book(), lint.ScenarioContradiction, []string{"both"}, "assumes both fire=yes and fire=no for the same time; the second counts")
}

func TestAScenarioIsNotBlamedForWhatIsRecorded(t *testing.T) {
	d := newDraft(t).event("deal", "Deal", "occurred 2026-01-05").event("fire", "Fire", "ruled_out 2026-01-05").relate("deal", model.Implies, "fire")
	d.events("talks").put(scenario("other", "", assume("talks", model.Occurred, "")))
	expect(t, d.book(), lint.ScenarioContradiction, nil)
}

func TestDeadlocks(t *testing.T) {
	d := newDraft(t).events("deal")
	d.commitment("one", "two active", "")
	d.commitment("two", "one active and deal", "")
	d.commitment("three", "one active", "")
	b := d.book()
	expect(t, b, lint.Deadlock, []string{"one"}, "“The one” and “The two” wait for each other", "they would still need")
	expect(t, b, lint.PreconditionNever, nil)
}

func TestConditionsThatSayNothing(t *testing.T) {
	d := newDraft(t).events("deal", "fire", "talks").event("past", "past", "occurred 2026-01-01")
	d.relate("deal", model.Implies, "fire").relate("deal", model.Excludes, "talks")
	for key, pre := range map[string]string{
		"always":       "deal or not deal",
		"by-relation":  "fire or not deal",
		"after-free":   "free active or talks",
		"never":        "deal and not deal",
		"not-both":     "deal and talks",
		"needs-never":  "never active",
		"out-of-order": "deal by 2026-01-01 and not deal",
		"came":         "past",                // by what is recorded, not whatever happens
		"too-late":     "deal by 2026-01-01",  // could have held
		"next-year":    "date 2027-01-01",     //
		"either":       "deal or not talks",   //
		"loose":        "needs-always active", // the cause is told there
		"needs-always": "always active",
		"free":         "",
	} {
		d.commitment(key, pre, "")
	}
	b := d.book()
	expect(t, b, lint.PreconditionAlways, []string{"after-free", "always", "by-relation"}, "“The always” holds whatever happens")
	expect(t, b, lint.PreconditionNever, []string{"never", "not-both", "out-of-order"}, "“The never” can never hold")
}

func TestTerminationsThatSayNothing(t *testing.T) {
	d := newDraft(t).events("deal", "fire")
	d.commitment("over", "fire", "deal or not deal")
	d.commitment("endless", "", "deal and not deal")
	d.commitment("sound", "fire", "deal")
	d.commitment("waiting", "over active", "")
	b := d.book()
	expect(t, b, lint.TerminationAlways, []string{"over"})
	expect(t, b, lint.TerminationNever, []string{"endless"})
	expect(t, b, lint.PreconditionNever, nil)
}

func TestEventsThatCannotBe(t *testing.T) {
	d := newDraft(t).events("deal", "fire", "talks").relate("deal", model.Implies, "fire").relate("deal", model.Excludes, "fire")
	expect(t, d.book(), lint.ImpossibleEvent, []string{"deal"}, "“deal” can never occur")
}

func TestQuotesThatTheirSourcesLack(t *testing.T) {
	d := newDraft(t)
	quote := func(key, source string, q model.Quote) {
		d.put(&model.Claim{Head: head(model.KindClaim, key), Source: model.DeriveID(model.KindSource, source), Quote: q})
	}
	d.put(&model.Source{Head: head(model.KindSource, "bbc"), Snapshot: model.NewSnapshot("In the event of\na peace deal, troops.", recorded("2026-01-07"))})
	d.put(&model.Source{Head: head(model.KindSource, "bare")})
	quote("right", "bbc", model.Quote{Exact: "of a peace deal"})
	quote("wrong", "bbc", model.Quote{Exact: "after a ceasefire"})
	quote("moved", "bbc", model.Quote{Exact: "troops", Prefix: "no "})
	quote("unread", "bare", model.Quote{Exact: "anything"})
	quote("wordless", "bbc", model.Quote{})
	expect(t, d.book(), lint.Misquoted, []string{"moved", "wrong"}, "“after a ceasefire” does not stand", "but not between the words")
}

func TestCommitmentsThatNobodyHasUndertaken(t *testing.T) {
	d := newDraft(t)
	d.commitment("sound", "", "")
	d.commitment("nobody", "", "").Parties = nil
	d.commitment("for-somebody", "", "").Parties = []model.Party{{Actor: "ua", Role: model.Beneficiary}}
	expect(t, d.book(), lint.NoObligor, []string{"for-somebody", "nobody"}, "“The nobody” names nobody")
}

func TestCommitmentsWithoutEvidence(t *testing.T) {
	d := newDraft(t).events("deal")
	bare := func(key string, parent string) *model.Commitment {
		c := &model.Commitment{Head: head(model.KindCommitment, key), Title: key, Parties: []model.Party{{Role: model.Obligor}}}
		if parent != "" {
			c.Parent = model.DeriveID(model.KindCommitment, parent)
		}
		d.put(c)
		return c
	}
	claim := func(about string, bearing model.Bearing) {
		d.put(&model.Claim{Head: head(model.KindClaim, "on-"+about), Bearing: bearing, About: model.About{Commitment: model.DeriveID(model.KindCommitment, about)}})
	}
	d.commitment("joint", "", "")
	bare("part", "joint")
	bare("whole", "")
	bare("proven-part", "whole")
	claim("proven-part", model.Supporting)
	bare("denied", "")
	claim("denied", model.Contradicting)
	bare("nothing", "")
	bare("quoted", "").Precondition = condition.AllOf(condition.OnEvent(string(model.DeriveID(model.KindEvent, "deal"))).Cite("c"))
	expect(t, d.book(), lint.NoEvidence, []string{"denied", "nothing"}, "No claim supports “denied”")
}

func TestDeadlinesThatCannotRun(t *testing.T) {
	d := newDraft(t).event("off", "Off", "ruled_out 2026-01-01").events("deal", "fire")
	after := func(key, pre, event string) *model.Commitment {
		c := d.commitment(key, pre, "")
		c.Deadline = &model.Deadline{Within: when.MustDuration("P30D")}
		if event != "" {
			c.Deadline.Event = model.DeriveID(model.KindEvent, event)
		}
		return c
	}
	after("ruled-out", "deal", "off")
	after("open", "deal", "fire")
	after("blocked", "off", "off")
	after("unstaged", "", "")
	after("staged", "", "").Stage = []model.StageEntry{{Stage: model.Signed, On: when.MustDate("2026-01-05")}}
	after("waiting", "deal", "")
	after("lapsed", "deal", "off").Stage = []model.StageEntry{{Stage: model.Lapsed, On: when.MustDate("2026-01-05")}}
	expect(t, d.book(), lint.DeadlineNeverRuns, []string{"ruled-out", "unstaged"}, "“Off”, which cannot come: recorded as ruled out", "there is no day to count from")
}

func TestReviewsThatAreOverdue(t *testing.T) {
	d := newDraft(t)
	reviewed := func(key, period, last string) *model.Commitment {
		c := d.commitment(key, "", "")
		c.Review = when.MustDuration(period)
		c.Stage = []model.StageEntry{{Stage: model.Signed, On: when.MustDate("2025-11-01"), Recorded: recorded(last)}}
		return c
	}
	reviewed("late", "P30D", "2025-12-01")
	reviewed("last-day", "P30D", "2025-12-21")
	reviewed("fresh", "P30D", "2026-01-10")
	reviewed("withdrawn", "P30D", "2025-12-01").Stage[0].Stage = model.Withdrawn
	active := reviewed("delivering", "P30D", "2025-12-01")
	active.Delivery = []model.DeliveryEntry{{Delivery: model.InProgress, On: when.MustDate("2026-01-10"), Recorded: recorded("2026-01-11")}}
	expect(t, d.book(), lint.ReviewOverdue, []string{"late"}, "longer than 30 days")
}

func TestEventsThatNothingDependsOn(t *testing.T) {
	d := newDraft(t).events("pre", "term", "from", "limit", "related", "other", "stood", "idle").relate("related", model.Implies, "other")
	d.commitment("one", "pre within P30D of from", "term").Deadline = &model.Deadline{Within: when.MustDuration("P1Y"), Event: model.DeriveID(model.KindEvent, "limit")}
	d.put(&model.Stance{Head: head(model.KindStance, "against"), Events: []model.ID{model.DeriveID(model.KindEvent, "stood")}})
	expect(t, d.book(), lint.UnusedEvent, []string{"idle", "stood"}, "Nothing depends on “idle”")
}

func TestDatesTooRoughForALimit(t *testing.T) {
	d := newDraft(t).event("rough", "Rough", "occurred 2026-01/2026-01-18").event("exact", "Exact", "occurred 2026-01-10").events("never")
	d.commitment("straddles", "rough by 2026-01-09", "")
	d.commitment("again", "rough by 2026-01-09 and never", "")
	d.commitment("clear", "rough by 2026-01-18", "")
	d.commitment("precise", "exact by 2026-01-09", "")
	d.commitment("counted", "exact within P5D of rough", "")
	expect(t, d.book(), lint.ImpreciseDate, []string{"exact", "rough"}, "The date of “Rough”", "9 Jan 2026")
}

func TestFindingsFollowTheOutlook(t *testing.T) {
	d := newDraft(t).event("deal", "Deal", "occurred 2026-03-01").event("fire", "Fire", "ruled_out 2026-01-05").relate("deal", model.Implies, "fire")
	b := d.book()
	expect(t, b, lint.Contradiction, nil)
	o, err := outlook.Evaluate(b, outlook.Question{At: when.MustDate("2026-03-02").Earliest()})
	if err != nil {
		t.Fatal(err)
	}
	if got := of(lint.Check(b, o, english), lint.Contradiction); strings.Join(got, " ") != "deal" {
		t.Errorf("on a later day it points at %q", got)
	}
}
