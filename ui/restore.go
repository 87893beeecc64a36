package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// restoring is the sheet that offers the backups of the open book, shows what is inside the one that is chosen, and puts it
// where a person wants it.
type restoring struct {
	shell   *Shell
	store   *store.Store
	sheet   *sheet
	backups *w.Select
	options []w.Option
	inside  *fyne.Container
	chosen  string       // the path of a backup, "" for none
	glance  store.Glance // of the chosen one; its path is "" until it is known
	fresh   *w.Button
	over    *w.Button
}

// chooseRestore offers the backups of the open book, once they are known.
func (s *Shell) chooseRestore() {
	st, dir := s.book.store, s.backupDir()
	var found []store.BackupFile
	s.config.Runner.Go(s.say("restore.listing"), func(ctx context.Context, _ func(int, int, string)) (err error) {
		if dir != "" {
			found, err = st.Backups(ctx, dir)
		}
		return err
	}, func(err error) {
		if s.book == nil || s.book.store != st {
			return
		}
		s.Fail(err)
		s.offerBackups(st, found)
	})
}

func (s *Shell) offerBackups(st *store.Store, found []store.BackupFile) {
	r := &restoring{shell: s, store: st, inside: w.Column(0)}
	for _, b := range found {
		r.options = append(r.options, w.Option{ID: b.Path, Label: s.words.Time(b.At), Note: s.fileSize(b.Size)})
	}
	r.backups = w.NewSelect(s.say("restore.none"), r.options, "", r.choose)
	other := w.NewButtonOf(w.Normal, "open", s.say("restore.other"), func() { s.config.Files.Open([]string{store.Extension}, r.chooseFile) })
	r.fresh = w.NewButton(s.say("restore.fresh"), r.asNew)
	r.over = w.NewPrimary(s.say("restore.over"), r.inPlace)
	form := w.Column(12, w.NewField(s.say("restore.backup"), w.Line(6, w.Grow(r.backups), other)), r.inside)
	cancel := w.NewButton(s.say("cancel"), func() { r.sheet.close() })
	r.sheet = &sheet{shell: s, first: r.backups, options: w.SheetOptions{
		Title: s.say("restore.title"), Content: form, Buttons: []fyne.CanvasObject{cancel, r.fresh, r.over}, Width: 620,
	}}
	r.sheet.show()
	if len(found) > 0 {
		r.backups.SetChosen(found[0].Path)
		r.choose(found[0].Path)
		return
	}
	r.show()
}

// chooseFile takes a backup that is kept elsewhere.
func (r *restoring) chooseFile(path string) {
	r.options = append(r.options, w.Option{ID: path, Label: filepath.Base(path)})
	r.backups.SetOptions(r.options)
	r.backups.SetChosen(path)
	r.choose(path)
}

// choose looks inside a backup in the background and shows what it holds.
func (r *restoring) choose(path string) {
	s := r.shell
	r.chosen, r.glance = path, store.Glance{}
	r.show(w.NewText(w.Faint, s.say("restore.looking")))
	var g store.Glance
	var gone []model.Difference
	s.config.Runner.Go(s.say("restore.looking"), func(ctx context.Context, _ func(int, int, string)) (err error) {
		if g, err = r.store.LookInto(ctx, path); err == nil && g.Kin != store.KinStranger {
			gone = model.Compare(r.store.Book(), g.Book)
		}
		return err
	}, func(err error) {
		if r.chosen != path {
			return
		}
		if err != nil {
			t := s.troubleOf(err)
			r.show(w.Banner(theme.Stop, []w.Run{w.Bold(t.sentence), w.Plain(" " + t.hint)}))
			return
		}
		r.glance = g
		r.show(s.insideOf(g, gone)...)
	})
}

// show puts parts below the choice, and has the buttons fit it.
func (r *restoring) show(parts ...fyne.CanvasObject) {
	s := r.shell
	r.inside.Objects = parts
	why := ""
	if r.glance.Path == "" {
		why = s.say("restore.why.none")
	}
	r.fresh.SetDisabled(why)
	switch {
	case why != "":
	case r.glance.Kin == store.KinSame:
		why = s.say("restore.why.same")
	case r.store.ReadOnly():
		why = s.readOnlyWhy()
	}
	r.over.SetDisabled(why)
	if r.sheet != nil && r.sheet.shown != nil {
		r.sheet.shown.Refresh()
	}
}

// asNew asks where to, and makes a book of the backup there.
func (r *restoring) asNew() {
	s, g := r.shell, r.glance
	r.sheet.close()
	place := s.newPlace(store.Extension)
	place.suggest(s.say("restore.name", "title", g.Book.Title(), "date", g.Head.At.Format("2006-01-02")))
	s.ask(s.say("restore.fresh"), w.NewForm(place.file, place.folder), s.say("restore.do"), func() (func(), error) {
		path, err := place.free()
		return func() { s.restoreTo(g.Path, path) }, err
	}, place.name, place.in)
}

// restoreTo makes a new book of a backup and opens it.
func (s *Shell) restoreTo(backup, path string) {
	s.leaving(s.say("unfinished.leave"), func() {
		s.obtain(path, &access{}, func(ctx context.Context, o store.Options) (*store.Store, error) {
			if err := makeFolder(path); err != nil {
				return nil, err
			}
			if _, err := store.Restore(ctx, backup, path, o); err != nil {
				return nil, err
			}
			return store.Open(ctx, path, o)
		})
	})
}

// inPlace puts the backup in the place of the open book.
func (r *restoring) inPlace() {
	s, backup := r.shell, r.glance.Path
	r.sheet.close()
	s.leaving(s.say("unfinished.leave"), func() { s.restore(backup) })
}

// restore puts a backup in the place of the open book, which is kept beside. Where that fails the book is opened again as it
// was.
func (s *Shell) restore(backup string) {
	path := s.book.store.Path()
	s.release()
	s.obtain(path, &access{}, func(ctx context.Context, o store.Options) (*store.Store, error) {
		kept, failed := store.Restore(ctx, backup, path, o)
		st, err := store.Open(ctx, path, o)
		switch {
		case err != nil && failed != nil:
			return nil, failed
		case err != nil:
			return nil, err
		}
		s.config.Runner.Do(func() {
			if failed != nil {
				s.Fail(failed)
			} else if kept != "" {
				s.toast(s.say("restore.kept", "file", kept), "", nil)
			}
		})
		return st, nil
	})
}
