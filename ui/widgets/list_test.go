package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	"proviso/ui/widgets"
)

// numbered are n rows with ids r0, r1, …
func numbered(n int) widgets.Rows {
	return widgets.Rows{
		Len: n, ID: func(i int) string { return fmt.Sprint("r", i) },
		Row: func(i int) widgets.Row {
			return widgets.Row{ID: fmt.Sprint("r", i), Title: fmt.Sprint("Row ", i), Sub: "sub", Third: "third", Chip: &widgets.ChipData{Tone: theme.Open, Text: "open"}}
		},
	}
}

// listScreen shows n rows of three lines and collects what the list tells.
func listScreen(t *testing.T, n int) (*uitest.Screen, *widgets.RowList, *[]string) {
	t.Helper()
	list := widgets.NewRowList(3)
	list.SetRows(numbered(n))
	told := &[]string{}
	list.OnSelect = func(id string) { *told = append(*told, "select "+id) }
	list.OnOpen = func(id string) { *told = append(*told, "open "+id) }
	list.OnMenu = func(id string, _ fyne.Position) { *told = append(*told, "menu "+id) }
	s, _ := screen(t, list)
	return s, list, told
}

func TestListKeysMoveTheSelectionAtOnce(t *testing.T) {
	s, list, told := listScreen(t, 50)
	s.Focus(list)
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "r0"},
		{fyne.KeyDown, "r1"},
		{fyne.KeyUp, "r0"},
		{fyne.KeyUp, "r0"},
		{fyne.KeyPageDown, "r4"},
		{fyne.KeyPageDown, "r8"},
		{fyne.KeyPageUp, "r4"},
		{fyne.KeyEnd, "r49"},
		{fyne.KeyDown, "r49"},
		{fyne.KeyPageDown, "r49"},
		{fyne.KeyHome, "r0"},
	} {
		s.Key(c.key)
		if got := list.Current(); got != c.want {
			t.Fatalf("after %s the current row is %s, want %s", c.key, got, c.want)
		}
		if !s.Sees("Row " + c.want[1:]) {
			t.Fatalf("after %s row %s is not in view: %q", c.key, c.want, s.Texts())
		}
	}
	s.Key(fyne.KeyReturn)
	if last := (*told)[len(*told)-1]; last != "open r0" {
		t.Errorf("Enter told %q", last)
	}
}

func TestListIsOnlyAsLongAsItsView(t *testing.T) {
	asked := 0
	rows := numbered(100_000)
	inner := rows.Row
	rows.Row = func(i int) widgets.Row { asked++; return inner(i) }
	list := widgets.NewRowList(3)
	list.SetRows(rows)
	s, _ := screen(t, list)
	if asked > 60 {
		t.Errorf("showing 400 units of a list asked for %d rows", asked)
	}
	s.Focus(list)
	s.Key(fyne.KeyEnd)
	if list.Current() != "r99999" || !s.Sees("Row 99999") {
		t.Errorf("End went to %s, which shows %q", list.Current(), s.Texts())
	}
	if f, _ := s.Find("Row 99999"); f.At.Y < 0 || f.At.Y > 400 {
		t.Errorf("the last row stands at %v", f.At)
	}
	if asked > 200 {
		t.Errorf("going to the end asked for %d rows", asked)
	}
}

func TestListScrollsByWheelWithoutSelecting(t *testing.T) {
	s, list, told := listScreen(t, 1000)
	s.Scroll(fyne.NewPos(100, 100), -25)
	if len(*told) != 0 || list.Current() != "" {
		t.Errorf("the wheel selected: %v", *told)
	}
	if s.Sees("Row 0") && !s.Sees("Row 5") {
		t.Errorf("the wheel did not scroll: %q", s.Texts())
	}
	s.Scroll(fyne.NewPos(100, 100), 1e6)
	first, ok := s.Find("Row 0")
	if !ok || first.At.Y < 0 {
		t.Errorf("scrolling up ends at %v", first.At)
	}
}

func TestListSelectionIsByIdNotByNumber(t *testing.T) {
	s, list, _ := listScreen(t, 30)
	list.Select("r7")
	reversed := numbered(30)
	reversed.ID = func(i int) string { return fmt.Sprint("r", 29-i) }
	inner := reversed.Row
	reversed.Row = func(i int) widgets.Row { return inner(29 - i) }
	list.SetRows(reversed)
	if list.Current() != "r7" {
		t.Fatalf("after sorting the current row is %q", list.Current())
	}
	s.Focus(list)
	s.Key(fyne.KeyDown)
	if list.Current() != "r6" {
		t.Errorf("below r7 in reverse stands %s, want r6", list.Current())
	}
	list.SetRows(numbered(3))
	s.Key(fyne.KeyDown)
	if list.Current() != "r0" {
		t.Errorf("with the current row filtered away Down goes to %s, want the first", list.Current())
	}
}

func TestListClicks(t *testing.T) {
	s, list, told := listScreen(t, 30)
	s.Tap("Row 2")
	if list.Current() != "r2" || s.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("a click selected %q", list.Current())
	}
	s.Tap("Row 2")
	if last := (*told)[len(*told)-1]; last != "open r2" {
		t.Errorf("a second click at once told %q", last)
	}
	at, _ := s.Find("Row 3")
	s.TapSecondaryAt(at.At)
	if want := []string{"select r3", "menu r3"}; !slices.Equal((*told)[len(*told)-2:], want) {
		t.Errorf("a right click told %v", *told)
	}
}

func press(list *widgets.RowList, y float32, modifier fyne.KeyModifier) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier}
	ev.Position = fyne.NewPos(50, y)
	list.MouseDown(ev)
	list.Tapped(&ev.PointEvent)
}

func TestListSelectsSeveral(t *testing.T) {
	_, list, _ := listScreen(t, 30)
	var sets [][]string
	list.OnSelection = func(ids []string) { sets = append(sets, ids) }
	row := list.MinSize().Height
	press(list, row*1.5, 0)
	press(list, row*3.5, fyne.KeyModifierShift)
	press(list, row*2.5, fyne.KeyModifierControl)
	press(list, row*0.5, fyne.KeyModifierControl)
	want := [][]string{{"r1"}, {"r1", "r2", "r3"}, {"r1", "r3"}, {"r0", "r1", "r3"}}
	if fmt.Sprint(sets) != fmt.Sprint(want) {
		t.Errorf("selections %v, want %v", sets, want)
	}
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := len(list.Selection()); got != 30 {
		t.Errorf("select all selected %d of 30", got)
	}
	press(list, row*4.5, 0)
	if got := list.Selection(); !slices.Equal(got, []string{"r4"}) {
		t.Errorf("a plain click leaves %v selected", got)
	}
}

func TestListPassesGroupsOver(t *testing.T) {
	list := widgets.NewRowList(2)
	list.SetRows(widgets.RowsOf([]widgets.Row{{ID: "g1", Title: "in force", Group: true}, {ID: "a", Title: "A"}, {ID: "g2", Title: "open", Group: true}, {ID: "b", Title: "B"}}))
	s, _ := screen(t, list)
	s.Focus(list)
	s.Key(fyne.KeyDown, fyne.KeyDown)
	if list.Current() != "b" {
		t.Errorf("two steps down lead to %q, want b", list.Current())
	}
	s.Key(fyne.KeyHome)
	if list.Current() != "a" {
		t.Errorf("Home leads to %q, want a", list.Current())
	}
	s.Tap("OPEN")
	if list.Current() != "a" {
		t.Errorf("a click on a caption selected %q", list.Current())
	}
}

func TestListUpOnTheFirstRowLeaves(t *testing.T) {
	s, list, _ := listScreen(t, 3)
	left := 0
	list.OnLeaveUp = func() { left++ }
	s.Focus(list)
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if left != 0 {
		t.Error("Up on the second row left the list")
	}
	s.Key(fyne.KeyUp)
	if left != 1 {
		t.Error("Up on the first row did not leave the list")
	}
}

func TestEmptyListIsHarmless(t *testing.T) {
	s, list, told := listScreen(t, 0)
	s.Focus(list)
	s.Key(fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn, desktop.KeyMenu)
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.TapAt(fyne.NewPos(50, 50))
	s.Scroll(fyne.NewPos(50, 50), -100)
	if len(*told) != 0 || list.Select("r1") || list.Selection() != nil {
		t.Errorf("an empty list told %v", *told)
	}
}

func TestListRowShowsAllItsParts(t *testing.T) {
	list := widgets.NewRowList(3)
	list.SetRows(widgets.RowsOf([]widgets.Row{{
		ID: "1", Title: "UK sends troops", Note: "due 1 Aug 2026", Sub: "United Kingdom → Ukraine", Third: "if a peace deal is signed",
		Chip: &widgets.ChipData{Tone: theme.Open, Text: "open"}, Mark: &widgets.ChipData{Tone: theme.Stop, Text: "overdue"},
	}}))
	s, _ := screen(t, list)
	for _, want := range []string{"UK sends troops", "due 1 Aug 2026", "United Kingdom → Ukraine", "if a peace deal is signed", "open", "overdue"} {
		if !s.Sees(want) {
			t.Errorf("no %q among %q", want, s.Texts())
		}
	}
}

func TestListTooltipGivesWhatWasCut(t *testing.T) {
	const long = "European-led multinational force for Ukraine with a title that goes on and on and on beyond the edge"
	list := widgets.NewRowList(2)
	list.SetRows(widgets.RowsOf([]widgets.Row{{ID: "1", Title: long}, {ID: "2", Title: "short"}}))
	s, layer := screen(t, list)
	s.HoverAt(fyne.NewPos(40, 20))
	if layer.Tip() != long {
		t.Errorf("tooltip over the long row says %q", layer.Tip())
	}
	s.Focus(list)
	s.Key(fyne.KeyDown)
	if layer.Tip() != "" {
		t.Errorf("the tooltip stays while one works on: %q", layer.Tip())
	}
	s.HoverAt(fyne.NewPos(40, list.MinSize().Height+20))
	if layer.Tip() != "" {
		t.Errorf("tooltip over the short row says %q", layer.Tip())
	}
}

func BenchmarkListScroll(b *testing.B) {
	list := widgets.NewRowList(3)
	list.SetRows(numbered(100_000))
	s := uitest.Open(b, widgets.NewLayer(list, widgets.LayerOptions{}), uitest.Options{})
	ev := &fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -25}}
	for b.Loop() {
		list.Scrolled(ev)
	}
	s.Window.Close()
}

func TestListNoteTakesNoRoomFromTheTitle(t *testing.T) {
	title := strings.Repeat("Fünfzehn Wörter ", 4) + "Ende"
	list := widgets.NewRowList(2)
	list.SetRows(widgets.RowsOf([]widgets.Row{{ID: "a", Title: title, Note: "due 1 Aug 2026, in 255 days", Sub: "Spain"}}))
	s, _ := screen(t, list)
	if !s.Sees(title) {
		t.Fatalf("the title is cut: %q", s.Texts())
	}
	note, _ := s.Find("due 1 Aug 2026, in 255 days")
	sub, _ := s.Find("Spain")
	if at, want := note.At.Y, sub.At.Y; at < want-2 || at > want+4 {
		t.Errorf("the note stands at %v, the second line at %v", at, want)
	}
}
