package main

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store"
	"proviso/ui"
	"proviso/ui/uitest"
)

func init() {
	sheets = append(sheets,
		sheet{"shell-restore", restoreSheet}, sheet{"shell-held", heldBook}, sheet{"shell-cloud", cloudBook},
		sheet{"shell-settings-end", settingsEnd},
	)
}

// restoreSheet is a look inside a backup that lacks what came later.
func restoreSheet(screen *uitest.Screen) fyne.CanvasObject {
	s, _, _ := shellOn(screen)
	s.Run("sample_paris")
	backUp(screen, s)
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Rename(b, "Paris talks, as of February"), nil
	}, nil)
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Put(b, &model.Event{Name: "Вибори в Україні відбулися за міжнародним спостереженням"})
	}, nil)
	s.Run("restore")
	return nil
}

func backUp(screen *uitest.Screen, s *ui.Shell) {
	s.Run("settings")
	tap("Back up now")(screen)
	tap("OK")(screen)
}

// settingsEnd is the foot of the settings, after a backup was made.
func settingsEnd(screen *uitest.Screen) fyne.CanvasObject {
	s, _, _ := shellOn(screen)
	s.Run("sample_paris")
	s.Run("settings")
	screen.Settle()
	size := screen.Canvas().Size()
	screen.Scroll(fyne.NewPos(size.Width/2, size.Height/2), -2000)
	return nil
}

// heldBook is a book that another window writes.
func heldBook(screen *uitest.Screen) fyne.CanvasObject {
	s, set, _ := shellOn(screen)
	s.Run("sample_paris")
	path := set.Now().Recent[0]
	s.Run("close_book")
	held, err := store.Open(context.Background(), path, store.Options{Author: "Грета Лінд", Now: func() time.Time { return today }})
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	defer held.Close()
	s.OpenBook(path)
	tap("Open read-only")(screen)
	return nil
}

// cloudBook lies in a folder of a cloud service.
func cloudBook(screen *uitest.Screen) fyne.CanvasObject {
	s, set, home := shellOn(screen)
	s.Run("sample_paris")
	path := set.Now().Recent[0]
	s.Run("close_book")
	folder := filepath.Join(home, "Nextcloud")
	if err := os.Mkdir(folder, 0o700); err != nil {
		quit{}.Fatalf("%v", err)
	}
	moved := filepath.Join(folder, filepath.Base(path))
	if err := os.Rename(path, moved); err != nil {
		quit{}.Fatalf("%v", err)
	}
	s.OpenBook(moved)
	return nil
}
