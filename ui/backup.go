package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"proviso/model/when"
	"proviso/store"
	w "proviso/ui/widgets"
)

// backUp asks where to and makes a copy of the book as it stands.
func (s *Shell) backUp() {
	st := s.book.store
	place := s.newPlace(store.Extension)
	if dir := s.backupDir(); dir != "" {
		place.in.SetText(dir)
	}
	place.suggest(s.say("backup.name", "title", s.Session().Book().Title(), "date", when.DayOf(s.config.Now()).String()))
	s.ask(s.words.T("action.back_up"), w.NewForm(place.file, place.folder), s.say("backup.do"), func() (func(), error) {
		path, err := place.free()
		return func() { s.copyBook(st, path) }, err
	}, place.name, place.in)
}

// copyBook makes the backup in the background.
func (s *Shell) copyBook(st *store.Store, path string) {
	s.config.Runner.Go(s.words.T("action.back_up"), func(ctx context.Context, _ func(int, int, string)) error {
		if err := makeFolder(path); err != nil {
			return err
		}
		return st.Backup(ctx, path)
	}, func(err error) {
		if err != nil {
			s.Fail(err)
			return
		}
		s.toast(s.say("backup.done", "file", path), s.say("copy_path"), func() { s.copy(path) })
	})
}

// verify checks the book and shows what it finds.
func (s *Shell) verify() {
	st := s.book.store
	var found []store.Finding
	s.config.Runner.Go(s.words.T("action.verify"), func(ctx context.Context, _ func(int, int, string)) (err error) {
		found, err = st.Verify(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.Fail(err)
			return
		}
		s.showFindings(found)
	})
}

func (s *Shell) showFindings(found []store.Finding) {
	parts := []fyne.CanvasObject{w.NewPara(w.Body, w.Plain(s.words.N("shell.verify", len(found))))}
	for _, f := range found {
		parts = append(parts, w.Item([]w.Run{w.Plain(s.sentence(s.words.Say(f.Text)))}, s.say("verify."+string(f.Check)), nil, nil))
	}
	var sh *sheet
	ok := w.NewPrimary(s.say("ok"), func() { sh.close() })
	sh = s.dialog(s.words.T("action.verify"), w.Column(2, parts...), ok, ok)
}
