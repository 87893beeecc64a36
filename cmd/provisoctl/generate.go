package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store"
	"proviso/store/exchange"
)

type generateVerb struct {
	Commitments int    `default:"100" help:"How many commitments (${default} unless given)." placeholder:"N"`
	Events      int    `default:"30" help:"How many events (${default} unless given)." placeholder:"M"`
	Seed        uint64 `default:"1" help:"The same numbers and the same seed always give the same book (${default} unless given)." placeholder:"S"`
	Output      string `short:"o" help:"Write the book as JSON to this file instead, - for standard output." placeholder:"FILE"`
}

func (generateVerb) Help() string {
	return `The records go into the book of --book as one edit: a new book where there is none, or one that is still empty. With -o they are
written as a JSON book instead, as they are to standard output where no book is named.

Examples:
  provisoctl generate --commitments 5000 --events 300 --seed 7 --book trial.proviso
  provisoctl generate --commitments 20 --events 8 --seed 1 -o trial.json`
}

// mostSynthetic bounds the records of a kind to what a common machine holds in memory.
const mostSynthetic = 200_000

func (v *generateVerb) Run(s *session) error {
	if v.Commitments < 1 || v.Events < 1 {
		return wrongUsage("a synthetic book has at least one commitment and one event", "give numbers of 1 or more")
	}
	if v.Commitments > mostSynthetic || v.Events > mostSynthetic {
		return wrongUsage(fmt.Sprintf("a synthetic book has at most %d commitments, and as many events", mostSynthetic), "give smaller numbers")
	}
	made := synthetic.Book(v.Commitments, v.Events, v.Seed)
	if v.Output != "" || s.path == "" {
		return s.write(v.Output, func(f file) error { return exchange.WriteBook(f, made) })
	}
	label := fmt.Sprintf("Generate %d commitments over %d events, seed %d", v.Commitments, v.Events, v.Seed)
	if _, err := os.Stat(s.path); errors.Is(err, fs.ErrNotExist) {
		return v.create(s, made, label)
	}
	return s.change(func(b model.Book, h model.Hand) (model.Edit, error) {
		for range b.All() {
			return model.Edit{}, refused("the book has records already", "generate into a new or an empty book")
		}
		edit, _, err := model.Merge(h, b, made, label)
		return edit, err
	})
}

func (v *generateVerb) create(s *session, made model.Book, label string) error {
	edit, _, err := model.Merge(s.hand(), model.Book{}, made, label)
	if err != nil {
		return err
	}
	st, err := store.Create(s.ctx, s.path, edit, s.options(false))
	if err != nil {
		return err
	}
	if err := st.Close(); err != nil {
		return err
	}
	return s.tell(edit)
}
