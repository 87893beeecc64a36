package main

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui"
	"proviso/ui/uitest"
)

func init() {
	sheets = append(sheets, sheet{"overview-since", overviewSince})
}

// overviewSince comes back to a book after three weeks, and records what happened.
func overviewSince(screen *uitest.Screen) fyne.CanvasObject {
	now := today
	defer func() { today = now }()
	today = now.AddDate(0, 0, -21)
	s, set, _ := shellOn(screen)
	s.Run("sample_exercise")
	s.Run("close_book")
	today = now.AddDate(0, 0, -1)
	s.OpenBook(set.Now().Recent[0])
	for _, x := range []struct {
		event string
		state model.EventState
	}{{"ceasefire", model.Occurred}, {"us-backing", model.RuledOut}} {
		happened(s, x.event, x.state)
	}
	today = now
	return nil
}

// happened records the state of an event today.
func happened(s *ui.Shell, key string, state model.EventState) {
	e, ok := s.Session().Book().Events.Key(key)
	if !ok {
		quit{}.Fatalf("there is no event %q", key)
	}
	s.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.RecordEvent(b, e.ID, model.EventEntry{State: state, On: when.On(when.DayOf(today))})
	}, func(_ model.Edit, err error) {
		if err != nil {
			quit{}.Fatalf("%v", err)
		}
	})
}
