package outlook

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
)

// Needs is what an open commitment still needs: its precondition, and its
// termination not to hold, with what is known folded in and simplified. It is nil
// unless the commitment is open.
func (o *Outlook) Needs(id model.ID) *condition.Node {
	i, ok := o.engine.commitmentIndex[string(id)]
	if !ok || o.answers[i].Activation != Waiting {
		return nil
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.world.needs(i)
}

func (w *world) needs(c int32) *condition.Node {
	var parts []*condition.Node
	if f := w.engine.pre[c]; f != none {
		if n, truth := w.residue(int32(f), c); truth == Open {
			parts = append(parts, n)
		}
	}
	if f := w.engine.term[c]; f != none {
		if n, truth := w.residue(int32(f), c); truth == Open {
			parts = append(parts, negation(n))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return series(condition.All, parts)
}

// residue is what is left of the code at i of a commitment's condition, where it
// is open. Nothing comes into force by waiting for itself, so that "is active" is
// false of the commitment itself: what brings it into force does without that.
func (w *world) residue(i, commitment int32) (*condition.Node, Truth) {
	s := &w.engine.code[i]
	if t := w.exactly(i).truth; t != Open {
		return nil, t
	}
	if s.op == condition.Active && s.ref == commitment {
		return nil, False
	}
	if s.op == condition.Active || s.op == variable {
		return s.node, Open
	}
	var open []*condition.Node
	count, yes, no := int(s.count), 0, 0
	for at := range w.engine.operands(i) {
		switch n, t := w.residue(at, commitment); t {
		case Open:
			open = append(open, n)
		case True:
			yes++
		case False:
			no++
		}
	}
	if t := joined(s.op, count, yes, no, len(open)); t != Open {
		return nil, t
	}
	switch s.op {
	case condition.Not:
		return negation(open[0]), Open
	case condition.AtLeast:
		return atLeast(count-yes, open), Open
	}
	return series(s.op, open), Open
}

// joined is what a node amounts to whose parts are so many true, false and open.
func joined(op condition.Op, count, yes, no, open int) Truth {
	switch op {
	case condition.Not:
		yes, count = no, 1
	case condition.All:
		count = yes + no + open
	case condition.Any:
		count = 1
	}
	switch {
	case yes >= count:
		return True
	case yes+open < count:
		return False
	}
	return Open
}

// exactly is the value of the code at i, proved where need be. Where the proof
// would take too long it is open.
func (w *world) exactly(i int32) value {
	if s := &w.engine.code[i]; s.op == condition.Active {
		return w.force(s.ref)
	}
	v := w.run(i)
	if v.doubtful() {
		var incomplete bool
		v = w.judge(w.prover().step(i), v, &incomplete)
	}
	return v
}

// force is the exact value of "commitment c is active".
func (w *world) force(c int32) value {
	x := w.cell(c)
	if x.active.doubtful() {
		var incomplete bool
		x.active = w.judge(w.prover().inForce(c), x.active, &incomplete)
	}
	return x.active
}

func negation(n *condition.Node) *condition.Node {
	if n.Op == condition.Not {
		return n.Of[0]
	}
	return condition.Negate(n)
}

func atLeast(count int, of []*condition.Node) *condition.Node {
	switch {
	case count <= 1:
		return series(condition.Any, of)
	case count >= len(of):
		return series(condition.All, of)
	}
	return condition.AtLeastOf(count, of...)
}

// series joins parts by all or any: parts joined the same way are taken in, what
// stands twice stands once, and "a or (a and b)" is a. The order stays.
func series(op condition.Op, parts []*condition.Node) *condition.Node {
	var flat []*condition.Node
	for _, n := range parts {
		inner := []*condition.Node{n}
		if n.Op == op {
			inner = n.Of
		}
		for _, m := range inner {
			if !containsNode(flat, m) {
				flat = append(flat, m)
			}
		}
	}
	other := condition.Any
	if op == condition.Any {
		other = condition.All
	}
	kept := slices.DeleteFunc(slices.Clone(flat), func(n *condition.Node) bool {
		return n.Op == other && slices.ContainsFunc(flat, func(m *condition.Node) bool { return absorbs(m, n) })
	})
	if len(kept) == 1 {
		return kept[0]
	}
	return &condition.Node{Op: op, Of: kept}
}

// absorbs reports whether m makes the group n, of the other operation, needless
// beside it: all that m says is among what n joins.
func absorbs(m, n *condition.Node) bool {
	if m == n {
		return false
	}
	if m.Op != n.Op {
		return containsNode(n.Of, m)
	}
	return len(m.Of) < len(n.Of) && !slices.ContainsFunc(m.Of, func(x *condition.Node) bool { return !containsNode(n.Of, x) })
}

func containsNode(list []*condition.Node, n *condition.Node) bool {
	return slices.ContainsFunc(list, func(m *condition.Node) bool { return condition.EqualButClaims(m, n) })
}
