package ui

import (
	"context"

	"proviso/assets"
	"proviso/ui/settings"
	w "proviso/ui/widgets"
)

// languages are those there are, as their speakers call them, behind the system's.
func (s *Shell) languages() []w.Option {
	out := []w.Option{{ID: "", Label: s.say("language.system"), Note: s.tongue("")}}
	for _, tag := range assets.Languages() {
		out = append(out, w.Option{ID: tag, Label: s.tongue(tag)})
	}
	return out
}

// tongue is what the speakers of a language call it.
func (s *Shell) tongue(tag string) string { return s.config.Speak(tag).T("shell.language.self") }

// setLanguage has the whole window speak another language, once the edits that wait are made; then is called after that.
func (s *Shell) setLanguage(tag string, then func()) {
	s.keep(func(now *settings.Settings) { now.Language = tag })
	s.config.Runner.Go(s.say("settings"), func(context.Context, func(int, int, string)) error { return nil }, func(err error) {
		if err != nil {
			s.Fail(err)
			return
		}
		s.speak(tag)
		then()
	})
}

// speak lays the window out anew in a language, with the same page and record in sight.
func (s *Shell) speak(tag string) {
	s.words = s.config.Speak(tag)
	s.closeGuide()
	s.closeBanner()
	if s.book == nil {
		s.showStart(nil)
		return
	}
	before := s.book
	at := before.here()
	d := newDesk(s, before.store, before.session.Again(s.words), before.notes.how)
	d.been = before.been
	d.inherit(before)
	s.put(d.object)
	if len(d.pages) > 0 {
		d.show(at)
	}
	s.update()
}
