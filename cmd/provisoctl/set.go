package main

import "proviso/model"

type setVerb struct {
	Key   string `arg:"" help:"The record's key or id, or kind/key; \"book\" for the book itself."`
	Field string `arg:"" help:"The field; a wrong one is answered with those there are."`
	Value string `arg:"" help:"The new value as text; \"\" clears the field."`
}

func (setVerb) Help() string {
	return `References are keys, lists have commas between their items, and conditions stand in their text form.

Examples:
  provisoctl set uk-troops precondition "peace-deal and legal-framework"
  provisoctl set uk-troops deadline "within P90D of peace-deal"
  provisoctl set uk-troops parties "gb:obligor, ua:beneficiary"
  provisoctl set event/peace-deal likelihood "roughly even"
  provisoctl set book title "Paris talks"`
}

func (v *setVerb) Run(s *session) error {
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		r, err := b.Lookup(v.Key)
		if err != nil {
			return model.Edit{}, err
		}
		return model.SetField(h, b, r, v.Field, v.Value)
	})
}
