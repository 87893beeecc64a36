package events_test

import (
	"slices"
	"testing"

	"proviso/ui/page/events"
	"proviso/ui/session/sessiontest"
)

func TestEachOrderShowsAllAndItsOwnFirst(t *testing.T) {
	p := events.NewPresenter(sessiontest.Exercise(t))
	var seen [][]string
	for _, s := range events.Sorts() {
		p.SetSort(s)
		var order []string
		for i := range p.Len() {
			order = append(order, p.Row(i).Name)
		}
		if len(order) != p.Total() {
			t.Errorf("by %s: %d of %d", s, len(order), p.Total())
		}
		seen = append(seen, order)
	}
	p.SetSort(events.ByName)
	first := p.Row(0).Name
	for i := range p.Len() {
		if p.Row(i).Name < first {
			t.Errorf("by name %q comes after %q", p.Row(i).Name, first)
		}
	}
	if slices.Equal(seen[0], seen[slices.Index(events.Sorts(), events.ByName)]) {
		t.Error("the order that is chosen makes no difference")
	}
}
