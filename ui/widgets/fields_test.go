package widgets_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/widgets"
)

var events = []widgets.Option{
	{ID: "1", Label: "Ceasefire enters into force"},
	{ID: "2", Label: "Peace deal is signed"},
	{ID: "3", Label: "Legal framework enters into force"},
	{ID: "4", Label: "A ceasefire is declared"},
}

func find(query string) []widgets.Option { return widgets.FilterOptions(events, query) }

func TestFilterOptions(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", []string{"1", "2", "3", "4"}},
		{"CEASE", []string{"1", "4"}},
		{"force enters", []string{"1", "3"}},
		{"peace xyz", nil},
	} {
		var got []string
		for _, o := range find(c.query) {
			got = append(got, o.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q finds %v, want %v", c.query, got, c.want)
		}
	}
}

func TestSearchTellsQueriesAndEscapeClears(t *testing.T) {
	var queries []string
	down, escaped := 0, 0
	search := widgets.NewSearch("Search 34 commitments", "Ctrl F")
	search.OnQuery = func(q string) { queries = append(queries, q) }
	search.OnDown = func() { down++ }
	search.OnEscape = func() { escaped++ }
	s, _ := screen(t, widgets.Column(0, search))
	if !s.Sees("Ctrl F") {
		t.Error("the keys are not shown while the field is empty")
	}
	s.Fill("Search 34 commitments", "uk")
	if s.Sees("Ctrl F") {
		t.Error("the keys are shown over what was typed")
	}
	s.Key(fyne.KeyDown, fyne.KeyEscape, fyne.KeyEscape)
	if want := []string{"u", "uk", ""}; !slices.Equal(queries, want) {
		t.Errorf("queries %q, want %q", queries, want)
	}
	if down != 1 || escaped != 1 {
		t.Errorf("Down %d times, Escape %d times, want 1 and 1", down, escaped)
	}
}

func completerScreen(t *testing.T) (*widgets.Completer, func(...fyne.KeyName), func(string), *[]string) {
	t.Helper()
	c := widgets.NewCompleter("Event", find)
	told := &[]string{}
	c.OnChosen = func(o widgets.Option) { *told = append(*told, o.ID) }
	c.OnMake = func(text string) { *told = append(*told, "make "+text) }
	c.MakeText = func(text string) string { return "New event “" + text + "”" }
	s, _ := screen(t, widgets.Column(0, c, widgets.NewButton("next", nil)))
	s.Focus(c)
	return c, s.Key, s.Type, told
}

func TestCompleterChoosesWithArrowsAndEnter(t *testing.T) {
	c, key, typ, told := completerScreen(t)
	typ("force")
	key(fyne.KeyDown, fyne.KeyReturn)
	if c.Chosen().ID != "3" || c.Text != "Legal framework enters into force" || !slices.Equal(*told, []string{"3"}) {
		t.Errorf("chosen %+v, text %q, told %v", c.Chosen(), c.Text, *told)
	}
}

func TestCompleterMakesNew(t *testing.T) {
	_, key, typ, told := completerScreen(t)
	typ("summit")
	key(fyne.KeyReturn)
	if !slices.Equal(*told, []string{"make summit"}) {
		t.Errorf("told %v", *told)
	}
}

func TestCompleterGoesBackToItsChoiceWhenLeft(t *testing.T) {
	c, key, typ, told := completerScreen(t)
	c.SetChosen(events[1])
	typ("xyz")
	key(fyne.KeyTab)
	if c.Text != "Peace deal is signed" || len(*told) != 0 {
		t.Errorf("text %q, told %v", c.Text, *told)
	}
}

func TestCompleterTakesAnExactLabelWhenLeft(t *testing.T) {
	c, key, typ, told := completerScreen(t)
	typ("peace deal is SIGNED")
	key(fyne.KeyEscape)
	if c.Chosen().ID != "2" || !slices.Equal(*told, []string{"2"}) {
		t.Errorf("chosen %+v, told %v", c.Chosen(), *told)
	}
}

func TestCompleterEmptiedHasNoChoice(t *testing.T) {
	c, key, typ, told := completerScreen(t)
	typ("peace")
	key(fyne.KeyReturn)
	c.SetText("")
	if c.Chosen() != (widgets.Option{}) || !slices.Equal(*told, []string{"2", ""}) {
		t.Errorf("chosen %+v, told %q", c.Chosen(), *told)
	}
}

func TestCompleterChoosesByClick(t *testing.T) {
	c := widgets.NewCompleter("Event", find)
	s, layer := screen(t, widgets.Column(0, c))
	s.Focus(c)
	s.Type("cease")
	if layer.Dropped() == nil {
		t.Fatal("no list dropped")
	}
	s.Tap("A ceasefire is declared")
	if c.Chosen().ID != "4" || layer.Dropped() != nil || s.Canvas().Focused() != fyne.Focusable(c) {
		t.Errorf("chosen %+v, dropped %v", c.Chosen(), layer.Dropped())
	}
}

func TestSelect(t *testing.T) {
	var got []string
	sel := widgets.NewSelect("Kind", []widgets.Option{{ID: "t", Label: "troops"}, {ID: "h", Label: "hub"}, {ID: "f", Label: "funding"}}, "", func(id string) { got = append(got, id) })
	s, layer := screen(t, widgets.Column(0, sel, widgets.NewButton("next", nil)))
	if sel.Text() != "Kind" {
		t.Errorf("an empty choice shows %q", sel.Text())
	}
	s.Focus(sel)
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn)
	s.Type("f")
	s.Key(fyne.KeyDown, fyne.KeyUp, fyne.KeyEscape)
	s.Tap("funding")
	s.Tap("troops")
	if want := []string{"h", "f", "t"}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, want %v", got, want)
	}
	s.Key(fyne.KeySpace, fyne.KeyTab)
	if layer.Dropped() != nil {
		t.Error("the list stays when the focus has left")
	}
	sel.SetOptions([]widgets.Option{{ID: "h", Label: "hub"}})
	if sel.Chosen() != "" {
		t.Errorf("a choice that is no longer offered stays: %q", sel.Chosen())
	}
}

func TestDateEntryTellsHowItReadsTheText(t *testing.T) {
	var dates []string
	date := widgets.NewDateEntry("2026-01-06", "A year, a month or a day", func(text string) (string, error) {
		if text == "2026" {
			return "some time in 2026", nil
		}
		return "", errors.New("“" + text + "” is no date")
	})
	date.OnDate = func(text string) { dates = append(dates, text) }
	s, _ := screen(t, widgets.Column(0, widgets.NewField("Deadline", date)))
	if !s.Sees("A year, a month or a day") {
		t.Errorf("no hint: %q", s.Texts())
	}
	s.Fill("Deadline", "2026")
	if !s.Sees("some time in 2026") || date.Err() != nil {
		t.Errorf("reading not shown: %q", s.Texts())
	}
	s.Type("x")
	if !s.Sees("is no date") || date.Err() == nil {
		t.Errorf("error not shown: %q", s.Texts())
	}
	if want := []string{"2026"}; !slices.Equal(dates, want) {
		t.Errorf("told %q, want %q", dates, want)
	}
}

func TestTokens(t *testing.T) {
	tokens := widgets.NewTokens("Add a tag", nil, true)
	var last []string
	tokens.OnTokens = func(all []widgets.Option) {
		last = nil
		for _, o := range all {
			last = append(last, o.Label)
		}
	}
	s, _ := screen(t, widgets.Column(0, widgets.NewField("Tags", tokens)))
	s.Focus(s.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(interface{ FieldName() string }); return ok })[0].Object.(fyne.Focusable))
	for _, word := range []string{"Paris", "hubs", "Paris"} {
		s.Type(word)
		s.Key(fyne.KeyReturn)
	}
	if want := []string{"Paris", "hubs"}; !slices.Equal(last, want) {
		t.Fatalf("tokens %v, want %v", last, want)
	}
	s.Key(fyne.KeyBackspace)
	if want := []string{"Paris"}; !slices.Equal(last, want) {
		t.Errorf("after Backspace %v, want %v", last, want)
	}
	pill, ok := s.Find("Paris")
	if !ok {
		t.Fatalf("no pill among %q", s.Texts())
	}
	s.TapAt(pill.At.AddXY(pill.Object.Size().Width-12, 8))
	if len(last) != 0 || s.Sees("Paris") {
		t.Errorf("the cross left %v", last)
	}
}

func TestFormShowsErrorsAndFocusesTheFirst(t *testing.T) {
	title, place := widgets.NewEntry(""), widgets.NewEntry("")
	form := widgets.NewForm(widgets.NewField("Title", title).Hint("a few words"), widgets.Columns(2, 8, 50, widgets.NewField("Place", place)))
	s, _ := screen(t, form)
	before := form.MinSize().Height
	if !form.SetErrs(map[string]string{"Place": "Name the place."}) {
		t.Error("an error was not counted")
	}
	s.Settle()
	if !s.Sees("Name the place.") || !s.Sees("a few words") || s.Canvas().Focused() != fyne.Focusable(place) {
		t.Errorf("texts %q", s.Texts())
	}
	if form.MinSize().Height <= before {
		t.Error("the form does not make room for the error")
	}
	if form.SetErrs(nil) || form.Field("Place").Err() != "" {
		t.Error("an error stays")
	}
	s.Settle()
	if s.Sees("Name the place.") {
		t.Error("an error stays on screen")
	}
}

func TestAreaLetsTabPassAndEndsWithCtrlEnter(t *testing.T) {
	done := 0
	area := widgets.NewArea("Notes", 3)
	area.OnDone = func() { done++ }
	s, _ := screen(t, widgets.Column(0, area, widgets.NewButton("next", nil)))
	s.Fill("Notes", "one")
	s.Key(fyne.KeyReturn)
	s.Type("two")
	if area.Text != "one\ntwo" {
		t.Errorf("area holds %q", area.Text)
	}
	area.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	s.Key(fyne.KeyTab)
	if _, ok := s.Canvas().Focused().(*widgets.Button); !ok || done != 1 || strings.Contains(area.Text, "\t") {
		t.Errorf("done %d, area %q, focus %T", done, area.Text, s.Canvas().Focused())
	}
}

func TestEscapeReachesTheLayer(t *testing.T) {
	escaped := 0
	entry := widgets.NewEntry("x")
	s, layer := screen(t, widgets.Column(0, entry, widgets.NewButton("b", nil)))
	layer.OnEscape = func() { escaped++ }
	s.Focus(entry)
	s.Key(fyne.KeyEscape, fyne.KeyTab, fyne.KeyEscape)
	if escaped != 2 {
		t.Errorf("Escape came through %d times, want 2", escaped)
	}
}

func TestSheetKeepsFocusAndClosesByEscape(t *testing.T) {
	behind := widgets.NewButton("behind", nil)
	s, _ := screen(t, widgets.Column(0, behind))
	closed := 0
	entry := widgets.NewEntry("name")
	sheet := widgets.ShowSheet(behind, widgets.SheetOptions{Title: "New event", Content: entry, Buttons: []fyne.CanvasObject{widgets.NewPrimary("Save", nil)}, OnClosed: func() { closed++ }})
	if s.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("the focus begins at %T, not at the first field", s.Canvas().Focused())
	}
	s.Type("Ceasefire")
	for range 6 {
		s.Key(fyne.KeyTab)
		if s.Canvas().Focused() == fyne.Focusable(behind) {
			t.Fatal("Tab left the sheet")
		}
	}
	s.Canvas().Unfocus()
	s.Key(fyne.KeyEscape)
	if sheet.Open() || closed != 1 || s.Canvas().Overlays().Top() != nil {
		t.Error("Escape did not close the sheet")
	}
	sheet.Close()
	if closed != 1 {
		t.Error("a sheet closed twice")
	}
}

func TestSheetDropsListsAboveItself(t *testing.T) {
	behind := widgets.NewButton("behind", nil)
	s, window := screen(t, widgets.Column(0, behind))
	c := widgets.NewCompleter("Event", find)
	widgets.ShowSheet(behind, widgets.SheetOptions{Content: c, Height: 200})
	s.Focus(c)
	s.Type("peace")
	if window.Dropped() != nil || !s.Sees("Peace deal is signed") {
		t.Errorf("the list dropped behind the sheet: %q", s.Texts())
	}
	s.Key(fyne.KeyReturn)
	if c.Chosen().ID != "2" {
		t.Errorf("chosen %+v", c.Chosen())
	}
}

func TestSheetLeavesTypingToItsOwner(t *testing.T) {
	behind := widgets.NewButton("behind", nil)
	s, _ := screen(t, widgets.Column(0, behind))
	kept := 0
	entry := widgets.NewEntry("name")
	sheet := widgets.ShowSheet(behind, widgets.SheetOptions{Content: entry, OnEscape: func() { kept++ }})
	s.Focus(entry)
	s.Key(fyne.KeyEscape)
	if kept != 1 || !sheet.Open() {
		t.Error("Escape closed a sheet that wanted to be asked")
	}
}

func TestChoose(t *testing.T) {
	behind := widgets.NewButton("behind", nil)
	s, _ := screen(t, widgets.Column(0, behind))
	chosen := ""
	widgets.Choose(behind, "Choose an event", "Search", 1, func(query string) widgets.Rows {
		var rows []widgets.Row
		for _, o := range find(query) {
			rows = append(rows, widgets.Row{ID: o.ID, Title: o.Label})
		}
		return widgets.RowsOf(rows)
	}, func(id string) { chosen = id })
	s.Settle()
	s.Type("force")
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if chosen != "3" || s.Canvas().Overlays().Top() != nil {
		t.Errorf("chosen %q", chosen)
	}
}

func TestOpenerOpensAndLeavesItsKeysOutWhereThereIsNoRoom(t *testing.T) {
	opened := 0
	opener := widgets.NewOpener("Find or do anything…", "Ctrl+K", func() { opened++ })
	s, _ := screen(t, widgets.Column(0, widgets.Line(0, widgets.GrowTo(420, opener), widgets.Spring())))
	if !s.Sees("Ctrl+K") {
		t.Error("the keys are not shown")
	}
	s.Tap("Find or do anything…")
	s.Focus(opener)
	s.Key(fyne.KeyReturn)
	if opened != 2 {
		t.Errorf("opened %d times, want by pointer and by key", opened)
	}
	s.Show(widgets.Column(0, widgets.Line(0, widgets.Sized(500, 0, widgets.NewText(widgets.Body, "A title")), widgets.GrowTo(420, opener))))
	s.Settle()
	if s.Sees("Ctrl+K") || opener.Size().Width < 100 {
		t.Errorf("beside little room the keys show, or nothing: %v wide", opener.Size().Width)
	}
	if !strings.HasPrefix(opener.Tip(), "Find or do anything…") {
		t.Errorf("the tooltip %q does not tell what was cut", opener.Tip())
	}
}
