package lint

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// place is where a commitment keeps a condition.
type place struct {
	name string // also the beginning of the rules' names
	of   func(*model.Commitment) *condition.Node
}

var (
	precondition = place{"precondition", func(c *model.Commitment) *condition.Node { return c.Precondition }}
	termination  = place{"termination", func(c *model.Commitment) *condition.Node { return c.Termination }}
)

func places() []place { return []place{precondition, termination} }

// probe is the id of the commitment that has the condition in this place for its precondition, and no other.
func (p place) probe(commitment model.ID) model.ID {
	return model.DeriveID(model.KindCommitment, p.name+" of "+string(commitment))
}

// constant finds the conditions in a place that hold whatever happens (True) or never can (False), given the relations and
// the conditions of other commitments. One that is so only because another commitment's is, or because others wait for
// each other, is left out: the cause is told there.
func constant(p place, truth outlook.Truth) func(*search, report) {
	key := "lint." + p.name + "-never"
	if truth == outlook.True {
		key = "lint." + p.name + "-always"
	}
	return func(s *search, report report) {
		before := s.dateless()
		for c := range s.book.Commitments.Sorted() {
			n := p.of(c)
			if n == nil || settled(before.Commitment(p.probe(c.ID)).Activation) != truth {
				continue
			}
			if outlook.Constant(n) == truth || !awaitsSettled(before, n) {
				report(c, s.words.T(key, "commitment", c.Title))
			}
		}
	}
}

// settled is what an activation before anything happened says of the precondition, whatever happens.
func settled(a outlook.Activation) outlook.Truth {
	switch a {
	case outlook.Activated:
		return outlook.True
	case outlook.Blocked, outlook.Expired, outlook.Ended:
		return outlook.False
	}
	return outlook.Open
}

// awaitsSettled tells whether a condition asks if a commitment is active whose own conditions settle that already.
func awaitsSettled(before *outlook.Outlook, n *condition.Node) bool {
	return slices.ContainsFunc(condition.Leaves(n), func(leaf *condition.Node) bool {
		return leaf.Op == condition.Active && settled(before.Commitment(model.ID(leaf.Commitment)).Activation) != outlook.Open
	})
}
