package outlook

import "proviso/model/outlook/bdd"

// leaf is the diagram of a variable.
func (x *exact) leaf(l int32) bdd.Node {
	if f, ok := x.leaves[l]; ok {
		return f
	}
	var f bdd.Node
	switch v := x.world.leaf(l); {
	case v.truth != Open:
		f = x.m.Constant(v.truth == True)
	case l < int32(len(x.world.facts)):
		f = x.event(x.world.rules.leader[l])
	default:
		f = x.choice(l)
		for _, n := range x.world.engine.leaves[l].needs {
			f = x.m.And(f, x.leaf(n))
		}
	}
	if f != bdd.Over {
		x.leaves[l] = f
	}
	return f
}

func (x *exact) choice(l int32) bdd.Node { return x.m.Var(int(x.world.engine.level[l])) }

func (x *exact) event(leader int32) bdd.Node {
	r := x.world.rules
	f := x.choice(leader)
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
func (x *exact) inForce(c int32) bdd.Node {
	if f, ok := x.active[c]; ok {
		return f
	}
	e := x.world.engine
	if v := x.world.cells[c]; v.done && v.active.truth != Open {
		return x.m.Constant(v.active.truth == True)
	}
	g := &e.groups[e.groupOf[c]]
	switch {
	case g.refused:
		return x.leaf(e.refused[c])
	case g.loop:
		x.least(g, bdd.False)
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

func (x *exact) activation(c int32) bdd.Node {
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

// least iterates a loop from a constant until nothing changes: from False to
// the least fixed point, from True to the greatest.
func (x *exact) least(g *group, from bdd.Node) {
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
