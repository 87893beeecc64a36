package main

import (
	"fmt"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/register"
	"proviso/store/exchange"
)

// exportJSON writes the book itself; the day and the scenario have no part in it.
func exportJSON(f file, e exportation) error {
	if e.report != "" {
		return wrongUsage("a book in JSON is no report", "leave --report out, or choose html")
	}
	if err := e.whole(); err != nil {
		return err
	}
	return exchange.WriteBook(f, e.book)
}

// exportCSV writes a table. Files are marked as UTF-8 for spreadsheets; a stream is not, for other programs.
func exportCSV(f file, e exportation) error {
	t, err := e.table()
	if err != nil {
		return err
	}
	return exchange.WriteCSV(f, t, exchange.CSV{Mark: f.File})
}

func (e exportation) table() (register.Table, error) {
	kind, ok := model.ParseRecordKind(e.report)
	if e.report == "" || e.report == "register" {
		kind, ok = model.KindCommitment, true
	}
	if !ok {
		return register.Table{}, wrongUsage(fmt.Sprintf("there is no table %q", e.report), "expected register, "+choice(model.RecordKinds()))
	}
	o, err := outlook.Evaluate(e.book, e.question)
	if err != nil {
		return register.Table{}, err
	}
	return register.Of(register.NewView(e.book, o, e.words), kind)
}
