package conditionedit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model/condition"
	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// stage shows an editor of a condition as a form would.
func stage(t *testing.T, d *desk, text string) (*uitest.Screen, *Editor, *View) {
	t.Helper()
	e := d.edit(t, text)
	s := uitest.Start(t, uitest.Options{Width: 800, Height: 700})
	v := NewView(e, false)
	layer := w.NewLayer(w.Ground(theme.Surface, w.Scroll(w.Inset(14, 18, v.Object()))), w.LayerOptions{Say: e.Words().T})
	layer.OnShortcut = v.TypedShortcut
	s.Show(layer)
	return s, e, v
}

// reads is the sentence over the rows.
func reads(v *View) string { return v.sentence.Text() }

func TestAConditionWrittenByKeyboardAlone(t *testing.T) {
	d := newDesk(t)
	s, e, v := stage(t, d, "")
	if !s.Sees("No condition: unconditional") {
		t.Fatalf("the empty state is missing: %q", s.Texts())
	}
	v.FocusFirst()
	s.Key(fyne.KeyReturn) // the button
	s.Type("cease")
	s.Key(fyne.KeyReturn) // the first that fits
	if e.Text() != "ceasefire" || reads(v) != "In force once Ceasefire enters into force." {
		t.Fatalf("%q, %q", e.Text(), reads(v))
	}
	s.Key(fyne.KeyReturn) // another clause
	s.Type("Parliament approves")
	s.Key(fyne.KeyReturn) // none fits: it is made
	if e.Text() != "ceasefire and parliament-approves" {
		t.Fatalf("%q", e.Text())
	}
	s.Key(fyne.KeyReturn)
	s.Type("peace deal")
	s.Key(fyne.KeyReturn)
	s.Shortcut(fyne.KeyRight, fyne.KeyModifierAlt)
	if e.Text() != "ceasefire and (parliament-approves or peace-deal)" {
		t.Errorf("Alt+Right: %q", e.Text())
	}
	s.Shortcut(fyne.KeyUp, fyne.KeyModifierAlt)
	if e.Text() != "ceasefire and (peace-deal or parliament-approves)" {
		t.Errorf("Alt+Up: %q", e.Text())
	}
	s.Shortcut(fyne.KeyLeft, fyne.KeyModifierAlt)
	s.Shortcut(fyne.KeyDown, fyne.KeyModifierAlt)
	if e.Text() != "ceasefire and parliament-approves and peace-deal" {
		t.Errorf("Alt+Left: %q", e.Text())
	}
	s.Shortcut(fyne.KeyRightBracket, fyne.KeyModifierShortcutDefault)
	if e.Text() != "ceasefire and (parliament-approves or peace-deal)" {
		t.Errorf("Ctrl+]: %q", e.Text())
	}
	s.Shortcut(fyne.KeyLeftBracket, fyne.KeyModifierShortcutDefault)
	s.Key(fyne.KeyReturn)
	rows := len(e.Rows())
	s.Key(fyne.KeyBackspace)
	if len(e.Rows()) != rows-1 || v.focused() == 0 {
		t.Errorf("Backspace in a blank row takes it away: %d rows of %d, focus in %d", len(e.Rows()), rows, v.focused())
	}
}

func TestTheTextFormAndTheRows(t *testing.T) {
	d := newDesk(t)
	s, e, v := stage(t, d, "a and b")
	text := s.Entry("peace-deal and (uk-commons or not us-withdraws)")
	text.SetText("a and (b or ceasefir)")
	s.Settle()
	if !s.Sees("Column 13: there is no event “ceasefir”.") || len(e.Rows()) != 3 || v.text.Text != "a and (b or ceasefir)" {
		t.Errorf("a mistake: %q, %d rows, %q", s.Texts(), len(e.Rows()), v.text.Text)
	}
	s.Tap("ceasefire")
	if e.Text() != "a and (b or ceasefire)" || s.Sees("Column") || len(e.Rows()) != 5 {
		t.Errorf("corrected: %q, %q", e.Text(), s.Texts())
	}
	e.SetNegated(d.row(t, e, "b"), true)
	if v.text.Text != "a and (not b or ceasefire)" {
		t.Errorf("the text follows: %q", v.text.Text)
	}
	s.Fill("peace-deal and (uk-commons or not us-withdraws)", "a and us-backing")
	s.Tap("Make new event “us-backing”")
	if e.Text() != "a and us-backing" || e.Mistake() != nil {
		t.Errorf("made: %q, %v", e.Text(), e.Mistake())
	}
}

func TestWhatIsTypedAndNotChosenStays(t *testing.T) {
	d := newDesk(t)
	s, e, v := stage(t, d, "a")
	v.focusRow(e.Add(0))
	s.Type("Something nobody entered")
	s.Key(fyne.KeyEscape, fyne.KeyTab)
	if !s.Sees("There is no event “Something nobody entered”") {
		t.Errorf("nothing is said: %q", s.Texts())
	}
	found := false
	for _, r := range e.Rows() {
		found = found || r.Event.Text == "Something nobody entered"
	}
	if !found || e.Text() != "a" {
		t.Errorf("the text is lost: %+v", e.Rows())
	}
}

func TestClausesOfEveryKindByMouse(t *testing.T) {
	d := newDesk(t)
	s, e, _ := stage(t, d, "a")
	for _, c := range []struct{ from, to, want string }{
		{"happens", "holds", "while a"}, {"holds", "happens", "a"},
	} {
		s.Tap(c.from)
		s.Key(keysTo(c.to)...)
		if e.Text() != c.want {
			t.Errorf("%s: %q, want %q", c.to, e.Text(), c.want)
		}
	}
	s.Tap("not")
	if e.Text() != "not a" {
		t.Errorf("not: %q", e.Text())
	}
}

// keysTo goes down an open list of verbs from the first to one of them.
func keysTo(verb string) []fyne.KeyName {
	at := map[string]int{"happens": 0, "holds": 3}[verb]
	keys := []fyne.KeyName{fyne.KeyPageUp}
	for range at {
		keys = append(keys, fyne.KeyDown)
	}
	return append(keys, fyne.KeyReturn)
}

func TestEveryRowDraws(t *testing.T) {
	d := newDesk(t)
	s, e, v := stage(t, d, "2 of (a by 2026-12-31, b within P30D of c, while d, date 2027) and not (uk active or fr stage signed or uk delivered) and not not e")
	for _, word := range []string{"at least", "of these", "none of", "not", "happens by", "happens within", "has come", "is in force", "has reached", "signed", "is delivered", "30 days"} {
		if !s.Sees(word) {
			t.Errorf("%q is not shown in %q", word, s.Texts())
		}
	}
	if strings.Contains(strings.Join(s.Texts(), " "), "⟦") {
		t.Errorf("words are missing: %q", s.Texts())
	}
	if got := len(v.rows.Objects); got != len(e.Rows()) {
		t.Errorf("%d rows drawn of %d", got, len(e.Rows()))
	}
	for _, item := range v.drawn[e.Rows()[0].ID].menu() {
		if strings.Contains(item.Label, "⟦") {
			t.Errorf("menu %q", item.Label)
		}
	}
	e.SetGroup(e.Rows()[1].ID, GroupKind{Op: condition.Any})
	if v.drawn[e.Rows()[1].ID].count != nil {
		t.Error("any of needs no number")
	}
}

func TestUndoAndClearByTheirButtons(t *testing.T) {
	d := newDesk(t)
	s, e, v := stage(t, d, "a and b")
	s.Tap("Remove the condition")
	if !e.Empty() || !s.Sees("No condition") || s.Sees("In force") {
		t.Fatalf("cleared: %q", s.Texts())
	}
	e.Undo()
	s.Settle()
	if e.Text() != "a and b" || !s.Sees("In force") || v.undo.Disabled() == e.CanUndo() {
		t.Errorf("undone: %q", s.Texts())
	}
}
