package condition

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"proviso/model/said"
	"proviso/model/when"
)

// JSONError is what is wrong with a condition, and where in its JSON form.
type JSONError struct {
	Pointer  string        // JSON pointer of the offending value, relative to the condition; "" is the condition itself
	Expected said.Sentence // what should stand there: "a date such as 2026-12-31"
	Found    said.Sentence // what stands there instead: "the number 3"
}

// Error is the place, what was expected and what was found.
func (e *JSONError) Error() string { return said.English(e) }

// Told implements said.Teller.
func (e *JSONError) Told() (sentence, hint said.Sentence) {
	at := said.Same(e.Pointer)
	if e.Pointer == "" {
		at = said.New("problem.the_condition", "the condition")
	}
	return said.New("problem.expected_at", "{place}: expected {expected}, found {found}",
		"place", at, "expected", e.Expected, "found", e.Found), said.Sentence{}
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
		return &JSONError{at, said.New("problem.condition", "a condition"), nothing}
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
		return &JSONError{
			at, said.New("problem.depth", "conditions nested no more than {most} deep", "most", MaxDepth),
			said.New("problem.deeper", "deeper ones"),
		}
	case nodes > MaxNodes:
		return &JSONError{at, said.New("problem.parts", "no more than {most} parts in one condition", "most", MaxNodes), more}
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
			return &JSONError{at + "/not", said.New("problem.one_condition", "one condition"), said.Same(strconv.Itoa(len(n.Of)))}
		}
		return nil
	default:
		return checkLeaf(n, at)
	}
}

func checkOperands(n *Node, at string) *JSONError {
	if len(n.Of) == 0 {
		return &JSONError{at, said.New("problem.conditions", "one condition or more"), said.New("problem.empty_list", "an empty list")}
	}
	return nil
}

func checkAtLeast(n *Node, at string) *JSONError {
	if err := checkOperands(n, at+"/of"); err != nil {
		return err
	}
	if n.Min < 1 || n.Min > len(n.Of) {
		return &JSONError{at + "/at_least", numberTo(len(n.Of)), said.Same(strconv.Itoa(n.Min))}
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
			return &JSONError{at + "/within", expectedDuration, none}
		}
		return checkRef(n.After, at+"/of", "event")
	case Date:
		return checkDate(n.Date, at+"/date")
	case Stage:
		if !slices.Contains(Rungs, n.Stage) {
			return &JSONError{at + "/stage", said.New("problem.one_of", "one of {choices}", "choices", said.Each(Rungs)), said.Whole(n.Stage)}
		}
	}
	return checkRef(n.Commitment, at+"/commitment", "commitment")
}

func checkRef(ref, at, kind string) *JSONError {
	switch {
	case ref == "":
		return &JSONError{at, keyOf[kind], emptyText}
	case !utf8.ValidString(ref):
		return &JSONError{at, keyOf[kind], said.New("problem.not_utf8", "text that is not UTF-8")}
	}
	return nil
}

// keyOf is what is expected where a record is named.
var keyOf = map[string]said.Sentence{
	"event":      said.New("problem.key_of_event", "the key of an event"),
	"commitment": said.New("problem.key_of_commitment", "the key of a commitment"),
	"claim":      said.New("problem.key_of_claim", "the key of a claim"),
}

// What is found in the wrong place, in few words.
var (
	nothing   = said.New("problem.nothing", "nothing")
	none      = said.New("problem.none", "none")
	more      = said.New("problem.more", "more")
	emptyText = said.New("problem.empty_text", "an empty text")
)

// numberTo is what is expected of a number of operands.
func numberTo(most int) said.Sentence {
	return said.New("problem.number_to", "a whole number from 1 to {most}", "most", most)
}

func checkDate(d when.Date, at string) *JSONError {
	if d.IsZero() {
		return &JSONError{at, expectedDate, none}
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
		return &JSONError{at, said.New("problem.kind_of_condition", "a kind of condition"), said.Whole(string(n.Op))}
	}
	if len(rest.Of) > 0 || !sameFields(&rest, &Node{Op: n.Op}) {
		return &JSONError{at, said.New("problem.stray", "only what belongs to {kind}", "kind", said.Whole(string(n.Op))), more}
	}
	return nil
}
