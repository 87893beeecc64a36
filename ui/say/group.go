package say

import (
	"proviso/model/mood"
	"proviso/model/outlook"
)

// The groups that headlines come to at a glance, as routes and keys name them; see package mood. The words are those of the
// key "commitments.group.<group>".
const (
	Overdue   = string(mood.GroupOverdue)
	InForce   = string(mood.GroupInForce)
	Undecided = string(mood.GroupOpen)
	Blocked   = string(mood.GroupBlocked)
	Failed    = string(mood.GroupFailed)
	Delivered = string(mood.GroupDelivered)
	Over      = string(mood.GroupOver)
)

// Groups lists the groups, first what asks for attention.
func Groups() []string {
	var out []string
	for _, g := range mood.Groups() {
		out = append(out, string(g))
	}
	return out
}

// Group is the one group in which a commitment is counted; never Overdue.
func Group(a outlook.Answer) string { return string(mood.GroupOf(a)) }
