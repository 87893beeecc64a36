package graph

import "math"

// Direction is the way of an arrow key.
type Direction int

// The directions. Left and right go along the edges, up and down to what stands next in the column.
const (
	Left Direction = iota
	Right
	Up
	Down
)

// Walk chooses what lies in a direction from what is chosen; the first node where nothing is.
func (p *Presenter) Walk(d Direction) {
	from := p.number(p.chosen)
	switch {
	case len(p.net.Nodes) == 0:
	case from < 0:
		p.chosen = p.net.Nodes[0].ID
	case d == Left || d == Right:
		p.along(from, d)
	default:
		p.beside(from, d)
	}
}

// along takes the edge that ends nearest in height.
func (p *Presenter) along(from int, d Direction) {
	here, best := p.middle(from), math.Inf(1)
	for _, e := range p.net.Edges {
		near, far := e.From, e.To
		if d == Left {
			near, far = far, near
		}
		if near != from || far == from {
			continue
		}
		if distance := math.Abs(p.middle(far).y - here.y); distance < best {
			best, p.chosen = distance, p.net.Nodes[far].ID
		}
	}
}

// beside takes the next node above or below whose sides overlap.
func (p *Presenter) beside(from int, d Direction) {
	here, best := p.middle(from), math.Inf(1)
	for i, n := range p.net.Nodes {
		there := p.middle(i)
		distance := there.y - here.y
		if d == Up {
			distance = -distance
		}
		overlap := math.Abs(there.x-here.x) < (there.width+here.width)/2
		if i != from && overlap && distance > 0 && distance < best {
			best, p.chosen = distance, n.ID
		}
	}
}

type spot struct{ x, y, width float64 }

// middle is where a node stands in the figure. Spots stand in the order of nodes.
func (p *Presenter) middle(node int) spot {
	s := p.figure.Spots[node]
	at := s.Middle()
	return spot{at.X, at.Y, s.Width}
}
