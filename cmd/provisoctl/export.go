package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/register"
	"proviso/model/words"
	"proviso/store/exchange"
)

type exportVerb struct {
	Format string `help:"The format: ${export_formats}; told from the name of the file unless given, else json." placeholder:"F"`
	Report string `help:"Of csv, the table: register (the commitments) or another kind of record, such as events." placeholder:"R"`
	Output string `short:"o" help:"The file, replaced where it is there; - or none: standard output." placeholder:"FILE"`
	asked
}

func (exportVerb) Help() string {
	return `Examples:
  provisoctl export --book paris.proviso > paris.json
  provisoctl export --format csv -o register.csv --scenario ceasefire-only
  provisoctl export --format csv --report claims
  provisoctl export --as-known 2026-01-07 -o paris-as-known.json`
}

// exporter writes what is asked for to a file.
type exporter func(f file, e exportation) error

// exportation is a book to be exported: seen under a question, in the words of a language.
type exportation struct {
	view
	report string
	words  *words.Words
}

// exporters are the formats by name, which is also the ending of their files.
var exporters = map[string]exporter{
	"json": exportJSON,
	"csv":  exportCSV,
}

func (v *exportVerb) Run(s *session) error {
	export, err := v.exporter()
	if err != nil {
		return err
	}
	seen, err := s.view(v.asked)
	if err != nil {
		return err
	}
	e := exportation{seen, strings.ToLower(v.Report), s.words}
	return s.write(v.Output, func(f file) error { return export(f, e) })
}

func (v *exportVerb) exporter() (exporter, error) {
	format := strings.ToLower(v.Format)
	if format == "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(v.Output)), ".")
	}
	if format == "" {
		format = "json"
	}
	if export, ok := exporters[format]; ok {
		return export, nil
	}
	return nil, wrongUsage(fmt.Sprintf("%q is no format that can be exported", format), "name one with --format: "+formatNames(exporters))
}

// exportJSON writes the book itself; the day and the scenario have no part in it.
func exportJSON(f file, e exportation) error {
	if e.report != "" {
		return wrongUsage("a book in JSON is no report", "leave --report out, or choose csv")
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
