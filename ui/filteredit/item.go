package filteredit

import (
	"slices"

	"proviso/model/filter"
)

// item is a row and what is indented under it. A negated item is a test that must not hold.
type item struct {
	id      ID
	op      filter.Op
	negated bool
	field   filter.Field
	value   string
	typed   string // what is typed and no value yet
	of      []*item
}

func (e *Editor) item(op filter.Op) *item {
	e.last++
	return &item{id: e.last, op: op}
}

// blank is a test yet to be filled in; it begins with the field that is asked for most.
func (e *Editor) blank() *item {
	it := e.item(filter.Test)
	it.field = filter.Kind
	return it
}

// read turns a filter into rows under one group.
func (e *Editor) read(n *filter.Node) *item {
	if n == nil {
		return e.item(filter.All)
	}
	it := e.readPart(n)
	if it.op != filter.Test {
		return it
	}
	root := e.item(filter.All)
	root.of = []*item{it}
	return root
}

func (e *Editor) readPart(n *filter.Node) *item {
	it := e.item(n.Op)
	if n.Op == filter.None && len(n.Of) == 1 && n.Of[0].Op == filter.Test {
		n, it.op, it.negated = n.Of[0], filter.Test, true
	}
	it.field, it.value = n.Field, n.Value
	for _, child := range n.Of {
		it.of = append(it.of, e.readPart(child))
	}
	return it
}

// node turns the rows into a filter again, without what is not complete; nil where nothing is.
func (it *item) node() *filter.Node {
	if it.op == filter.Test {
		if it.value == "" {
			return nil
		}
		n := filter.Is(it.field, it.value)
		if it.negated {
			n = filter.Join(filter.None, n)
		}
		return n
	}
	var of []*filter.Node
	for _, child := range it.of {
		if n := child.node(); n != nil {
			of = append(of, n)
		}
	}
	switch {
	case len(of) == 0:
		return nil
	case len(of) == 1 && it.op != filter.None:
		return of[0]
	}
	return filter.Join(it.op, of...)
}

func (it *item) walk(depth int, visit func(it *item, depth int)) {
	visit(it, depth)
	for _, child := range it.of {
		child.walk(depth+1, visit)
	}
}

// find is the item with an id and the group it stands in; both nil where there is none.
func (e *Editor) find(id ID) (it, parent *item) {
	var search func(at, above *item)
	search = func(at, above *item) {
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

func place(parent, it *item) int { return slices.Index(parent.of, it) }
