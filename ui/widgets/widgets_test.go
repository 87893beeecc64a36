package widgets_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	"proviso/ui/widgets"
)

// screen shows an object in a window's layer.
func screen(t *testing.T, o fyne.CanvasObject) (*uitest.Screen, *widgets.Layer) {
	t.Helper()
	layer := widgets.NewLayer(o, widgets.LayerOptions{Say: func(key string, _ ...any) string { return key }})
	s := uitest.Open(t, layer, uitest.Options{Width: 600, Height: 400})
	t.Cleanup(s.Window.Close)
	return s, layer
}

func TestButtonIsPressedByPointerAndKeyboard(t *testing.T) {
	pressed := 0
	button := widgets.NewPrimary("Save", func() { pressed++ })
	s, _ := screen(t, widgets.Column(0, button))
	s.Tap("Save")
	s.Focus(button)
	s.Key(fyne.KeySpace, fyne.KeyReturn)
	if pressed != 3 {
		t.Errorf("pressed %d times, want 3", pressed)
	}
}

func TestDisabledButtonSaysWhyAndDoesNothing(t *testing.T) {
	button := widgets.NewButton("Undo", func() { t.Error("a disabled button was pressed") })
	button.SetTip("Undo the last edit")
	button.SetDisabled("There is nothing to undo.")
	s, layer := screen(t, widgets.Column(0, button))
	s.Tap("Undo")
	s.Hover("Undo")
	if got := layer.Tip(); got != "There is nothing to undo." {
		t.Errorf("tooltip says %q", got)
	}
	s.HoverAt(fyne.NewPos(590, 390))
	if got := layer.Tip(); got != "" {
		t.Errorf("tooltip stays when the pointer has left: %q", got)
	}
	s.Key(fyne.KeyTab)
	if s.Canvas().Focused() != nil {
		t.Error("a disabled button took the focus")
	}
}

func TestTabGoesThroughThingsInReadingOrder(t *testing.T) {
	a, b, c := widgets.NewButton("a", nil), widgets.NewButton("b", nil), widgets.NewButton("c", nil)
	s, _ := screen(t, widgets.Frame(a, nil, b, nil, c))
	var got []string
	for range 3 {
		s.Key(fyne.KeyTab)
		got = append(got, s.Canvas().Focused().(*widgets.Button).Text())
	}
	if want := []string{"a", "b", "c"}; !slices.Equal(got, want) {
		t.Errorf("Tab went %v, want %v", got, want)
	}
}

func TestPillIsRemovedByItsCrossAndByDelete(t *testing.T) {
	tapped, removed := 0, 0
	pill := widgets.NewPill("kind: training", true, func() { tapped++ }).Removable(func() { removed++ })
	s, _ := screen(t, widgets.Wrap(6, pill))
	s.TapAt(fyne.NewPos(pill.Size().Width-12, pill.Size().Height/2))
	if tapped != 0 || removed != 1 {
		t.Errorf("the cross: tapped %d, removed %d", tapped, removed)
	}
	s.TapAt(fyne.NewPos(20, 8))
	if tapped != 1 || removed != 1 {
		t.Errorf("the word: tapped %d, removed %d", tapped, removed)
	}
	s.Focus(pill)
	s.Key(fyne.KeyDelete)
	if removed != 2 {
		t.Errorf("Delete did not remove")
	}
}

func threeWay(changed func(int)) *widgets.Segmented {
	return widgets.NewSegmented(1, changed, widgets.Segment{Text: "yes", Tone: theme.Go}, widgets.Segment{Text: "open", Tone: theme.Open}, widgets.Segment{Text: "no", Tone: theme.Stop})
}

func TestSegmentedByPointerArrowsAndLetters(t *testing.T) {
	var got []int
	sw := threeWay(func(n int) { got = append(got, n) })
	s, _ := screen(t, widgets.Wrap(0, sw))
	s.TapAt(fyne.NewPos(8, 8)) // yes; takes the focus
	s.Key(fyne.KeyLeft)        // already at the left end
	s.Key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	s.Type("y")
	s.Key(fyne.KeyEnd)
	if want := []int{0, 1, 2, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("chosen %v, want %v", got, want)
	}
	sw.SetDisabled("settled by what is recorded")
	s.Key(fyne.KeyHome)
	if sw.Chosen() != 2 {
		t.Error("a disabled switch moved")
	}
}

func TestChipKeepsItsWidthToItsWord(t *testing.T) {
	short, long := widgets.NewChip(theme.Go, "no"), widgets.NewChip(theme.Go, "in force since the ceasefire")
	_, _ = screen(t, widgets.Column(0, short, long))
	if short.MinSize().Width >= long.MinSize().Width {
		t.Error("a chip does not grow with its word")
	}
	if short.MinSize().Height != long.MinSize().Height {
		t.Error("a chip wraps")
	}
	before := short.MinSize()
	short.Set(theme.Stop, "blocked")
	if short.Text() != "blocked" || short.Tone() != theme.Stop || short.MinSize().Width <= before.Width {
		t.Error("a chip does not take another state")
	}
}

func TestCutTextShowsTheWholeInATooltip(t *testing.T) {
	const whole = "European-led multinational force for Ukraine"
	text := widgets.NewCutText(widgets.Body, whole)
	s, layer := screen(t, widgets.Line(0, widgets.Side(90, text)))
	if !text.Cut() || !s.Sees("…") {
		t.Fatalf("text is not cut: %q", s.Texts())
	}
	s.Hover(whole)
	if layer.Tip() != whole {
		t.Errorf("tooltip says %q", layer.Tip())
	}
	text.SetText("short")
	s.Settle()
	if text.Cut() {
		t.Error("a short text counts as cut")
	}
}

func TestCaptionIsFoundByItsWords(t *testing.T) {
	s, _ := screen(t, widgets.Section("What would unlock it"))
	if _, ok := s.Find("What would unlock it"); !ok {
		t.Errorf("not found among %q", s.Texts())
	}
	if !s.Sees("WHAT WOULD UNLOCK IT") {
		t.Errorf("not in capitals: %q", s.Texts())
	}
}

func TestNavItem(t *testing.T) {
	went := ""
	events := widgets.NewNavItem("Events", "12", func() { went = "Events" })
	map_ := widgets.NewNavItem("Map", "", func() { went = "Map" })
	s, _ := screen(t, widgets.Rail(176, events, map_))
	if !s.Sees("12") || s.Sees("0") {
		t.Errorf("counts wrong: %q", s.Texts())
	}
	s.Focus(events)
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	if went != "Map" {
		t.Errorf("Down and Enter went to %q", went)
	}
	events.SetSelected(true)
	events.SetCount("13")
	s.Settle()
	if !events.Selected() || !s.Sees("13") {
		t.Error("selection or count not shown")
	}
}

func TestThemeChangeReachesEveryWidget(t *testing.T) {
	list := widgets.NewRowList(2)
	list.SetRows(widgets.RowsOf([]widgets.Row{{ID: "1", Title: "Row", Chip: &widgets.ChipData{Tone: theme.Go, Text: "yes"}}}))
	page := widgets.Frame(widgets.TopBar(widgets.NewButton("b", nil)), nil, nil, nil, widgets.Ground(theme.Paper, list))
	s, _ := screen(t, page)
	light := s.Image()
	theme.Apply(s.App, theme.Dark, 1)
	dark := s.Image()
	bright := 0
	for x := 0; x < 600; x += 7 {
		for y := 0; y < 400; y += 7 {
			if r, _, _, _ := dark.At(x, y).RGBA(); r>>8 > 0xa0 {
				bright++
			}
		}
	}
	if bright > 60 {
		t.Errorf("%d of some 4900 sampled points stayed bright", bright)
	}
	if r, _, _, _ := light.At(300, 300).RGBA(); r>>8 < 0xf0 {
		t.Error("the light picture is not light")
	}
}

func TestTextScaleGrowsRowsAndButtons(t *testing.T) {
	button := widgets.NewButton("Save", nil)
	s, _ := screen(t, widgets.Column(0, button))
	small := button.MinSize()
	theme.Apply(s.App, theme.Light, 2)
	if big := button.MinSize(); big.Width < small.Width*1.4 || big.Height < small.Height*1.4 {
		t.Errorf("at scale 2 a button of %v becomes %v", small, big)
	}
}

func TestToastOffersItsAction(t *testing.T) {
	undone := 0
	s, layer := screen(t, widgets.NewText(widgets.Body, "page"))
	layer.Toast("Recorded: the ceasefire", "Undo", func() { undone++ })
	s.Settle()
	if layer.Toasted() == "" || !s.Sees("Recorded: the ceasefire") {
		t.Fatalf("no toast: %q", s.Texts())
	}
	s.Tap("Undo")
	if undone != 1 || layer.Toasted() != "" {
		t.Errorf("undone %d times, toast %q", undone, layer.Toasted())
	}
}

func TestEmptySaysWhatBelongsHere(t *testing.T) {
	made := false
	s, _ := screen(t, widgets.Empty("flag", "No commitments yet", "Begin with one.", widgets.NewPrimary("New commitment", func() { made = true })))
	if !s.Sees("No commitments yet") || !s.Sees("Begin with one.") {
		t.Errorf("texts: %q", s.Texts())
	}
	s.Tap("New commitment")
	if !made {
		t.Error("its button does nothing")
	}
}

func TestCardItemsAreOpenedFromTheKeyboard(t *testing.T) {
	opened := ""
	card := widgets.Card("What to watch", widgets.Item([]widgets.Run{widgets.Plain("Peace deal")}, "decides 4", nil, func() { opened = "Peace deal" }),
		widgets.Item([]widgets.Run{widgets.Plain("no link")}, "", nil, nil))
	s, _ := screen(t, card)
	s.Key(fyne.KeyTab, fyne.KeyReturn)
	if opened != "Peace deal" {
		t.Error("Tab and Enter did not open the first item")
	}
	s.Key(fyne.KeyTab)
	if item, ok := s.Canvas().Focused().(interface{ Text() string }); ok && item.Text() == "no link" {
		t.Error("an item that leads nowhere took the focus")
	}
}

func TestDotsTellEveryStation(t *testing.T) {
	dots := widgets.NewDots(widgets.Dot{Text: "proposed", Note: "Dec 2025~", Ink: theme.Faint}, widgets.Dot{Text: "announced", Note: "6 Jan 2026", Ink: theme.Accent}, widgets.Dot{Text: "signed", Note: "—", Ink: theme.Line})
	s, _ := screen(t, widgets.Column(0, dots))
	for _, want := range []string{"proposed", "announced", "signed", "6 Jan 2026"} {
		if !s.Sees(want) {
			t.Errorf("no %q among %q", want, s.Texts())
		}
	}
	if one, two := dots.HeightFor(600), dots.HeightFor(180); two <= one {
		t.Errorf("in a narrow room the stations do not go on in a second line: %v, %v", one, two)
	}
}

func TestBannerAndQuoteWrap(t *testing.T) {
	long := strings.Repeat("a ceasefire alone does not bring it into force ", 6)
	banner := widgets.Banner(theme.Open, []widgets.Run{widgets.Bold("Still needs "), widgets.Plain(long)}, widgets.NewButton("Show", nil))
	quote := widgets.Quote(long, "BBC News")
	column := widgets.Column(0, banner, quote)
	_, _ = screen(t, column)
	wide := column.MinSize().Height
	column.Resize(fyne.NewSize(260, 400))
	if narrow := column.MinSize().Height; narrow <= wide {
		t.Errorf("at 260 the column wants %v, at 600 %v", narrow, wide)
	}
}

func TestSplitKeepsBothPartsInView(t *testing.T) {
	moved := float32(0)
	split := widgets.NewSplit(0.5, widgets.Sized(200, 10, widgets.NewText(widgets.Body, "left")), widgets.Sized(150, 10, widgets.NewText(widgets.Body, "right")))
	split.OnMoved = func(share float32) { moved = share }
	s, _ := screen(t, split)
	for _, c := range []struct{ share, want float32 }{{0, 200}, {1, 449}, {0.5, 300}} {
		split.SetShare(c.share)
		s.Settle()
		right, _ := s.Find("right")
		if got := right.At.X - 1; got != c.want {
			t.Errorf("at share %v the right part begins at %v, want %v", c.share, got, c.want)
		}
	}
	s.Drag(fyne.NewPos(300, 100), -40, 0)
	if moved < 0.42 || moved > 0.45 {
		t.Errorf("after dragging 40 of 600 to the left the share is %v", moved)
	}
}
