package outlook_test

import (
	"slices"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// TestReasons checks each line of the truth table, and why it is so in words.
func TestReasons(t *testing.T) {
	w := assets.Words("en")
	for _, c := range []struct {
		leaf  string
		truth outlook.Truth
		why   string
	}{
		{"nil", outlook.Open, "nothing is recorded of it yet"},
		{"was", outlook.True, "recorded as occurred, 5 Jan 2026"},
		{"over", outlook.True, "recorded as ended, 15 Jan 2026"},
		{"never", outlook.False, "recorded as ruled out, 5 Jan 2026"},
		{"perhaps", outlook.Open, "it may have happened already: its date is known only roughly"},
		{"later", outlook.Open, "nothing is recorded of it yet"},
		{"followed", outlook.True, "it follows: “was” is recorded as occurred and “was” implies “followed”"},
		{"while was", outlook.True, "recorded as occurred, 5 Jan 2026"},
		{"while over", outlook.False, "recorded as ended, 15 Jan 2026"},
		{"while nil", outlook.Open, "nothing is recorded of it yet"},
		{"was by 2026-01-05", outlook.True, "recorded as occurred in time, 5 Jan 2026"},
		{"was by 2026-01-04", outlook.False, "recorded as occurred outside the time allowed, 5 Jan 2026"},
		{"was by 2026-01", outlook.Open, "recorded as occurred, but its date is not known well enough to tell whether that was in time, 5 Jan 2026"},
		{"nil by 2026-01-19", outlook.False, "the time ran out on 19 Jan 2026"},
		{"nil by 2026-01-20", outlook.Open, "nothing is recorded of it yet; it has until 20 Jan 2026"},
		{"nil by 2026-01", outlook.Open, "nothing is recorded of it yet; it has until 31 Jan 2026"},
		{"never by 2027-01-01", outlook.False, "recorded as ruled out, 5 Jan 2026"},
		{"over within P10D of was", outlook.True, "recorded as occurred in time, 10 Jan 2026"},
		{"over within P4D of was", outlook.False, "recorded as occurred outside the time allowed, 10 Jan 2026"},
		{"was within P10D of over", outlook.False, "recorded as occurred outside the time allowed, 5 Jan 2026"},
		{"was within P10D of nil", outlook.False, "it came before what it should follow"},
		{"nil within P10D of was", outlook.False, "the time ran out on 15 Jan 2026"},
		{"nil within P15D of was", outlook.Open, "nothing is recorded of it yet; it has until 20 Jan 2026"},
		{"nil within P10D of never", outlook.False, "recorded as ruled out, 5 Jan 2026"},
		{"date 2026-01-20", outlook.True, "the day has come"},
		{"date 2026-01", outlook.Open, "the day is still to come"},
		{"signed stage announced", outlook.True, "recorded as signed, 3 Jan 2026"},
		{"signed stage ratified", outlook.Open, "recorded as signed so far, 3 Jan 2026"},
		{"gone stage proposed", outlook.False, "recorded as withdrawn, which is final, 3 Jan 2026"},
		{"plain stage proposed", outlook.Open, "no stage is recorded"},
		{"signed delivered", outlook.True, "recorded as delivered, 4 Jan 2026"},
		{"gone delivered", outlook.False, "recorded as withdrawn, which is final, 3 Jan 2026"},
		{"plain delivered", outlook.Open, "not delivered so far"},
		{"plain active", outlook.Open, "by the conditions of “plain”"},
		{"barred", outlook.False, "it follows: “was” is recorded as occurred and “was” excludes “barred”"},
		{"while barred", outlook.False, "it follows: “was” is recorded as occurred and “was” excludes “barred”"},
		{"barred by 2027-01-01", outlook.False, "it follows: “was” is recorded as occurred and “was” excludes “barred”"},
		{"nil or not nil", outlook.True, "whatever happens"},
		{"nil or was", outlook.True, "by its parts"},
	} {
		d := newDraft(t).events("nil", "followed", "barred")
		d.event("was", "occurred 2026-01-05")
		d.event("over", "occurred 2026-01-10", "ended 2026-01-15")
		d.event("never", "ruled_out 2026-01-05")
		d.event("perhaps", "occurred 2026-01")
		d.event("later", "occurred 2026-02-01")
		d.relate("r1", "was", model.Implies, "followed").relate("r2", "was", model.Excludes, "barred")
		signed := d.commitment("signed", "", "")
		signed.Stage = []model.StageEntry{stageEntry("signed", "2026-01-03")}
		signed.Delivery = []model.DeliveryEntry{{Delivery: "delivered", On: when.MustDate("2026-01-04")}}
		d.commitment("gone", "", "").Stage = []model.StageEntry{stageEntry("withdrawn", "2026-01-03")}
		d.commitment("plain", "nil", "")
		d.commitment("k", c.leaf, "")
		o := evaluate(t, d.book(), on("2026-01-20"))
		x := o.Explain(commitmentID("k"))
		if p := x.Precondition; p.Truth != c.truth || o.Say(w, p.Reason) != c.why {
			t.Errorf("%s is %s: %s; want %s: %s", c.leaf, p.Truth, o.Say(w, p.Reason), c.truth, c.why)
		}
	}
}

func TestEvents(t *testing.T) {
	d := newDraft(t).events("b", "c", "d", "e").relate("r1", "a", model.Implies, "b").relate("r2", "d", model.Implies, "e")
	d.event("a", "occurred 2026-01-05")
	o := evaluate(t, d.book(), on("2026-01-20", assume("e", model.RuledOut, "")))
	for key, want := range map[string]struct {
		state model.EventState
		basis outlook.Basis
		truth outlook.Truth
	}{
		"a": {model.Occurred, outlook.Recorded, outlook.True},
		"b": {model.Open, outlook.Derived, outlook.True},
		"c": {model.Open, outlook.Nothing, outlook.Open},
		"d": {model.Open, outlook.Derived, outlook.False},
		"e": {model.RuledOut, outlook.Assumed, outlook.False},
	} {
		if a := o.Event(eventID(key)); a.State != want.state || a.Basis != want.basis || a.Truth != want.truth || a.Event.Key != key {
			t.Errorf("%s: %+v, want %+v", key, a, want)
		}
	}
	if got := o.Events(); len(got) != 5 || got[0].Event.Key != "a" || got[0].Since.String() != "2026-01-05" {
		t.Errorf("events: %+v", got)
	}
	if a := o.Event("nobody"); a.Event != nil || a.State != model.Open {
		t.Errorf("an event that is not there: %+v", a)
	}
}

func TestExplainFollowsCommitmentsOnce(t *testing.T) {
	d := newDraft(t).events("a")
	d.commitment("k", "l active and m active", "")
	d.commitment("l", "m active", "")
	d.commitment("m", "a and k active", "a")
	o := evaluate(t, d.book(), on("2026-01-20"))
	x := o.Explain(commitmentID("k"))
	l := x.Precondition.Parts[0].Of
	if l == nil || l.Answer.Commitment.Key != "l" || l.Precondition.Of.Answer.Commitment.Key != "m" {
		t.Fatalf("l is not explained: %+v", x.Precondition.Parts[0])
	}
	if x.Precondition.Parts[1].Of != nil || l.Precondition.Of.Precondition.Parts[1].Of != nil {
		t.Error("a commitment is explained twice")
	}
	if got := o.Explain("nobody"); got.Precondition != nil || got.Answer.Commitment != nil {
		t.Errorf("a commitment that is not there: %+v", got)
	}
}

// Every ground and every effect has its words.
func TestWordsForAll(t *testing.T) {
	w := assets.Words("en")
	o := evaluate(t, flagship(t).book(), on("2026-01-20"))
	for _, g := range []outlook.Ground{
		outlook.NothingKnown, outlook.Unsure, outlook.HasOccurred, outlook.HasEnded, outlook.IsRuledOut, outlook.InTime, outlook.TooLate,
		outlook.Straddles, outlook.RanOut, outlook.OutOfOrder, outlook.DateCome, outlook.DateAhead, outlook.StageReached, outlook.StageAhead,
		outlook.StageTerminal, outlook.IsDelivered, outlook.NotDelivered, outlook.HasFailed, outlook.ByRelation, outlook.Presupposes,
		outlook.OfCommitment, outlook.NoAnswer, outlook.ByParts, outlook.InEveryCase,
	} {
		r := outlook.Reason{Ground: g, Basis: outlook.Recorded, Event: eventID("ceasefire"), Commitment: commitmentID("mnf-u"), Stage: model.Signed}
		if text := o.Say(w, r); strings.ContainsAny(text, "⟦{") {
			t.Errorf("%s: %s", g, text)
		}
	}
	for _, kind := range outlook.EffectKinds() {
		e := outlook.Effect{Kind: kind, After: o.Commitment(commitmentID("mnf-u"))}
		for _, text := range []string{outlook.SayEffect(w, e), outlook.SayImpact(w, []outlook.Effect{e, e}), outlook.SayImpact(w, []outlook.Effect{e})} {
			if strings.ContainsAny(text, "⟦{") {
				t.Errorf("%s: %s", kind, text)
			}
		}
	}
	if !slices.Contains(outlook.Activations(), o.Commitment(commitmentID("mnf-u")).Activation) {
		t.Error("an activation is not listed")
	}
}
