package widgets_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/widgets"
)

func tableOf(n int) *widgets.Table {
	table := widgets.NewTable(widgets.TableColumn{Key: "name", Title: "Name"}, widgets.TableColumn{Key: "n", Title: "Number", Width: 80, Right: true}, widgets.TableColumn{Key: "s", Title: "State", Width: 100, Fixed: true})
	table.SetCells(widgets.Cells{Len: n, ID: func(i int) string { return fmt.Sprint("r", i) }, Cell: func(i, column int) widgets.Cell {
		return [...]widgets.Cell{{Text: fmt.Sprint("Name ", i)}, {Text: fmt.Sprint(i * 10)}, {Chip: &widgets.ChipData{Tone: theme.Go, Text: "yes"}}}[column]
	}})
	return table
}

func TestTableSortsByItsHeaders(t *testing.T) {
	table := tableOf(3)
	var sorts []string
	table.OnSort = func(key string, down bool) { sorts = append(sorts, fmt.Sprint(key, " ", down)) }
	s, _ := screen(t, table)
	for _, title := range []string{"Number", "Number", "Number", "Name", "State"} {
		s.Tap(title)
	}
	if want := []string{"n false", "n true", "n false", "name false"}; !slices.Equal(sorts, want) {
		t.Errorf("sorted by %v, want %v", sorts, want)
	}
}

func TestTableSelectsRowsAndIsOnlyAsLongAsItsView(t *testing.T) {
	table := tableOf(100_000)
	var got []string
	table.Rows().OnSelect = func(id string) { got = append(got, id) }
	s, _ := screen(t, table)
	s.Tap("Name 2")
	s.Key(fyne.KeyDown, fyne.KeyEnd)
	if want := []string{"r2", "r3", "r99999"}; !slices.Equal(got, want) || !s.Sees("Name 99999") {
		t.Errorf("selected %v, want %v; shows %q", got, want, s.Texts())
	}
}

func TestTableKeepsAllColumnsInItsWidth(t *testing.T) {
	table := tableOf(2)
	s, _ := screen(t, table)
	for _, width := range []float32{600, 300, 220} {
		s.Window.Resize(fyne.NewSize(width, 400))
		s.Settle()
		state, ok := s.Find("yes")
		if !ok || state.At.X >= width || state.At.X < 100 {
			t.Errorf("in %v the last column stands at %v", width, state.At.X)
		}
	}
}

func TestLinkLeadsSomewhere(t *testing.T) {
	went := 0
	link := widgets.NewLink(widgets.Note, "BBC News · B2", func() { went++ })
	s, _ := screen(t, widgets.ClauseWith(widgets.ChipData{Tone: theme.Open, Text: "open"}, "A peace deal is signed", 1, link))
	s.Tap("BBC News · B2")
	s.Key(fyne.KeyTab, fyne.KeyReturn)
	if went != 2 {
		t.Errorf("went %d times, want 2", went)
	}
}
