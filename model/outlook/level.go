package outlook

import "proviso/model/condition"

// levels gives each variable its place in decision diagrams: in the order in
// which the conditions name them, those of a commitment that is waited for where
// it is waited for. What is named together is close together, which keeps
// diagrams small.
func (e *Engine) levels() {
	l := leveller{engine: e, seen: make([]bool, len(e.commitments))}
	e.above = make([][]int32, len(e.leaves))
	for x := range e.leaves {
		for _, n := range e.leaves[x].needs {
			e.above[n] = append(e.above[n], int32(x))
		}
	}
	e.level = make([]int32, len(e.leaves))
	for i := range e.level {
		e.level[i] = -1
	}
	for _, c := range e.byKey {
		l.commitment(c)
	}
	for i := range e.leaves {
		l.leaf(int32(i))
	}
}

type leveller struct {
	engine *Engine
	seen   []bool
	next   int32
}

func (l *leveller) commitment(c int32) {
	if l.seen[c] {
		return
	}
	l.seen[c] = true
	for _, f := range []formula{l.engine.pre[c], l.engine.term[c]} {
		if f == none {
			continue
		}
		for i := int32(f); i < l.engine.code[f].end; i++ {
			switch s := &l.engine.code[i]; s.op {
			case condition.Active:
				l.commitment(s.ref)
			case variable:
				l.leaf(s.ref)
			}
		}
	}
}

// leaf places a variable below all that presuppose it, so that the diagram of one that presupposes a long chain, such as a
// late date, is one node above that of the next in the chain.
func (l *leveller) leaf(x int32) {
	if l.engine.level[x] >= 0 {
		return
	}
	for _, n := range l.engine.above[x] {
		l.leaf(n)
	}
	l.engine.level[x] = l.next
	l.next++
}
