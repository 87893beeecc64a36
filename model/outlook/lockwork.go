package outlook

import (
	"context"
	"math/big"
	"slices"

	"proviso/model"
	"proviso/model/outlook/bdd"
)

// lockwork has the diagrams in which a variable stands for an open leaf itself,
// and the rules among them.
type lockwork struct {
	*diagrams
	sets    *bdd.Families
	planner *planner
	slopes  slopes
	force   bdd.Node         // "at least so many of these are in force"
	broken  bdd.Node         // the rules are broken
	slope   [2][]slope       // by place: of force and of broken
	leaves  []int32          // by place: the variable there
	texts   map[int32]string // of leaves
}

// lockwork makes a lockwork without anything in it.
func (w *world) lockwork(p *planner) *lockwork {
	d := w.diagrams(0, (*diagrams).variable)
	d.places = p
	return &lockwork{diagrams: d, planner: p, sets: bdd.NewFamilies(d.m, 0), texts: map[int32]string{}}
}

// build makes the formulas for some commitments with an order by taste, for so
// many steps of work with diagrams, and as many with sets.
func (s *lockwork) build(ctx context.Context, from []int32, atLeast int, t taste, budget int) bool {
	clear(s.diagrams.leaves)
	clear(s.active)
	s.m.Reset(budget)
	s.m.Until(ctx.Done())
	s.sets.Reset(budget)
	s.sets.Until(ctx.Done())
	p := s.planner
	list := p.cone(s.world, from, t)
	tied := p.tie(s.world, list)
	p.arrange(list)
	s.leaves = slices.Grow(s.leaves[:0], len(tied))[:len(tied)]
	for _, x := range tied {
		s.leaves[p.place[x]] = x
	}
	for i := range s.slope {
		s.slope[i] = slices.Grow(s.slope[i][:0], len(tied))[:len(tied)]
		clear(s.slope[i])
	}
	s.slopes.of(s.world, from, func(x int32, denied bool) { s.slope[0][s.levelOf(x)].note(denied) })
	s.broken = s.m.Not(s.rules())
	forces := make([]bdd.Node, len(from))
	for i, c := range from {
		forces[i] = s.inForce(c)
	}
	s.force = s.m.AtLeast(atLeast, forces)
	return s.force != bdd.Over && s.broken != bdd.Over
}

// rules are those among the variables, the lowest first.
func (s *lockwork) rules() bdd.Node {
	all := bdd.True
	for place, x := range slices.Backward(s.leaves) {
		s.planner.clauses(s.world, x, func(then literal) {
			y := s.leaf(then.variable())
			if s.world.leaf(then.variable()).truth == Open {
				s.slope[1][s.levelOf(then.variable())].note(!then.denies())
			}
			if then.denies() {
				y = s.m.Not(y)
			}
			s.slope[1][place].note(false)
			all = s.m.And(s.m.Or(s.m.Not(s.m.Var(place)), y), all)
		})
	}
	return all
}

// minimal has the minimal sets that the rules allow and under which the
// commitments are in force in every completion (or, if blocked, in none): the
// prime implicants of "the rules imply it" that do not break the rules.
func (s *lockwork) minimal(blocked bool, size int) bdd.Family {
	f := s.goal(blocked)
	s.sets.Tends(func(level int) bdd.Tendency {
		t := s.slope[0][level]
		if blocked {
			t = t.inverse()
		}
		return t.and(s.slope[1][level]).tendency()
	})
	return s.sets.Minus(s.sets.Primes(f, size), s.sets.Primes(s.broken, size))
}

// goal is that the rules are broken or the commitments are in force, or blocked.
func (s *lockwork) goal(blocked bool) bdd.Node {
	if blocked {
		return s.m.Or(s.broken, s.m.Not(s.force))
	}
	return s.m.Or(s.broken, s.force)
}

// list has the minimal sets up to a size, and whether they are all.
func (s *lockwork) list(blocked bool, size int) (bdd.Family, bool) {
	some := s.minimal(blocked, size)
	if some == bdd.Spent || size >= bdd.AnySize {
		return some, true
	}
	// If some way to reach the goal is neither covered by these nor breaks the
	// rules, there are larger sets, and one need not find them to know.
	if s.m.Or(s.broken, s.sets.Function(some)) != s.goal(blocked) {
		return some, false
	}
	all := s.minimal(blocked, bdd.AnySize)
	return some, all != bdd.Spent && all == some
}

// asked looks up some commitments that sets are asked for.
func (o *Outlook) asked(commitments []model.ID) ([]int32, error) {
	var from []int32
	for _, id := range commitments {
		i, ok := o.engine.commitmentIndex[string(id)]
		if !ok {
			return nil, about(model.KindCommitment, string(id), ErrUnknown)
		}
		if o.answers[i].Activation == Contradicted {
			return nil, about(model.KindCommitment, o.engine.commitments[i].Key, ErrContradicted)
		}
		from = append(from, i)
	}
	return from, nil
}

// standsFor lists the leaves of a variable: more than one for events that are the same.
func (s *lockwork) standsFor(level int) []int32 {
	x := s.leaves[level]
	if s.world.isEvent(x) {
		return s.world.rules.led[x]
	}
	return []int32{x}
}

// times is how many leaves a literal of the diagrams stands for.
func (s *lockwork) times(l bdd.Literal) *big.Int {
	return big.NewInt(int64(len(s.standsFor(l.Level))))
}
