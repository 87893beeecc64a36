package lint_test

import (
	"slices"
	"testing"

	"proviso/model"
	"proviso/model/lint"
	"proviso/model/outlook"
	"proviso/model/synthetic"
	"proviso/model/when"
)

func TestASoundBookHasNoFindings(t *testing.T) {
	d := newDraft(t).event("ceasefire", "Ceasefire begins", "occurred 2026-01-05").event("mandate", "EU mandate").relate("mandate", model.Implies, "ceasefire")
	c := d.commitment("troops", "ceasefire and mandate", "")
	c.Deadline = &model.Deadline{Within: when.MustDuration("P90D"), Event: model.DeriveID(model.KindEvent, "mandate")}
	if found := check(t, d.book()); len(found) > 0 {
		t.Errorf("found %+v", found)
	}
	if found := check(t, model.Book{}); len(found) > 0 {
		t.Errorf("found in an empty book: %+v", found)
	}
}

func TestFindingsComeInOrder(t *testing.T) {
	d := newDraft(t).event("z", "Zebra").event("a", "Aardvark", "occurred 2026-01-01").event("b", "Badger", "ruled_out 2026-01-01").relate("a", model.Implies, "b")
	for _, key := range []string{"second", "first"} {
		c := d.commitment(key, "z or not z", "")
		c.Parties = nil
	}
	d.events("unused", "idle")
	findings := check(t, d.book())
	want := []lint.Finding{
		{Rule: lint.Contradiction, Severity: lint.Error, Kind: model.KindEvent, Record: "a"},
		{Rule: lint.PreconditionAlways, Severity: lint.Warning, Kind: model.KindCommitment, Record: "first"},
		{Rule: lint.PreconditionAlways, Severity: lint.Warning, Kind: model.KindCommitment, Record: "second"},
		{Rule: lint.NoObligor, Severity: lint.Warning, Kind: model.KindCommitment, Record: "first"},
		{Rule: lint.NoObligor, Severity: lint.Warning, Kind: model.KindCommitment, Record: "second"},
		{Rule: lint.UnusedEvent, Severity: lint.Info, Kind: model.KindEvent, Record: "idle"},
		{Rule: lint.UnusedEvent, Severity: lint.Info, Kind: model.KindEvent, Record: "unused"},
	}
	if !slices.EqualFunc(findings, want, func(got, want lint.Finding) bool {
		same := got.Text != "" && got.ID == model.DeriveID(got.Kind, got.Record)
		got.Text, got.ID = "", ""
		return same && got == want
	}) {
		t.Errorf("found %+v", findings)
	}
	if lint.Worst(findings) != lint.Error || lint.Worst(findings[1:]) != lint.Warning || lint.Worst(nil) != "" {
		t.Error("the worst is not the gravest severity")
	}
}

func TestTheSameBookGivesTheSameFindings(t *testing.T) {
	b := synthetic.Book(300, 60, 7)
	first := check(t, b)
	if len(first) == 0 {
		t.Fatal("nothing was found to compare")
	}
	for range 5 {
		if !slices.Equal(check(t, b), first) {
			t.Fatal("the findings differ from one time to the next")
		}
	}
	for _, f := range first {
		if !slices.Contains(lint.Rules(), f.Rule) {
			t.Errorf("%q is not among the rules", f.Rule)
		}
		if r, ok := b.Get(f.Kind, f.ID); !ok || r.RecordKey() != f.Record {
			t.Errorf("%s points at the %s %q, which is not in the book", f.Rule, f.Kind, f.Record)
		}
	}
}

func TestASyntheticBookDoesNotContradictItself(t *testing.T) {
	for seed := range uint64(5) {
		for _, f := range check(t, synthetic.Book(120, 40, seed)) {
			if f.Severity == lint.Error {
				t.Errorf("seed %d: %+v", seed, f)
			}
		}
	}
}

func BenchmarkLint5000(b *testing.B) {
	book := synthetic.Book(5000, 500, 1)
	o, err := outlook.Evaluate(book, outlook.Question{At: today})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		lint.Check(book, o, english)
	}
}
