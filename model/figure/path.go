package figure

import "math"

// Bend gives the two control points of the cubic curve between two points of a level path.
func Bend(from, to Point) (one, other Point) {
	middle := (from.X + to.X) / 2
	return Point{middle, from.Y}, Point{middle, to.Y}
}

// Heads are the arrowheads of a path, each as the three points of an open angle with its tip in the middle.
func (p Path) Heads() [][3]Point {
	var heads [][3]Point
	n := len(p.Points)
	if n < 2 {
		return nil
	}
	if p.Arrow {
		heads = append(heads, p.head(p.Points[n-2], p.Points[n-1]))
	}
	if p.Tail {
		heads = append(heads, p.head(p.Points[1], p.Points[0]))
	}
	return heads
}

const headLength, headWidth = 6.0, 3.2

// head is an arrowhead that points along the last stretch. A level path arrives level.
func (p Path) head(before, tip Point) [3]Point {
	dx, dy := tip.X-before.X, tip.Y-before.Y
	if p.Level {
		dy = 0
	}
	length := math.Hypot(dx, dy)
	if length == 0 {
		dx, length = 1, 1
	}
	dx, dy = dx/length, dy/length
	base := Point{tip.X - dx*headLength, tip.Y - dy*headLength}
	return [3]Point{{base.X - dy*headWidth, base.Y + dx*headWidth}, tip, {base.X + dy*headWidth, base.Y - dx*headWidth}}
}

// Flat is the path as straight stretches, each curve cut into so many.
func (p Path) Flat(cuts int) []Point {
	var out []Point
	for i, at := range p.Points {
		if i > 0 && p.Level && at.Y != p.Points[i-1].Y {
			from := p.Points[i-1]
			one, other := Bend(from, at)
			for k := 1; k < cuts; k++ {
				out = append(out, cubic(from, one, other, at, float64(k)/float64(cuts)))
			}
		}
		out = append(out, at)
	}
	return out
}

func cubic(a, b, c, d Point, t float64) Point {
	s := 1 - t
	wa, wb, wc, wd := s*s*s, 3*s*s*t, 3*s*t*t, t*t*t
	return Point{wa*a.X + wb*b.X + wc*c.X + wd*d.X, wa*a.Y + wb*b.Y + wc*c.Y + wd*d.Y}
}

// Dashes cuts straight stretches into dashes with gaps between them.
func Dashes(points []Point, dash, gap float64) [][2]Point {
	var out [][2]Point
	left, on := dash, true
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		length := math.Hypot(to.X-from.X, to.Y-from.Y)
		for done := 0.0; done < length; {
			step := min(left, length-done)
			if on {
				out = append(out, [2]Point{along(from, to, done/length), along(from, to, (done+step)/length)})
			}
			done += step
			if left -= step; left <= 0 {
				on = !on
				left = gap
				if on {
					left = dash
				}
			}
		}
	}
	return out
}

func along(a, b Point, t float64) Point { return Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }
