package ui_test

import (
	"runtime"
	"testing"

	"proviso/ui/page"
)

// TestGoingFromPageToPageKeepsNothing finds what a page, or the shell around it, remembers anew each time it is shown: a
// listener, a way back, a widget made again. The driver of tests never drops the renderer of a widget, so that one that is
// made anew counts here even where the window would forget it after a while.
func TestGoingFromPageToPageKeepsNothing(t *testing.T) {
	p := inParis(t, page.Overview)
	names := p.pagesOf()
	round := func() (objects int) {
		for range 25 {
			for _, name := range names {
				p.shell.Go(page.Route{Page: name})
			}
		}
		p.Settle()
		runtime.GC()
		var now runtime.MemStats
		runtime.ReadMemStats(&now)
		return int(now.HeapObjects)
	}
	before := round() // all pages are made, and the way back is as long as it gets
	changes := 25 * len(names)
	if grown := round() - before; grown > changes/2 {
		t.Errorf("%d changes of page left %d more objects behind, where none should stay", changes, grown)
	}
}
