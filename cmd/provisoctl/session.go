package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"proviso/model"
	"proviso/model/words"
	"proviso/store"
)

// session is one run of the command: where it reads and writes, the one time it goes by, and the options of every verb.
type session struct {
	ctx       context.Context
	in        io.Reader
	out, errs io.Writer
	terminal  bool      // whether errs is watched by a person
	now       time.Time // read once, when the command starts
	words     *words.Words

	path   string
	json   bool
	author string
}

func (s *session) hand() model.Hand {
	author := s.author
	if author == "" {
		author = store.UserName()
	}
	return model.Hand{Author: author, At: s.now, Words: s.words}
}

func (s *session) options(readOnly bool) store.Options {
	return store.Options{
		ReadOnly: readOnly, Program: "provisoctl", Author: s.author,
		Now: func() time.Time { return s.now }, OnProgress: s.progress,
	}
}

// progress shows how far a book has been read, to a person only, and wipes the line at the end.
func (s *session) progress(done, total int) {
	if !s.terminal {
		return
	}
	if done >= total {
		fmt.Fprint(s.errs, "\r\x1b[K")
		return
	}
	fmt.Fprintf(s.errs, "\rreading the book: %d %%", done*100/max(total, 1))
}

var errNoBook = wrongUsage("no book is named", "give --book FILE, or set PROVISO_BOOK")

// open opens the book that the options name; the caller closes it.
func (s *session) open(readOnly bool) (*store.Store, error) {
	if s.path == "" {
		return nil, errNoBook
	}
	return store.Open(s.ctx, s.path, s.options(readOnly))
}

// reading opens the book without the lock, so that it may be in use elsewhere, and closes it after use.
func (s *session) reading(use func(*store.Store) error) error {
	return s.with(true, use)
}

func (s *session) with(readOnly bool, use func(*store.Store) error) error {
	st, err := s.open(readOnly)
	if err != nil {
		return err
	}
	return errors.Join(use(st), st.Close())
}

// entered is an edit that was entered, and the books before and after it.
type entered struct {
	edit          model.Edit
	before, after model.Book
}

// enter makes an edit of the book and commits it.
func (s *session) enter(intent func(b model.Book, h model.Hand) (model.Edit, error)) (entered, error) {
	var out entered
	err := s.with(false, func(st *store.Store) (err error) {
		out.before = st.Book()
		if out.edit, err = intent(out.before, s.hand()); err != nil {
			return err
		}
		out.after, err = st.Commit(s.ctx, out.edit)
		return err
	})
	if err == nil {
		s.warn(out.edit)
	}
	return out, err
}

// change enters an edit and tells its name; one that changes nothing is done already.
func (s *session) change(intent func(b model.Book, h model.Hand) (model.Edit, error)) error {
	e, err := s.enter(intent)
	if errors.Is(err, model.ErrNothing) {
		return s.answer(editAnswer{}, "Nothing to change: the book says so already.")
	}
	if err != nil {
		return err
	}
	return s.tell(e.edit)
}

// editAnswer is what an edit is to programs.
type editAnswer struct {
	Edit  model.ID `json:"edit"`
	Label string   `json:"label"`
}

func (s *session) tell(e model.Edit) error {
	return s.answer(editAnswer{e.ID, e.Label}, e.Label)
}
