package outlook

import (
	"slices"

	"proviso/model/condition"
)

// findContradicted marks the commitments that depend on an event tied to
// contradicting facts; nil for none. It must not be changed: as long as the same
// facts contradict each other on the days that follow, it stays.
func (w *world) findContradicted() []bool {
	if !w.broken {
		return nil
	}
	if !slices.Equal(w.contrary, w.marked.contrary) {
		w.marked = affected{slices.Clone(w.contrary), w.engine.naming(w.isContrary)}
	}
	return w.marked.commitments
}

// affected are the commitments that depend on some contrary components.
type affected struct {
	contrary    numbers
	commitments []bool
}

// naming marks the commitments whose conditions, or those of what they wait for,
// name an event of some sort.
func (e *Engine) naming(is func(event int32) bool) []bool {
	return e.depending(func(l *leaf) bool { return l.event >= 0 && is(l.event) || l.after >= 0 && is(l.after) })
}

// depending marks the commitments whose conditions, or those of what they wait
// for, have a leaf of some sort.
func (e *Engine) depending(is func(*leaf) bool) []bool {
	marked := make([]bool, len(e.commitments))
	for _, g := range e.groups { // what is waited for comes first
		hit := slices.ContainsFunc(g.members, func(c int32) bool {
			for s := range e.steps(c) {
				if s.op == condition.Active && marked[s.ref] || s.op == variable && is(&e.leaves[s.ref]) {
					return true
				}
			}
			return false
		})
		for _, c := range g.members {
			marked[c] = hit
		}
	}
	return marked
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
