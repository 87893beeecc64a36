package main

import (
	"errors"

	"proviso/model"
)

type removeVerb struct {
	Key      string `arg:"" help:"The record's key or id, or kind/key."`
	Together bool   `help:"Also remove what can't stand without it, and free the rest of it."`
}

func (removeVerb) Help() string {
	return `Examples:
  provisoctl remove claim/c12 --book paris.proviso
  provisoctl remove legal-framework --together`
}

func (v *removeVerb) Run(s *session) error {
	err := s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		r, err := b.Lookup(v.Key)
		if err != nil {
			return model.Edit{}, err
		}
		if r.RecordKind() == model.KindBook {
			return model.Edit{}, refused("the book itself can't be removed", "remove its file where nobody has it open")
		}
		return h.Remove(b, r.RecordKind(), r.RecordID(), v.Together)
	})
	var referred *model.Referred
	if errors.As(err, &referred) {
		return refused(referred.Error(), "change those first, or remove them together with --together")
	}
	return err
}
