package commitments

import (
	"cmp"
	"slices"
	"time"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/when"
	"proviso/ui/say"
)

// Sort is an order of the list. Its translation key is "commitments.sort.<Sort>".
type Sort string

// The orders.
const (
	ByHeadline Sort = "headline"
	ByTitle    Sort = "title"
	ByDeadline Sort = "deadline"
	ByKind     Sort = "kind"
	ByRecorded Sort = "recorded" // first that of which something was recorded last
)

// Sorts lists the orders.
func Sorts() []Sort { return []Sort{ByHeadline, ByTitle, ByDeadline, ByKind, ByRecorded} }

// Sort is the order of the list.
func (p *Presenter) Sort() Sort { return p.sort }

// SetSort puts the list in another order.
func (p *Presenter) SetSort(s Sort) {
	p.sort = s
	p.arrange()
	p.match()
}

// arrange puts all commitments in order: by group where there are groups, then by the order chosen; what is equal stands by
// title, then key.
func (p *Presenter) arrange() {
	p.order = slices.Clone(p.order)
	slices.SortFunc(p.order, func(a, b *entry) int {
		a, b = a.seat(), b.seat()
		return cmp.Or(
			a.group.compare(b.group), compare(a, b, p.sort),
			cmp.Compare(a.title, b.title), cmp.Compare(a.commitment.Key, b.commitment.Key),
		)
	})
}

func compare(a, b *entry, by Sort) int {
	switch by {
	case ByHeadline:
		return cmp.Compare(rank(a), rank(b))
	case ByDeadline:
		return cmp.Compare(lastDay(a), lastDay(b))
	case ByKind:
		return cmp.Compare(a.commitment.Kind, b.commitment.Kind)
	case ByRecorded:
		return recorded(b.commitment).Compare(recorded(a.commitment))
	}
	return 0
}

// recorded is when something was last recorded of a commitment's stage or delivery.
func recorded(c *model.Commitment) time.Time {
	var last time.Time
	for _, e := range c.Stage {
		last = later(last, e.Recorded)
	}
	for _, e := range c.Delivery {
		last = later(last, e.Recorded)
	}
	return last
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

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
