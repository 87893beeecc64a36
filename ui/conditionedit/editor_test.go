package conditionedit

import (
	"strings"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

var hand = model.Hand{Author: "Test", At: time.Date(2026, 1, 7, 8, 0, 0, 0, time.UTC)}

// desk is a book of events a to e, ceasefire and peace-deal, and commitments uk and fr, to which events can be added.
type desk struct{ book model.Book }

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{}
	records := []model.Record{
		&model.Event{Head: model.Head{Key: "ceasefire"}, Name: "Ceasefire enters into force"},
		&model.Event{Head: model.Head{Key: "peace-deal"}, Name: "A peace deal is signed"},
		&model.Commitment{Head: model.Head{Key: "uk"}, Title: "UK sends troops", Kind: "other", Polarity: "will", Binding: "political"},
		&model.Commitment{Head: model.Head{Key: "fr"}, Title: "France sends troops", Kind: "other", Polarity: "will", Binding: "political"},
	}
	for _, key := range strings.Split("abcde", "") {
		records = append(records, &model.Event{Head: model.Head{Key: key}, Name: "Event " + strings.ToUpper(key)})
	}
	d.put(t, records...)
	return d
}

func (d *desk) put(t testing.TB, records ...model.Record) {
	t.Helper()
	e, err := hand.Put(d.book, records...)
	if err == nil {
		d.book, err = model.Apply(d.book, e)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (d *desk) options() Options {
	return Options{
		Book: func() model.Book { return d.book }, Words: assets.Words("en"),
		NewEvent: func(name string) model.ID {
			e := &model.Event{Head: model.Head{ID: hand.NewID(), Key: d.book.FreeKey(model.KindEvent, name)}, Name: name}
			edit, err := hand.Put(d.book, e)
			if err != nil {
				return ""
			}
			d.book = model.Fold(d.book, edit)
			return e.ID
		},
	}
}

func (d *desk) id(key string) model.ID {
	r, _ := d.book.Find(key, model.KindEvent, model.KindCommitment)
	return r.RecordID()
}

// edit opens an editor on a condition in text form.
func (d *desk) edit(t testing.TB, text string) *Editor {
	t.Helper()
	n, err := condition.Parse(text, d.book.Resolver())
	if text == "" {
		n, err = nil, nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return New(d.options(), n)
}

// row is the first row that names a record by key.
func (d *desk) row(t testing.TB, e *Editor, key string) ID {
	t.Helper()
	id := string(d.id(key))
	for _, r := range e.Rows() {
		if r.Event.ID == id || r.Commitment.ID == id {
			return r.ID
		}
	}
	t.Fatalf("no row names %s in %s", key, e.Text())
	return 0
}

// outline writes the rows one letter each, groups in brackets: "(a b (c d))".
func outline(e *Editor, b model.Book) string {
	var out strings.Builder
	for _, r := range e.Rows() {
		out.WriteString(strings.Repeat(" ", r.Depth))
		if r.Negated {
			out.WriteByte('!')
		}
		switch {
		case r.Group():
			out.WriteString(string(r.Op))
		case r.Event.ID != "":
			out.WriteString(b.EventKey(r.Event.ID))
		case r.Commitment.ID != "":
			out.WriteString(b.CommitmentKey(r.Commitment.ID))
		default:
			out.WriteString("_")
		}
		out.WriteByte('/')
	}
	return strings.TrimSuffix(out.String(), "/")
}

func TestRowsSayWhatTheConditionSays(t *testing.T) {
	d := newDesk(t)
	for _, text := range []string{
		"", "a", "not a", "a and b", "a or b", "a and (b or not c)", "2 of (a, b, c)", "not (a or b)", "not (a and b)", "not 2 of (a, b, c)",
		"not not a", "not not (a or b)", "all (a)", "any (a, any (b))", "a by 2026-12-31", "a within P30D of b", "a within P1Y2M of b",
		"while a", "date 2027-01-01", "uk active", "uk stage ratified", "fr delivered", "a by 2026-01~ and not uk active",
	} {
		e := d.edit(t, text)
		want, _ := condition.Parse(text, d.book.Resolver())
		if text == "" {
			want = nil
		}
		if !condition.Equal(e.Node(), want) {
			t.Errorf("%q became %q", text, e.Text())
		}
		if p := e.Problems(); len(p) > 0 || e.Dirty() {
			t.Errorf("%q: problems %v, dirty %v", text, p, e.Dirty())
		}
	}
}

func TestStructure(t *testing.T) {
	d := newDesk(t)
	row := func(e *Editor, key string) ID { return d.row(t, e, key) }
	cases := []struct {
		name, from, want string
		do               func(e *Editor)
	}{
		{"the first clause", "", "_", func(e *Editor) { e.Add(0) }},
		{"a clause beside a lone one", "a", "all/ a/ _", func(e *Editor) { e.Add(row(e, "a")) }},
		{"a clause in the middle", "a or b", "any/ a/ _/ b", func(e *Editor) { e.Add(row(e, "a")) }},
		{"a clause under a group", "a or b", "any/ _/ a/ b", func(e *Editor) { e.Add(e.Rows()[0].ID) }},
		{"a clause at the end", "a or b", "any/ a/ b/ _", func(e *Editor) { e.Add(0) }},
		{"a clause beside what is negated twice", "not not a", "!all/ !a/ _", func(e *Editor) { e.Add(row(e, "a")) }},
		{"a group to begin with", "", "any/ _", func(e *Editor) { e.AddGroup(0, condition.Any) }},
		{"a group beside a lone clause", "a", "all/ a/ any/  _", func(e *Editor) { e.AddGroup(row(e, "a"), condition.Any) }},
		{"indent makes a group of the other kind", "a and b and c", "all/ a/ any/  b/  c", func(e *Editor) { e.Indent(row(e, "c")) }},
		{"indent into the group above", "(a or b) and c", "all/ any/  a/  b/  c", func(e *Editor) { e.Indent(row(e, "c")) }},
		{"indent has nothing above", "a and b", "all/ a/ b", func(e *Editor) { e.Indent(row(e, "a")) }},
		{"outdent the last", "a and (b or c or d)", "all/ a/ any/  b/  c/ d", func(e *Editor) { e.Outdent(row(e, "d")) }},
		{"outdent dissolves a group of one", "a and (b or c)", "all/ a/ b/ c", func(e *Editor) { e.Outdent(row(e, "c")) }},
		{"outdent takes back indent", "a and b", "all/ a/ b", func(e *Editor) { e.Indent(row(e, "b")); e.Outdent(row(e, "b")) }},
		{"outdent at the margin", "a and b", "all/ a/ b", func(e *Editor) { e.Outdent(row(e, "b")) }},
		{"outdent keeps a negated group", "a and not (b or c)", "all/ a/ !any/  b/ c", func(e *Editor) { e.Outdent(row(e, "c")) }},
		{"move up", "a and b and c", "all/ a/ c/ b", func(e *Editor) { e.MoveUp(row(e, "c")) }},
		{"move down", "a and b and c", "all/ b/ a/ c", func(e *Editor) { e.MoveDown(row(e, "a")) }},
		{"move out upwards", "a and (b or c or d)", "all/ a/ b/ any/  c/  d", func(e *Editor) { e.MoveUp(row(e, "b")) }},
		{"move out downwards", "(a or b or c) and d", "all/ any/  a/  b/ c/ d", func(e *Editor) { e.MoveDown(row(e, "c")) }},
		{"move at the end", "a and b", "all/ a/ b", func(e *Editor) { e.MoveDown(row(e, "b")); e.MoveUp(row(e, "a")) }},
		{"delete one of three", "a and b and c", "all/ a/ c", func(e *Editor) { e.Delete(row(e, "b")) }},
		{"delete one of two", "a and b", "a", func(e *Editor) { e.Delete(row(e, "b")) }},
		{"delete all", "a and b", "", func(e *Editor) { e.Delete(e.Rows()[0].ID) }},
		{"delete the last of a group", "a and not (b or b)", "a", func(e *Editor) { e.Delete(row(e, "b")); e.Delete(row(e, "b")) }},
		{"wrap a lone clause", "a", "any/ a", func(e *Editor) { e.Wrap(row(e, "a"), condition.Any) }},
		{"wrap a group", "a and (b or c)", "all/ a/ all/  any/   b/   c", func(e *Editor) { e.Wrap(e.Rows()[2].ID, condition.All) }},
		{"clear", "a and b", "", func(e *Editor) { e.Clear() }},
		{"what is not there", "a", "a", func(e *Editor) { e.Delete(99); e.Indent(99); e.MoveUp(99); e.Wrap(99, condition.All) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := d.edit(t, c.from)
			before := outline(e, d.book)
			c.do(e)
			if got := outline(e, d.book); got != c.want {
				t.Errorf("from %s: got %q, want %q", c.from, got, c.want)
			}
			for e.CanUndo() {
				e.Undo()
			}
			if got := outline(e, d.book); got != before {
				t.Errorf("undo gives %q, want %q", got, before)
			}
			for e.CanRedo() {
				e.Redo()
			}
			if got := outline(e, d.book); got != c.want {
				t.Errorf("redo gives %q, want %q", got, c.want)
			}
		})
	}
}

func TestDeleteSaysWhereToGoOn(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ from, drop, next string }{
		{"a and b and c", "b", "a"}, {"a and b", "a", "b"}, {"a and (b or c)", "b", "a"}, {"a", "a", ""},
	} {
		e := d.edit(t, c.from)
		next := e.Delete(d.row(t, e, c.drop))
		want := ID(0)
		if c.next != "" {
			want = d.row(t, e, c.next)
		}
		if next != want {
			t.Errorf("after %s is deleted from %q one goes on from %d, want %d (%s)", c.drop, c.from, next, want, c.next)
		}
	}
}

func TestGroups(t *testing.T) {
	d := newDesk(t)
	e := d.edit(t, "a and b and c")
	top := e.Rows()[0].ID
	want := []string{"a and b and c", "a or b or c", "2 of (a, b, c)", "not (a or b or c)", "not (a and b and c)", "not 2 of (a, b, c)"}
	for i, kind := range GroupKinds() {
		e = d.edit(t, "a and b and c")
		top = e.Rows()[0].ID
		e.SetGroup(top, kind)
		if e.Text() != want[i] {
			t.Errorf("%v gives %q, want %q", kind, e.Text(), want[i])
		}
	}
	for _, c := range []struct {
		min  int
		want string
	}{{3, "not 3 of (a, b, c)"}, {9, "not 3 of (a, b, c)"}, {0, "not 1 of (a, b, c)"}} {
		if e.SetMin(top, c.min); e.Text() != c.want {
			t.Errorf("at least %d gives %q, want %q", c.min, e.Text(), c.want)
		}
	}
	e.SetMin(top, 3)
	e.Delete(d.row(t, e, "c"))
	if e.Text() != "not 2 of (a, b)" {
		t.Errorf("with a row less: %q", e.Text())
	}
}

func TestClauses(t *testing.T) {
	d := newDesk(t)
	cases := []struct {
		want string
		do   func(e *Editor, id ID)
	}{
		{"ceasefire", func(e *Editor, id ID) { e.SetEvent(id, d.id("ceasefire")) }},
		{"ceasefire", func(e *Editor, id ID) { e.TypeEvent(id, "ceasefire enters INTO force ") }},
		{"ceasefire", func(e *Editor, id ID) { e.TypeEvent(id, "Ceasefire") }},
		{"not ceasefire", func(e *Editor, id ID) { e.TypeEvent(id, "ceasefire"); e.SetNegated(id, true) }},
		{"while a", func(e *Editor, id ID) { e.TypeEvent(id, "a"); e.SetOp(id, condition.While) }},
		{"a by 2026-12-31", func(e *Editor, id ID) {
			e.TypeEvent(id, "a")
			e.SetOp(id, condition.By)
			e.SetOn(id, when.MustDate("2026-12-31"))
		}},
		{"a within P30D of b", func(e *Editor, id ID) {
			e.SetOp(id, condition.Within)
			e.TypeEvent(id, "a")
			e.SetWithin(id, "30 days")
			e.TypeAfter(id, "b")
		}},
		{"date 2027", func(e *Editor, id ID) { e.SetOp(id, condition.Date); e.SetDate(id, "2027") }},
		{"uk active", func(e *Editor, id ID) { e.SetOp(id, condition.Active); e.TypeCommitment(id, "UK sends troops") }},
		{"uk stage signed", func(e *Editor, id ID) { e.SetOp(id, condition.Stage); e.SetCommitment(id, d.id("uk")) }},
		{"uk stage ratified", func(e *Editor, id ID) {
			e.SetOp(id, condition.Stage)
			e.TypeCommitment(id, "uk")
			e.SetStage(id, "ratified")
		}},
		{"fr delivered", func(e *Editor, id ID) { e.SetOp(id, condition.Delivered); e.TypeCommitment(id, "fr") }},
		{"parliament-approves", func(e *Editor, id ID) { e.NewEvent(id, "Parliament approves") }},
		{"a", func(e *Editor, id ID) { e.SetOp(id, condition.All); e.TypeEvent(id, "a") }},
	}
	for _, c := range cases {
		e := New(d.options(), nil)
		c.do(e, e.Add(0))
		if e.Text() != c.want || len(e.Problems()) > 0 || !e.Dirty() {
			t.Errorf("got %q %v, want %q", e.Text(), e.Problems(), c.want)
		}
	}
}

func TestUnfinished(t *testing.T) {
	d := newDesk(t)
	cases := []struct {
		name, text, problem string
		do                  func(e *Editor, id ID)
	}{
		{"a blank clause is left out", "a", "", func(*Editor, ID) {}},
		{"an event that is typed", "a", "“ceasefir”", func(e *Editor, id ID) { e.TypeEvent(id, "ceasefir") }},
		{"by no date", "a", "Enter the date", func(e *Editor, id ID) { e.SetOp(id, condition.By); e.TypeEvent(id, "b") }},
		{"by a bad date", "a", "“soon” is no date", func(e *Editor, id ID) {
			e.SetOp(id, condition.By)
			e.TypeEvent(id, "b")
			e.SetDate(id, "soon")
		}},
		{"a date without event", "a", "Choose the event", func(e *Editor, id ID) { e.SetOp(id, condition.By); e.SetDate(id, "2026") }},
		{"within no time", "a", "length of time", func(e *Editor, id ID) { e.SetOp(id, condition.Within); e.TypeEvent(id, "b") }},
		{"within of nothing", "a", "count from", func(e *Editor, id ID) {
			e.SetOp(id, condition.Within)
			e.TypeEvent(id, "b")
			e.SetWithin(id, "P3M")
		}},
		{"no such commitment", "a", "no commitment “usa”", func(e *Editor, id ID) { e.SetOp(id, condition.Active); e.TypeCommitment(id, "usa") }},
		{"an empty group", "a", "no clause yet", func(e *Editor, id ID) { e.Wrap(id, condition.Any) }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			e := d.edit(t, "a")
			c.do(e, e.Add(0))
			if e.Text() != c.text {
				t.Errorf("the finished part reads %q, want %q", e.Text(), c.text)
			}
			p := e.Problems()
			if c.problem == "" && len(p) > 0 || c.problem != "" && (len(p) != 1 || !strings.Contains(p[0].Text, c.problem)) {
				t.Errorf("problems %v, want %q", p, c.problem)
			}
		})
	}
}
