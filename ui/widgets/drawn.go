package widgets

import (
	"image"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// WhenDrawn calls f once, when an object is drawn for the first time; f may be nil. Fyne does not tell, but asks a picture for
// its one point then.
func WhenDrawn(o fyne.CanvasObject, f func()) fyne.CanvasObject {
	if f == nil {
		return o
	}
	var once sync.Once
	point := canvas.NewRaster(func(int, int) image.Image {
		once.Do(f)
		return image.NewNRGBA(image.Rect(0, 0, 1, 1))
	})
	point.Resize(fyne.NewSize(1, 1))
	return container.NewStack(o, container.NewWithoutLayout(point))
}
