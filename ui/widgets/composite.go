package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// composite is a widget made of others. A struct that embedded a container instead would not be drawn: Fyne
// asks for the exact type.
type composite struct {
	widget.BaseWidget
	body fyne.CanvasObject
}

func (c *composite) compose(self fyne.Widget, body fyne.CanvasObject) {
	c.body = body
	c.ExtendBaseWidget(self)
}

// HeightFor is the body's.
func (c *composite) HeightFor(width float32) float32 { return heightFor(c.body, width) }

// CreateRenderer implements fyne.Widget.
func (c *composite) CreateRenderer() fyne.WidgetRenderer { return &compositeRenderer{c} }

type compositeRenderer struct{ owner *composite }

func (r *compositeRenderer) Layout(size fyne.Size) {
	place(r.owner.body, 0, 0, size.Width, size.Height)
}
func (r *compositeRenderer) MinSize() fyne.Size { return r.owner.body.MinSize() }

func (r *compositeRenderer) Refresh() {
	r.Layout(r.owner.Size())
	r.owner.body.Refresh()
}

func (r *compositeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.owner.body} }
func (r *compositeRenderer) Destroy()                     {}
