package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// slot holds a drawer and what it shows, so that it is drawn anew only when that changes.
type slot struct {
	drawer rowDrawer
	row    int
	state  rowState
	stamp  int
	width  float32
}

// listRenderer keeps as many slots as fit into view; row i lives in slot i modulo their number.
type listRenderer struct {
	list   *list
	slots  []*slot
	all    []fyne.CanvasObject
	ring   *canvas.Rectangle
	bar    *scrollBar
	spot   *canvas.Rectangle // where the hovered row is, for its tooltip
	height float32
}

func (l *list) createRenderer() fyne.WidgetRenderer {
	r := &listRenderer{list: l, ring: newRect(), spot: newRect()}
	r.bar = newScrollBar(l)
	l.drawn = r
	return r
}

// IsClip keeps rows that are half in view within the list.
func (r *listRenderer) IsClip() {}

func (r *listRenderer) Layout(size fyne.Size) {
	l := r.list
	l.scrollBy(0)
	r.fill(size)
	r.height = l.rowHeight()
	first := int(l.offset / float64(r.height))
	for i := first; i < first+len(r.slots); i++ {
		r.put(i, size)
	}
	SetVisible(r.ring, l.focused && l.cursor < 0)
	paintRect(r.ring, "", theme.Accent, 2)
	place(r.ring, 2, 2, max(size.Width-4, 0), max(size.Height-4, 0)) // a line has its width on both sides of an edge
	SetVisible(r.bar, r.list.maxOffset() > 0)
	r.bar.update(size)
}

// fill makes slots for the rows that fit into a size and one more.
func (r *listRenderer) fill(size fyne.Size) {
	need := int(size.Height/r.list.rowHeight()) + 2
	need = min(need, r.list.count)
	if need == len(r.slots) {
		return
	}
	for len(r.slots) < need {
		r.slots = append(r.slots, &slot{drawer: r.list.newRow(), row: -1})
	}
	r.slots = r.slots[:need]
	for _, s := range r.slots {
		s.row = -1
	}
	r.all = r.all[:0]
	for _, s := range r.slots {
		r.all = append(r.all, s.drawer.objects()...)
	}
	r.all = append(r.all, r.ring, r.spot, r.bar)
}

// put shows row i in its slot.
func (r *listRenderer) put(i int, size fyne.Size) {
	l, s := r.list, r.slots[i%len(r.slots)]
	at := fyne.NewPos(0, float32(float64(i)*float64(r.height)-l.offset))
	if i >= l.count {
		s.drawer.move(fyne.NewPos(0, size.Height+1))
		s.row = -1
		return
	}
	state := l.state(i)
	if s.row == i && s.state == state && s.stamp == l.stamp && s.width == size.Width {
		s.drawer.move(at)
		return
	}
	s.row, s.state, s.stamp, s.width = i, state, l.stamp, size.Width
	s.drawer.draw(i, state, at, fyne.NewSize(size.Width, r.height))
}

func (r *listRenderer) cutText(i int) string {
	for _, s := range r.slots {
		if s.row == i {
			return s.drawer.cutText()
		}
	}
	return ""
}

// hoverSpot is an unseen object where row i is, to hang its tooltip on.
func (r *listRenderer) hoverSpot(i int) fyne.CanvasObject {
	y := float32(float64(i)*float64(r.height) - r.list.offset)
	place(r.spot, 16, y, r.list.Size().Width-16, r.height)
	return r.spot
}

func (r *listRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, r.list.rowHeight())
}

func (r *listRenderer) Refresh() {
	r.Layout(r.list.Size())
	canvas.Refresh(r.list.self)
}

func (r *listRenderer) Objects() []fyne.CanvasObject { return r.all }
func (r *listRenderer) Destroy()                     { r.list.drawn = nil }

// thumb implements scrolled.
func (l *list) thumb(room float32) (y, length float32) {
	total := float64(room) + l.maxOffset()
	if total <= 0 || l.maxOffset() <= 0 {
		return 0, room
	}
	long := max(float64(room)*float64(room)/total, minThumb)
	return float32((float64(room) - long) * l.offset / l.maxOffset()), float32(long)
}

// drag implements scrolled.
func (l *list) drag(ev *fyne.DragEvent, _, free float32) {
	l.scrollBy(float64(ev.Dragged.DY) * l.maxOffset() / float64(free))
	l.Refresh()
}

// turnPage implements scrolled.
func (l *list) turnPage(down bool) {
	page := float64(l.Size().Height - l.rowHeight())
	if !down {
		page = -page
	}
	l.scrollBy(page)
	l.Refresh()
}
