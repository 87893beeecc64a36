package mood

import "proviso/model/outlook"

// Group is one of the few groups that headlines come to at a glance.
type Group string

// The groups. Overdue is a mark beside a headline: what is overdue is in its own group too.
const (
	GroupOverdue   Group = "overdue"
	GroupInForce   Group = "in_force"
	GroupOpen      Group = "open"
	GroupBlocked   Group = "blocked"
	GroupFailed    Group = "failed"
	GroupDelivered Group = "delivered"
	GroupOver      Group = "over"
)

// Groups lists the groups, first what asks for attention.
func Groups() []Group {
	return []Group{GroupOverdue, GroupInForce, GroupOpen, GroupBlocked, GroupFailed, GroupDelivered, GroupOver}
}

// GroupOf is the one group in which a commitment is counted; never GroupOverdue.
func GroupOf(a outlook.Answer) Group {
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

// InGroup reports whether a commitment belongs to a group: the one in which it is counted, or GroupOverdue.
func InGroup(a outlook.Answer, g Group) bool {
	return GroupOf(a) == g || g == GroupOverdue && Overdue(a)
}
