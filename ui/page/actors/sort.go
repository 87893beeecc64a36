package actors

import (
	"cmp"
	"slices"

	"proviso/model"
)

// Sort is an order of the list. Its translation key is "actors.sort.<Sort>".
type Sort string

// The orders.
const (
	ByPledges  Sort = "pledges"  // first those with most, given and received
	ByGiven    Sort = "given"    // first those who have given most
	ByReceived Sort = "received" // first those who have received most
	ByName     Sort = "name"
	ByKind     Sort = "kind"
)

// Sorts lists the orders.
func Sorts() []Sort { return []Sort{ByPledges, ByGiven, ByReceived, ByName, ByKind} }

// Sort is the order of the list.
func (p *Presenter) Sort() Sort { return p.sort }

// SetSort puts the list in another order.
func (p *Presenter) SetSort(s Sort) {
	p.sort = s
	p.arrange()
	p.match()
}

// arrange puts all actors in order; what is equal stands by name.
func (p *Presenter) arrange() {
	slices.SortStableFunc(p.order, func(a, b *entry) int { return cmp.Or(compare(a, b, p.sort), cmp.Compare(a.name, b.name)) })
}

func compare(a, b *entry, by Sort) int {
	switch by {
	case ByPledges:
		return cmp.Compare(b.given+b.received, a.given+a.received)
	case ByGiven:
		return cmp.Compare(b.given, a.given)
	case ByReceived:
		return cmp.Compare(b.received, a.received)
	case ByKind:
		kinds := model.ActorKinds()
		return cmp.Compare(slices.Index(kinds, a.actor.Kind), slices.Index(kinds, b.actor.Kind))
	}
	return 0
}
