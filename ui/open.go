package ui

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"proviso/model/when"
	"proviso/store"
	"proviso/store/cloud"
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

// access is how a book is opened. The zero access is for writing.
type access struct {
	readOnly bool
	holder   *store.Holder // who writes it, where that is why it is only read
	sealed   bool          // it lies where nothing can be written
	cloud    cloud.Service // what keeps its folder in step with other computers, "" for nothing
}

// OpenBook opens a book in the background, in the place of the one that is open. On an error the window stays as it was.
func (s *Shell) OpenBook(path string) { s.openBook(path, access{}) }

func (s *Shell) openBook(path string, how access) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if s.busyOpening() != "" || s.isOpen(path) {
		return
	}
	s.leaving(s.say("unfinished.leave"), func() {
		s.obtain(path, &how, func(ctx context.Context, o store.Options) (*store.Store, error) { return openAs(ctx, path, o, &how) })
	})
}

// openAs opens a book; one that lies where nothing can be written, such as on a disk mounted for reading, is only read.
func openAs(ctx context.Context, path string, o store.Options, how *access) (*store.Store, error) {
	o.ReadOnly = how.readOnly
	st, err := store.Open(ctx, path, o)
	if !how.readOnly && store.CodeOf(err) == store.ReadOnly {
		how.readOnly, how.sealed, o.ReadOnly = true, true, true
		return store.Open(ctx, path, o)
	}
	return st, err
}

// isOpen reports whether a book is open for writing already; it shows then that it is.
func (s *Shell) isOpen(path string) bool {
	if s.book == nil || s.book.store.Path() != path || s.book.store.ReadOnly() {
		return false
	}
	s.toast(s.say("open_already"), "", nil)
	return true
}

// obtain opens or makes a book in the background and shows it; how is read once that is done.
func (s *Shell) obtain(path string, how *access, get func(context.Context, store.Options) (*store.Store, error)) {
	s.opening, s.broken = path, ""
	s.closeBanner()
	s.arriving = newArriving(s, path)
	s.put(s.arriving.object)
	s.update()
	o := s.storeOptions()
	var st *store.Store
	var answer session.Answer
	today := when.DayOf(s.config.Now())
	s.config.Runner.Go(s.say("opening", "name", bookName(path)), func(ctx context.Context, progress func(int, int, string)) (err error) {
		o.OnProgress = func(done, total int) { progress(done, total, "") }
		if st, err = get(ctx, o); err == nil {
			answer = session.Answered(st.Book(), today)
		}
		how.cloud, _ = cloud.Find(path)
		return err
	}, func(err error) {
		s.opening = ""
		if err != nil {
			s.notOpened(path, err)
			return
		}
		s.adopt(st, *how, answer)
	})
}

func (s *Shell) storeOptions() store.Options {
	o := store.Options{Program: s.say("product"), Author: s.author(), Now: s.config.Now, BackupDir: s.backupDir(), Keep: s.retention()}
	if s.config.Settings.Now().Rhythm == settings.Never {
		o.BackupDir = ""
	}
	return o
}

// author is who edits, as of the settings.
func (s *Shell) author() string {
	if name := strings.TrimSpace(s.config.Settings.Now().Author); name != "" {
		return name
	}
	return s.config.User
}

// adopt shows an opened book in the place of the one before, and lets that one go.
func (s *Shell) adopt(st *store.Store, how access, answer session.Answer) {
	s.release()
	ses := session.New(st, session.Options{
		Words: s.words, Author: func() string { return *s.editor.Load() }, Now: s.config.Now, Runner: s.config.Runner,
		LastVisit: s.config.Settings.Now().Visits[st.Path()], Answer: answer,
	})
	d := newDesk(s, st, ses, how)
	d.arrange(s.config.Settings.Now().Views[st.Path()])
	s.put(d.object)
	if err := s.config.Settings.Opened(st.Path()); err != nil {
		s.Fail(err)
	}
	if len(d.pages) > 0 {
		s.Go(s.lastSpot())
	}
	s.update()
	s.beginRhythm()
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
	s.endRhythm()
	s.book, s.unfinished = nil, nil
	s.config.Runner.Go(s.say("closing"), func(context.Context, func(int, int, string)) error { return st.Close() }, s.Fail)
}

// restorable is what is wrong with a book in whose place a backup may be put.
var restorable = []store.Code{store.NotFound, store.NotABook, store.Damaged}

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
		if slices.Contains(restorable, store.CodeOf(err)) {
			s.broken = path
		}
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
	again := func(how access) func() {
		return func() {
			sh.close()
			s.openBook(path, how)
		}
	}
	read := w.NewPrimary(s.say("open_read_only"), again(access{readOnly: true, holder: &locked.Holder}))
	sh = s.dialog(s.say("locked.title"), text, read, w.NewButton(s.say("cancel"), func() { sh.close() }), w.NewButton(s.say("try_again"), again(access{})), read)
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
