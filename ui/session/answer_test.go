package session_test

import (
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/when"
	"proviso/store/storetest"
	"proviso/ui/loop"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func TestWhatIsWorkedOutAheadAnswersOnlyTheQuestionItWasFor(t *testing.T) {
	var c storetest.Clock
	st := storetest.New(t, &c, &model.Event{Name: "Ceasefire"})
	pump := &loop.Pump{}
	now := time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC)
	today := when.DayOf(now)
	s := session.New(st, session.Options{
		Words: assets.Words("en"), Author: func() string { return "Ada" }, Now: func() time.Time { return now }, Runner: pump,
		Answer: session.Answered(st.Book(), today),
	})
	ask := func(want when.Day, book string) {
		t.Helper()
		o := s.Outlook()
		if o.Question().At != want || o.Engine() != s.Engine() || s.Book().Title() != book {
			t.Errorf("the answer is about %v and %q, want %v and %q", o.Question().At, s.Book().Title(), want, book)
		}
	}
	ask(today, "Test")
	rename := func(title string) {
		sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, title), nil })
	}
	before := s.Engine()
	rename("Second")
	pump.Run()
	if s.Engine() == before {
		t.Error("the engine is that of the book before")
	}
	ask(today, "Second")

	rename("Third")
	s.Ask(session.Question{At: when.MustDate("2026-05-01")}) // while the edit is on its way
	pump.Run()
	ask(when.DayOf(time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)), "Third")

	s.Ask(session.Question{})
	rename("Fourth")
	now = now.AddDate(0, 0, 1) // midnight passes
	pump.Run()
	ask(today+1, "Fourth")
}
