package ui

import (
	"context"
	"encoding/json"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"proviso/assets"
	"proviso/model/words"
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

// understand takes the words of a language, also for the menus and dialogs that Fyne makes itself.
func (s *Shell) understand(tag string) {
	s.words = s.config.Speak(tag)
	if err := teachFyne(s.words); err != nil {
		s.config.Log.Warn("fyne does not take its texts", "error", err)
	}
}

// fyneTexts are the texts of Fyne's own that the window shows, in its field menus and file dialogs, and our keys for them.
var fyneTexts = map[string]string{
	"Cut": "shell.fyne.cut", "Copy": "shell.copy", "Paste": "shell.fyne.paste", "Select all": "shell.fyne.select_all",
	"Undo": "action.undo", "Redo": "action.redo",
	"Open": "shell.fyne.open", "Cancel": "shell.cancel", "New Folder": "shell.fyne.new_folder", "Create Folder": "shell.fyne.create_folder",
	"Show Hidden Files": "shell.fyne.hidden", "file.name": "shell.fyne.name", "file.parent": "shell.fyne.parent", "Quit": "action.quit",
}

// teachFyne gives Fyne the texts in a language as those of the system's, which is the one it speaks whatever the window does.
func teachFyne(words *words.Words) error {
	texts := map[string]string{}
	for id, key := range fyneTexts {
		texts[id] = words.T(key)
	}
	data, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	system := lang.SystemLocale()
	return errors.Join(lang.AddTranslationsForLocale(data, system), lang.AddTranslationsForLocale(data, fyne.Locale(system.LanguageString())))
}

// speak lays the window out anew in a language, with the same page and record in sight.
func (s *Shell) speak(tag string) {
	s.understand(tag)
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
