package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Completer is a field in which one types to find one of many options; arrows and Enter choose. It keeps only what was chosen:
// text that names no option goes back to the choice when the field is left, unless Free.
type Completer struct {
	widget.Entry
	named
	// Options gives what matches a query, best first.
	Options func(query string) []Option
	// OnChosen is called with the choice, or with the zero Option when the field is emptied.
	OnChosen func(Option)
	// MakeText is the text of the row that makes something new, such as "new event «text»"; nil offers no such row.
	MakeText func(text string) string
	// OnMake is called when that row is chosen. It may end in SetChosen.
	OnMake func(text string)
	// OnKey is offered every key before the field while no list is open, and tells whether it took it; nil takes none.
	OnKey func(ev *fyne.KeyEvent) bool
	// Free keeps any text: OnChosen gets an Option without ID.
	Free bool

	self    completing // the widget this is part of
	chosen  Option
	panel   *optionPanel
	open    bool
	setting bool // the text is being set, not typed
}

// completing is a widget that is or extends a Completer.
type completing interface {
	fyne.Widget
	fyne.Focusable
}

// NewCompleter is an empty field.
func NewCompleter(placeholder string, options func(query string) []Option) *Completer {
	c := &Completer{}
	c.start(c, placeholder, options)
	return c
}

func (c *Completer) start(self completing, placeholder string, options func(query string) []Option) {
	c.self = self
	c.Options = options
	c.PlaceHolder = placeholder
	c.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	c.panel = newOptionPanel(c.choose, c.makeNew)
	c.OnChanged = c.typed
	c.ExtendBaseWidget(self)
}

// Field is the entry itself.
func (c *Completer) Field() *widget.Entry { return &c.Entry }

// Chosen is the choice, the zero Option for none.
func (c *Completer) Chosen() Option { return c.chosen }

// SetChosen changes the choice and shows its label, without calling anything.
func (c *Completer) SetChosen(o Option) {
	c.chosen = o
	c.setting = true
	c.SetText(o.Label)
	c.setting = false
}

func (c *Completer) typed(text string) {
	if c.setting {
		return
	}
	if strings.TrimSpace(text) == "" && c.chosen != (Option{}) {
		c.chosen = Option{}
		c.tell()
	}
	c.drop()
}

func (c *Completer) tell() {
	if c.OnChosen != nil {
		c.OnChosen(c.chosen)
	}
}

// drop shows what matches the text now, or everything where the text is the choice.
func (c *Completer) drop() {
	query := strings.TrimSpace(c.Text)
	if query == c.chosen.Label {
		query = ""
	}
	var options []Option
	if c.Options != nil {
		options = c.Options(query)
	}
	c.panel.set(options, c.makeRow(options, query), c.chosen.ID)
	layer := LayerOf(c.self)
	switch {
	case c.panel.empty():
		c.close()
	case c.open:
		layer.Refresh()
	default:
		c.open = true
		layer.Drop(c.self, c.panel, func() { c.open = false })
	}
}

// makeRow is the text of the row that makes something new, "" where one with that label exists.
func (c *Completer) makeRow(options []Option, query string) string {
	if c.MakeText == nil || query == "" {
		return ""
	}
	for _, o := range options {
		if strings.EqualFold(o.Label, query) {
			return ""
		}
	}
	return c.MakeText(query)
}

func (c *Completer) close() {
	if c.open {
		LayerOf(c.self).CloseDrop()
	}
}

func (c *Completer) choose(o Option) {
	c.SetChosen(o)
	c.close()
	c.grab()
	c.tell()
}

func (c *Completer) makeNew() {
	text := strings.TrimSpace(c.Text)
	c.close()
	c.grab()
	if c.OnMake != nil {
		c.OnMake(text)
	}
}

func (c *Completer) grab() {
	if w := fyne.CurrentApp().Driver().CanvasForObject(c.self); w != nil && w.Focused() != c.self {
		w.Focus(c.self)
	}
}

// TypedKey implements fyne.Focusable.
func (c *Completer) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case !c.open && c.OnKey != nil && c.OnKey(ev):
	case c.open && c.panel.key(ev):
	case c.open && ev.Name == fyne.KeyEscape:
		c.close()
		c.settle()
	case ev.Name == fyne.KeyEscape:
		LayerOf(c.self).Escape()
	case ev.Name == fyne.KeyF1 || ev.Name == fyne.KeyF6:
		LayerOf(c.self).Unhandled(ev)
	case ev.Name == fyne.KeyDown && !c.Disabled():
		c.drop()
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		c.settle()
		c.Entry.TypedKey(ev)
	default:
		c.Entry.TypedKey(ev)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Completer) TypedShortcut(s fyne.Shortcut) {
	if !LayerOf(c.self).shortcut(s) {
		c.Entry.TypedShortcut(s)
	}
}

// Tapped opens the list, as one expects of a field with choices.
func (c *Completer) Tapped(ev *fyne.PointEvent) {
	c.Entry.Tapped(ev)
	if !c.Disabled() && !c.open {
		c.grab()
		c.drop()
	}
}

// FocusGained implements fyne.Focusable.
func (c *Completer) FocusGained() {
	c.Entry.FocusGained()
	LayerOf(c.self).focusOf(c.self)
}

// FocusLost implements fyne.Focusable.
func (c *Completer) FocusLost() {
	c.Entry.FocusLost()
	if c.open && c.panel.list.pressed {
		return
	}
	c.close()
	c.settle()
}

// settle makes text and choice agree.
func (c *Completer) settle() {
	text := strings.TrimSpace(c.Text)
	if text == c.chosen.Label {
		return
	}
	if c.Options != nil {
		for _, o := range c.Options(text) {
			if strings.EqualFold(o.Label, text) {
				c.SetChosen(o)
				c.tell()
				return
			}
		}
	}
	if c.Free {
		c.SetChosen(Option{Label: text})
		c.tell()
		return
	}
	c.SetChosen(c.chosen)
}
