package condition

import (
	"slices"
	"strconv"
)

// Walk visits n and what lies below it, a node before its operands and these in
// order. Where visit returns false, the operands of that node are left out.
func Walk(n *Node, visit func(*Node) bool) {
	if n == nil || !visit(n) {
		return
	}
	for _, child := range n.Of {
		Walk(child, visit)
	}
}

// Leaves returns the leaves of n from left to right, repetitions included.
func Leaves(n *Node) []*Node {
	var leaves []*Node
	Walk(n, func(n *Node) bool {
		if n.Op.Leaf() {
			leaves = append(leaves, n)
		}
		return true
	})
	return leaves
}

// Events returns the events n refers to, each once, in order of first mention;
// those of other commitments' conditions are not among them.
func Events(n *Node) []string {
	var refs distinct
	Walk(n, func(n *Node) bool {
		refs.add(n.Event)
		refs.add(n.After)
		return true
	})
	return refs.list
}

// Commitments returns the commitments n refers to, each once, in order of first mention.
func Commitments(n *Node) []string {
	var refs distinct
	Walk(n, func(n *Node) bool {
		refs.add(n.Commitment)
		return true
	})
	return refs.list
}

// distinct is a list without repetitions.
type distinct struct {
	list []string
	seen map[string]bool
}

func (d *distinct) add(ref string) {
	if ref == "" || d.seen[ref] {
		return
	}
	if d.seen == nil {
		d.seen = map[string]bool{}
	}
	d.seen[ref] = true
	d.list = append(d.list, ref)
}

// Equal tells whether a and b are the same tree, claims included. The order of
// operands counts.
func Equal(a, b *Node) bool {
	return equal(a, b, func(a, b *Node) bool { return slices.Equal(a.Claims, b.Claims) })
}

// EqualButClaims tells whether a and b say the same in the same order, whatever
// is quoted for their parts.
func EqualButClaims(a, b *Node) bool {
	return equal(a, b, func(*Node, *Node) bool { return true })
}

func equal(a, b *Node, also func(a, b *Node) bool) bool {
	if a == nil || b == nil {
		return a == b
	}
	return sameFields(a, b) && also(a, b) &&
		slices.EqualFunc(a.Of, b.Of, func(a, b *Node) bool { return equal(a, b, also) })
}

// sameFields compares two nodes apart from their operands and claims.
func sameFields(a, b *Node) bool {
	return a.Op == b.Op && a.Min == b.Min && a.Event == b.Event && a.After == b.After &&
		a.Commitment == b.Commitment && a.Date == b.Date && a.Within == b.Within && a.Stage == b.Stage
}

// RefKind is the kind of record a reference names.
type RefKind string

// The kinds of records a condition refers to.
const (
	RefEvent      RefKind = "event"
	RefCommitment RefKind = "commitment"
	RefClaim      RefKind = "claim"
)

// Map returns n with every reference replaced by what rewrite makes of it: keys
// by ids on the way in, ids by keys on the way out. Rewrite is told the kind of
// record, the JSON pointer of the reference relative to n, and the reference; its
// first error ends it and is returned. Where nothing changes, n itself comes back.
func Map(n *Node, rewrite func(kind RefKind, pointer, ref string) (string, error)) (*Node, error) {
	m := mapper{rewrite: rewrite}
	mapped := m.node(n, "")
	if m.err != nil {
		return nil, m.err
	}
	return mapped, nil
}

type mapper struct {
	rewrite func(kind RefKind, pointer, ref string) (string, error)
	err     error
}

func (m *mapper) node(n *Node, at string) *Node {
	if n == nil {
		return nil
	}
	mapped := *n
	mapped.Event = m.ref(RefEvent, at+"/"+refKey(n.Op), n.Event)
	mapped.After = m.ref(RefEvent, at+"/of", n.After)
	mapped.Commitment = m.ref(RefCommitment, at+"/commitment", n.Commitment)
	mapped.Of = replaced(n.Of, func(i int, child *Node) *Node {
		return m.node(child, operandPointer(at, n.Op, i))
	})
	mapped.Claims = replaced(n.Claims, func(i int, claim string) string {
		return m.ref(RefClaim, at+"/claims/"+strconv.Itoa(i), claim)
	})
	if sameFields(n, &mapped) && slices.Equal(n.Of, mapped.Of) && slices.Equal(n.Claims, mapped.Claims) {
		return n
	}
	return &mapped
}

// replaced is a new list made from an old one item by item.
func replaced[T any](old []T, replace func(int, T) T) []T {
	list := slices.Clone(old)
	for i := range list {
		list[i] = replace(i, list[i])
	}
	return list
}

func (m *mapper) ref(kind RefKind, pointer, ref string) string {
	if ref == "" || m.err != nil {
		return ref
	}
	rewritten, err := m.rewrite(kind, pointer, ref)
	m.err = err
	return rewritten
}

// refKey is the JSON key under which a leaf names its event.
func refKey(op Op) string {
	if op == While {
		return "while"
	}
	return "event"
}

// operandPointer is the JSON pointer of an operand of the node at a pointer.
func operandPointer(at string, op Op, i int) string {
	switch op {
	case Not:
		return at + "/not"
	case AtLeast:
		return at + "/of/" + strconv.Itoa(i)
	default:
		return at + "/" + string(op) + "/" + strconv.Itoa(i)
	}
}
