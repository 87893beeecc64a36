package outlook

import "proviso/model/condition"

// runner evaluates commitments in planes. Runners work side by side, each on
// groups of the same tier.
type runner struct {
	*planes
	verdicts []verdict
	about    *failures // nil: about everything
	scratch  []vector  // what is being worked out
	used     int       // how many of these are in use
	prover   *prover   // nil until needed
}

// begin makes what is found next independent of what was found before.
func (r *runner) begin() {
	if r.prover != nil {
		r.prover.begin()
	}
}

// take is a vector to write to, until those in use are fewer again.
func (r *runner) take() vector {
	if r.used == len(r.scratch) {
		r.scratch = append(r.scratch, make(vector, r.width))
	}
	r.used++
	return r.scratch[r.used-1]
}

// group evaluates a group of commitments, as world.evaluate does.
func (r *runner) group(index int32) {
	e := r.engine
	g := &e.groups[index]
	r.findDependence(g)
	switch {
	case g.refused:
		for _, c := range g.members {
			copy(r.force(c), r.leaf(e.refused[c]))
		}
		for _, c := range g.members {
			r.settle(c, false, false)
			r.verdicts[c].missed = r.all
		}
	case g.loop:
		r.fixedPoint(g)
		for _, c := range g.members {
			r.settle(c, true, true)
		}
	default:
		r.settle(g.members[0], true, true)
	}
}

// fixedPoint iterates a loop from nothing in force until nothing changes.
func (r *runner) fixedPoint(g *group) {
	for _, c := range g.members {
		r.force(c).fill(0)
	}
	for range 2*len(g.members) + 2 {
		changed := false
		for _, c := range g.members {
			pre, term := r.both(c)
			v := r.inForce(pre, term)
			if now := r.force(c); !now.equal(v) {
				copy(now, v)
				changed = true
			}
			r.used = 0
		}
		if !changed {
			return
		}
	}
}

// settle finds the verdict on a commitment, and what those that wait for it see.
func (r *runner) settle(c int32, prove, keep bool) {
	e, out := r.engine, &r.verdicts[c]
	pre, term := r.both(c)
	if prove {
		if doubt := r.doubtOfTerm(c, term); doubt != 0 {
			term = r.proved(c, e.term[c], term, doubt)
		}
		if doubt := r.doubtOfPre(c, pre) &^ term[sure]; doubt != 0 {
			pre = r.proved(c, e.pre[c], pre, doubt)
		}
	}
	out.ends = term[sure]
	if e.pre[c] != none {
		out.holds, out.fails = pre[sure], ^pre[maybe]
	}
	if keep && e.waited[c] >= 0 {
		copy(r.force(c), r.inForce(pre, term))
	}
	r.used = 0
}

// doubtOfTerm and doubtOfPre are the columns in which a condition is to be proved.
func (r *runner) doubtOfTerm(c int32, term vector) uint64 {
	if r.about != nil {
		return 0
	}
	return term.always() & r.all &^ r.verdicts[c].sick
}

func (r *runner) doubtOfPre(c int32, pre vector) uint64 {
	if r.about != nil {
		return pre.never() & r.about.columns[c]
	}
	return (pre.always() | pre.never()) & r.all &^ r.verdicts[c].sick
}

// proved is a formula in which what is in doubt is as it is proved to be.
func (r *runner) proved(c int32, f formula, was vector, doubt uint64) vector {
	yes, no, missed := r.prove(f, doubt)
	r.verdicts[c].missed |= missed
	if yes|no == 0 {
		return was
	}
	v := r.take()
	copy(v, was)
	v.know(yes, no)
	return v
}

// both are the vectors of a commitment's precondition and termination.
func (r *runner) both(c int32) (pre, term vector) {
	return r.condition(r.engine.pre[c], ^uint64(0)), r.condition(r.engine.term[c], 0)
}

func (r *runner) condition(f formula, otherwise uint64) vector {
	if f != none {
		return r.run(int32(f))
	}
	v := r.take()
	v.fill(otherwise)
	return v
}

func (r *runner) inForce(pre, term vector) vector {
	v := r.take()
	v.not(term)
	v.and(pre)
	return v
}

// run gives the vector of the code at i, which is not to be written to.
func (r *runner) run(i int32) vector {
	s := &r.engine.code[i]
	switch s.op {
	case variable:
		return r.leaf(s.ref)
	case condition.Active:
		return r.force(s.ref)
	case condition.AtLeast:
		return r.runAtLeast(i)
	}
	out := r.take()
	mark := r.used
	switch s.op {
	case condition.Not:
		out.fill(0)
		if i+1 < s.end {
			out.not(r.run(i + 1))
		}
	case condition.All:
		out.fill(^uint64(0))
		for at := i + 1; at < s.end && out[maybe] != 0; at = r.engine.code[at].end {
			out.and(r.run(at))
			r.used = mark
		}
	case condition.Any:
		out.fill(0)
		for at := i + 1; at < s.end && ^out[sure] != 0; at = r.engine.code[at].end {
			out.or(r.run(at))
			r.used = mark
		}
	}
	r.used = mark
	return out
}

// runAtLeast counts: held[k] is where more than k operands hold.
func (r *runner) runAtLeast(i int32) vector {
	s := &r.engine.code[i]
	out := r.take()
	need := int(s.count)
	if need <= 0 {
		out.fill(^uint64(0))
		return out
	}
	mark := r.used
	out.fill(0)
	held := make([]vector, 0, 8)
	for range need - 1 {
		v := r.take()
		v.fill(0)
		held = append(held, v)
	}
	held = append(held, out)
	operands := r.used
	for at := i + 1; at < s.end; at = r.engine.code[at].end {
		v := r.run(at)
		for k := need - 1; k > 0; k-- {
			held[k].orBoth(held[k-1], v)
		}
		held[0].or(v)
		r.used = operands
	}
	r.used = mark
	return out
}

// findDependence finds in which columns a group depends on limits of time that
// ran out, and on facts that contradict the relations.
func (r *runner) findDependence(g *group) {
	var ran, sick uint64
	for _, c := range g.members {
		for s := range r.engine.steps(c) {
			switch s.op {
			case condition.Active:
				ran |= r.verdicts[s.ref].ran
				sick |= r.verdicts[s.ref].sick
			case variable:
				ran |= r.ranOut[s.ref]
				if r.sick != nil {
					for _, x := range r.engine.leaves[s.ref].events() {
						sick |= r.sick[x]
					}
				}
			}
		}
	}
	for _, c := range g.members {
		r.verdicts[c].ran, r.verdicts[c].sick = ran, sick
	}
}
