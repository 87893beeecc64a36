package widgets

import (
	"fyne.io/fyne/v2"
)

// CreateRenderer implements fyne.Widget.
func (l *Layer) CreateRenderer() fyne.WidgetRenderer { return &layerRenderer{layer: l} }

type layerRenderer struct{ layer *Layer }

func (r *layerRenderer) Objects() []fyne.CanvasObject {
	l := r.layer
	objects := make([]fyne.CanvasObject, 0, 4)
	if l.content != nil {
		objects = append(objects, l.content)
	}
	if l.toast != nil {
		objects = append(objects, l.toast)
	}
	if l.drop != nil {
		objects = append(objects, l.drop)
	}
	if l.tip != nil {
		objects = append(objects, l.tip)
	}
	return objects
}

func (r *layerRenderer) Layout(size fyne.Size) {
	l := r.layer
	if l.content != nil {
		place(l.content, 0, 0, size.Width, size.Height)
	}
	if l.toast != nil {
		want := l.toast.MinSize()
		want.Width = min(want.Width, size.Width-24)
		place(l.toast, (size.Width-want.Width)/2, size.Height-want.Height-40, want.Width, want.Height)
	}
	if l.drop != nil {
		at, anchor := r.where(l.dropAnchor)
		want := l.drop.MinSize()
		want.Width = max(want.Width, anchor.Width)
		r.float(l.drop, at, anchor, want, size, 2)
	}
	if l.tip != nil {
		at, anchor := r.where(l.tipAnchor)
		r.float(l.tip, at, anchor, l.tip.want(size.Width), size, 6)
	}
}

// where is the place of an object relative to the layer.
func (r *layerRenderer) where(o fyne.CanvasObject) (fyne.Position, fyne.Size) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(r.layer))
	return at, o.Size()
}

// float sets a panel below the anchor, or above where that has more room, within the layer.
func (r *layerRenderer) float(panel fyne.CanvasObject, at fyne.Position, anchor, want, room fyne.Size, gap float32) {
	below := room.Height - at.Y - anchor.Height - gap
	y := at.Y + anchor.Height + gap
	if want.Height > below && at.Y > below {
		want.Height = min(want.Height, at.Y-gap)
		y = at.Y - gap - want.Height
	} else {
		want.Height = min(want.Height, max(below, 0))
	}
	want.Width = min(want.Width, room.Width)
	x := max(min(at.X, room.Width-want.Width), 0)
	place(panel, x, y, want.Width, want.Height)
}

func (r *layerRenderer) MinSize() fyne.Size {
	if r.layer.content == nil {
		return fyne.Size{}
	}
	return r.layer.content.MinSize()
}

func (r *layerRenderer) Refresh() {
	r.Layout(r.layer.Size())
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.layer); c != nil {
		c.Refresh(r.layer)
	}
}

func (r *layerRenderer) Destroy() {}
