package store

import (
	"context"
	"slices"

	"proviso/model"
	"proviso/model/said"
	"proviso/model/words"
)

// step is one edit as undo and redo see it.
type step struct {
	id, undoes, redoes model.ID
	label              string
}

// steps is a stack of edits, the last on top.
type steps []step

func (s steps) top() step {
	if len(s) == 0 {
		return step{}
	}
	return s[len(s)-1]
}

// take removes the edit of an id, wherever it stands.
func (s *steps) take(id model.ID) (step, bool) {
	for i := len(*s) - 1; i >= 0; i-- {
		if found := (*s)[i]; found.id == id {
			*s = slices.Delete(*s, i, i+1)
			return found, true
		}
	}
	return step{}, false
}

// past is what can be undone and redone: a function of the journal. The edit that made the book is in neither stack.
type past struct {
	begun      bool
	undo, redo steps
}

// add takes an edit that was entered into account. A new edit leaves nothing to redo.
func (p *past) add(s step) {
	switch {
	case !p.begun:
		p.begun = true
	case s.undoes != "":
		if undone, ok := p.undo.take(s.undoes); ok {
			p.redo = append(p.redo, undone)
		}
	case s.redoes != "":
		if redone, ok := p.redo.take(s.redoes); ok {
			p.undo = append(p.undo, redone)
		}
	default:
		p.undo, p.redo = append(p.undo, s), nil
	}
}

func readPast(ctx context.Context, q querier) (past, error) {
	var p past
	query := "select edit, label, undoes, redoes from journal where position = changes order by number"
	err := eachRow(ctx, q, query, 4, func(row []any) error {
		var s step
		for i, to := range []*string{(*string)(&s.id), &s.label, (*string)(&s.undoes), (*string)(&s.redoes)} {
			if err := into(to, row[i]); err != nil {
				return err
			}
		}
		p.add(s)
		return nil
	})
	return p, err
}

// CanUndo names the edit that Undo would take back.
func (s *Store) CanUndo() (label string, ok bool) {
	top := s.state.Load().undo
	return top.label, top.id != "" && !s.ReadOnly()
}

// CanRedo names the edit that Redo would put back.
func (s *Store) CanRedo() (label string, ok bool) {
	top := s.state.Load().redo
	return top.label, top.id != "" && !s.ReadOnly()
}

// Undo takes back the last edit that stands, by an edit that restores what was. It reaches back across restarts, to the edit
// that made the book but not beyond; ErrNothingToUndo there.
func (s *Store) Undo(ctx context.Context, h model.Hand) (model.Edit, model.Book, error) {
	s.entering.Lock()
	defer s.entering.Unlock()
	top := s.past.undo.top()
	if top.id == "" {
		return model.Edit{}, s.Book(), ErrNothingToUndo
	}
	return s.takeBack(ctx, h, top.id)
}

// UndoEdit takes back one edit of the history. The error is *model.Conflict where a later edit changed the same record,
// *model.Referred where a later one relies on what it added, and has the code Refused where it was undone already or made
// the book.
func (s *Store) UndoEdit(ctx context.Context, h model.Hand, id model.ID) (model.Edit, model.Book, error) {
	s.entering.Lock()
	defer s.entering.Unlock()
	if !slices.ContainsFunc(s.past.undo, func(x step) bool { return x.id == id }) {
		return model.Edit{}, s.Book(), s.notUndoable(ctx, id)
	}
	return s.takeBack(ctx, h, id)
}

func (s *Store) notUndoable(ctx context.Context, id model.ID) error {
	e, err := s.EditByID(ctx, id)
	if err != nil {
		return err
	}
	why := said.New("store.undone", "it has been undone already")
	switch {
	case e.Undoes != "":
		why = said.New("store.undid", "it undid another edit")
	case e.Redoes != "":
		why = said.New("store.redid", "it redid another edit")
	case !slices.ContainsFunc(s.past.redo, func(x step) bool { return x.id == id }):
		why = said.New("store.undo_past", "the book began with it, or a new edit came after it was undone")
	}
	return &Error{
		Op: "undo", Code: Refused, Path: s.path,
		Sentence: said.New("store.not_undoable", "“{edit}” can't be undone: {why}", "edit", e.Label, "why", why),
		Advice:   said.New("store.not_undoable.hint", "change the records by hand, or redo what was undone"),
	}
}

func (s *Store) takeBack(ctx context.Context, h model.Hand, id model.ID) (model.Edit, model.Book, error) {
	e, err := s.EditByID(ctx, id)
	if err != nil {
		return model.Edit{}, s.Book(), err
	}
	back := e.Inverse(h, say(h, "edit.undo", e.Label))
	back.Undoes = e.ID
	book, err := s.enter(ctx, back)
	return back, book, err
}

// Redo puts back the edit that was undone last, as long as no new edit came after; ErrNothingToRedo else.
func (s *Store) Redo(ctx context.Context, h model.Hand) (model.Edit, model.Book, error) {
	s.entering.Lock()
	defer s.entering.Unlock()
	top := s.past.redo.top()
	if top.id == "" {
		return model.Edit{}, s.Book(), ErrNothingToRedo
	}
	e, err := s.EditByID(ctx, top.id)
	if err != nil {
		return model.Edit{}, s.Book(), err
	}
	again := model.Edit{ID: h.NewID(), Label: say(h, "edit.redo", e.Label), Author: h.Author, At: h.At, Changes: e.Changes, Redoes: e.ID}
	book, err := s.enter(ctx, again)
	return again, book, err
}

func say(h model.Hand, key, label string) string {
	w := h.Words
	if w == nil {
		w = words.New("en", nil)
	}
	return w.T(key, "label", label)
}
