package outlook

import (
	"math/bits"

	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// prover proves what samples leave in doubt, for many columns at once: those in
// which the same is known of all that a formula depends on have the same answer.
type prover struct {
	*planes
	worlds []*world // by ruling: where the diagrams of a proof look leaves up
	seen   []int32  // by leaf: the proof that met it last
	turn   int32
	leaves []int32 // what the proof depends on: leaves
	forces []int32 // ... and commitments of which all is known that matters
	queue  []int32 // commitments whose conditions are yet to be looked at
	met    map[int32]bool
}

func (p *planes) newProver() *prover {
	x := &prover{planes: p, seen: make([]int32, len(p.engine.leaves)), met: map[int32]bool{}}
	for _, r := range p.rulings {
		x.worlds = append(x.worlds, &world{
			engine: p.engine, moving: -1, supposed: &supposed{}, rules: r.rules, facts: make([]fact, len(p.engine.events)),
			leaves: newMemo(len(p.engine.leaves)), cells: make([]cell, len(p.engine.commitments)), allowance: new(int),
		})
	}
	x.begin()
	return x
}

// begin gives the proofs that follow a fresh allowance and fresh diagrams.
func (x *prover) begin() {
	for _, w := range x.worlds {
		w.proofs, w.granted, *w.allowance = nil, 0, allProofs
	}
}

// prove finds in which of some columns a condition is certain to
// hold, certain to fail, or would take too much work.
func (r *runner) prove(f formula, columns uint64) (yes, no, missed uint64) {
	if r.prover == nil {
		r.prover = r.newProver()
	}
	x := r.prover
	for i := range r.rulings {
		among := columns & r.rulings[i].columns
		if among == 0 {
			continue
		}
		x.gather(f, i, among)
		for among != 0 {
			same := x.sameAs(bits.TrailingZeros64(among), among)
			switch x.decide(f, i, bits.TrailingZeros64(among)) {
			case bdd.True:
				yes |= same
			case bdd.False:
				no |= same
			case bdd.Over:
				missed |= same
			}
			among &^= same
		}
	}
	return yes, no, missed
}

// gather finds what a condition depends on in some columns of a ruling.
func (x *prover) gather(f formula, ruling int, columns uint64) {
	x.turn++
	x.leaves, x.forces, x.queue = x.leaves[:0], x.forces[:0], x.queue[:0]
	clear(x.met)
	x.walk(f, ruling, columns)
	for len(x.queue) > 0 {
		c := x.queue[len(x.queue)-1]
		x.queue = x.queue[:len(x.queue)-1]
		x.walk(x.engine.pre[c], ruling, columns)
		x.walk(x.engine.term[c], ruling, columns)
	}
}

func (x *prover) walk(f formula, ruling int, columns uint64) {
	if f == none {
		return
	}
	for at := int32(f); at < x.engine.code[f].end; at++ {
		switch s := &x.engine.code[at]; s.op {
		case variable:
			x.meet(s.ref, ruling)
		case condition.Active:
			x.meetForce(s.ref, ruling, columns)
		}
	}
}

func (x *prover) meetForce(c int32, ruling int, columns uint64) {
	if x.met[c] {
		return
	}
	x.met[c] = true
	if v := x.force(c); columns&v[maybe]&^v[sure] == 0 {
		x.forces = append(x.forces, c)
		return
	}
	if l, refused := x.engine.refused[c]; refused {
		x.meet(l, ruling)
		return
	}
	x.queue = append(x.queue, c)
}

// meet adds a leaf, what it presupposes, and the events tied to its own.
func (x *prover) meet(l int32, ruling int) {
	if x.seen[l] == x.turn {
		return
	}
	x.seen[l] = x.turn
	x.leaves = append(x.leaves, l)
	for _, n := range x.engine.leaves[l].needs {
		x.meet(n, ruling)
	}
	if l < int32(len(x.engine.events)) {
		for _, tied := range x.rulings[ruling].component(l) {
			x.meet(tied, ruling)
		}
	}
}

// component lists the events tied to an event, itself included.
func (r *ruling) component(event int32) []int32 { return r.members[r.rules.tied[event]] }

// sameAs are the columns of some in which all that was gathered is known as in one of them.
func (x *prover) sameAs(column int, among uint64) uint64 {
	for _, l := range x.leaves {
		among &= alikeIn(x.leaf(l), column)
	}
	for _, c := range x.forces {
		among &= alikeIn(x.force(c), column)
	}
	return among
}

// alikeIn are the columns in which as much is known of a formula as in one of them.
func alikeIn(v vector, column int) uint64 {
	like := func(word uint64) uint64 { return ^(word ^ -(word >> column & 1)) }
	return like(v[sure]) & like(v[maybe])
}

// decide is the diagram of a condition in a column, of which all was gathered
// that it depends on.
func (x *prover) decide(f formula, ruling, column int) bdd.Node {
	w := x.worlds[ruling]
	w.refresh()
	for _, l := range x.leaves {
		w.leaves.set(l, known(truthIn(x.leaf(l), column)))
	}
	for _, c := range x.forces {
		w.cells[c] = cell{active: known(truthIn(x.force(c), column)), done: true}
	}
	node := w.prover().formula(f)
	for _, c := range x.forces {
		w.cells[c] = cell{}
	}
	return node
}

func truthIn(v vector, column int) Truth {
	switch {
	case v[sure]>>column&1 == 1:
		return True
	case v[maybe]>>column&1 == 0:
		return False
	}
	return Open
}
