package figure

import "slices"

// Box is a node to be laid out in columns from left to right.
type Box struct {
	Width, Height float64
	// Least is the first column in which the box may stand.
	Least int
	// Near has the box stand as close to what follows it as it can, not to what comes before.
	Near bool
}

// Link goes from one box to another, by their numbers.
type Link struct{ From, To int }

// Gaps are the least distances between columns, between boxes in a column, and between parts of the graph that nothing joins.
type Gaps struct{ Column, Row, Part float64 }

// Plan is a layout. Every link runs from left to right, but for those that close a loop.
type Plan struct {
	Boxes         []Area
	Columns       []int
	Paths         [][]Point // of each link, from its From to its To, level at each point; nil for a link from a box to itself
	Back          []bool    // the links that close a loop, which run from right to left
	Width, Height float64
}

// Layered lays a graph out after Sugiyama: links that close loops are turned around, boxes are given columns, long links are
// led through the columns between, each column is ordered so that few links cross, and the boxes are moved towards what they are
// linked with. Ties join boxes that should stand near each other without being linked. What is linked with nothing stands below,
// side by side. The same input gives the same layout.
func Layered(boxes []Box, links, ties []Link, gaps Gaps) Plan {
	l := &layering{boxes: boxes, links: links, ties: ties, gaps: gaps}
	l.plan = Plan{Boxes: make([]Area, len(boxes)), Paths: make([][]Point, len(links)), Back: make([]bool, len(links))}
	l.turnLoops()
	l.assignColumns()
	parts, singles := l.parts()
	for _, part := range parts {
		p := newPart(l, part)
		p.order()
		p.place()
		l.grown = append(l.grown, p)
	}
	l.assemble(singles)
	return l.plan
}

type layering struct {
	boxes []Box
	links []Link
	ties  []Link
	gaps  Gaps
	plan  Plan
	sort  []int // boxes in an order in which every link but the turned ones goes forward
	grown []*part
}

// ends are a link's boxes in the direction of the layout.
func (l *layering) ends(i int) (from, to int) {
	if l.plan.Back[i] {
		return l.links[i].To, l.links[i].From
	}
	return l.links[i].From, l.links[i].To
}

// turnLoops finds, depth first, the links that lead back to a box that is not done yet.
func (l *layering) turnLoops() {
	out := make([][]int, len(l.boxes))
	for i, link := range l.links {
		out[link.From] = append(out[link.From], i)
	}
	const (
		fresh = iota
		begun
		done
	)
	state := make([]int, len(l.boxes))
	var visit func(box int)
	visit = func(box int) {
		state[box] = begun
		for _, i := range out[box] {
			switch to := l.links[i].To; state[to] {
			case fresh:
				visit(to)
			case begun:
				l.plan.Back[i] = true
			}
		}
		state[box] = done
		l.sort = append(l.sort, box)
	}
	for box := range l.boxes {
		if state[box] == fresh {
			visit(box)
		}
	}
	slices.Reverse(l.sort)
}

// assignColumns puts each box right of all that leads to it, and near boxes then right before what follows them.
func (l *layering) assignColumns() {
	columns := make([]int, len(l.boxes))
	for i, b := range l.boxes {
		columns[i] = b.Least
	}
	next := make([][]int, len(l.boxes))
	for i := range l.links {
		if from, to := l.ends(i); from != to {
			next[from] = append(next[from], to)
		}
	}
	for _, box := range l.sort {
		for _, to := range next[box] {
			columns[to] = max(columns[to], columns[box]+1)
		}
	}
	for _, box := range slices.Backward(l.sort) {
		if !l.boxes[box].Near || len(next[box]) == 0 {
			continue
		}
		nearest := columns[next[box][0]]
		for _, to := range next[box] {
			nearest = min(nearest, columns[to])
		}
		columns[box] = max(columns[box], nearest-1)
	}
	l.plan.Columns = columns
}

// parts are the boxes that links and ties join, the largest part first, and the boxes that nothing joins.
func (l *layering) parts() (parts [][]int, singles []int) {
	root := make([]int, len(l.boxes))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, link := range slices.Concat(l.links, l.ties) {
		a, b := find(link.From), find(link.To)
		root[max(a, b)] = min(a, b)
	}
	members := make([][]int, len(l.boxes))
	for i := range l.boxes {
		members[find(i)] = append(members[find(i)], i)
	}
	for _, m := range members {
		switch {
		case len(m) == 1:
			singles = append(singles, m[0])
		case len(m) > 1:
			parts = append(parts, m)
		}
	}
	slices.SortStableFunc(parts, func(a, b []int) int { return len(b) - len(a) })
	return parts, singles
}
