package uitest

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A field that is scrolled half out of view shows nothing of itself outside of what scrolls.
func TestNothingStandsOutOfWhatScrolls(t *testing.T) {
	entry := widget.NewMultiLineEntry()
	entry.SetText("MMMMMMMMMM\nMMMMMMMMMM\nMMMMMMMMMM\nMMMMMMMMMM\nMMMMMMMMMM")
	entry.SetMinRowsVisible(5)
	scroll := container.NewScroll(container.NewVBox(entry, entryOf("MMMMMMMMMM")))
	below := canvas.NewRectangle(color.White)
	s := Open(t, container.NewWithoutLayout(below, scroll), Options{Width: 300, Height: 300})
	below.Resize(fyne.NewSize(300, 300))
	scroll.Resize(fyne.NewSize(300, 60))
	s.Settle()
	if len(s.overhang()) == 0 {
		t.Fatal("nothing stands out, so that nothing is tested")
	}
	picture := s.Image()
	for y := 62; y < 300; y++ {
		for x := range 300 {
			if r, g, b, _ := picture.At(x, y).RGBA(); r != 0xffff || g != 0xffff || b != 0xffff {
				t.Fatalf("at %d,%d something is drawn outside of what scrolls", x, y)
			}
		}
	}
	inside := false
	for x := range 300 {
		r, _, _, _ := picture.At(x, 20).RGBA()
		inside = inside || r < 0x8000
	}
	if !inside {
		t.Error("of the field nothing is drawn where it does show")
	}
	if !entry.Visible() || entry.Text == "" {
		t.Error("the field is gone after the picture")
	}
}

func entryOf(text string) *widget.Entry {
	e := widget.NewEntry()
	e.SetText(text)
	return e
}
