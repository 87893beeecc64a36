package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"proviso/ui/theme"
)

// Link is a line of text that leads somewhere. It is underlined under the pointer and when it has the focus.
type Link struct {
	pressable
	style Style
	text  string
}

var _ desktop.Cursorable = (*Link)(nil)

// NewLink leads where tapped goes. Body.In(theme.Accent) is the usual style; Note suits a source at the right of a line.
func NewLink(style Style, text string, tapped func()) *Link {
	l := &Link{style: style, text: text}
	l.init(l, tapped)
	return l
}

// Text is the text shown.
func (l *Link) Text() string { return l.text }

// Cursor implements desktop.Cursorable.
func (l *Link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TappedSecondary offers to copy the text.
func (l *Link) TappedSecondary(ev *fyne.PointEvent) { offerCopy(l, l.text, ev) }

func (l *Link) look() look {
	style := l.style
	if l.hovered || l.focused {
		style.Ink = theme.Accent
	}
	return look{text: l.text, style: style, underlined: l.hovered || l.focused}
}

// CreateRenderer implements fyne.Widget.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	return &faceRenderer{face: newFace(), look: l.look, size: l.Size, cut: &l.cut}
}
