package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const doubleClick = 400 * time.Millisecond

// MouseDown selects at once, which a tap would do only on release.
func (l *list) MouseDown(ev *desktop.MouseEvent) {
	LayerOf(l.self).HideTip()
	l.focus()
	i := l.rowAt(ev.Position.Y)
	if i < 0 || l.skips(i) || ev.Button != desktop.MouseButtonPrimary {
		return
	}
	l.pressed = true
	again := i == l.cursor && l.now().Sub(l.lastDown) < doubleClick
	l.lastDown = l.now()
	switch {
	case ev.Modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0:
		l.toggle(i)
	case ev.Modifier&fyne.KeyModifierShift != 0:
		l.goTo(i, true)
	default:
		l.goTo(i, false)
		switch {
		case l.isHead(i):
			l.turn(i)
		case again && !l.passive:
			l.open()
		}
	}
}

// MouseUp implements desktop.Mouseable.
func (l *list) MouseUp(*desktop.MouseEvent) {}

// Tapped selects where there was no mouse, as on a touch screen.
func (l *list) Tapped(ev *fyne.PointEvent) {
	i := l.rowAt(ev.Position.Y)
	if !l.pressed {
		l.focus()
		if i >= 0 && !l.skips(i) {
			l.goTo(i, false)
		}
	}
	l.pressed = false
	if l.passive && i >= 0 {
		l.open()
	}
}

// TappedSecondary selects the row, unless it already belongs to the selection, and asks for its menu.
func (l *list) TappedSecondary(ev *fyne.PointEvent) {
	l.focus()
	i := l.rowAt(ev.Position.Y)
	if i < 0 || l.skips(i) {
		return
	}
	if !l.selected[l.id(i)] {
		l.goTo(i, false)
	}
	if l.OnMenu != nil && !l.isHead(i) {
		l.OnMenu(l.id(i), ev.AbsolutePosition)
	}
}

// focus takes the focus, unless the list serves a field that keeps it.
func (l *list) focus() {
	if l.passive {
		return
	}
	self, ok := l.self.(fyne.Focusable)
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.self); ok && c != nil && c.Focused() != self {
		c.Focus(self)
	}
}

func (l *list) open() {
	if l.turn(l.cursor) {
		return
	}
	if l.cursor >= 0 && l.OnOpen != nil {
		l.OnOpen(l.current)
	}
}

// MouseIn implements desktop.Hoverable.
func (l *list) MouseIn(ev *desktop.MouseEvent) { l.hoverAt(ev.Position.Y) }

// MouseMoved implements desktop.Hoverable.
func (l *list) MouseMoved(ev *desktop.MouseEvent) { l.hoverAt(ev.Position.Y) }

// MouseOut implements desktop.Hoverable.
func (l *list) MouseOut() { l.hoverAt(-1) }

func (l *list) hoverAt(y float32) {
	i := l.rowAt(y)
	if i >= 0 && l.skips(i) {
		i = -1
	}
	if i == l.hover {
		return
	}
	l.hover = i
	l.Refresh()
	layer := LayerOf(l.self)
	layer.HideTip()
	if r := l.drawn; r != nil && i >= 0 {
		layer.OfferTip(r.hoverSpot(i), r.cutText(i))
	}
}

// Scrolled implements fyne.Scrollable.
func (l *list) Scrolled(ev *fyne.ScrollEvent) {
	before := l.offset
	l.scrollBy(-float64(ev.Scrolled.DY) * wheel)
	if l.offset != before {
		LayerOf(l.self).HideTip()
		l.hover = l.rowAt(ev.Position.Y)
		l.Refresh()
	}
}

// FocusGained implements fyne.Focusable.
func (l *list) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost implements fyne.Focusable.
func (l *list) FocusLost() { l.focused = false; l.Refresh() }
