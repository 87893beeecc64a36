//go:build display

package main_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// tells is whether provisoctl, asked for something, prints some words.
func tells(t *testing.T, part string, args ...string) bool {
	t.Helper()
	out, err := exec.Command(built(t, "provisoctl"), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("provisoctl %v: %v: %s", args, err, out)
	}
	return strings.Contains(string(out), part)
}

// parisBook is a book of the sample.
func parisBook(t *testing.T) string {
	t.Helper()
	book := filepath.Join(t.TempDir(), "paris.proviso")
	provisoctl(t, "new", book, "--sample", "paris")
	return book
}

// enterEvent enters an event by the keyboard alone, and waits until it is durable and the form is gone.
func (p *program) enterEvent(t *testing.T, book, name string) {
	t.Helper()
	now := p.settle(t, "before-entry")
	p.keys(t, "ctrl+shift+e")
	p.changes(t, now, "asking for a new event")
	now = p.settle(t, "form")
	p.types(t, name)
	p.changes(t, now, "typing")
	now = p.settle(t, "typed")
	p.keys(t, "ctrl+s")
	p.until(t, "the event to be in the book", func() bool { return tells(t, name, "list", "events", "--book", book) })
	p.changes(t, now, "saving")
	p.settle(t, "entered")
}

// A program that is killed loses nothing of what was entered, leaves a whole book, and comes back to it unasked.
func TestRealWindowComesBackAfterBeingKilled(t *testing.T) {
	d := openDisplay(t, "1400x900")
	book, home := parisBook(t), d.environment(t)
	p := d.startIn(t, home, "Paris talks", "--book", book)
	p.enterEvent(t, book, "Elections are held")
	p.kill()
	provisoctl(t, "verify", "--book", book)

	p = d.startIn(t, home, "Paris talks")
	p.enterEvent(t, book, "Another is entered")
	p.keys(t, "ctrl+q")
	p.ends(t)
	provisoctl(t, "verify", "--book", book)
	if !tells(t, "Elections are held", "list", "events", "--book", book) {
		t.Error("what was entered before is lost")
	}
}

// A second window on the same book is told that the first has it, and can read it.
func TestRealWindowSharesABook(t *testing.T) {
	d := openDisplay(t, "1400x900")
	book := parisBook(t)
	first := d.start(t, "Paris talks", "--book", book)
	first.settle(t, "first")
	second := d.start(t, "Proviso", "--book", book)
	second.settle(t, "open-elsewhere")
	second.keys(t, "Return")
	second.until(t, "the book to be read", func() bool {
		title, err := d.tool("xdotool", "getwindowname", second.window)
		return err == nil && strings.Contains(title, "Paris talks")
	})
	now := second.settle(t, "read-only")
	second.keys(t, "ctrl+shift+e") // says why not
	second.changes(t, now, "asking for a new event")
	second.settle(t, "read-only-why")
	second.keys(t, "ctrl+q")
	second.ends(t)

	first.focus(t)
	first.enterEvent(t, book, "Elections are held")
	first.close(t)
	provisoctl(t, "verify", "--book", book)
}

// The window is as large as it was left.
func TestRealWindowKeepsItsSize(t *testing.T) {
	d := openDisplay(t, "1400x900")
	home := d.environment(t)
	p := d.startIn(t, home, "Proviso")
	p.settle(t, "first-start")
	if _, err := d.tool("xdotool", "windowsize", p.window, "1120", "710"); err != nil {
		t.Fatal(err)
	}
	p.until(t, "the other size", func() bool { return p.look(t).Bounds().Dx() == 1120 })
	p.settle(t, "resized")
	p.close(t)
	again := d.startIn(t, home, "Proviso")
	if size := again.settle(t, "resized-again").Bounds().Size(); size.X != 1120 || size.Y != 710 {
		t.Errorf("the window comes back as %v, want 1120 by 710", size)
	}
	again.close(t)
}
