package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// LayerOptions are what a Layer needs from outside. The zero value works: tooltips come at
// once, toasts stay until closed, words are their keys.
type LayerOptions struct {
	// After calls f on the window's goroutine once d has passed, unless cancelled before.
	After func(d time.Duration, f func()) (cancel func())
	// Say gives the words for a key, as words.Words.T does.
	Say func(key string, args ...any) string
	// Key gets the keys that what has the focus has no use for, such as F1.
	Key func(ev *fyne.KeyEvent)
	// Selects is told when text is selected, and when it no longer is.
	Selects func()
}

// Layer lies over the content of a window or sheet and carries what floats
// above it: tooltips, lists that drop down, toasts.
type Layer struct {
	widget.BaseWidget
	// OnEscape is called for Escape where nothing nearer takes it.
	OnEscape func()
	// OnShortcut is offered every shortcut before what has the focus, and tells whether it took it; nil takes none.
	OnShortcut func(s fyne.Shortcut) bool
	// OnFocus is told what got the focus, so that a page that scrolls can bring it into view; nil for nobody.
	OnFocus func(o fyne.CanvasObject)

	options LayerOptions
	content fyne.CanvasObject

	drop       fyne.CanvasObject
	dropAnchor fyne.CanvasObject
	dropClosed func()
	tip        *tipBox
	tipAnchor  fyne.CanvasObject
	tipCancel  func()
	toast      *toastBox
	selection  *CopyPara // in which text is or was being selected, nil for none
	selects    bool      // what was told last
	toastEnd   func()
}

const (
	tipDelay  = 450 * time.Millisecond
	toastTime = 8 * time.Second
)

// NewLayer wraps the content of a window.
func NewLayer(content fyne.CanvasObject, options LayerOptions) *Layer {
	l := &Layer{content: content, options: options}
	l.ExtendBaseWidget(l)
	return l
}

// layered is implemented by overlays that hold a Layer.
type layered interface{ layer() *Layer }

func (l *Layer) layer() *Layer { return l }

// Escape closes what has dropped down, else does what OnEscape says. Widgets call it for the key; a window calls it for the
// key where nothing has the focus.
func (l *Layer) Escape() {
	switch {
	case l.drop != nil:
		l.CloseDrop()
	case l.Selected() != "":
		l.Deselect()
	case l.OnEscape != nil:
		l.OnEscape()
	}
}

// LayerOf finds the layer above an object: that of the topmost sheet, or of
// the window. Without one it gives a layer that shows nothing.
func LayerOf(o fyne.CanvasObject) *Layer {
	c := canvasOf(o)
	if c == nil {
		return unseen
	}
	if top, ok := c.Overlays().Top().(layered); ok {
		return top.layer()
	}
	if content, ok := c.Content().(layered); ok {
		return content.layer()
	}
	return unseen
}

// unseen stands in where an object is in no layer; it belongs to no canvas.
var unseen = NewLayer(nil, LayerOptions{})

// Content is what lies below.
func (l *Layer) Content() fyne.CanvasObject { return l.content }

// SetContent replaces what lies below and closes what floats above it, except a toast.
func (l *Layer) SetContent(o fyne.CanvasObject) {
	l.HideTip()
	l.CloseDrop()
	l.content = o
	l.Refresh()
}

// Say gives the words for a key.
func (l *Layer) Say(key string, args ...any) string {
	if l.options.Say == nil {
		return key
	}
	return l.options.Say(key, args...)
}

// Unhandled is told of a key that what has the focus has no use for: Fyne would drop it.
func (l *Layer) Unhandled(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		l.Escape()
	case l.options.Key != nil:
		l.options.Key(ev)
	}
}

// Selected is the text that is selected with the pointer, "" for none. What has the focus has a selection of its own.
func (l *Layer) Selected() string {
	if c := canvasOf(l); l.selection == nil || c != nil && c.Focused() != nil {
		return ""
	}
	return l.selection.Selected()
}

// Deselect has no text selected.
func (l *Layer) Deselect() {
	if p := l.selection; p != nil {
		l.selection = nil
		p.anchor, p.head = 0, 0
		p.Refresh()
		l.tellSelection()
	}
}

// selectedIn has one paragraph alone hold what is selected.
func (l *Layer) selectedIn(p *CopyPara) {
	if l.selection != p {
		l.Deselect()
	}
	l.selection = p
	l.tellSelection()
}

func (l *Layer) tellSelection() {
	if selects := l.Selected() != ""; selects != l.selects {
		l.selects = selects
		if l.options.Selects != nil {
			l.options.Selects()
		}
	}
}

// shortcut offers a shortcut to what the layer carries.
func (l *Layer) shortcut(s fyne.Shortcut) bool { return l.OnShortcut != nil && l.OnShortcut(s) }

// focusOf tells the layer what got the focus.
func (l *Layer) focusOf(o fyne.CanvasObject) {
	l.Deselect()
	if l.OnFocus != nil {
		l.OnFocus(o)
	}
}

// passShortcut offers a shortcut to the layer of what has the focus, then to the window, as Fyne does where nothing with
// the focus takes shortcuts.
func passShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	if LayerOf(o).shortcut(s) {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (l *Layer) after(d time.Duration, f func()) func() {
	if l.options.After == nil {
		return func() {}
	}
	return l.options.After(d, f)
}

// Drop shows panel below the anchor, or above it where there is no room below,
// at least as wide as the anchor. The focus stays where it is. closed, which may be
// nil, is called when the panel goes.
func (l *Layer) Drop(anchor, panel fyne.CanvasObject, closed func()) {
	if l == unseen {
		return
	}
	l.HideTip()
	l.CloseDrop()
	l.drop, l.dropAnchor, l.dropClosed = panel, anchor, closed
	l.Refresh()
}

// Dropped is the panel shown now, or nil.
func (l *Layer) Dropped() fyne.CanvasObject { return l.drop }

// CloseDrop takes the panel away, if there is one.
func (l *Layer) CloseDrop() {
	if l.drop == nil {
		return
	}
	closed := l.dropClosed
	l.drop, l.dropAnchor, l.dropClosed = nil, nil, nil
	l.Refresh()
	if closed != nil {
		closed()
	}
}
