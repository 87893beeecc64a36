package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/ui/action"
	w "proviso/ui/widgets"
)

// buildMenu makes the menu bar of the actions as they stand, unless it looks like that already.
func (s *Shell) buildMenu() {
	actions := s.actions()
	if words := s.menuWords(actions); words != s.menu {
		s.menu = words
		s.config.Window.SetMainMenu(fyne.NewMainMenu(s.menus(actions)...))
	}
}

// menuWords is all that shows in the menu bar.
func (s *Shell) menuWords(actions []action.Action) string {
	var b strings.Builder
	for _, a := range actions {
		b.WriteString(a.Name + "\t" + s.titleOf(a) + "\t" + a.Why() + "\n")
	}
	return b.String()
}

func (s *Shell) menus(actions []action.Action) []*fyne.Menu {
	var menus []*fyne.Menu
	for _, m := range action.Menus() {
		menu := fyne.NewMenu(s.words.T("menu." + string(m)))
		subs := map[string]*fyne.Menu{}
		for _, a := range actions {
			if a.Menu != m {
				continue
			}
			into := menu
			if a.Sub != "" {
				into = s.submenu(menu, subs, a)
			} else if a.Apart && len(menu.Items) > 0 {
				menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			}
			into.Items = append(into.Items, s.menuItem(a))
		}
		if len(menu.Items) > 0 {
			menus = append(menus, menu)
		}
	}
	return menus
}

func (s *Shell) submenu(menu *fyne.Menu, subs map[string]*fyne.Menu, a action.Action) *fyne.Menu {
	if subs[a.Sub] == nil {
		if a.Apart && len(menu.Items) > 0 {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		item := fyne.NewMenuItem(s.words.T("menu."+string(a.Menu)+"."+a.Sub), nil)
		subs[a.Sub] = fyne.NewMenu("")
		item.ChildMenu = subs[a.Sub]
		menu.Items = append(menu.Items, item)
	}
	return subs[a.Sub]
}

// menuItem shows an action with the reason why it can't be done now. Fyne runs the shortcut of an item that is disabled
// too, so that the item asks again.
func (s *Shell) menuItem(a action.Action) *fyne.MenuItem {
	title := s.titleOf(a)
	why := a.Why()
	if why != "" {
		title = s.say("menu.because", "title", title, "reason", why)
	}
	item := fyne.NewMenuItem(title, func() { s.chosen(a) })
	item.Disabled = why != ""
	item.Shortcut = a.Shortcut.Fyne()
	item.IsQuit = a.Name == "quit"
	return item
}

// chosen does an action of the menu bar. Undo, redo, copying, selecting all and keys that delete are for what is being typed
// first, as everywhere else; fyne asks the menu bar before the field.
func (s *Shell) chosen(a action.Action) {
	focused := s.config.Window.Canvas().Focused()
	field := fieldOf(focused)
	switch {
	case s.takenBySheet(focused, a):
	case forText[a.Shortcut] && s.takenByText(focused, a):
	case field != nil && strings.HasSuffix(string(a.Shortcut), "Delete"):
		field.TypedShortcut(a.Shortcut.Fyne())
	case a.Name == "undo" && changes(field, (*widget.Entry).Undo), a.Name == "redo" && changes(field, (*widget.Entry).Redo):
	default:
		s.perform(a)
	}
}

// forText are the shortcuts that belong to a text with the focus before they belong to the page.
var forText = map[action.Shortcut]bool{"Ctrl+C": true, "Ctrl+A": true}

// takenByText gives a shortcut to the field with the focus, to a text of which something is picked, or to what lies in a
// sheet, and reports whether there is one.
func (s *Shell) takenByText(focused fyne.Focusable, a action.Action) bool {
	if field := fieldOf(focused); field != nil {
		field.TypedShortcut(a.Shortcut.Fyne())
		return true
	}
	takes, ok := focused.(fyne.Shortcutable)
	text, reads := focused.(interface{ Picked() (from, to int) })
	if !ok || !reads && s.covered() == "" {
		return false
	}
	if reads {
		if from, to := text.Picked(); from == to {
			return false
		}
	}
	takes.TypedShortcut(a.Shortcut.Fyne())
	return true
}

// takenBySheet offers the shortcut of an action to the sheet in which the focus is, and reports whether it took it.
func (s *Shell) takenBySheet(focused fyne.Focusable, a action.Action) bool {
	o, ok := focused.(fyne.CanvasObject)
	if !ok || s.covered() == "" || a.Shortcut == "" {
		return false
	}
	take := w.LayerOf(o).OnShortcut
	return take != nil && take(a.Shortcut.Fyne())
}

// changes does something to the text of a field, which may be nil, and reports whether the text is another one then.
func changes(field *widget.Entry, do func(*widget.Entry)) bool {
	if field == nil {
		return false
	}
	before := field.Text
	do(field)
	return field.Text != before
}

// fieldOf is the field for text that an object is or extends, nil for none.
func fieldOf(o fyne.Focusable) *widget.Entry {
	switch o := o.(type) {
	case *widget.Entry:
		return o
	case interface{ Field() *widget.Entry }:
		return o.Field()
	}
	return nil
}

// titleOf is what an action is called now.
func (s *Shell) titleOf(a action.Action) string {
	if a.Title != nil {
		return a.Title()
	}
	return s.words.T(a.Key())
}

// chordNote is an action's shortcut in brackets, to stand behind its title.
func (s *Shell) chordNote(a action.Action) string {
	if a.Shortcut == "" {
		return ""
	}
	return " (" + a.Shortcut.In(s.words) + ")"
}
