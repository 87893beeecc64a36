package main

import (
	"fmt"

	"proviso/model"
	"proviso/store/exchange"
)

type addVerb struct {
	Kind kindArg `arg:"" help:"The kind of record, such as event or commitment."`
	File string  `required:"" help:"The record in JSON, as it stands in a JSON book; - for standard input." placeholder:"X.json"`
}

func (addVerb) Help() string {
	return `Example:
  echo '{"key": "eu-mandate", "name": "EU gives a mandate"}' | provisoctl add event --file - --book paris.proviso`
}

func (v *addVerb) Run(s *session) error {
	in, err := s.openInput(v.File)
	if err != nil {
		return err
	}
	defer in.Close()
	kind := v.Kind.RecordKind
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		read, err := exchange.ReadRecord(in, kind, b)
		if err != nil {
			return model.Edit{}, err
		}
		var records []model.Record
		for r := range read.Book.Records(kind) {
			if err := there(b, r); err != nil {
				return model.Edit{}, err
			}
			records = append(records, r)
		}
		edit, err := h.Put(b, records...)
		if err == nil {
			_, err = model.Apply(b, edit)
		}
		return edit, read.Explain(err)
	})
}

// there refuses a record that the book has already.
func there(b model.Book, r model.Record) error {
	_, byKey := b.ByKey(r.RecordKind(), r.RecordKey())
	_, byID := b.Get(r.RecordKind(), r.RecordID())
	if byKey || byID {
		return refused(fmt.Sprintf("the %s %q is there already", r.RecordKind(), r.RecordKey()), "change it with set, or choose another key")
	}
	return nil
}
