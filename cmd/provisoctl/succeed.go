package main

import "proviso/model"

type succeedVerb struct {
	Earlier   string `arg:"" help:"The key or id of the commitment that is over."`
	Successor string `arg:"" optional:"" help:"The key or id of the commitment that follows it; a new one is made unless given."`
	Title     string `help:"The new commitment's title; that of the earlier one unless given."`
	dated
}

func (succeedVerb) Help() string {
	return `A new successor has the act and the parties of the earlier commitment, and is announced on the date.

Examples:
  provisoctl succeed uk-troops --title "UK sends a smaller force" --on 2026-06-01 --book paris.proviso
  provisoctl succeed uk-troops uk-troops-2`
}

func (v *succeedVerb) Run(s *session) error {
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		earlier, err := b.Lookup(v.Earlier, model.KindCommitment)
		if err != nil {
			return model.Edit{}, err
		}
		if v.Successor != "" {
			next, err := b.Lookup(v.Successor, model.KindCommitment)
			if err != nil {
				return model.Edit{}, err
			}
			return h.Follow(b, next.RecordID(), earlier.RecordID())
		}
		next, err := b.Successor(earlier.RecordID(), v.on(s))
		if err != nil {
			return model.Edit{}, err
		}
		if v.Title != "" {
			next.Title = v.Title
		}
		next.Stage[0].Note = v.Note
		return h.Put(b, next)
	})
}
