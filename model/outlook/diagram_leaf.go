package outlook

import "proviso/model/outlook/bdd"

// leaf is the diagram of a variable: constant where it is known.
func (x *diagrams) leaf(l int32) bdd.Node {
	if v := x.world.leaf(l); v.truth != Open {
		return x.m.Constant(v.truth == True)
	}
	if f, ok := x.leaves[l]; ok {
		return f
	}
	f := x.draw(x, l)
	if f != bdd.Over {
		x.leaves[l] = f
	}
	return f
}

// variable is the diagram's own variable for a leaf; events that are the same
// share one.
func (x *diagrams) variable(l int32) bdd.Node { return x.m.Var(x.levelOf(l)) }

func (x *diagrams) levelOf(l int32) int {
	l = x.world.variable(l)
	if x.places != nil {
		return int(x.places.place[l])
	}
	return int(x.world.engine.level[l])
}

func (w *world) isEvent(l int32) bool { return l < int32(len(w.facts)) }

// presupposed is f where all that a leaf presupposes holds, and false elsewhere.
func (x *diagrams) presupposed(l int32, f bdd.Node) bdd.Node {
	for _, n := range x.world.engine.leaves[l].needs {
		f = x.m.And(f, x.leaf(n))
	}
	return f
}

// chosen draws leaves for proofs. A variable stands for the free choice of a
// leaf: the leaf holds if its choice does and the rules permit, as in drawEvents.
// So every value of the variables is a completion, each completion is met, and a
// formula is certain exactly if its diagram is constant.
func (x *diagrams) chosen(l int32) bdd.Node {
	f := x.variable(l)
	if !x.world.isEvent(l) {
		return x.presupposed(l, f)
	}
	r := x.world.rules
	leader := r.leader[l]
	for _, y := range r.implies[leader] {
		f = x.m.And(f, x.leaf(y))
	}
	for _, y := range r.excludes[leader] {
		if r.place[y] < r.place[leader] {
			f = x.m.And(f, x.m.Not(x.leaf(y)))
		}
	}
	return f
}

// inForce is the diagram of "commitment c is active".
func (x *diagrams) inForce(c int32) bdd.Node {
	if f, ok := x.active[c]; ok {
		return f
	}
	e := x.world.engine
	if v := x.world.cells[c]; v.done && v.active.truth != Open {
		return x.m.Constant(v.active.truth == True)
	}
	g := &e.groups[e.groupOf[c]]
	switch {
	case x.m.Spent():
		return bdd.Over
	case g.refused:
		return x.leaf(e.refused[c])
	case g.loop:
		x.fixedPoint(g, x.m.Constant(x.world.moving == e.groupOf[c]))
	default:
		x.active[c] = x.activation(c)
	}
	f := x.active[c]
	if f == bdd.Over {
		for _, m := range g.members {
			delete(x.active, m)
		}
	}
	return f
}

func (x *diagrams) activation(c int32) bdd.Node {
	e := x.world.engine
	f := bdd.True
	if e.pre[c] != none {
		f = x.step(int32(e.pre[c]))
	}
	if e.term[c] != none {
		f = x.m.And(f, x.m.Not(x.step(int32(e.term[c]))))
	}
	return f
}

// fixedPoint iterates a loop from a constant until nothing changes: from False to
// the least fixed point, from True to the greatest.
func (x *diagrams) fixedPoint(g *group, from bdd.Node) {
	for _, m := range g.members {
		x.active[m] = from
	}
	for range len(g.members) + 1 {
		changed := false
		for _, m := range g.members {
			f := x.activation(m)
			changed = changed || f != x.active[m]
			x.active[m] = f
		}
		if !changed {
			return
		}
	}
}
