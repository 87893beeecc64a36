package form

import (
	"errors"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/when"
)

func TestASourceIsMadeWithItsQuote(t *testing.T) {
	b := sample(t)
	c := b.Commitments.At(0)
	f := NewForm(options(b), c)
	had := len(field(t, f, "claims").Table.Rows())
	row := field(t, f, "claims").Table.Add()
	row.Field("exact").SetText("we will send troops")
	source := row.Field("source")
	source.Make("Joint statement")
	nested := source.Nested()
	if len(nested) != 5 {
		t.Fatalf("%d fields of the new source", len(nested))
	}
	for i, text := range []string{"Doe, Jane", "Reuters", "https://example.org", "2026-01-07"} {
		nested[i].SetText(text)
	}
	nested[4].SetText("B")
	row.Field("speaker").Make("A Speaker")
	next, e := save(t, f, b)
	if len(e.Changes) != 3 {
		t.Errorf("%d changes", len(e.Changes))
	}
	src, ok := next.Sources.Key("joint-statement")
	if !ok || src.Reliability != "B" || src.CSL.Text("container-title") != "Reuters" || src.CSL.Issued() != when.MustDate("2026-01-07") || len(src.CSL.Authors()) != 1 {
		t.Errorf("the source: %+v %s", src, src.CSL)
	}
	again, _ := next.Commitments.Get(c.ID)
	g := NewForm(options(next), again)
	rows := field(t, g, "claims").Table.Rows()
	if len(rows) != had+1 || g.Dirty() {
		t.Fatalf("%d claims, dirty %v", len(rows), g.Dirty())
	}
	for _, r := range rows {
		field(t, g, "claims").Table.Remove(r)
	}
	if !g.Dirty() {
		t.Error("removing quotes is a change")
	}
	last, _ := save(t, g, next)
	if n := last.Claims.Len(); n != b.Claims.Len()-had {
		t.Errorf("%d claims left of %d, %d of them about it", n, b.Claims.Len(), had)
	}
}

func TestEventHistoryIsCorrected(t *testing.T) {
	e := &model.Event{Head: model.Head{Key: "e"}, Name: "E", History: []model.EventEntry{
		{State: model.Occurred, On: when.MustDate("2026-01-05")}, {State: model.Ended, On: when.MustDate("2026-01-08")},
	}}
	h := model.Hand{At: now.Add(-time.Hour), Words: assets.Words("en")}
	edit, err := h.Put(model.Book{}, e)
	if err != nil {
		t.Fatal(err)
	}
	b, err := model.Apply(model.Book{}, edit)
	if err != nil {
		t.Fatal(err)
	}
	f := NewForm(options(b), b.Events.At(0))
	history := field(t, f, "history")
	if got := history.Entries(); len(got) != 2 || got[0].Text != "occurred, 5 Jan 2026" {
		t.Fatalf("entries %+v", got)
	}
	history.Remove(history.Entries()[1])
	history.Correct(history.Entries()[0])
	history.Entries()[0].Instead[1].SetText("2026-01-06")
	if !f.Dirty() || !history.Entries()[1].Now {
		t.Error("corrections are changes")
	}
	next, _ := save(t, f, b)
	got := next.Events.At(0)
	if s, ok := got.StateAt(today, time.Time{}); !ok || s.State != model.Occurred || s.On != when.MustDate("2026-01-06") {
		t.Errorf("now: %+v", s)
	}
	if s, ok := got.StateAt(today, now.Add(-time.Minute)); !ok || s.State != model.Ended {
		t.Errorf("as known before: %+v", s)
	}
	g := NewForm(options(b), b.Events.At(0))
	h2 := field(t, g, "history")
	h2.Remove(h2.Entries()[0])
	h2.Keep(h2.Entries()[0])
	if g.Dirty() {
		t.Error("kept after all")
	}
}

func TestLaterEditOfTheSameRecordIsAConflict(t *testing.T) {
	b := sample(t)
	f := NewForm(options(b), b.Events.At(0))
	field(t, f, "notes").SetText("mine")
	other := model.Clone(b.Events.At(0))
	other.Notes = "theirs"
	e, err := f.options.Hand.Put(b, other)
	if err != nil {
		t.Fatal(err)
	}
	later, err := model.Apply(b, e)
	if err != nil {
		t.Fatal(err)
	}
	var conflict *model.Conflict
	if _, err = f.Edit(f.options.Hand, later); !errors.As(err, &conflict) {
		t.Errorf("got %v", err)
	}
}

func TestAFormLeftForAWhileSeesTheBookAsItIs(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	titled(t, f)
	who := field(t, f, "parties").Table.Rows()
	who[0].Field("actor").Make("Poland")
	e, err := f.options.Hand.Put(b, &model.Actor{Name: "Norway", Kind: model.State})
	if err != nil {
		t.Fatal(err)
	}
	later, err := model.Apply(b, e)
	if err != nil {
		t.Fatal(err)
	}
	f.SetBook(later)
	who[1].Field("actor").Type("Norway")
	next, _ := save(t, f, later)
	if c, _ := next.Commitments.Get(f.ID()); len(c.Parties) != 2 {
		t.Errorf("parties %+v", c.Parties)
	}
}

func TestScenario(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindScenario)
	field(t, f, "name").SetText("What if")
	table := field(t, f, "assumptions").Table
	a := table.Add()
	a.Field("event").Type("ceasefire")
	if a.Field("state").Text() != "occurred" {
		t.Errorf("an event is assumed to have occurred: %q", a.Field("state").Text())
	}
	a.Field("on").SetText("2026-06-01")
	c := table.Add()
	c.Field("event").Type(b.Commitments.At(0).Key)
	c.Field("state").SetText("delivery/delivered")
	table.Add()
	next, _ := save(t, f, b)
	s, _ := next.Scenarios.Get(f.ID())
	if len(s.Assumptions) != 2 || s.Assumptions[0].On != when.MustDate("2026-06-01") || s.Assumptions[1].Delivery != model.Delivered || s.Assumptions[1].State != "" {
		t.Errorf("%+v", s.Assumptions)
	}
}

func TestKindsOfActor(t *testing.T) {
	f := newForm(t, sample(t), model.KindActor)
	shown := func(name string) bool { return field(t, f, name).Shown() }
	if !shown("iso") || shown("post") || shown("members") {
		t.Error("a state has a code, no post and no members")
	}
	field(t, f, "name").SetText("Jane Doe")
	field(t, f, "kind").SetText("person")
	if shown("iso") || !shown("post") || shown("members") {
		t.Error("a person has a post")
	}
	field(t, f, "post").SetText("Minister")
	field(t, f, "kind").SetText("coalition")
	if a := f.Draft().(*model.Actor); a.Post != "" {
		t.Errorf("a coalition has no post: %+v", a)
	}
}

func TestKindOfCommitmentIsFree(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	kind := field(t, f, "kind")
	for text, want := range map[string]string{"Air policing": "air_policing", "training": "training", "troop deployment": "troop_deployment", "військо": "військо"} {
		kind.SetText(text)
		if got := f.Draft().(*model.Commitment).Kind; string(got) != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestChoicesOfActors(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	who := field(t, f, "parties").Table.Rows()[0].Field("actor")
	for query, want := range map[string]string{"gb": "United Kingdom", "united k": "United Kingdom", "brit": "United Kingdom", "germ": "Germany"} {
		if got := who.Choices(query); len(got) == 0 || got[0].Name != want {
			t.Errorf("%q: %+v, want %s first", query, got, want)
		}
	}
}

func TestLastKind(t *testing.T) {
	if got := lastKind(model.Book{}); got != "other" {
		t.Errorf("in an empty book: %q", got)
	}
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	titled(t, f)
	field(t, f, "kind").SetText("training")
	next, _ := save(t, f, b)
	if got := lastKind(next); got != "training" {
		t.Errorf("after a training: %q", got)
	}
}

func mustDate(text string) when.Date { return when.MustDate(text) }
