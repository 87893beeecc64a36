package figure

import "math"

const (
	bendHeight = 8 // room that a passing link takes
	pulls      = 10
	climbing   = 0.08 // how much wider a gap is for each unit that a link climbs in it
	slight     = 9    // a climb that is rather none
)

func (p *part) heightOf(v int) float64 {
	if b := p.vertices[v].box; b >= 0 {
		return p.boxes[b].Height
	}
	return bendHeight
}

// apart is the least distance between the middles of two vertices that stand one above the other.
func (p *part) apart(above, below int) float64 {
	gap := p.gaps.Row
	if p.vertices[above].box < 0 || p.vertices[below].box < 0 {
		gap /= 2
	}
	return p.heightOf(above)/2 + gap + p.heightOf(below)/2
}

// place gives every vertex its height: column by column, forth and back, each is moved as near as it can come to the middle
// of what it is linked with, without leaving its order or touching its neighbours.
func (p *part) place() {
	for _, column := range p.columns {
		y := 0.0
		for i, v := range column {
			if i > 0 {
				y += p.apart(column[i-1], v)
			}
			p.vertices[v].y = y
		}
	}
	for pull := range pulls {
		for i := range p.columns {
			if pull%2 == 1 {
				i = len(p.columns) - 1 - i
			}
			p.pull(i, pull%2 == 1, pull >= pulls-2)
		}
	}
	p.straighten()
	p.settle()
}

// straighten takes the slight climbs out of long links, where there is room.
func (p *part) straighten() {
	for column := range p.columns {
		for rank, v := range p.columns[column] {
			vx := &p.vertices[v]
			if vx.box >= 0 {
				continue
			}
			for _, o := range []int{vx.left[0], vx.right[0]} {
				if y := p.vertices[o].y; math.Abs(y-vx.y) < slight && p.free(column, rank, y) {
					vx.y = y
				}
			}
		}
	}
}

// free reports whether a vertex may stand at a height without touching its neighbours.
func (p *part) free(column, rank int, y float64) bool {
	vertices := p.columns[column]
	v := vertices[rank]
	above := rank == 0 || y-p.vertices[vertices[rank-1]].y >= p.apart(vertices[rank-1], v)
	below := rank == len(vertices)-1 || p.vertices[vertices[rank+1]].y-y >= p.apart(v, vertices[rank+1])
	return above && below
}

// pull moves a column towards what it is linked with on one side, or on both.
func (p *part) pull(column int, leftward, both bool) {
	vertices := p.columns[column]
	want, weight := make([]float64, len(vertices)), make([]float64, len(vertices))
	for i, v := range vertices {
		vx := &p.vertices[v]
		sides := [][]int{vx.left}
		if leftward {
			sides = [][]int{vx.right}
		}
		if both {
			sides = [][]int{vx.left, vx.right}
		}
		want[i], weight[i] = p.wish(vx, sides)
	}
	// The distances are taken out, so that what is left to find is a rising row nearest to the wishes.
	offset := 0.0
	for i, v := range vertices {
		if i > 0 {
			offset += p.apart(vertices[i-1], v)
		}
		want[i] -= offset
	}
	offset = 0
	for i, y := range rising(want, weight) {
		if i > 0 {
			offset += p.apart(vertices[i-1], vertices[i])
		}
		p.vertices[vertices[i]].y = y + offset
	}
}

// wish is where a vertex would like to stand, and how much. Bends wish most, so that long links run straight.
func (p *part) wish(v *vertex, sides [][]int) (want, weight float64) {
	sum, n := 0.0, 0.0
	for _, side := range sides {
		for _, o := range side {
			sum, n = sum+p.vertices[o].y, n+1
		}
	}
	switch {
	case n == 0:
		return v.y, 0.1
	case v.box < 0:
		return sum / n, 6
	}
	return sum / n, n
}

// rising is the row that never falls and lies nearest to the wishes by weighted squares (pool adjacent violators).
func rising(want, weight []float64) []float64 {
	type pool struct {
		mean, weight float64
		n            int
	}
	var pools []pool
	for i := range want {
		next := pool{want[i], weight[i], 1}
		for len(pools) > 0 && pools[len(pools)-1].mean > next.mean {
			last := pools[len(pools)-1]
			pools = pools[:len(pools)-1]
			sum := last.weight + next.weight
			next = pool{(last.mean*last.weight + next.mean*next.weight) / sum, sum, last.n + next.n}
		}
		pools = append(pools, next)
	}
	out := make([]float64, 0, len(want))
	for _, pl := range pools {
		for range pl.n {
			out = append(out, pl.mean)
		}
	}
	return out
}

// settle moves the part to the top and rounds, so that lines stay sharp.
func (p *part) settle() {
	top, bottom := math.Inf(1), math.Inf(-1)
	for v := range p.vertices {
		top = min(top, p.vertices[v].y-p.heightOf(v)/2)
		bottom = max(bottom, p.vertices[v].y+p.heightOf(v)/2)
	}
	for v := range p.vertices {
		p.vertices[v].y = math.Round((p.vertices[v].y-top)*2) / 2
	}
	p.height = math.Ceil(bottom - top)
}

// assemble stands the parts below each other, their columns in line, then what is linked with nothing.
func (l *layering) assemble(singles []int) {
	lefts, widths := l.columnsAt()
	if n := len(lefts); n > 0 {
		l.plan.Width = lefts[n-1] + widths[n-1]
	}
	y := 0.0
	for _, p := range l.grown {
		for _, v := range p.vertices {
			if v.box < 0 {
				continue
			}
			b, c := l.boxes[v.box], l.plan.Columns[v.box]
			l.plan.Boxes[v.box] = Area{lefts[c] + math.Round((widths[c]-b.Width)/2), y + v.y - b.Height/2, b.Width, b.Height}
		}
		l.drawPaths(p, y, lefts, widths)
		y += p.height + l.gaps.Part
	}
	l.plan.Height = max(y-l.gaps.Part, 0)
	if len(singles) > 0 {
		l.shelve(singles, y)
	}
}

// columnsAt are the left ends and widths of the columns. Where links climb far, the columns stand further apart.
func (l *layering) columnsAt() (lefts, widths []float64) {
	var climbs []float64
	for _, p := range l.grown {
		for _, v := range p.vertices {
			for len(widths) <= v.column {
				widths, climbs = append(widths, 0), append(climbs, 0)
			}
			if v.box >= 0 {
				widths[v.column] = max(widths[v.column], l.boxes[v.box].Width)
			}
			for _, o := range v.right {
				climbs[v.column] = max(climbs[v.column], math.Abs(p.vertices[o].y-v.y))
			}
		}
	}
	x := 0.0
	for i, w := range widths {
		lefts = append(lefts, x)
		if w == 0 && i > 0 { // its climb is made in the gap before it
			x += math.Round(min(climbs[i]*climbing, 3*l.gaps.Column))
		}
		if w > 0 {
			x += w + l.gaps.Column + math.Round(min(climbs[i]*climbing, 3*l.gaps.Column))
		}
	}
	return lefts, widths
}

// drawPaths leads each link from the right side of its first box to the left side of its last. Between columns it may climb;
// beside boxes it runs level, so that it touches none.
func (l *layering) drawPaths(p *part, top float64, lefts, widths []float64) {
	for link, chain := range p.chains {
		var path []Point
		for i, v := range chain {
			vx := p.vertices[v]
			left, right := lefts[vx.column], lefts[vx.column]+widths[vx.column]
			if left == right {
				continue // no box stands here: there is nothing to run beside
			}
			if i > 0 {
				path = append(path, Point{left, top + vx.y})
			}
			switch {
			case vx.box < 0:
			case i == 0:
				b := l.plan.Boxes[vx.box]
				path = append(path, Point{b.X + b.Width, top + vx.y})
			default:
				path = append(path, Point{l.plan.Boxes[vx.box].X, top + vx.y})
			}
			if i < len(chain)-1 {
				path = append(path, Point{right, top + vx.y})
			}
		}
		if l.plan.Back[link] {
			for i, j := 0, len(path)-1; i < j; i, j = i+1, j-1 {
				path[i], path[j] = path[j], path[i]
			}
		}
		l.plan.Paths[link] = distinct(path)
	}
}

// distinct leaves out points that repeat the one before.
func distinct(path []Point) []Point {
	out := path[:0]
	for i, p := range path {
		if i == 0 || p != path[i-1] {
			out = append(out, p)
		}
	}
	return out
}

// shelve sets boxes side by side in rows below all else, about as wide as what is above.
func (l *layering) shelve(singles []int, y float64) {
	const narrowest = 4 // boxes in a row, where there is nothing above
	width := l.plan.Width
	if width == 0 {
		for _, b := range singles[:min(narrowest, len(singles))] {
			width += l.boxes[b].Width + l.gaps.Row
		}
	}
	x, row := 0.0, 0.0
	for _, i := range singles {
		b := l.boxes[i]
		if x > 0 && x+b.Width > width {
			x, y, row = 0, y+row+l.gaps.Row, 0
		}
		l.plan.Boxes[i] = Area{x, y, b.Width, b.Height}
		x += b.Width + l.gaps.Row
		row = max(row, b.Height)
		l.plan.Width = max(l.plan.Width, x-l.gaps.Row)
	}
	l.plan.Height = y + row
}
