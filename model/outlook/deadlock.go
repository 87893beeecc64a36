package outlook

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// Deadlock is a loop of commitments that wait for each other, where some are not
// in force, or need more to be, only because none moves first.
type Deadlock struct {
	Members []Stuck // by key
	// Needs is what all of them would still need to be in force if they moved at
	// once; nil if nothing.
	Needs *condition.Node
}

// Stuck is one member of a deadlock.
type Stuck struct {
	Commitment model.ID
	// Alone is whether it is active as things are (the least fixed point),
	// Together whether it would be if all members moved at once (the greatest).
	Alone, Together Truth
}

// Deadlocks are those of the book under the question, by the key of their first member.
func (o *Outlook) Deadlocks() []Deadlock {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.searched {
		o.deadlocks, o.searched = o.findDeadlocks(), true
	}
	return o.deadlocks
}

// Deadlock is the one that a commitment is stuck in, or false.
func (o *Outlook) Deadlock(id model.ID) (Deadlock, bool) {
	for _, d := range o.Deadlocks() {
		if slices.ContainsFunc(d.Members, func(s Stuck) bool { return s.Commitment == id }) {
			return d, true
		}
	}
	return Deadlock{}, false
}

func (o *Outlook) findDeadlocks() []Deadlock {
	var out []Deadlock
	var together *world
	for index := range o.engine.groups {
		g := &o.engine.groups[index]
		if !g.loop || g.refused || o.contradicted != nil && o.contradicted[g.members[0]] {
			continue
		}
		if together == nil {
			together = o.world.alike()
			together.cells = slices.Clone(o.world.cells)
		}
		together.moving, together.proofs = int32(index), nil
		for _, m := range g.members {
			together.cells[m] = cell{}
		}
		if d := o.stuck(g, together); len(d.Members) > 0 {
			out = append(out, d)
		}
		for _, m := range g.members {
			together.cells[m] = o.world.cells[m]
		}
	}
	slices.SortFunc(out, func(a, b Deadlock) int {
		i, j := o.engine.commitmentIndex[string(a.Members[0].Commitment)], o.engine.commitmentIndex[string(b.Members[0].Commitment)]
		return o.engine.compareKeys(i, j)
	})
	return out
}

// stuck are the members of a loop for which it matters whether all move at once.
func (o *Outlook) stuck(g *group, together *world) Deadlock {
	var d Deadlock
	var stuck []int32
	for _, m := range g.members {
		if !differ(o.world, together, m) {
			continue
		}
		stuck = append(stuck, m)
		d.Members = append(d.Members, Stuck{
			Commitment: o.engine.commitments[m].ID, Alone: o.world.force(m).truth, Together: together.force(m).truth,
		})
	}
	d.Needs = together.needsBeside(stuck)
	return d
}

// needsBeside is what some commitments need if all of them are taken to be in force.
func (w *world) needsBeside(members []int32) *condition.Node {
	for _, m := range members {
		w.cells[m].active = certain
	}
	w.proofs = nil
	var parts []*condition.Node
	for _, m := range members {
		if n := w.needs(m); n != nil {
			parts = append(parts, n)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return series(condition.All, parts)
}

// differ reports whether a commitment is active in one world and not in the
// other, in some completion of both. It says no where the proof would take too long.
func differ(a, b *world, c int32) bool {
	x, y := a.cell(c).active, b.cell(c).active
	if x.lanes != y.lanes {
		return true
	}
	if x.truth != Open && x.truth == y.truth {
		return false
	}
	// The diagrams of both must be in one manager to be compared.
	p := b.prover()
	was, mine := p.world, p.active
	together := p.inForce(c)
	p.world, p.active = a, map[int32]bdd.Node{}
	alone := p.inForce(c)
	p.world, p.active = was, mine
	return alone != bdd.Over && together != bdd.Over && alone != together
}
