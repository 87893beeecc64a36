package events

import (
	"slices"

	"proviso/model"
	"proviso/ui/listed"
)

// orders are those in which the list can stand; what is equal stands by name.
func orders() listed.Orders[*entry] {
	return listed.NewOrders(listed.Least(func(e *entry) string { return e.name }),
		listed.By("hanging", listed.Most(func(e *entry) int { return len(e.hangs) })),
		listed.By[*entry]("name", nil),
		listed.By("state", listed.Least(func(e *entry) int { return slices.Index(model.EventStates(), e.state) })),
		listed.By("recorded", func(a, b *entry) int { return b.event.LastRecorded().Compare(a.event.LastRecorded()) }),
	)
}
