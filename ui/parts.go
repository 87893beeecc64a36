package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	w "proviso/ui/widgets"
)

// parts are the parts of the window from left to right: the rail, and those of the page.
func (d *desk) parts() []fyne.CanvasObject {
	all := []fyne.CanvasObject{d.rails}
	if p := d.page(); p != nil {
		all = append(all, w.Parts(p.Object())...)
	}
	return all
}

// nextPart takes the focus into the next part of the window, or with -1 the one before, and round.
func (s *Shell) nextPart(by int) {
	parts := s.book.parts()
	now := s.book.part(parts)
	for n := range parts {
		i := ((now+by*(n+1))%len(parts) + len(parts)) % len(parts)
		if i == 0 {
			w.Focus(s.book.rail[max(s.book.current, 0)])
			return
		}
		if w.FocusIn(parts[i]) {
			return
		}
	}
}

// part is the number of the part in which the focus is; that of the rail where it is above all of them, or nowhere.
func (d *desk) part(parts []fyne.CanvasObject) int {
	driver := fyne.CurrentApp().Driver()
	focused, ok := d.shell.config.Window.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		return 0
	}
	at := driver.AbsolutePositionForObject(focused)
	if at.Y < driver.AbsolutePositionForObject(parts[0]).Y {
		return 0
	}
	right := slices.IndexFunc(parts, func(o fyne.CanvasObject) bool { return driver.AbsolutePositionForObject(o).X > at.X })
	if right < 0 {
		return len(parts) - 1
	}
	return max(right-1, 0)
}

// shifted reports whether Shift is held down.
func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
