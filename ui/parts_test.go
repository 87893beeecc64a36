package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// From the rail one comes to the list and to what is chosen in it, and round, on every page and without the mouse.
func TestF6GoesFromPartToPart(t *testing.T) {
	p := inParis(t, page.Overview)
	for _, name := range p.pages() {
		p.shell.Go(page.Route{Page: name})
		p.Settle()
		p.Canvas().Unfocus()
		var seen []float32
		inRail := func() bool { _, ok := p.Canvas().Focused().(*w.NavItem); return ok }
		for range 5 {
			p.Key(fyne.KeyF6)
			o, ok := p.Canvas().Focused().(fyne.CanvasObject)
			if !ok {
				t.Fatalf("%s: nothing has the focus", name)
			}
			seen = append(seen, fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X)
			if inRail() {
				break
			}
			if n := len(seen); n > 1 && seen[n-1] <= seen[n-2] {
				t.Errorf("%s: the focus goes to %v", name, seen)
			}
		}
		if !inRail() || len(seen) < 2 {
			t.Errorf("%s: the focus goes to %v and not back to the rail", name, seen)
		}
		p.shell.Run("previous_part")
		if inRail() {
			t.Errorf("%s: the part before the rail is the rail", name)
		}
	}
}

func TestF6LeavesAFieldForTheList(t *testing.T) {
	p := inParis(t, page.Commitments)
	p.Shortcut(fyne.KeyF, ctrl)
	p.Key(fyne.KeyF6)
	if _, ok := p.Canvas().Focused().(*w.RowList); ok {
		return
	}
	p.Key(fyne.KeyF6, fyne.KeyF6)
	if _, ok := p.Canvas().Focused().(*w.RowList); !ok {
		t.Errorf("the focus is on %T", p.Canvas().Focused())
	}
}

// Keys never reach what has left the window: Enter goes to the list of the page, not to the button that opened the book.
func TestKeysReachThePageThatShows(t *testing.T) {
	p := sitDownWith(t, t.TempDir(), nil, nil)
	p.shell.Start("")
	p.Key(fyne.KeyTab, fyne.KeyReturn) // the focus is on the first sample; the exercise comes next
	p.sees("Where things stand")
	open := p.shell.Session()
	p.Shortcut(fyne.Key2, ctrl)
	if _, ok := p.Canvas().Focused().(*w.RowList); !ok {
		t.Errorf("on the register the focus is on %T", p.Canvas().Focused())
	}
	p.Key(fyne.KeyReturn)
	p.sees("Change commitment")
	p.Key(fyne.KeyEscape)
	for _, name := range p.pages() {
		p.shell.Go(page.Route{Page: name})
		p.Settle()
		p.Key(fyne.KeyReturn, fyne.KeyEscape)
		if p.shell.Session() != open {
			t.Fatalf("Enter on %s opened another book", name)
		}
	}
}
