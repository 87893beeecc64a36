package ui

import (
	"context"
	"slices"

	"proviso/store"
	"proviso/ui/settings"
)

// Close closes the book once all edits are made, and ends the program. What is unfinished is asked about first.
func (s *Shell) Close() {
	if !s.closing {
		s.leaving(s.say("unfinished.quit"), s.quit)
	}
}

// leaving does what ends work on the book that is open; where something is unfinished it asks first.
func (s *Shell) leaving(yes string, then func()) {
	for _, sh := range slices.Backward(slices.Clone(s.sheets)) {
		sh.leave()
	}
	if n := len(s.unfinished); n > 0 {
		s.Ask(s.say("unfinished.title"), s.words.N("shell.unfinished", n), yes, then)
		return
	}
	then()
}

func (s *Shell) quit() {
	s.closing = true
	size := s.config.Window.Canvas().Size()
	s.keep(func(now *settings.Settings) { now.Width, now.Height = size.Width, size.Height })
	d := s.book
	s.config.Runner.Go(s.say("closing"), func(context.Context, func(int, int, string)) error {
		if d == nil {
			return nil
		}
		return d.store.Close()
	}, func(err error) {
		if err != nil {
			s.config.Log.Error(err.Error(), "details", details(err))
		}
		s.config.Quit()
	})
}

// leaveBook goes back to the first-start page.
func (s *Shell) leaveBook() {
	s.leaving(s.say("unfinished.leave"), func() {
		s.release()
		s.showStart(nil)
	})
}

func (s *Shell) chooseBook() { s.config.Files.Open([]string{store.Extension}, s.OpenBook) }
