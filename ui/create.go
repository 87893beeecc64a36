package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"proviso/assets"
	"proviso/model"
	"proviso/model/said"
	"proviso/store"
	"proviso/store/exchange"
	w "proviso/ui/widgets"
)

// hand is the author's hand before a book is open.
func (s *Shell) hand() model.Hand {
	return model.Hand{Author: s.author(), At: s.config.Now(), Words: s.words}
}

// newBook asks for a title and a place, and makes a book.
func (s *Shell) newBook() {
	title := w.NewEntry(s.say("book.title.example"))
	place := s.newPlace(store.Extension)
	title.OnChanged = func(text string) { place.suggest(text) }
	form := w.NewForm(w.NewField(s.say("book.title"), title), place.file, place.folder)
	s.ask(s.say("new_book"), form, s.say("make"), func() (func(), error) {
		if strings.TrimSpace(title.Text) == "" {
			return nil, &wrong{s.say("book.title"), s.say("why.no_title")}
		}
		path, err := place.free()
		return func() { s.create(path, s.hand().NewBook(title.Text)) }, err
	}, title, place.name, place.in)
}

// create makes a book that begins with an edit, and shows it.
func (s *Shell) create(path string, first model.Edit) {
	s.leaving(s.say("unfinished.leave"), func() {
		s.obtain(path, &access{}, func(ctx context.Context, o store.Options) (*store.Store, error) {
			if err := makeFolder(path); err != nil {
				return nil, err
			}
			return store.Create(ctx, path, first, o)
		})
	})
}

// makeFolder makes the folder that a file is to go into.
func makeFolder(path string) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return &unmade{folder, err}
	}
	return nil
}

// unmade is the error of a folder that can't be made.
type unmade struct {
	folder string
	cause  error
}

func (e *unmade) Error() string { return said.English(e) }
func (e *unmade) Hint() string  { return said.Hint(e) }
func (e *unmade) Unwrap() error { return e.cause }

// Told implements said.Teller.
func (e *unmade) Told() (sentence, hint said.Sentence) {
	return said.New("say.error.folder_unmade", "the folder {folder} can't be made", "folder", e.folder),
		said.New("say.error.folder_unmade.hint", "choose a folder in which you may write")
}

// openSample copies a sample into a book of its own, beside those made before.
func (s *Shell) openSample(name string) {
	first, err := s.sampleEdit(name)
	if err != nil {
		s.Fail(err)
		return
	}
	s.create(freePath(s.config.Places.Books, s.words.T("start.sample."+name+".file")), first)
}

func (s *Shell) sampleEdit(name string) (model.Edit, error) {
	data, err := assets.Sample(name)
	if err != nil {
		return model.Edit{}, err
	}
	in, err := exchange.ReadBook(bytes.NewReader(data))
	if err != nil {
		return model.Edit{}, err
	}
	e, _, err := model.Merge(s.hand(), model.Book{}, in.Book, s.words.T("edit.new_book", "title", in.Book.Title()))
	return e, err
}

// freePath is the path of a new book in a folder, numbered where the name is taken.
func freePath(folder, name string) string {
	path := filepath.Join(folder, fileName(name)+store.Extension)
	for n := 2; exists(path); n++ {
		path = filepath.Join(folder, fmt.Sprintf("%s %d%s", fileName(name), n, store.Extension))
	}
	return path
}

// fileName makes a text a file's name, without an ending, that every system takes.
func fileName(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, text)
	runes := []rune(strings.Trim(text, " .-"))
	return strings.TrimSpace(string(runes[:min(len(runes), 80)]))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil || !errors.Is(err, os.ErrNotExist)
}

// wrong is what is wrong with one field of a form.
type wrong struct{ field, text string }

func (e *wrong) Error() string { return e.text }

// ask shows a form with a button. check gives what the button does, once the form is closed, or what is wrong, which shows at
// its field and keeps the form open. Enter in the entries presses the button.
func (s *Shell) ask(title string, form *w.Form, do string, check func() (func(), error), entries ...*w.Entry) {
	var sh *sheet
	act := func() {
		then, err := check()
		var bad *wrong
		switch {
		case err == nil:
			sh.close()
			then()
		case errors.As(err, &bad):
			form.SetErrs(map[string]string{bad.field: bad.text})
		default:
			s.Fail(err)
		}
	}
	for _, e := range entries {
		e.OnDone = act
	}
	no := w.NewButton(s.say("cancel"), func() { sh.close() })
	sh = s.dialog(strings.TrimSuffix(title, "…"), form, nil, no, w.NewPrimary(do, act))
}

// renameBook gives the book another title.
func (s *Shell) renameBook() {
	title := w.NewEntry("")
	title.SetText(s.Session().Book().Title())
	s.ask(s.words.T("action.rename_book"), w.NewForm(w.NewField(s.say("book.title"), title)), s.say("save"), func() (func(), error) {
		if strings.TrimSpace(title.Text) == "" {
			return nil, &wrong{s.say("book.title"), s.say("why.no_title")}
		}
		return func() {
			s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, title.Text), nil }, s.entered)
		}, nil
	}, title)
}

// entered tells that an edit was made, with a way to undo it.
func (s *Shell) entered(e model.Edit, err error) {
	if err != nil {
		s.Fail(err)
		return
	}
	s.Done(e.Label)
}
