package main

import (
	"fmt"
	"strings"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/store"
)

type flipVerb struct {
	Commitment string `arg:"" help:"The commitment's key or id."`
	From       string `required:"" help:"The scenario to start from; \"\" for what is recorded." placeholder:"A"`
	To         string `required:"" help:"The scenario whose answer to turn to; \"\" for what is recorded." placeholder:"B"`
	At         dayArg `help:"Ask about the world on this day; each scenario's own, or today, unless given." placeholder:"D"`
	AsKnown    moment `help:"Ask by what was known at a moment." placeholder:"T"`
}

func (flipVerb) Help() string {
	return `Of all in which the two scenarios differ, it names as little as turns the commitment's answer.

Example:
  provisoctl flip uk-fr-hubs --from deal-only --to ceasefire-only --book paris.proviso`
}

// flipAnswer has the steps that turn the answer before into the answer after; none where they are the same.
type flipAnswer struct {
	Key      string             `json:"key"`
	From     string             `json:"from"`
	To       string             `json:"to"`
	Before   outlook.Activation `json:"before"`
	After    outlook.Activation `json:"after"`
	Steps    []string           `json:"steps"`
	Smallest bool               `json:"smallest"` // else only none of the steps can be left out
}

func (v *flipVerb) Run(s *session) error {
	var from, to view
	err := s.reading(func(st *store.Store) (err error) {
		if from, err = s.viewOf(st, asked{supposed{Scenario: v.From, AsKnown: v.AsKnown}, v.At}); err == nil {
			to, err = s.viewOf(st, asked{supposed{Scenario: v.To, AsKnown: v.AsKnown}, v.At})
		}
		return err
	})
	if err != nil {
		return err
	}
	r, err := from.book.Lookup(v.Commitment, model.KindCommitment)
	if err != nil {
		return err
	}
	f, err := outlook.Compile(from.book).Flip(s.ctx, r.RecordID(), from.question, to.question)
	if err != nil {
		return err
	}
	out := flipAnswer{r.RecordKey(), from.scenario(), to.scenario(), f.Before, f.After, []string{}, f.Smallest}
	for _, step := range f.Steps {
		out.Steps = append(out.Steps, stepText(from.book, step))
	}
	if err := s.answer(out, v.text(out)); err != nil {
		return err
	}
	if f.Before == outlook.Contradicted || f.After == outlook.Contradicted {
		return errFound
	}
	return nil
}

func (*flipVerb) text(out flipAnswer) string {
	if out.Before == out.After {
		return fmt.Sprintf("%s is %s under both.", out.Key, out.Before)
	}
	text := fmt.Sprintf("%s turns from %s to %s with:\n  %s", out.Key, out.Before, out.After, strings.Join(out.Steps, "\n  "))
	if !out.Smallest {
		text += "\nThere may be fewer changes that do it."
	}
	return text
}

// stepText is a change as one writes it: an assumption, one that is taken back, a relation, or the day.
func stepText(b model.Book, step outlook.Step) string {
	switch {
	case !step.At.IsZero():
		return "at " + step.At.String()
	case step.Relation != "" && step.On:
		return b.KeyOf(model.KindRelation, step.Relation) + " on"
	case step.Relation != "":
		return b.KeyOf(model.KindRelation, step.Relation) + " off"
	case len(step.Assume) == 0 && step.Event != "":
		return b.KeyOf(model.KindEvent, step.Event) + " as recorded"
	case len(step.Assume) == 0:
		return b.KeyOf(model.KindCommitment, step.Commitment) + " as recorded"
	}
	texts := make([]string, len(step.Assume))
	for i, a := range step.Assume {
		texts[i] = a.Text(b)
	}
	return strings.Join(texts, ", ")
}
