package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"proviso/model"
	"proviso/store"
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
	var edit model.Edit
	var summary model.Summary
	err = s.with(v.DryRun, func(st *store.Store) (err error) {
		edit, summary, err = read(s.hand(), st.Book(), in, label)
		if err == nil && !v.DryRun {
			_, err = st.Commit(s.ctx, edit)
		}
		return err
	})
	if errors.Is(err, model.ErrNothing) {
		err, edit = nil, model.Edit{}
	}
	return errors.Join(v.report(s, edit, summary, err), err)
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

// importAnswer is what an import did or would do.
type importAnswer struct {
	Added     model.Tally     `json:"added"`
	Changed   model.Tally     `json:"changed"`
	Unchanged model.Tally     `json:"unchanged"`
	Rejected  []rejectedValue `json:"rejected"`
	Edit      model.ID        `json:"edit"` // "" where nothing was entered
}

type rejectedValue struct {
	Where string `json:"where"`
	Why   string `json:"why"`
}

// report tells what was done. Of a file that was refused it tells only programs: people get the error.
func (v *importVerb) report(s *session, edit model.Edit, sum model.Summary, failed error) error {
	out := importAnswer{sum.Added, sum.Changed, sum.Unchanged, []rejectedValue{}, edit.ID}
	if v.DryRun {
		out.Edit = ""
	}
	if failed != nil {
		var refused exchange.Refused
		if !errors.As(failed, &refused) || !s.json {
			return nil
		}
		none := model.Tally{}
		out = importAnswer{none, none, none, rejections(refused), ""}
	}
	var lines []string
	for _, part := range []struct {
		word  string
		tally model.Tally
	}{{"added", sum.Added}, {"changed", sum.Changed}, {"unchanged", sum.Unchanged}} {
		if part.tally.Total() > 0 {
			lines = append(lines, s.counted(part.tally)+" "+part.word)
		}
	}
	text := "Nothing in it."
	if len(lines) > 0 {
		text = s.words.Capital(strings.Join(lines, "; ")) + "."
	}
	if v.DryRun {
		text += " Nothing was entered: this is a dry run."
	}
	return s.answer(out, text)
}

func rejections(r exchange.Refused) []rejectedValue {
	out := make([]rejectedValue, len(r))
	for i, e := range r {
		out[i] = rejectedValue{e.Pointer, e.Error()}
	}
	return out
}

// counted says a tally in words: "2 actors and 6 commitments".
func (s *session) counted(t model.Tally) string {
	var parts []string
	for _, k := range model.RecordKinds() {
		if n := t.Count(k); n > 0 {
			parts = append(parts, s.words.N("count."+string(k), n))
		}
	}
	return s.words.List(parts, "list.and")
}
