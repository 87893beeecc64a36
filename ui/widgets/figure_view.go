package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/model/figure"
	"proviso/ui/theme"
)

// FigureView shows a figure that can be larger than its room: it is dragged and zoomed, and its spots are chosen.
type FigureView struct {
	widget.BaseWidget
	// OnChoose is called with the id of the spot that is clicked, "" for a click beside all.
	OnChoose func(id string)
	// OnOpen is called for Enter and a double click with the spot chosen.
	OnOpen func(id string)
	// OnMenu is called for a right click on a spot, after OnChoose.
	OnMenu func(id string, at fyne.Position)
	// OnArrow is called for an arrow key; the page knows what lies that way.
	OnArrow func(key fyne.KeyName)
	// OnZoom is told the zoom when it changes; 1 is the text size of the window.
	OnZoom func(zoom float64)

	figure  figure.Figure
	chosen  string
	zoom    float32
	offset  fyne.Position // of the figure's upper left corner in the view
	fitted  bool          // keeps showing the whole until it is moved by hand
	least   float32       // smaller than this the whole is not shown, but the spot called instead
	instead string
	focused bool
	tipped  string
	pressed fyne.Position
	drawn   *figureRenderer
}

var (
	_ fyne.Focusable      = (*FigureView)(nil)
	_ fyne.Draggable      = (*FigureView)(nil)
	_ fyne.Scrollable     = (*FigureView)(nil)
	_ fyne.DoubleTappable = (*FigureView)(nil)
	_ desktop.Hoverable   = (*FigureView)(nil)
	_ desktop.Mouseable   = (*FigureView)(nil)
	_ desktop.Cursorable  = (*FigureView)(nil)
)

// The range of the zoom, and how much one step of it is.
const (
	leastZoom, mostZoom = 0.08, 4
	zoomStep            = 1.25
	aroundSpot          = 24 // room left around a spot that is brought into view
)

// NewFigureView is an empty view.
func NewFigureView() *FigureView {
	v := &FigureView{zoom: 1, fitted: true}
	v.ExtendBaseWidget(v)
	return v
}

// SetFigure shows another figure. The zoom and the place stay, unless the whole was shown.
func (v *FigureView) SetFigure(f figure.Figure) {
	v.figure = f
	v.Refresh()
}

// Figure is what is shown.
func (v *FigureView) Figure() figure.Figure { return v.figure }

// Chosen is the spot that is marked, "" for none.
func (v *FigureView) Chosen() string { return v.chosen }

// Choose marks a spot, without calling anything.
func (v *FigureView) Choose(id string) {
	v.chosen = id
	v.move()
}

// Zoom is how large the figure is shown; 1 is the text size of the window.
func (v *FigureView) Zoom() float64 { return float64(v.zoom) }

func (v *FigureView) scale() float32 { return v.zoom * theme.Current().Scale() }

// ZoomIn shows the figure larger, ZoomOut smaller, around the middle.
func (v *FigureView) ZoomIn() { v.zoomAt(v.middle(), zoomStep) }

// ZoomOut shows the figure smaller.
func (v *FigureView) ZoomOut() { v.zoomAt(v.middle(), 1/zoomStep) }

// ActualSize shows the figure at the text size of the window.
func (v *FigureView) ActualSize() { v.zoomAt(v.middle(), 1/v.zoom) }

// Fit shows the whole figure, no larger than its actual size.
func (v *FigureView) Fit() { v.FitOrCentre(0, "") }

// FitOrCentre shows the whole figure, or where that would take a smaller zoom than least, a spot in the middle at that zoom.
func (v *FigureView) FitOrCentre(least float64, id string) {
	v.fitted, v.least, v.instead = true, float32(least), id
	v.fit()
	v.redraw()
}

// Reveal brings a spot into view, at the zoom there is.
func (v *FigureView) Reveal(id string) {
	s, ok := v.figure.Spot(id)
	size := v.Size()
	if !ok || size.Width == 0 {
		return
	}
	scale := v.scale()
	shift := func(low, length, offset, room float32) float32 {
		low, high := low*scale+offset, (low+length)*scale+offset
		switch {
		case low < aroundSpot:
			return aroundSpot - low
		case high > room-aroundSpot:
			return room - aroundSpot - high
		}
		return 0
	}
	dx := shift(float32(s.X), float32(s.Width), v.offset.X, size.Width)
	dy := shift(float32(s.Y), float32(s.Height), v.offset.Y, size.Height)
	if dx != 0 || dy != 0 {
		v.fitted = false
		v.offset = v.offset.AddXY(dx, dy)
		v.move()
	}
}

func (v *FigureView) middle() fyne.Position {
	return fyne.NewPos(v.Size().Width/2, v.Size().Height/2)
}

// zoomAt changes the zoom by a factor; what lies at a place stays there.
func (v *FigureView) zoomAt(at fyne.Position, factor float32) {
	next := min(max(v.zoom*factor, leastZoom), mostZoom)
	factor = next / v.zoom
	if factor == 1 {
		return
	}
	v.fitted, v.zoom = false, next
	v.offset = at.SubtractXY((at.X-v.offset.X)*factor, (at.Y-v.offset.Y)*factor)
	v.redraw()
}

// fit sets zoom and place to show the whole.
func (v *FigureView) fit() {
	size, text := v.Size(), theme.Current().Scale()
	if v.figure.Width <= 0 || v.figure.Height <= 0 || size.Width <= 0 {
		return
	}
	whole := min(size.Width/float32(v.figure.Width), size.Height/float32(v.figure.Height)) / text
	v.zoom = min(max(whole, leastZoom), 1)
	if s, ok := v.figure.Spot(v.instead); ok && v.zoom < v.least {
		v.zoom = v.least
		scale, middle := v.scale(), s.Middle()
		at := v.middle().SubtractXY(float32(middle.X)*scale, float32(middle.Y)*scale)
		v.offset = fyne.NewPos(filling(at.X, float32(v.figure.Width)*scale, size.Width), filling(at.Y, float32(v.figure.Height)*scale, size.Height))
		return
	}
	width, height := float32(v.figure.Width)*v.scale(), float32(v.figure.Height)*v.scale()
	v.offset = fyne.NewPos(max((size.Width-width)/2, 0), max((size.Height-height)/2, 0))
}

// filling is the offset nearest to the one wished that leaves no room empty which the figure could fill.
func filling(wish, length, room float32) float32 {
	if length <= room {
		return (room - length) / 2
	}
	return min(max(wish, room-length), 0)
}

// redraw draws the figure anew; move only moves what is drawn.
func (v *FigureView) redraw() {
	if v.drawn != nil {
		v.drawn.draw()
		v.drawn.arrange()
		canvas.Refresh(v)
	}
	if v.OnZoom != nil {
		v.OnZoom(v.Zoom())
	}
}

func (v *FigureView) move() {
	if v.drawn != nil {
		v.drawn.arrange()
		canvas.Refresh(v)
	}
}

// spotAt is the spot at a place in the view.
func (v *FigureView) spotAt(at fyne.Position) (figure.Spot, bool) {
	scale := v.scale()
	return v.figure.SpotAt(figure.Point{X: float64((at.X - v.offset.X) / scale), Y: float64((at.Y - v.offset.Y) / scale)})
}

// areaOf is where a spot stands in the view.
func (v *FigureView) areaOf(s figure.Spot) (fyne.Position, fyne.Size) {
	scale := v.scale()
	return v.offset.AddXY(float32(s.X)*scale, float32(s.Y)*scale), fyne.NewSize(float32(s.Width)*scale, float32(s.Height)*scale)
}

// CreateRenderer implements fyne.Widget.
func (v *FigureView) CreateRenderer() fyne.WidgetRenderer {
	r := &figureRenderer{view: v, content: container.NewWithoutLayout(), mark: newRect(), bar: newRect(), hover: newRect()}
	r.clip = container.NewClip(container.NewWithoutLayout(r.content, r.mark))
	v.drawn = r
	r.draw()
	return r
}

// figureRenderer keeps the shapes in one container, so that dragging only moves that.
type figureRenderer struct {
	view             *FigureView
	content          *fyne.Container
	clip             *container.Clip
	mark, bar, hover *canvas.Rectangle // bar tells the focus
}

func (r *figureRenderer) draw() {
	v := r.view
	b := &brush{zoom: v.scale()}
	r.content.Objects = b.draw(v.figure)
	r.content.Resize(fyne.NewSize(float32(v.figure.Width)*v.scale(), float32(v.figure.Height)*v.scale()))
}

// arrange puts the figure, the mark around what is chosen and the bar of the focus in their places.
func (r *figureRenderer) arrange() {
	v := r.view
	r.content.Move(v.offset)
	s, chosen := v.figure.Spot(v.chosen)
	SetVisible(r.mark, chosen)
	if chosen {
		at, size := v.areaOf(s)
		const out = 3
		place(r.mark, at.X-out, at.Y-out, size.Width+2*out, size.Height+2*out)
		paintRect(r.mark, "", theme.Accent, 3)
		r.mark.CornerRadius = 9 * v.scale()
	}
	SetVisible(r.bar, v.focused)
	paintRect(r.bar, theme.Accent, "", 0)
}

// Layout implements fyne.WidgetRenderer.
func (r *figureRenderer) Layout(size fyne.Size) {
	resized := r.clip.Size() != size
	place(r.clip, 0, 0, size.Width, size.Height)
	place(r.bar, 0, 0, size.Width, 2)
	if resized && r.view.fitted {
		r.refit()
		r.draw()
	}
	r.arrange()
}

// refit shows the whole anew, and tells the zoom where that changes it.
func (r *figureRenderer) refit() {
	before := r.view.zoom
	r.view.fit()
	if r.view.OnZoom != nil && before != r.view.zoom {
		r.view.OnZoom(r.view.Zoom())
	}
}

// MinSize implements fyne.WidgetRenderer.
func (r *figureRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// Refresh implements fyne.WidgetRenderer.
func (r *figureRenderer) Refresh() {
	if r.view.fitted {
		r.refit()
	}
	r.draw()
	r.arrange()
	canvas.Refresh(r.view)
}

// Objects implements fyne.WidgetRenderer.
func (r *figureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.clip, r.hover, r.bar}
}

// Destroy implements fyne.WidgetRenderer.
func (r *figureRenderer) Destroy() {}
