package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"proviso/store"
	"proviso/ui/page"
	"proviso/ui/session"
	"proviso/ui/settings"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// Start opens the book that was open last, or shows the first-start page. path is a book asked for by name, "" for none.
func (s *Shell) Start(path string) {
	recent := s.config.Settings.Now().Recent
	switch {
	case path != "":
		s.OpenBook(path)
	case len(recent) > 0:
		s.OpenBook(recent[0])
	default:
		s.showStart(nil)
	}
}

// OpenBook opens a book in the background, in the place of the one that is open. On an error the window stays as it was.
func (s *Shell) OpenBook(path string) { s.openBook(path, false) }

func (s *Shell) openBook(path string, readOnly bool) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if s.busyOpening() != "" || s.isOpen(path) {
		return
	}
	s.leaving(s.say("unfinished.leave"), func() {
		s.obtain(path, func(ctx context.Context, o store.Options) (*store.Store, error) {
			o.ReadOnly = readOnly
			return store.Open(ctx, path, o)
		})
	})
}

// isOpen reports whether a book is open for writing already; it shows then that it is.
func (s *Shell) isOpen(path string) bool {
	if s.book == nil || s.book.store.Path() != path || s.book.store.ReadOnly() {
		return false
	}
	s.toast(s.say("open_already"), "", nil)
	return true
}

// obtain opens or makes a book in the background and shows it.
func (s *Shell) obtain(path string, get func(context.Context, store.Options) (*store.Store, error)) {
	s.opening = path
	s.closeBanner()
	s.put(s.openingPage(path))
	s.update()
	o := s.storeOptions()
	var st *store.Store
	s.config.Runner.Go(s.say("opening", "name", bookName(path)), func(ctx context.Context, progress func(int, int, string)) (err error) {
		o.OnProgress = func(done, total int) { progress(done, total, "") }
		st, err = get(ctx, o)
		return err
	}, func(err error) {
		s.opening = ""
		if err != nil {
			s.notOpened(path, err)
			return
		}
		s.adopt(st)
	})
}

func (s *Shell) storeOptions() store.Options {
	backups := s.config.Settings.Now().Backups
	if backups == "" {
		backups = s.config.Places.Backups
	}
	return store.Options{Program: s.say("product"), Author: s.author(), Now: s.config.Now, BackupDir: backups}
}

// author is who edits, as of the settings.
func (s *Shell) author() string {
	if name := strings.TrimSpace(s.config.Settings.Now().Author); name != "" {
		return name
	}
	return s.config.User
}

// adopt shows an opened book in the place of the one before, and lets that one go.
func (s *Shell) adopt(st *store.Store) {
	s.release()
	ses := session.New(st, session.Options{
		Words: s.words, Author: func() string { return *s.editor.Load() }, Now: s.config.Now, Runner: s.config.Runner,
		LastVisit: s.config.Settings.Now().Visits[st.Path()],
	})
	d := newDesk(s, st, ses)
	s.put(d.object)
	if err := s.config.Settings.Opened(st.Path()); err != nil {
		s.Fail(err)
	}
	if len(d.pages) > 0 {
		s.Go(page.Route{Page: d.pages[0].Name()})
	}
	s.update()
	for _, warning := range st.Warnings() {
		s.banner(theme.Open, s.troubleOf(warning))
	}
	d.recall()
}

// release lets the open book go, once the edits that wait are made.
func (s *Shell) release() {
	if s.book == nil {
		return
	}
	st := s.book.store
	s.keep(s.leave)
	s.book, s.unfinished = nil, nil
	s.config.Runner.Go(s.say("closing"), func(context.Context, func(int, int, string)) error { return st.Close() }, s.Fail)
}

// leave notes when the open book was left.
func (s *Shell) leave(now *settings.Settings) {
	if s.book != nil {
		now.Left(s.book.store.Path(), s.config.Now())
	}
}

// notOpened goes back to what was there before and says why.
func (s *Shell) notOpened(path string, err error) {
	if s.book != nil {
		s.put(s.book.object)
		s.update()
	}
	var locked *store.LockedError
	switch {
	case errors.As(err, &locked):
		if s.book == nil {
			s.showStart(nil)
		}
		s.offerReadOnly(path, locked)
	case s.book == nil:
		s.showStart(err)
	default:
		s.Fail(err)
	}
}

// offerReadOnly says who has a book open.
func (s *Shell) offerReadOnly(path string, locked *store.LockedError) {
	var sh *sheet
	t := s.troubleOf(locked)
	text := w.Column(8, w.NewPara(w.Body, w.Plain(t.sentence)), w.NewPara(w.Soft, w.Plain(s.say("locked.hint"))))
	again := func(readOnly bool) func() {
		return func() {
			sh.close()
			s.openBook(path, readOnly)
		}
	}
	read := w.NewPrimary(s.say("open_read_only"), again(true))
	sh = s.dialog(s.say("locked.title"), text, read, w.NewButton(s.say("cancel"), func() { sh.close() }), w.NewButton(s.say("try_again"), again(false)), read)
}

func (s *Shell) busyOpening() string {
	if s.opening != "" {
		return s.say("why.opening")
	}
	return ""
}

// bookName is a book's file as people call it.
func bookName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}
