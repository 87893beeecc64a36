package commitments

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// Filter narrows the list to commitments that have all that is set.
type Filter struct {
	Kind     model.CommitmentKind
	Actor    model.ID // a party in any role
	Headline string   // a group of headlines, see Groups
	Event    model.ID // named in the conditions or the deadline
}

// Group is what a headline comes to at a glance; a filter offers these rather than two dozen headlines.
// Its translation key is "commitments.group.<Group>".
const (
	GroupInForce   = "in_force"
	GroupOpen      = "open"
	GroupBlocked   = "blocked"
	GroupOverdue   = "overdue"
	GroupDelivered = "delivered"
	GroupFailed    = "failed"
	GroupOver      = "over"
)

// Groups lists the groups in the order of the list.
func Groups() []string {
	return []string{GroupOverdue, GroupInForce, GroupOpen, GroupBlocked, GroupFailed, GroupDelivered, GroupOver}
}

// groupOf tells the one group in which a commitment is counted, overdue apart.
func groupOf(a outlook.Answer) string {
	switch a.Headline {
	case "delivered":
		return GroupDelivered
	case "failed":
		return GroupFailed
	case "ended", "expired":
		return GroupOver
	case "blocked", "contradicted":
		return GroupBlocked
	}
	switch {
	case a.Stage.Terminal():
		return GroupOver
	case a.Activation.InForce():
		return GroupInForce
	}
	return GroupOpen
}

func (f Filter) matches(e *entry) bool {
	c := e.commitment
	return (f.Kind == "" || c.Kind == f.Kind) &&
		(f.Actor == "" || slices.ContainsFunc(c.Parties, func(p model.Party) bool { return p.Actor == f.Actor })) &&
		(f.Headline == "" || groupOf(e.answer) == f.Headline || (f.Headline == GroupOverdue && e.answer.Overdue)) &&
		(f.Event == "" || e.dependsOn(f.Event))
}

// Sort is an order of the list. Its translation key is "commitments.sort.<Sort>".
type Sort string

// The orders.
const (
	ByHeadline Sort = "headline"
	ByTitle    Sort = "title"
	ByDeadline Sort = "deadline"
	ByKind     Sort = "kind"
)

// Sorts lists the orders.
func Sorts() []Sort { return []Sort{ByHeadline, ByTitle, ByDeadline, ByKind} }

// sorted gives the entries in an order; what is equal stands by title, then key.
func sorted(entries []*entry, by Sort) []*entry {
	out := slices.Clone(entries)
	slices.SortFunc(out, func(a, b *entry) int {
		return cmp.Or(compare(a, b, by), cmp.Compare(a.title, b.title), cmp.Compare(a.commitment.Key, b.commitment.Key))
	})
	return out
}

func compare(a, b *entry, by Sort) int {
	switch by {
	case ByHeadline:
		return cmp.Compare(rank(a), rank(b))
	case ByDeadline:
		return cmp.Compare(lastDay(a), lastDay(b))
	case ByKind:
		return cmp.Compare(a.commitment.Kind, b.commitment.Kind)
	}
	return 0
}

func rank(e *entry) int {
	if e.answer.Overdue {
		return 0
	}
	return slices.Index(Groups(), groupOf(e.answer))
}

// lastDay is the day a running deadline ends, and the end of time for one that does not run.
func lastDay(e *entry) when.Day {
	if !e.answer.Deadline.Running {
		return when.MaxDay
	}
	return e.answer.Deadline.On.Latest()
}
