package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll lets a block that is taller than its room be scrolled up and down. Unlike Fyne's it gives the
// block its width first, so that text which wraps is measured at the width it has.
func Scroll(o fyne.CanvasObject) *fyne.Container {
	inner := container.NewVScroll(o)
	return newContainer(&scrollLayout{}, []fyne.CanvasObject{inner})
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

// Side gives an object exactly the width, however wide it would like to be; for the sides of a page.
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
	for _, o := range objects {
		height = max(height, heightFor(o, l.width))
	}
	return fyne.NewSize(l.width, height)
}
