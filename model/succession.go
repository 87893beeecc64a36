package model

import (
	"time"

	"proviso/model/said"
	"proviso/model/when"
)

// ErrNotOver is the error of following up a pledge that still stands.
var ErrNotOver = said.Advised(
	said.New("problem.not_over", "only a pledge that is over (withdrawn, terminated, superseded or lapsed) has a successor"),
	said.New("problem.not_over.hint", "record that stage first"),
)

// Successor is a draft of the pledge that follows one that is over: the same act and parties under a new record, announced on
// a date, with nothing of what became of the first. Errors: ErrNotFound, ErrNotOver.
func (b Book) Successor(id ID, on when.Date) (*Commitment, error) {
	old, ok := b.Commitments.Get(id)
	if !ok {
		return nil, ErrNotFound
	}
	if !old.Over() {
		return nil, ErrNotOver
	}
	next := Clone(old)
	next.Head = Head{}
	next.SuccessorOf = id
	next.Stage, next.Delivery, next.Notes, next.X = []StageEntry{{Stage: Announced, On: on}}, nil, "", nil
	next.Reviewed = time.Time{}
	return next, nil
}

// Follow links a pledge that is in the book already to the one that it comes after. Errors: ErrNotFound, ErrNotOver,
// ErrNothing.
func (h Hand) Follow(b Book, id, earlier ID) (Edit, error) {
	c, ok := b.Commitments.Get(id)
	old, found := b.Commitments.Get(earlier)
	switch {
	case !ok || !found:
		return Edit{}, ErrNotFound
	case !old.Over():
		return Edit{}, ErrNotOver
	case c.SuccessorOf == earlier:
		return Edit{}, ErrNothing
	}
	next := Clone(c)
	next.SuccessorOf = earlier
	return h.edit(h.say("edit.follow", "title", clip(c.Title, 40), "earlier", clip(old.Title, 40)), Change{KindCommitment, id, c, next}), nil
}

// Over reports whether the latest stage recorded is one after which nothing comes.
func (c *Commitment) Over() bool {
	i := latest(c.Stage)
	return i >= 0 && c.Stage[i].Stage.Terminal()
}
