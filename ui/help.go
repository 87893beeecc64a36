package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/store"
	"proviso/ui/action"
	w "proviso/ui/widgets"
)

// showKeys shows every shortcut there is now, menu by menu, and the keys of lists and forms.
func (s *Shell) showKeys() {
	actions := s.actions()
	column := func(menus ...action.Menu) *fyne.Container {
		var blocks []fyne.CanvasObject
		for _, m := range menus {
			blocks = append(blocks, s.keysOf(m, actions)...)
		}
		return w.Column(2, blocks...)
	}
	left, middle := column(action.File, action.View, action.Record), column(action.Edit, action.Go, action.HelpMenu)
	left.Objects = append(left.Objects, s.otherKeys("forms")...)
	right := w.Column(2, append(s.otherKeys("lists"), s.otherKeys("conditions")...)...)
	var sh *sheet
	ok := w.NewPrimary(s.say("ok"), func() { sh.close() })
	guide := w.NewButton(s.tell("action.guide"), func() { sh.close(); s.showGuide() })
	sh = &sheet{shell: s, first: ok, options: w.SheetOptions{
		Title: s.say("keys"), Content: w.Columns(3, 28, 240, left, middle, right), Buttons: []fyne.CanvasObject{guide, ok}, Width: 1040,
	}}
	sh.show()
}

// keysOf are the shortcuts of one menu under its title, nothing where it has none.
func (s *Shell) keysOf(m action.Menu, actions []action.Action) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, a := range actions {
		if a.Menu == m && a.Shortcut != "" {
			lines = append(lines, keyLine(s.titleOf(a), a.Shortcut.In(s.words)))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{w.Section(s.words.T("menu." + string(m)))}, lines...)
}

// otherKeys are keys that belong to no action, under the title of where they work.
func (s *Shell) otherKeys(place string) []fyne.CanvasObject {
	lines := []fyne.CanvasObject{w.Section(s.say("keys." + place))}
	for _, k := range placeKeys[place] {
		lines = append(lines, keyLine(s.say("keys."+k.word), k.chord.In(s.words)))
	}
	return lines
}

// placeKeys are the keys of each place, and the ends of the translation keys that say what they do.
var placeKeys = map[string][]struct {
	chord action.Shortcut
	word  string
}{
	"lists": {
		{"Up Down", "move"},
		{"PageUp PageDown", "pages"},
		{"Home End", "ends"},
		{"a … z", "type"},
		{"Enter", "open"},
		{"Shift+Down", "extend"},
		{"Ctrl+Down", "pass"},
		{"Ctrl+Space", "toggle"},
		{"Esc", "one"},
		{"Delete", "remove"},
		{"Shift+F10", "row_menu"},
		{"Left Right", "fold"},
	},
	"forms": {
		{"Tab", "next"},
		{"Ctrl+PageDown", "section"},
		{"Ctrl+Enter", "save"},
		{"Ctrl+Shift+Enter", "save_next"},
		{"Esc", "leave"},
		{"Alt", "menu"},
	},
	"conditions": {
		{"Enter", "clause"},
		{"Alt+Up", "clause_up"},
		{"Alt+Down", "clause_down"},
		{"Alt+Right", "indent"},
		{"Alt+Left", "outdent"},
		{"Ctrl+Delete", "clause_remove"},
	},
}

func keyLine(title, keys string) fyne.CanvasObject {
	return w.Line(8, w.Grow(w.NewCutText(w.Body, title)), w.NewKbd(keys))
}

// showAbout says what this is, of which version, and where everything is.
func (s *Shell) showAbout() {
	facts := []string{
		s.say("about.version", "version", s.config.Version), s.say("about.sqlite", "version", store.SQLiteVersion()),
		s.say("about.go", "version", runtime.Version(), "system", runtime.GOOS+"/"+runtime.GOARCH),
	}
	if s.book != nil {
		facts = append(facts, s.say("about.head", "hash", s.book.store.Head().Hash))
	}
	parts := []fyne.CanvasObject{w.NewPara(w.Lead, w.Plain(s.say("about.text"))), w.Pad(8, 0, 0, 0, w.Column(1))}
	for _, f := range facts {
		parts = append(parts, w.NewPara(w.SmallSoft, w.Plain(f)))
	}
	parts = append(parts, w.Section(s.say("settings.places")), s.placesList())
	text := strings.Join(facts, "\n")
	for _, p := range s.places() {
		text += "\n" + s.say("place."+p[0]) + ": " + p[1]
	}
	var sh *sheet
	ok := w.NewPrimary(s.say("ok"), func() { sh.close() })
	sh = s.dialog(s.say("about"), w.Column(2, parts...), ok, w.NewButtonOf(w.Normal, "copy", s.say("copy"), func() { s.copy(text) }), ok)
}
