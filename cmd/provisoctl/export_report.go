package main

import (
	"fmt"
	"io"

	"proviso/model/outlook"
	"proviso/model/report"
)

// reports are those there are, by name.
var reports = map[string]func(report.Request) report.Document{
	"register": report.Register,
	"dossier":  report.Dossier,
}

// exportReport writes a report, the register unless another is named, in a format of documents. It says no time of its
// making, so that the same book under the same question always gives the same file.
func exportReport(render func(io.Writer, report.Document) error) exporter {
	return func(f file, e exportation) error {
		name := e.report
		if name == "" {
			name = "register"
		}
		write, ok := reports[name]
		if !ok {
			return wrongUsage(fmt.Sprintf("there is no report %q", name), "expected "+formatNames(reports))
		}
		o, err := outlook.Evaluate(e.book, e.question)
		if err != nil {
			return err
		}
		head := report.Head{Edits: e.head.Edits, Hash: e.head.Hash}
		return render(f, write(report.Request{Outlook: o, Words: e.words, Head: head, Of: e.of}))
	}
}
