package ui_test

import (
	"testing"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/session/sessiontest"
)

// happened records that an event occurred, and gives the edit.
func (p *person) happened(key string) model.Edit {
	p.t.Helper()
	return sessiontest.RecordEvent(p.t, p.shell.Session(), key, model.EventEntry{State: model.Occurred, On: when.MustDate("2026-02-01")})
}

// atThePast sits down at the exercise and looks back to before the ceasefire.
func atThePast(t *testing.T) *person {
	t.Helper()
	p := atExercise(t)
	p.now = noon.AddDate(0, 0, 2)
	p.happened("ceasefire")
	p.Tap("History")
	p.Tap("Ada · 21 records") // the edit that made the book
	p.Tap("See the book as known then")
	return p
}

func TestThePastIsSeenUnderABarUntilOneReturns(t *testing.T) {
	p := atThePast(t)
	p.sees("The book as it was known on 3 Feb 2026 12:00.", "As of 3 Feb 2026", "read-only")
	p.shell.Go(page.Route{Page: page.Events, ID: p.event("ceasefire")})
	p.sees("Nothing has been recorded: the event is open.")

	p.shell.Run("new_commitment")
	p.sees("The window shows the past, which can’t be changed; return to the present first")
	if p.shell.Run("undo"); len(p.shell.Session().Book().Events.At(0).History) != 0 {
		t.Error("something was undone in the past")
	}
	p.Tap("Return to the present")
	p.misses("The book as it was known on")
	p.misses("Nothing has been recorded: the event is open.")
	p.sees("Today · latest knowledge", "occurred")
	p.shell.Run("present")
	p.sees("The window shows the present")
}

func TestAnEditIsUndoneFromTheHistory(t *testing.T) {
	p := atExercise(t)
	p.happened("ceasefire")
	p.shell.Go(page.Route{Page: page.History})
	p.Tap("Undo this edit")
	p.sees("Undo: Record “Ceasefire enters into force” as occurred", "undone")
	if e, _ := p.shell.Session().Book().Events.Get(p.event("ceasefire")); len(e.History) != 0 {
		t.Error("it is still recorded")
	}
}

func TestARecordLeadsToItsOwnPast(t *testing.T) {
	p := atExercise(t)
	p.happened("ceasefire")
	p.shell.Go(page.Route{Page: page.Events, ID: p.event("ceasefire")})
	p.Tap("Every edit, before and after")
	p.sees("Edits of “Ceasefire enters into force”", "What happened", "occurred, 1 Feb 2026")
	p.Tap("Edits of “Ceasefire enters into force”")
	p.misses("Edits of “")
}
