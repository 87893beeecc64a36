package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Cursor implements desktop.Cursorable.
func (r *Reader) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseDown makes the paragraph under the pointer the current one; the second of two quick presses picks it.
func (r *Reader) MouseDown(ev *desktop.MouseEvent) {
	Focus(r)
	at, i := r.at(ev.Position)
	if i < 0 || ev.Button != desktop.MouseButtonPrimary {
		return
	}
	again := i == r.cursor && !r.selected() && r.now().Sub(r.last) < doubleClick
	r.last, r.cursor = r.now(), i
	if ev.Modifier&fyne.KeyModifierShift != 0 {
		r.head = at
	} else {
		r.anchor, r.head = at, at
	}
	r.Refresh()
	if again {
		r.pick()
	}
}

// MouseUp implements desktop.Mouseable.
func (r *Reader) MouseUp(*desktop.MouseEvent) {}

// Tapped follows a mark.
func (r *Reader) Tapped(ev *fyne.PointEvent) {
	at, i := r.at(ev.Position)
	if i < 0 || r.selected() || r.OnMark == nil {
		return
	}
	if id := r.markAt(at); id != "" {
		r.OnMark(id)
	}
}

// TappedSecondary asks for the menu.
func (r *Reader) TappedSecondary(ev *fyne.PointEvent) {
	Focus(r)
	if _, i := r.at(ev.Position); i >= 0 && !r.selected() {
		r.cursor = i
		r.Refresh()
	}
	if r.OnMenu != nil {
		r.OnMenu(ev.AbsolutePosition)
	}
}

// Dragged selects, and scrolls where the pointer leaves the view.
func (r *Reader) Dragged(ev *fyne.DragEvent) {
	switch height := r.Size().Height; {
	case ev.Position.Y < 0:
		r.scrollBy(-r.lineRoom())
	case ev.Position.Y > height:
		r.scrollBy(r.lineRoom())
	}
	if at, i := r.at(ev.Position); i >= 0 {
		r.head = at
		r.Refresh()
	}
}

// DragEnd implements fyne.Draggable.
func (r *Reader) DragEnd() {}

// Scrolled implements fyne.Scrollable.
func (r *Reader) Scrolled(ev *fyne.ScrollEvent) { r.scrollBy(-ev.Scrolled.DY * wheel) }

// FocusGained implements fyne.Focusable.
func (r *Reader) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost implements fyne.Focusable.
func (r *Reader) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune implements fyne.Focusable.
func (r *Reader) TypedRune(rune) {}

func (r *Reader) pick() {
	if from, to := r.Picked(); from < to && r.OnPick != nil {
		r.OnPick(from, to)
	}
}

// TypedKey implements fyne.Focusable.
func (r *Reader) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.pick()
	case fyne.KeyUp:
		if r.cursor <= 0 && r.OnLeaveUp != nil {
			r.OnLeaveUp()
			return
		}
		r.goTo(r.cursor - 1)
	case fyne.KeyDown:
		r.goTo(r.cursor + 1)
	case fyne.KeyHome:
		r.goTo(0)
	case fyne.KeyEnd:
		r.goTo(len(r.chunks) - 1)
	case fyne.KeyPageUp:
		r.page(-1)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.page(1)
	case fyne.KeyEscape:
		if !r.selected() {
			LayerOf(r).Escape()
			return
		}
		r.head = r.anchor
		r.Refresh()
	case desktop.KeyMenu:
		if r.OnMenu != nil {
			r.OnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(r).AddXY(readerLeft, readerTop))
		}
	default:
		LayerOf(r).Unhandled(ev)
	}
}

// goTo makes a paragraph the current one; with Shift the selection reaches to its end or beginning.
func (r *Reader) goTo(i int) {
	if i < 0 || i >= len(r.chunks) {
		return
	}
	switch extend := modifiers()&fyne.KeyModifierShift != 0; {
	case !extend:
		r.anchor, r.head = 0, 0
	case !r.selected() && i >= r.cursor:
		r.anchor, r.head = r.chunks[r.cursor].from, r.chunks[i].to
	case !r.selected():
		r.anchor, r.head = r.chunks[r.cursor].to, r.chunks[i].from
	case i >= r.cursor:
		r.head = r.chunks[i].to
	default:
		r.head = r.chunks[i].from
	}
	r.cursor = i
	r.follow()
}

// page turns a page; the first paragraph that begins in view becomes the current one.
func (r *Reader) page(by float32) {
	size := r.Size()
	if len(r.chunks) == 0 || size.Height <= 0 {
		return
	}
	r.shift += by * max(size.Height-2*r.lineRoom(), r.lineRoom())
	r.settle(size)
	before := r.cursor
	r.cursor, r.anchor, r.head = r.top, 0, 0
	if r.shift > 0 && r.top < len(r.chunks)-1 && r.heightOf(r.top)-r.shift < size.Height {
		r.cursor++
	}
	if by > 0 && r.cursor < before {
		r.cursor = min(before+1, len(r.chunks)-1)
	}
	r.Refresh()
}

// TypedShortcut implements fyne.Shortcutable: copies what is picked.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		from, to := r.Picked()
		fyne.CurrentApp().Clipboard().SetContent(r.text[from:to])
		return
	}
	passShortcut(r, s)
}
