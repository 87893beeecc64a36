package uitest

import (
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// heard collects what a screen fails with.
type heard struct{ messages []string }

func (*heard) Helper() {}

func (h *heard) Fatalf(format string, args ...any) {
	h.messages = append(h.messages, fmt.Sprintf(format, args...))
}

func TestTapTypeAndKeys(t *testing.T) {
	tapped := 0
	entry := widget.NewEntry()
	entry.PlaceHolder = "Name"
	s := Open(t, container.NewVBox(widget.NewLabel("Hello"), entry, widget.NewButton("Save", func() { tapped++ })), Options{Width: 300, Height: 200})
	s.Tap("Save")
	s.Fill("Name", "Ceasefire")
	s.Key(fyne.KeyBackspace)
	if tapped != 1 || s.Entry("Name").Text != "Ceasefir" || !s.Sees("Hello") {
		t.Errorf("tapped %d, entry %q, texts %q", tapped, entry.Text, s.Texts())
	}
	s.Key(fyne.KeyTab)
	if _, ok := s.Canvas().Focused().(*widget.Button); !ok {
		t.Errorf("Tab went to %T", s.Canvas().Focused())
	}
	s.BackTab()
	if s.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("Shift+Tab went to %T", s.Canvas().Focused())
	}
}

func TestMissingThingsFailWithWhatIsThere(t *testing.T) {
	h := &heard{}
	s := Open(h, widget.NewLabel("Hello"), Options{Width: 300, Height: 200})
	s.Tap("Save")
	s.Entry("Name")
	s.Type("x")
	if len(h.messages) != 3 || !strings.Contains(h.messages[0], "Hello") {
		t.Errorf("failures: %q", h.messages)
	}
}

func TestHiddenThingsAreNotSeen(t *testing.T) {
	label := widget.NewLabel("secret")
	s := Open(t, container.NewVBox(label), Options{Width: 300, Height: 200})
	if !s.Sees("secret") {
		t.Fatal("a shown label is not seen")
	}
	label.Hide()
	if s.Sees("secret") {
		t.Error("a hidden label is seen")
	}
}

func TestShortcutPrefersTheMenuAsTheWindowDoes(t *testing.T) {
	menu, direct := 0, 0
	entry := widget.NewEntry()
	s := Open(t, entry, Options{Width: 300, Height: 200})
	find := &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl}
	item := fyne.NewMenuItem("Find", func() { menu++ })
	item.Shortcut = find
	s.Window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Edit", item)))
	s.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl}, func(fyne.Shortcut) { direct++ })
	s.Focus(entry)
	s.Shortcut(fyne.KeyF, fyne.KeyModifierControl)
	s.Shortcut(fyne.KeyN, fyne.KeyModifierControl)
	if menu != 1 || direct != 0 {
		t.Errorf("in a field: menu %d, window %d, want 1 and 0", menu, direct)
	}
	s.Canvas().Unfocus()
	item.Disabled = true
	s.Shortcut(fyne.KeyF, fyne.KeyModifierControl)
	if menu != 1 {
		t.Error("a disabled menu item ran")
	}
}

func TestCaptureWritesAPictureOfTheRightSize(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "page.png")
	s := Open(t, widget.NewLabel("Hello"), Options{Width: 320, Height: 240, Variant: theme.Dark})
	s.Capture(path)
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 320 || b.Dy() != 240 {
		t.Errorf("picture is %v", b)
	}
	if r, _, _, _ := picture.At(310, 230).RGBA(); r>>8 != 0x16 {
		t.Errorf("the dark page has red %#x", r>>8)
	}
}

func TestHoverAndSecondaryTap(t *testing.T) {
	spot := newSpot()
	s := Open(t, container.NewWithoutLayout(spot), Options{Width: 300, Height: 200})
	spot.Move(fyne.NewPos(50, 60))
	spot.Resize(fyne.NewSize(20, 20))
	s.TapAt(fyne.NewPos(55, 65))
	s.TapSecondaryAt(fyne.NewPos(55, 65))
	s.HoverAt(fyne.NewPos(55, 65))
	s.HoverAt(fyne.NewPos(5, 5))
	if got := strings.Join(spot.told, " "); got != "down up tap menu in out" {
		t.Errorf("the object was told %q", got)
	}
}

func TestAClickStopsAtTheFrontmostThatKnowsClicks(t *testing.T) {
	tapped := 0
	button := widget.NewButton("below", func() { tapped++ })
	s := Open(t, container.NewStack(button, &menuOnly{Label: *widget.NewLabel("above")}), Options{Width: 300, Height: 200})
	s.TapAt(fyne.NewPos(100, 100))
	if tapped != 0 {
		t.Error("a click went through an object that takes right clicks; the real window stops there")
	}
}

// menuOnly knows the right click only.
type menuOnly struct{ widget.Label }

func (*menuOnly) TappedSecondary(*fyne.PointEvent) {}

// spot is a widget that notes what the pointer does.
type spot struct {
	widget.BaseWidget
	told []string
}

func newSpot() *spot {
	s := &spot{}
	s.ExtendBaseWidget(s)
	return s
}

func (s *spot) tell(what string)                 { s.told = append(s.told, what) }
func (s *spot) Tapped(*fyne.PointEvent)          { s.tell("tap") }
func (s *spot) TappedSecondary(*fyne.PointEvent) { s.tell("menu") }
func (s *spot) MouseDown(*desktop.MouseEvent)    { s.tell("down") }
func (s *spot) MouseUp(*desktop.MouseEvent)      { s.tell("up") }
func (s *spot) MouseIn(*desktop.MouseEvent)      { s.tell("in") }
func (s *spot) MouseMoved(*desktop.MouseEvent)   {}
func (s *spot) MouseOut()                        { s.tell("out") }
func (s *spot) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

func TestSpillsTellWhatHasNoRoom(t *testing.T) {
	long := canvas.NewText("a text that is long", color.Black)
	over := canvas.NewText("over it", color.Black)
	long.Move(fyne.NewPos(20, 50))
	over.Move(fyne.NewPos(30, 52))
	screen := Open(t, container.NewWithoutLayout(long, over), Options{Width: 400, Height: 200})
	if told := screen.Spills(); len(told) != 1 || !strings.Contains(told[0], "runs into") {
		t.Errorf("told %q", told)
	}
	over.Move(fyne.NewPos(390, 100))
	if told := screen.Spills(); len(told) != 1 || !strings.Contains(told[0], "has only") {
		t.Errorf("told %q", told)
	}
	over.Move(fyne.NewPos(30, 100))
	if told := screen.Spills(); len(told) != 0 {
		t.Errorf("told %q", told)
	}
}
