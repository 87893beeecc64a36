package main

import "proviso/model"

type splitVerb struct {
	Commitment string `arg:"" help:"The joint commitment's key or id."`
}

func (splitVerb) Help() string {
	return `Each obligor gets a part of its own, which inherits kind, conditions, instrument, deadline and stages; what was delivered, amounts and
wording stay with the whole. Those who have a part already get no second one.

Example:
  provisoctl split uk-fr-troops --book paris.proviso`
}

func (v *splitVerb) Run(s *session) error {
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		r, err := b.Lookup(v.Commitment, model.KindCommitment)
		if err != nil {
			return model.Edit{}, err
		}
		return h.Split(b, r.RecordID())
	})
}
