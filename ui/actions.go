package ui

import (
	"slices"

	"proviso/ui/action"
	w "proviso/ui/widgets"
)

// actions are all things that can be done now, in the order of the menus; those of the page stand among the shell's.
func (s *Shell) actions() []action.Action {
	all := slices.Concat(s.fileActions(), s.bookActions(), s.editActions(), s.viewActions(), s.goActions(), s.recordActions())
	if s.book != nil {
		all = overlaid(all, s.book.actions())
	}
	all = append(all, s.helpActions()...)
	for i, a := range all {
		if !always[a.Name] {
			all[i].Disabled = reason(s.covered, a.Disabled)
		}
	}
	return s.withSelection(all)
}

// withSelection has the action that copies be for the text that is selected with the pointer, if any is.
func (s *Shell) withSelection(all []action.Action) []action.Action {
	text := w.LayerOf(s.layer).Selected()
	i := slices.IndexFunc(all, func(a action.Action) bool { return a.Name == "copy" })
	if text != "" && i >= 0 {
		all[i].Do, all[i].Disabled = func() { s.copy(text) }, nil
	}
	return all
}

// Actions are all things that can be done now, or can't and say why.
func (s *Shell) Actions() []action.Action { return s.actions() }

// always are the actions that can be done while a sheet is open.
var always = map[string]bool{
	"theme_light": true, "theme_dark": true, "theme_system": true, "text_bigger": true, "text_smaller": true, "text_normal": true,
}

// several are the names that stand for one action each of several things.
var several = map[string]bool{"open_recent": true, "continue": true}

// overlaid puts a page's actions in the place of the shell's of the same names, which say where to go for them, and gives a
// shortcut that both have to the page.
func overlaid(shell, page []action.Action) []action.Action {
	out := slices.Clone(shell)
	for _, a := range page {
		for i := range out { // on its page, a page's key comes first
			if a.Shortcut != "" && out[i].Shortcut == a.Shortcut {
				out[i].Shortcut = ""
			}
		}
		i := slices.IndexFunc(out, func(o action.Action) bool { return o.Name == a.Name })
		if i < 0 {
			out = append(out, a)
			continue
		}
		a.Apart = a.Apart || out[i].Apart
		if a.Menu == action.NoMenu {
			a.Menu, a.Sub = out[i].Menu, out[i].Sub
		}
		if a.Shortcut == "" {
			a.Shortcut = out[i].Shortcut
		}
		out[i] = a
	}
	return out
}

// action finds an action by name.
func (s *Shell) action(name string) (action.Action, bool) {
	all := s.actions()
	i := slices.IndexFunc(all, func(a action.Action) bool { return a.Name == name })
	if i < 0 {
		return action.Action{Name: name}, false
	}
	return all[i], true
}

// Run does the action of a name; where it can't be done now it says why.
func (s *Shell) Run(name string) {
	if a, ok := s.action(name); ok {
		s.perform(a)
	}
}

// perform does an action as it is now, which may be other than when it was put into a menu.
func (s *Shell) perform(a action.Action) {
	if now, ok := s.action(a.Name); ok && !several[a.Name] {
		a = now
	}
	if a.Run() {
		return
	}
	if why := a.Why(); why != "" {
		s.toast(s.words.Capital(why), "", nil)
	}
}

// reason is the first reason there is.
func reason(reasons ...func() string) func() string {
	return func() string {
		for _, f := range reasons {
			if f == nil {
				continue
			}
			if why := f(); why != "" {
				return why
			}
		}
		return ""
	}
}

// covered is why what lies below a sheet can't be used.
func (s *Shell) covered() string {
	if len(s.config.Window.Canvas().Overlays().List()) > 0 {
		return s.say("why.covered")
	}
	return ""
}

// cantRestore is why no backup can be restored: while no book is open, any can.
func (s *Shell) cantRestore() string {
	if s.book == nil {
		return s.busyOpening()
	}
	return s.locked()
}

func (s *Shell) noBook() string {
	if s.book == nil {
		return s.say("why.no_book")
	}
	return ""
}

// locked is why the book can't be changed.
func (s *Shell) locked() string {
	if s.book == nil {
		return s.say("why.no_book")
	}
	if _, back := s.book.session.Then(); back {
		return s.say("why.then")
	}
	if s.book.session.ReadOnly() {
		return s.readOnlyWhy()
	}
	return ""
}
