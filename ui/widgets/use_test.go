package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	"proviso/ui/widgets"
)

// Things as people use them: mostly from the keyboard, with names too long for their room, in the dark.

const longName = "Multinational force for Ukraine, led from a headquarters that rotates among its members every six months"

func TestTableFromTheKeyboard(t *testing.T) {
	table := tableOf(30)
	var opened, menus []string
	table.Rows().OnOpen = func(id string) { opened = append(opened, id) }
	table.Rows().OnMenu = func(id string, _ fyne.Position) { menus = append(menus, id) }
	s, _ := screen(t, table)
	s.Focus(table.Rows())
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "r0"}, {fyne.KeyDown, "r1"}, {fyne.KeyUp, "r0"}, {fyne.KeyEnd, "r29"}, {fyne.KeyDown, "r29"}, {fyne.KeyHome, "r0"},
	} {
		s.Key(step.key)
		if got := table.Rows().Current(); got != step.want {
			t.Fatalf("after %s the current row is %s, want %s", step.key, got, step.want)
		}
		if !s.Sees("Name " + step.want[1:]) {
			t.Fatalf("after %s row %s is not in view: %q", step.key, step.want, s.Texts())
		}
	}
	s.Key(fyne.KeyReturn, "Menu")
	if !slices.Equal(opened, []string{"r0"}) || !slices.Equal(menus, []string{"r0"}) {
		t.Errorf("Enter opened %q, the menu key asked for %q", opened, menus)
	}
}

func TestTableHeadersAreReachedByTab(t *testing.T) {
	table := tableOf(3)
	var sorts []string
	table.OnSort = func(key string, down bool) { sorts = append(sorts, key) }
	s, _ := screen(t, table)
	s.Key(fyne.KeyTab, fyne.KeyReturn, fyne.KeyTab, fyne.KeySpace, fyne.KeyTab, fyne.KeyDown)
	if want := []string{"name", "n"}; !slices.Equal(sorts, want) {
		t.Errorf("sorted by %v, want %v", sorts, want)
	}
	if got := table.Rows().Current(); got != "r0" {
		t.Errorf("Tab past the headers and Down led to %q: a column that can't be sorted by took the focus", got)
	}
}

func TestTableKeepsTheSelectionWhenRowsComeInAnotherOrder(t *testing.T) {
	table := tableOf(5)
	s, _ := screen(t, table)
	s.Tap("Name 3")
	table.SetCells(widgets.Cells{
		Len: 5, ID: func(i int) string { return "r" + string(rune('4'-i)) },
		Cell: func(i, column int) widgets.Cell { return widgets.Cell{Text: "Name " + string(rune('4'-i))} },
	})
	s.Settle()
	if got := table.Rows().Current(); got != "r3" {
		t.Errorf("the current row is %q, want r3 as before", got)
	}
	s.Focus(table.Rows())
	s.Key(fyne.KeyDown)
	if got := table.Rows().Current(); got != "r2" {
		t.Errorf("Down goes on to %q, want r2, which is below it now", got)
	}
}

func TestTableTooltipGivesWhatACellCouldNotShow(t *testing.T) {
	table := widgets.NewTable(widgets.TableColumn{Key: "name", Title: "Name"}, widgets.TableColumn{Key: "n", Title: "N", Width: 60})
	table.SetCells(widgets.Cells{Len: 2, ID: func(i int) string { return string(rune('a' + i)) }, Cell: func(i, column int) widgets.Cell {
		return [][]widgets.Cell{{{Text: longName + longName}, {Text: "1"}}, {{Text: "short"}, {Text: "2"}}}[i][column]
	}})
	s, layer := screen(t, table)
	first, ok := s.Find("1")
	if !ok || s.Sees(longName+longName) {
		t.Fatalf("the long name is not cut: %q", s.Texts())
	}
	s.HoverAt(first.At.AddXY(-100, 5))
	if got := layer.Tip(); got != longName+longName {
		t.Errorf("the tooltip says %q", got)
	}
	s.Hover("short")
	if got := layer.Tip(); got != "" {
		t.Errorf("a row that shows everything has the tooltip %q", got)
	}
}

func TestSeveralRowsFromTheKeyboard(t *testing.T) {
	s, list, _ := listScreen(t, 4)
	s.Focus(list)
	s.Shortcut(fyne.KeyA, fyne.KeyModifierShortcutDefault)
	if got := list.Selection(); len(got) != 4 {
		t.Errorf("select all selected %v", got)
	}
	s.Key(fyne.KeyHome)
	if got := list.Selection(); !slices.Equal(got, []string{"r0"}) {
		t.Errorf("moving on keeps %v selected", got)
	}
}

func TestSegmentedTakesNoNotice(t *testing.T) {
	calls := 0
	sw := threeWay(func(int) { calls++ })
	s, layer := screen(t, widgets.Wrap(0, sw))
	s.Focus(sw)
	s.Type("xyz7")    // only y begins a word
	s.Type("y")       // chosen already
	sw.SetChosen(2)   // by the program
	s.Key(fyne.KeyUp) // means nothing here
	if calls != 1 || sw.Text() != "no" {
		t.Errorf("told %d changes, want 1; %q is chosen", calls, sw.Text())
	}
	sw.SetDisabled("settled by what is recorded")
	s.TapAt(fyne.NewPos(8, 8))
	s.HoverAt(fyne.NewPos(10, 10))
	if sw.Chosen() != 2 || !sw.Disabled() || layer.Tip() != "settled by what is recorded" {
		t.Errorf("a disabled switch: chosen %d, tooltip %q", sw.Chosen(), layer.Tip())
	}
	sw.Enable()
	s.TapAt(fyne.NewPos(8, 8))
	if sw.Chosen() != 0 {
		t.Error("an enabled switch does not move")
	}
}

func capitals(query string) []widgets.Option {
	return widgets.FilterOptions([]widgets.Option{{ID: "k", Label: "Kyiv"}, {ID: "l", Label: "London"}, {ID: "p", Label: "Paris"}}, query)
}

func TestTokensFromAListByKeyboard(t *testing.T) {
	tokens := widgets.NewTokens("Add a place", capitals, false)
	var last []string
	tokens.OnTokens = func(all []widgets.Option) {
		last = nil
		for _, o := range all {
			last = append(last, o.ID)
		}
	}
	s, _ := screen(t, widgets.Column(0, widgets.NewField("Places", tokens)))
	s.Focus(focusableNamed(t, s, "Places"))
	s.Type("lon")
	s.Key(fyne.KeyReturn)
	s.Type("i") // Kyiv, Paris
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.Type("Atlantis")
	s.Key(fyne.KeyReturn)
	if want := []string{"l", "p"}; !slices.Equal(last, want) {
		t.Errorf("tokens %v, want %v: only what is offered can be chosen", last, want)
	}
	s.Key(fyne.KeyEscape)
	for range len("Atlantis") + 2 { // the text, if it stands there still, then the tokens
		s.Key(fyne.KeyBackspace)
	}
	if len(last) != 0 || len(tokens.Tokens()) != 0 {
		t.Errorf("Backspace left %v", last)
	}
	s.Key(fyne.KeyBackspace) // nothing left to take away
}

func TestTokensSetByTheProgramTellNobody(t *testing.T) {
	tokens := widgets.NewTokens("Add a place", capitals, false)
	tokens.OnTokens = func([]widgets.Option) { t.Error("told of what the program did") }
	s, _ := screen(t, widgets.Column(0, tokens))
	given := []widgets.Option{{ID: "k", Label: "Kyiv"}, {ID: "p", Label: "Paris"}}
	tokens.SetTokens(given)
	given[0].Label = "changed afterwards"
	s.Settle()
	if !s.Sees("Kyiv") || !s.Sees("Paris") {
		t.Errorf("shows %q", s.Texts())
	}
	tokens.Tokens()[0].Label = "changed by the reader"
	if got := tokens.Tokens()[0].Label; got != "Kyiv" {
		t.Errorf("a reader's change reached the field: %q", got)
	}
}

// focusableNamed is what is typed into under a name.
func focusableNamed(t *testing.T, s *uitest.Screen, name string) fyne.Focusable {
	t.Helper()
	for _, found := range s.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(interface{ FieldName() string }); return ok }) {
		if found.Object.(interface{ FieldName() string }).FieldName() == name {
			return found.Object.(fyne.Focusable)
		}
	}
	t.Fatalf("no field %q", name)
	return nil
}

func TestCompleterOpensByPointerAndClosesByEscape(t *testing.T) {
	field := widgets.NewCompleter("City", capitals)
	field.OnChosen = func(o widgets.Option) { t.Errorf("told %v, though nothing was chosen", o) }
	s, _ := screen(t, widgets.Column(0, field))
	s.TapAt(fyne.NewPos(20, 10))
	if !s.Sees("London") {
		t.Fatalf("a click does not offer the choices: %q", s.Texts())
	}
	s.Key(fyne.KeyDown, fyne.KeyEscape)
	if s.Sees("London") || field.Chosen() != (widgets.Option{}) {
		t.Errorf("Escape left %q, chosen %v", s.Texts(), field.Chosen())
	}
	s.Key(fyne.KeyDown)
	if !s.Sees("Paris") {
		t.Error("Down does not offer them again")
	}
}

func TestCompleterKeepsAnyTextWhereItMay(t *testing.T) {
	field := widgets.NewCompleter("City", capitals)
	field.Free = true
	var got []widgets.Option
	field.OnChosen = func(o widgets.Option) { got = append(got, o) }
	next := widgets.NewButton("Next", nil)
	s, _ := screen(t, widgets.Column(0, field, next))
	s.Focus(field)
	s.Type("Odesa")
	s.Key(fyne.KeyTab)
	if want := []widgets.Option{{Label: "Odesa"}}; !slices.Equal(got, want) || field.Text != "Odesa" {
		t.Errorf("chosen %v, the field says %q", got, field.Text)
	}
	if s.Canvas().Focused() != next {
		t.Error("Tab does not go on")
	}
}

func TestDisabledCompleterOffersNothing(t *testing.T) {
	field := widgets.NewCompleter("City", capitals)
	s, _ := screen(t, widgets.Column(0, field))
	field.Disable()
	s.TapAt(fyne.NewPos(20, 10))
	if s.Sees("London") {
		t.Errorf("offers %q", s.Texts())
	}
}

func TestSelectFromTheKeyboard(t *testing.T) {
	var got []string
	sel := widgets.NewSelect("Stage", []widgets.Option{{ID: "a", Label: "announced"}, {ID: "s", Label: "signed"}, {ID: "u", Label: "suspended"}}, "", func(id string) { got = append(got, id) })
	s, _ := screen(t, widgets.Column(0, sel))
	s.Focus(sel)
	s.Type("ss")                                      // signed, then the next with s
	s.Key(fyne.KeySpace, fyne.KeyUp, fyne.KeyReturn)  // back to signed
	s.Key(fyne.KeyReturn, fyne.KeyUp, fyne.KeyEscape) // changed one's mind
	if want := []string{"s", "u", "s"}; !slices.Equal(got, want) || sel.Text() != "signed" {
		t.Errorf("chosen %v, want %v; the field says %q", got, want, sel.Text())
	}
	sel.SetOptions([]widgets.Option{{ID: "a", Label: "announced"}})
	if sel.Chosen() != "" || sel.Text() != "Stage" {
		t.Errorf("a choice no longer offered stays: %q", sel.Text())
	}
	if len(got) != 3 {
		t.Error("told of what the program did")
	}
}

func TestSwitchingTheThemeKeepsWhereOneIs(t *testing.T) {
	s, list, _ := listScreen(t, 50)
	s.Focus(list)
	s.Key(fyne.KeyEnd, fyne.KeyUp)
	light := s.Image()
	theme.Apply(s.App, theme.Dark, 1)
	s.Settle()
	if list.Current() != "r48" || !s.Sees("Row 48") || s.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("after the switch the current row is %q; shows %q", list.Current(), s.Texts())
	}
	dark := s.Image()
	if light.At(300, 200) == dark.At(300, 200) {
		t.Error("the ground is as light as before")
	}
}

func TestLongTitlesAreCutAndTold(t *testing.T) {
	list := widgets.NewRowList(1)
	list.SetRows(widgets.RowsOf([]widgets.Row{{ID: "a", Title: longName, Chip: &widgets.ChipData{Tone: theme.Stop, Text: "blocked"}}, {ID: "b", Title: "Short"}}))
	s, layer := screen(t, list)
	shown := ""
	for _, text := range s.Texts() {
		if strings.HasSuffix(text, "…") {
			shown = strings.TrimSuffix(text, "…")
		}
	}
	if shown == "" || !strings.HasPrefix(longName, shown) || !s.Sees("blocked") {
		t.Fatalf("a long title is cut to %q beside its chip: %q", shown, s.Texts())
	}
	s.HoverAt(fyne.NewPos(60, 10))
	if got := layer.Tip(); got != longName {
		t.Errorf("the tooltip says %q", got)
	}
	s.Window.Resize(fyne.NewSize(1600, 400))
	s.Settle()
	if !s.Sees(longName) {
		t.Errorf("with room enough it is still cut: %q", s.Texts())
	}
}

func TestButtonsOfAFormStayInViewWhileItScrolls(t *testing.T) {
	behind := widgets.NewButton("behind", nil)
	s, _ := screen(t, widgets.Column(0, behind))
	var blocks []fyne.CanvasObject
	for i := range 30 {
		blocks = append(blocks, widgets.NewField(fmt.Sprintf("Field %d", i), widgets.NewEntry("")))
	}
	saved := 0
	widgets.ShowSheet(behind, widgets.SheetOptions{
		Title: "Long", Content: widgets.NewForm(blocks...).Foot(widgets.NewButton("Cancel", nil), widgets.NewPrimary("Save", func() { saved++ })),
	})
	save, found := s.Find("Save")
	if !found || save.At.Y > s.Canvas().Size().Height-30 {
		t.Fatalf("Save stands at %v, found %v", save.At, found)
	}
	s.Tap("Save")
	if saved != 1 {
		t.Errorf("saved %d times", saved)
	}
}
