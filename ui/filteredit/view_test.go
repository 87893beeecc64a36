package filteredit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model/filter"
	"proviso/ui/filteredit"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// memory is a shelf that forgets.
type memory struct {
	saved   []filteredit.Saved
	refused string
	changed func()
}

func (m *memory) List() []filteredit.Saved { return m.saved }
func (m *memory) Refused() string          { return m.refused }

func (m *memory) Save(name string, n *filter.Node) {
	m.Remove(name)
	m.saved = append(m.saved, filteredit.Saved{Name: name, Node: n})
	m.changed()
}

func (m *memory) Rename(from, to string) {
	i := slices.IndexFunc(m.saved, func(s filteredit.Saved) bool { return s.Name == from })
	m.saved[i].Name = to
	m.changed()
}

func (m *memory) Remove(name string) {
	m.saved = slices.DeleteFunc(m.saved, func(s filteredit.Saved) bool { return s.Name == name })
	m.changed()
}

func panel(t *testing.T, text string, m *memory) (*uitest.Screen, *filteredit.Editor) {
	t.Helper()
	e := edit(t, text)
	v := filteredit.NewView(e, m)
	m.changed = v.Refresh
	s := uitest.Start(t, uitest.Options{})
	s.Window.Resize(fyne.NewSize(700, 600))
	s.Show(w.NewLayer(v, w.LayerOptions{}))
	return s, e
}

func (m *memory) names() []string {
	var out []string
	for _, s := range m.saved {
		out = append(out, s.Name+" "+filter.Print(s.Node, book))
	}
	return out
}

func TestFiltersAreSavedRenamedReplacedAndRemoved(t *testing.T) {
	m := &memory{}
	s, e := panel(t, "kind:funding", m)
	step := func(what string, want ...string) {
		t.Helper()
		if got := m.names(); !slices.Equal(got, want) {
			t.Fatalf("%s: %q is saved, want %q", what, got, want)
		}
	}
	s.Fill("A name, to find it again", "Aid")
	s.Tap("Save")
	step("saved", "Aid kind:funding")
	s.Fill("A name, to find it again", "Money")
	s.Tap("Rename")
	step("renamed", "Money kind:funding")
	e.SetText("kind:funding not is:overdue")
	s.Fill("A name, to find it again", "Money")
	s.Tap("Replace")
	step("replaced", "Money kind:funding not is:overdue")
	e.SetText("kind:training")
	s.Fill("A name, to find it again", "Schools")
	s.Tap("Save")
	s.Tap("Money")
	if got := e.Text(); got != "kind:funding not is:overdue" {
		t.Errorf("what was saved is shown as %s", got)
	}
	m.Remove("Money")
	step("removed", "Schools kind:training")
	m.refused = "Only for reading."
	m.changed()
	if !s.Sees("Only for reading.") {
		t.Error("nobody says why nothing can be saved")
	}
}

func TestRowsAreAddedFromTheKeyboard(t *testing.T) {
	s, e := panel(t, "tag:a", &memory{})
	s.Focus(s.FindAll(func(o fyne.CanvasObject) bool {
		c, ok := o.(*w.Completer)
		return ok && c.Text == "a"
	})[0].Object.(fyne.Focusable))
	s.Key(fyne.KeyReturn) // a row below
	if got := len(e.Rows()); got != 3 {
		t.Fatalf("%d rows, want the group and two", got)
	}
	row := e.Rows()[2].ID
	e.SetField(row, filter.Place)
	s.Fill("words", "Odesa")
	if got := e.Text(); got != "tag:a place:Odesa" {
		t.Errorf("the filter is %s", got)
	}
	s.Fill("words", "")
	s.Key(fyne.KeyBackspace) // a blank row goes
	if got := e.Text(); got != "tag:a" || len(e.Rows()) != 2 {
		t.Errorf("the filter is %s in %d rows", got, len(e.Rows()))
	}
}
