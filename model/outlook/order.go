package outlook

import (
	"cmp"
	"slices"

	"proviso/model/condition"
)

// How large a diagram gets hangs on the order of its variables. The order that
// serves all commitments of a book suits none of them well, so what asks much of
// a commitment's diagram gets an order of its own: that in which its conditions
// name the leaves, top down and from the left, as the literature on fault trees
// recommends (Bouissou, Bruyère and Rauzy, "BDD based fault-tree processing: a
// comparison of variable ordering heuristics", ESREL 1997). Where that makes too
// large a diagram, others are tried.

// taste is in which order operands are visited.
type taste uint8

const (
	asWritten   taste = iota
	fewestFirst       // those with the fewest leaves below them
	mostFirst
	layered // as written, but all of a layer before the next
)

// tastes are those that are tried, one after the other.
var tastes = []taste{asWritten, fewestFirst, mostFirst, layered}

// attempt tries orders of variables until one serves: all of them within each
// budget but the last, and within the last the one that has made the smallest
// diagram. try tells how large that is, 0 for none.
func attempt(budgets []int, try func(t taste, budget int) (size int, done bool)) bool {
	best, least := asWritten, 0
	for k, budget := range budgets {
		list := tastes
		if k > 0 && k == len(budgets)-1 {
			list = []taste{best}
		}
		for _, t := range list {
			size, done := try(t, budget)
			if done {
				return true
			}
			if size > 0 && (least == 0 || size < least) {
				best, least = t, size
			}
		}
	}
	return false
}

// planner finds orders of variables. It is memory that is used again.
type planner struct {
	world   *world
	taste   taste
	visited marks // commitments
	met     marks // leaves
	found   []int32
	weights map[int32]int // by step: how many leaves are below it
	queue   []int32

	counts  marks // variables that get a place
	reached marks // literals
	placed  marks
	place   []int32
	next    int32
}

// variable is the leaf whose variable another one shares: events that are the
// same have one.
func (w *world) variable(l int32) int32 {
	if w.isEvent(l) {
		return w.rules.leader[l]
	}
	return l
}

// cone lists the variables of open leaves in some commitments' conditions, and
// in those of what they wait for, in an order by taste.
func (p *planner) cone(w *world, commitments []int32, t taste) []int32 {
	p.world, p.taste = w, t
	p.visited.empty(len(w.engine.commitments))
	p.met.empty(len(w.engine.leaves))
	p.found, p.queue = p.found[:0], p.queue[:0]
	if p.weights = nil; t == fewestFirst || t == mostFirst {
		p.weights = map[int32]int{}
	}
	for _, c := range commitments {
		p.commitment(c)
	}
	for len(p.queue) > 0 {
		first := p.queue[0]
		p.queue = p.queue[1:]
		p.operands(first)
	}
	return p.found
}

func (p *planner) commitment(c int32) {
	e := p.world.engine
	if v := &p.world.cells[c]; v.done && v.active.truth != Open {
		return
	}
	if x, refused := e.refused[c]; refused {
		p.leaf(x)
		return
	}
	if !p.visited.add(c) {
		return
	}
	for _, f := range []formula{e.pre[c], e.term[c]} {
		if f != none {
			p.step(int32(f))
		}
	}
}

func (p *planner) leaf(x int32) {
	if p.world.leaf(x).truth != Open {
		return
	}
	if x = p.world.variable(x); p.met.add(x) {
		p.found = append(p.found, x)
	}
}

// step visits the code at i.
func (p *planner) step(i int32) {
	switch s := &p.world.engine.code[i]; s.op {
	case variable:
		p.leaf(s.ref)
	case condition.Active:
		if p.taste == layered {
			p.queue = append(p.queue, i)
			return
		}
		p.commitment(s.ref)
	default:
		if p.taste == layered {
			p.queue = append(p.queue, i)
			return
		}
		p.operands(i)
	}
}

func (p *planner) operands(i int32) {
	e := p.world.engine
	if s := &e.code[i]; s.op == condition.Active {
		p.commitment(s.ref)
		return
	}
	if p.weights == nil {
		for at := range e.operands(i) {
			p.step(at)
		}
		return
	}
	list := slices.Collect(e.operands(i))
	slices.SortStableFunc(list, func(a, b int32) int {
		c := cmp.Compare(p.weight(a), p.weight(b))
		if p.taste == mostFirst {
			return -c
		}
		return c
	})
	for _, at := range list {
		p.step(at)
	}
}

// heavy bounds what is counted.
const heavy = 1 << 40

// weight is how many leaves there are below a step, each as often as there are
// ways to it.
func (p *planner) weight(i int32) int {
	if n, ok := p.weights[i]; ok {
		return n
	}
	e := p.world.engine
	p.weights[i] = 0 // for a loop
	n := 0
	switch s := &e.code[i]; s.op {
	case variable:
		n = 1
	case condition.Active:
		for _, f := range []formula{e.pre[s.ref], e.term[s.ref]} {
			if f != none {
				n += p.weight(int32(f))
			}
		}
	default:
		for at := range e.operands(i) {
			n += p.weight(at)
		}
	}
	p.weights[i] = min(n, heavy)
	return p.weights[i]
}

// arrange gives each of some variables its place: those of the first list in
// order, and beside each those of the others that count which rules tie to it.
func (p *planner) arrange(lists ...[]int32) {
	p.placed.empty(len(p.world.engine.leaves))
	if len(p.place) < len(p.world.engine.leaves) {
		p.place = make([]int32, len(p.world.engine.leaves))
	}
	p.next = 0
	for _, list := range lists {
		for _, x := range list {
			p.put(x)
		}
	}
}

// put places a variable below all that presuppose it, and above what is tied to
// it and not met in any condition.
func (p *planner) put(x int32) {
	if !p.placed.add(x) {
		return
	}
	w := p.world
	p.putAll(w.engine.above[x])
	if w.isEvent(x) {
		for _, member := range w.rules.led[x] {
			p.putAll(w.engine.above[member])
		}
	}
	p.place[x] = p.next
	p.next++
	for _, n := range w.engine.leaves[x].needs {
		p.putAll([]int32{w.variable(n)})
	}
	if !w.isEvent(x) {
		return
	}
	for _, list := range [][]int32{w.rules.implies[x], w.rules.impliers[x], w.rules.excludes[x]} {
		for _, y := range list {
			if !p.met.has(y) {
				p.putAll([]int32{y})
			}
		}
	}
}

// putAll places those variables that count.
func (p *planner) putAll(list []int32) {
	for _, x := range list {
		if p.counts.has(x) {
			p.put(x)
		}
	}
}
