package outlook

import (
	"slices"

	"proviso/model/condition"
)

// findContradicted marks the commitments whose conditions, or those of what
// they wait for, name an event that is tied to contradicting facts; nil for none.
func (w *world) findContradicted() []bool {
	if !w.broken {
		return nil
	}
	e := w.engine
	marked := make([]bool, len(e.commitments))
	for _, g := range e.groups { // what is waited for comes first
		hit := slices.ContainsFunc(g.members, func(c int32) bool {
			return w.namesContrary(e.pre[c], marked) || w.namesContrary(e.term[c], marked)
		})
		for _, c := range g.members {
			marked[c] = hit
		}
	}
	return marked
}

func (w *world) namesContrary(f formula, marked []bool) bool {
	if f == none {
		return false
	}
	e := w.engine
	for at := int32(f); at < e.code[f].end; at++ {
		switch s := &e.code[at]; s.op {
		case condition.Active:
			if marked[s.ref] {
				return true
			}
		case variable:
			l := &e.leaves[s.ref]
			if l.event >= 0 && w.isContrary(l.event) || l.after >= 0 && w.isContrary(l.after) {
				return true
			}
		}
	}
	return false
}

// cone visits the leaves in the conditions of some commitments and of those that
// they wait for, repetitions included, in order, until visit returns false.
func (e *Engine) cone(from []int32, visit func(leaf int32) bool) {
	seen := map[int32]bool{}
	for queue := from; len(queue) > 0; queue = queue[1:] {
		c := queue[0]
		if seen[c] {
			continue
		}
		seen[c] = true
		for _, f := range []formula{e.pre[c], e.term[c]} {
			if f == none {
				continue
			}
			for at := int32(f); at < e.code[f].end; at++ {
				switch s := &e.code[at]; s.op {
				case condition.Active:
					queue = append(queue, s.ref)
				case variable:
					if !visit(s.ref) {
						return
					}
				}
			}
		}
	}
}
