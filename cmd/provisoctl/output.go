package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"unicode"
)

// answers is where answers go. What it can't write it says as the command says such things.
type answers struct{ io.Writer }

func (a answers) Write(p []byte) (int, error) {
	n, err := a.Writer.Write(p)
	if err != nil {
		err = &failure{
			code: bookFailed, text: fmt.Sprintf("the answer can't be written (%v)", cause(err)),
			hint: "send it somewhere else; what was entered in the book stays entered", cause: err,
		}
	}
	return n, err
}

// answer prints a value for programs or a text for people.
func (s *session) answer(value any, text string) error {
	if s.json {
		return s.printJSON(value)
	}
	_, err := fmt.Fprintln(s.out, harmless(text))
	return err
}

func (s *session) printJSON(value any) error {
	enc := json.NewEncoder(s.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

// table prints rows in columns, the first of them the heads; empty columns at the end of a row leave no space.
func (s *session) table(rows [][]string) error {
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 8, 2, ' ', 0)
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = oneLine(cell)
		}
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for line := range strings.Lines(text.String()) {
		if _, err := fmt.Fprintln(s.out, strings.TrimRight(line, " \n")); err != nil {
			return err
		}
	}
	return nil
}

func oneLine(text string) string { return harmless(strings.Join(strings.Fields(text), " ")) }

// tellLack says what an answer lacks: below what is read by people, and as a warning beside what is read by programs.
func (s *session) tellLack(text string) error {
	if s.json {
		_, err := fmt.Fprintf(s.errs, "provisoctl: warning: %s\n", text)
		return err
	}
	_, err := fmt.Fprintf(s.out, "%s%s.\n", strings.ToUpper(text[:1]), text[1:])
	return err
}

// harmless is a text for people in which nothing gives orders to their terminal, whatever a name in the book holds.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}

// file is where an export goes. It is also a file of its own, and not a person's screen, where File is true.
type file struct {
	io.Writer
	File bool
}

// write gives what is written to a file, replaced whole or not at all, or to standard output for "-" and "".
func (s *session) write(path string, write func(file) error) error {
	var out bytes.Buffer
	toFile := path != "" && path != "-"
	if toFile && sameFile(path, s.path) {
		return wrongUsage("-o names the book itself, which an export would replace", "choose another name")
	}
	if err := write(file{&out, toFile}); err != nil {
		return err
	}
	if toFile {
		return replaceFile(path, out.Bytes())
	}
	_, err := s.out.Write(out.Bytes())
	return err
}

// sameFile tells whether two names are of one file that is there.
func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// replaceFile writes a file beside the one it replaces, if any, and renames it when it is whole. Only its owner may read it,
// as is the way of books.
func replaceFile(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return cannotWrite(path, err)
	}
	return nil
}

func cannotWrite(path string, err error) error {
	return &failure{code: bookFailed, text: fmt.Sprintf("%s can't be written (%v)", path, cause(err)), hint: "choose another place, or free some space", cause: err}
}

// clip shortens a text to so many characters.
func clip(text string, n int) string {
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	return string(r[:n-1]) + "…"
}
