package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/ui/page"
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

func TestEveryActionHasWordsAPlaceAndAReason(t *testing.T) {
	w := assets.Words("en")
	for name, p := range map[string]*person{"no book": sitDown(t, t.TempDir(), nil), "a book": withParis(t)} {
		t.Run(name, func(t *testing.T) {
			shortcuts := map[string]string{}
			for _, a := range p.shell.Actions() {
				if a.Title == nil && !w.Has(a.Key()) {
					t.Errorf("%s has no title: there is no %s", a.Name, a.Key())
				}
				if a.Menu == "" {
					t.Errorf("%s stands in no menu", a.Name)
				}
				if a.Sub != "" && !w.Has("menu."+string(a.Menu)+"."+a.Sub) {
					t.Errorf("%s stands in a submenu without a title", a.Name)
				}
				if a.Do == nil && a.Why() == "" {
					t.Errorf("%s does nothing and does not say why", a.Name)
				}
				if other, taken := shortcuts[a.Shortcut.String()]; taken && a.Shortcut != "" {
					t.Errorf("%s and %s are both on %s", a.Name, other, a.Shortcut)
				}
				shortcuts[a.Shortcut.String()] = a.Name
			}
			for label, item := range p.menuItems() {
				if strings.Contains(label, "⟦") {
					t.Errorf("no words in %s", label)
				}
				if item.Disabled && !strings.Contains(label, " – ") {
					t.Errorf("%s is disabled and does not say why", label)
				}
			}
		})
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
	p.sees("choose one on the page Commitments")
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
	p.sees("close what lies over the window first")
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
	p.sees("Keys", "Ctrl+N", "Ctrl+Shift+Z", "Lists and forms")
	p.Key(fyne.KeyEscape)
	p.shell.Run("find")
	p.Key(fyne.KeyF1)
	p.sees("Lists and forms")
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
