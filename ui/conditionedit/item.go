package conditionedit

import (
	"slices"

	"proviso/model/condition"
	"proviso/model/when"
	"proviso/model/words"
)

// item is a row and what is indented under it. A negated item stands for two nodes: the negation and what it negates.
type item struct {
	id      ID
	op      condition.Op // a leaf, All, Any, AtLeast; or Not, around what is negated already
	negated bool
	min     int
	of      []*item

	event, after, commitment ref
	date, within, stage      string

	claims []string
	outer  []string // claims of the negation itself
}

// ref is a reference: chosen, or only typed so far.
type ref struct{ id, typed string }

func (r ref) blank() bool { return r.id == "" && r.typed == "" }

func (r ref) shown(name func(string) string) Ref {
	if r.id == "" {
		return Ref{Text: r.typed}
	}
	return Ref{ID: r.id, Text: name(r.id)}
}

func (e *Editor) newID() ID {
	e.last++
	return e.last
}

// read turns a condition into rows.
func (e *Editor) read(n *condition.Node) *item {
	if n == nil {
		return nil
	}
	it := &item{id: e.newID()}
	if n.Op == condition.Not && len(n.Of) == 1 && n.Of[0].Op != condition.Not {
		it.negated, it.outer = true, n.Claims
		n = n.Of[0]
	}
	it.op, it.min, it.claims, it.stage = n.Op, n.Min, n.Claims, n.Stage
	it.event, it.after, it.commitment = ref{id: n.Event}, ref{id: n.After}, ref{id: n.Commitment}
	it.date = n.Date.String()
	if !n.Within.IsZero() {
		it.within = ShowDuration(e.options.Words, n.Within)
	}
	for _, child := range n.Of {
		it.of = append(it.of, e.read(child))
	}
	return it
}

// node turns the rows into a condition again, without what is not complete; nil where nothing is.
func (it *item) node(w *words.Words) *condition.Node {
	n := it.bare(w)
	if n == nil {
		return nil
	}
	if len(it.claims) > 0 {
		n.Claims = slices.Clone(it.claims)
	}
	if !it.negated {
		return n
	}
	not := condition.Negate(n)
	if len(it.outer) > 0 {
		not.Claims = slices.Clone(it.outer)
	}
	return not
}

// nodeOrNil is node for an item that may be missing.
func (it *item) nodeOrNil(w *words.Words) *condition.Node {
	if it == nil {
		return nil
	}
	return it.node(w)
}

// bare is the item's node without its negation and claims.
func (it *item) bare(w *words.Words) *condition.Node {
	if it.op.Leaf() {
		return it.leaf(w)
	}
	n := &condition.Node{Op: it.op}
	for _, child := range it.of {
		if c := child.node(w); c != nil {
			n.Of = append(n.Of, c)
		}
	}
	switch {
	case len(n.Of) == 0:
		return nil
	case len(n.Of) == 1 && len(it.of) > 1 && !it.negated && len(it.claims) == 0:
		return n.Of[0] // a group still being filled reads as the row it has
	}
	if it.op == condition.AtLeast {
		n.Min = min(max(it.min, 1), len(n.Of))
	}
	return n
}

// leaf is the node of a clause, nil where it is not complete.
func (it *item) leaf(w *words.Words) *condition.Node {
	n := &condition.Node{Op: it.op}
	switch it.op {
	case condition.Event, condition.While:
		n.Event = it.event.id
	case condition.By:
		n.Event = it.event.id
		n.Date, _ = when.ParseDate(it.date)
	case condition.Within:
		n.Event, n.After = it.event.id, it.after.id
		n.Within, _ = ParseDuration(w, it.within)
	case condition.Date:
		n.Date, _ = when.ParseDate(it.date)
	case condition.Stage:
		n.Commitment, n.Stage = it.commitment.id, it.stage
	default:
		n.Commitment = it.commitment.id
	}
	if condition.Check(n) != nil {
		return nil
	}
	return n
}

// walk visits the item and all under it, from top to bottom.
func (it *item) walk(depth int, visit func(it *item, depth int)) {
	if it == nil {
		return
	}
	visit(it, depth)
	for _, child := range it.of {
		child.walk(depth+1, visit)
	}
}

// clone copies the item and all under it.
func (it *item) clone() *item {
	if it == nil {
		return nil
	}
	c := *it
	c.of = slices.Clone(it.of)
	for i, child := range c.of {
		c.of[i] = child.clone()
	}
	return &c
}

// find is the item with an id and the group it stands in: nil for the root, both nil where there is none.
func (e *Editor) find(id ID) (it, parent *item) {
	var search func(at, above *item)
	search = func(at, above *item) {
		if at == nil || it != nil {
			return
		}
		if at.id == id {
			it, parent = at, above
			return
		}
		for _, child := range at.of {
			search(child, at)
		}
	}
	search(e.root, nil)
	return it, parent
}

// place is where the item stands in its group.
func place(parent, it *item) int { return slices.Index(parent.of, it) }
