package store_test

import (
	"errors"
	"testing"
	"time"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"

	"github.com/google/go-cmp/cmp"
)

func TestHistoryIsNewestFirstAndComplete(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	added := storetest.Put(t, s, &c, ceasefire(), &model.Event{Name: "Peace deal"})
	undone, _, err := s.Undo(t.Context(), c.Hand())
	if err != nil {
		t.Fatal(err)
	}
	history, err := s.History(t.Context(), store.HistoryFilter{})
	if err != nil {
		t.Fatal(err)
	}
	want := []store.Entry{
		{Number: 3, ID: undone.ID, Label: undone.Label, Author: "test", At: undone.At, Undoes: added.ID, Changes: 2, Hash: s.Head().Hash},
		{Number: 2, ID: added.ID, Label: added.Label, Author: "test", At: added.At, Changes: 2, Hash: history[1].Hash},
		{Number: 1, ID: history[2].ID, Label: history[2].Label, Author: "test", At: history[2].At, Changes: 1, Hash: history[2].Hash},
	}
	if diff := cmp.Diff(want, history); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestHistoryIsFiltered(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	second := storetest.Put(t, s, &c, &model.Event{Name: "Peace deal"})
	third := storetest.Put(t, s, &c, &model.Event{Name: "Mandate"}, changedText(s.Book().Events.At(1)))
	peace := second.Changes[0].ID
	for name, x := range map[string]struct {
		filter store.HistoryFilter
		want   []int
	}{
		"one record":        {store.HistoryFilter{Record: peace}, []int{4, 3}},
		"no record":         {store.HistoryFilter{Record: "none"}, nil},
		"a limit":           {store.HistoryFilter{Limit: 2}, []int{4, 3}},
		"from on":           {store.HistoryFilter{From: third.At}, []int{4}},
		"up to":             {store.HistoryFilter{To: second.At}, []int{3, 2, 1}},
		"all at once":       {store.HistoryFilter{Record: peace, From: second.At, To: third.At, Limit: 1}, []int{4}},
		"one kind":          {store.HistoryFilter{Kind: model.KindEvent}, []int{4, 3, 2}},
		"another kind":      {store.HistoryFilter{Kind: model.KindBook}, []int{1}},
		"nothing in a span": {store.HistoryFilter{From: third.At.Add(time.Second)}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			history, err := s.History(t.Context(), x.filter)
			if err != nil {
				t.Fatal(err)
			}
			var got []int
			for _, e := range history {
				got = append(got, e.Number)
			}
			if diff := cmp.Diff(x.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func changedText(e *model.Event) *model.Event {
	e = model.Clone(e)
	e.Text += "changed"
	return e
}

func TestEditByIDGivesItsChanges(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	made := storetest.Put(t, s, &c, changedText(s.Book().Events.At(0)), &model.Event{Name: "Peace deal"})
	got, err := s.EditByID(t.Context(), made.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got.Label != made.Label || got.Author != made.Author || !got.At.Equal(made.At) || len(got.Changes) != 2 {
		t.Errorf("got %+v, want %+v", got, made)
	}
	for i, c := range got.Changes {
		w := made.Changes[i]
		if c.Kind != w.Kind || c.ID != w.ID || (c.Before == nil) != (w.Before == nil) || !model.Same(c.After, w.After) {
			t.Errorf("change %d: got %+v, want %+v", i, c, w)
		}
	}
	if _, err := s.EditByID(t.Context(), "none"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("error %v, want model.ErrNotFound", err)
	}
}

func TestAsKnownBetweenEdits(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	first := s.Head().At
	storetest.Put(t, s, &c, &model.Event{Name: "Peace deal"})
	for name, x := range map[string]struct {
		at     time.Time
		events int
	}{
		"at the edit":        {first, 1},
		"just after it":      {first.Add(time.Millisecond), 1},
		"just before it":     {first.Add(-time.Millisecond), 0},
		"at the next":        {s.Head().At, 2},
		"later":              {s.Head().At.AddDate(100, 0, 0), 2},
		"in another place":   {first.In(time.FixedZone("", 3600)), 1},
		"in the far future":  {time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC), 2},
		"between two ticks":  {first.Add(time.Microsecond), 1},
		"one before the end": {s.Head().At.Add(-1), 1},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := s.AsKnown(t.Context(), x.at)
			if err != nil {
				t.Fatal(err)
			}
			if got := b.Events.Len(); got != x.events {
				t.Errorf("%d events, want %d", got, x.events)
			}
		})
	}
}

func TestBeforeTheBookNothingWasKnown(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	_, err := s.AsKnown(t.Context(), storetest.Begins)
	var before *store.BeforeBook
	if !errors.As(err, &before) || !before.Begins.Equal(s.Head().At) || !errors.Is(err, store.ErrBeforeBook) {
		t.Errorf("error %v, want *store.BeforeBook with %s", err, s.Head().At)
	}
}

func TestAClockSetBackHidesNothing(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	h := c.Hand()
	h.At = storetest.Begins.AddDate(-1, 0, 0)
	e, err := h.Put(s.Book(), &model.Event{Name: "Entered under a wrong clock"})
	if err != nil {
		t.Fatal(err)
	}
	storetest.Commit(t, s, e)
	for _, at := range []time.Time{h.At, storetest.Begins.AddDate(1, 0, 0)} {
		b, err := s.AsKnown(t.Context(), at)
		if err != nil || b.Events.Len() != 2 {
			t.Errorf("as known on %s: %d events, %v; want 2", at, b.Events.Len(), err)
		}
	}
	storetest.Sound(t, s)
}
