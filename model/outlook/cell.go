package outlook

import "proviso/model/condition"

// cell is what is found of one commitment in a world.
type cell struct {
	pre, term, active value
	done              bool
	incomplete        bool // some value is open only because the proof would take too long
}

// cell finds the values of a commitment, and first those of what it waits for.
func (w *world) cell(c int32) *cell {
	if !w.cells[c].done {
		w.evaluate(w.engine.groupOf[c])
	}
	return &w.cells[c]
}

// evaluate finds the values of a group of commitments. A loop gets its least
// fixed point: what is in force without waiting for itself (or, if it is the one
// that moves, its greatest).
func (w *world) evaluate(index int32) {
	g := &w.engine.groups[index]
	switch {
	case g.refused:
		for _, m := range g.members {
			w.cells[m] = cell{active: w.leaf(w.engine.refused[m]), done: true}
		}
		for _, m := range g.members {
			open := w.cells[m].active
			w.compute(m)
			w.cells[m].active, w.cells[m].incomplete = open, true
		}
	case g.loop:
		from := impossible
		if w.moving == index {
			from = certain
		}
		w.fixedPoint(g, from)
	default:
		w.compute(g.members[0])
	}
	for _, m := range g.members {
		w.cells[m].done = true
		if !g.refused && !w.unproved {
			w.prove(m)
		}
	}
}

// fixedPoint iterates a loop from all members in force, or none, until nothing
// changes. Every step of the loop helps, so that it ends within as many rounds
// as there are members, for the lanes, and twice as many for the Kleene values.
func (w *world) fixedPoint(g *group, from value) {
	for _, m := range g.members {
		w.cells[m] = cell{active: from, done: true}
	}
	for range 2*len(g.members) + 2 {
		changed := false
		for _, m := range g.members {
			before := w.cells[m].active
			w.compute(m)
			changed = changed || w.cells[m].active != before
		}
		if !changed {
			return
		}
	}
}

func (w *world) compute(c int32) {
	pre, term := certain, impossible
	if f := w.engine.pre[c]; f != none {
		pre = w.run(int32(f))
	}
	if f := w.engine.term[c]; f != none {
		term = w.run(int32(f))
	}
	w.cells[c].pre, w.cells[c].term, w.cells[c].active = pre, term, pre.and(term.not())
}

// run gives the value of the code at i.
func (w *world) run(i int32) value {
	s := &w.engine.code[i]
	switch s.op {
	case condition.All:
		v := certain
		for at := i + 1; at < s.end && v.truth != False; at = w.engine.code[at].end {
			v = v.and(w.run(at))
		}
		return v
	case condition.Any:
		v := impossible
		for at := i + 1; at < s.end && v.truth != True; at = w.engine.code[at].end {
			v = v.or(w.run(at))
		}
		return v
	case condition.Not:
		if i+1 < s.end {
			return w.run(i + 1).not()
		}
		return impossible
	case condition.AtLeast:
		return w.runAtLeast(i)
	case condition.Active:
		return w.cell(s.ref).active
	}
	return w.leaf(s.ref)
}

// runAtLeast counts: held[k] has the lanes in which more than k operands hold.
func (w *world) runAtLeast(i int32) value {
	s := &w.engine.code[i]
	need := int(s.count)
	if need <= 0 {
		return certain
	}
	sure, maybe := 0, 0
	var few [8]uint64
	held := few[:]
	if need > len(few) {
		held = make([]uint64, need)
	}
	for at := i + 1; at < s.end; at = w.engine.code[at].end {
		v := w.run(at)
		if v.truth != False {
			maybe++
		}
		if v.truth == True {
			sure++
		}
		for k := need - 1; k > 0; k-- {
			held[k] |= held[k-1] & v.lanes
		}
		held[0] |= v.lanes
	}
	switch {
	case sure >= need:
		return certain
	case maybe < need:
		return impossible
	}
	return value{lanes: held[need-1]}
}

// prove replaces the values that an answer turns on, where the samples can't
// tell them from certain ones, by what they are exactly. A termination matters
// only if it holds.
func (w *world) prove(c int32) {
	x := &w.cells[c]
	if x.pre.doubtful() {
		x.pre = w.proved(c, pre)
	}
	if x.term.doubtful() && x.term.lanes == every {
		x.term = w.proved(c, term)
	}
	x.active = x.pre.and(x.term.not())
}

// holds reports whether a precondition is certain, in a world that proves nothing unasked.
func (w *world) holds(c int32) bool {
	x := w.cell(c)
	if x.pre.doubtful() && x.pre.lanes == every {
		x.pre = w.proved(c, pre)
	}
	return x.pre.truth == True
}
