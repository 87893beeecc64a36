package main

import "proviso/model"

type stageVerb struct {
	Commitment string   `arg:"" help:"The commitment's key or id."`
	Stage      stageArg `arg:"" help:"The stage it has reached: proposed, announced, agreed, signed, approved, ratified, in_force, suspended, withdrawn, terminated, superseded or lapsed."`
	dated
	also
	Correction bool `help:"Put right what was recorded: the latest entry is set aside, and any stage may follow."`
}

func (stageVerb) Help() string {
	return `Of several it is recorded in one edit, or of none where it can't be of one of them.

Examples:
  provisoctl stage uk-troops signed --on 2026-03-01 --book paris.proviso
  provisoctl stage uk-troops signed --also fr-troops --also mnf-u
  provisoctl stage uk-troops announced --correction --note "the signing was denied"`
}

func (v *stageVerb) Run(s *session) error {
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		ids, err := v.with(b, v.Commitment)
		if err != nil {
			return model.Edit{}, err
		}
		entry := model.StageEntry{Stage: v.Stage.Stage, On: v.on(s), Note: v.Note, Correction: v.Correction}
		for _, id := range ids {
			if !h.CanReach(b, id, entry) {
				return h.SetStage(b, id, entry) // which is refused, and says why
			}
		}
		return h.SetStages(b, ids, entry)
	})
}
