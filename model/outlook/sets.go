package outlook

import (
	"cmp"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
)

// setsBudget bounds the work spent on unlocking and blocking sets, in steps of
// the decision diagrams, where they are listed while a person waits, and
// countBudget where they are only counted: some ten seconds at most. mostSets is
// how many sets are listed at most.
const (
	setsBudget  = 2_000_000
	countBudget = 60_000_000
	mostSets    = 5_000
)

// ErrContradicted is the error of asking what unlocks a commitment that depends
// on facts that contradict the relations.
var ErrContradicted = errors.New("it depends on facts that contradict the relations")

// ErrTooMuch is the error of a question that would take too much work.
var ErrTooMuch = errors.New("this would take too much work")

// Literal is an open leaf, or its negation.
type Literal struct {
	Leaf *condition.Node
	Not  bool
}

// Text is the literal in the text form of conditions, with "!" for not.
func (l Literal) Text(keys condition.Namer) string {
	text := condition.Print(l.Leaf, keys)
	if l.Not {
		return "!" + text
	}
	return text
}

// Node is the literal as a condition.
func (l Literal) Node() *condition.Node {
	if l.Not {
		return condition.Negate(l.Leaf)
	}
	return l.Leaf
}

// Sets are the minimal sets of literals that bring commitments into force, or
// make sure that they are not: whatever else happens that the rules allow. The
// smallest come first, then the order is that of their keys; so within a set.
type Sets struct {
	Unlock, Block [][]Literal
	// Complete reports that there are no others, of any size.
	Complete bool
}

// Sets finds the minimal sets of up to maxSize literals (0: any size) that
// unlock or block so many of some commitments (one of them alone: atLeast 1).
// The error is ErrUnknown, ErrContradicted or ErrTooMuch.
func (o *Outlook) Sets(commitments []model.ID, atLeast, maxSize int) (Sets, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	s, f, err := o.lockwork(commitments, atLeast, setsBudget)
	if err != nil {
		return Sets{}, err
	}
	if maxSize <= 0 {
		maxSize = bdd.AnySize
	}
	unlock, allUnlock := s.list(f, maxSize)
	if unlock == bdd.Spent {
		return Sets{}, ErrTooMuch
	}
	block, allBlock := s.list(s.m.Not(f), maxSize)
	if block == bdd.Spent {
		return Sets{}, ErrTooMuch
	}
	out := Sets{Complete: allUnlock && allBlock}
	out.Unlock, out.Complete = s.write(unlock, out.Complete)
	out.Block, out.Complete = s.write(block, out.Complete)
	return out, nil
}

// Count is the number of all minimal sets, of any size, that unlock and that
// block so many of some commitments, counted without listing them.
// The error is as that of Sets.
func (o *Outlook) Count(commitments []model.ID, atLeast int) (unlock, block *big.Int, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	s, f, err := o.lockwork(commitments, atLeast, countBudget)
	if err != nil {
		return nil, nil, err
	}
	yes := s.minimal(f, bdd.AnySize)
	if yes == bdd.Spent {
		return nil, nil, ErrTooMuch
	}
	no := s.minimal(s.m.Not(f), bdd.AnySize)
	if no == bdd.Spent {
		return nil, nil, ErrTooMuch
	}
	return s.sets.Count(yes, s.times), s.sets.Count(no, s.times), nil
}

// lockwork has the diagrams in which a variable stands for an open leaf itself,
// and the rules among them.
type lockwork struct {
	*diagrams
	sets   *bdd.Families
	rules  bdd.Node
	leaves map[int][]int32 // the leaves that a variable stands for: more than one for events that are the same
}

// lockwork makes the formula "at least so many of these are in force", for so
// many steps of work with diagrams, and as many with sets.
func (o *Outlook) lockwork(commitments []model.ID, atLeast, budget int) (*lockwork, bdd.Node, error) {
	var from []int32
	for _, id := range commitments {
		i, ok := o.engine.commitmentIndex[string(id)]
		if !ok {
			return nil, bdd.Over, fmt.Errorf("commitment %q: %w", id, ErrUnknown)
		}
		if o.answers[i].Activation == Contradicted {
			return nil, bdd.Over, fmt.Errorf("commitment %q: %w", o.engine.commitments[i].Key, ErrContradicted)
		}
		from = append(from, i)
	}
	d := o.world.diagrams(budget, (*diagrams).variable)
	s := &lockwork{diagrams: d, sets: bdd.NewFamilies(d.m, budget), leaves: map[int][]int32{}}
	s.rules = s.allow(from)
	var forces []bdd.Node
	for _, i := range from {
		forces = append(forces, s.inForce(i))
	}
	f := s.m.AtLeast(atLeast, forces)
	if f == bdd.Over || s.rules == bdd.Over {
		return nil, bdd.Over, ErrTooMuch
	}
	return s, f, nil
}

// allow is the rules among the open leaves of some commitments' conditions, the
// events that these presuppose, and the events tied to those by relations.
func (s *lockwork) allow(from []int32) bdd.Node {
	among := s.among(from)
	all := bdd.True
	for _, x := range among {
		holds := s.leaf(x)
		s.leaves[s.world.levelOf(x)] = append(s.leaves[s.world.levelOf(x)], x)
		if !s.world.isEvent(x) {
			all = s.m.And(all, s.m.Or(s.m.Not(holds), s.needed(x, among)))
			continue
		}
		if r := s.world.rules; r.leader[x] == x {
			for _, y := range r.implies[x] {
				all = s.m.And(all, s.m.Or(s.m.Not(holds), s.leaf(y)))
			}
			for _, y := range r.excludes[x] {
				all = s.m.And(all, s.m.Not(s.m.And(holds, s.leaf(y))))
			}
		}
	}
	return all
}

// among lists the open leaves that count, in order.
func (s *lockwork) among(from []int32) []int32 {
	in := map[int32]bool{}
	w := s.world
	tie := func(event int32) {
		for _, x := range w.rules.component(event) {
			if w.leaf(x).truth == Open {
				in[x] = true
			}
		}
	}
	w.engine.cone(from, func(x int32) bool {
		if w.leaf(x).truth == Open && !in[x] {
			in[x] = true
			for _, event := range w.engine.leaves[x].events() {
				tie(event)
			}
		}
		return true
	})
	list := make([]int32, 0, len(in))
	for x := range in {
		list = append(list, x)
	}
	slices.Sort(list)
	return list
}

// needed is what a leaf presupposes among the leaves that count; a leaf that
// does not count passes on what it presupposes itself.
func (s *lockwork) needed(x int32, among []int32) bdd.Node {
	all := bdd.True
	for _, n := range s.world.engine.leaves[x].needs {
		switch _, counts := slices.BinarySearch(among, n); {
		case counts || s.world.leaf(n).truth != Open:
			all = s.m.And(all, s.leaf(n))
		default:
			all = s.m.And(all, s.needed(n, among))
		}
	}
	return all
}

// minimal has the minimal sets that the rules allow and under which f holds in
// every completion: the prime implicants of "the rules imply f" that do not
// break the rules.
func (s *lockwork) minimal(f bdd.Node, size int) bdd.Family {
	broken := s.m.Not(s.rules)
	return s.sets.Minus(s.sets.Primes(s.m.Or(broken, f), size), s.sets.Primes(broken, size))
}

// list has the minimal sets up to a size, and whether they are all.
func (s *lockwork) list(f bdd.Node, size int) (bdd.Family, bool) {
	some := s.minimal(f, size)
	if some == bdd.Spent || size >= bdd.AnySize {
		return some, true
	}
	all := s.minimal(f, bdd.AnySize)
	return some, all != bdd.Spent && all == some
}

// standsFor lists the leaves of a variable. Those that no condition has, as for
// a loop that is refused, stand for themselves.
func (s *lockwork) standsFor(level int) []int32 {
	if list, ok := s.leaves[level]; ok {
		return list
	}
	x := int32(slices.Index(s.world.engine.level, int32(level)))
	return []int32{x}
}

// times is how many leaves a literal of the diagrams stands for.
func (s *lockwork) times(l bdd.Literal) int { return len(s.standsFor(l.Level)) }

// write lists the sets of a family in order. Where there are too many, the
// larger ones are left out and the list is not complete.
func (s *lockwork) write(f bdd.Family, complete bool) ([][]Literal, bool) {
	limit := big.NewInt(mostSets)
	if s.sets.Count(f, s.times).Cmp(limit) > 0 {
		complete = false
		size := 0
		for s.sets.Count(s.sets.Within(f, size+1), s.times).Cmp(limit) <= 0 {
			size++
		}
		f = s.sets.Within(f, size)
	}
	var out [][]written
	s.sets.Each(f, func(set []bdd.Literal) bool {
		out = append(out, s.spell(set)...)
		return true
	})
	slices.SortFunc(out, compareSets)
	lists := make([][]Literal, len(out))
	for i, set := range out {
		lists[i] = make([]Literal, len(set))
		for k, l := range set {
			lists[i][k] = l.Literal
		}
	}
	return lists, complete
}

// written is a literal with its text, to be sorted by.
type written struct {
	Literal
	text string
}

func compareSets(a, b []written) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), slices.CompareFunc(a, b, compareWritten))
}

func compareWritten(a, b written) int {
	if c := cmp.Compare(a.text, b.text); c != 0 || a.Not == b.Not {
		return c
	}
	if b.Not {
		return -1
	}
	return 1
}

// spell is a set in leaves: for events that are the same, once with each.
func (s *lockwork) spell(set []bdd.Literal) [][]written {
	out := [][]written{nil}
	for _, l := range set {
		var next [][]written
		for _, x := range s.standsFor(l.Level) {
			n := s.world.engine.leaves[x].node
			one := written{Literal{n, l.Not}, condition.Print(n, s.world.engine.book)}
			for _, set := range out {
				next = append(next, append(slices.Clone(set), one))
			}
		}
		out = next
	}
	for _, set := range out {
		slices.SortFunc(set, compareWritten)
	}
	return out
}
