// Package condition holds the conditions of commitments as logic: the tree, its
// JSON form, its text form (Parse and Print, exact inverses), its sentence in
// plain words, and the check for commitments that depend on themselves.
//
// The package gives no truth values: what a condition amounts to at a date is
// computed elsewhere, over the tree.
package condition

import (
	"slices"

	"proviso/model/when"
)

// Op says what a node is: one of four ways to join conditions, or a leaf.
type Op string

// The joining operations. Each has its operands in Node.Of.
const (
	All     Op = "all"      // every operand holds
	Any     Op = "any"      // one operand or more holds
	AtLeast Op = "at_least" // Node.Min operands or more hold
	Not     Op = "not"      // its one operand does not hold
)

// The leaves.
const (
	Event     Op = "event"     // Node.Event has occurred, also if it ended later
	By        Op = "by"        // Node.Event occurred on or before Node.Date
	Within    Op = "within"    // Node.Event occurred no later than Node.Within after Node.After, and not before it
	While     Op = "while"     // Node.Event has occurred and not ended
	Date      Op = "date"      // Node.Date has come
	Active    Op = "active"    // Node.Commitment is put in force by its own conditions
	Stage     Op = "stage"     // Node.Commitment has reached Node.Stage or a later rung
	Delivered Op = "delivered" // Node.Commitment is delivered
)

// Limits on a condition, held by Check, Parse and UnmarshalJSON.
const (
	MaxDepth = 64   // nodes from the root to the deepest leaf, both counted
	MaxNodes = 2000 // nodes in all
)

// A Node is a condition or a part of one; a nil *Node is "no condition".
// Nodes are never changed once built, so trees may share them.
//
// References are ids inside a book and keys in a tree just read from JSON; Map
// turns the one into the other. Only the fields named for the Op are set.
type Node struct {
	Op         Op
	Of         []*Node       // operands of All, Any, AtLeast and Not
	Min        int           // AtLeast: how many of Of must hold
	Event      string        // Event, By, Within, While
	After      string        // Within: the event counted from
	Commitment string        // Active, Stage, Delivered
	Date       when.Date     // By, Date
	Within     when.Duration // Within
	Stage      string        // Stage: one of Rungs
	Claims     []string      // what is quoted for this part of the condition
}

// Rungs are the stages a condition can ask for, from the lowest to the highest;
// reaching one counts as having reached those before it. Not to be changed.
var Rungs = []string{"proposed", "announced", "agreed", "signed", "approved", "ratified", "in_force"}

// Leaf tells whether o joins nothing.
func (o Op) Leaf() bool {
	switch o {
	case Event, By, Within, While, Date, Active, Stage, Delivered:
		return true
	}
	return false
}

// AllOf holds when every operand holds.
func AllOf(of ...*Node) *Node { return &Node{Op: All, Of: slices.Clone(of)} }

// AnyOf holds when one operand or more holds.
func AnyOf(of ...*Node) *Node { return &Node{Op: Any, Of: slices.Clone(of)} }

// AtLeastOf holds when minimum operands or more hold.
func AtLeastOf(minimum int, of ...*Node) *Node {
	return &Node{Op: AtLeast, Min: minimum, Of: slices.Clone(of)}
}

// Negate holds when n does not.
func Negate(n *Node) *Node { return &Node{Op: Not, Of: []*Node{n}} }

// OnEvent holds once the event has occurred, also if it ended later.
func OnEvent(event string) *Node { return &Node{Op: Event, Event: event} }

// EventBy holds when the event occurred on or before the date.
func EventBy(event string, date when.Date) *Node {
	return &Node{Op: By, Event: event, Date: date}
}

// EventWithin holds when the event occurred on the day of the event after, or
// later by no more than within.
func EventWithin(event string, within when.Duration, after string) *Node {
	return &Node{Op: Within, Event: event, Within: within, After: after}
}

// WhileEvent holds from when the event occurs until it ends.
func WhileEvent(event string) *Node { return &Node{Op: While, Event: event} }

// OnDate holds from the date on.
func OnDate(date when.Date) *Node { return &Node{Op: Date, Date: date} }

// CommitmentActive holds when the commitment's own precondition does and its
// termination does not.
func CommitmentActive(commitment string) *Node {
	return &Node{Op: Active, Commitment: commitment}
}

// CommitmentStage holds once the commitment is recorded at the rung or a later one.
func CommitmentStage(commitment, rung string) *Node {
	return &Node{Op: Stage, Commitment: commitment, Stage: rung}
}

// CommitmentDelivered holds when the commitment is assessed as delivered.
func CommitmentDelivered(commitment string) *Node {
	return &Node{Op: Delivered, Commitment: commitment}
}

// Cite returns n with the claims that are quoted for it in place of those it had.
func (n *Node) Cite(claims ...string) *Node {
	cited := *n
	cited.Claims = slices.Clone(claims)
	return &cited
}
