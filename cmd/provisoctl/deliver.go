package main

import (
	"errors"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

type deliverVerb struct {
	Commitment string      `arg:"" help:"The commitment's key or id."`
	State      deliveryArg `arg:"" help:"How far it has been carried out: not_due, not_started, in_progress, stalled, partial, delivered, failed or unverifiable."`
	dated
	also
	Refused    bool `help:"Of a failure: the obligor refused, so that no deadline need have passed."`
	Correction bool `help:"Put right what was recorded: the latest entry is set aside, and any state may follow."`
}

func (deliverVerb) Help() string {
	return `A commitment has failed only when its deadline has passed, or by an explicit refusal. Of several the same is recorded
in one edit, or of none where it can't be of one of them.

Examples:
  provisoctl deliver uk-fr-hubs in_progress --on 2026-07 --book paris.proviso
  provisoctl deliver uk-troops in_progress --also fr-troops
  provisoctl deliver de-presence failed --refused --note "the Chancellor ruled it out"`
}

func (v *deliverVerb) Run(s *session) error {
	if v.Refused && v.State.Delivery != model.Failed {
		return wrongUsage("--refused says why a commitment failed", "use it with the state failed")
	}
	err := s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		ids, err := v.with(b, v.Commitment)
		if err != nil {
			return model.Edit{}, err
		}
		passed, err := deadlinesPassed(b, v.asOf(s))
		if err != nil {
			return model.Edit{}, err
		}
		entry := model.DeliveryEntry{Delivery: v.State.Delivery, On: v.on(s), Note: v.Note, Correction: v.Correction, Refused: v.Refused}
		for _, id := range ids {
			if !h.CanDeliver(b, id, entry, passed(id)) {
				return h.SetDelivery(b, id, entry, passed(id)) // which is refused, and says why
			}
		}
		return h.SetDeliveries(b, ids, entry, passed)
	})
	if errors.Is(err, model.ErrNotFailed) {
		return refused(err.Error(), "give --refused where it was refused, or correct the deadline")
	}
	return err
}

// deadlinesPassed tells of each commitment whether its deadline has passed on a day.
func deadlinesPassed(b model.Book, at when.Day) (func(model.ID) bool, error) {
	o, err := outlook.Evaluate(b, outlook.Question{At: at})
	if err != nil {
		return nil, err
	}
	return func(id model.ID) bool {
		left, running := o.Commitment(id).Deadline.Left(at)
		return running && left < 0
	}, nil
}
