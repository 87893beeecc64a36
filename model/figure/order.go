package figure

import (
	"cmp"
	"slices"
)

// part is a joined part of the graph at work: its boxes, and a bend for each column that a long link passes.
type part struct {
	*layering
	vertices []vertex
	columns  [][]int       // vertices in each column, from above
	chains   map[int][]int // the vertices through which a link runs, in the direction of the layout
	height   float64
}

type vertex struct {
	box         int // -1 for a bend
	column      int
	rank        int // in its column
	left, right []int
	tied        []int // in the same column
	y           float64
}

func newPart(l *layering, boxes []int) *part {
	p := &part{layering: l, chains: map[int][]int{}}
	at := map[int]int{}
	for _, b := range boxes {
		at[b] = p.add(b, l.plan.Columns[b])
	}
	for i := range l.links {
		from, to := l.ends(i)
		if _, ours := at[from]; ours && from != to {
			p.chain(i, at[from], at[to])
		}
	}
	for _, tie := range l.ties {
		a, ours := at[tie.From]
		if b := at[tie.To]; ours && p.vertices[a].column == p.vertices[b].column {
			p.vertices[a].tied = append(p.vertices[a].tied, b)
			p.vertices[b].tied = append(p.vertices[b].tied, a)
		}
	}
	return p
}

func (p *part) add(box, column int) int {
	for len(p.columns) <= column {
		p.columns = append(p.columns, nil)
	}
	n := len(p.vertices)
	p.vertices = append(p.vertices, vertex{box: box, column: column, rank: len(p.columns[column])})
	p.columns[column] = append(p.columns[column], n)
	return n
}

// chain leads a link through the columns between its boxes.
func (p *part) chain(link, from, to int) {
	chain := []int{from}
	for column := p.vertices[from].column + 1; column < p.vertices[to].column; column++ {
		chain = append(chain, p.add(-1, column))
	}
	chain = append(chain, to)
	for i, v := range chain[1:] {
		before := chain[i]
		p.vertices[before].right = append(p.vertices[before].right, v)
		p.vertices[v].left = append(p.vertices[v].left, before)
	}
	p.chains[link] = chain
}

const sweeps = 12

// order lessens the crossings: each column in turn is ordered by the middle of what its vertices are linked with in the
// column before, forth and back, and neighbours are swapped where that helps. The best order met is kept.
func (p *part) order() {
	best, fewest := p.ranks(), p.crossings()
	for sweep := range sweeps {
		if fewest == 0 && sweep > 1 {
			break
		}
		leftward := sweep%2 == 1
		for i := range p.columns {
			column := i
			if leftward {
				column = len(p.columns) - 1 - i
			}
			p.sortColumn(column, leftward)
		}
		p.swapNeighbours()
		if now := p.crossings(); now < fewest {
			best, fewest = p.ranks(), now
		}
	}
	p.setRanks(best)
}

func (p *part) sortColumn(column int, leftward bool) {
	middles := make([]float64, len(p.vertices))
	for _, v := range p.columns[column] {
		middles[v] = p.middle(v, leftward)
	}
	slices.SortStableFunc(p.columns[column], func(a, b int) int { return cmp.Compare(middles[a], middles[b]) })
	p.rerank(column)
}

// middle is the mean rank of what a vertex is linked with on one side, pulled towards what it is tied to; its own rank where
// there is nothing.
func (p *part) middle(v int, leftward bool) float64 {
	beside := p.vertices[v].left
	if leftward {
		beside = p.vertices[v].right
	}
	sum, n := 0.0, 0
	for _, list := range [][]int{beside, p.vertices[v].tied} {
		for _, o := range list {
			sum, n = sum+p.share(o), n+1
		}
	}
	if n == 0 {
		return p.share(v)
	}
	return sum / float64(n)
}

// share is how far down its column a vertex stands, from 0 to 1.
func (p *part) share(v int) float64 {
	return (float64(p.vertices[v].rank) + 0.5) / float64(len(p.columns[p.vertices[v].column]))
}

func (p *part) rerank(column int) {
	for rank, v := range p.columns[column] {
		p.vertices[v].rank = rank
	}
}

// swapNeighbours exchanges vertices that stand one above the other while that lessens crossings.
func (p *part) swapNeighbours() {
	for _, column := range p.columns {
		for i := range len(column) - 1 {
			a, b := &p.vertices[column[i]], &p.vertices[column[i+1]]
			now := p.cross(a.left, b.left) + p.cross(a.right, b.right)
			then := p.cross(b.left, a.left) + p.cross(b.right, a.right)
			if then < now {
				a.rank, b.rank = b.rank, a.rank
				column[i], column[i+1] = column[i+1], column[i]
			}
		}
	}
}

// cross counts the crossings between the links of a vertex and those of the one below it, on one side.
func (p *part) cross(above, below []int) int {
	n := 0
	for _, a := range above {
		for _, b := range below {
			if p.vertices[a].rank > p.vertices[b].rank {
				n++
			}
		}
	}
	return n
}

// crossings counts all crossings: the pairs of links between two columns that stand in one order at the left and in the other
// at the right.
func (p *part) crossings() int {
	total := 0
	for _, column := range p.columns {
		var seen []int // ranks at the right so far, in order
		for _, v := range column {
			ranks := make([]int, 0, len(p.vertices[v].right))
			for _, o := range p.vertices[v].right {
				ranks = append(ranks, p.vertices[o].rank)
			}
			for _, r := range ranks {
				at, _ := slices.BinarySearch(seen, r+1)
				total += len(seen) - at
			}
			for _, r := range ranks {
				at, _ := slices.BinarySearch(seen, r)
				seen = slices.Insert(seen, at, r)
			}
		}
	}
	return total
}

func (p *part) ranks() [][]int {
	out := make([][]int, len(p.columns))
	for i, c := range p.columns {
		out[i] = slices.Clone(c)
	}
	return out
}

func (p *part) setRanks(columns [][]int) {
	p.columns = columns
	for i := range columns {
		p.rerank(i)
	}
}
