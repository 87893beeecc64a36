package condition

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proviso/model/when"
)

// JSONError is what is wrong with a condition, and where in its JSON form.
type JSONError struct {
	Pointer  string // JSON pointer of the offending value, relative to the condition; "" is the condition itself
	Expected string // what should stand there: "a date such as 2026-12-31"
	Found    string // what stands there instead: "the number 3"
}

func (e *JSONError) Error() string {
	at := e.Pointer
	if at == "" {
		at = "the condition"
	}
	return at + ": expected " + e.Expected + ", found " + e.Found
}

// Under returns the error for a condition that itself stands at the pointer
// given, such as "/commitments/3/precondition".
func (e *JSONError) Under(pointer string) *JSONError {
	return &JSONError{Pointer: pointer + e.Pointer, Expected: e.Expected, Found: e.Found}
}

// Check tells whether n is well formed: no all, any or "at least" without
// operands, a minimum that its operands can reach, every leaf complete and free
// of what belongs to others, and MaxDepth and MaxNodes held. The error is a
// *JSONError. No condition is well formed. Whether what it refers to exists is
// for the book to say.
func Check(n *Node) error {
	if n == nil {
		return nil
	}
	c := checker{}
	if err := c.node(n, "", 1); err != nil {
		return err
	}
	return nil
}

type checker struct{ nodes int }

func (c *checker) node(n *Node, at string, depth int) *JSONError {
	if n == nil {
		return &JSONError{at, "a condition", "nothing"}
	}
	c.nodes++
	if err := limits(at, depth, c.nodes); err != nil {
		return err
	}
	if err := checkFields(n, at); err != nil {
		return err
	}
	for i, child := range n.Of {
		if err := c.node(child, operandPointer(at, n.Op, i), depth+1); err != nil {
			return err
		}
	}
	return nil
}

// limits refuses a node that lies too deep or is one too many.
func limits(at string, depth, nodes int) *JSONError {
	switch {
	case depth > MaxDepth:
		return &JSONError{at, fmt.Sprintf("conditions nested no more than %d deep", MaxDepth), "deeper ones"}
	case nodes > MaxNodes:
		return &JSONError{at, fmt.Sprintf("no more than %d parts in one condition", MaxNodes), "more"}
	}
	return nil
}

// checkFields looks at one node without its operands.
func checkFields(n *Node, at string) *JSONError {
	if err := checkStray(n, at); err != nil {
		return err
	}
	switch n.Op {
	case All, Any:
		return checkOperands(n, at+"/"+string(n.Op))
	case AtLeast:
		return checkAtLeast(n, at)
	case Not:
		if len(n.Of) != 1 {
			return &JSONError{at + "/not", "one condition", strconv.Itoa(len(n.Of))}
		}
		return nil
	default:
		return checkLeaf(n, at)
	}
}

func checkOperands(n *Node, at string) *JSONError {
	if len(n.Of) == 0 {
		return &JSONError{at, "one condition or more", "an empty list"}
	}
	return nil
}

func checkAtLeast(n *Node, at string) *JSONError {
	if err := checkOperands(n, at+"/of"); err != nil {
		return err
	}
	if n.Min < 1 || n.Min > len(n.Of) {
		return &JSONError{at + "/at_least", fmt.Sprintf("a whole number from 1 to %d", len(n.Of)), strconv.Itoa(n.Min)}
	}
	return nil
}

func checkLeaf(n *Node, at string) *JSONError {
	switch n.Op {
	case Event, While:
		return checkRef(n.Event, at+"/"+refKey(n.Op), "event")
	case By:
		if err := checkRef(n.Event, at+"/event", "event"); err != nil {
			return err
		}
		return checkDate(n.Date, at+"/by")
	case Within:
		if err := checkRef(n.Event, at+"/event", "event"); err != nil {
			return err
		}
		if n.Within.IsZero() {
			return &JSONError{at + "/within", expectedDuration, "none"}
		}
		return checkRef(n.After, at+"/of", "event")
	case Date:
		return checkDate(n.Date, at+"/date")
	case Stage:
		if !slices.Contains(Rungs, n.Stage) {
			return &JSONError{at + "/stage", "one of " + strings.Join(Rungs, ", "), strconv.Quote(n.Stage)}
		}
	}
	return checkRef(n.Commitment, at+"/commitment", "commitment")
}

func checkRef(ref, at, kind string) *JSONError {
	switch {
	case ref == "":
		return &JSONError{at, "the key of " + article(kind), "an empty text"}
	case !utf8.ValidString(ref):
		return &JSONError{at, "the key of " + article(kind), "text that is not UTF-8"}
	}
	return nil
}

func article(kind string) string {
	if kind == "event" {
		return "an event"
	}
	return "a " + kind
}

func checkDate(d when.Date, at string) *JSONError {
	if d.IsZero() {
		return &JSONError{at, expectedDate, "none"}
	}
	return nil
}

// checkStray refuses an unknown Op, and a field set that means nothing under the
// node's Op: it would be lost in writing.
func checkStray(n *Node, at string) *JSONError {
	rest := *n
	switch n.Op {
	case All, Any, Not:
		rest.Of = nil
	case AtLeast:
		rest.Of, rest.Min = nil, 0
	case Event, While:
		rest.Event = ""
	case By:
		rest.Event, rest.Date = "", when.Date{}
	case Within:
		rest.Event, rest.After, rest.Within = "", "", when.Duration{}
	case Date:
		rest.Date = when.Date{}
	case Active, Delivered:
		rest.Commitment = ""
	case Stage:
		rest.Commitment, rest.Stage = "", ""
	default:
		return &JSONError{at, "a kind of condition", strconv.Quote(string(n.Op))}
	}
	if len(rest.Of) > 0 || !sameFields(&rest, &Node{Op: n.Op}) {
		return &JSONError{at, "only what belongs to " + strconv.Quote(string(n.Op)), "more"}
	}
	return nil
}
