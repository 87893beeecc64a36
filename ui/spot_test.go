package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/page"
	"proviso/ui/settings"
)

func TestPagesAreLookedAtAsTheyWereLeft(t *testing.T) {
	p := inParis(t, page.Commitments)
	p.Tap("Sort: headline")
	p.Tap("title")
	p.Tap("Group")
	p.Tap("kind")
	p.shell.Go(page.Route{Page: page.Events})
	p.Tap("Sort: what hangs on them")
	p.Tap("name")
	p.shell.Go(page.Route{Page: page.Scenarios})
	p.Tap("only differences")
	p.shell.SpeakIn("de")
	p.shell.SpeakIn("en")
	path, home := p.set.Now().Recent[0], p.home
	p.shell.Close()

	p = sitDownWith(t, home, nil, nil)
	p.shell.OpenBook(path)
	p.shell.Go(page.Route{Page: page.Commitments})
	p.sees("Sort: title", "Group: kind")
	p.shell.Go(page.Route{Page: page.Events})
	p.sees("Sort: name")
	p.shell.Go(page.Route{Page: page.Scenarios})
	p.Tap("only differences") // all again
	p.shell.Close()
	if got := p.set.Now().Views[path]; got["scenarios.rows"] != "" || got["events.sort"] != "name" {
		t.Errorf("kept %v", got)
	}
}

func TestWhatIsKeptOfAViewMayBeNonsense(t *testing.T) {
	p := inParis(t, page.Commitments)
	path, home := p.set.Now().Recent[0], p.home
	p.shell.Close()
	if err := p.set.Change(func(s *settings.Settings) {
		s.Views[path] = settings.View{"commitments.sort": "size", "commitments.group": "", "events.sort": "?", "scenarios.sort": "x", "map.steps": "-9", "gone.sort": "name"}
	}); err != nil {
		t.Fatal(err)
	}
	p = sitDownWith(t, home, nil, nil)
	p.shell.OpenBook(path)
	for _, name := range p.pages() {
		p.shell.Go(page.Route{Page: name})
	}
	p.shell.Go(page.Route{Page: page.Commitments})
	p.sees("Sort: headline")
}

func TestThePaletteRemembersActionsOverARestart(t *testing.T) {
	p := inParis(t, page.Commitments)
	finds := func(query string) {
		p.shell.Run("palette")
		p.Type(query)
		p.Key(fyne.KeyReturn)
	}
	finds("History")
	finds("UK sends") // a record: it is the book's
	path, home := p.set.Now().Recent[0], p.home
	p.shell.Close()
	if got := p.set.Now().Lately; len(got) != 1 || got[0] != "go_history" {
		t.Fatalf("%v are kept", got)
	}
	p = sitDownWith(t, home, nil, nil)
	p.shell.OpenBook(path)
	p.shell.Run("palette")
	p.Key(fyne.KeyReturn)
	if at := p.shell.Here().Page; at != page.History {
		t.Errorf("what was used last leads to %q", at)
	}
}
