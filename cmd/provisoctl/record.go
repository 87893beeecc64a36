package main

import (
	"strings"

	"proviso/model"
	"proviso/model/when"
)

type recordVerb struct {
	Event string   `arg:"" help:"The event's key or id."`
	State stateArg `arg:"" help:"What became of it: open, occurred, ended or ruled_out."`
	dated
	Correction bool `help:"Put right what was recorded: the latest entry is set aside for this one."`
}

func (recordVerb) Help() string {
	return `Prints what the record changes: which commitments come into force or end, and which deadlines start.

Examples:
  provisoctl record ceasefire occurred --on 2026-05-01 --book paris.proviso
  provisoctl record ceasefire occurred --on 2026-05-02 --correction --note "in force a day later"`
}

// recordAnswer is an edit and what it does to the answers.
type recordAnswer struct {
	editAnswer
	Impact []effectAnswer `json:"impact"`
}

func (v *recordVerb) Run(s *session) error {
	e, err := s.enter(func(b model.Book, h model.Hand) (model.Edit, error) {
		r, err := b.Lookup(v.Event, model.KindEvent)
		if err != nil {
			return model.Edit{}, err
		}
		entry := model.EventEntry{State: v.State.EventState, On: v.on(s), Note: v.Note}
		if v.Correction {
			return v.correct(s, h, b, r.(*model.Event), entry)
		}
		return h.RecordEvent(b, r.RecordID(), entry)
	})
	if err != nil {
		return err
	}
	return s.tellImpact(e, v.lastDay(s))
}

// tellImpact tells an edit's name and what it changes in the answers for a day.
func (s *session) tellImpact(e entered, at when.Day) error {
	effects, lines, err := s.impact(e.before, e.after, at)
	if err != nil {
		return err
	}
	return s.answer(recordAnswer{editAnswer{e.edit.ID, e.edit.Label}, effects}, strings.Join(append([]string{e.edit.Label + "."}, lines...), "\n"))
}

// correct sets the latest entry that counts aside.
func (v *recordVerb) correct(s *session, h model.Hand, b model.Book, e *model.Event, instead model.EventEntry) (model.Edit, error) {
	known := model.Known(e.History, h.At)
	if len(known) == 0 {
		return model.Edit{}, refused("nothing is recorded of this event that could be put right", "leave --correction out")
	}
	last := known[len(known)-1]
	for i := len(e.History) - 1; i >= 0; i-- {
		if x := e.History[i]; x.Corrected.IsZero() && x.On == last.On && x.Recorded.Equal(last.Recorded) && x.State == last.State {
			return h.CorrectEvent(b, e.ID, i, &instead)
		}
	}
	return model.Edit{}, model.ErrNotFound
}
