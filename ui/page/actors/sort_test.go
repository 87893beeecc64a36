package actors_test

import (
	"cmp"
	"slices"
	"testing"

	"proviso/model"
	"proviso/ui/find"
	"proviso/ui/page/actors"
	"proviso/ui/session/sessiontest"
)

func TestEachOrderPutsFirstWhatItPromisesAndThenGoesByName(t *testing.T) {
	s := sessiontest.Paris(t)
	p := actors.NewPresenter(s)
	firsts := map[string]func(actors.Detail) int{
		"pledges":  func(d actors.Detail) int { return -len(d.Given) - len(d.Received) },
		"given":    func(d actors.Detail) int { return -len(d.Given) },
		"received": func(d actors.Detail) int { return -len(d.Received) },
		"name":     func(actors.Detail) int { return 0 },
		"kind": func(d actors.Detail) int {
			a, _ := s.Book().Actors.Get(d.ID)
			return slices.Index(model.ActorKinds(), a.Kind)
		},
	}
	for _, order := range p.SortNames() {
		p.SortBy(order)
		var rows []actors.Detail
		for i := range p.Len() {
			d, _ := p.Detail(p.ID(i))
			rows = append(rows, d)
		}
		first := firsts[order]
		if len(rows) != p.Total() || !slices.IsSortedFunc(rows, func(a, b actors.Detail) int {
			return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(find.Fold(a.Name), find.Fold(b.Name)))
		}) {
			t.Errorf("by %s: %q", order, names(p))
		}
	}
}
