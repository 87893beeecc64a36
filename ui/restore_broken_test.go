package ui_test

import (
	"os"
	"path/filepath"
	"testing"
)

// breaks has a book with a backup, and then half of its file lost.
func breaks(t *testing.T) (home, path string) {
	t.Helper()
	home = t.TempDir()
	p := sitDown(t, home, nil)
	p.shell.Start("")
	p.Tap("Open the exercise")
	p.shell.Run("settings")
	p.Tap("Back up now")
	p.Tap("OK")
	p.shell.Run("close_book")
	p.Tap("Open the talks")
	p.shell.Run("settings")
	p.Tap("Back up now")
	p.Tap("OK")
	path = p.set.Now().Recent[0]
	p.shell.Close()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, info.Size()/2); err != nil {
		t.Fatal(err)
	}
	return home, path
}

func TestABackupTakesThePlaceOfADamagedBook(t *testing.T) {
	home, path := breaks(t)
	p := sitDown(t, home, nil)
	p.shell.Start("")
	p.sees("is damaged")
	p.Tap("Restore a backup…")
	p.sees("Paris talks · ", "Paris talks, January 2026", "7 commitments") // that of the damaged book comes first
	p.misses("The open book")
	p.Tap("Put it in the place of “" + bookOf(path) + "”")
	p.sees("is kept in")
	if p.title() != "Paris talks, January 2026" || p.set.Now().Recent[0] != path {
		t.Errorf("%q is open in %s", p.title(), p.set.Now().Recent[0])
	}
	if kept, _ := filepath.Glob(path + ".before-restore-*"); len(kept) != 1 {
		t.Errorf("the damaged file is kept as %q", kept)
	}
}

func TestABackupBecomesABookWhileNoneIsOpen(t *testing.T) {
	home, _ := breaks(t)
	p := sitDown(t, home, nil)
	p.shell.Start("")
	p.shell.Run("restore")
	p.Tap("Make a new book of it…")
	p.Tap("Restore")
	if p.title() != "Paris talks, January 2026" {
		t.Errorf("%q is open", p.title())
	}
	p.shell.Run("close_book")
	p.shell.Run("restore")
	p.misses("Put it in the place")
}

func bookOf(path string) string { return filepath.Base(path[:len(path)-len(filepath.Ext(path))]) }
