package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Pill is a filter: on or off, with a cross to take it away where it can be.
type Pill struct {
	pressable
	text    string
	icon    string
	on      bool
	menu    bool
	removed func()
}

// NewPill is a filter that does tapped when pressed.
func NewPill(text string, on bool, tapped func()) *Pill {
	p := &Pill{text: text, on: on}
	p.init(p, tapped)
	return p
}

// Removable adds a cross that calls removed; Delete and Backspace do the same.
func (p *Pill) Removable(removed func()) *Pill {
	p.removed = removed
	return p
}

// WithIcon adds an icon before the text.
func (p *Pill) WithIcon(icon string) *Pill {
	p.icon = icon
	return p
}

// MenuMark adds the sign that the pill opens a menu.
func (p *Pill) MenuMark() *Pill {
	p.menu = true
	return p
}

// Text is the word shown.
func (p *Pill) Text() string { return p.text }

// SetText changes the word shown.
func (p *Pill) SetText(text string) { p.text = text; p.Refresh() }

// On tells whether the filter is on.
func (p *Pill) On() bool { return p.on }

// SetOn switches the look; it calls nothing.
func (p *Pill) SetOn(on bool) { p.on = on; p.Refresh() }

// Tapped removes where the cross was hit and does the pill's action otherwise.
func (p *Pill) Tapped(ev *fyne.PointEvent) {
	l := p.look()
	if p.removed != nil && !p.disabled && ev.Position.X > p.Size().Width-l.right-l.iconSize-l.gap/2 {
		p.removed()
		return
	}
	p.press()
}

// TypedKey implements fyne.Focusable.
func (p *Pill) TypedKey(ev *fyne.KeyEvent) {
	if p.removed != nil && (ev.Name == fyne.KeyDelete || ev.Name == fyne.KeyBackspace) {
		p.removed()
		return
	}
	p.pressable.TypedKey(ev)
}

func (p *Pill) look() look {
	l := look{
		text: p.text, style: SmallSoft, fill: theme.Surface, stroke: theme.Line, radius: theme.Scaled(11),
		left: 10, right: 10, above: 3, gap: 5, iconSize: theme.Scaled(10), hovered: p.hovered && !p.disabled, focused: p.focused,
	}
	if p.on {
		l.fill, l.stroke, l.style.Ink = theme.AccentBg, "", theme.Accent
	}
	if p.disabled {
		l.style.Ink = theme.Faint
	}
	if p.icon != "" {
		l.icon = theme.Icon(p.icon, l.style.Ink)
	}
	switch {
	case p.removed != nil:
		l.mark = theme.Icon("close", l.style.Ink)
	case p.menu:
		l.mark = theme.Icon("chevron-down", l.style.Ink)
	}
	return l
}

// CreateRenderer implements fyne.Widget.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), look: p.look, size: p.Size, cut: &p.cut}
}

// Kbd shows a key as a small cap, as in "Ctrl F".
type Kbd struct {
	widget.BaseWidget
	text string
}

// NewKbd shows the keys in text.
func NewKbd(text string) *Kbd {
	k := &Kbd{text: text}
	k.ExtendBaseWidget(k)
	return k
}

// Text is the keys shown.
func (k *Kbd) Text() string { return k.text }

// CreateRenderer implements fyne.Widget.
func (k *Kbd) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), size: k.Size, look: func() look { return keysLook(k.text) }}
}

// keysLook is how keys look.
func keysLook(keys string) look {
	return look{text: keys, style: Style{Ink: theme.Faint, Size: theme.SizeCaption}, stroke: theme.Line, radius: 4, left: 5, right: 5}
}
