package ui

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/register"
	"proviso/model/report"
	"proviso/model/words"
	"proviso/store"
	"proviso/store/exchange"
	"proviso/store/render"
	w "proviso/ui/widgets"
)

// exporter writes what is known of a book into a file of a kind.
type exporter struct {
	name   string // in translation keys
	ending string
	write  func(out io.Writer, m material) error
}

// material is what an export is made of: the book as it stood when it was asked for, and the question asked of it.
type material struct {
	book     model.Book
	question outlook.Question
	head     store.Head
	now      time.Time
	words    *words.Words
}

var bookExport = exporter{"book", ".json", func(out io.Writer, m material) error { return exchange.WriteBook(out, m.book) }}

// The reports: all commitments at a glance, and each in full.
var (
	reportExport  = exporter{"report", ".html", reporting(report.Register)}
	dossierExport = exporter{"dossier", ".html", reporting(report.Dossier)}
)

// reporting writes a report as one HTML file, with the head of the journal in it.
func reporting(build func(report.Request) report.Document) func(io.Writer, material) error {
	return func(out io.Writer, m material) error {
		seen, err := outlook.Evaluate(m.book, m.question)
		if err != nil {
			return err
		}
		head := report.Head{Edits: m.head.Edits, Hash: m.head.Hash}
		return render.HTML(out, build(report.Request{Outlook: seen, Words: m.words, Head: head, Made: m.now}))
	}
}

var registerExport = exporter{"register", ".csv", func(out io.Writer, m material) error {
	seen, err := outlook.Evaluate(m.book, m.question)
	if err != nil {
		return err
	}
	table, err := register.Of(register.NewView(m.book, seen, m.words), model.KindCommitment)
	if err != nil {
		return err
	}
	return exchange.WriteCSV(out, table, exchange.CSV{Mark: true})
}}

// export asks where to, and writes in the background.
func (s *Shell) export(e exporter) {
	place := s.newPlace(e.ending)
	day := s.Session().Today()
	place.suggest(s.say("export.name."+e.name, "title", s.Session().Book().Title(), "date", day.String()))
	form := w.NewForm(place.file, place.folder)
	s.ask(s.words.T("action.export_"+e.name), form, s.say("export.do"), func() (func(), error) {
		path, err := place.path()
		write := func() { s.writeFile(path, e) }
		if err != nil || !exists(path) {
			return write, err
		}
		return func() {
			s.Ask(s.say("overwrite.title"), s.say("overwrite", "file", filepath.Base(path)), s.say("overwrite.do"), write)
		}, nil
	}, place.name, place.in)
}

func (s *Shell) writeFile(path string, e exporter) {
	ses := s.Session()
	m := material{
		book: ses.Book(), question: outlook.Question{At: ses.Today(), Known: ses.Question().Known}, head: s.book.store.Head(),
		now: s.config.Now(), words: s.words,
	}
	s.config.Runner.Go(s.say("export.writing", "file", filepath.Base(path)), func(context.Context, func(int, int, string)) error {
		return writeWhole(path, func(out io.Writer) error { return e.write(out, m) })
	}, func(err error) {
		if err != nil {
			s.Fail(s.unwritten(path, err))
			return
		}
		s.toast(s.say("export.done", "file", path), s.say("copy_path"), func() { s.copy(path) })
	})
}

// unwritten says that a file was not written: because the system refused it, or by a fault of ours.
func (s *Shell) unwritten(path string, err error) error {
	var file *fs.PathError
	var link *os.LinkError
	if errors.As(err, &file) || errors.As(err, &link) {
		return &plain{s.say("unwritable", "file", filepath.Base(path)), s.say("unwritable.hint"), err}
	}
	return &plain{s.say("unmade", "file", filepath.Base(path)), s.say("fault.hint"), err}
}

// writeWhole writes a file beside its place and then puts it there, so that an older one is replaced whole or not at all.
func writeWhole(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".proviso-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	buffered := bufio.NewWriter(f)
	err = errors.Join(write(buffered), buffered.Flush(), f.Sync(), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
