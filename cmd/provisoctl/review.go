package main

import "proviso/model"

type reviewVerb struct {
	Commitments []string `arg:"" help:"The keys or ids of commitments that were looked at and stand as they are."`
}

func (reviewVerb) Help() string {
	return `They are due for review again after their review period.

Example:
  provisoctl review uk-troops fr-troops --book paris.proviso`
}

func (v *reviewVerb) Run(s *session) error {
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		var ids []model.ID
		for _, ref := range v.Commitments {
			r, err := b.Lookup(ref, model.KindCommitment)
			if err != nil {
				return model.Edit{}, err
			}
			ids = append(ids, r.RecordID())
		}
		return h.Reviewed(b, ids...)
	})
}
