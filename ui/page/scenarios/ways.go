package scenarios

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/ui/say"
)

// Sets are the unlocking and blocking sets of the chosen cell.
type Sets struct {
	Ready        bool
	Unlock, Stop []Way
	MoreUnlock   int // how many are not among them
	MoreStop     int
	Incomplete   bool   // there may be larger ones that were not looked for
	Trouble      string // why there are none
}

// Way is one set: all of it together brings a commitment into force, or stops it. One without literals needs nothing.
type Way struct {
	Literals []Literal
	assume   []model.Assumption // what has it happen in the what-if; nil where that can't be assumed
}

// CanTry reports whether the way can be assumed in the what-if.
func (w Way) CanTry() bool { return len(w.assume) > 0 }

// Literal is one thing that is to happen, or not to.
type Literal struct {
	Chip say.Chip // yes or no
	Text string
}

// setsShown is how many sets are listed before the rest is only counted.
const setsShown = 4

func (p *Presenter) sets() Sets {
	c, row := p.chosen()
	f := &p.findings
	if f.sets == nil || f.setsOf != (cellKey{c, row}) {
		return Sets{}
	}
	out := Sets{Ready: true}
	if f.sets.err != nil {
		out.Trouble = p.setsError(f.sets.err)
		return out
	}
	tries := c.id == Tried || p.draft.same(Draft{})
	out.Unlock, out.MoreUnlock = p.ways(f.sets.sets.Unlock, setsShown, tries)
	out.Stop, out.MoreStop = p.ways(f.sets.sets.Block, 2*setsShown, tries)
	out.Incomplete = !f.sets.sets.Complete
	return out
}

// ways puts the first sets into words; more is how many there are beside.
func (p *Presenter) ways(sets [][]outlook.Literal, most int, tries bool) (out []Way, more int) {
	for _, set := range sets[:min(most, len(sets))] {
		var way Way
		for _, l := range set {
			way.Literals = append(way.Literals, p.literal(l))
		}
		if tries {
			way.assume = assumptions(set)
		}
		out = append(out, way)
	}
	return out, len(sets) - len(out)
}

func (p *Presenter) literal(l outlook.Literal) Literal {
	w, truth := p.session.Words(), outlook.True
	if l.Not {
		truth = outlook.False
	}
	return Literal{say.Truth(w, truth), w.Capital(condition.Say(l.Leaf, p.book, w))}
}

// assumptions have all literals of a set happen; nil where one of them is nothing that can be assumed.
func assumptions(set []outlook.Literal) []model.Assumption {
	var out []model.Assumption
	for _, l := range set {
		a, ok := assumption(l)
		if !ok {
			return nil
		}
		out = append(out, a)
	}
	return out
}

func assumption(l outlook.Literal) (model.Assumption, bool) {
	n := l.Leaf
	switch {
	case n.Op == condition.Event && l.Not:
		return model.Assumption{Event: model.ID(n.Event), State: model.RuledOut}, true
	case n.Op == condition.Event, n.Op == condition.While && !l.Not:
		return model.Assumption{Event: model.ID(n.Event), State: model.Occurred}, true
	case n.Op == condition.While:
		return model.Assumption{Event: model.ID(n.Event), State: model.Ended}, true
	case n.Op == condition.Stage && !l.Not:
		return model.Assumption{Commitment: model.ID(n.Commitment), Stage: model.Stage(n.Stage)}, true
	case n.Op == condition.Delivered && l.Not:
		return model.Assumption{Commitment: model.ID(n.Commitment), Delivery: model.Failed}, true
	case n.Op == condition.Delivered:
		return model.Assumption{Commitment: model.ID(n.Commitment), Delivery: model.Delivered}, true
	}
	return model.Assumption{}, false
}

// Try assumes all of a way in the what-if.
func (p *Presenter) Try(way Way) {
	if !way.CanTry() {
		return
	}
	d := p.draft
	for _, a := range way.assume {
		d = d.assuming(a)
	}
	p.column = Tried
	p.try(d)
}
