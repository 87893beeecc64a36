package commitments

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/mood"
	"proviso/model/when"
	"proviso/ui/say"
)

// Filter narrows the list to commitments that have all that is set.
type Filter struct {
	Kind     model.CommitmentKind
	Actor    model.ID // a party in any role
	Headline string   // a group of headlines, see Groups
	Event    model.ID // named in the conditions or the deadline
}

// The groups of headlines that a filter offers, rather than two dozen headlines. Their translation key is
// "commitments.group.<group>".
const (
	GroupOverdue   = say.Overdue
	GroupInForce   = say.InForce
	GroupOpen      = say.Undecided
	GroupBlocked   = say.Blocked
	GroupDelivered = say.Delivered
	GroupOver      = say.Over
)

func (f Filter) matches(e *entry) bool {
	c := e.commitment
	return (f.Kind == "" || c.Kind == f.Kind) &&
		(f.Actor == "" || slices.ContainsFunc(c.Parties, func(p model.Party) bool { return p.Actor == f.Actor })) &&
		(f.Headline == "" || say.Group(e.answer) == f.Headline || (f.Headline == GroupOverdue && mood.Overdue(e.answer))) &&
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
