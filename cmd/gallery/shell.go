package main

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/said"
	"proviso/model/words"
	"proviso/store"
	"proviso/ui"
	"proviso/ui/loop"
	"proviso/ui/settings"
	"proviso/ui/theme"
	"proviso/ui/uitest"
)

func init() {
	sheets = append(sheets,
		sheet{"start-first", startFirst}, sheet{"start-later", startLater}, sheet{"shell-opening", opening}, sheet{"shell", inBook(nil)},
		sheet{"shell-error", inBook(func(s *ui.Shell) { s.Fail(errDisk) })},
		sheet{"shell-banner", inBook(func(s *ui.Shell) { s.Fail(errRefused) })},
		sheet{"shell-settings", inBook(func(s *ui.Shell) { s.Run("settings") })},
		sheet{"shell-keys", inBook(func(s *ui.Shell) { s.Run("keys") })},
		sheet{"shell-about", inBook(func(s *ui.Shell) { s.Run("about") })},
		sheet{"shell-newbook", inBook(func(s *ui.Shell) { s.Run("new_book") })},
		sheet{"shell-clock", inBook(func(s *ui.Shell) { s.Run("ask_at") })},
		sheet{"shell-commitment", inBook(func(s *ui.Shell) { s.Run("new_commitment") })},
		sheet{"shell-palette", inBook(func(s *ui.Shell) { s.Run("palette") })},
		sheet{"shell-undo", inBook(func(s *ui.Shell) {
			s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
				return h.Rename(b, "Переговори в Парижі, січень 2026: хто, що і за якої умови обіцяв Україні"), nil
			}, nil)
			s.Done("Renamed")
		})},
		sheet{"shell-remove", inBook(func(s *ui.Shell) {
			if e, ok := s.Session().Book().ByKey(model.KindEvent, "ceasefire"); ok {
				s.Remove(model.KindEvent, e.RecordID())
			}
		})},
	)
}

var (
	errDisk = &store.Error{
		Code:     store.DiskFull,
		Sentence: said.New("store.disk_full", "there is no room on the disk of “{file}”", "file", "paris.proviso"),
		Advice:   said.New("store.disk_full.hint", "free some space and try again; what was entered before is safe"),
		Err:      errors.New("SQLITE_FULL (13)"),
	}
	errRefused = &model.Conflict{Kind: model.KindEvent, Key: "ceasefire"}
)

// today is when the pictures are drawn.
var today = time.Date(2026, 2, 3, 14, 2, 0, 0, time.UTC)

// shellOn is a shell in a home of its own, which does everything at once.
func shellOn(screen *uitest.Screen) (*ui.Shell, *settings.File, string) {
	return shellWith(screen, loop.Inline{})
}

func shellWith(screen *uitest.Screen, runner loop.Runner) (*ui.Shell, *settings.File, string) {
	home, err := os.MkdirTemp(homes, "")
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	set, err := settings.Open(filepath.Join(home, "settings.json"))
	if err != nil {
		quit{}.Fatalf("%v", err)
	}
	now := theme.Current()
	if err := set.Change(func(s *settings.Settings) {
		s.Theme, s.Scale = settings.Theme(now.Variant().String()), now.Scale()
	}); err != nil {
		quit{}.Fatalf("%v", err)
	}
	size := screen.Canvas().Size()
	s := ui.New(ui.Config{
		App: screen.App, Window: screen.Window, Runner: runner, Settings: set, Version: "0.1.0", User: "Ada",
		Speak: func(string) *words.Words { return spoken },
		Now:   func() time.Time { return today },
		Pages: ui.Pages(), Places: ui.Places{
			Books: filepath.Join(home, "Documents", "Proviso"), Settings: filepath.Join(home, "settings.json"),
			Backups: filepath.Join(home, "backups"), Log: filepath.Join(home, "proviso.log"),
		},
	})
	screen.Window.Resize(size)
	return s, set, home
}

func startFirst(screen *uitest.Screen) fyne.CanvasObject {
	s, _, _ := shellOn(screen)
	s.Start("")
	return nil
}

// opening is the window while a book is on its way, so slowly that it offers to give up.
func opening(screen *uitest.Screen) fyne.CanvasObject {
	waits := stalled{&loop.Pump{}}
	s, _, _ := shellWith(screen, waits)
	s.Run("sample_paris")
	waits.Advance(time.Second)
	s.Busy(loop.Status{Done: 1, Total: 4})
	return nil
}

// stalled is a runner whose work never ends.
type stalled struct{ *loop.Pump }

func (stalled) Go(string, loop.Work, func(error)) {}

// startLater is the page after a book could not be opened.
func startLater(screen *uitest.Screen) fyne.CanvasObject {
	s, set, home := shellOn(screen)
	letter := filepath.Join(home, "A letter.proviso")
	if err := os.WriteFile(letter, []byte("Dear Ada"), 0o600); err != nil {
		quit{}.Fatalf("%v", err)
	}
	for _, path := range []string{filepath.Join(home, "Geneva talks, spring 2027.proviso"), "/media/stick/Переговори в Парижі, січень 2026.proviso", letter} {
		if err := set.Opened(path); err != nil {
			quit{}.Fatalf("%v", err)
		}
	}
	s.Start("")
	return nil
}

// inBook opens the Paris sample and does something there.
func inBook(do func(*ui.Shell)) func(*uitest.Screen) fyne.CanvasObject {
	return func(screen *uitest.Screen) fyne.CanvasObject {
		s, _, _ := shellOn(screen)
		s.Run("sample_paris")
		if do != nil {
			do(s)
		}
		return nil
	}
}
