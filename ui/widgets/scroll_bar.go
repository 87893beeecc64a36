package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// scrolled is what a scrollBar scrolls.
type scrolled interface {
	// thumb is the place and length of the bar's thumb in so much room; as long as that where all is in view.
	thumb(room float32) (y, length float32)
	// turnPage scrolls by a page, down or up.
	turnPage(down bool)
	// drag scrolls as the pointer moved with the thumb, which is so long and has so much free room.
	drag(ev *fyne.DragEvent, length, free float32)
}

// scrollBar shows how far something is scrolled and is dragged to scroll it.
type scrollBar struct {
	widget.BaseWidget
	of    scrolled
	thumb *canvas.Rectangle
	wide  bool
}

var (
	_ fyne.Draggable    = (*scrollBar)(nil)
	_ fyne.Tappable     = (*scrollBar)(nil)
	_ desktop.Hoverable = (*scrollBar)(nil)
)

const (
	scrollBarWidth = 10
	minThumb       = 28 // how long a thumb is at the least
)

func newScrollBar(of scrolled) *scrollBar {
	b := &scrollBar{of: of, thumb: newRect()}
	b.ExtendBaseWidget(b)
	return b
}

// update places the bar at the right edge of a size.
func (b *scrollBar) update(size fyne.Size) {
	place(b, size.Width-scrollBarWidth, 0, scrollBarWidth, size.Height)
	b.Refresh()
}

// Dragged implements fyne.Draggable.
func (b *scrollBar) Dragged(ev *fyne.DragEvent) {
	room := b.Size().Height
	_, length := b.of.thumb(room)
	if free := room - length; free > 0 {
		b.of.drag(ev, length, free)
	}
}

// DragEnd implements fyne.Draggable.
func (b *scrollBar) DragEnd() {}

// Tapped turns a page towards the pointer.
func (b *scrollBar) Tapped(ev *fyne.PointEvent) {
	y, length := b.of.thumb(b.Size().Height)
	if ev.Position.Y < y || ev.Position.Y > y+length {
		b.of.turnPage(ev.Position.Y > y)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *scrollBar) MouseIn(*desktop.MouseEvent) { b.wide = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *scrollBar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *scrollBar) MouseOut() { b.wide = false; b.Refresh() }

// CreateRenderer implements fyne.Widget.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer { return &scrollBarRenderer{b} }

type scrollBarRenderer struct{ bar *scrollBar }

func (r *scrollBarRenderer) Layout(size fyne.Size) {
	y, length := r.bar.of.thumb(size.Height)
	width := float32(4)
	if r.bar.wide {
		width = 8
	}
	SetVisible(r.bar.thumb, length < size.Height)
	paintRect(r.bar.thumb, fyneScrollBar, "", 0)
	r.bar.thumb.CornerRadius = width / 2
	place(r.bar.thumb, size.Width-width-1, y+1, width, length-2)
	r.bar.thumb.Refresh()
}

func (r *scrollBarRenderer) MinSize() fyne.Size { return fyne.NewSize(scrollBarWidth, 30) }
func (r *scrollBarRenderer) Refresh()           { r.Layout(r.bar.Size()) }
func (r *scrollBarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar.thumb}
}
func (r *scrollBarRenderer) Destroy() {}
