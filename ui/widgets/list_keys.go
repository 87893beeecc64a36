package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/find"
)

// TypedKey implements fyne.Focusable.
func (l *list) TypedKey(ev *fyne.KeyEvent) {
	LayerOf(l.self).HideTip()
	if l.foldKey(ev.Name) {
		return
	}
	extend := modifiers()&fyne.KeyModifierShift != 0
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	case fyne.KeyUp:
		if l.step(l.cursor, -1) == l.cursor && l.OnLeaveUp != nil {
			l.OnLeaveUp()
			return
		}
		l.goTo(l.step(max(l.cursor, 0), -1), extend)
	case fyne.KeyDown:
		l.goTo(l.step(l.cursor, 1), extend)
	case fyne.KeyPageUp:
		l.goTo(l.near(max(l.cursor-l.page(), 0), 1), extend)
	case fyne.KeyPageDown:
		l.goTo(l.near(min(l.cursor+l.page(), l.count-1), -1), extend)
	case fyne.KeyHome:
		l.goTo(l.near(0, 1), extend)
	case fyne.KeyEnd:
		l.goTo(l.near(l.count-1, -1), extend)
	default:
		l.otherKey(ev, extend)
	}
}

// otherKey is for the keys that do not move.
func (l *list) otherKey(ev *fyne.KeyEvent, shift bool) {
	switch {
	case ev.Name == fyne.KeyEscape && len(l.selected) > 1 && l.cursor >= 0:
		l.goTo(l.cursor, false)
	case ev.Name == fyne.KeyDelete && len(l.selected) > 0 && l.OnDelete != nil:
		l.OnDelete()
	case ev.Name == desktop.KeyMenu, ev.Name == fyne.KeyF10 && shift:
		l.menuAtCursor()
	default:
		LayerOf(l.self).Unhandled(ev)
	}
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+A selects all; Ctrl with an arrow moves without selecting, and
// Ctrl+Space then selects or no longer does.
func (l *list) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); ok {
		l.SelectAll()
		return
	}
	chord, ok := s.(*desktop.CustomShortcut)
	if !ok || chord.Modifier != fyne.KeyModifierShortcutDefault || l.count == 0 {
		passShortcut(l.self, s)
		return
	}
	switch chord.KeyName {
	case fyne.KeyUp:
		l.settle(l.near(l.step(max(l.cursor, 0), -1), 1))
	case fyne.KeyDown:
		l.settle(l.near(l.step(l.cursor, 1), -1))
	case fyne.KeySpace:
		l.toggle(max(l.cursor, l.near(0, 1)))
	default:
		passShortcut(l.self, s)
	}
}

// typingTime is how long letters typed one after another belong together.
const typingTime = time.Second

// TypedRune implements fyne.Focusable: it goes to the next row that begins with what is typed, in any case and with or
// without accents. The same letter again goes on to the next such row.
func (l *list) TypedRune(r rune) {
	now := l.now()
	if now.Sub(l.typedAt) > typingTime {
		l.typed = ""
	}
	l.typedAt = now
	if l.typed == "" && r == ' ' {
		return
	}
	again := l.typed == string(r)
	if !again {
		l.typed += string(r)
	}
	from := max(l.cursor, 0)
	if again || len(l.typed) == len(string(r)) {
		from = l.cursor + 1
	}
	l.seek(from, find.Fold(l.typed))
}

// seek goes to the first row from a number on, and round, that begins with something.
func (l *list) seek(from int, begin string) {
	for n := range l.count {
		i := (from + n) % l.count
		if !l.skips(i) && !l.isHead(i) && strings.HasPrefix(find.Fold(l.word(i)), begin) {
			l.goTo(i, false)
			return
		}
	}
}

// near is row i, or the next in a direction where i can't be selected.
func (l *list) near(i, by int) int {
	if i >= 0 && i < l.count && l.skips(i) {
		return l.step(i, by)
	}
	return i
}

func (l *list) menuAtCursor() {
	if l.cursor < 0 || l.OnMenu == nil || l.isHead(l.cursor) {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.self)
	y := float32(float64(l.cursor+1)*float64(l.rowHeight()) - l.offset)
	l.OnMenu(l.current, at.AddXY(24, y))
}

// modifiers are the modifier keys held down now.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
