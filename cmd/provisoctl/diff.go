package main

import (
	"encoding/json"
	"errors"
	"strings"
	"time"

	"proviso/model"
	"proviso/store"
	"proviso/store/exchange"
)

type diffVerb struct {
	From moment `required:"" help:"The earlier moment: RFC 3339, or a day, which means its end in UTC." placeholder:"T"`
	To   moment `help:"The later moment; now unless given." placeholder:"T"`
}

func (diffVerb) Help() string {
	return `Example:
  provisoctl diff --from 2026-01-07 --to 2026-02-01T12:00:00Z --book paris.proviso`
}

// diffAnswer lists what was added, changed and removed between two moments, in the order of the book.
type diffAnswer struct {
	From    time.Time     `json:"from"`
	To      time.Time     `json:"to"`
	Added   []diffRecord  `json:"added"`
	Changed []diffChanged `json:"changed"`
	Removed []diffRecord  `json:"removed"`
}

type diffRecord struct {
	Kind  model.RecordKind `json:"kind"`
	Key   string           `json:"key"`
	Label string           `json:"label"`
}

type diffChanged struct {
	diffRecord
	Fields []diffField `json:"fields"`
}

// diffField is a member of a record's JSON before and after, null where it was or is absent.
type diffField struct {
	Field  string          `json:"field"`
	Before json.RawMessage `json:"before"`
	After  json.RawMessage `json:"after"`
}

func (v *diffVerb) Run(s *session) error {
	var from, to model.Book
	if v.To.IsZero() {
		v.To.Time = s.now.UTC()
	}
	if v.To.Before(v.From.Time) {
		return wrongUsage("--to lies before --from", "exchange the two")
	}
	err := s.reading(func(st *store.Store) (err error) {
		if from, err = bookAt(s, st, v.From.Time); err == nil {
			to, err = bookAt(s, st, v.To.Time)
		}
		return err
	})
	if err != nil {
		return err
	}
	out := diffAnswer{v.From.Time, v.To.Time, []diffRecord{}, []diffChanged{}, []diffRecord{}}
	rows := [][]string{}
	for _, d := range model.Compare(from, to) {
		rows = append(rows, out.take(from, to, d)...)
	}
	if s.json {
		return s.printJSON(out)
	}
	if len(rows) == 0 {
		return s.answer(nil, "Nothing changed.")
	}
	return s.table(rows)
}

// bookAt is the book as it was known at a moment; before its first edit it was empty.
func bookAt(s *session, st *store.Store, t time.Time) (model.Book, error) {
	b, err := st.AsKnown(s.ctx, t)
	if errors.Is(err, store.ErrBeforeBook) {
		return model.Book{}, nil
	}
	return b, err
}

// take enters a difference, and gives its rows for people.
func (a *diffAnswer) take(from, to model.Book, d model.Difference) [][]string {
	r := d.Record()
	rec := diffRecord{d.Kind, r.RecordKey(), r.Label()}
	name := string(rec.Kind) + "/" + rec.Key
	switch {
	case d.Before == nil:
		a.Added = append(a.Added, rec)
		return [][]string{{"added", name, rec.Label}}
	case d.After == nil:
		a.Removed = append(a.Removed, rec)
		return [][]string{{"removed", name, rec.Label}}
	}
	changed := diffChanged{diffRecord: rec}
	before, after := asMembers(from, d.Before), asMembers(to, d.After)
	for _, f := range d.Fields {
		changed.Fields = append(changed.Fields, diffField{f, before[f], after[f]})
	}
	a.Changed = append(a.Changed, changed)
	return [][]string{{"changed", name, rec.Label + " (" + strings.Join(d.Fields, ", ") + ")"}}
}

// asMembers are the parts of a record as a JSON book writes them.
func asMembers(b model.Book, r model.Record) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if json.Unmarshal(exchange.EncodeRecord(b, r), &m) != nil {
		return nil
	}
	return m
}
