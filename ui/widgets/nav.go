package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// NavItem is one place in the rail: its name, a count at the right, selected or not.
type NavItem struct {
	pressable
	text     string
	count    string
	selected bool
}

// NewNavItem goes somewhere when pressed. A count of "" is not shown.
func NewNavItem(text, count string, tapped func()) *NavItem {
	n := &NavItem{text: text, count: count}
	n.init(n, tapped)
	return n
}

// Text is the name shown.
func (n *NavItem) Text() string { return n.text }

// SetCount changes the count; "" hides it.
func (n *NavItem) SetCount(count string) {
	if n.count != count {
		n.count = count
		n.Refresh()
	}
}

// Selected tells whether this is where the window is.
func (n *NavItem) Selected() bool { return n.selected }

// SetSelected changes the look; it calls nothing.
func (n *NavItem) SetSelected(selected bool) {
	if n.selected != selected {
		n.selected = selected
		n.Refresh()
	}
}

// TypedKey implements fyne.Focusable: arrows move among the items of the rail.
func (n *NavItem) TypedKey(ev *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(n)
	switch {
	case c != nil && ev.Name == fyne.KeyDown:
		c.FocusNext()
	case c != nil && ev.Name == fyne.KeyUp:
		c.FocusPrevious()
	default:
		n.pressable.TypedKey(ev)
	}
}

func (n *NavItem) look() look {
	l := look{
		text: n.text, style: Soft, radius: 6, left: 10, right: 10, above: 7,
		hovered: n.hovered && !n.selected, focused: n.focused,
	}
	if n.selected {
		l.style, l.fill, l.stroke = Strong, theme.Surface, theme.Line
	}
	if n.count != "" {
		l.right += n.countStyle().measure(n.count).Width + 8
	}
	return l
}

func (n *NavItem) countStyle() Style { return Style{Ink: theme.Faint, Size: theme.SizeCaption} }

// CreateRenderer implements fyne.Widget.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	return &navRenderer{faceRenderer{face: newFace(), look: n.look, size: n.Size, narrow: 60, cut: &n.cut}, n, newLine()}
}

type navRenderer struct {
	faceRenderer
	item  *NavItem
	count *canvas.Text
}

func (r *navRenderer) Layout(size fyne.Size) {
	r.faceRenderer.Layout(size)
	style := r.item.countStyle()
	style.apply(r.count)
	r.count.Text = r.item.count
	SetVisible(r.count, r.item.count != "")
	want := style.measure(r.count.Text)
	place(r.count, size.Width-10-want.Width, (size.Height-want.Height)/2, want.Width, want.Height)
	r.count.Refresh()
}

func (r *navRenderer) Refresh() { r.Layout(r.item.Size()) }

func (r *navRenderer) Objects() []fyne.CanvasObject {
	return append(r.face.objects(), r.count)
}
