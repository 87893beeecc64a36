package ui_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/loop"
	"proviso/ui/session/sessiontest"
)

// ticking does everything at once, and what waits for a time when it is told that it has passed.
type ticking struct {
	loop.Inline
	due []func()
}

func (r *ticking) After(_ time.Duration, f func()) func() {
	i := len(r.due)
	r.due = append(r.due, f)
	return func() { r.due[i] = func() {} }
}

// pass lets all timers end.
func (r *ticking) pass() {
	due := r.due
	r.due = nil
	for _, f := range due {
		f()
	}
}

// typesAndCrashes has a person open a form and change its first field, and then ends the program as a crash does: nothing
// is closed, only the system lets go of the lock. It returns the path of the book.
func typesAndCrashes(t *testing.T, home string, key string, between func(p *person)) string {
	t.Helper()
	clock := &ticking{}
	p := sitDown(t, home, clock)
	p.shell.Start("")
	p.Tap("Open the talks")
	id := model.ID("")
	if key != "" {
		id = p.event(key)
	}
	p.shell.Open(model.KindEvent, id, nil)
	p.Type("Elections are held")
	clock.pass()
	if between != nil {
		between(p)
	}
	path := p.set.Now().Recent[0]
	p.crash()
	return path
}

// crash lets go of the book as the system does for a program that was killed.
func (p *person) crash() {
	p.t.Helper()
	p.quits = 1 // there is nothing to close
	if err := p.shell.Crash(); err != nil {
		p.t.Fatal(err)
	}
}

func TestWhatWasTypedSurvivesACrash(t *testing.T) {
	home := t.TempDir()
	path := typesAndCrashes(t, home, "", nil)
	p := sitDown(t, home, nil)
	p.shell.OpenBook(path)
	p.sees("A form was left unfinished", "New event: Elections are held")
	p.Tap("Continue")
	if got := p.Entry("What would happen").Text; got != "Elections are held" {
		t.Fatalf("the form holds %q", got)
	}
	p.Tap("Save")
	if _, ok := p.shell.Session().Book().ByKey(model.KindEvent, "elections-are-held"); !ok {
		t.Error("it was not saved")
	}
	if left, _ := os.ReadDir(filepath.Join(home, "drafts")); len(left) != 0 {
		t.Errorf("what is saved is still kept as unfinished: %v", left)
	}
}

func TestWhatIsTypedGoesNeitherIntoTheBookNorElsewhere(t *testing.T) {
	home := t.TempDir()
	path := typesAndCrashes(t, home, "", nil)
	p := sitDown(t, home, nil)
	p.shell.OpenBook(path)
	if _, ok := p.shell.Session().UndoLabel(); ok {
		t.Error("something was entered into the book")
	}
	p.Tap("Discard")
	p.misses("A form was left unfinished")
	if left, _ := os.ReadDir(filepath.Join(home, "drafts")); len(left) != 0 {
		t.Errorf("what is discarded is still kept: %v", left)
	}
}

func TestLaterLeavesItUnderRecord(t *testing.T) {
	home := t.TempDir()
	path := typesAndCrashes(t, home, "", nil)
	for range 2 { // it is offered each time until it is saved or discarded
		p := sitDown(t, home, nil)
		p.shell.OpenBook(path)
		p.Tap("Later")
		if p.menuItems()["Record › Continue › New event: Elections are held"] == nil {
			t.Fatal("the menu does not have it")
		}
		p.shell.Close()
		p.Tap("Keep it for the next time")
		if p.quits != 1 {
			t.Fatal("the program did not end")
		}
	}
}

func TestWhatBecameOfTheRecordIsSaidWhenItIsOffered(t *testing.T) {
	rename := func(h model.Hand, b model.Book) (model.Edit, error) {
		r, _ := b.ByKey(model.KindEvent, "ceasefire")
		e := model.Clone(r.(*model.Event))
		e.Text = "As defined in the annex."
		return h.Put(b, e)
	}
	remove := func(h model.Hand, b model.Book) (model.Edit, error) {
		r, _ := b.ByKey(model.KindEvent, "ceasefire")
		return h.Remove(b, model.KindEvent, r.RecordID(), true)
	}
	for _, c := range []struct {
		intent     func(model.Hand, model.Book) (model.Edit, error)
		list, form string
	}{
		{rename, "It was changed since.", "This was changed since you left the form."},
		{remove, "It was removed from the book since.", "This was removed from the book since you left the form."},
	} {
		home := t.TempDir()
		path := typesAndCrashes(t, home, "ceasefire", func(p *person) {
			sessiontest.Do(t, p.shell.Session(), c.intent)
		})
		p := sitDown(t, home, nil)
		p.shell.OpenBook(path)
		p.sees(c.list)
		p.Tap("Continue")
		p.sees(c.form)
		p.Tap("Save")
		p.misses("to put right")
		if r, ok := p.shell.Session().Book().ByKey(model.KindEvent, "ceasefire"); !ok || r.(*model.Event).Name == "" {
			t.Error("it was not saved")
		}
	}
}

func TestWhatWasSavedBeforeTheCrashIsNotOffered(t *testing.T) {
	home := t.TempDir()
	path := typesAndCrashes(t, home, "", func(p *person) {
		kept, err := os.ReadDir(filepath.Join(home, "drafts"))
		if err != nil || len(kept) != 1 {
			t.Fatalf("%v, %v", kept, err)
		}
		file := filepath.Join(home, "drafts", kept[0].Name())
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p.Tap("Save")
		if err := os.WriteFile(file, data, 0o600); err != nil { // the crash came before it could be removed
			t.Fatal(err)
		}
	})
	p := sitDown(t, home, nil)
	p.shell.OpenBook(path)
	p.misses("A form was left unfinished")
}

func TestADamagedFileOfDraftsIsSetAsideAndTold(t *testing.T) {
	home := t.TempDir()
	path := typesAndCrashes(t, home, "", nil)
	kept, err := os.ReadDir(filepath.Join(home, "drafts"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("%v, %v", kept, err)
	}
	if err := os.WriteFile(filepath.Join(home, "drafts", kept[0].Name()), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := sitDown(t, home, nil)
	p.shell.OpenBook(path)
	p.sees("left unfinished in this book can’t be read", ".damaged")
	p.shell.Run("new_event")
	p.Type("Life goes on")
	p.Key(fyne.KeyEscape)
	p.sees("is kept as you left it")
	p.shell.Close()
	p.Tap("Quit without saving it")
}
