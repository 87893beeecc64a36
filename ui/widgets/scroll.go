package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"proviso/ui/theme"
)

// Scroll lets a block that is taller than its room be scrolled up and down. Unlike Fyne's it gives the
// block its width first, so that text which wraps is measured at the width it has.
func Scroll(o fyne.CanvasObject) *fyne.Container {
	inner := container.NewVScroll(newContainer(&asWideAsGiven{}, []fyne.CanvasObject{o}))
	return newContainer(&scrollLayout{}, []fyne.CanvasObject{inner})
}

// asWideAsGiven keeps a block from being wider than the room it scrolls in.
type asWideAsGiven struct{ width float32 }

func (l *asWideAsGiven) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	for _, o := range objects {
		place(o, 0, 0, size.Width, max(size.Height, heightFor(o, size.Width)))
	}
}

func (l *asWideAsGiven) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if l.width <= 0 { // not laid out yet: measuring text at no width would be long and for nothing
		return fyne.NewSize(1, 1)
	}
	return fyne.NewSize(1, l.heightFor(objects, l.width))
}

func (l *asWideAsGiven) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = max(height, heightFor(o, width))
	}
	return height
}

type scrollLayout struct{}

func (*scrollLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		if s, ok := o.(*container.Scroll); ok {
			s.Content.Resize(fyne.NewSize(size.Width, max(size.Height, heightFor(s.Content, size.Width))))
		}
		place(o, 0, 0, size.Width, size.Height)
	}
}

func (*scrollLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 32)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// Sized gives an object at least the width and height; 0 leaves a measure as it is.
func Sized(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return newContainer(&sizedLayout{width, height}, []fyne.CanvasObject{o})
}

type sizedLayout struct{ width, height float32 }

func (*sizedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

func (l *sizedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.width, l.height)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (l *sizedLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := l.height
	for _, o := range objects {
		height = max(height, heightFor(o, width))
	}
	return height
}

// Side gives an object exactly the width, however wide it would like to be; for the sides of a page. The width
// grows with the text scale, though by less.
func Side(width float32, o fyne.CanvasObject) *fyne.Container {
	return newContainer(&sideLayout{width}, []fyne.CanvasObject{o})
}

type sideLayout struct{ width float32 }

func (*sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

func (l *sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	width := float32(int(l.width * (1 + (theme.Current().Scale()-1)*0.6)))
	for _, o := range objects {
		height = max(height, heightFor(o, width))
	}
	return fyne.NewSize(width, height)
}

// Reveal scrolls a Scroll so far that an object in it, such as the one that got the focus, can be seen, with a little of what
// is above and below.
func Reveal(scroll *fyne.Container, o fyne.CanvasObject) {
	inner, ok := scroll.Objects[0].(*container.Scroll)
	driver := fyne.CurrentApp().Driver()
	if !ok || driver.CanvasForObject(o) == nil || o.Size().IsZero() {
		return
	}
	top := driver.AbsolutePositionForObject(inner).Y
	at := driver.AbsolutePositionForObject(o).Y - top
	const room = 28 // for the label above and the problem below
	switch bottom := at + o.Size().Height + room; {
	case at < room:
		inner.Offset.Y = max(inner.Offset.Y+at-room, 0)
	case bottom > inner.Size().Height:
		inner.Offset.Y += bottom - inner.Size().Height
	default:
		return
	}
	inner.Refresh()
}
