// Package drafts keeps what was typed into forms and not saved in files of the program's own, one for each book, so that
// neither a crash nor the end of the day loses it. Nothing of it is in the book.
package drafts

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"proviso/model/said"
)

// Draft is one unfinished form.
type Draft struct {
	What  string          `json:"what"`  // which kind of form
	Title string          `json:"title"` // what a person calls it
	At    time.Time       `json:"at"`    // when it was last typed in
	Data  json.RawMessage `json:"data"`  // as the form gave it
}

// Folder is where the files are; "" keeps nothing.
type Folder string

// file is what is in one of them.
type file struct {
	Format string  `json:"format"`
	Book   string  `json:"book"` // its path, for who looks into the file
	Drafts []Draft `json:"drafts"`
}

const format = "proviso-drafts 1"

// Damaged is the error of a file that can't be read. It was set aside.
type Damaged struct {
	Path string // where it is now
	Err  error
}

// Error says what happened.
func (e *Damaged) Error() string { return said.English(e) }

// Hint says where it is.
func (e *Damaged) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Damaged) Told() (sentence, hint said.Sentence) {
	return said.New("say.error.drafts_damaged", "what was left unfinished in this book can’t be read"),
		said.New("say.error.drafts_damaged.hint", "The file was set aside as {path}: the texts in it can be read with any editor", "path", e.Path)
}

// Unwrap is the cause.
func (e *Damaged) Unwrap() error { return e.Err }

// path is the file of a book.
func (f Folder) path(book string) string {
	sum := sha256.Sum256([]byte(book))
	return filepath.Join(string(f), hex.EncodeToString(sum[:8])+".json")
}

// Load gives what was left unfinished in the book at a path, nothing where there is no file. A file that can't be read is
// set aside, and the error is *Damaged.
func (f Folder) Load(book string) ([]Draft, error) {
	if f == "" {
		return nil, nil
	}
	path := f.path(book)
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var kept file
	if err == nil {
		err = json.Unmarshal(data, &kept)
	}
	if err == nil && kept.Format != format {
		err = fmt.Errorf("its format is %q, not %q", kept.Format, format)
	}
	if err == nil {
		return kept.Drafts, nil
	}
	aside := path + ".damaged"
	if moved := os.Rename(path, aside); moved != nil {
		return nil, errors.Join(err, moved)
	}
	return nil, &Damaged{aside, err}
}

// Keep replaces what is kept for the book at a path: beside it first, then in its place, readable by its owner alone. With
// none, there is no file.
func (f Folder) Keep(book string, drafts []Draft) error {
	if f == "" {
		return nil
	}
	path := f.path(book)
	if len(drafts) == 0 {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return unkept(err)
		}
		return nil
	}
	data, err := json.MarshalIndent(file{format, book, drafts}, "", " ")
	if err != nil {
		return unkept(err)
	}
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return unkept(err)
	}
	beside, err := os.CreateTemp(string(f), "*.new") // 0600
	if err != nil {
		return unkept(err)
	}
	_, err = beside.Write(append(data, '\n'))
	if err := errors.Join(err, beside.Sync(), beside.Close()); err != nil {
		_ = os.Remove(beside.Name())
		return unkept(err)
	}
	if err := os.Rename(beside.Name(), path); err != nil {
		_ = os.Remove(beside.Name())
		return unkept(err)
	}
	return nil
}

func unkept(err error) error {
	return said.Because(err, said.New("say.error.drafts_unkept", "unfinished forms can’t be kept"))
}
