package uitest

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// slack is by how many units a text may stand out before a person would notice.
const slack = 1.5

// nameMost is how many letters a name has; what is longer is a sentence.
const nameMost = 80

// rect is a part of the window.
type rect struct{ left, top, right, bottom float32 }

func rectAt(at fyne.Position, size fyne.Size) rect {
	return rect{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

func (r rect) within(o rect) rect {
	return rect{max(r.left, o.left), max(r.top, o.top), min(r.right, o.right), min(r.bottom, o.bottom)}
}

func (r rect) empty() bool { return r.right-r.left <= 0 || r.bottom-r.top <= 0 }

// shown is a line of text where it is drawn.
type shown struct {
	text string
	at   rect
}

// Spills are the texts that stand out of the widget that they belong to or out of the window, those that run into each
// other, and the names of buttons and the like that are cut with an ellipsis, each told in a sentence. Other texts may be
// cut to the room they have, and so may what is longer than a name, such as a finding that can be pressed.
func (s *Screen) Spills() []string {
	root := s.Canvas().Overlays().Top()
	if root == nil {
		root = s.Canvas().Content()
	}
	w := spiller{}
	window := rectAt(fyne.Position{}, s.Canvas().Size())
	w.visit(root, fyne.Position{}, window, window, "")
	w.collide()
	return w.told
}

type spiller struct {
	lines []shown
	told  []string
}

// visit looks at an object and what is in it. Of all, only what lies in clip shows; a text must keep to bounds from left
// to right; name is that of what can be pressed, in which it lies.
func (w *spiller) visit(o fyne.CanvasObject, parent fyne.Position, clip, bounds rect, name string) {
	if o == nil || !o.Visible() {
		return
	}
	at := parent.Add(o.Position())
	if line, ok := o.(*canvas.Text); ok {
		w.line(line, at, clip, bounds)
		if strings.HasSuffix(line.Text, "…") && name != "" && utf8.RuneCountInString(name) <= nameMost && !strings.HasSuffix(name, "…") && !rectAt(at, line.Size()).within(clip).empty() {
			w.told = append(w.told, fmt.Sprintf("%q is cut to %q", name, line.Text))
		}
		return
	}
	_, scrolls := o.(fyne.Scrollable)
	_, dragged := o.(fyne.Draggable)
	_, plain := o.(*container.Scroll)
	_, widget := o.(fyne.Widget)
	switch {
	case scrolls && dragged && !plain: // a drawing moved under a frame, which may hide any part of it
		return
	case scrolls:
		clip = clip.within(rectAt(at, o.Size()))
		bounds = rect{-1e6, -1e6, 1e6, 1e6}
	case widget:
		bounds = bounds.within(rectAt(at, o.Size()))
	}
	if _, pressed := o.(fyne.Tappable); pressed && entryIn(o) == nil {
		name = textOf(o)
	} else if _, may := o.(interface{ Cut() bool }); may {
		name = ""
	}
	for _, child := range children(o) {
		w.visit(child, at, clip, bounds, name)
	}
}

func (w *spiller) line(line *canvas.Text, at fyne.Position, clip, bounds rect) {
	// A space at the end of a line that was wrapped leaves no mark.
	size := fyne.MeasureText(strings.TrimRight(line.Text, " \u200a"), line.TextSize, line.TextStyle)
	switch room := line.Size().Width - size.Width; line.Alignment {
	case fyne.TextAlignCenter:
		at.X += room / 2
	case fyne.TextAlignTrailing:
		at.X += room
	}
	drawn := rectAt(at, size)
	seen := drawn.within(clip)
	if strings.TrimSpace(line.Text) == "" || seen.empty() {
		return
	}
	if drawn.left < bounds.left-slack || drawn.right > bounds.right+slack {
		w.told = append(w.told, fmt.Sprintf("%q spans %.0f–%.0f, but has only %.0f–%.0f", line.Text, drawn.left, drawn.right, bounds.left, bounds.right))
	}
	w.lines = append(w.lines, shown{line.Text, seen})
}

// collide finds lines that are drawn over each other.
func (w *spiller) collide() {
	for i, a := range w.lines {
		for _, b := range w.lines[:i] {
			both := a.at.within(b.at)
			if both.right-both.left > slack && both.bottom-both.top > a.height(b)/3 {
				w.told = append(w.told, fmt.Sprintf("%q runs into %q at %.0f, %.0f", b.text, a.text, both.left, both.top))
			}
		}
	}
}

// height is that of the lower of two lines.
func (s shown) height(o shown) float32 {
	return min(s.at.bottom-s.at.top, o.at.bottom-o.at.top)
}
