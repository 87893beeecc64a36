package main

import (
	"path/filepath"

	"proviso/model"
	"proviso/store"
)

type mergeVerb struct {
	File   string `arg:"" help:"Another book, which stays as it is."`
	DryRun bool   `help:"Tell what would be done, and change nothing."`
}

func (mergeVerb) Help() string {
	return `Enters what another book holds, as one undoable edit: what is new is added, what is there under the same id or key takes the other
book's form, nothing is removed.

Example:
  provisoctl merge colleague.proviso --book paris.proviso --dry-run`
}

func (v *mergeVerb) Run(s *session) error {
	other, err := store.Open(s.ctx, v.File, s.options(true))
	if err != nil {
		return asInput(v.File, err)
	}
	incoming := other.Book()
	if err := other.Close(); err != nil {
		return err
	}
	label := s.words.T("edit.import", "file", filepath.Base(v.File))
	return s.takeIn(v.DryRun, func(h model.Hand, b model.Book) (model.Edit, model.Summary, error) {
		edit, sum, err := model.Merge(h, b, incoming, label)
		if err == nil {
			_, err = model.Apply(b, edit)
		}
		return edit, sum, err
	})
}
