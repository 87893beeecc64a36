package main

import (
	"context"
	"os"
	"path/filepath"
	"sync"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store"
	"proviso/ui/uitest"
)

// pageSheet opens a book in the whole window, and then does what a person would to come to what is to be seen.
func pageSheet(book func(home string) string, steps ...func(*uitest.Screen)) func(*uitest.Screen) fyne.CanvasObject {
	return func(screen *uitest.Screen) fyne.CanvasObject {
		shell, _, home := shellOn(screen)
		shell.Start(book(home))
		for _, step := range steps {
			screen.Settle()
			step(screen)
		}
		screen.Settle()
		return nil
	}
}

// noBook starts without a book.
func noBook(string) string { return "" }

// emptyBook makes a book with a title and nothing else.
func emptyBook(home string) string {
	path := filepath.Join(home, "empty"+store.Extension)
	s, err := store.Create(context.Background(), path, model.Hand{At: today}.NewBook("Geneva talks, spring 2027"), store.Options{})
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	return path
}

// syntheticBook makes a book of so many commitments and events, once for all pictures.
func syntheticBook(size func() (commitments, events int)) func(home string) string {
	content := sync.OnceValues(func() ([]byte, error) { return syntheticFile(size()) })
	return func(home string) string {
		path := filepath.Join(home, "big"+store.Extension)
		data, err := content()
		if err == nil {
			err = os.WriteFile(path, data, 0o600)
		}
		if err != nil {
			quit{}.Fatalf("%v", err)
		}
		return path
	}
}

// syntheticFile is the content of a book's file.
func syntheticFile(commitments, events int) ([]byte, error) {
	home, err := os.MkdirTemp(homes, "")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	path := filepath.Join(home, "book"+store.Extension)
	s, err := store.Create(context.Background(), path, synthetic.Edit(commitments, events, 1), store.Options{})
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}
