package ui

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"proviso/store"
	"proviso/ui/settings"
	w "proviso/ui/widgets"
)

// Close closes the book once all edits are made, and ends the program. What is unfinished is asked about first.
func (s *Shell) Close() {
	if !s.closing {
		s.leaving(s.say("unfinished.quit"), s.quit)
	}
}

// leaving does what ends work on the book that is open; where something is unfinished it asks first what is to become of it:
// drop names the way that drops it.
func (s *Shell) leaving(drop string, then func()) {
	for _, sh := range slices.Backward(slices.Clone(s.sheets)) {
		sh.leave()
	}
	n := len(s.unfinished)
	if n == 0 {
		if s.book != nil {
			s.book.keep()
		}
		then()
		return
	}
	var ask *sheet
	answer := func(keep bool) func() {
		return func() {
			ask.close()
			if !keep {
				s.unfinished = nil
			}
			s.book.keep()
			then()
		}
	}
	cancel := w.NewButton(s.say("cancel"), func() { ask.close() })
	buttons := []fyne.CanvasObject{cancel, w.NewButton(drop, answer(false))}
	first := cancel
	if s.config.Places.Drafts != "" {
		first = w.NewPrimary(s.say("unfinished.keep"), answer(true))
		buttons = append(buttons, first)
	}
	ask = s.dialog(s.say("unfinished.title"), w.NewPara(w.Body, w.Plain(s.words.N("shell.unfinished", n))), first, buttons...)
}

func (s *Shell) quit() {
	s.closing = true
	size := s.config.Window.Canvas().Size()
	s.keep(func(now *settings.Settings) {
		now.Width, now.Height = size.Width, size.Height
		s.leave(now)
	})
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

// dropped takes a file that was dropped onto the window: a book is opened, JSON is imported.
func (s *Shell) dropped(_ fyne.Position, files []fyne.URI) {
	if len(files) == 0 {
		return
	}
	path := files[0].Path()
	switch why := s.locked(); {
	case filepath.Ext(path) != ".json":
		s.OpenBook(path)
	case s.covered() != "":
		s.toast(s.covered(), "", nil)
	case why != "":
		s.toast(why, "", nil)
	default:
		s.previewImport(path)
	}
}

func (s *Shell) chooseBook() { s.config.Files.Open([]string{store.Extension}, s.OpenBook) }
