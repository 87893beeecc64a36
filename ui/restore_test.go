package ui_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/store"
	"proviso/ui/loop"
	"proviso/ui/session/sessiontest"
	"proviso/ui/settings"
)

func (p *person) event2(name string) {
	p.t.Helper()
	sessiontest.Do(p.t, p.shell.Session(), func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Put(b, &model.Event{Name: name})
	})
}

// backups are the files in the folder for backups.
func (p *person) backups() []string {
	p.t.Helper()
	found, err := filepath.Glob(filepath.Join(p.home, "backups", "*"+store.Extension))
	if err != nil {
		p.t.Fatal(err)
	}
	return found
}

func TestABackupIsLookedIntoBeforeItIsRestored(t *testing.T) {
	p := withParis(t)
	p.shell.Run("settings")
	p.Tap("Back up now")
	p.sees("Backed up to")
	p.Tap("Back up now")
	p.sees("The last backup holds all there is")
	p.Tap("OK")
	p.rename("A change for the worse")
	p.event2("Elections are held")

	p.shell.Run("restore")
	p.sees("Paris talks, January 2026", "7 commitments", "has gone on by 2 edits since", "Would take away 1 event.", "Elections are held", "Would give it another title.")
	p.Tap("Put it in the place of this book")
	p.sees("is kept in")
	if p.title() != "Paris talks, January 2026" {
		t.Errorf("the book is called %q", p.title())
	}
	p.misses("Elections are held")
}

func TestABackupBecomesANewBook(t *testing.T) {
	p := withParis(t)
	p.shell.Run("back_up")
	p.Fill("File", "before.proviso")
	p.Tap("Back up")
	p.rename("A change for the worse")
	before := p.set.Now().Recent[0]

	p.files.file = filepath.Join(p.home, "backups", "before.proviso")
	p.shell.Run("restore")
	p.Tap("Another file…")
	p.sees("before.proviso", "Would give it another title.")
	p.Tap("Make a new book of it…")
	p.Tap("Restore")
	if now := p.set.Now().Recent[0]; now == before || p.title() != "Paris talks, January 2026" {
		t.Errorf("%s is open, called %q", now, p.title())
	}
	p.shell.OpenBook(before)
	if p.title() != "A change for the worse" {
		t.Errorf("the book before is called %q", p.title())
	}
}

func TestWhatIsNoBackupIsNotRestored(t *testing.T) {
	p := withParis(t)
	p.shell.Run("restore")
	p.sees("No backup of this book was found")
	p.files.file = p.write("letter.proviso", "Dear Ada")
	p.Tap("Another file…")
	p.sees("“letter.proviso” is not a Proviso book.")
	p.Tap("Put it in the place of this book")
	p.sees("Restore a backup")
	p.Tap("Cancel")
	if p.title() != "Paris talks, January 2026" {
		t.Errorf("the book is called %q", p.title())
	}
}

func TestABookIsBackedUpInTheRhythmChosen(t *testing.T) {
	pump := &loop.Pump{}
	p := sitDown(t, t.TempDir(), pump)
	if err := p.set.Change(func(s *settings.Settings) { s.Rhythm = settings.Hourly }); err != nil {
		t.Fatal(err)
	}
	p.shell.Start("")
	p.Tap("Open the talks")
	pump.Run()
	p.event2("Elections are held")
	pump.Run()
	before := len(p.backups())
	pump.Advance(59 * time.Minute)
	pump.Run()
	if n := len(p.backups()); n != before {
		t.Fatalf("%d backups before the hour, want %d", n, before)
	}
	pump.Advance(2 * time.Minute)
	pump.Run()
	if n := len(p.backups()); n != before+1 {
		t.Errorf("%d backups after an hour, want %d", n, before+1)
	}
	pump.Advance(time.Hour)
	pump.Run()
	if n := len(p.backups()); n != before+1 {
		t.Errorf("%d backups after an hour without edits, want %d", n, before+1)
	}
}

func TestNoBackupIsMadeWhereNoneIsWanted(t *testing.T) {
	p := sitDown(t, t.TempDir(), nil)
	if err := p.set.Change(func(s *settings.Settings) { s.Rhythm = settings.Never }); err != nil {
		t.Fatal(err)
	}
	p.shell.Start("")
	p.Tap("Open the talks")
	path := p.set.Now().Recent[0]
	p.shell.Run("close_book")
	p.shell.OpenBook(path)
	if found := p.backups(); len(found) > 0 {
		t.Errorf("made %q", found)
	}
}

func TestBackupsThatFailAreTold(t *testing.T) {
	p := withParis(t)
	file := p.write("file", "")
	if err := p.set.Change(func(s *settings.Settings) { s.Backups = filepath.Join(file, "backups") }); err != nil {
		t.Fatal(err)
	}
	p.shell.Run("settings")
	p.Tap("Back up now")
	p.sees("That did not work")
	if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
}

func TestTheSettingsScrollToWhatHasTheFocus(t *testing.T) {
	p := withParis(t)
	p.Window.Resize(fyne.NewSize(1100, 700))
	p.shell.Run("settings")
	p.Tap("200%")
	p.Settle()
	seen := func() bool {
		f, ok := p.Find("Back up now")
		return ok && f.At.Y > 80 && f.At.Y < 560
	}
	if seen() {
		t.Fatal("the window is not too low for the settings")
	}
	for range 20 {
		p.Key(fyne.KeyTab)
		p.Settle()
		if b, ok := p.Canvas().Focused().(interface{ Text() string }); ok && b.Text() == "Back up now" {
			break
		}
	}
	if !seen() {
		t.Error("the button that has the focus is out of sight")
	}
}
