package ui

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store/exchange"
	w "proviso/ui/widgets"
)

// chooseImport asks for a file and shows what importing it would do, before it is done.
func (s *Shell) chooseImport() { s.config.Files.Open([]string{".json"}, s.previewImport) }

// previewImport reads a file and tries it on the book, in the background.
func (s *Shell) previewImport(path string) {
	ses := s.Session()
	h, b := ses.Hand(), ses.Book()
	label := s.words.T("edit.import", "file", filepath.Base(path))
	var data []byte
	var sum model.Summary
	s.config.Runner.Go(s.say("import.reading", "file", filepath.Base(path)), func(context.Context, func(int, int, string)) (err error) {
		if data, err = os.ReadFile(path); err == nil {
			_, sum, err = exchange.ImportBook(h, b, bytes.NewReader(data), label)
		}
		return err
	}, func(err error) {
		var refused exchange.Refused
		switch {
		case s.Session() != ses: // another book was opened meanwhile
		case errors.Is(err, model.ErrNothing):
			s.toast(s.say("import.nothing"), "", nil)
		case errors.As(err, &refused):
			s.showRefused(filepath.Base(path), refused)
		case err != nil:
			s.Fail(s.unreadable(path, err))
		default:
			s.offerImport(filepath.Base(path), data, sum, label)
		}
	})
}

// unreadable says that a file can't be read, in words for a person.
func (s *Shell) unreadable(path string, err error) error {
	return &plain{s.say("unreadable", "file", filepath.Base(path)), s.say("unreadable.hint"), err}
}

// plain is an error of the system with words for a person.
type plain struct {
	sentence, hint string
	cause          error
}

func (e *plain) Error() string { return e.sentence }
func (e *plain) Hint() string  { return e.hint }
func (e *plain) Unwrap() error { return e.cause }

// offerImport shows what an import would add and change.
func (s *Shell) offerImport(file string, data []byte, sum model.Summary, label string) {
	parts := []fyne.CanvasObject{w.NewPara(w.Soft, w.Plain(s.say("import.preview")))}
	for _, part := range []struct {
		key   string
		tally model.Tally
	}{{"added", sum.Added}, {"changed", sum.Changed}, {"unchanged", sum.Unchanged}} {
		if part.tally.Total() > 0 {
			parts = append(parts, w.NewPara(w.Body, w.Bold(s.say("import."+part.key)+" "), w.Plain(s.counted(part.tally))))
		}
	}
	if sum.Retitled {
		parts = append(parts, w.NewPara(w.Body, w.Plain(s.say("import.retitled"))))
	}
	var sh *sheet
	do := w.NewPrimary(s.say("import.do"), func() {
		sh.close()
		s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
			e, _, err := exchange.ImportBook(h, b, bytes.NewReader(data), label)
			return e, err
		}, s.entered)
	})
	sh = s.dialog(s.say("import.title", "file", file), w.Column(8, parts...), do, w.NewButton(s.say("cancel"), func() { sh.close() }), do)
}

// counted says a tally in words: "2 actors and 6 commitments".
func (s *Shell) counted(t model.Tally) string {
	var parts []string
	for _, k := range model.RecordKinds() {
		if n := t.Count(k); n > 0 {
			parts = append(parts, s.words.N("count."+string(k), n))
		}
	}
	return s.words.List(parts, "list.and")
}

const refusedShown = 12

// showRefused lists what is wrong with a file, place by place.
func (s *Shell) showRefused(file string, refused exchange.Refused) {
	parts := []fyne.CanvasObject{w.NewPara(w.Body, w.Plain(s.say("import.refused")))}
	for i, e := range refused {
		if i == refusedShown {
			parts = append(parts, w.NewText(w.Faint, s.words.N("shell.more", len(refused)-i)))
			break
		}
		parts = append(parts, w.Item([]w.Run{w.Plain(s.troubleOf(e).sentence)}, e.Pointer, nil, nil))
	}
	var sh *sheet
	all := ""
	for _, e := range refused {
		all += e.Pointer + "\t" + s.troubleOf(e).sentence + "\n"
	}
	ok := w.NewPrimary(s.say("ok"), func() { sh.close() })
	sh = s.dialog(s.say("import.refused.title", "file", file), w.Column(2, parts...), ok, w.NewButtonOf(w.Normal, "copy", s.say("copy"), func() { s.copy(all) }), ok)
}
