package outlook

import "proviso/model/condition"

// tierUp sorts the groups by how long a chain they wait for: those of one tier
// wait for none but those of earlier tiers, so that they can be evaluated side
// by side. It also gives a place to each commitment that others wait for.
func (e *Engine) tierUp() {
	tier := make([]int32, len(e.groups))
	e.waited = make([]int32, len(e.commitments))
	for i := range e.waited {
		e.waited[i] = -1
	}
	for g := range e.groups { // what is waited for comes first
		for _, c := range e.groups[g].members {
			for s := range e.steps(c) {
				if s.op != condition.Active {
					continue
				}
				e.waited[s.ref] = 0
				if to := e.groupOf[s.ref]; to != int32(g) {
					tier[g] = max(tier[g], tier[to]+1)
				}
			}
		}
	}
	for g, t := range tier {
		for int(t) >= len(e.tiers) {
			e.tiers = append(e.tiers, nil)
		}
		e.tiers[t] = append(e.tiers[t], int32(g))
	}
	e.placeWaited()
}

// placeWaited numbers the commitments that are waited for in the order of the tiers.
func (e *Engine) placeWaited() {
	for _, tier := range e.tiers {
		for _, g := range tier {
			for _, c := range e.groups[g].members {
				if e.waited[c] == 0 {
					e.waited[c] = e.waiters
					e.waiters++
				}
			}
		}
	}
}
