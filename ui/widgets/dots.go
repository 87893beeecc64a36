package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/theme"
)

// Dot is one station of a Dots: a word and a date.
type Dot struct {
	Text, Note string
	// Ink colours the dot: theme.Faint for what is past, theme.Accent for now, theme.Line for what is
	// still to come, or a tone's.
	Ink theme.Name
}

// Dots shows stations along a line in the order of time.
type Dots struct {
	widget.BaseWidget
	dots []Dot
	cut  []string // what is shown shortened
}

// NewDots shows the stations.
func NewDots(dots ...Dot) *Dots {
	d := &Dots{dots: dots}
	d.ExtendBaseWidget(d)
	return d
}

// Set shows other stations.
func (d *Dots) Set(dots ...Dot) {
	d.dots = dots
	d.Refresh()
}

const (
	dotSize      = 10
	dotNarrowest = 84 // of a station, before they go on in a second line
)

// perLine is how many stations stand in one line of a width, and how many lines that makes.
func (d *Dots) perLine(width float32) (each, lines int) {
	if len(d.dots) == 0 {
		return 1, 0
	}
	each = min(max(int(width/theme.Scaled(dotNarrowest)), 1), len(d.dots))
	lines = (len(d.dots) + each - 1) / each
	return (len(d.dots) + lines - 1) / lines, lines
}

func (d *Dots) lineHeight() float32 {
	return 14 + lineHeight(SmallSoft) + lineHeight(Note) + 2
}

// HeightFor is the height at a width.
func (d *Dots) HeightFor(width float32) float32 {
	_, lines := d.perLine(width)
	return float32(lines)*(d.lineHeight()+8) - 8
}

// MouseIn implements desktop.Hoverable: what is shown shortened is shown whole.
func (d *Dots) MouseIn(*desktop.MouseEvent) { LayerOf(d).OfferTip(d, strings.Join(d.cut, "\n")) }

// MouseMoved implements desktop.Hoverable.
func (d *Dots) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (d *Dots) MouseOut() { LayerOf(d).HideTip() }

// CreateRenderer implements fyne.Widget.
func (d *Dots) CreateRenderer() fyne.WidgetRenderer { return &dotsRenderer{dots: d} }

type dotsRenderer struct {
	dots    *Dots
	objects []fyne.CanvasObject
}

func (r *dotsRenderer) Layout(size fyne.Size) {
	d := r.dots
	r.objects, d.cut = r.objects[:0], nil
	each, lines := d.perLine(size.Width)
	if lines == 0 {
		return
	}
	step := size.Width / float32(each)
	for line := range lines {
		y := float32(line) * (d.lineHeight() + 8)
		rule := canvas.NewRectangle(theme.Color(theme.Line))
		place(rule, 0, y+4, size.Width, 2)
		r.objects = append(r.objects, rule)
		for i, dot := range d.dots[line*each : min((line+1)*each, len(d.dots))] {
			r.station(dot, float32(i)*step, y, step-6)
		}
	}
}

func (r *dotsRenderer) station(dot Dot, x, y, width float32) {
	circle := canvas.NewCircle(theme.Color(dot.Ink))
	place(circle, x, y, dotSize, dotSize)
	word := Style{Ink: theme.Ink, Size: theme.SizeSmall, Bold: true}
	if dot.Ink == theme.Line {
		word = Style{Ink: theme.Faint, Size: theme.SizeSmall}
	}
	r.objects = append(r.objects, circle,
		r.label(word, dot.Text, x, y+14, width), r.label(Note, dot.Note, x, y+14+lineHeight(SmallSoft), width))
}

func (r *dotsRenderer) label(style Style, text string, x, y, width float32) *canvas.Text {
	t := newLine()
	style.apply(t)
	shown, cut := style.fit(text, width)
	t.Text = shown
	if cut {
		r.dots.cut = append(r.dots.cut, text)
	}
	place(t, x, y, width, style.lineHeight())
	return t
}

func (r *dotsRenderer) MinSize() fyne.Size {
	width := r.dots.Size().Width
	if width <= 0 {
		width = 400
	}
	return fyne.NewSize(dotNarrowest, r.dots.HeightFor(width))
}

func (r *dotsRenderer) Refresh() {
	r.Layout(r.dots.Size())
	canvas.Refresh(r.dots)
}

func (r *dotsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *dotsRenderer) Destroy()                     {}
