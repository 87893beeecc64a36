package say

import "proviso/model/outlook"

// The groups that headlines come to at a glance. Overdue is a mark beside a headline: what is overdue is counted in its
// group too. The words are those of the key "commitments.group.<group>".
const (
	Overdue   = "overdue"
	InForce   = "in_force"
	Undecided = "open"
	Blocked   = "blocked"
	Failed    = "failed"
	Delivered = "delivered"
	Over      = "over"
)

// Groups lists the groups, first what asks for attention.
func Groups() []string {
	return []string{Overdue, InForce, Undecided, Blocked, Failed, Delivered, Over}
}

// Group is the one group in which a commitment is counted; never Overdue.
func Group(a outlook.Answer) string {
	switch a.Headline {
	case "delivered":
		return Delivered
	case "failed":
		return Failed
	case "ended", "expired":
		return Over
	case "blocked", "contradicted":
		return Blocked
	}
	switch {
	case a.Stage.Terminal():
		return Over
	case a.Activation.InForce():
		return InForce
	}
	return Undecided
}
