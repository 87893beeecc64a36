package condition

import (
	"strconv"
	"strings"
)

// A Namer gives the keys that the text form shows for the ids in a tree.
type Namer interface {
	EventKey(id string) string
	CommitmentKey(id string) string
}

// Verbatim takes every key for an id and every id for a key: a Namer and a
// Resolver for trees whose references are keys.
type Verbatim struct{}

// EventKey returns id.
func (Verbatim) EventKey(id string) string { return id }

// CommitmentKey returns id.
func (Verbatim) CommitmentKey(id string) string { return id }

// Event accepts every key.
func (Verbatim) Event(key string) (string, bool) { return key, true }

// Commitment accepts every key.
func (Verbatim) Commitment(key string) (string, bool) { return key, true }

// EventKeys knows none.
func (Verbatim) EventKeys() []string { return nil }

// CommitmentKeys knows none.
func (Verbatim) CommitmentKeys() []string { return nil }

// Print writes n in one line of text that Parse reads back as an equal tree, for
// every n that passes Check. Claims have no place in the text and are left out;
// see CarryClaims. No condition is the empty text.
func Print(n *Node, keys Namer) string {
	if n == nil {
		return ""
	}
	p := printer{keys: keys}
	p.node(n)
	return p.text.String()
}

type printer struct {
	text strings.Builder
	keys Namer
}

func (p *printer) node(n *Node) {
	if n == nil {
		return
	}
	switch n.Op {
	case All, Any:
		p.series(n)
	case AtLeast:
		p.text.WriteString(strconv.Itoa(n.Min) + " " + wordOf)
		p.list(n.Of)
	case Not:
		p.text.WriteString(wordNot + " ")
		p.operands(n, "")
	default:
		p.leaf(n)
	}
}

// series writes "a and b". With fewer than two operands there is nothing to put
// the word between, and it comes first: "all (a)".
func (p *printer) series(n *Node) {
	word, alone := wordAnd, wordAll
	if n.Op == Any {
		word, alone = wordOr, wordAny
	}
	if len(n.Of) < 2 {
		p.text.WriteString(alone)
		p.list(n.Of)
		return
	}
	p.operands(n, " "+word+" ")
}

// list writes " (a, b)", where each operand stands by itself.
func (p *printer) list(of []*Node) {
	p.text.WriteString(" (")
	for i, child := range of {
		if i > 0 {
			p.text.WriteString(", ")
		}
		p.node(child)
	}
	p.text.WriteByte(')')
}

func (p *printer) operands(n *Node, between string) {
	for i, child := range n.Of {
		if i > 0 {
			p.text.WriteString(between)
		}
		if !bindsTighter(child, n.Op) {
			p.text.WriteByte('(')
			p.node(child)
			p.text.WriteByte(')')
			continue
		}
		p.node(child)
	}
}

// bindsTighter tells whether n can stand under the operation without parentheses.
func bindsTighter(n *Node, under Op) bool {
	if n == nil || len(n.Of) < 2 || n.Op == AtLeast {
		return true
	}
	return n.Op == All && under == Any
}

func (p *printer) leaf(n *Node) {
	switch n.Op {
	case Event:
		p.event(n.Event)
	case By:
		p.event(n.Event)
		p.text.WriteString(" " + wordBy + " " + n.Date.String())
	case Within:
		p.event(n.Event)
		p.text.WriteString(" " + wordWithin + " " + n.Within.String() + " " + wordOf + " ")
		p.event(n.After)
	case While:
		p.text.WriteString(wordWhile + " ")
		p.event(n.Event)
	case Date:
		p.text.WriteString(wordDate + " " + n.Date.String())
	case Active, Delivered, Stage:
		p.commitment(n)
	}
}

func (p *printer) event(id string) { writeKey(&p.text, p.keys.EventKey(id)) }

func (p *printer) commitment(n *Node) {
	writeKey(&p.text, p.keys.CommitmentKey(n.Commitment))
	switch n.Op {
	case Active:
		p.text.WriteString(" " + wordActive)
	case Delivered:
		p.text.WriteString(" " + wordDelivered)
	case Stage:
		p.text.WriteString(" " + wordStage + " " + n.Stage)
	}
}
