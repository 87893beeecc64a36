package widgets

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"proviso/model/figure"
	"proviso/model/mood"
	"proviso/ui/theme"
)

// MeasureText is how wide the window draws a line of a figure's text.
func MeasureText(text string, size float64, bold bool) float64 {
	return float64(fyne.MeasureText(oneLine(text), float32(size), fyne.TextStyle{Bold: bold}).Width)
}

var roleInks = map[figure.Role]theme.Name{
	figure.Paper: theme.Paper, figure.Surface: theme.Surface, figure.Ink: theme.Ink, figure.Soft: theme.Soft, figure.Faint: theme.Faint,
	figure.Line: theme.Line, figure.Accent: theme.Accent,
}

var moodTones = map[mood.Mood]theme.Tone{
	mood.Good: theme.Go, mood.Open: theme.Open, mood.Bad: theme.Stop, mood.Over: theme.End, mood.Done: theme.Done,
}

// inkOf is a paint in the colours of the window, nil for nothing.
func inkOf(p figure.Paint) color.Color {
	switch p.Role {
	case figure.Nothing:
		return nil
	case figure.Tone:
		return moodTones[p.Mood].Color()
	case figure.Ground:
		return moodTones[p.Mood].Background()
	}
	return theme.Color(roleInks[p.Role])
}

// brush draws the shapes of a figure as canvas objects, so many times as large.
type brush struct {
	zoom float32
	out  []fyne.CanvasObject
}

// unreadable is the size below which texts and signs are left out.
const unreadable = 4.5

func (b *brush) at(p figure.Point) fyne.Position {
	return fyne.NewPos(float32(p.X)*b.zoom, float32(p.Y)*b.zoom)
}

func (b *brush) draw(f figure.Figure) []fyne.CanvasObject {
	for _, s := range f.Shapes {
		switch s := s.(type) {
		case figure.Rect:
			b.rect(s)
		case figure.Path:
			b.path(s)
		case figure.Text:
			b.text(s)
		case figure.Sign:
			b.sign(s)
		}
	}
	return b.out
}

func (b *brush) rect(r figure.Rect) {
	o := canvas.NewRectangle(color.Transparent)
	if ink := inkOf(r.Fill); ink != nil {
		o.FillColor = ink
	}
	if ink := inkOf(r.Stroke); ink != nil {
		o.StrokeColor, o.StrokeWidth = ink, float32(r.Thick)
		if r.Fill.Role == figure.Nothing {
			o.FillColor = seeThrough(ink)
		}
	}
	o.CornerRadius = float32(r.Radius) * b.zoom
	at := b.at(figure.Point{X: r.X, Y: r.Y})
	place(o, at.X, at.Y, float32(r.Width)*b.zoom, float32(r.Height)*b.zoom)
	b.out = append(b.out, o)
}

// seeThrough is no colour, in the hue of a stroke: so that its edge does not fade into black.
func seeThrough(ink color.Color) color.Color {
	r, g, b, _ := ink.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8)}
}

func (b *brush) path(p figure.Path) {
	ink := inkOf(p.Stroke)
	if ink == nil {
		return
	}
	points := p.Flat(12)
	if p.Dashed {
		zoom := max(float64(b.zoom), 0.2)
		for _, dash := range figure.Dashes(points, 4/zoom, 3/zoom) {
			b.line(dash[0], dash[1], ink, p.Thick)
		}
	} else {
		for i := 1; i < len(points); i++ {
			b.line(points[i-1], points[i], ink, p.Thick)
		}
	}
	for _, head := range p.Heads() {
		b.line(head[0], head[1], ink, p.Thick)
		b.line(head[1], head[2], ink, p.Thick)
	}
}

func (b *brush) line(from, to figure.Point, ink color.Color, thick float64) {
	o := canvas.NewLine(ink)
	o.StrokeWidth = float32(thick)
	o.Position1, o.Position2 = whole(b.at(from)), whole(b.at(to))
	b.out = append(b.out, o)
}

// whole is the nearest place on whole units. Fyne's painters round the place of each line: stretches of a curve that begin
// where the last one ends, to the unit, stay joined.
func whole(at fyne.Position) fyne.Position {
	return fyne.NewPos(float32(math.Round(float64(at.X))), float32(math.Round(float64(at.Y))))
}

func (b *brush) text(t figure.Text) {
	size := float32(t.Size) * b.zoom
	if size < unreadable {
		return
	}
	o := canvas.NewText(visual(oneLine(t.Text)), inkOf(t.Paint))
	o.TextSize, o.TextStyle.Bold = size, t.Bold
	want := o.MinSize()
	if room := float32(t.Width) * b.zoom; room > 0 && want.Width > room {
		o.TextSize *= room / want.Width
		want = o.MinSize()
	}
	at := b.at(t.Point).SubtractXY(0, want.Height/2)
	switch t.Anchor {
	case figure.Middle:
		at.X -= want.Width / 2
	case figure.End:
		at.X -= want.Width
	case figure.Start:
	}
	place(o, at.X, at.Y, want.Width, want.Height)
	b.out = append(b.out, o)
}

func (b *brush) sign(s figure.Sign) {
	at, size := b.at(s.Point), float32(s.Size)*b.zoom
	if size < unreadable {
		return
	}
	o := &canvas.Image{FillMode: canvas.ImageFillContain}
	place(o, at.X, at.Y, size, size)
	setImage(o, moodTones[s.Mood].Sign())
	b.out = append(b.out, o)
}

// Drawing is a figure that is only looked at, at the text scale of the window.
type Drawing struct {
	widget.BaseWidget
	make func(width float64) figure.Figure
}

// NewDrawing shows the figure that make lays out for a width, in the figure's units.
func NewDrawing(make func(width float64) figure.Figure) *Drawing {
	d := &Drawing{make: make}
	d.ExtendBaseWidget(d)
	return d
}

// HeightFor is the height of the figure laid out for a width.
func (d *Drawing) HeightFor(width float32) float32 {
	zoom := theme.Current().Scale()
	return float32(d.make(float64(width/zoom)).Height) * zoom
}

// CreateRenderer implements fyne.Widget.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer { return &drawingRenderer{owner: d} }

type drawingRenderer struct {
	owner   *Drawing
	objects []fyne.CanvasObject
	drawn   fyne.Size
}

func (r *drawingRenderer) Layout(size fyne.Size) {
	if size == r.drawn {
		return
	}
	r.drawn = size
	zoom := theme.Current().Scale()
	b := &brush{zoom: zoom}
	r.objects = b.draw(r.owner.make(float64(size.Width / zoom)))
}

func (r *drawingRenderer) MinSize() fyne.Size {
	return fyne.NewSize(40, r.owner.HeightFor(max(r.owner.Size().Width, 40)))
}

func (r *drawingRenderer) Refresh() {
	r.drawn = fyne.Size{}
	r.Layout(r.owner.Size())
	canvas.Refresh(r.owner)
}

func (r *drawingRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *drawingRenderer) Destroy()                     {}
