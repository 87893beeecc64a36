// Package action declares what a person can do in the window as data: one list gives menus, toolbar, palette, shortcuts
// and the sheet of keys.
package action

import "proviso/model/words"

// Action is one thing a person can do. It has a name that is its translation key too ("action.<Name>").
type Action struct {
	Name     string
	Shortcut Shortcut      // zero: none
	Menu     Menu          // where it stands in the menu bar; NoMenu: not there
	Sub      string        // the submenu of that menu, whose title's translation key is "menu.<Menu>.<Sub>"; "": none
	Apart    bool          // a line stands above it in the menu
	Do       func()        // called on the window's thread
	Disabled func() string // why it can't be done now, as a sentence; "" or nil: it can
	Title    func() string // what it is called now ("Undo “record ceasefire”"); nil: the words of its key
}

// Key is the translation key of the action's title.
func (a Action) Key() string { return "action." + a.Name }

// Why is the reason for which the action can't be done now, "" where it can.
func (a Action) Why() string {
	if a.Disabled == nil {
		return ""
	}
	return a.Disabled()
}

// Run does the action unless it is disabled, and reports whether it did.
func (a Action) Run() bool {
	if a.Do == nil || a.Why() != "" {
		return false
	}
	a.Do()
	return true
}

// Menu is one of the menus of the menu bar; its title's translation key is "menu.<Menu>".
type Menu string

// The menus, in the order of the bar.
const (
	NoMenu   Menu = ""
	File     Menu = "file"
	Edit     Menu = "edit"
	View     Menu = "view"
	Go       Menu = "go"
	Record   Menu = "record"
	HelpMenu Menu = "help"
)

// Menus lists the menus in the order of the bar.
func Menus() []Menu { return []Menu{File, Edit, View, Go, Record, HelpMenu} }

// Chord is the shortcut of the action of a name in a list, as its keyboard has it, to stand in the tooltip of a button that
// does the same; "" where it has none.
func Chord(w *words.Words, all []Action, name string) string {
	for _, a := range all {
		if a.Name == name {
			return a.Shortcut.In(w)
		}
	}
	return ""
}
