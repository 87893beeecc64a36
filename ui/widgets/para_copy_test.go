package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// widthOf is what a text takes in the style of a body.
func widthOf(text string) float32 {
	return fyne.MeasureText(text, theme.Size(theme.SizeText), fyne.TextStyle{}).Width
}

// selectIn drags the pointer over a paragraph.
func selectIn(s *uitest.Screen, p *w.CopyPara, from, to fyne.Position) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
	s.TapAt(at.Add(from))
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	s.Settle()
}

func TestAPartOfAParagraphIsSelectedAndCopied(t *testing.T) {
	p := w.NewCopyPara(w.Body, w.Plain("One line "), w.Plain("with a few"), w.Plain(" words,\nand another."))
	other := w.NewCopyPara(w.Body, w.Plain("Something else."))
	field := w.NewEntry("Name")
	s, layer := screen(t, w.Column(0, p, other, field))
	selectIn(s, p, fyne.NewPos(widthOf("One "), 5), fyne.NewPos(widthOf("One line with"), 5))
	if got := layer.Selected(); got != "line with" {
		t.Errorf("%q is selected", got)
	}
	selectIn(s, p, fyne.NewPos(widthOf("One line with a few "), 5), fyne.NewPos(widthOf("and"), 25))
	if got, want := layer.Selected(), "words,\nand"; got != want {
		t.Errorf("%q is selected over two lines, want %q", got, want)
	}
	selectIn(s, other, fyne.NewPos(0, 5), fyne.NewPos(widthOf("Some"), 90))
	if got := layer.Selected(); got != "Something else." || p.Selected() != "" {
		t.Errorf("%q is selected below the end, and still %q before", got, p.Selected())
	}
	selectIn(s, other, fyne.NewPos(widthOf("Something"), 5), fyne.NewPos(-20, -4))
	if got := layer.Selected(); got != "Something" {
		t.Errorf("%q is selected backwards and above", got)
	}
	s.TapAt(fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(0, 5))
	if other.Selected() != "" || layer.Selected() != "" {
		t.Errorf("after a press on the beginning of another text %q is still selected", other.Selected())
	}
	selectIn(s, other, fyne.NewPos(widthOf("Something"), 5), fyne.NewPos(-20, -4))
	layer.Escape()
	if got := layer.Selected(); got != "" {
		t.Errorf("after Escape %q is selected", got)
	}
	selectIn(s, p, fyne.NewPos(0, 5), fyne.NewPos(60, 5))
	s.Focus(field)
	if got := layer.Selected(); got != "" {
		t.Errorf("beside a field with the focus %q is selected", got)
	}
}

func TestPressesOneAfterTheOtherSelectAWordAndAll(t *testing.T) {
	for _, c := range []struct{ text, before, word string }{
		{"after a cease-fire, not before", "after a cea", "cease"},
		{"Угода набула чинності", "Угода на", "набула"},
		{"one, two", "one, t", "two"},
	} {
		p := w.NewCopyPara(w.Body, w.Plain(c.text))
		s, layer := screen(t, w.Column(0, p))
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(widthOf(c.before)-2, 6)
		s.TapAt(at)
		s.TapAt(at)
		if got := layer.Selected(); got != c.word {
			t.Errorf("two presses in %q select %q, want %q", c.text, got, c.word)
		}
		s.TapAt(at)
		if got := layer.Selected(); got != c.text {
			t.Errorf("three presses in %q select %q", c.text, got)
		}
	}
}

func TestTextFromTheRightIsSelectedByItsStretches(t *testing.T) {
	p := w.NewCopyPara(w.Body, w.Plain("إرسال قوات لحفظ السلام"))
	s, layer := screen(t, w.Column(0, p))
	selectIn(s, p, fyne.NewPos(2, 5), fyne.NewPos(590, 5))
	if got := layer.Selected(); got != p.Text() {
		t.Errorf("%q is selected", got)
	}
}

func TestShiftGoesOnSelecting(t *testing.T) {
	p := w.NewCopyPara(w.Body, w.Plain("One line with words"))
	s, _ := screen(t, w.Column(0, p))
	s.TapAt(fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(widthOf("One "), 6))
	p.MouseDown(&desktop.MouseEvent{
		Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShift,
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(widthOf("One line"), 6)},
	})
	if got := p.Selected(); got != "line" {
		t.Errorf("%q is selected", got)
	}
}
