package main

import (
	"fmt"

	"proviso/model"
	"proviso/model/when"
	"proviso/store/exchange"
)

type showVerb struct {
	Key     string `arg:"" help:"The record's key or id; kind/key, such as event/ceasefire, where several kinds have the key."`
	AsKnown moment `help:"The record as it was known at a moment." placeholder:"T"`
}

func (showVerb) Help() string {
	return `Examples:
  provisoctl show uk-troops --book paris.proviso
  provisoctl show event/ceasefire --json`
}

func (v *showVerb) Run(s *session) error {
	b, err := s.bookAsKnown(v.AsKnown)
	if err != nil {
		return err
	}
	r, err := b.Lookup(v.Key)
	if err != nil {
		return err
	}
	if s.json {
		_, err = s.out.Write(exchange.EncodeRecord(b, r))
		return err
	}
	rows := [][]string{{string(r.RecordKind()), r.RecordKey()}, {"id", string(r.RecordID())}}
	for _, field := range model.Fields(r.RecordKind()) {
		if text, _ := model.FieldText(b, r, field); text != "" && field != "key" {
			rows = append(rows, []string{field, text})
		}
	}
	rows = append(rows, entries(r)...)
	for _, by := range b.Referrers(r.RecordKind(), r.RecordID()) {
		rows = append(rows, []string{"referred to by", fmt.Sprintf("%s/%s (%s)", by.Record.RecordKind(), by.Record.RecordKey(), by.Field)})
	}
	return s.table(rows)
}

// entries are the histories of a record, a row an entry.
func entries(r model.Record) [][]string {
	var rows [][]string
	add := func(name, word string, on when.Date, corrected bool, note string) {
		text := on.String() + "  " + word
		if corrected {
			text += "  (set aside by a correction)"
		}
		if note != "" {
			text += "  " + note
		}
		rows = append(rows, []string{name, text})
	}
	switch r := r.(type) {
	case *model.Event:
		for _, e := range r.History {
			add("history", string(e.State), e.On, !e.Corrected.IsZero(), e.Note)
		}
	case *model.Commitment:
		for _, e := range r.Stage {
			add("stage", string(e.Stage), e.On, !e.Corrected.IsZero(), e.Note)
		}
		for _, e := range r.Delivery {
			add("delivery", string(e.Delivery), e.On, !e.Corrected.IsZero(), e.Note)
		}
	}
	return rows
}
