package filteredit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"proviso/assets"
	"proviso/model"
	"proviso/model/filter"
	"proviso/model/synthetic"
	"proviso/ui/filteredit"
)

var book = synthetic.Book(60, 20, 5)

func edit(t interface {
	Helper()
	Fatal(...any)
}, text string,
) *filteredit.Editor {
	t.Helper()
	n, err := filter.Parse(text, book)
	if err != nil {
		t.Fatal(err)
	}
	return filteredit.New(func() model.Book { return book }, assets.Words("en"), n)
}

// lines are the rows as one would write them down.
func lines(e *filteredit.Editor) []string {
	var out []string
	for _, r := range e.Rows() {
		line := strings.Repeat("  ", r.Depth)
		switch {
		case r.Group():
			line += string(r.Op)
		case r.Negated:
			line += fmt.Sprint("not ", r.Field, " ", r.Shown)
		default:
			line += fmt.Sprint(r.Field, " ", r.Shown)
		}
		if r.Problem != "" {
			line += " !"
		}
		out = append(out, line)
	}
	return out
}

func want(t *testing.T, e *filteredit.Editor, text string, rows ...string) {
	t.Helper()
	if diff := cmp.Diff(rows, lines(e)); diff != "" {
		t.Error(diff)
	}
	if got := filter.Print(e.Node(), book); got != text {
		t.Errorf("the filter is %s, want %s", got, text)
	}
}

// id is the row that is written down so.
func id(t *testing.T, e *filteredit.Editor, line string) filteredit.ID {
	t.Helper()
	i := slices.IndexFunc(lines(e), func(l string) bool { return strings.TrimSpace(l) == line })
	if i < 0 {
		t.Fatalf("no row %q in %q", line, lines(e))
	}
	return e.Rows()[i].ID
}

func TestAFilterIsBuiltRowByRow(t *testing.T) {
	e := edit(t, "")
	want(t, e, "", "all")
	first := e.Add(0)
	e.SetValue(first, "funding")
	second := e.AddGroup(0, filter.Any)
	e.SetField(second, filter.Tag)
	e.Type(second, " money ")
	third := e.Add(second)
	e.SetField(third, filter.DueWithin)
	e.Type(third, "30 da")
	fourth := e.Add(0)
	e.SetField(fourth, filter.State)
	e.SetValue(fourth, "overdue")
	e.SetNegated(fourth, true)
	e.Add(0) // a blank row asks for nothing
	want(t, e, "kind:funding (tag:money or due_within:P30D) not is:overdue",
		"all", "  kind funding", "  any", "    tag money", "    due_within 30 days", "  not is overdue", "  kind ")
	e.Type(third, "soon")
	want(t, e, "kind:funding tag:money not is:overdue",
		"all", "  kind funding", "  any", "    tag money", "    due_within soon !", "  not is overdue", "  kind ")
}

func TestRowsMoveInAndOut(t *testing.T) {
	e := edit(t, "tag:a tag:b (tag:c or tag:d)")
	e.Indent(id(t, e, "tag b"))
	want(t, e, "(tag:a or tag:b) (tag:c or tag:d)", "all", "  any", "    tag a", "    tag b", "  any", "    tag c", "    tag d")
	e.Outdent(id(t, e, "tag c"))
	want(t, e, "(tag:a or tag:b) tag:d tag:c", "all", "  any", "    tag a", "    tag b", "  any", "    tag d", "  tag c")
	e.Delete(id(t, e, "tag d")) // its group goes with it
	want(t, e, "(tag:a or tag:b) tag:c", "all", "  any", "    tag a", "    tag b", "  tag c")
	e.SetGroup(e.Rows()[0].ID, filter.None)
	want(t, e, "none (tag:a or tag:b, tag:c)", "none", "  any", "    tag a", "    tag b", "  tag c")
	if e.Indent(e.Rows()[0].ID) || e.Outdent(id(t, e, "tag c")) {
		t.Error("the outermost group moved, or a row out of it")
	}
	e.Clear()
	want(t, e, "", "all")
}

func TestAnotherFieldKeepsTheValueThatFits(t *testing.T) {
	var actor model.Record
	for r := range book.Records(model.KindActor) {
		actor = r
		break
	}
	e := edit(t, "obligor:"+actor.RecordKey())
	row := e.Rows()[1].ID
	e.SetField(row, filter.Beneficiary)
	want(t, e, "beneficiary:"+actor.RecordKey(), "all", "  beneficiary "+actor.Label())
	e.SetField(row, filter.Event)
	want(t, e, "", "all", "  event ")
	e.Type(row, "no such event")
	want(t, e, "", "all", "  event no such event !")
}

func TestTextAndRowsFollowEachOther(t *testing.T) {
	e := edit(t, "tag:a")
	for _, text := range []string{"tag:a k" /* may become "kind:" */, "tag:a kind:", "tag:a kind:fundng"} {
		e.SetText(text)
		if got := filter.Print(e.Node(), book); got != "tag:a" || e.Text() != text {
			t.Errorf("%q: the rows say %q, the text %q", text, got, e.Text())
		}
	}
	if e.Mistake() == nil {
		t.Error("a mistake is not told")
	}
	e.SetText("tag:a or not kind:funding")
	want(t, e, "tag:a or not kind:funding", "any", "  tag a", "  not kind funding")
	if e.Mistake() != nil {
		t.Error(e.Mistake())
	}
	e.SetNegated(id(t, e, "tag a"), true)
	if got := e.Text(); got != "not tag:a or not kind:funding" {
		t.Errorf("the text is %s", got)
	}
}

// Rows say what their filter says, but for groups of one that add nothing.
func TestRowsAreReadBackAsTheyWere(t *testing.T) {
	tests := []string{"tag:a", "not kind:funding", "none (tag:a, has:deadline)", "(tag:a or tag:b) has:evidence", "not (tag:a tag:b)", "not not tag:a"}
	rapid.Check(t, func(t *rapid.T) {
		text := "(" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(tests), 1, 4).Draw(t, "tests"), ") or (") + ")"
		e := edit(t, text)
		again := edit(t, e.Text())
		if diff := cmp.Diff(lines(e), lines(again)); diff != "" || !filter.Equal(e.Node(), again.Node()) {
			t.Fatalf("%s: %s", text, diff)
		}
	})
}
