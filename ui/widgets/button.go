package widgets

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// ButtonKind is how much a button asks for attention.
type ButtonKind int

// The kinds of buttons.
const (
	Normal  ButtonKind = iota // outlined
	Primary                   // filled with the accent: at most one in view
	Quiet                     // no outline until the pointer is on it
	Danger                    // outlined in the colour of stop
)

// Button is pressed to do something.
type Button struct {
	pressable
	kind       ButtonKind
	text, icon string
	menu       bool
	small      bool       // fits into a field
	ink        theme.Name // overrides the kind's, if not ""
}

// NewButton is an outlined button.
func NewButton(text string, tapped func()) *Button { return NewButtonOf(Normal, "", text, tapped) }

// NewPrimary is the button of the main action.
func NewPrimary(text string, tapped func()) *Button { return NewButtonOf(Primary, "", text, tapped) }

// NewIconButton is a quiet button that shows only an icon; tip says what it does.
func NewIconButton(icon, tip string, tapped func()) *Button {
	b := NewButtonOf(Quiet, icon, "", tapped)
	b.tip = tip
	return b
}

// NewButtonOf is a button of any kind, with an icon (see assets/icons) if icon is not "".
func NewButtonOf(kind ButtonKind, icon, text string, tapped func()) *Button {
	b := &Button{kind: kind, icon: icon, text: text}
	b.init(b, tapped)
	return b
}

// Flush sets a quiet button so far to the left that its sign stands in line with what is above it.
func Flush(quiet *Button) fyne.CanvasObject { return Pad(0, 0, 0, -8, quiet) }

// MenuMark adds the sign that the button opens a menu.
func (b *Button) MenuMark() *Button {
	b.menu = true
	return b
}

// Text is the word on the button, or its tooltip where it shows only an icon.
func (b *Button) Text() string {
	if b.text == "" {
		return b.tip
	}
	return b.text
}

// SetText changes the word on the button.
func (b *Button) SetText(text string) {
	b.text = text
	b.Refresh()
}

// SetTapped changes what pressing does.
func (b *Button) SetTapped(tapped func()) { b.tapped = tapped }

func (b *Button) look() look {
	l := look{
		text: b.text, style: Body, radius: 6, left: 10, right: 10, above: 5, gap: 6,
		iconSize: theme.Scaled(14), centred: true, hovered: b.hovered && !b.disabled, focused: b.focused,
		fill: theme.Surface, stroke: theme.Line,
	}
	switch b.kind {
	case Primary:
		l.fill, l.stroke = theme.Accent, ""
		l.style = Strong.In(theme.Surface)
	case Quiet:
		l.fill, l.stroke = "", ""
		l.style = Soft
	case Danger:
		l.style = Body.In(theme.Stop.Ink())
	}
	if b.ink != "" {
		l.style.Ink = b.ink
	}
	if b.disabled {
		l.style.Ink = theme.Faint
		if b.kind == Primary {
			l.fill, l.stroke = theme.End.Bg(), ""
		}
	}
	if b.text == "" {
		l.left, l.right = 7, 7
	}
	if b.small {
		l.left, l.right, l.above, l.iconSize = 3, 3, 1, theme.Scaled(12)
	}
	if b.icon != "" {
		l.icon = theme.Icon(b.icon, l.style.Ink)
	}
	if b.menu {
		l.mark = theme.Icon("chevron-down", l.style.Ink)
	}
	return l
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), look: b.look, size: b.Size, cut: &b.cut}
}
