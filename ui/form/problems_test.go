package form

import (
	"strings"
	"testing"

	"proviso/model"
)

// step is one thing a person does to a form.
type step func(t testing.TB, f *Form)

// set fills in a field by its name.
func set(name, text string) step {
	return func(t testing.TB, f *Form) { t.Helper(); field(t, f, name).SetText(text) }
}

// typed types the name of a record into a field.
func typed(name, text string) step {
	return func(t testing.TB, f *Form) { t.Helper(); field(t, f, name).Type(text) }
}

// added puts a row below a table and fills in fields of it, in pairs of name and text.
func added(table string, pairs ...string) step {
	return func(t testing.TB, f *Form) {
		t.Helper()
		row := field(t, f, table).Table.Add()
		for i := 0; i < len(pairs); i += 2 {
			row.Field(pairs[i]).SetText(pairs[i+1])
		}
	}
}

// typedIn types the name of a record into a row of a table.
func typedIn(table string, row int, name, text string) step {
	return func(t testing.TB, f *Form) { t.Helper(); field(t, f, table).Table.Rows()[row].Field(name).Type(text) }
}

// setIn fills in a field of a row of a table.
func setIn(table string, row int, name, text string) step {
	return func(t testing.TB, f *Form) {
		t.Helper()
		field(t, f, table).Table.Rows()[row].Field(name).SetText(text)
	}
}

// problem is what is to be said, and at which field, once the steps are done.
type problem struct {
	name  string
	field string
	text  string // a part of it
	steps []step
}

// foundProblems checks that the first problem of a form of a kind, after the steps, is the one of each case.
func foundProblems(t *testing.T, kind model.RecordKind, first step, cases []problem) {
	t.Helper()
	b := sample(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f := newForm(t, b, kind)
			for _, do := range append([]step{first}, c.steps...) {
				do(t, f)
			}
			p := f.Check()
			if len(p) == 0 || p[0].Field == nil {
				t.Fatalf("problems %+v", p)
			}
			if p[0].Field.Name != c.field || !strings.Contains(p[0].Text, c.text) || p[0].Field.Problem() != p[0].Text {
				t.Errorf("got %s: %q, want %s: %q", p[0].Field.Name, p[0].Text, c.field, c.text)
			}
		})
	}
}

func nothing(testing.TB, *Form) {}

func TestProblemsOfACommitmentStandAtTheirFields(t *testing.T) {
	foundProblems(t, model.KindCommitment, nothing, []problem{
		{"no title", "title", "what is undertaken", nil},
		{"a title of spaces", "title", "", []step{set("title", "  ")}},
	})
	another := func(t testing.TB, f *Form) { t.Helper(); set("key", sample(t).Commitments.At(0).Key)(t, f) }
	unfinished := func(t testing.TB, f *Form) {
		t.Helper()
		e := field(t, f, "precondition").Editor
		e.TypeEvent(e.Add(0), "somethin")
	}
	mistaken := func(t testing.TB, f *Form) { t.Helper(); field(t, f, "termination").Editor.SetText("peace-deal and") }
	foundProblems(t, model.KindCommitment, titled, []problem{
		{"a deadline without day", "deadline/date", "Enter the day", []step{set("deadline", "date")}},
		{"a deadline after no event", "deadline/of/event", "Choose the event", []step{set("deadline", "event"), set("deadline/within", "90 days")}},
		{"a date that is none", "stage/0/on", "2026-13-45", []step{set("stage/0/on", "2026-13-45")}},
		{"a stage without date", "stage/0/on", "date", []step{set("stage/0/on", "")}},
		{"a condition that is not finished", "precondition", "“somethin”", []step{unfinished}},
		{"a text of a condition with a mistake", "termination", "mistake", []step{mistaken}},
		{"a key of another", "key", "has this key", []step{another}},
	})
}

func TestProblemsInTablesStandAtTheirRows(t *testing.T) {
	foundProblems(t, model.KindCommitment, titled, []problem{
		{"an actor that is not known", "parties/0/actor", "There is no actor “Polnd”", []step{typedIn("parties", 0, "actor", "Polnd")}},
		{"an actor twice", "parties/1/actor", "twice", []step{
			typedIn("parties", 0, "actor", "gb"), setIn("parties", 0, "role", "host"), typedIn("parties", 1, "actor", "gb"), setIn("parties", 1, "role", "host"),
		}},
		{"the actor twice, past a blank row", "parties/1/actor", "twice", []step{
			added("parties"), typedIn("parties", 0, "actor", "gb"), typedIn("parties", 2, "actor", "gb"),
		}},
		{"a number that is none", "quantities/0/low", "number", []step{added("quantities", "measure", "pledged", "low", "some")}},
		{"an amount of nothing", "quantities/0/measure", "needed", []step{added("quantities", "low", "5")}},
		{"a range upside down", "quantities/0/high", "no smaller", []step{added("quantities", "measure", "pledged", "low", "5", "high", "3")}},
		{"a quote of no source", "claims/0/source", "needed", []step{added("claims", "exact", "we will")}},
	})
}

func TestProblemsOfAnEventStandAtTheirFields(t *testing.T) {
	foundProblems(t, model.KindEvent, set("name", "E"), []problem{
		{"a key with blanks", "key", "Expected a key", []step{set("key", "a b")}},
		{"a likelihood of 120", "likelihood/high", "0 to 100", []step{set("likelihood", "range"), set("likelihood/high", "120")}},
		{"a likelihood upside down", "likelihood", "low", []step{
			set("likelihood", "range"), set("likelihood/low", "50 %"), set("likelihood/high", "20"),
		}},
	})
}

func TestProblemsOfOtherRecordsStandAtTheirFields(t *testing.T) {
	foundProblems(t, model.KindActor, set("name", "A"), []problem{
		{"a code of three", "iso", "two capital letters", []step{set("iso", "gbr")}},
	})
	foundProblems(t, model.KindRelation, nothing, []problem{
		{"a rule from an event to itself", "to", "another event", []step{typed("from", "ceasefire"), typed("to", "ceasefire")}},
	})
	foundProblems(t, model.KindStance, nothing, []problem{{"a stance of nobody", "actor", "who", nil}})
	foundProblems(t, model.KindClaim, set("quote/exact", "we will"), []problem{{"a claim of no source", "source", "source", nil}})
	missing := func(t testing.TB, f *Form) {
		t.Helper()
		field(t, f, "assumptions").Table.Add().Field("event").Type("nix")
	}
	foundProblems(t, model.KindScenario, set("name", "S"), []problem{
		{"an assumption about what is not known", "assumptions/0/event", "There is no event “nix”", []step{missing}},
	})
}

// A form with problems makes no edit that could be saved.
func TestWhatIsRefusedIsNotSaved(t *testing.T) {
	b := sample(t)
	f := newForm(t, b, model.KindCommitment)
	titled(t, f)
	added("quantities", "measure", "pledged", "low", "5", "high", "3")(t, f)
	if len(f.Check()) == 0 {
		t.Fatal("no problem")
	}
	e, err := f.Edit(f.options.Hand, b)
	if err == nil {
		_, err = model.Apply(b, e)
	}
	if err == nil {
		t.Error("a range upside down would have been saved")
	}
}
