package filter

import "slices"

// Op says what a Node is.
type Op string

// The groups, and a test.
const (
	All  Op = "all"
	Any  Op = "any"
	None Op = "none"
	Test Op = "test"
)

// Groups lists the ways in which a group joins what stands under it.
func Groups() []Op { return []Op{All, Any, None} }

// Node is a filter: a test of a field against a value, or a group of filters. Nil is the filter that lets everything pass, as
// do "all" of nothing and "none" of nothing; "any" of nothing lets nothing pass. A Node that is shared is not changed.
type Node struct {
	Op    Op
	Of    []*Node // of a group
	Field Field   // of a test
	Value string  // what the field is tested against: see Field
}

// Is is a test.
func Is(field Field, value string) *Node { return &Node{Op: Test, Field: field, Value: value} }

// Join is a group.
func Join(op Op, of ...*Node) *Node { return &Node{Op: op, Of: of} }

// Equal reports whether two filters are the same tree.
func Equal(a, b *Node) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Op == b.Op && a.Field == b.Field && a.Value == b.Value && slices.EqualFunc(a.Of, b.Of, Equal)
}

// Both is what passes two filters, as flat as can be: nil where neither asks for anything.
func Both(a, b *Node) *Node {
	of := slices.Concat(conditions(a), conditions(b))
	switch len(of) {
	case 0:
		return nil
	case 1:
		return of[0]
	}
	return Join(All, of...)
}

// conditions are what a filter asks for all together.
func conditions(n *Node) []*Node {
	switch {
	case n == nil:
		return nil
	case n.Op == All:
		return n.Of
	}
	return []*Node{n}
}

// Top is the value that a filter asks of a field on all commitments, and whether it asks for just one.
func Top(n *Node, field Field) (value string, ok bool) {
	for _, c := range conditions(n) {
		if c.Op == Test && c.Field == field {
			if ok {
				return "", false
			}
			value, ok = c.Value, true
		}
	}
	return value, ok
}

// WithTop is a filter that asks a value of a field on all commitments in place of what it asked of that field; "" asks for
// nothing. What stands deeper in the filter stays.
func WithTop(n *Node, field Field, value string) *Node {
	rest := slices.DeleteFunc(slices.Clone(conditions(n)), func(c *Node) bool { return c.Op == Test && c.Field == field })
	if value != "" {
		rest = append(rest, Is(field, value))
	}
	return Both(Join(All, rest...), nil)
}

// Beyond is what a filter asks for besides one value for each of some fields: how many conditions.
func Beyond(n *Node, fields ...Field) int {
	count := 0
	for _, c := range conditions(n) {
		_, one := Top(n, c.Field)
		if c.Op != Test || !one || !slices.Contains(fields, c.Field) {
			count++
		}
	}
	return count
}
