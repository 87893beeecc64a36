package conditionedit

import (
	"errors"
	"strings"
	"testing"

	"proviso/assets"
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

func TestTextAndRowsFollowEachOther(t *testing.T) {
	d := newDesk(t)
	e := d.edit(t, "a and b")
	e.SetText("a and (b or")
	if e.Text() != "a and (b or" || e.Mistake() == nil || outline(e, d.book) != "all/ a/ b" {
		t.Fatalf("a mistake: %q, %v, %s", e.Text(), e.Mistake(), outline(e, d.book))
	}
	var syntax *condition.SyntaxError
	if !errors.As(e.Mistake(), &syntax) || syntax.Column != 12 {
		t.Errorf("the mistake is %v", e.Mistake())
	}
	e.SetText("a and (b or c)")
	if e.Mistake() != nil || outline(e, d.book) != "all/ a/ any/  b/  c" {
		t.Errorf("put right: %v, %s", e.Mistake(), outline(e, d.book))
	}
	e.SetText("a and (b or ceasefir)")
	if !errors.As(e.Mistake(), &syntax) || len(syntax.Nearest) == 0 || syntax.Nearest[0] != "ceasefire" {
		t.Errorf("nearest: %v", e.Mistake())
	}
	e.SetNegated(d.row(t, e, "c"), true)
	if e.Text() != "a and (b or not c)" || e.Mistake() != nil {
		t.Errorf("the text follows the rows: %q", e.Text())
	}
	e.Undo()
	e.Undo()
	if e.Text() != "a and b" || e.CanUndo() {
		t.Errorf("back to %q", e.Text())
	}
	if e.SetText("  "); !e.Empty() {
		t.Error("no text is no condition")
	}
}

func TestTextMakesTheEventItLacks(t *testing.T) {
	d := newDesk(t)
	e := d.edit(t, "a")
	e.SetText("a and us-backing")
	if e.MissingEvent() != "us-backing" {
		t.Fatalf("missing: %q", e.MissingEvent())
	}
	e.MakeMissing()
	if e.Text() != "a and us-backing" || e.Mistake() != nil {
		t.Errorf("made: %q, %v", e.Text(), e.Mistake())
	}
	if ev, ok := d.book.Events.Key("us-backing"); !ok || ev.Name != "Us backing" {
		t.Errorf("the event is %+v", ev)
	}
	if e.SetText("a and uk"); e.MissingEvent() != "" {
		t.Error("a commitment's key is not offered as a new event")
	}
}

func TestClaimsAreCarriedOver(t *testing.T) {
	d := newDesk(t)
	a, b := condition.OnEvent(string(d.id("a"))).Cite("q1"), condition.Negate(condition.OnEvent(string(d.id("b"))).Cite("q2")).Cite("q3")
	start := condition.AllOf(a, b).Cite("q4")
	e := New(d.options(), start)
	if !condition.Equal(e.Node(), start) {
		t.Fatal("claims changed on the way in and out")
	}
	e.SetText("(a or c) and not b")
	var claims []string
	condition.Walk(e.Node(), func(n *condition.Node) bool { claims = append(claims, n.Claims...); return true })
	if strings.Join(claims, " ") != "q1 q3 q2" {
		t.Errorf("after editing the text: %v", claims)
	}
	e = New(d.options(), start)
	for _, text := range []string{"a and", "a", "c", "", "c and not b"} {
		e.SetText(text)
	}
	if got := e.Rows()[2].Claims; strings.Join(got, " ") != "q3 q2" {
		t.Errorf("what is written anew finds its quotes again: %v", got)
	}
	e = New(d.options(), start)
	e.Delete(d.row(t, e, "a"))
	if got := e.Rows()[0].Claims; outline(e, d.book) != "all/ !b" || strings.Join(got, " ") != "q4" {
		t.Errorf("a group with a quote stays: %s %v", outline(e, d.book), got)
	}
}

func TestTypingIsOneStep(t *testing.T) {
	d := newDesk(t)
	e := d.edit(t, "a")
	id := e.Add(0)
	for i := range "ceasefire" {
		e.TypeEvent(id, "ceasefire"[:i+1])
	}
	if e.Text() != "a and ceasefire" {
		t.Fatal(e.Text())
	}
	e.Undo()
	if r, _ := e.Row(id); !r.Event.blankRef() {
		t.Errorf("one undo takes back the typing: %+v", r.Event)
	}
}

func (r Ref) blankRef() bool { return r == Ref{} }

func TestChoices(t *testing.T) {
	d := newDesk(t)
	d.put(t, &model.Event{Head: model.Head{Key: "talks"}, Name: "Talks after a Ceasefire"}, &model.Event{Head: model.Head{Key: "мир"}, Name: "Мирна угода"})
	o := d.options()
	o.Self = d.id("uk")
	e := New(o, nil)
	names := func(kind model.RecordKind, query string) string {
		var out []string
		for _, c := range e.Choices(kind, query) {
			out = append(out, c.Note)
		}
		return strings.Join(out, " ")
	}
	for query, want := range map[string]string{
		"cease": "ceasefire talks", "deal": "peace-deal", "мир": "мир", "МИРНА": "мир", "xyz": "", "ease": "ceasefire talks",
	} {
		if got := names(model.KindEvent, query); got != want {
			t.Errorf("%q: %q, want %q", query, got, want)
		}
	}
	if got := names(model.KindCommitment, ""); got != "fr" {
		t.Errorf("a commitment is not offered to itself: %q", got)
	}
}

func TestWarning(t *testing.T) {
	d := newDesk(t)
	o := d.options()
	o.Warn = func(n *condition.Node) string { return "odd: " + string(n.Op) }
	e := New(o, nil)
	if e.Warning() != "" {
		t.Error("no condition is not odd")
	}
	id := e.Add(0)
	e.TypeEvent(id, "a")
	if e.Warning() != "odd: event" {
		t.Errorf("warning %q", e.Warning())
	}
	if e.TypeEvent(id, "nothing known"); e.Warning() != "" {
		t.Error("what is not finished is not judged")
	}
}

func TestDurations(t *testing.T) {
	w := assets.Words("en")
	for text, want := range map[string]string{
		"30 days": "P30D", "30d": "P30D", "1 day": "P1D", " 2 weeks ": "P2W", "2 m": "P2M", "3 months": "P3M", "1 year": "P1Y", "1 years": "P1Y",
		"P1Y2M": "P1Y2M", "p30d": "P30D", "": "", "30": "", "days": "", "0 days": "", "2 moons": "", "-3 days": "", "9999999999999999999 d": "",
	} {
		d, err := ParseDuration(w, text)
		if (err == nil) != (want != "") || err == nil && d.String() != want {
			t.Errorf("%q: %v %v, want %q", text, d, err, want)
		}
	}
	for text, want := range map[string]string{"P90D": "90 days", "P1M": "1 month", "P1Y2M": "P1Y2M"} {
		if got := ShowDuration(w, when.MustDuration(text)); got != want {
			t.Errorf("%s is shown as %q, want %q", text, got, want)
		}
	}
}
