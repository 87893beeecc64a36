package form

import (
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// restored opens a form again as another run of the program would.
func restored(t *testing.T, f *Form, b model.Book) (*Form, Since) {
	t.Helper()
	again, since, err := Restore(options(b), f.State())
	if err != nil {
		t.Fatal(err)
	}
	return again, since
}

func TestEverythingEnteredComesBack(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	titled(t, f)
	rows := field(t, f, "parties").Table.Rows()
	rows[0].Field("actor").Make("Poland")
	rows[1].Field("actor").Type("Atlantis")
	field(t, f, "deadline").SetText("event")
	field(t, f, "deadline/within").SetText("some weeks")
	field(t, f, "stage/0/on").SetText("last week")
	field(t, f, "tags").SetList([]Choice{{Name: "paris"}})
	claim := field(t, f, "claims").Table.Add()
	claim.Field("exact").SetText("so be it")
	claim.Field("source").Make("An article")
	field(t, f, "precondition").Editor.SetText("nowhere occurred and")
	termination := field(t, f, "termination").Editor
	id := termination.Add(0)
	termination.SetOp(id, condition.By)
	termination.TypeEvent(id, "no such event")
	termination.SetDate(id, "some day")

	again, since := restored(t, f, b)
	if since != Unchanged || !again.Dirty() || !again.IsNew() || again.ID() != f.ID() {
		t.Errorf("since %v, dirty %v, new %v", since, again.Dirty(), again.IsNew())
	}
	if got, want := string(again.State()), string(f.State()); got != want {
		t.Errorf("what was entered:\n%s\nwhat came back:\n%s", want, got)
	}
	var was, is []string
	for _, p := range f.Check() {
		was = append(was, p.Field.Name+": "+p.Text)
	}
	for _, p := range again.Check() {
		is = append(is, p.Field.Name+": "+p.Text)
	}
	if len(was) < 5 || strings.Join(was, "\n") != strings.Join(is, "\n") {
		t.Errorf("to be put right:\n%s\nafterwards:\n%s", strings.Join(was, "\n"), strings.Join(is, "\n"))
	}
}

func TestEveryRecordOfTheSampleComesBackAsItWas(t *testing.T) {
	b := sample(t)
	for r := range b.All() {
		f := NewForm(options(b), r)
		again, since := restored(t, f, b)
		if since != Saved || again.Dirty() {
			t.Errorf("%s %s: %v, dirty %v", r.RecordKind(), r.RecordKey(), since, again.Dirty())
		}
	}
}

func TestWhatBecameOfTheRecordIsSaid(t *testing.T) {
	b := sample(t)
	c := b.Commitments.At(0)
	f := NewForm(options(b), c)
	field(t, f, "title").SetText("Retitled in the form")
	for _, each := range []struct {
		name  string
		make  func() (model.Edit, error)
		since Since
	}{
		{"nothing", func() (model.Edit, error) { return model.Edit{}, model.ErrNothing }, Unchanged},
		{"another edit", func() (model.Edit, error) {
			other := model.Clone(c)
			other.Place = "Paris"
			return f.options.Hand.Put(b, other)
		}, Changed},
		{"removal", func() (model.Edit, error) { return f.options.Hand.Remove(b, model.KindCommitment, c.ID, true) }, Removed},
		{"the same edit", func() (model.Edit, error) { return f.Edit(f.options.Hand, b) }, Saved},
	} {
		next := b
		if e, err := each.make(); err == nil {
			if next, err = model.Apply(b, e); err != nil {
				t.Fatal(err)
			}
		}
		again, since := restored(t, f, next)
		if since != each.since {
			t.Errorf("after %s: %v, want %v", each.name, since, each.since)
		}
		if since == Saved {
			continue
		}
		saved, _ := save(t, again, next)
		if now, ok := saved.Commitments.Get(c.ID); !ok || now.Title != "Retitled in the form" {
			t.Errorf("after %s, it can't be saved", each.name)
		}
	}
}

func TestQuotesAndCorrectionsComeBack(t *testing.T) {
	b := sample(t)
	var c *model.Commitment
	for each := range b.Commitments.All() {
		for claim := range b.Claims.All() {
			if claim.About.Commitment == each.ID {
				c = each
			}
		}
	}
	f := NewForm(options(b), c)
	rows := field(t, f, "claims").Table.Rows()
	rows[0].Field("exact").SetText("quoted otherwise")
	field(t, f, "claims").Table.Add().Field("locator").SetText("p. 7")
	again, _ := restored(t, f, b)
	if got := field(t, again, "claims").Table.Rows(); len(got) != len(rows)+1 || got[0].Field("exact").Text() != "quoted otherwise" || got[len(rows)].Field("locator").Text() != "p. 7" {
		t.Errorf("%d quotes came back", len(got))
	}
	field(t, f, "claims").Table.Remove(rows[0])
	again, _ = restored(t, f, b)
	if got := len(field(t, again, "claims").Table.Rows()); got != len(rows) {
		t.Errorf("%d quotes after one was removed, want %d", got, len(rows))
	}

	e := &model.Event{Head: model.Head{ID: "0198c5a2-0000-7000-8000-000000000001", Key: "e"}, Name: "E", History: []model.EventEntry{
		{State: model.Occurred, On: when.MustDate("2026-01-05")}, {State: model.Ended, On: when.MustDate("2026-01-08")},
	}}
	edit, err := f.options.Hand.Put(b, e)
	if err != nil {
		t.Fatal(err)
	}
	b = model.Fold(b, edit)
	f = NewForm(options(b), e)
	history := field(t, f, "history")
	history.Remove(history.Entries()[0])
	history.Correct(history.Entries()[1])
	history.Entries()[1].Instead[2].SetText("a day later")
	again, _ = restored(t, f, b)
	entries := field(t, again, "history").Entries()
	if !entries[0].Now || !entries[1].Now || entries[1].Instead[2].Text() != "a day later" {
		t.Errorf("%+v", entries)
	}
}

func TestADamagedStateIsRefused(t *testing.T) {
	b := sample(t)
	for _, text := range []string{``, `[]`, `{"kind":"treaty"}`, `{"kind":"event","record":{"nonsense":1}}`, `{"kind":"event","record":{"name":"E"},"made":[{"kind":"x"}]}`} {
		if _, _, err := Restore(options(b), []byte(text)); err == nil {
			t.Errorf("%s was taken", text)
		}
	}
	f := newForm(t, b, model.KindCommitment)
	odd := strings.Replace(string(f.State()), `"texts":[`, `"texts":[{"field":"parties/99999999/actor","text":"x"},{"field":"nowhere","text":"x"},`, 1)
	if _, _, err := Restore(options(b), []byte(odd)); err != nil {
		t.Errorf("fields that there are not: %v", err)
	}
}
