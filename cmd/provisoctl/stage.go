package main

import "proviso/model"

type stageVerb struct {
	Commitment string   `arg:"" help:"The commitment's key or id."`
	Stage      stageArg `arg:"" help:"The stage it has reached: proposed, announced, agreed, signed, approved, ratified, in_force, suspended, withdrawn, terminated, superseded or lapsed."`
	dated
	Correction bool `help:"Put right what was recorded: the latest entry is set aside, and any stage may follow."`
}

func (stageVerb) Help() string {
	return `Examples:
  provisoctl stage uk-troops signed --on 2026-03-01 --book paris.proviso
  provisoctl stage uk-troops announced --correction --note "the signing was denied"`
}

func (v *stageVerb) Run(s *session) error {
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		r, err := b.Lookup(v.Commitment, model.KindCommitment)
		if err != nil {
			return model.Edit{}, err
		}
		return h.SetStage(b, r.RecordID(), model.StageEntry{Stage: v.Stage.Stage, On: v.on(s), Note: v.Note, Correction: v.Correction})
	})
}
