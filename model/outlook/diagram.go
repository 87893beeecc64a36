package outlook

import (
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// proofBudget bounds the work spent on one value, in steps of the decision
// diagrams: some tens of milliseconds at most. Past it the value stays open and
// the answer says that it is incomplete.
const proofBudget = 200_000

// allProofs bounds the work of all proofs for one question, so that a book full of
// such conditions can't make a program hang, either: a few seconds at most.
const allProofs = 3_000_000

// maxDiagram is the size past which a world starts its diagrams afresh.
const maxDiagram = 1_500_000

// part is one of the formulas of a commitment.
type part uint8

const (
	pre part = iota
	term
	active
)

// diagrams holds the formulas of a world as decision diagrams.
type diagrams struct {
	world  *world
	m      *bdd.Manager
	draw   func(x *diagrams, leaf int32) bdd.Node // an open leaf as a diagram
	places *planner                               // has the places of variables; nil for those that serve all commitments
	leaves map[int32]bdd.Node
	active map[int32]bdd.Node
}

func (w *world) diagrams(budget int, draw func(*diagrams, int32) bdd.Node) *diagrams {
	return &diagrams{world: w, m: bdd.New(budget), draw: draw, leaves: map[int32]bdd.Node{}, active: map[int32]bdd.Node{}}
}

// prover is the world's diagrams for proofs, with a fresh budget as long as the
// allowance for all proofs lasts.
func (w *world) prover() *diagrams {
	if w.proofs != nil {
		*w.allowance -= w.granted - w.proofs.m.Left()
	}
	if w.proofs == nil || w.proofs.m.Size() > maxDiagram {
		w.proofs = w.diagrams(0, (*diagrams).chosen)
	}
	w.granted = max(0, min(proofBudget, *w.allowance))
	w.proofs.m.Grant(w.granted)
	return w.proofs
}

// proved is the exact value of a part of a commitment whose samples all agree.
func (w *world) proved(c int32, p part) value {
	x := w.prover()
	var f bdd.Node
	switch p {
	case pre:
		f = x.formula(w.engine.pre[c])
	case term:
		f = x.formula(w.engine.term[c])
	default:
		f = x.inForce(c)
	}
	cell := &w.cells[c]
	agreed := [...]value{pre: cell.pre, term: cell.term, active: cell.active}[p]
	return w.judge(f, agreed, &cell.incomplete)
}

// judge reads a diagram; the value as it was where there is none.
func (w *world) judge(f bdd.Node, was value, incomplete *bool) value {
	switch f {
	case bdd.True:
		return certain
	case bdd.False:
		return impossible
	case bdd.Over:
		*incomplete = true
	}
	return was
}

func (x *diagrams) formula(f formula) bdd.Node {
	if f == none {
		return bdd.Over
	}
	return x.step(int32(f))
}

// step is the diagram of the code at i.
func (x *diagrams) step(i int32) bdd.Node {
	s := &x.world.engine.code[i]
	switch s.op {
	case condition.All:
		f := bdd.True
		for at := range x.world.engine.operands(i) {
			if f == bdd.False || f == bdd.Over {
				break
			}
			f = x.m.And(f, x.step(at))
		}
		return f
	case condition.Any:
		f := bdd.False
		for at := range x.world.engine.operands(i) {
			if f == bdd.True || f == bdd.Over {
				break
			}
			f = x.m.Or(f, x.step(at))
		}
		return f
	case condition.AtLeast:
		var of []bdd.Node
		for at := range x.world.engine.operands(i) {
			of = append(of, x.step(at))
		}
		return x.m.AtLeast(int(s.count), of)
	case condition.Not:
		for at := range x.world.engine.operands(i) {
			return x.m.Not(x.step(at))
		}
		return bdd.False
	case condition.Active:
		return x.inForce(s.ref)
	}
	return x.leaf(s.ref)
}
