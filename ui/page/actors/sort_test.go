package actors_test

import (
	"slices"
	"testing"

	"proviso/ui/page/actors"
	"proviso/ui/session/sessiontest"
)

func TestEachOrderShowsAllAndItsOwnFirst(t *testing.T) {
	p := actors.NewPresenter(sessiontest.Exercise(t))
	var seen [][]string
	for _, s := range actors.Sorts() {
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
	p.SetSort(actors.ByName)
	first := p.Row(0).Name
	for i := range p.Len() {
		if p.Row(i).Name < first {
			t.Errorf("by name %q comes after %q", p.Row(i).Name, first)
		}
	}
	if slices.Equal(seen[0], seen[slices.Index(actors.Sorts(), actors.ByName)]) {
		t.Error("the order that is chosen makes no difference")
	}
}
