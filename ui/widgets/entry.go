package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// named is a field that knows the name a form gives it.
type named struct{ name string }

// FieldName is the name of the field in its form, or "".
func (n *named) FieldName() string { return n.name }

func (n *named) setFieldName(name string) { n.name = name }

// Entry is a field for text. Escape goes to the layer, which knows how to leave a form without losing what was typed.
type Entry struct {
	widget.Entry
	named
	// OnDone is called for Enter in a field of one line, and Ctrl+Enter in an area.
	OnDone func()
	// OnKey is offered every key before the field, and tells whether it took it; nil takes none.
	OnKey func(ev *fyne.KeyEvent) bool
	// OnLeave is called when the focus goes elsewhere, to check what was entered.
	OnLeave func()
}

// NewEntry is a field of one line.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.PlaceHolder = placeholder
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// NewArea is a field of several lines that wraps, for notes and short texts (up to some thousand letters).
func NewArea(placeholder string, lines int) *Entry {
	e := &Entry{}
	e.PlaceHolder = placeholder
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(max(lines, 2))
	return e
}

// Field is the entry itself.
func (e *Entry) Field() *widget.Entry { return &e.Entry }

// AcceptsTab lets Tab go on to the next field, in areas too.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	LayerOf(e).focusOf(e)
}

// FocusLost implements fyne.Focusable.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.OnLeave != nil {
		e.OnLeave()
	}
}

// TypedKey implements fyne.Focusable.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF6:
		LayerOf(e).Unhandled(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine && e.OnDone != nil {
			e.OnDone()
			return
		}
		e.Entry.TypedKey(ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+Enter ends an area.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if LayerOf(e).shortcut(s) {
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && e.OnDone != nil && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		e.OnDone()
		return
	}
	e.Entry.TypedShortcut(s)
}
