package ui_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/said"
	"proviso/store"
	"proviso/ui/loop"
	"proviso/ui/settings"
)

const ctrl = fyne.KeyModifierShortcutDefault

func TestAFirstDayFromTheSampleToRedoAfterARestart(t *testing.T) {
	home := t.TempDir()
	p := sitDown(t, home, nil)
	p.shell.Start("")
	p.sees("Proviso", "The Paris talks, January 2026", "Begin your own")
	p.misses("Recent books")

	p.Tap("Open the talks")
	p.sees("Paris talks, January 2026", "Events", "Undo", "saved 12:00")
	if want := filepath.Join(home, "Proviso", "Paris talks.proviso"); p.set.Now().Recent[0] != want {
		t.Errorf("the sample is %s, want %s", p.set.Now().Recent[0], want)
	}
	p.rename("Talks in Paris")
	p.sees("Talks in Paris")
	if got := p.Window.Title(); got != "Talks in Paris – Proviso" {
		t.Errorf("the window is called %q", got)
	}
	p.Shortcut(fyne.KeyZ, ctrl)
	p.sees("Paris talks, January 2026", "Undo: Rename the book “Talks in Paris”")
	p.shell.Close()
	if p.quits != 1 {
		t.Fatal("the program did not end")
	}

	again := sitDown(t, home, nil)
	again.shell.Start("")
	again.sees("Paris talks, January 2026")
	again.Shortcut(fyne.KeyZ, ctrl|fyne.KeyModifierShift)
	again.sees("Talks in Paris")
}

func TestASecondSampleGetsANumber(t *testing.T) {
	p := withParis(t)
	p.shell.Run("sample_paris")
	if got := filepath.Base(p.set.Now().Recent[0]); got != "Paris talks 2.proviso" {
		t.Errorf("the second is %s", got)
	}
	p.shell.Run("open_recent") // the latest is open already
	p.sees("This book is open already")
}

func TestANewBookIsAskedForItsTitleAndPlace(t *testing.T) {
	p := sitDown(t, t.TempDir(), nil)
	p.Tap("New book…")
	p.Tap("Make the book")
	p.sees("A book needs a title")
	p.Fill("Title", "Geneva: spring/autumn")
	p.Tap("Make the book")
	p.sees("Geneva: spring/autumn", "0 commitments")
	if _, err := os.Stat(filepath.Join(p.home, "Proviso", "Geneva- spring-autumn.proviso")); err != nil {
		t.Error(err)
	}
	p.shell.Run("new_book")
	p.Fill("Title", "Geneva: spring/autumn")
	p.Tap("Make the book")
	p.sees("There is a file of that name already")
}

func TestABookOpenElsewhereIsOfferedReadOnly(t *testing.T) {
	first := withParis(t)
	path := first.set.Now().Recent[0]
	second := sitDown(t, t.TempDir(), nil)
	second.shell.Start(path)
	second.sees("This book is open elsewhere", "Ada")
	second.Tap("Open read-only")
	second.sees("read-only", "Paris talks, January 2026", "Proviso has this book open for writing (Ada on ")
	second.shell.Run("rename_book")
	second.sees("This book is open read-only here: Proviso has it open for writing")
	if second.title() != "Paris talks, January 2026" {
		t.Error("a read-only book was changed")
	}
	second.shell.Run("refresh")
	second.sees("Nothing was entered since")
	first.shell.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, "Written by the other"), nil }, nil)
	second.shell.Run("refresh")
	second.sees("Written by the other")
	second.Tap("Open for writing")
	second.sees("This book is open elsewhere")
	second.Tap("Cancel")
	first.shell.Close()
	second.Tap("Open for writing")
	second.misses("Here it can only be read.")
	second.rename("Mine now")
}

func TestWhatIsNoBookIsRefusedInASentence(t *testing.T) {
	for name, content := range map[string]string{"letter.proviso": "Dear Ada", "gone.proviso": ""} {
		t.Run(name, func(t *testing.T) {
			p := sitDown(t, t.TempDir(), nil)
			path := filepath.Join(p.home, name)
			if content != "" {
				p.write(name, content)
			}
			p.shell.Start(path)
			p.sees(name, "Look around")
			for _, text := range p.Texts() {
				if strings.Contains(text, "sql") || strings.Contains(text, "no such file") {
					t.Errorf("a driver speaks: %q", text)
				}
			}
		})
	}
}

func TestABookThatCannotBeOpenedLeavesTheOpenOne(t *testing.T) {
	p := withParis(t)
	p.files.file = p.write("letter.proviso", "Dear Ada")
	p.shell.Run("open_book")
	p.sees("Paris talks, January 2026", "letter.proviso")
	p.rename("Still at work")
	p.sees("Still at work")
}

func TestMissingBooksAreStruckAndForgotten(t *testing.T) {
	p := sitDown(t, t.TempDir(), nil)
	if err := p.set.Opened(filepath.Join(p.home, "lost.proviso")); err != nil {
		t.Fatal(err)
	}
	p.shell.Start("")
	p.sees("lost", "no longer in")
	p.Tap("Forget this book; its file stays")
	p.misses("no longer in")
	if len(p.set.Now().Recent) != 0 {
		t.Errorf("still remembered: %v", p.set.Now().Recent)
	}
}

func TestOpeningShowsThatItGoesOn(t *testing.T) {
	pump := &loop.Pump{}
	p := sitDown(t, t.TempDir(), pump)
	p.shell.Run("sample_paris")
	p.sees("Opening “Paris talks”", "Events")
	p.shell.Run("new_book")
	p.sees("A book is being opened")
	p.shell.Busy(loop.Status{Name: "Opening", Done: 1, Total: 4})
	p.sees("25%")
	pump.Run()
	p.sees("Paris talks, January 2026")
	p.shell.Close()
	pump.Run()
	if p.quits != 1 {
		t.Error("the program did not end once the book was closed")
	}
}

// stalled is a runner whose work never ends.
type stalled struct{ *loop.Pump }

func (stalled) Go(string, loop.Work, func(error)) {}

func TestABookThatIsSlowToOpenCanBeGivenUp(t *testing.T) {
	runner := stalled{&loop.Pump{}}
	p := sitDown(t, t.TempDir(), runner)
	p.shell.Run("sample_paris")
	p.sees("Opening “Paris talks”", "Events")
	p.misses("Cancel")
	runner.Advance(time.Second)
	p.sees("Cancel")
}

func TestFailuresAreSaidByTheirWeight(t *testing.T) {
	p := withParis(t)
	p.shell.Fail(&store.Error{Code: store.Refused, Sentence: said.Same("that cannot be"), Advice: said.Same("try another")})
	p.sees("That cannot be. Try another.", "Copy")
	p.Tap("Copy")
	if got := p.App.Clipboard().Content(); !strings.HasPrefix(got, "That cannot be.\nTry another.") {
		t.Errorf("copied %q", got)
	}
	p.rename("Work goes on below a banner")

	p.shell.Fail(&store.Error{Code: store.DiskFull, Sentence: said.Same("the disk is full"), Advice: said.Same("make room"), Err: errors.New("SQLITE_FULL")})
	p.sees("That did not work", "The disk is full.", "Make room.")
	p.misses("SQLITE_FULL")
	p.Tap("Copy the details")
	if got := p.App.Clipboard().Content(); !strings.Contains(got, "SQLITE_FULL") {
		t.Errorf("the details lack the cause: %q", got)
	}
	p.Key(fyne.KeyEscape)
	p.misses("The disk is full.")
	p.shell.Fail(model.ErrNothing)
	p.sees("Nothing to change")
}

func TestRemovingWhatOthersReferToListsThemFirst(t *testing.T) {
	p := withParis(t)
	before := p.shell.Session().Book()
	p.shell.Remove(model.KindEvent, p.event("ceasefire"))
	p.sees("Others refer to it", "military hub")
	if p.shell.Session().Book().Count(model.KindEvent) != before.Count(model.KindEvent) {
		t.Fatal("removed before it was agreed to")
	}
	p.Tap("Remove together")
	after := p.shell.Session().Book()
	if after.Count(model.KindEvent) != before.Count(model.KindEvent)-1 || after.Count(model.KindCommitment) >= before.Count(model.KindCommitment) {
		t.Errorf("%d events, %d commitments left", after.Count(model.KindEvent), after.Count(model.KindCommitment))
	}
	p.Tap("Undo")
	if got := p.shell.Session().Book().Count(model.KindCommitment); got != before.Count(model.KindCommitment) {
		t.Errorf("%d commitments after undo, want %d", got, before.Count(model.KindCommitment))
	}
}

func TestSettingsHoldFromTheMomentTheyAreMade(t *testing.T) {
	p := withParis(t)
	p.shell.Run("settings")
	p.Fill("Your name", "Grace")
	p.Tap("OK")
	p.shell.Run("theme_dark")
	p.shell.Run("text_bigger")
	p.rename("By another hand")
	got := p.set.Now()
	if got.Author != "Grace" || got.Theme != settings.Dark || got.TextScale() != 1.1 {
		t.Errorf("kept %+v", got)
	}
	if hand := p.shell.Session().Hand(); hand.Author != "Grace" {
		t.Errorf("edits are %s's", hand.Author)
	}
}

func TestAnotherDayIsAskedAbout(t *testing.T) {
	p := withParis(t)
	p.sees("Today · latest knowledge")
	p.shell.Run("ask_at")
	p.Type("2026-13")
	p.Tap("Ask")
	p.sees("How things stand on another day")
	p.Fill("2026-02-01", "2026-06-01")
	p.Tap("Ask")
	p.sees("As of 1 Jun 2026")
	p.shell.Run("ask_at")
	p.Tap("Today")
	p.sees("Today · latest knowledge")
}

func TestTheBarSaysAsMuchAsThereIsRoomFor(t *testing.T) {
	p := withParis(t)
	p.rename("Renamed")
	p.sees("Today · latest knowledge", "Undo “Rename the book ‘Renamed’”")
	p.Window.Resize(fyne.NewSize(900, 700))
	p.misses("Today · latest knowledge")
	p.sees("Today", "Undo", "Renamed")
	p.Window.Resize(fyne.NewSize(1400, 900))
	p.sees("Today · latest knowledge")
}
