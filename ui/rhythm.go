package ui

import (
	"context"

	"proviso/model/said"
	"proviso/store"
	"proviso/ui/settings"
)

// backupDir is the folder for the backups that the program makes of itself, "" for none.
func (s *Shell) backupDir() string {
	if dir := s.config.Settings.Now().Backups; dir != "" {
		return dir
	}
	return s.config.Places.Backups
}

// retention says how many of them stay.
func (s *Shell) retention() store.Retention {
	keep, now := store.UsualRetention, s.config.Settings.Now()
	if now.Newest > 0 {
		keep.Newest = now.Newest
	}
	if now.Days != 0 {
		keep.Days = max(now.Days, 0)
	}
	return keep
}

// beginRhythm has the open book backed up again and again, as the settings say.
func (s *Shell) beginRhythm() {
	s.endRhythm()
	every := s.config.Settings.Now().Rhythm.Every()
	if s.book == nil || s.book.store.ReadOnly() || every == 0 {
		return
	}
	s.rhythm = s.config.Runner.After(every, func() {
		s.rotate(func(string, error) {})
		s.beginRhythm()
	})
}

func (s *Shell) endRhythm() {
	if s.rhythm != nil {
		s.rhythm()
		s.rhythm = nil
	}
}

// setRhythm has backups made in another rhythm from now on.
func (s *Shell) setRhythm(r settings.Rhythm) {
	s.keep(func(now *settings.Settings) { now.Rhythm = r })
	s.beginRhythm()
}

// backUpNow makes a backup beside those made before, unless the last one holds all there is.
func (s *Shell) backUpNow() {
	s.rotate(func(made string, err error) {
		switch {
		case err != nil:
		case made == "":
			s.toast(s.say("backup.fresh"), "", nil)
		default:
			s.toast(s.say("backup.done", "file", made), s.say("copy_path"), func() { s.copy(made) })
		}
	})
}

// rotate makes a backup in the background where the book has changed, removes what is no longer kept, and tells of failure.
func (s *Shell) rotate(done func(made string, err error)) {
	st, dir, keep := s.book.store, s.backupDir(), s.retention()
	var made string
	s.config.Runner.Go(s.say("backup.making"), func(ctx context.Context, _ func(int, int, string)) (err error) {
		if dir == "" {
			return errNoBackups
		}
		made, err = st.Rotate(ctx, dir, keep)
		return err
	}, func(err error) {
		s.Fail(err)
		done(made, err)
	})
}

var errNoBackups = said.Error(said.New("say.error.no_backups", "there is no folder for backups: choose one in the settings"))
