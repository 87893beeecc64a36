//go:build display

// The real window, driven on a virtual display as a person would: `make test` builds the program and runs these
// with the tag "display". They see what no test without a display can: that the binary starts, draws, takes keys, and ends.
package main_test

import (
	"fmt"
	"os/exec"
	"path/filepath"
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

// provisoctl runs the companion command, which must succeed.
func provisoctl(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command(built(t, "provisoctl"), args...).CombinedOutput(); err != nil {
		t.Fatalf("provisoctl %v: %v: %s", args, err, out)
	}
}
