package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"proviso/model/words"
	"proviso/ui/page"
	"proviso/ui/settings"
)

func TestABookInACloudsFolderIsSaidSoOnce(t *testing.T) {
	p := withParis(t)
	p.misses("copies this book to other computers")
	folder := filepath.Join(p.home, "Dropbox")
	p.shell.Run("new_book")
	p.Fill("Title", "Geneva talks")
	p.Fill("Folder", folder)
	p.Tap("Make the book")
	p.sees("Dropbox copies this book to other computers.")
	path := p.set.Now().Recent[0]
	p.shell.Run("close_book")
	p.shell.OpenBook(path)
	p.sees("Dropbox copies this book to other computers.")
	p.Tap("Understood")
	p.misses("Dropbox copies this book")
	p.shell.Run("close_book")
	p.shell.OpenBook(path)
	p.sees("Geneva talks")
	p.misses("Dropbox copies this book")
}

func TestABookThatCanNotBeWrittenIsReadAndCopied(t *testing.T) {
	p := withParis(t)
	path := p.set.Now().Recent[0]
	p.shell.Run("close_book")
	folder := filepath.Dir(path)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	if f, err := os.CreateTemp(folder, ""); err == nil {
		_ = f.Close()
		t.Skip("this person may write anywhere")
	}
	p.shell.OpenBook(path)
	p.sees("This book lies where nothing can be written.", "read-only")
	p.shell.Run("rename_book")
	p.sees("this book lies where nothing can be written")
	p.Tap("Copy it and open the copy…")
	p.Fill("Folder", filepath.Join(p.home, "elsewhere"))
	p.Tap("Copy and open")
	p.misses("This book lies where nothing can be written.")
	p.rename("Mine")
}

func TestTheWindowComesBackWhereItWasLeft(t *testing.T) {
	home := t.TempDir()
	p := sitDownWith(t, home, nil, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	id := p.event("ceasefire")
	p.shell.Go(page.Route{Page: page.Events, ID: id})
	p.Window.Resize(p.Canvas().Size())
	p.shell.Close()

	again := sitDownWith(t, home, nil, nil)
	again.shell.Start("")
	if here := again.shell.Here(); here != (page.Route{Page: page.Events, ID: id}) {
		t.Errorf("the window is at %+v", here)
	}
	again.shell.Close()
	if err := again.set.Change(func(s *settings.Settings) {
		for path := range s.Spots {
			s.Spots[path] = settings.Spot{Page: "events", ID: "gone"}
		}
	}); err != nil {
		t.Fatal(err)
	}
	third := sitDownWith(t, home, nil, nil)
	third.shell.Start("")
	if here := third.shell.Here(); here.Page != page.Events || here.ID == "gone" {
		t.Errorf("the window is at %+v", here)
	}
}

// Of this language only the name is known: all else shows as keys, so that what is still in the one before stands out.
func keysOnly(language string) *words.Words {
	return words.New(language, map[string]string{"shell.language.self": "Keys"})
}

func TestAnotherLanguageIsSpokenAtOnceEverywhere(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Tap("Open the talks")
	id := p.event("ceasefire")
	p.shell.Go(page.Route{Page: page.Events, ID: id})
	p.shell.Speaks(func(language string) *words.Words {
		if language == "" {
			return p.shell.Words()
		}
		return keysOnly(language)
	})
	p.shell.Run("settings")
	p.Tap("as the system")
	p.Tap("Keys")
	p.sees("⟦shell.settings⟧", "⟦shell.settings.language⟧")
	p.Tap("⟦shell.ok⟧")
	p.sees("⟦page.events⟧", "⟦shell.undo⟧")
	for _, old := range []string{"Settings", "Events", "New", "Overview"} {
		if _, ok := p.Find(old); ok {
			t.Errorf("%q shows still", old)
		}
	}
	if menu := p.Window.MainMenu().Items[0].Label; menu != "⟦menu.file⟧" {
		t.Errorf("the first menu is called %q", menu)
	}
	if here := p.shell.Here(); here.ID != id {
		t.Errorf("the window is at %+v", here)
	}
	if p.set.Now().Language == "" {
		t.Error("the choice is not kept")
	}
	p.shell.Run("rename_book")
	p.sees("⟦shell.book.title⟧")
}
