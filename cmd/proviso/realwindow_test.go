//go:build display

// The real window, driven on a virtual display as a person would: `make test` builds the program and runs these
// with the tag "display". They see what no test without a display can: that the binary starts, draws, takes keys, and ends.
package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"proviso/ui"
)

func TestRealWindowOpensAndCloses(t *testing.T) {
	d := openDisplay(t, "1400x900")
	p := d.start(t, "Proviso")
	p.settle(t, "first-start")
	p.close(t)
}

// A book named on the command line is opened; each page is one key away; Ctrl+Q ends the program and leaves the book whole.
func TestRealWindowShowsABook(t *testing.T) {
	d := openDisplay(t, "1400x900")
	book := filepath.Join(t.TempDir(), "paris.proviso")
	provisoctl(t, "new", book, "--sample", "paris")

	p := d.start(t, "Paris talks", "--book", book)
	now := p.settle(t, "book")
	for i := range min(len(ui.Pages()), 9) {
		key := fmt.Sprintf("ctrl+%d", i+1)
		p.keys(t, key)
		if i > 0 {
			p.changes(t, now, key)
		}
		now = p.settle(t, fmt.Sprintf("page-%d", i+1))
	}

	p.keys(t, "ctrl+f")
	p.types(t, "force")
	p.changes(t, now, "searching")
	now = p.settle(t, "search")
	p.keys(t, "F1")
	p.changes(t, now, "asking for help")
	now = p.settle(t, "help")
	p.keys(t, "Escape")
	p.changes(t, now, "Escape")

	p.keys(t, "ctrl+q")
	p.ends(t)
	provisoctl(t, "verify", "--book", book)
}

// What is typed into a form when the program is killed is offered again, and can then be saved.
func TestRealWindowKeepsWhatIsTypedAcrossACrash(t *testing.T) {
	d := openDisplay(t, "1400x900")
	home := d.environment(t)
	book := filepath.Join(t.TempDir(), "paris.proviso")
	provisoctl(t, "new", book, "--sample", "paris")

	p := d.startIn(t, home, "Paris talks", "--book", book)
	now := p.settle(t, "before-entry")
	p.keys(t, "ctrl+shift+e")
	p.changes(t, now, "entering an event")
	p.settle(t, "entry")
	p.types(t, "Elections are held")
	p.until(t, "what is typed to be kept", func() bool {
		kept, err := filepath.Glob(filepath.Join(xdgState(home), "proviso", "drafts", "*.json"))
		return err == nil && len(kept) == 1 && strings.Contains(contents(t, kept[0]), "Elections are held")
	})
	p.kill()

	p = d.startIn(t, home, "Paris talks", "--book", book)
	corner := now.At(2, now.Bounds().Max.Y-2)
	p.until(t, "a sheet over the window", func() bool { return p.look(t).At(2, now.Bounds().Max.Y-2) != corner })
	now = p.settle(t, "after-crash")
	p.keys(t, "Return") // Continue
	p.changes(t, now, "continuing")
	now = p.settle(t, "continued")
	p.keys(t, "ctrl+s")
	p.changes(t, now, "saving")
	p.settle(t, "continued-saved")
	p.keys(t, "ctrl+q")
	p.ends(t)
	provisoctl(t, "show", "elections-are-held", "--book", book)
	provisoctl(t, "verify", "--book", book)
}

// By the keyboard alone: to the register, to its list, all of it chosen, and a stage recorded of all as one edit.
func TestRealWindowRecordsOfSeveralByKeyboard(t *testing.T) {
	d := openDisplay(t, "1400x900")
	book := filepath.Join(t.TempDir(), "paris.proviso")
	provisoctl(t, "new", book, "--sample", "paris")
	p := d.start(t, "Paris talks", "--book", book)
	now := p.settle(t, "overview")
	for _, step := range [][2]string{
		{"ctrl+2", "register"}, {"F6", "list"}, {"ctrl+a", "several-chosen"}, {"ctrl+c", "copied"}, {"ctrl+g", "stage-of-several"},
	} {
		p.keys(t, step[0])
		p.changes(t, now, step[0])
		now = p.settle(t, step[1])
	}
	p.keys(t, "ctrl+Return")
	p.until(t, "the stage to be recorded", func() bool {
		out, err := exec.Command(built(t, "provisoctl"), "history", "--book", book).CombinedOutput()
		return err == nil && strings.Contains(string(out), "Stage of 7 commitments: agreed")
	})
	p.keys(t, "ctrl+q")
	p.ends(t)
	provisoctl(t, "verify", "--book", book)
}

// xdgState is the folder for the state of programs in an environment.
func xdgState(environment []string) string {
	for _, each := range environment {
		if dir, ok := strings.CutPrefix(each, "XDG_STATE_HOME="); ok {
			return dir
		}
	}
	return ""
}

func contents(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// provisoctl runs the companion command, which must succeed.
func provisoctl(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command(built(t, "provisoctl"), args...).CombinedOutput(); err != nil {
		t.Fatalf("provisoctl %v: %v: %s", args, err, out)
	}
}
