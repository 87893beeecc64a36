package commitments

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/when"
	"proviso/ui/listed"
	"proviso/ui/say"
)

// orders are those in which the list can stand; what is equal stands by title, then key.
func orders() listed.Orders[*entry] {
	return listed.NewOrders(byTitleAndKey,
		listed.By("headline", listed.Least(rank)),
		listed.By[*entry]("title", nil),
		listed.By("deadline", listed.Least(lastDay)),
		listed.By("kind", listed.Least(func(e *entry) model.CommitmentKind { return e.commitment.Kind })),
		listed.By("recorded", func(a, b *entry) int { return b.commitment.LastRecorded().Compare(a.commitment.LastRecorded()) }),
	)
}

func byTitleAndKey(a, b *entry) int {
	return cmp.Or(cmp.Compare(a.title, b.title), cmp.Compare(a.commitment.Key, b.commitment.Key))
}

// SortNames lists the names of the orders.
func (p *Presenter) SortNames() []string { return p.orders.SortNames() }

// SortedBy is the name of the order in which the list stands.
func (p *Presenter) SortedBy() string { return p.orders.SortedBy() }

// SortBy puts the list in another order, and reports whether that made a difference.
func (p *Presenter) SortBy(name string) bool {
	if !p.orders.SortBy(name) {
		return false
	}
	p.arrange()
	p.match()
	return true
}

// arrange puts all commitments in order: by group where there are groups, then by the order chosen.
func (p *Presenter) arrange() {
	p.order = slices.Clone(p.order)
	slices.SortFunc(p.order, func(a, b *entry) int {
		a, b = a.seat(), b.seat()
		return cmp.Or(a.group.compare(b.group), p.orders.Compare(a, b))
	})
}

// rank is how early a commitment stands by its headline: what is overdue comes first.
func rank(e *entry) int {
	if mood.Overdue(e.answer) {
		return 0
	}
	return slices.Index(say.Groups(), say.Group(e.answer))
}

// lastDay is the day a running deadline ends, and the end of time for one that does not run.
func lastDay(e *entry) when.Day {
	if !e.answer.Deadline.Running {
		return when.MaxDay
	}
	return e.answer.Deadline.On.Latest()
}
