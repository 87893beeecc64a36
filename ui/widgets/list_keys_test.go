package widgets_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/uitest"
	"proviso/ui/widgets"
)

// titled shows a list of rows of one line with these titles, which are their ids too.
func titled(t *testing.T, titles ...string) (*uitest.Screen, *widgets.RowList) {
	t.Helper()
	list := widgets.NewRowList(1)
	rows := make([]widgets.Row, len(titles))
	for i, title := range titles {
		rows[i] = widgets.Row{ID: title, Title: title}
	}
	list.SetRows(widgets.RowsOf(rows))
	s, _ := screen(t, list)
	s.Focus(list)
	return s, list
}

func TestTypingTheFirstLettersFindsARow(t *testing.T) {
	for typed, want := range map[string]string{
		"p": "Poland trains", "po": "Poland trains", "pp": "Paris hosts", "ppp": "Poland trains", "uk s": "UK sends troops",
		"UK P": "UK pays", "e": "Ελλάδα helps", " p": "Poland trains", "z": "",
	} {
		s, list := titled(t, "Estonia helps", "Poland trains", "Paris hosts", "UK pays", "UK sends troops")
		if typed == "e" {
			s, list = titled(t, "Poland trains", "Ελλάδα helps", "Élysée hosts")
			typed, want = "É", "Élysée hosts"
		}
		s.Type(typed)
		if got := list.Current(); got != want {
			t.Errorf("typing %q goes to %q, want %q", typed, got, want)
		}
	}
}

func TestRowsAreChosenOneByOneFromTheKeyboard(t *testing.T) {
	s, list := titled(t, "a", "b", "c", "d")
	steps := []struct {
		key  fyne.KeyName
		want []string
	}{
		{fyne.KeyDown, []string{"a"}},
		{fyne.KeySpace, []string{"a", "b"}},
		{fyne.KeyDown, []string{"a", "b"}},
		{fyne.KeyDown, []string{"a", "b"}},
		{fyne.KeySpace, []string{"a", "b", "d"}},
		{fyne.KeyUp, []string{"a", "b", "d"}},
		{fyne.KeyUp, []string{"a", "b", "d"}},
		{fyne.KeySpace, []string{"a", "d"}},
	}
	s.Key(fyne.KeyDown) // a
	for i, step := range steps {
		s.Shortcut(step.key, fyne.KeyModifierShortcutDefault)
		if got := list.Selection(); !slices.Equal(got, step.want) {
			t.Fatalf("after step %d, Ctrl+%s, %v are selected, want %v", i+1, step.key, got, step.want)
		}
	}
	s.Key(fyne.KeyEscape)
	if got := list.Selection(); !slices.Equal(got, []string{"b"}) {
		t.Errorf("Escape leaves %v selected, want the current row alone", got)
	}
}

func TestAListPassesOnWhatItHasNoUseFor(t *testing.T) {
	s, list := titled(t, "a", "b")
	deleted, redone, escaped := 0, 0, 0
	list.OnDelete = func() { deleted++ }
	widgets.LayerOf(list).OnEscape = func() { escaped++ }
	widgets.LayerOf(list).OnShortcut = func(s fyne.Shortcut) bool {
		_, redo := s.(*fyne.ShortcutRedo)
		if redo {
			redone++
		}
		return redo
	}
	s.Key(fyne.KeyDelete)
	if deleted != 0 {
		t.Error("Delete deletes while nothing is selected")
	}
	s.Key(fyne.KeyDown, fyne.KeyDelete, fyne.KeyEscape)
	list.TypedShortcut(&fyne.ShortcutRedo{})
	list.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if deleted != 1 || redone != 1 || escaped != 1 || list.Current() != "a" {
		t.Errorf("deleted %d, redone %d, escaped %d, at %q", deleted, redone, escaped, list.Current())
	}
}
