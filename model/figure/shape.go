// Package figure holds pictures as plain shapes: laid out once, from data and a measure of text, and drawn anywhere by a sink
// that turns shapes into what its medium knows (the window's canvas, SVG, PDF). It knows no book and draws nothing itself.
//
// Lengths are in units of a text of ordinary size on screen (a line of running text is 13 units high), x to the right and
// y downwards from the upper left corner.
package figure

import "proviso/model/mood"

// Figure is a picture.
type Figure struct {
	Title         string
	Width, Height float64
	Shapes        []Shape // from the back to the front
	Spots         []Spot  // what can be pointed at and chosen, from the back to the front
}

// Spot is the place of a thing that the picture shows.
type Spot struct {
	ID   string
	Name string // in full, however short the picture says it
	Area
}

// Area is a rectangle.
type Area struct{ X, Y, Width, Height float64 }

// Contains reports whether a point lies in the area.
func (a Area) Contains(p Point) bool {
	return p.X >= a.X && p.X < a.X+a.Width && p.Y >= a.Y && p.Y < a.Y+a.Height
}

// Overlaps reports whether two areas share more than an edge.
func (a Area) Overlaps(b Area) bool {
	return a.X < b.X+b.Width && b.X < a.X+a.Width && a.Y < b.Y+b.Height && b.Y < a.Y+a.Height
}

// Middle is the centre of the area.
func (a Area) Middle() Point { return Point{a.X + a.Width/2, a.Y + a.Height/2} }

// Grown is the area with a margin all around.
func (a Area) Grown(by float64) Area {
	return Area{a.X - by, a.Y - by, a.Width + 2*by, a.Height + 2*by}
}

// Point is a place.
type Point struct{ X, Y float64 }

// Paint is a colour by its meaning. A sink knows what it looks like in its medium, light or dark.
type Paint struct {
	Role Role
	Mood mood.Mood // of Tone and Ground only
}

// Role is what a colour is for.
type Role int

// The roles.
const (
	Nothing Role = iota // not painted
	Paper               // the page
	Surface             // cards on the page
	Ink                 // text
	Soft                // secondary text
	Faint               // captions and notes
	Line                // hairlines
	Accent              // what is chosen
	Tone                // the strong colour of a mood
	Ground              // the pale colour of a mood
)

// In is a role's paint.
func In(r Role) Paint { return Paint{Role: r} }

// ToneOf is the strong colour of a mood, for lines, signs and words.
func ToneOf(m mood.Mood) Paint { return Paint{Tone, m} }

// GroundOf is the pale colour of a mood, on which its tone can be read.
func GroundOf(m mood.Mood) Paint { return Paint{Ground, m} }

// Shape is one of Rect, Path, Text and Sign.
type Shape interface{ moved(by Point) Shape }

// Rect is a rectangle, with rounded corners where Radius is not 0.
type Rect struct {
	Area
	Radius       float64
	Fill, Stroke Paint
	Thick        float64 // of the stroke
}

// Path is a line through points. Between two points at different heights it runs as a curve that leaves and arrives level,
// if Level; as a straight line otherwise.
type Path struct {
	Points []Point
	Level  bool
	Stroke Paint
	Thick  float64
	Dashed bool
	// Arrow and Tail put an arrowhead at the last and at the first point.
	Arrow, Tail bool
}

// Text is one line of text. Y is the middle of the line's height; X its left end, middle or right end as Anchor says.
type Text struct {
	Point
	Text   string
	Size   float64
	Bold   bool
	Paint  Paint
	Anchor Anchor
	// Width is the width it was laid out for; 0 where nobody minds. A sink whose letters come out wider sets it smaller.
	Width float64
}

// Anchor says which part of a text stands at its x.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Sign is the sign of a mood, in the colour of its tone, Size wide and high from its upper left corner.
type Sign struct {
	Point
	Size float64
	Mood mood.Mood
}

func (p Point) plus(by Point) Point { return Point{p.X + by.X, p.Y + by.Y} }

func (r Rect) moved(by Point) Shape {
	r.X, r.Y = r.X+by.X, r.Y+by.Y
	return r
}

func (p Path) moved(by Point) Shape {
	points := make([]Point, len(p.Points))
	for i, at := range p.Points {
		points[i] = at.plus(by)
	}
	p.Points = points
	return p
}

func (t Text) moved(by Point) Shape {
	t.Point = t.plus(by)
	return t
}

func (s Sign) moved(by Point) Shape {
	s.Point = s.plus(by)
	return s
}

// Moved is the figure with all shapes and spots moved; its size stays.
func (f Figure) Moved(by Point) Figure {
	shapes, spots := make([]Shape, len(f.Shapes)), make([]Spot, len(f.Spots))
	for i, s := range f.Shapes {
		shapes[i] = s.moved(by)
	}
	for i, s := range f.Spots {
		s.X, s.Y = s.X+by.X, s.Y+by.Y
		spots[i] = s
	}
	f.Shapes, f.Spots = shapes, spots
	return f
}

// Above is the figure with another one below it, set flush left with a gap between them.
func (f Figure) Above(below Figure, gap float64) Figure {
	moved := below.Moved(Point{0, f.Height + gap})
	out := Figure{Title: f.Title, Width: max(f.Width, below.Width), Height: f.Height + gap + below.Height}
	out.Shapes = append(append(out.Shapes, f.Shapes...), moved.Shapes...)
	out.Spots = append(append(out.Spots, f.Spots...), moved.Spots...)
	return out
}

// SpotAt is the frontmost spot at a point.
func (f Figure) SpotAt(p Point) (Spot, bool) {
	for i := len(f.Spots) - 1; i >= 0; i-- {
		if f.Spots[i].Contains(p) {
			return f.Spots[i], true
		}
	}
	return Spot{}, false
}

// Spot finds a spot by its id.
func (f Figure) Spot(id string) (Spot, bool) {
	for _, s := range f.Spots {
		if s.ID == id {
			return s, true
		}
	}
	return Spot{}, false
}
