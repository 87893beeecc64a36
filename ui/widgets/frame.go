package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// TopBar is the bar at the head of the window.
func TopBar(parts ...fyne.CanvasObject) fyne.CanvasObject {
	line := Sized(0, 43, Inset(0, 14, Line(12, parts...)))
	return Column(0, newBox(theme.Surface, "", 0, line), Divider())
}

// FootBar is the line of small facts at the foot of the window.
func FootBar(parts ...fyne.CanvasObject) fyne.CanvasObject {
	line := Sized(0, 25, Inset(0, 14, Line(22, parts...)))
	return Column(0, Divider(), newBox(theme.Surface, "", 0, line))
}

// Frame sets parts around a centre without gaps: top and bottom over the whole width, left and right between
// them. Any may be nil. Tab goes through them as they are read: top, left, centre, right, bottom.
func Frame(top, bottom, left, right, centre fyne.CanvasObject) *fyne.Container {
	l := &frameLayout{top, bottom, left, right, centre}
	return newContainer(l, []fyne.CanvasObject{top, left, centre, right, bottom})
}

type frameLayout struct{ top, bottom, left, right, centre fyne.CanvasObject }

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

func (l *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, end := float32(0), size.Height
	if shown(l.top) {
		y = heightFor(l.top, size.Width)
		place(l.top, 0, 0, size.Width, y)
	}
	if shown(l.bottom) {
		h := heightFor(l.bottom, size.Width)
		end -= h
		place(l.bottom, 0, end, size.Width, h)
	}
	x, right := float32(0), size.Width
	if shown(l.left) {
		x = l.left.MinSize().Width
		place(l.left, 0, y, x, end-y)
	}
	if shown(l.right) {
		w := l.right.MinSize().Width
		right -= w
		place(l.right, right, y, w, end-y)
	}
	if shown(l.centre) {
		place(l.centre, x, y, max(right-x, 0), max(end-y, 0))
	}
}

func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	middle := fyne.Size{}
	for _, o := range []fyne.CanvasObject{l.left, l.centre, l.right} {
		if shown(o) {
			size := o.MinSize()
			middle = fyne.NewSize(middle.Width+size.Width, max(middle.Height, size.Height))
		}
	}
	for _, o := range []fyne.CanvasObject{l.top, l.bottom} {
		if shown(o) {
			size := o.MinSize()
			middle = fyne.NewSize(max(middle.Width, size.Width), middle.Height+size.Height)
		}
	}
	return middle
}

// Rail is the navigation at the left of the window, of a width.
func Rail(width float32, items ...fyne.CanvasObject) fyne.CanvasObject {
	column := newBox(theme.Rail, "", 0, Scroll(Inset(10, 8, Column(1, items...))))
	return Frame(nil, nil, nil, DividerDown(), Side(width-1, column))
}

// Split sets two parts side by side with a hairline between them that can be dragged.
type Split struct {
	widget.BaseWidget
	// OnMoved is called when the person has dragged the line, with the share of the left part.
	OnMoved     func(share float32)
	share       float32
	left, right fyne.CanvasObject
	line        *splitLine
	least       float32 // stacked where there is less width, at the text scale; 0 for never
	ledge       *hair   // between the parts where they are stacked
}

// NewSplit gives the left part a share of the width, 0…1.
func NewSplit(share float32, left, right fyne.CanvasObject) *Split {
	s := &Split{share: share, left: left, right: right}
	s.line, s.ledge = &splitLine{split: s}, newHair()
	s.line.ExtendBaseWidget(s.line)
	s.ExtendBaseWidget(s)
	return s
}

// Stacking sets the right part below the left where there is less width than that, at the text scale.
func (s *Split) Stacking(least float32) *Split {
	s.least = least
	return s
}

// stacked tells whether the parts stand one below the other at a width.
func (s *Split) stacked(width float32) bool { return s.least > 0 && width < theme.Scaled(s.least) }

// Share is the left part's share of the width.
func (s *Split) Share() float32 { return s.share }

// SetShare moves the line.
func (s *Split) SetShare(share float32) {
	s.share = min(max(share, 0), 1)
	s.Refresh()
}

// SetRight replaces the right part.
func (s *Split) SetRight(o fyne.CanvasObject) { s.right = o; s.Refresh() }

// leftWidth keeps both parts at least as wide as they must be, the right one first.
func (s *Split) leftWidth(width float32) float32 {
	w := width * s.share
	w = min(w, width-1-s.right.MinSize().Width)
	w = max(w, s.left.MinSize().Width)
	return float32(int(w))
}

// CreateRenderer implements fyne.Widget.
func (s *Split) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{s} }

type splitRenderer struct{ split *Split }

const splitGrip = 7 // how wide the line is for the pointer

func (r *splitRenderer) Layout(size fyne.Size) {
	s := r.split
	stacked := s.stacked(size.Width)
	SetVisible(s.line, !stacked)
	SetVisible(s.ledge, stacked)
	if stacked {
		upper := float32(int(size.Height * 0.55))
		place(s.left, 0, 0, size.Width, upper)
		place(s.ledge, 0, upper, size.Width, 1)
		place(s.right, 0, upper+1, size.Width, size.Height-upper-1)
		return
	}
	w := s.leftWidth(size.Width)
	place(s.left, 0, 0, w, size.Height)
	place(s.right, w+1, 0, size.Width-w-1, size.Height)
	place(s.line, w-(splitGrip-1)/2, 0, splitGrip, size.Height)
}

func (r *splitRenderer) MinSize() fyne.Size {
	a, b := r.split.left.MinSize(), r.split.right.MinSize()
	if r.split.least > 0 {
		return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
	}
	return fyne.NewSize(a.Width+b.Width+1, max(a.Height, b.Height))
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.split.Size())
	r.split.left.Refresh()
	r.split.right.Refresh()
	r.split.line.Refresh()
}

func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.split.left, r.split.right, r.split.line, r.split.ledge}
}

func (r *splitRenderer) Destroy() {}

// splitLine is the line that is dragged.
type splitLine struct {
	widget.BaseWidget
	split   *Split
	hovered bool
	hair    *box
}

var (
	_ fyne.Draggable     = (*splitLine)(nil)
	_ desktop.Cursorable = (*splitLine)(nil)
	_ desktop.Hoverable  = (*splitLine)(nil)
)

// Cursor implements desktop.Cursorable.
func (l *splitLine) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// Dragged implements fyne.Draggable.
func (l *splitLine) Dragged(ev *fyne.DragEvent) {
	width := l.split.Size().Width
	if width <= 0 {
		return
	}
	l.split.SetShare((l.split.leftWidth(width) + ev.Dragged.DX) / width)
}

// DragEnd implements fyne.Draggable.
func (l *splitLine) DragEnd() {
	if l.split.OnMoved != nil {
		l.split.OnMoved(l.split.share)
	}
}

// MouseIn implements desktop.Hoverable.
func (l *splitLine) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (l *splitLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (l *splitLine) MouseOut() { l.hovered = false; l.Refresh() }

// CreateRenderer implements fyne.Widget.
func (l *splitLine) CreateRenderer() fyne.WidgetRenderer {
	l.hair = newBox(theme.Line, "", 0, nil)
	return &splitLineRenderer{l}
}

type splitLineRenderer struct{ line *splitLine }

func (r *splitLineRenderer) Layout(size fyne.Size) {
	place(r.line.hair, (splitGrip-1)/2, 0, 1, size.Height)
}

func (r *splitLineRenderer) MinSize() fyne.Size { return fyne.NewSize(splitGrip, 1) }

func (r *splitLineRenderer) Refresh() {
	r.line.hair.fill = theme.Line
	if r.line.hovered {
		r.line.hair.fill = theme.Accent
	}
	r.line.hair.Refresh()
}

func (r *splitLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line.hair}
}

func (r *splitLineRenderer) Destroy() {}
