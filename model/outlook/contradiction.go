package outlook

import "proviso/model"

// Contradiction is a smallest set of facts, assumptions and relations that
// cannot stand together.
type Contradiction struct {
	Items []Item // facts and assumptions, then relations, each by key
	// Commitments get no answer, as they depend on an event that is tied to these
	// by relations. By key.
	Commitments []model.ID
}

// Contradictions are those of the book and the question, one for each set of
// events joined by relations that has any.
func (o *Outlook) Contradictions() []Contradiction {
	var out []Contradiction
	w := o.world
	for _, first := range w.contraries() {
		members := w.rules.component(first)
		c := w.rules.conflicts(members, func(x int32) Truth { return w.facts[x].truth() })
		p, found := c.smallest(members)
		if !found {
			continue
		}
		out = append(out, Contradiction{Items: w.items(p), Commitments: o.dependents(members)})
	}
	return out
}

// dependents are the commitments whose conditions, or those of what they wait
// for, name one of some events.
func (o *Outlook) dependents(events []int32) []model.ID {
	among := newNumbers(len(o.engine.events))
	for _, x := range events {
		among.add(x)
	}
	marked := o.engine.naming(among.has)
	var out []model.ID
	for _, i := range o.engine.byKey {
		if marked[i] {
			out = append(out, o.engine.commitments[i].ID)
		}
	}
	return out
}
