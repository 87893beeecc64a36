package outlook

import (
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// slope tells whether a formula can rise (become true) and fall when a variable
// becomes true.
type slope struct{ rises, falls bool }

func (s *slope) note(denied bool) {
	s.rises, s.falls = s.rises || !denied, s.falls || denied
}

func (s slope) inverse() slope { return slope{s.falls, s.rises} }

func (s slope) and(t slope) slope { return slope{s.rises || t.rises, s.falls || t.falls} }

func (s slope) tendency() bdd.Tendency {
	switch {
	case !s.falls:
		return bdd.Rising
	case !s.rises:
		return bdd.Falling
	}
	return bdd.Either
}

// slopes finds how "some commitments are in force" can change with the leaves of
// their cone: by whether these stand under an even or an odd number of "not".
type slopes struct {
	world *world
	note  func(leaf int32, denied bool)
	seen  [2]marks // commitments, affirmed and denied
}

func (s *slopes) of(w *world, commitments []int32, note func(leaf int32, denied bool)) {
	s.world, s.note = w, note
	for i := range s.seen {
		s.seen[i].empty(len(w.engine.commitments))
	}
	for _, c := range commitments {
		s.commitment(c, false)
	}
}

func (s *slopes) commitment(c int32, denied bool) {
	e, side := s.world.engine, 0
	if denied {
		side = 1
	}
	if v := &s.world.cells[c]; v.done && v.active.truth != Open {
		return
	}
	if x, refused := e.refused[c]; refused {
		s.leaf(x, denied)
		return
	}
	if !s.seen[side].add(c) {
		return
	}
	if e.pre[c] != none {
		s.step(int32(e.pre[c]), denied)
	}
	if e.term[c] != none {
		s.step(int32(e.term[c]), !denied)
	}
}

func (s *slopes) leaf(x int32, denied bool) {
	if s.world.leaf(x).truth == Open {
		s.note(x, denied)
	}
}

func (s *slopes) step(i int32, denied bool) {
	e := s.world.engine
	switch st := &e.code[i]; st.op {
	case variable:
		s.leaf(st.ref, denied)
	case condition.Active:
		s.commitment(st.ref, denied)
	default:
		if st.op == condition.Not {
			denied = !denied
		}
		for at := range e.operands(i) {
			s.step(at, denied)
		}
	}
}
