package main

import "proviso/model"

type relateVerb struct {
	From   string      `arg:"" help:"The key or id of an event."`
	Kind   relationArg `arg:"" help:"The rule: implies, excludes or same_as."`
	To     string      `arg:"" help:"The key or id of the other event."`
	Note   string      `help:"What it rests on."`
	Remove bool        `help:"Take the rule out of the book."`
}

func (relateVerb) Help() string {
	return `Prints what the rule changes in the answers, and what now contradicts itself.

Examples:
  provisoctl relate peace-deal implies ceasefire --book paris.proviso
  provisoctl relate peace-deal implies ceasefire --remove`
}

func (v *relateVerb) Run(s *session) error {
	e, err := s.enter(func(b model.Book, h model.Hand) (model.Edit, error) {
		from, err := b.Lookup(v.From, model.KindEvent)
		if err != nil {
			return model.Edit{}, err
		}
		to, err := b.Lookup(v.To, model.KindEvent)
		if err != nil {
			return model.Edit{}, err
		}
		r := &model.Relation{Kind: v.Kind.RelationKind, From: from.RecordID(), To: to.RecordID(), Note: v.Note}
		if !v.Remove {
			return h.Relate(b, r)
		}
		known, ok := b.Rule(r)
		if !ok {
			return model.Edit{}, refused("that rule is not in the book", "list what there is: provisoctl list relations")
		}
		return h.Remove(b, model.KindRelation, known.ID, true)
	})
	if err != nil {
		return err
	}
	return s.tellImpact(e, s.today())
}
