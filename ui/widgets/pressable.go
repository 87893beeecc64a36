package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that is pressed has in common: pointer and keyboard, hover and
// focus, a tooltip, and a reason when it can't be pressed.
type pressable struct {
	widget.BaseWidget
	self             fyne.Widget
	tapped           func()
	tip, reason      string
	cut              string // the text, where it is shown shortened
	disabled         bool
	hovered, focused bool
}

var (
	_ fyne.Tappable     = (*pressable)(nil)
	_ fyne.Focusable    = (*pressable)(nil)
	_ fyne.Disableable  = (*pressable)(nil)
	_ desktop.Hoverable = (*pressable)(nil)
)

func (p *pressable) init(self fyne.Widget, tapped func()) {
	p.self, p.tapped = self, tapped
	p.ExtendBaseWidget(self)
}

// SetTip sets the tooltip.
func (p *pressable) SetTip(text string) { p.tip = text }

// Tip is the tooltip: the reason while disabled; before it the whole text where that is shown shortened.
func (p *pressable) Tip() string {
	tip := p.tip
	if p.disabled && p.reason != "" {
		tip = p.reason
	}
	if p.cut == "" || p.cut == tip {
		return tip
	}
	return strings.TrimSuffix(p.cut+"\n"+tip, "\n")
}

// SetDisabled disables with a reason, shown as tooltip, or enables where the reason is "".
func (p *pressable) SetDisabled(reason string) {
	if p.reason == reason && p.disabled == (reason != "") {
		return
	}
	p.reason, p.disabled = reason, reason != ""
	p.self.Refresh()
}

// Disable implements fyne.Disableable.
func (p *pressable) Disable() { p.disabled = true; p.self.Refresh() }

// Enable implements fyne.Disableable.
func (p *pressable) Enable() { p.SetDisabled("") }

// Disabled implements fyne.Disableable.
func (p *pressable) Disabled() bool { return p.disabled }

func (p *pressable) press() {
	LayerOf(p.self).HideTip()
	if !p.disabled && p.tapped != nil {
		p.tapped()
	}
}

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) { p.press() }

// TypedKey implements fyne.Focusable: Space and Enter press, Escape goes to the layer.
func (p *pressable) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	default:
		LayerOf(p.self).Unhandled(ev)
	}
}

// TypedRune implements fyne.Focusable.
func (p *pressable) TypedRune(rune) {}

// TypedShortcut implements fyne.Shortcutable.
func (p *pressable) TypedShortcut(s fyne.Shortcut) { passShortcut(p.self, s) }

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.focused = true
	p.self.Refresh()
	LayerOf(p.self).focusOf(p.self)
}

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() { p.focused = false; p.self.Refresh() }

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	LayerOf(p.self).OfferTip(p.self, p.Tip())
	p.self.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() {
	p.hovered = false
	LayerOf(p.self).HideTip()
	p.self.Refresh()
}
