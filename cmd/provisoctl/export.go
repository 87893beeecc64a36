package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"proviso/store/exchange"
)

type exportVerb struct {
	Format string `help:"The format: ${export_formats}; told from the name of the file unless given, else json." placeholder:"F"`
	Output string `short:"o" help:"The file, replaced where it is there; - or none: standard output." placeholder:"FILE"`
	asked
}

func (exportVerb) Help() string {
	return `Examples:
  provisoctl export --book paris.proviso > paris.json
  provisoctl export --format csv -o register.csv --scenario ceasefire-only
  provisoctl export --as-known 2026-01-07 -o paris-as-known.json`
}

// exporter writes a book, seen under a question, to a file.
type exporter func(f file, v view) error

// exporters are the formats by name, which is also the ending of their files.
var exporters = map[string]exporter{
	"json": func(f file, v view) error {
		if err := v.whole(); err != nil {
			return err
		}
		return exchange.WriteBook(f, v.book)
	},
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
	return s.write(v.Output, func(f file) error { return export(f, seen) })
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
