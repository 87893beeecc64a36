package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MouseDown takes the focus.
func (v *FigureView) MouseDown(ev *desktop.MouseEvent) {
	v.pressed = ev.Position
	LayerOf(v).HideTip()
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
}

// MouseUp chooses what was clicked, unless the figure was dragged.
func (v *FigureView) MouseUp(ev *desktop.MouseEvent) {
	const still = 4
	if math.Hypot(float64(ev.Position.X-v.pressed.X), float64(ev.Position.Y-v.pressed.Y)) > still {
		return
	}
	s, _ := v.spotAt(ev.Position)
	v.tell(s.ID)
	if ev.Button == desktop.MouseButtonSecondary && s.ID != "" && v.OnMenu != nil {
		v.OnMenu(s.ID, ev.AbsolutePosition)
	}
}

func (v *FigureView) tell(id string) {
	v.Choose(id)
	if v.OnChoose != nil {
		v.OnChoose(id)
	}
}

// DoubleTapped opens what was clicked.
func (v *FigureView) DoubleTapped(ev *fyne.PointEvent) {
	if s, ok := v.spotAt(ev.Position); ok {
		v.open(s.ID)
	}
}

func (v *FigureView) open(id string) {
	if id != "" && v.OnOpen != nil {
		v.OnOpen(id)
	}
}

// Dragged implements fyne.Draggable.
func (v *FigureView) Dragged(ev *fyne.DragEvent) {
	v.fitted = false
	v.offset = v.offset.Add(ev.Dragged)
	v.move()
}

// DragEnd implements fyne.Draggable.
func (v *FigureView) DragEnd() {}

// Scrolled zooms at the pointer.
func (v *FigureView) Scrolled(ev *fyne.ScrollEvent) {
	const notch = 100 // what half a doubling takes
	LayerOf(v).HideTip()
	v.zoomAt(ev.Position, float32(math.Pow(1.5, float64(ev.Scrolled.DY)/notch*1.2)))
}

// MouseIn implements desktop.Hoverable.
func (v *FigureView) MouseIn(ev *desktop.MouseEvent) { v.MouseMoved(ev) }

// MouseMoved offers the name of what the pointer is on.
func (v *FigureView) MouseMoved(ev *desktop.MouseEvent) {
	s, _ := v.spotAt(ev.Position)
	if s.ID == v.tipped {
		return
	}
	v.tipped = s.ID
	layer := LayerOf(v)
	layer.HideTip()
	if s.ID != "" && v.drawn != nil {
		at, size := v.areaOf(s)
		place(v.drawn.hover, at.X, at.Y, size.Width, size.Height)
		layer.OfferTip(v.drawn.hover, s.Name)
	}
}

// MouseOut implements desktop.Hoverable.
func (v *FigureView) MouseOut() {
	v.tipped = ""
	LayerOf(v).HideTip()
}

// Cursor implements desktop.Cursorable.
func (v *FigureView) Cursor() desktop.Cursor {
	if v.tipped != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// TypedKey implements fyne.Focusable.
func (v *FigureView) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		if v.OnArrow != nil {
			v.OnArrow(ev.Name)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		v.open(v.chosen)
	case fyne.KeyHome:
		v.Fit()
	default:
		LayerOf(v).Unhandled(ev)
	}
}

// TypedRune zooms by plus, minus and nought.
func (v *FigureView) TypedRune(r rune) {
	switch r {
	case '+', '=':
		v.ZoomIn()
	case '-':
		v.ZoomOut()
	case '0':
		v.ActualSize()
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (v *FigureView) TypedShortcut(s fyne.Shortcut) { passShortcut(v, s) }

// FocusGained implements fyne.Focusable.
func (v *FigureView) FocusGained() { v.focused = true; v.move() }

// FocusLost implements fyne.Focusable.
func (v *FigureView) FocusLost() { v.focused = false; v.move() }
