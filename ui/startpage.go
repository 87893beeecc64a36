package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"proviso/ui/start"
	w "proviso/ui/widgets"
)

// showStart shows the first-start page; err says why the book that was asked for is not open, nil: none was.
func (s *Shell) showStart(err error) {
	o := start.Options{
		Words: s.words, Recent: s.recent(), Sample: s.openSample, New: s.newBook, Open: s.chooseBook, Reopen: s.OpenBook,
		Forget: s.forget, Copy: s.copy, Restore: s.chooseRestore,
	}
	if err != nil {
		s.config.Log.Error(err.Error(), "details", details(err))
		t := s.troubleOf(err)
		o.Trouble, o.Hint = t.sentence, t.hint
	}
	page, first := start.Page(o)
	s.put(page)
	s.update()
	if s.covered() == "" {
		w.Focus(first)
	}
}

// recent are the books of late, and whether they are still there.
func (s *Shell) recent() []start.Recent {
	home, _ := os.UserHomeDir()
	var out []start.Recent
	for _, path := range s.config.Settings.Now().Recent {
		_, err := os.Stat(path)
		out = append(out, start.Recent{
			Path: path, Name: bookName(path), Folder: tilde(filepath.Dir(path), home), Missing: errors.Is(err, os.ErrNotExist),
		})
	}
	return out
}

// tilde is a path with the person's home folder as "~".
func tilde(path, home string) string {
	if rest, ok := strings.CutPrefix(path, home); ok && home != "" && (rest == "" || os.IsPathSeparator(rest[0])) {
		return "~" + rest
	}
	return path
}

func (s *Shell) forget(path string) {
	if err := s.config.Settings.Forget(path); err != nil {
		s.Fail(err)
	}
	s.showStart(nil)
}
