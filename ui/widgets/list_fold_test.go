package widgets_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/widgets"
)

// folded are two groups of two rows each, of which those in shut show no rows.
func folded(shut map[string]bool) widgets.Rows {
	var rows []widgets.Row
	for _, group := range []string{"a", "b"} {
		if shut[group] {
			rows = append(rows, widgets.Row{ID: group, Title: "Group " + group, Fold: widgets.ShutHead})
			continue
		}
		rows = append(rows, widgets.Row{ID: group, Title: "Group " + group, Fold: widgets.OpenHead})
		for _, n := range []string{"1", "2"} {
			rows = append(rows, widgets.Row{ID: group + n, Title: "Row " + group + n})
		}
	}
	out := widgets.RowsOf(rows)
	out.Group, out.Fold = nil, func(i int) widgets.Fold { return rows[i].Fold }
	return out
}

func TestGroupsOpenAndShutFromTheKeyboard(t *testing.T) {
	shut := map[string]bool{}
	list := widgets.NewRowList(3)
	list.OnFold(func(id string, open bool) {
		shut[id] = !open
		list.SetRows(folded(shut))
	})
	list.SetRows(folded(shut))
	s, _ := screen(t, list)
	s.Focus(list)
	for i, c := range []struct {
		key     fyne.KeyName
		current string
		rows    int
	}{
		{fyne.KeyDown, "a", 6},
		{fyne.KeyRight, "a1", 6}, // it is open: on to its first row
		{fyne.KeyDown, "a2", 6},
		{fyne.KeyLeft, "a", 6}, // back to the head
		{fyne.KeyLeft, "a", 4},
		{fyne.KeyDown, "b", 4},
		{fyne.KeyReturn, "b", 2},
		{fyne.KeyUp, "a", 2},
		{fyne.KeyRight, "a", 4},
		{fyne.KeySpace, "a", 2},
	} {
		s.Key(c.key)
		if list.Current() != c.current || list.Len() != c.rows {
			t.Fatalf("step %d, %s: at %s with %d rows, want %s with %d", i, c.key, list.Current(), list.Len(), c.current, c.rows)
		}
	}
}

func TestHeadsAreNeverSelected(t *testing.T) {
	list := widgets.NewRowList(3)
	list.SetRows(folded(nil))
	s, _ := screen(t, list)
	s.Focus(list)
	list.SelectAll()
	if got, want := list.Selection(), []string{"a1", "a2", "b1", "b2"}; !slices.Equal(got, want) {
		t.Errorf("all are %v, want %v", got, want)
	}
	list.Select("b")
	if got := list.Selection(); len(got) != 0 || list.Current() != "b" {
		t.Errorf("at a head %v is selected, the cursor at %q", got, list.Current())
	}
}
