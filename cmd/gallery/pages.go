package main

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model/synthetic"
	"proviso/store"
	"proviso/ui"
	"proviso/ui/loop"
	"proviso/ui/settings"
	"proviso/ui/uitest"
)

// today is the day on which the pictures are drawn.
var today = time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC)

// pageSheet opens a book in the whole window, and then does what a person would to come to what is to be seen.
func pageSheet(book func(home string) string, steps ...func(*uitest.Screen, *ui.Shell)) func(*uitest.Screen) fyne.CanvasObject {
	return func(screen *uitest.Screen) fyne.CanvasObject {
		home, err := os.MkdirTemp("", "gallery")
		if err != nil {
			quit{}.Fatalf("%v", err)
		}
		defer os.RemoveAll(home)
		set, err := settings.Open(filepath.Join(home, "settings.json"))
		if err != nil {
			quit{}.Fatalf("%v", err)
		}
		if err := set.Change(func(s *settings.Settings) { s.Theme, s.Scale = settings.Theme(screen.Variant.String()), screen.Scale }); err != nil {
			quit{}.Fatalf("%v", err)
		}
		size := screen.Canvas().Size()
		shell := ui.New(ui.Config{
			App: screen.App, Window: screen.Window, Runner: loop.Inline{}, Settings: set, Words: assets.Words("en"), Version: "0.1.0",
			Now: func() time.Time { return today }, User: "analyst", Pages: ui.Pages(),
			Places: ui.Places{Settings: filepath.Join(home, "settings.json"), Books: filepath.Join(home, "Proviso"), Backups: filepath.Join(home, "backups")},
		})
		screen.Window.Resize(size)
		shell.Start(book(home))
		screen.Settle()
		for _, step := range steps {
			step(screen, shell)
			screen.Settle()
		}
		return nil
	}
}

// noBook starts without a book.
func noBook(string) string { return "" }

// syntheticBook makes a book of so many commitments and events.
func syntheticBook(commitments, events int) func(home string) string {
	return func(home string) string {
		path := filepath.Join(home, "big"+store.Extension)
		s, err := store.Create(context.Background(), path, synthetic.Edit(commitments, events, 1), store.Options{})
		if err == nil {
			err = s.Close()
		}
		if err != nil {
			quit{}.Fatalf("%v", err)
		}
		return path
	}
}

// tap presses what shows a text.
func tap(text string) func(*uitest.Screen, *ui.Shell) {
	return func(s *uitest.Screen, _ *ui.Shell) { s.Tap(text) }
}
