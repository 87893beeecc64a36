package session

import (
	"context"

	"proviso/model"
	"proviso/model/outlook"
)

// Preview is what would be known after an edit that is not made: the outlooks before and after, for showing its impact.
// The error is the one that making it would give.
func (s *Session) Preview(intent Intent) (before, after *outlook.Outlook, err error) {
	e, err := intent(s.Hand(), s.Book())
	if err != nil {
		return nil, nil, err
	}
	next, err := model.Apply(s.Book(), e)
	if err != nil {
		return nil, nil, err
	}
	return s.Outlook(), look(outlook.Compile(next), s.Asked()), nil
}

// Do makes an edit in the background, durably, and then calls done (nil: nobody cares) with it or with the error that
// refused it. Edits are made in the order in which they were asked for.
func (s *Session) Do(intent Intent, done func(model.Edit, error)) {
	s.run("edit", done, func(ctx context.Context) (model.Edit, model.Book, error) {
		e, err := intent(s.Hand(), s.keeper.Book())
		if err != nil {
			return model.Edit{}, model.Book{}, err
		}
		next, err := s.keeper.Commit(ctx, e)
		return e, next, err
	})
}

// Undo takes back the latest edit that can be; done as in Do.
func (s *Session) Undo(done func(model.Edit, error)) {
	s.run("undo", done, func(ctx context.Context) (model.Edit, model.Book, error) {
		return s.keeper.Undo(ctx, s.Hand())
	})
}

// Redo puts back the edit that was undone last; done as in Do.
func (s *Session) Redo(done func(model.Edit, error)) {
	s.run("redo", done, func(ctx context.Context) (model.Edit, model.Book, error) {
		return s.keeper.Redo(ctx, s.Hand())
	})
}

// UndoEdit takes back one edit of the history; done as in Do, with the error where later edits stand in its way.
func (s *Session) UndoEdit(id model.ID, done func(model.Edit, error)) {
	s.run("undo", done, func(ctx context.Context) (model.Edit, model.Book, error) {
		return s.keeper.UndoEdit(ctx, s.Hand(), id)
	})
}

// Refresh brings a book that is open read-only up to what another program has entered since, in the background, and then
// calls done (nil: nobody cares) with whether there was any.
func (s *Session) Refresh(done func(changed bool, err error)) {
	keeper, ok := s.keeper.(interface {
		Refresh(ctx context.Context) (model.Book, bool, error)
	})
	var next model.Book
	var changed bool
	var answer Answer
	asked := s.Asked()
	s.options.Runner.Go("refresh", func(ctx context.Context, _ func(int, int, string)) (err error) {
		if ok {
			if next, changed, err = keeper.Refresh(ctx); changed {
				answer = answered(next, asked)
			}
		}
		return err
	}, func(err error) {
		if err == nil && changed {
			s.turnTo(next, answer)
			s.tell(Change{})
		}
		if done != nil {
			done(changed, err)
		}
	})
}

// UndoLabel names the edit that Undo would take back, and tells whether there is one.
func (s *Session) UndoLabel() (string, bool) { return s.inPresent(s.keeper.CanUndo) }

// RedoLabel names the edit that Redo would put back, and tells whether there is one.
func (s *Session) RedoLabel() (string, bool) { return s.inPresent(s.keeper.CanRedo) }

func (s *Session) inPresent(label func() (string, bool)) (string, bool) {
	if s.then != nil {
		return "", false
	}
	return label()
}

func (s *Session) run(name string, done func(model.Edit, error), change func(context.Context) (model.Edit, model.Book, error)) {
	if s.then != nil {
		if done != nil {
			done(model.Edit{}, &Past{Then: s.then.at})
		}
		return
	}
	var e model.Edit
	var next model.Book
	var answer Answer
	asked := s.Asked()
	s.options.Runner.Go(name, func(ctx context.Context, _ func(int, int, string)) error {
		var err error
		if e, next, err = change(ctx); err == nil {
			answer = answered(next, asked)
		}
		return err
	}, func(err error) {
		if err == nil {
			s.turnTo(next, answer)
			s.tell(Change{Edit: &e})
		}
		if done != nil {
			done(e, err)
		}
	})
}

// turnTo takes over the next book and what is known of it. One that shows as it was known then is not touched by it.
func (s *Session) turnTo(next model.Book, a Answer) {
	s.book = next
	if s.then == nil {
		s.take(a)
	}
}
