package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"proviso/model"
	"proviso/store/exchange"
)

type importVerb struct {
	File   string `arg:"" help:"The file to read, or - for standard input."`
	Format string `help:"The file's format: ${import_formats}; told from its name unless given." placeholder:"F"`
	DryRun bool   `help:"Tell what would be done, and change nothing."`
}

func (importVerb) Help() string {
	return `Records are found again by id or key: what is new is added, what is there is replaced, nothing is removed. A file with a
mistake in it changes nothing.

Examples:
  provisoctl import pledges.json --book paris.proviso --dry-run
  provisoctl export --book a.proviso | provisoctl import - --format json --book b.proviso`
}

// importer makes the edit that enters a file into a book, as exchange.ImportBook does.
type importer func(h model.Hand, b model.Book, r io.Reader, label string) (model.Edit, model.Summary, error)

// importers are the formats by name, which is also the ending of their files.
var importers = map[string]importer{
	"json": exchange.ImportBook,
}

func (v *importVerb) Run(s *session) error {
	read, err := v.importer()
	if err != nil {
		return err
	}
	in, err := s.openInput(v.File)
	if err != nil {
		return err
	}
	defer in.Close()
	label := s.words.T("edit.import", "file", v.label())
	return s.takeIn(v.DryRun, func(h model.Hand, b model.Book) (model.Edit, model.Summary, error) {
		return read(h, b, in, label)
	})
}

func (v *importVerb) label() string {
	if v.File == "-" {
		return "standard input"
	}
	return filepath.Base(v.File)
}

func (v *importVerb) importer() (importer, error) {
	format := strings.ToLower(v.Format)
	if format == "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(v.File)), ".")
	}
	if read, ok := importers[format]; ok {
		return read, nil
	}
	if format == "" {
		return nil, wrongUsage("the format of "+v.File+" can't be told from its name", "name it with --format "+formatNames(importers))
	}
	return nil, wrongUsage(fmt.Sprintf("%q is no format that can be imported", format), "expected "+formatNames(importers))
}
