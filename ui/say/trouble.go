package say

import (
	"errors"

	"proviso/model"
	"proviso/model/words"
)

// Trouble is what is wrong and, where the error has one, what to do about it: in the language of the words where the model
// knows the error by name, and else as the error says.
func Trouble(w *words.Words, err error) (sentence, hint string) {
	var related *model.Related
	var conflict *model.Conflict
	var joint *model.NotJoint
	switch {
	case errors.As(err, &related):
		return w.T("say.error.related"), w.T("say.error.related.hint")
	case errors.As(err, &conflict):
		return w.T("say.error.conflict", "name", conflict.Key), w.T("say.error.conflict.hint")
	case errors.As(err, &joint):
		return w.T("say.error.not_joint"), w.T("say.error.not_joint.hint")
	case errors.Is(err, model.ErrNotOver):
		return w.T("say.error.not_over"), w.T("say.error.not_over.hint")
	case errors.Is(err, model.ErrNotFailed):
		return w.T("say.error.not_failed"), ""
	case errors.Is(err, model.ErrNameTaken):
		return w.T("say.error.name_taken"), ""
	case errors.Is(err, model.ErrNotFound):
		return w.T("say.error.not_found"), ""
	}
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		hint = hinted.Hint()
	}
	return err.Error(), hint
}
