package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"proviso/assets"
	"proviso/model"
	"proviso/model/words"
	"proviso/store/render"
)

type exportVerb struct {
	Format string   `help:"The format: ${export_formats}; told from the name of the file unless given, else html for a report, svg for a drawing and json for neither." placeholder:"F"`
	Report string   `help:"Of html and md, the report: ${reports}. Of csv, the table: register (the commitments) or another kind of record, such as events." placeholder:"R"`
	Figure string   `help:"Of svg, dot and mermaid, the drawing: map (what hangs on what)." placeholder:"N"`
	Of     []string `help:"Of a dossier: the commitments in it, all of them unless given. Of a map: the commitment around which it is drawn." placeholder:"KEY"`
	Lang   string   `help:"The language of a report, a table or a drawing: ${languages}. What is recorded stays as it was written." placeholder:"L" default:"en"`
	Output string   `short:"o" help:"The file, replaced where it is there; - or none: standard output." placeholder:"FILE"`
	asked
}

func (exportVerb) Help() string {
	return `Examples:
  provisoctl export --book paris.proviso > paris.json
  provisoctl export --format csv -o register.csv --scenario ceasefire-only
  provisoctl export --format csv --report claims
  provisoctl export --format html --report dossier --of uk-troops,fr-troops -o troops.html
  provisoctl export --figure map -o map.svg
  provisoctl export --as-known 2026-01-07 -o paris-as-known.json`
}

// exporter writes what is asked for to a file.
type exporter func(f file, e exportation) error

// exportation is a book to be exported: seen under a question, in the words of a language.
type exportation struct {
	view
	report string
	of     []model.ID
	words  *words.Words
}

// exporters are the formats by name, which is also the ending of their files.
var exporters = map[string]exporter{
	"json": exportJSON,
	"csv":  exportCSV,
	"html": exportReport(render.HTML),
	"md":   exportReport(render.Markdown),

	"svg":     exportSVG,
	"dot":     exportDOT,
	"mermaid": exportMermaid,
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
	of, _, err := lookUpAll(seen.book, v.Of)
	if err != nil {
		return err
	}
	if !slices.Contains(assets.Languages(), v.Lang) {
		return wrongUsage(fmt.Sprintf("there are no words in the language %q", v.Lang), "name one with --lang: "+strings.Join(assets.Languages(), ", "))
	}
	e := exportation{seen, strings.ToLower(v.Report), of, assets.Words(v.Lang)}
	return s.write(v.Output, func(f file) error { return export(f, e) })
}

func (v *exportVerb) exporter() (exporter, error) {
	format := strings.ToLower(v.Format)
	if format == "" {
		format = strings.TrimPrefix(strings.ToLower(filepath.Ext(v.Output)), ".")
	}
	switch figure := strings.ToLower(v.Figure); {
	case figure != "" && figure != "map":
		return nil, wrongUsage(fmt.Sprintf("there is no drawing %q", v.Figure), "expected map")
	case figure != "" && format == "":
		format = "svg"
	case figure != "" && !drawings[format]:
		return nil, wrongUsage("a drawing needs a format of drawings", "name one with --format: "+formatNames(drawings))
	case format != "":
	case v.Report != "":
		format = "html"
	default:
		format = "json"
	}
	if export, ok := exporters[format]; ok {
		return export, nil
	}
	return nil, wrongUsage(fmt.Sprintf("%q is no format that can be exported", format), "name one with --format: "+formatNames(exporters))
}
