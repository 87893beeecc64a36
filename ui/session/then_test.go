package session_test

import (
	"errors"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/when"
	"proviso/store"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

// rename gives the book another title, and tells at what moment.
func rename(t *testing.T, s *session.Session, title string) time.Time {
	t.Helper()
	return sessiontest.Do(t, s, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, title), nil }).At
}

func lookBack(t *testing.T, s *session.Session, to time.Time) {
	t.Helper()
	s.LookBack(to, func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestLookingBackShowsTheBookAsKnownThenUntilOneReturns(t *testing.T) {
	s := sessiontest.Exercise(t)
	first := rename(t, s, "First")
	rename(t, s, "Second")
	told := 0
	s.Listen(func(session.Change) { told++ })

	lookBack(t, s, first)
	if s.Book().Title() != "First" || !s.ReadOnly() || s.Question().Known != first {
		t.Errorf("shows %q, read-only %v, known %v", s.Book().Title(), s.ReadOnly(), s.Question().Known)
	}
	if got := s.Outlook().Book().Title(); got != "First" {
		t.Errorf("the outlook is on %q", got)
	}
	if at, back := s.Then(); !back || at != first {
		t.Errorf("then is %v, %v", at, back)
	}
	s.Return()
	s.Return()
	if _, back := s.Then(); back || s.Book().Title() != "Second" || s.ReadOnly() || !s.Question().Known.IsZero() {
		t.Errorf("after returning it shows %q, read-only %v, known %v", s.Book().Title(), s.ReadOnly(), s.Question().Known)
	}
	if told != 2 {
		t.Errorf("told %d times, want once each way", told)
	}
}

func TestThePastCannotBeChanged(t *testing.T) {
	s := sessiontest.Exercise(t)
	first := rename(t, s, "First")
	lookBack(t, s, first)
	var err error
	keep := func(_ model.Edit, e error) { err = e }
	for name, change := range map[string]func(){
		"do": func() {
			s.Do(func(h model.Hand, b model.Book) (model.Edit, error) { return h.Rename(b, "Third"), nil }, keep)
		},
		"undo":      func() { s.Undo(keep) },
		"redo":      func() { s.Redo(keep) },
		"undo edit": func() { s.UndoEdit("any", keep) },
	} {
		err = nil
		change()
		var past *session.Past
		if !errors.As(err, &past) || past.Hint() == "" || past.Then != first {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, can := s.UndoLabel(); can {
		t.Error("undo is offered in the past")
	}
	s.Return()
	if _, can := s.UndoLabel(); !can || s.Book().Title() != "First" {
		t.Errorf("after returning the book is %q", s.Book().Title())
	}
}

func TestLookingBackAsksAboutThatDayUnlessAnotherIsChosen(t *testing.T) {
	s := sessiontest.Exercise(t)
	then := rename(t, s, "First")
	lookBack(t, s, then)
	if got, want := s.Today(), when.DayOf(then); got != want {
		t.Errorf("asks about %s, want %s", got, want)
	}
	q := s.Question()
	q.At = when.MustDate("2026-07-01")
	s.Ask(q)
	if got := s.Today().String(); got != "2026-07-01" {
		t.Errorf("asks about %s", got)
	}
	s.Return()
	if got := s.Today().String(); got != "2026-07-01" {
		t.Errorf("the chosen day went to %s with the past", got)
	}
}

func TestBeforeTheBookBeganThereIsNothingToSee(t *testing.T) {
	s := sessiontest.Exercise(t)
	var err error
	s.LookBack(time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), func(e error) { err = e })
	if _, back := s.Then(); back || !errors.Is(err, store.ErrBeforeBook) {
		t.Errorf("looking back: %v, %v", back, err)
	}
}

func TestARecordsHistoryIsThatOfItsTime(t *testing.T) {
	s := sessiontest.Exercise(t)
	first := rename(t, s, "First")
	rename(t, s, "Second")
	count := func() (n int) {
		s.History(model.BookID, 0, func(entries []store.Entry, err error) {
			if err != nil {
				t.Fatal(err)
			}
			n = len(entries)
		})
		return n
	}
	if got := count(); got != 3 {
		t.Errorf("%d edits of the book's title, want 3", got)
	}
	lookBack(t, s, first)
	if got := count(); got != 2 {
		t.Errorf("%d edits by then, want 2", got)
	}
}

func TestOneEditOfSeveralIsTakenBack(t *testing.T) {
	s := sessiontest.Exercise(t)
	e, _ := s.Book().Events.Key("ceasefire")
	var made model.ID
	s.Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RecordEvent(b, e.ID, model.EventEntry{State: model.Occurred, On: when.On(s.Today())})
	}, func(e model.Edit, _ error) { made = e.ID })
	rename(t, s, "Renamed")
	s.UndoEdit(made, func(_ model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if e, _ := s.Book().Events.Key("ceasefire"); len(e.History) != 0 || s.Book().Title() != "Renamed" {
		t.Errorf("the event has %d entries, the book is %q", len(e.History), s.Book().Title())
	}
}
