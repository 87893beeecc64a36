package outlook

import (
	"proviso/model"
	"proviso/model/condition"
)

// Explanation says why a commitment's answer is what it is.
type Explanation struct {
	Answer       Answer
	Precondition *Part // nil for none
	Termination  *Part // nil for none
	// Force is whether the commitment is active: the precondition holds and the
	// termination does not.
	Force Truth
}

// Part is one node of a condition: what it is and why.
type Part struct {
	Node   *condition.Node
	Truth  Truth
	Reason Reason
	Parts  []*Part // the operands, in order
	// Of explains the commitment that a leaf "C active" waits for. It is nil where
	// that is explained further up or earlier in the same Explanation.
	Of *Explanation
}

// Explain gives the condition of a commitment as a tree, each node with what it
// is and why; the zero Explanation if the book has no such commitment.
func (o *Outlook) Explain(id model.ID) Explanation {
	i, ok := o.engine.commitmentIndex[string(id)]
	if !ok {
		return Explanation{}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	x := explainer{outlook: o, world: o.world, seen: map[int32]bool{}}
	return *x.commitment(i)
}

type explainer struct {
	outlook *Outlook
	world   *world
	seen    map[int32]bool
}

func (x *explainer) commitment(c int32) *Explanation {
	x.seen[c] = true
	e := x.world.engine
	out := &Explanation{Answer: x.outlook.answers[c], Force: x.world.force(c).truth}
	if e.pre[c] != none {
		out.Precondition = x.part(int32(e.pre[c]))
	}
	if e.term[c] != none {
		out.Termination = x.part(int32(e.term[c]))
	}
	return out
}

func (x *explainer) part(i int32) *Part {
	s := &x.world.engine.code[i]
	p := &Part{Node: s.node, Truth: x.world.exactly(i).truth}
	switch s.op {
	case variable:
		p.Truth = x.world.leaf(s.ref).truth
		p.Reason = x.world.leafReason(s.ref)
		x.contrary(s.ref, p)
	case condition.Active:
		p.Reason = Reason{Ground: OfCommitment, Commitment: x.world.engine.commitments[s.ref].ID}
		if x.outlook.answers[s.ref].Activation == Contradicted {
			p.Truth, p.Reason.Ground = Open, NoAnswer
		}
		if !x.seen[s.ref] {
			p.Of = x.commitment(s.ref)
		}
	default:
		for at := range x.world.engine.operands(i) {
			p.Parts = append(p.Parts, x.part(at))
		}
		p.Reason.Ground = ByParts
		if p.Truth != Open && x.world.run(i).truth == Open {
			p.Reason.Ground = InEveryCase
		}
	}
	return p
}

// contrary marks a leaf about an event that is tied to contradicting facts: it
// is what the facts alone say.
func (x *explainer) contrary(leaf int32, p *Part) {
	l := &x.world.engine.leaves[leaf]
	for _, event := range l.events() {
		if x.world.isContrary(event) {
			p.Truth, _ = x.world.table(l)
			p.Reason = Reason{Ground: NoAnswer, Event: x.world.eventID(event)}
			return
		}
	}
}
