package widgets

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// Opener looks like a search field and, pressed, opens the place where one searches. It fits any width: it shows as much of
// its text as there is room for, and its keys where all of both find room.
type Opener struct {
	pressable
	text string
	keys string // such as "Ctrl K"; "" for none
}

// NewOpener is an opener that does tapped when pressed; keys is the shortcut that does the same.
func NewOpener(text, keys string, tapped func()) *Opener {
	o := &Opener{text: text, keys: keys}
	o.init(o, tapped)
	return o
}

// Text is the words shown.
func (o *Opener) Text() string { return o.text }

func (o *Opener) look() look {
	return look{
		text: o.text, style: Style{Ink: theme.Faint, Size: theme.SizeText}, icon: theme.Icon("search", theme.Faint), iconSize: theme.Scaled(13),
		fill: theme.Paper, stroke: theme.Line, radius: 6, left: 10, right: 10, above: 5, gap: 8,
		hovered: o.hovered, focused: o.focused,
	}
}

// CreateRenderer implements fyne.Widget.
func (o *Opener) CreateRenderer() fyne.WidgetRenderer {
	return &openerRenderer{owner: o, face: newFace(), keys: newFace()}
}

type openerRenderer struct {
	owner      *Opener
	face, keys *face
}

// leastOpener is what an opener takes at least, at a text scale of 1.
const leastOpener = 150

func (r *openerRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Scaled(leastOpener), r.owner.look().minSize().Height)
}

func (r *openerRenderer) Layout(size fyne.Size) {
	l, keys := r.owner.look(), keysLook(r.owner.keys)
	want := keys.minSize()
	fits := keys.text != "" && l.minSize().Width+l.gap+want.Width <= size.Width
	r.owner.cut = ""
	if r.face.draw(l, fyne.Position{}, size) {
		r.owner.cut = l.text
	}
	for _, o := range r.keys.objects() {
		SetVisible(o, fits)
	}
	if fits {
		r.keys.draw(keys, fyne.NewPos(size.Width-want.Width-7, float32(int((size.Height-want.Height)/2))), want)
	}
}

func (r *openerRenderer) Refresh() { r.Layout(r.owner.Size()) }
func (r *openerRenderer) Objects() []fyne.CanvasObject {
	return append(r.face.objects(), r.keys.objects()...)
}
func (r *openerRenderer) Destroy() {}
