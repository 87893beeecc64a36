package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// menuItems are all items of the menu bar, as "File › Export › Book (JSON)…".
func (p *person) menuItems() map[string]*fyne.MenuItem {
	out := map[string]*fyne.MenuItem{}
	var walk func(path string, m *fyne.Menu)
	walk = func(path string, m *fyne.Menu) {
		for _, item := range m.Items {
			switch {
			case item.IsSeparator:
			case item.ChildMenu != nil:
				walk(path+" › "+item.Label, item.ChildMenu)
			default:
				out[path+" › "+item.Label] = item
			}
		}
	}
	for _, m := range p.Window.MainMenu().Items {
		walk(m.Label, m)
	}
	return out
}

// TestEveryActionHasWordsAPlaceAndAReason walks all actions: with no book, and with one on every page of the product, also
// where the book can't be written.
func TestEveryActionHasWordsAPlaceAndAReason(t *testing.T) {
	sitDown(t, t.TempDir(), nil).checkActions("no book")
	p := inParis(t, page.Overview)
	for _, name := range p.pages() {
		p.shell.Go(page.Route{Page: name})
		p.checkActions(string(name))
		p.choosesAll()
		p.checkActions(string(name) + ", something chosen")
	}
	p.shell.Run("about")
	p.checkActions("below a sheet")
	p.Key(fyne.KeyEscape)
	p.shell.Session().LookBack(noon, nil)
	for _, name := range p.pages() {
		p.shell.Go(page.Route{Page: name})
		p.checkActions(string(name) + ", looking back")
	}
}

// pages are all pages in the order of the rail.
func (p *person) pages() []page.Name {
	var out []page.Name
	for _, a := range p.shell.Actions() {
		if name, ok := strings.CutPrefix(a.Name, "go_"); ok {
			out = append(out, page.Name(name))
		}
	}
	return out
}

// choosesAll chooses all rows of the first list of the page, where it has one.
func (p *person) choosesAll() {
	if len(p.FindAll(func(o fyne.CanvasObject) bool { _, ok := o.(*w.RowList); return ok })) > 0 {
		p.list().SelectAll()
	}
}

func (p *person) checkActions(where string) {
	p.t.Helper()
	words := p.shell.Words()
	shortcuts := map[string]string{}
	for _, a := range p.shell.Actions() {
		if a.Title == nil && !words.Has(a.Key()) {
			p.t.Errorf("%s: %s has no title: there is no %s", where, a.Name, a.Key())
		}
		if a.Menu == action.NoMenu {
			p.t.Errorf("%s: %s stands in no menu", where, a.Name)
		}
		if a.Sub != "" && !words.Has("menu."+string(a.Menu)+"."+a.Sub) {
			p.t.Errorf("%s: %s stands in a submenu without a title", where, a.Name)
		}
		if a.Do == nil && a.Why() == "" {
			p.t.Errorf("%s: %s does nothing and does not say why", where, a.Name)
		}
		if strings.Contains(a.Why(), "⟦") {
			p.t.Errorf("%s: no words for why %s can't be done: %s", where, a.Name, a.Why())
		}
		if other, taken := shortcuts[string(a.Shortcut)]; taken && a.Shortcut != "" {
			p.t.Errorf("%s: %s and %s are both on %s", where, a.Name, other, a.Shortcut)
		}
		shortcuts[string(a.Shortcut)] = a.Name
	}
	for label, item := range p.menuItems() {
		if strings.Contains(label, "⟦") {
			p.t.Errorf("%s: no words in %s", where, label)
		}
		if item.Disabled && !strings.Contains(label, " – ") {
			p.t.Errorf("%s: %s is disabled and does not say why", where, label)
		}
	}
}

// The sheet of keys is made of the same list: every shortcut there is stands in it, and the keys that belong to no action.
func TestEveryShortcutStandsInTheSheetOfKeys(t *testing.T) {
	p := inParis(t, page.Overview)
	for _, name := range p.pages() {
		p.shell.Go(page.Route{Page: name})
		p.shell.Run("keys")
		p.Settle()
		for _, a := range p.shell.Actions() {
			if a.Shortcut != "" && !p.Sees(a.Shortcut.In(assets.Words("en"))) {
				t.Errorf("on %s, %s (%s) is missing", name, a.Shortcut, a.Name)
			}
		}
		p.sees("Ctrl+Space", "Shift+F10", "Ctrl+PageDown", "Alt+↓", "Ctrl+Shift+Enter")
		p.Key(fyne.KeyEscape)
	}
}

// TestWordsOfTheProductsPages finds words that pages use and nobody wrote.
func TestWordsOfTheProductsPages(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Run("sample_paris")
	for _, name := range []page.Name{page.Overview, page.Commitments, page.Events, page.History} {
		p.shell.Go(page.Route{Page: name})
		for _, a := range p.shell.Actions() {
			if a.Title == nil && !p.shell.Words().Has(a.Key()) {
				t.Errorf("on %s, %s has no title", name, a.Name)
			}
		}
		for _, text := range p.Texts() {
			if strings.Contains(text, "⟦") {
				t.Errorf("on %s, no words: %s", name, text)
			}
		}
	}
}

func TestAPageDoesWhatElsewhereIsOnlyExplained(t *testing.T) {
	p := withParis(t)
	p.shell.Run("event.record")
	p.sees("recorded by the page")
	p.shell.Run("commitment.stage")
	p.sees("Choose one on the page Commitments")
}

func TestUndoIsForTypingFirst(t *testing.T) {
	p := withParis(t)
	p.rename("Renamed")
	p.Shortcut(fyne.KeyF, ctrl)
	p.Type("troops")
	p.Shortcut(fyne.KeyZ, ctrl)
	if p.Entry("Search events").Text != "" || p.title() != "Renamed" {
		t.Fatalf("the field holds %q, the book is called %q", p.Entry("Search events").Text, p.title())
	}
	p.Shortcut(fyne.KeyZ, ctrl)
	if p.title() != "Paris talks, January 2026" {
		t.Error("with nothing typed, the edit was not undone")
	}
}

func TestNothingHappensBelowASheet(t *testing.T) {
	p := withParis(t)
	p.rename("Renamed")
	p.shell.Run("about")
	p.Shortcut(fyne.KeyZ, ctrl)
	if p.title() != "Renamed" {
		t.Error("an edit was undone below a sheet")
	}
	p.shell.Run("undo")
	p.sees("Close what lies over the window first")
	p.Key(fyne.KeyEscape)
	p.shell.Run("undo")
	if p.title() == "Renamed" {
		t.Error("the edit can't be undone once the sheet is closed")
	}
}

func TestThePaletteFindsAndDoes(t *testing.T) {
	p := withParis(t)
	p.Shortcut(fyne.KeyK, ctrl)
	p.Type("rename")
	p.Key(fyne.KeyReturn)
	p.sees("Rename the book", "Save")
	p.Key(fyne.KeyEscape)
	p.Shortcut(fyne.KeyK, ctrl)
	p.Type("ceasefire event")
	p.Key(fyne.KeyReturn)
	p.sees("Search events")
	p.shell.Run("palette")
	p.Type("zzzz")
	p.Key(fyne.KeyReturn)
	p.misses("Search events")
}

func TestKeysAreShownWhereverTheFocusIs(t *testing.T) {
	p := withParis(t)
	p.Key(fyne.KeyF1)
	p.sees("Keys", "Ctrl+N", "Ctrl+Shift+Z", "Conditions")
	p.Key(fyne.KeyEscape)
	p.shell.Run("find")
	p.Key(fyne.KeyF1)
	p.sees("Conditions")
}

func TestUnfinishedFormsAreKeptAndOfferedAgain(t *testing.T) {
	p := withParis(t)
	p.shell.Open(model.KindEvent, "", nil)
	p.Type("Elections are held")
	p.Key(fyne.KeyEscape)
	p.sees("is kept as you left it")
	p.shell.Close()
	p.sees("Something is unfinished")
	if p.quits != 0 {
		t.Fatal("the program ended without asking")
	}
	p.Key(fyne.KeyEscape)
	p.shell.Run("new_event")
	p.Tap("Continue")
	p.sees("Elections are held")
	p.Key(fyne.KeyEscape)
	p.shell.Close()
	p.Tap("Quit without saving it")
	if p.quits != 1 {
		t.Error("the program did not end")
	}
}
