package main

import (
	"proviso/store"
)

type backupVerb struct {
	File string `arg:"" help:"The new file; it must not be there yet."`
}

func (backupVerb) Help() string {
	return `Example:
  provisoctl backup paris-2026-01-07.proviso --book paris.proviso`
}

func (v *backupVerb) Run(s *session) error {
	err := s.reading(func(st *store.Store) error { return st.Backup(s.ctx, v.File) })
	if err != nil {
		return err
	}
	return s.answer(struct {
		Backup string `json:"backup"`
	}{v.File}, "Copied the book to "+v.File+".")
}

type restoreVerb struct {
	File string `arg:"" help:"The backup to put in the place of the book."`
}

func (restoreVerb) Help() string {
	return `The book that is replaced is kept beside it, and its new name is told.

Example:
  provisoctl restore paris-2026-01-07.proviso --book paris.proviso`
}

func (v *restoreVerb) Run(s *session) error {
	if s.path == "" {
		return errNoBook
	}
	kept, err := store.Restore(s.ctx, v.File, s.path, s.options(false))
	if err != nil {
		return asInput(v.File, err)
	}
	text := "Restored " + s.path + " from " + v.File + "."
	if kept != "" {
		text += " The book that was there is now " + kept + "."
	}
	return s.answer(struct {
		Book string `json:"book"`
		From string `json:"from"`
		Kept string `json:"kept"`
	}{s.path, v.File, kept}, text)
}
