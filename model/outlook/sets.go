package outlook

import (
	"cmp"
	"context"
	"math/big"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook/bdd"
	"proviso/model/said"
)

// setsBudgets bound the work spent on unlocking and blocking sets, in steps of
// the decision diagrams, where they are listed while a person waits, and
// countBudgets where they are only counted: some ten seconds at most. mostSets is
// how many sets are listed at most.
var (
	setsBudgets  = []int{100_000, 1_000_000}
	countBudgets = []int{200_000, 1_000_000, 20_000_000}
)

const mostSets = 5_000

// ErrContradicted is the error of asking what unlocks a commitment that depends
// on facts that contradict the relations.
var ErrContradicted = said.Error(said.New("problem.contradicted", "it depends on facts that contradict the relations"))

// ErrTooMuch is the error of a question that would take too much work.
var ErrTooMuch = said.Error(said.New("problem.too_much", "this would take too much work"))

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
// The error is ErrUnknown, ErrContradicted, ErrTooMuch, or that of the context.
func (o *Outlook) Sets(ctx context.Context, commitments []model.ID, atLeast, maxSize int) (Sets, error) {
	if maxSize <= 0 {
		maxSize = bdd.AnySize
	}
	var out Sets
	err := o.unlocking(ctx, commitments, atLeast, setsBudgets, func(s *lockwork) bool {
		unlock, allUnlock := s.list(false, maxSize)
		block, allBlock := s.list(true, maxSize)
		if unlock == bdd.Spent || block == bdd.Spent {
			return false
		}
		out = Sets{Complete: allUnlock && allBlock}
		out.Unlock, out.Complete = s.write(unlock, out.Complete)
		out.Block, out.Complete = s.write(block, out.Complete)
		return true
	})
	return out, err
}

// Count is the number of all minimal sets, of any size, that unlock and that
// block so many of some commitments, counted without listing them. The error is
// as that of Sets; where there is ErrTooMuch, one of the two may be known all the
// same, and the other is nil.
func (o *Outlook) Count(ctx context.Context, commitments []model.ID, atLeast int) (unlock, block *big.Int, err error) {
	err = o.unlocking(ctx, commitments, atLeast, countBudgets, func(s *lockwork) bool {
		s.count(false, &unlock)
		s.count(true, &block)
		return unlock != nil && block != nil
	})
	return unlock, block, err
}

// count finds a number unless it is known or would take too much work.
func (s *lockwork) count(blocked bool, into **big.Int) {
	if *into != nil {
		return
	}
	if f := s.minimal(blocked, bdd.AnySize); f != bdd.Spent {
		*into = s.sets.Count(f, s.times)
	}
}

// unlocking works on the formula "at least so many of these are in force" until
// something succeeds, with one order of variables after the other, within
// growing budgets.
func (o *Outlook) unlocking(ctx context.Context, commitments []model.ID, atLeast int, budgets []int, try func(*lockwork) bool) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	from, err := o.asked(commitments)
	if err != nil {
		return err
	}
	if o.locks == nil {
		o.locks = o.world.lockwork(&planner{})
	}
	done := attempt(budgets, func(t taste, budget int) (size int, done bool) {
		if ctx.Err() != nil || !o.locks.build(ctx, from, atLeast, t, budget) {
			return 0, false
		}
		return o.locks.m.Nodes(o.locks.force), try(o.locks)
	})
	switch {
	case done:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return ErrTooMuch
}

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
	out := [][]written{make([]written, 0, len(set))}
	for _, l := range set {
		leaves := s.standsFor(l.Level)
		if len(leaves) == 1 {
			one := s.literal(leaves[0], l.Not)
			for i := range out {
				out[i] = append(out[i], one)
			}
			continue
		}
		var next [][]written
		for _, x := range leaves {
			for _, set := range out {
				next = append(next, append(slices.Clone(set), s.literal(x, l.Not)))
			}
		}
		out = next
	}
	for _, set := range out {
		slices.SortFunc(set, compareWritten)
	}
	return out
}

func (s *lockwork) literal(x int32, not bool) written {
	n := s.world.engine.leaves[x].node
	text, ok := s.texts[x]
	if !ok {
		text = condition.Print(n, s.world.engine.book)
		s.texts[x] = text
	}
	return written{Literal{n, not}, text}
}
