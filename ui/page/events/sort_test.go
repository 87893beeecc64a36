package events_test

import (
	"cmp"
	"slices"
	"testing"

	"proviso/model"
	"proviso/ui/find"
	"proviso/ui/page/events"
	"proviso/ui/session/sessiontest"
)

func TestEachOrderPutsFirstWhatItPromisesAndThenGoesByName(t *testing.T) {
	s := sessiontest.Exercise(t)
	sessiontest.RecordEvent(t, s, "peace-deal", model.EventEntry{State: model.RuledOut})
	sessiontest.RecordEvent(t, s, "ceasefire", model.EventEntry{State: model.Occurred})
	p := events.NewPresenter(s)
	for order, want := range map[string][]string{
		"hanging":  {"Ceasefire enters into force", "Peace deal is signed"},
		"name":     {"Ceasefire enters into force", "House of Commons approves"},
		"state":    {"House of Commons approves", "Legal framework enters into force"},
		"recorded": {"Ceasefire enters into force", "Peace deal is signed"},
	} {
		p.SortBy(order)
		if got := names(p); len(got) != p.Total() || !slices.Equal(got[:2], want) {
			t.Errorf("by %s: %q, want %q first", order, got, want)
		}
	}
	p.SortBy("state")
	rank := func(e *model.Event) int {
		now, _ := e.StateAt(s.Today(), s.Question().Known)
		return slices.Index(model.EventStates(), cmp.Or(now.State, model.Open))
	}
	var rows []*model.Event
	for i := range p.Len() {
		e, _ := s.Book().Events.Get(p.ID(i))
		rows = append(rows, e)
	}
	if !slices.IsSortedFunc(rows, func(a, b *model.Event) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(find.Fold(a.Name), find.Fold(b.Name)))
	}) {
		t.Errorf("by state: %q", names(p))
	}
}
