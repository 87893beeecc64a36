package widgets

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// tall is implemented by whatever changes height with its width.
type tall interface {
	HeightFor(width float32) float32
}

// tallLayout is a layout of which the same is true.
type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// heightFor is the height an object needs at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case tall:
		return o.HeightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(tallLayout); ok {
			return l.heightFor(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// place moves and resizes in one go.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// Column sets blocks one under the other, each over the whole width, gap apart.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&columnLayout{gap: gap}, objects)
}

// newContainer leaves out objects that are nil, so that callers may compose conditionally.
func newContainer(l fyne.Layout, objects []fyne.CanvasObject) *fyne.Container {
	kept := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o != nil {
			kept = append(kept, o)
		}
	}
	return &fyne.Container{Layout: l, Objects: kept}
}

type columnLayout struct {
	gap   float32
	width float32 // as last laid out; 0 before
}

func (l *columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y := float32(0)
	for _, o := range visible(objects) {
		h := heightFor(o, size.Width)
		place(o, 0, y, size.Width, h)
		y += h + l.gap
	}
}

func (l *columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range visible(objects) {
		width = max(width, o.MinSize().Width)
	}
	return fyne.NewSize(width, l.heightFor(objects, max(width, l.width)))
}

func (l *columnLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	total := float32(0)
	for i, o := range visible(objects) {
		if i > 0 {
			total += l.gap
		}
		total += heightFor(o, width)
	}
	return total
}

// Line sets objects side by side, gap apart and centred on each other, each as wide as it
// needs. The objects wrapped in Grow share what is left.
func Line(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&lineLayout{gap: gap}, objects)
}

// LineTop is a Line with its objects at the top, for blocks of unequal height.
func LineTop(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return newContainer(&lineLayout{gap: gap, top: true}, objects)
}

// Grow marks an object in a Line that takes the width left over.
func Grow(o fyne.CanvasObject) fyne.CanvasObject {
	return newContainer(&growLayout{}, []fyne.CanvasObject{o})
}

// GrowTo is a Grow that takes most units at the utmost, growing with the text scale, and keeps the width it needs at least;
// what is left stays empty.
func GrowTo(most float32, o fyne.CanvasObject) fyne.CanvasObject {
	return newContainer(&growLayout{most: most}, []fyne.CanvasObject{o})
}

// Spring is an empty Grow: it pushes what follows to the far side of a Line.
func Spring() fyne.CanvasObject { return newContainer(&growLayout{}, nil) }

type growLayout struct{ most float32 }

func (*growLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

func (*growLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 || !objects[0].Visible() {
		return fyne.Size{}
	}
	return objects[0].MinSize()
}

func (*growLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if len(objects) == 0 || !objects[0].Visible() {
		return 0
	}
	return heightFor(objects[0], width)
}

// growth tells whether an object takes what is left, and how much at the utmost; 0 is without end.
func growth(o fyne.CanvasObject) (most float32, grows bool) {
	c, ok := o.(*fyne.Container)
	if !ok {
		return 0, false
	}
	l, ok := c.Layout.(*growLayout)
	if !ok {
		return 0, false
	}
	return theme.Scaled(l.most), true
}

type lineLayout struct {
	gap   float32
	top   bool
	width float32 // as last laid out; 0 before
}

// widths shares width among the shown objects: what is left goes to those that grow, and what
// is lacking is taken from the widest of the others, which cut their text.
func (l *lineLayout) widths(shown []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(shown))
	left := width - l.gap*float32(max(len(shown)-1, 0))
	var bounded, endless []int
	for i, o := range shown {
		most, grows := growth(o)
		switch {
		case !grows:
			widths[i] = o.MinSize().Width
			left -= widths[i]
		case most > 0:
			bounded = append(bounded, i)
		default:
			endless = append(endless, i)
		}
	}
	for n, i := range bounded {
		most, _ := growth(shown[i])
		widths[i] = min(max(left/float32(len(bounded)-n), shown[i].MinSize().Width), most)
		left -= widths[i]
	}
	for n, i := range endless {
		widths[i] = max(left/float32(len(endless)-n), 0)
		left -= widths[i]
	}
	shrink(widths, -left)
	return widths
}

// narrowest is what shrinking leaves of a part of a line.
const narrowest = 24

// shrink takes what is lacking from the widest, again and again.
func shrink(widths []float32, lacking float32) {
	for lacking > 0.5 {
		widest, second := -1, float32(narrowest)
		for i, w := range widths {
			switch {
			case widest < 0 || w > widths[widest]:
				if widest >= 0 {
					second = max(second, widths[widest])
				}
				widest = i
			case w > second && w < widths[widest]:
				second = w
			}
		}
		if widest < 0 || widths[widest] <= narrowest {
			return
		}
		cut := min(lacking, max(widths[widest]-second, 4))
		widths[widest] -= cut
		lacking -= cut
	}
}

func (l *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	shown := visible(objects)
	x := float32(0)
	for i, w := range l.widths(shown, size.Width) {
		h := heightFor(shown[i], w)
		y := float32(0)
		if !l.top {
			y = float32(int((size.Height-h)/2 + 0.5))
		}
		place(shown[i], x, max(y, 0), w, h)
		x += w + l.gap
	}
}

func (l *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	width := l.gap * float32(max(len(shown)-1, 0))
	for _, o := range shown {
		width += o.MinSize().Width
	}
	return fyne.NewSize(width, l.heightFor(objects, max(width, l.width)))
}

func (l *lineLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	shown := visible(objects)
	height := float32(0)
	for i, w := range l.widths(shown, width) {
		height = max(height, heightFor(shown[i], w))
	}
	return height
}
