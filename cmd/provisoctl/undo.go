package main

import (
	"context"
	"errors"

	"proviso/model"
	"proviso/store"
)

type undoVerb struct{}

func (undoVerb) Help() string {
	return `An undo is an edit itself, and can be undone by redo.

Example:
  provisoctl undo --book paris.proviso`
}

func (*undoVerb) Run(s *session) error { return s.step((*store.Store).Undo) }

type redoVerb struct{}

func (redoVerb) Help() string {
	return `Example:
  provisoctl redo --book paris.proviso`
}

func (*redoVerb) Run(s *session) error { return s.step((*store.Store).Redo) }

// step goes one edit back or forth.
func (s *session) step(take func(*store.Store, context.Context, model.Hand) (model.Edit, model.Book, error)) error {
	var edit model.Edit
	err := s.with(false, func(st *store.Store) (err error) {
		edit, _, err = take(st, s.ctx, s.hand())
		return err
	})
	switch {
	case errors.Is(err, store.ErrNothingToUndo), errors.Is(err, store.ErrNothingToRedo):
		return refused(err.Error(), "provisoctl history lists the edits")
	case err != nil:
		return err
	}
	return s.tell(edit)
}
