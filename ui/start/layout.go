package start

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

const (
	pageWidth  = 880 // of what is on the page, at scale 1
	pageMargin = 40
)

// centred sets the page in the middle of its width, and of its height where there is room.
type centred struct{}

func (centred) width(room float32) float32 {
	return min(theme.Scaled(pageWidth), room-2*pageMargin)
}

func (c centred) Layout(objects []fyne.CanvasObject, room fyne.Size) {
	for _, o := range objects {
		width := c.width(room.Width)
		height := o.(interface{ HeightFor(float32) float32 }).HeightFor(width)
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos((room.Width-width)/2, max((room.Height-height)*0.38, pageMargin)))
	}
}

func (c centred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, 2*pageMargin)
}

// strike is a line of text struck through.
type strike struct {
	widget.BaseWidget
	text *w.CutText
	line *canvas.Rectangle
}

func struck(text string) fyne.CanvasObject {
	s := &strike{text: w.NewCutText(w.Faint, text), line: canvas.NewRectangle(theme.Color(theme.Faint))}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *strike) CreateRenderer() fyne.WidgetRenderer { return &strikeRenderer{s} }

type strikeRenderer struct{ owner *strike }

func (r *strikeRenderer) Layout(size fyne.Size) {
	s := r.owner
	s.text.Resize(size)
	long := fyne.MeasureText(s.text.Text(), theme.Size(theme.SizeText), fyne.TextStyle{}).Width
	s.line.Move(fyne.NewPos(0, size.Height/2))
	s.line.Resize(fyne.NewSize(min(long, size.Width), 1))
}

func (r *strikeRenderer) MinSize() fyne.Size { return r.owner.text.MinSize() }

func (r *strikeRenderer) Refresh() {
	r.owner.line.FillColor = theme.Color(theme.Faint)
	r.Layout(r.owner.Size())
	r.owner.text.Refresh()
	r.owner.line.Refresh()
}

func (r *strikeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.owner.text, r.owner.line}
}

func (r *strikeRenderer) Destroy() {}
