package outlook_test

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// literals is a set of literals over some leaves, by their places.
type literals struct{ yes, no uint }

func (s literals) size() int               { return bits.OnesCount(s.yes) + bits.OnesCount(s.no) }
func (s literals) within(t literals) bool  { return s.yes&^t.yes == 0 && s.no&^t.no == 0 }
func (s literals) fits(holds uint) bool    { return s.yes&^holds == 0 && s.no&holds == 0 }
func (s literals) and(t literals) literals { return literals{s.yes | t.yes, s.no | t.no} }

// locksmith tries every set of literals over the open leaves of a book.
type locksmith struct {
	leaves      []*condition.Node
	book        model.Book
	all         []literals // the smallest first
	holds       []uint     // by completion: the leaves that hold
	completions []completion
}

// locksmith is nil where there are too many sets to try.
func (x *brute) locksmith(completions []completion) *locksmith {
	const most = 7
	l := &locksmith{book: x.book, completions: completions, holds: make([]uint, len(completions))}
	for i, n := range x.leaves {
		if x.table(n) != 0 {
			continue
		}
		for c := range completions {
			if completions[c].leaves[i] {
				l.holds[c] |= 1 << len(l.leaves)
			}
		}
		if l.leaves = append(l.leaves, n); len(l.leaves) > most {
			return nil
		}
	}
	l.all = []literals{{}}
	for k := range l.leaves {
		for _, s := range l.all {
			l.all = append(l.all, literals{s.yes | 1<<k, s.no}, literals{s.yes, s.no | 1<<k})
		}
	}
	slices.SortStableFunc(l.all, func(a, b literals) int { return cmp.Compare(a.size(), b.size()) })
	return l
}

// minimal are the minimal sets that some completion fits, and that something
// holds in every one that does.
func (l *locksmith) minimal(is func(completion) bool) []literals {
	works := make([]bool, len(l.completions))
	for c := range works {
		works[c] = is(l.completions[c])
	}
	var found []literals
	for _, s := range l.all {
		if slices.ContainsFunc(found, func(f literals) bool { return f.within(s) }) {
			continue
		}
		fits, always := false, true
		for c, holds := range l.holds {
			if s.fits(holds) {
				fits, always = true, always && works[c]
			}
		}
		if fits && always {
			found = append(found, s)
		}
	}
	return found
}

func (l *locksmith) written(sets []literals, size int) []string {
	out := []string{}
	for _, s := range sets {
		if s.size() > size {
			continue
		}
		var texts []string
		for k, n := range l.leaves {
			text := condition.Print(n, l.book)
			if s.yes>>k&1 == 1 {
				texts = append(texts, text)
			}
			if s.no>>k&1 == 1 {
				texts = append(texts, "!"+text)
			}
		}
		slices.Sort(texts)
		out = append(out, strings.Join(texts, ", "))
	}
	slices.Sort(out)
	return out
}

func texts(b model.Book, sets [][]outlook.Literal) []string {
	out := []string{}
	for _, set := range sets {
		var texts []string
		for _, l := range set {
			texts = append(texts, l.Text(b))
		}
		slices.Sort(texts)
		out = append(out, strings.Join(texts, ", "))
	}
	slices.Sort(out)
	return out
}

// Sets of literals over all open leaves of the book, for commitments alone and
// for so many of several, up to each size, and counted.
func TestSetsByEnumeration(t *testing.T) {
	compared, several, incomplete := 0, 0, 0
	eachRandom(t, 600, func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion) {
		l := x.locksmith(completions)
		if l == nil {
			return
		}
		for choice := 1; choice < 1<<len(someCommitments); choice++ {
			var ids []model.ID
			for k, key := range someCommitments {
				if choice>>k&1 == 1 && o.Commitment(commitmentID(key)).Activation != outlook.Contradicted {
					ids = append(ids, commitmentID(key))
				}
			}
			if len(ids) != bits.OnesCount(uint(choice)) {
				continue
			}
			atLeast := 1 + (choice+len(completions))%len(ids)
			inForce := func(c completion) bool {
				n := 0
				for _, id := range ids {
					if c.force[string(id)] {
						n++
					}
				}
				return n >= atLeast
			}
			unlock := l.minimal(inForce)
			block := l.minimal(func(c completion) bool { return !inForce(c) })
			for size := range 5 {
				s, err := o.Sets(context.Background(), ids, atLeast, size)
				if err != nil {
					t.Fatal(err)
				}
				if size == 0 {
					size = len(l.leaves)
				}
				gotUnlock, gotBlock := texts(o.Book(), s.Unlock), texts(o.Book(), s.Block)
				wantUnlock, wantBlock := l.written(unlock, size), l.written(block, size)
				if !slices.Equal(gotUnlock, wantUnlock) || !slices.Equal(gotBlock, wantBlock) {
					t.Errorf("%d of %v up to %d are unlocked by %q, by enumeration %q; blocked by %q, by enumeration %q", atLeast, ids, size, gotUnlock, wantUnlock, gotBlock, wantBlock)
				}
				if complete := len(wantUnlock)+len(wantBlock) == len(unlock)+len(block); s.Complete != complete {
					t.Errorf("%d of %v up to %d: complete %v, by enumeration %v", atLeast, ids, size, s.Complete, complete)
				} else if !complete {
					incomplete++
				}
			}
			u, b, err := o.Count(context.Background(), ids, atLeast)
			if err != nil || u.Int64() != int64(len(unlock)) || b.Int64() != int64(len(block)) {
				t.Errorf("%d of %v: %v and %v sets, %v; by enumeration %d and %d", atLeast, ids, u, b, err, len(unlock), len(block))
			}
			compared += len(unlock) + len(block)
			if len(ids) > 1 {
				several++
			}
			l.meet(t, unlock, block)
		}
	})
	if compared < 3000 || several < 300 || incomplete < 300 {
		t.Errorf("only %d sets compared, %d for several commitments, %d lists that are incomplete", compared, several, incomplete)
	}
}

// meet holds the sets to their duality: no completion fits one that unlocks and
// one that blocks, and where the rules allow everything, the two name a leaf and
// its negation.
func (l *locksmith) meet(t *testing.T, unlock, block []literals) {
	for _, u := range unlock {
		for _, b := range block {
			if slices.ContainsFunc(l.holds, u.and(b).fits) {
				t.Errorf("%v unlocks and %v blocks, and both may come", u, b)
			}
			if free := len(l.holds) == 1<<len(l.leaves); free && u.yes&b.no == 0 && u.no&b.yes == 0 {
				t.Errorf("%v unlocks and %v blocks without meeting", u, b)
			}
		}
	}
}
