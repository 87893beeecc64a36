package outlook

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// Constant tells whether a condition holds whatever happens (True: a tautology)
// or never can (False: a contradiction), by logic alone: without regard to facts,
// to relations, or to the conditions of other commitments.
//
// What a book's relations and commitments make of its conditions is found by
// asking it about when.MinDay, when nothing has happened and no time has run out:
// a commitment that is activated then is so whatever happens, and one that is
// blocked then can never come into force.
func Constant(n *condition.Node) Truth {
	const id = model.ID("the condition")
	c := &model.Commitment{Head: model.Head{ID: id, Key: string(id)}, Precondition: n}
	b := model.Fold(model.Book{}, model.Edit{Changes: []model.Change{{Kind: model.KindCommitment, ID: id, After: c}}})
	o, err := Evaluate(b, Question{At: when.MinDay})
	if err != nil {
		return Open
	}
	switch o.Commitment(id).Activation {
	case Activated, Unconditional:
		return True
	case Blocked:
		return False
	}
	return Open
}
