package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"proviso/ui/theme"
)

// face draws the usual parts of something small that is pressed or read: a rounded ground, an icon, a
// word, a second icon, a veil under the pointer and a ring around what has the focus.
type face struct {
	ground, veil, ring *canvas.Rectangle
	icon, mark         *canvas.Image
	text               *canvas.Text
}

// look is everything a face shows.
type look struct {
	text         string
	style        Style
	fill, stroke theme.Name
	radius       float32
	icon, mark   fyne.Resource // left and right of the text; nil for none
	iconSize     float32
	left, right  float32 // room beside the content
	above        float32 // room above and below the text
	inset        float32 // kept free around the ground
	gap          float32
	centred      bool
	markAtEnd    bool // the mark stands at the far right
	atEnd        bool // everything stands at the right
	hovered      bool
	focused      bool
	underlined   bool
}

func newFace() *face {
	f := &face{
		ground: newRect(), veil: newRect(), ring: newRect(),
		icon: &canvas.Image{FillMode: canvas.ImageFillContain}, mark: &canvas.Image{FillMode: canvas.ImageFillContain},
		text: canvas.NewText("", theme.Color(theme.Ink)),
	}
	return f
}

func (f *face) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.ground, f.veil, f.icon, f.text, f.mark, f.ring}
}

// minSize is the size that shows all of a look.
func (l look) minSize() fyne.Size {
	height := l.style.lineHeight() + 2*l.above
	return fyne.NewSize(l.left+l.width()+l.right+2*l.inset, float32(int(height+0.5))+2*l.inset)
}

// width is that of icon, text and mark with the gaps between them.
func (l look) width() float32 {
	width, parts := float32(0), 0
	if l.icon != nil {
		width, parts = width+l.iconSize, parts+1
	}
	if l.text != "" {
		width, parts = width+l.style.measure(l.style.display(l.text)).Width, parts+1
	}
	if l.mark != nil {
		width, parts = width+l.iconSize, parts+1
	}
	return width + l.gap*float32(max(parts-1, 0))
}

// draw sets the face to a look at a place. It tells whether the text had to be cut.
func (f *face) draw(l look, at fyne.Position, size fyne.Size) (cut bool) {
	at, size = at.AddXY(l.inset, l.inset), size.SubtractWidthHeight(2*l.inset, 2*l.inset)
	paintRect(f.ground, l.fill, l.stroke, 1)
	f.ground.CornerRadius = l.radius
	place(f.ground, at.X, at.Y, size.Width, size.Height)
	SetVisible(f.veil, l.hovered)
	paintRect(f.veil, theme.Hover, "", 0)
	f.veil.CornerRadius = l.radius
	place(f.veil, at.X, at.Y, size.Width, size.Height)
	SetVisible(f.ring, l.focused)
	paintRect(f.ring, "", theme.Accent, 2)
	f.ring.CornerRadius = l.radius
	place(f.ring, at.X, at.Y, size.Width, size.Height)

	x := at.X + l.left
	if l.centred {
		x = at.X + max((size.Width-l.width())/2, l.left)
	}
	end := at.X + size.Width - l.right
	if l.atEnd {
		x = max(end-l.width(), x)
	}
	x = putIcon(f.icon, l.icon, l.iconSize, x, at.Y, size.Height, l.gap)
	if l.mark != nil {
		end -= l.iconSize + l.gap
	}
	l.style.apply(f.text)
	f.text.TextStyle.Underline = l.underlined
	f.text.Text, cut = l.style.fit(l.style.display(l.text), max(end-x, 0))
	f.text.Text = visual(f.text.Text)
	SetVisible(f.text, l.text != "")
	width := l.style.measure(f.text.Text).Width
	height := l.style.lineHeight()
	place(f.text, x, at.Y+(size.Height-height)/2, width, height)
	markAt := x + l.gap
	if l.text != "" {
		markAt = x + width + l.gap
	} else if l.icon == nil {
		markAt = x
	}
	if l.markAtEnd {
		markAt = end + l.gap
	}
	putIcon(f.mark, l.mark, l.iconSize, markAt, at.Y, size.Height, 0)
	f.refresh()
	return cut
}

func (f *face) refresh() {
	f.ground.Refresh()
	f.veil.Refresh()
	f.ring.Refresh()
	f.text.Refresh()
}

// putIcon shows an icon at x in the middle of a height and returns where the next thing goes.
func putIcon(image *canvas.Image, source fyne.Resource, size, x, y, height, gap float32) float32 {
	SetVisible(image, source != nil)
	if source == nil {
		return x
	}
	place(image, x, y+float32(int((height-size)/2+0.5)), size, size)
	setImage(image, source)
	return x + size + gap
}

// setImage changes an image's source and redraws it only where it differs.
func setImage(image *canvas.Image, source fyne.Resource) {
	if image.Resource != nil && image.Resource.Name() == source.Name() && drawn(image) {
		return
	}
	// The resource is fixed as it is now: a theme's icon changes its name with the colours.
	image.Resource = fyne.NewStaticResource(source.Name(), source.Content())
	image.Image = nil
	image.Refresh()
}

func drawn(image *canvas.Image) bool { return image.Image != nil }

// SetVisible shows or hides an object, where it is not so already.
func SetVisible(o fyne.CanvasObject, yes bool) {
	if o.Visible() == yes {
		return
	}
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

// SetEnabled has something that can be pressed or filled in take that, or not.
func SetEnabled(o fyne.Disableable, yes bool) {
	if yes {
		o.Enable()
	} else {
		o.Disable()
	}
}

// faceRenderer renders a widget that is one face.
type faceRenderer struct {
	face *face
	look func() look
	size func() fyne.Size
	// narrow, unless 0, is the least width, however long the text.
	narrow float32
	// cut, unless nil, is told the text where it is shown shortened, "" where it is not.
	cut *string
}

func (r *faceRenderer) Layout(size fyne.Size) {
	l := r.look()
	cut := r.face.draw(l, fyne.Position{}, size)
	if r.cut == nil {
		return
	}
	*r.cut = ""
	if cut {
		*r.cut = l.text
	}
}

func (r *faceRenderer) MinSize() fyne.Size {
	size := r.look().minSize()
	if r.narrow > 0 {
		size.Width = theme.Scaled(r.narrow)
	}
	return size
}

func (r *faceRenderer) Refresh()                     { r.Layout(r.size()) }
func (r *faceRenderer) Objects() []fyne.CanvasObject { return r.face.objects() }
func (r *faceRenderer) Destroy()                     {}
