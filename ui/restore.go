package ui

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// restoring is the sheet that offers the backups of the open book, or of all while none is open, shows what is inside the one that is chosen, and puts it
// where a person wants it.
type restoring struct {
	shell   *Shell
	store   *store.Store // of the open book; nil: none is open
	over    string       // the path of the book whose place a backup may take, "" for none
	sheet   *sheet
	backups *w.Select
	options []w.Option
	inside  *fyne.Container
	chosen  string       // the path of a backup, "" for none
	glance  store.Glance // of the chosen one; its path is "" until it is known
	fresh   *w.Button
	place   *w.Button // puts it there
}

// chooseRestore offers the backups of the open book, once they are known. While no book is open it offers those of all, first
// those of the book that can't be opened.
func (s *Shell) chooseRestore() {
	r := &restoring{shell: s, over: s.broken, inside: w.Column(0)}
	if s.book != nil {
		r.store, r.over = s.book.store, s.book.store.Path()
	}
	dir := s.backupDir()
	var found []store.BackupFile
	s.config.Runner.Go(s.say("restore.listing"), func(ctx context.Context, _ func(int, int, string)) (err error) {
		switch {
		case dir == "":
		case r.store == nil:
			found, err = store.AllBackups(dir)
		default:
			found, err = r.store.Backups(ctx, dir)
		}
		return err
	}, func(err error) {
		if s.openStore() != r.store {
			return
		}
		s.Fail(err)
		r.offer(found)
	})
}

// openStore is that of the open book, nil for none.
func (s *Shell) openStore() *store.Store {
	if s.book == nil {
		return nil
	}
	return s.book.store
}

func (r *restoring) offer(found []store.BackupFile) {
	s := r.shell
	none := s.say("restore.none")
	if r.store == nil {
		none = s.say("restore.none_at_all")
		slices.SortStableFunc(found, func(a, b store.BackupFile) int { return cmp.Compare(r.strange(a), r.strange(b)) })
	}
	for _, b := range found {
		label := s.words.Time(b.At)
		if r.store == nil {
			label = b.Name + " · " + label
		}
		r.options = append(r.options, w.Option{ID: b.Path, Label: label, Note: s.fileSize(b.Size)})
	}
	r.backups = w.NewSelect(none, r.options, "", r.choose)
	other := w.NewButtonOf(w.Normal, "open", s.say("restore.other"), func() { s.config.Files.Open([]string{store.Extension}, r.chooseFile) })
	r.fresh = w.NewButton(s.say("restore.fresh"), r.asNew)
	buttons := []fyne.CanvasObject{w.NewButton(s.say("cancel"), func() { r.sheet.close() })}
	switch {
	case r.store != nil:
		r.place = w.NewPrimary(s.say("restore.over"), r.inPlace)
	case r.over != "":
		r.place = w.NewPrimary(s.say("restore.over_broken", "name", begun(bookName(r.over), 30)), r.inPlace)
	default:
		r.fresh = w.NewPrimary(s.say("restore.fresh"), r.asNew)
	}
	if buttons = append(buttons, r.fresh); r.place != nil {
		buttons = append(buttons, r.place)
	}
	form := w.Column(12, w.NewField(s.say("restore.backup"), w.Line(6, w.Grow(r.backups), other)), r.inside)
	r.sheet = &sheet{shell: s, first: r.backups, options: w.SheetOptions{
		Title: s.say("restore.title"), Content: form, Buttons: buttons, Width: 620,
	}}
	r.sheet.show()
	if len(found) > 0 {
		r.backups.SetChosen(found[0].Path)
		r.choose(found[0].Path)
		return
	}
	r.show()
}

// begun is the beginning of a name that may be too long for a button.
func begun(name string, letters int) string {
	if r := []rune(name); len(r) > letters {
		return string(r[:letters-1]) + "…"
	}
	return name
}

// strange is 0 of a backup of the book whose place it may take, as its name tells, and 1 of others.
func (r *restoring) strange(b store.BackupFile) int {
	if b.Name == bookName(r.over) {
		return 0
	}
	return 1
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
		if r.store == nil {
			g, err = store.Look(ctx, path)
			return err
		}
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
	case why != "" || r.store == nil:
	case r.glance.Kin == store.KinSame:
		why = s.say("restore.why.same")
	case r.store.ReadOnly():
		why = s.readOnlyWhy()
	}
	if r.place != nil {
		r.place.SetDisabled(why)
	}
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

// inPlace puts the backup in the place of the open book, or of the one that can't be opened.
func (r *restoring) inPlace() {
	s, backup, path := r.shell, r.glance.Path, r.over
	r.sheet.close()
	s.leaving(s.say("unfinished.leave"), func() { s.restore(backup, path) })
}

// restore puts a backup in the place of a book, open or not, which is kept beside. Where that fails the book is opened again
// as it was.
func (s *Shell) restore(backup, path string) {
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
