package ui

import (
	"proviso/model"
	"proviso/ui/settings"
	"proviso/ui/theme"
)

func (s *Shell) undo() { s.Session().Undo(s.said) }
func (s *Shell) redo() { s.Session().Redo(s.said) }

// said tells by its name that an edit was made.
func (s *Shell) said(e model.Edit, err error) {
	if err != nil {
		s.Fail(err)
		return
	}
	s.toast(e.Label, "", nil)
}

func (s *Shell) undoLabel() (string, bool) {
	if s.book == nil {
		return "", false
	}
	return s.book.session.UndoLabel()
}

func (s *Shell) redoLabel() (string, bool) {
	if s.book == nil {
		return "", false
	}
	return s.book.session.RedoLabel()
}

func (s *Shell) nothingToUndo() string {
	if _, can := s.undoLabel(); !can {
		return s.say("why.nothing_to_undo")
	}
	return ""
}

func (s *Shell) nothingToRedo() string {
	if _, can := s.redoLabel(); !can {
		return s.say("why.nothing_to_redo")
	}
	return ""
}

// named is the title of undo or redo with the edit it is about.
func (s *Shell) named(key string, label func() (string, bool)) string {
	if name, can := label(); can {
		return s.say(key+".named", "label", inner(name))
	}
	return s.say(key)
}

// refresh shows what another program has entered into a book that is open read-only.
func (s *Shell) refresh() {
	s.Session().Refresh(func(changed bool, err error) {
		switch {
		case err != nil:
			s.Fail(err)
		case changed:
			s.toast(s.say("refreshed"), "", nil)
		default:
			s.toast(s.say("fresh"), "", nil)
		}
	})
}

func (s *Shell) alwaysFresh() string {
	if s.book != nil && !s.book.store.ReadOnly() {
		return s.say("why.fresh")
	}
	return ""
}

// find puts the cursor into the search field of the page, or of the one to which a page without goes for it.
func (s *Shell) find() {
	p := s.book.page()
	if p == nil {
		return
	}
	p.Search()
	if now := s.book.page(); now != p {
		now.Search()
	}
}

// setTheme changes the colours and keeps the choice.
func (s *Shell) setTheme(t settings.Theme) {
	s.keep(func(now *settings.Settings) { now.Theme = t })
	s.redress()
}

// setScale changes the size of all text and keeps the choice.
func (s *Shell) setScale(scale float32) {
	s.keep(func(now *settings.Settings) { now.Scale = scale })
	s.redress()
}

func (s *Shell) scaleBy(step float32) {
	scale := s.config.Settings.Now().TextScale() + step
	s.setScale(float32(int(scale*10+0.5)) / 10)
}

// redress shows the window in the look that is set now, pages that are out of sight when they come back.
func (s *Shell) redress() {
	s.dress()
	if s.book != nil {
		for _, p := range s.book.pages {
			s.book.stale[p.Name()] = true
		}
		s.book.refreshPage()
	}
	s.update()
}

// keep changes the settings; that they can't be written is told, once done for this time.
func (s *Shell) keep(change func(*settings.Settings)) {
	if err := s.config.Settings.Change(change); err != nil {
		s.Fail(err)
	}
}

func (s *Shell) atScale(scale float32) func() string {
	return func() string {
		if now := s.config.Settings.Now().TextScale(); now == scale {
			return s.say("why.scale")
		}
		return ""
	}
}

// marked is the title of a choice of colours, marked where it is the one chosen.
func (s *Shell) marked(name string, t settings.Theme) func() string {
	return func() string {
		title := s.words.T("action." + name)
		if theme.ParseVariant(string(s.config.Settings.Now().Theme)) == theme.ParseVariant(string(t)) {
			return s.say("chosen", "title", title)
		}
		return title
	}
}
