package actors

import (
	"slices"

	"proviso/model"
	"proviso/ui/listed"
)

// orders are those in which the list can stand; what is equal stands by name.
func orders() listed.Orders[*entry] {
	return listed.NewOrders(listed.Least(func(e *entry) string { return e.name }),
		listed.By("pledges", listed.Most(func(e *entry) int { return e.given + e.received })),
		listed.By("given", listed.Most(func(e *entry) int { return e.given })),
		listed.By("received", listed.Most(func(e *entry) int { return e.received })),
		listed.By[*entry]("name", nil),
		listed.By("kind", listed.Least(func(e *entry) int { return slices.Index(model.ActorKinds(), e.actor.Kind) })),
	)
}
