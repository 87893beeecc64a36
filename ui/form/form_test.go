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

func TestProblemsStandAtTheirFields(t *testing.T) {
	b := sample(t)
	cases := []struct {
		name  string
		kind  model.RecordKind
		field string
		text  string
		do    func(f *Form)
	}{
		{"no title", model.KindCommitment, "title", "what is undertaken", func(*Form) {}},
		{"a title of spaces", model.KindCommitment, "title", "", func(f *Form) { field(t, f, "title").SetText("  ") }},
		{"an actor that is not known", model.KindCommitment, "parties/0/actor", "There is no actor “Polnd”", func(f *Form) {
			titled(t, f)
			field(t, f, "parties").Table.Rows()[0].Field("actor").Type("Polnd")
		}},
		{"an actor twice", model.KindCommitment, "parties/1/actor", "twice", func(f *Form) {
			titled(t, f)
			for _, row := range field(t, f, "parties").Table.Rows() {
				row.Field("actor").Type("gb")
				row.Field("role").SetText("host")
			}
		}},
		{"the actor twice, past a blank row", model.KindCommitment, "parties/1/actor", "twice", func(f *Form) {
			titled(t, f)
			table := field(t, f, "parties").Table
			table.Add()
			for _, i := range []int{0, 2} {
				table.Rows()[i].Field("actor").Type("gb")
			}
		}},
		{"a deadline without day", model.KindCommitment, "deadline/date", "Enter the day", func(f *Form) {
			titled(t, f)
			field(t, f, "deadline").SetText("date")
		}},
		{"a deadline after no event", model.KindCommitment, "deadline/of/event", "Choose the event", func(f *Form) {
			titled(t, f)
			field(t, f, "deadline").SetText("event")
			field(t, f, "deadline/within").SetText("90 days")
		}},
		{"a date that is none", model.KindCommitment, "stage/0/on", "2026-13-45", func(f *Form) {
			titled(t, f)
			field(t, f, "stage/0/on").SetText("2026-13-45")
		}},
		{"a stage without date", model.KindCommitment, "stage/0/on", "date", func(f *Form) {
			titled(t, f)
			field(t, f, "stage/0/on").SetText("")
		}},
		{"a condition that is not finished", model.KindCommitment, "precondition", "“somethin”", func(f *Form) {
			titled(t, f)
			e := field(t, f, "precondition").Editor
			e.TypeEvent(e.Add(0), "somethin")
		}},
		{"a text of a condition with a mistake", model.KindCommitment, "termination", "mistake", func(f *Form) {
			titled(t, f)
			field(t, f, "termination").Editor.SetText("peace-deal and")
		}},
		{"a number that is none", model.KindCommitment, "quantities/0/low", "number", func(f *Form) {
			titled(t, f)
			row := field(t, f, "quantities").Table.Add()
			row.Field("measure").SetText("pledged")
			row.Field("low").SetText("some")
		}},
		{"an amount of nothing", model.KindCommitment, "quantities/0/measure", "needed", func(f *Form) {
			titled(t, f)
			field(t, f, "quantities").Table.Add().Field("low").SetText("5")
		}},
		{"a range upside down", model.KindCommitment, "quantities/0/high", "no smaller", func(f *Form) {
			titled(t, f)
			row := field(t, f, "quantities").Table.Add()
			row.Field("measure").SetText("pledged")
			row.Field("low").SetText("5")
			row.Field("high").SetText("3")
		}},
		{"a quote of no source", model.KindCommitment, "claims/0/source", "needed", func(f *Form) {
			titled(t, f)
			field(t, f, "claims").Table.Add().Field("exact").SetText("we will")
		}},
		{"a key of another", model.KindCommitment, "key", "has this key", func(f *Form) {
			titled(t, f)
			field(t, f, "key").SetText(b.Commitments.At(0).Key)
		}},
		{"a key with blanks", model.KindEvent, "key", "Expected a key", func(f *Form) {
			field(t, f, "name").SetText("E")
			field(t, f, "key").SetText("a b")
		}},
		{"a likelihood of 120", model.KindEvent, "likelihood/high", "0 to 100", func(f *Form) {
			field(t, f, "name").SetText("E")
			field(t, f, "likelihood").SetText("range")
			field(t, f, "likelihood/high").SetText("120")
		}},
		{"a likelihood upside down", model.KindEvent, "likelihood", "low", func(f *Form) {
			field(t, f, "name").SetText("E")
			field(t, f, "likelihood").SetText("range")
			field(t, f, "likelihood/low").SetText("50 %")
			field(t, f, "likelihood/high").SetText("20")
		}},
		{"a code of three", model.KindActor, "iso", "two capital letters", func(f *Form) {
			field(t, f, "name").SetText("A")
			field(t, f, "iso").SetText("gbr")
		}},
		{"a rule from an event to itself", model.KindRelation, "to", "another event", func(f *Form) {
			field(t, f, "from").Type("ceasefire")
			field(t, f, "to").Type("ceasefire")
		}},
		{"a stance of nobody", model.KindStance, "actor", "who", func(*Form) {}},
		{"a claim of no source", model.KindClaim, "source", "source", func(f *Form) { field(t, f, "quote/exact").SetText("we will") }},
		{"an assumption about what is not known", model.KindScenario, "assumptions/0/event", "There is no event “nix”", func(f *Form) {
			field(t, f, "name").SetText("S")
			field(t, f, "assumptions").Table.Add().Field("event").Type("nix")
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := newForm(t, b, c.kind)
			c.do(f)
			p := f.Check()
			if len(p) == 0 || p[0].Field == nil {
				t.Fatalf("problems %+v", p)
			}
			if p[0].Field.Name != c.field || !strings.Contains(p[0].Text, c.text) || p[0].Field.Problem() != p[0].Text {
				t.Errorf("got %s: %q, want %s: %q", p[0].Field.Name, p[0].Text, c.field, c.text)
			}
			if _, err := model.Apply(b, mustEdit(f, b)); err == nil && strings.HasPrefix(c.text, "no") {
				t.Error("what Check refuses would have been saved")
			}
		})
	}
}

func mustEdit(f *Form, b model.Book) model.Edit {
	e, _ := f.Edit(f.options.Hand, b)
	return e
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
