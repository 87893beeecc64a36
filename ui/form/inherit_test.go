package form

import (
	"testing"

	"proviso/model"
)

// pledged is a form in which a pledge was entered that the next one is like.
func pledged(t *testing.T, b model.Book) *Form {
	t.Helper()
	f := newForm(t, b, model.KindCommitment)
	titled(t, f)
	rows := field(t, f, "parties").Table.Rows()
	rows[0].Field("actor").Type("Ukraine")
	rows[0].Field("role").SetText(string(model.Beneficiary))
	field(t, f, "place").SetText("Paris")
	field(t, f, "text").SetText("the whole of it")
	field(t, f, "stage/0/on").SetText("2026-01-06")
	field(t, f, "tags").SetList([]Choice{{Name: "paris"}})
	claim := field(t, f, "claims").Table.Add()
	claim.Field("exact").SetText("so be it")
	claim.Field("source").Type(b.Sources.At(0).Key)
	claim.Field("credibility").SetText("2")
	return f
}

func TestTheNextTakesOverWhatTendsToBeTheSame(t *testing.T) {
	b := sample(t)
	f := pledged(t, b)
	next := f.Next(options(b))
	if next.Dirty() || !next.IsNew() || next.ID() == f.ID() || next.InheritedFrom() == "" {
		t.Fatalf("dirty %v, new %v, from %q", next.Dirty(), next.IsNew(), next.InheritedFrom())
	}
	for name, want := range map[string]string{"title": "", "text": "", "place": "Paris", "stage/0/on": "2026-01-06", "claims/0/exact": "", "parties/0/role": "beneficiary"} {
		if got := field(t, next, name).Text(); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]bool{"title": false, "place": true, "tags": true, "parties": true, "claims/0/source": true, "claims/0/exact": false} {
		if got := field(t, next, name).Inherited(); got != want {
			t.Errorf("%s is marked: %v", name, got)
		}
	}
	field(t, next, "place").SetText("Kyiv")
	if field(t, next, "place").Inherited() || !next.Dirty() {
		t.Error("what was changed is marked still")
	}
	field(t, next, "title").SetText("Another")
	after, e := save(t, next, b)
	c, _ := after.Commitments.Get(next.ID())
	if len(e.Changes) != 2 || c.Place != "Kyiv" || len(c.Tags) != 1 || len(c.Parties) != 1 {
		t.Errorf("%d changes, %+v", len(e.Changes), c)
	}
}

func TestWhatIsTakenOverIsClearedAtOnce(t *testing.T) {
	b := sample(t)
	next := pledged(t, b).Next(options(b))
	field(t, next, "title").SetText("Another")
	next.Disinherit()
	if next.InheritedFrom() != "" || field(t, next, "title").Text() != "Another" {
		t.Errorf("from %q, title %q", next.InheritedFrom(), field(t, next, "title").Text())
	}
	after, e := save(t, next, b)
	c, _ := after.Commitments.Get(next.ID())
	if len(e.Changes) != 1 || c.Place != "" || c.Tags != nil || c.Parties != nil {
		t.Errorf("%d changes, %+v", len(e.Changes), c)
	}
}

func TestEveryKindCanBeFollowedByTheNext(t *testing.T) {
	b := sample(t)
	for kind := range inherited {
		for r := range b.Records(kind) {
			f := NewForm(options(b), r)
			f.before = nil // as if it had just been entered
			if next := f.Next(options(b)); next.Dirty() || next.ID() == f.ID() || next.Kind() != kind {
				t.Errorf("after %s %s: dirty %v", kind, r.RecordKey(), next.Dirty())
			}
			break
		}
	}
}
