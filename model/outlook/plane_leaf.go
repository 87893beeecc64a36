package outlook

import (
	"context"
	"math/bits"

	"proviso/model/condition"
)

// findLeaves finds the vectors of all leaves: by the table, and how each comes
// out in the samples. With unlimited, "by" and "within" that only ran out are
// open again.
func (p *planes) findLeaves(ctx context.Context, unlimited bool) error {
	e := p.engine
	p.leaves = make([]uint64, len(e.leaves)*p.width)
	p.ranOut = make([]uint64, len(e.leaves))
	differs := p.assumed()
	events := len(e.events)
	err := inChunks(ctx, len(e.leaves)-events, func(_, from, to int) {
		for x := from + events; x < to+events; x++ {
			p.table(int32(x), differs)
			if unlimited {
				p.leaf(int32(x))[maybe] |= p.ranOut[x]
			}
		}
	})
	for _, r := range p.rulings {
		p.drawEvents(r)
	}
	for _, x := range e.order {
		p.draw(x)
	}
	return err
}

// assumptions are the columns in which something is not as it would be without
// any assumption: by event, and by commitment.
type assumptions struct {
	events      []uint64
	commitments map[int32]uint64
}

func (p *planes) assumed() assumptions {
	a := assumptions{make([]uint64, len(p.engine.events)), map[int32]uint64{}}
	for _, like := range p.alike {
		for columns := like.columns; columns != 0; columns &= columns - 1 {
			k := bits.TrailingZeros64(columns)
			for x := range a.events {
				if p.columns[k].facts[x] != like.base.facts[x] {
					a.events[x] |= 1 << k
				}
			}
		}
	}
	for k, w := range p.columns {
		for about := range w.supposed.about {
			if about.aspect != aboutState {
				a.commitments[about.index] |= 1 << k
			}
		}
	}
	return a
}

// about are the columns in which a leaf is about something assumed.
func (a *assumptions) about(l *leaf) uint64 {
	columns := a.commitments[l.commitment]
	if l.event >= 0 {
		columns |= a.events[l.event]
	}
	if l.after >= 0 {
		columns |= a.events[l.after]
	}
	return columns
}

// table looks a leaf up once for all columns in which it is about nothing
// assumed, and in each other one.
func (p *planes) table(x int32, assumed assumptions) {
	l := &p.engine.leaves[x]
	own := assumed.about(l)
	for _, like := range p.alike {
		p.look(like.base, x, like.columns&^own)
		for columns := like.columns & own; columns != 0; columns &= columns - 1 {
			k := bits.TrailingZeros64(columns)
			p.look(p.columns[k], x, 1<<k)
		}
	}
}

func (p *planes) look(w *world, x int32, columns uint64) {
	if columns == 0 {
		return
	}
	v := p.leaf(x)
	switch truth, why := w.table(&p.engine.leaves[x]); {
	case truth == True:
		v[sure] |= columns
		v[maybe] |= columns
	case truth == Open:
		v[maybe] |= columns
	case why == RanOut:
		p.ranOut[x] |= columns
	}
}

// drawEvents draws the events in the columns of some rules, as world.drawEvents does.
func (p *planes) drawEvents(r ruling) {
	v := make(vector, p.width)
	for _, x := range r.rules.sequence {
		v[sure], v[maybe] = p.settled(x, r.columns)
		p.toss(v, x)
		for _, y := range r.rules.implies[x] {
			p.require(v, p.leaf(y))
		}
		for _, y := range r.rules.excludes[x] {
			if r.rules.place[y] < r.rules.place[x] {
				p.preclude(v, p.leaf(y))
			}
		}
		for _, member := range r.rules.led[x] {
			p.leaf(member).put(v, r.columns)
		}
	}
}

// settled is what facts and relations make of an event, in some columns.
func (p *planes) settled(leader int32, columns uint64) (yes, open uint64) {
	for ; columns != 0; columns &= columns - 1 {
		k := bits.TrailingZeros64(columns)
		switch p.columns[k].events[leader] {
		case True:
			yes |= 1 << k
			open |= 1 << k
		case Open:
			open |= 1 << k
		}
	}
	return yes, open
}

// toss draws a variable where it is open.
func (p *planes) toss(v vector, x int32) {
	c := coin(x)
	for i, lane := range p.draws {
		v[firstSample+i] = v[sure] | v[maybe]&-(c>>lane&1)
	}
}

// require lets samples have what is open in v only with another formula.
func (p *planes) require(v, needed vector) {
	for i := firstSample; i < len(v); i++ {
		v[i] &= v[sure] | needed[i]
	}
}

// preclude lets samples have what is open in v only without another formula.
func (p *planes) preclude(v, other vector) {
	for i := firstSample; i < len(v); i++ {
		v[i] &= v[sure] | ^other[i]
	}
}

// draw draws a leaf that is no event, whose table was looked up, as world.findLeaf does.
func (p *planes) draw(x int32) {
	l, v := &p.engine.leaves[x], p.leaf(x)
	for _, n := range l.needs {
		v[maybe] &= v[sure] | p.leaf(n)[maybe]
	}
	if l.op == condition.Within {
		for _, r := range p.rulings {
			if r.rules.incompatible(l.event, l.after) {
				v[maybe] &= v[sure] | ^r.columns
			}
		}
	}
	p.toss(v, x)
	for _, n := range l.needs {
		p.require(v, p.leaf(n))
	}
}
