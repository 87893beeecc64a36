package form

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
	"proviso/store/exchange"
)

var (
	now   = time.Date(2026, 1, 10, 9, 0, 0, 0, time.UTC)
	today = when.MustDay("2026-01-10")
)

// sample is the Paris book.
func sample(t testing.TB) model.Book {
	t.Helper()
	data, err := assets.Sample("paris")
	if err != nil {
		t.Fatal(err)
	}
	in, err := exchange.ReadBook(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return in.Book
}

func options(b model.Book) Options {
	w := assets.Words("en")
	return Options{Book: b, Words: w, Hand: model.Hand{Author: "Test", At: now, Words: w}, Today: today}
}

func newForm(t testing.TB, b model.Book, kind model.RecordKind) *Form {
	t.Helper()
	return NewForm(options(b), NewDraft(b, kind, today))
}

// field is the field with a name, which there must be.
func field(t testing.TB, f *Form, name string) *Field {
	t.Helper()
	field := f.Field(name)
	if field == nil {
		var names []string
		for _, each := range f.every() {
			names = append(names, each.Name)
		}
		t.Fatalf("no field %q among %q", name, names)
	}
	return field
}

// save makes the form's edit and enters it.
func save(t testing.TB, f *Form, b model.Book) (model.Book, model.Edit) {
	t.Helper()
	if p := f.Check(); len(p) > 0 {
		t.Fatalf("problems: %+v (%s)", p, p[0].Text)
	}
	e, err := f.Edit(f.options.Hand, b)
	if err != nil {
		t.Fatal(err)
	}
	next, err := model.Apply(b, e)
	if err != nil {
		t.Fatal(err)
	}
	return next, e
}

// The first thing a newcomer does: title, who, to whom, on which condition, made on the spot.
func TestAPledgeInFourFields(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	if f.Dirty() {
		t.Error("a form to which nothing was entered is dirty")
	}
	field(t, f, "title").SetText("Poland trains a brigade")
	parties := field(t, f, "parties").Table.Rows()
	if len(parties) != 2 {
		t.Fatalf("%d party rows to begin with", len(parties))
	}
	parties[0].Field("actor").Make("Poland")
	parties[1].Field("actor").Type("UA")
	editor := field(t, f, "precondition").Editor
	row := editor.Add(0)
	editor.NewEvent(row, "The Sejm approves")
	if !f.Dirty() {
		t.Error("the form is not dirty")
	}
	next, e := save(t, f, b)
	c, ok := next.Commitments.Get(f.ID())
	if !ok || c.Key != "poland-trains-a-brigade" || c.Polarity != "will" || c.Binding != "political" {
		t.Fatalf("saved %+v", c)
	}
	if got := condition.Print(c.Precondition, next); got != "the-sejm-approves" {
		t.Errorf("condition %q", got)
	}
	poland, _ := next.Actors.Key("poland")
	ua, _ := next.Actors.Key("ua")
	if poland == nil || len(c.Parties) != 2 || c.Parties[0].Actor != poland.ID || c.Parties[0].Role != model.Obligor || c.Parties[1].Actor != ua.ID {
		t.Errorf("parties %+v", c.Parties)
	}
	if s, ok := c.StageAt(today, time.Time{}); !ok || s.Stage != model.Announced || s.On != when.On(today) {
		t.Errorf("stage %+v", s)
	}
	if len(e.Changes) != 3 || e.Label != "Add commitment “Poland trains a brigade”" {
		t.Errorf("one edit of three records, named after the first: %d, %q", len(e.Changes), e.Label)
	}
	if before, err := model.Apply(next, e.Inverse(f.options.Hand, "undo")); err != nil || before.Count(model.KindActor) != b.Count(model.KindActor) {
		t.Errorf("undo: %v", err)
	}
}

func TestWhatIsMadeAndNotUsedIsNotSaved(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	field(t, f, "title").SetText("X")
	who := field(t, f, "parties").Table.Rows()[0].Field("actor")
	who.Make("Mistake")
	who.Type("")
	who.Make("Poland")
	_, e := save(t, f, b)
	if len(e.Changes) != 2 {
		t.Errorf("%d changes: %+v", len(e.Changes), e.Changes)
	}
}

func TestEveryRecordOpensUnchanged(t *testing.T) {
	b := sample(t)
	n := 0
	for r := range b.All() {
		f := NewForm(options(b), r)
		if f.IsNew() || f.Dirty() {
			t.Errorf("%s %s: new %v, dirty %v\n%s\n%s", f.Kind(), r.RecordKey(), f.IsNew(), f.Dirty(), model.Encode(f.Draft()), model.Encode(r))
		}
		if p := f.Check(); len(p) > 0 {
			t.Errorf("%s %s: %v", f.Kind(), r.RecordKey(), p)
		}
		if _, err := f.Edit(f.options.Hand, b); !errors.Is(err, model.ErrNothing) {
			t.Errorf("%s %s: %v", f.Kind(), r.RecordKey(), err)
		}
		n++
	}
	if n < 20 {
		t.Errorf("only %d records tried", n)
	}
}

func TestNothingLacksItsWords(t *testing.T) {
	b := sample(t)
	for _, kind := range model.RecordKinds() {
		f := newForm(t, b, kind)
		for _, each := range f.every() {
			for _, text := range []string{each.Label, each.Hint, each.Placeholder} {
				if strings.Contains(text, "⟦") || each.Label == "" {
					t.Errorf("%s %s: %q", kind, each.Name, text)
				}
			}
			key := "form.field." + wordName(each.Name)
			if w := f.options.Words; !w.Has(key) && !w.Has("form.field."+string(kind)+"."+wordName(each.Name)) {
				t.Errorf("%s: no label %s", kind, key)
			}
			for _, o := range each.Options() {
				if strings.Contains(o.Name, "⟦") || o.Name == "" {
					t.Errorf("%s %s: option %+v", kind, each.Name, o)
				}
			}
			if each.Table != nil && strings.Contains(each.Table.AddLabel, "⟦") {
				t.Errorf("%s %s: %q", kind, each.Name, each.Table.AddLabel)
			}
		}
		for _, s := range f.Sections() {
			if strings.Contains(s.Title, "⟦") {
				t.Errorf("section %q", s.Title)
			}
		}
	}
}

func titled(t testing.TB, f *Form) {
	t.Helper()
	field(t, f, "title").SetText("A title")
}

func TestWhatIsWrongIsKeptAsTyped(t *testing.T) {
	f := newForm(t, sample(t), model.KindCommitment)
	on := field(t, f, "stage/0/on")
	on.SetText("next week")
	if on.Text() != "next week" || on.Problem() != "" {
		t.Errorf("while typing: %q, %q", on.Text(), on.Problem())
	}
	if on.Leave(); on.Problem() == "" {
		t.Error("on leaving nothing is said")
	}
	if on.SetText("2026-02"); on.Problem() != "" || on.Text() != "2026-02" {
		t.Errorf("put right: %q, %q", on.Text(), on.Problem())
	}
	who := field(t, f, "parties").Table.Rows()[0].Field("actor")
	who.Type("  united KINGDOM ")
	if who.Chosen().Name != "United Kingdom" {
		t.Errorf("a name in full chooses: %+v", who.Chosen())
	}
	who.Type("Britanny")
	if c := who.Chosen(); c.Name != "Britanny" || c.ID != "" || !f.Dirty() {
		t.Errorf("what is only typed: %+v", c)
	}
}
