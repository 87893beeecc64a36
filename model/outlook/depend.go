package outlook

import (
	"slices"

	"proviso/model/condition"
)

// contradicted reports whether the conditions of a commitment, or of one it
// waits for, name an event that is tied to contradicting facts.
func (o *Outlook) contradicted(i int32) bool {
	return o.engine.anyLeaf(i, func(l *leaf) bool {
		return slices.ContainsFunc(l.events(), o.world.isContrary)
	})
}

// anyLeaf looks for a leaf in the conditions of a commitment and of those that
// it waits for, however far.
func (e *Engine) anyLeaf(c int32, is func(*leaf) bool) bool {
	found := false
	e.cone([]int32{c}, func(x int32) bool {
		found = found || is(&e.leaves[x])
		return !found
	})
	return found
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
