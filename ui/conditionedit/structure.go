package conditionedit

import (
	"slices"

	"proviso/model/condition"
)

// Add puts a blank clause below a row and returns it: after a clause beside it, after a group as the first under it.
// 0 appends to the whole.
func (e *Editor) Add(after ID) ID {
	e.step("")
	it := &item{id: e.newID(), op: condition.Event}
	e.insert(after, it)
	e.changed()
	return it.id
}

// AddGroup puts a group with one blank clause below a row, as Add does, and returns that clause.
func (e *Editor) AddGroup(after ID, op condition.Op) ID {
	e.step("")
	leaf := &item{id: e.newID(), op: condition.Event}
	e.insert(after, &item{id: e.newID(), op: op, min: 1, of: []*item{leaf}})
	e.changed()
	return leaf.id
}

func (e *Editor) insert(after ID, it *item) {
	at, parent := e.find(after)
	switch {
	case e.root == nil:
		e.root = it
	case at == nil && e.root.joins():
		e.root.of = append(e.root.of, it)
	case at == nil:
		e.root = e.around(condition.All, e.root, it)
	case at.joins():
		at.of = slices.Insert(at.of, 0, it)
	case parent == nil:
		e.root = e.around(condition.All, at, it)
	default:
		parent.several()
		parent.of = slices.Insert(parent.of, place(parent, at)+1, it)
	}
}

// joins reports whether the item is a group that takes any number of rows.
func (it *item) joins() bool { return !it.op.Leaf() && it.op != condition.Not }

// several makes room for more than one row in a group that had one: "not" becomes "not all of".
func (it *item) several() {
	if it.op == condition.Not {
		it.op, it.negated, it.outer, it.claims = condition.All, true, it.claims, nil
	}
}

// around is a new group over items.
func (e *Editor) around(op condition.Op, of ...*item) *item {
	return &item{id: e.newID(), op: op, min: 1, of: of}
}

// Delete takes a row away with all under it, and returns the row to go on from, 0 where none is left.
func (e *Editor) Delete(id ID) ID {
	it, parent := e.find(id)
	if it == nil {
		return 0
	}
	e.step("")
	next := e.neighbour(id)
	e.remove(it, parent)
	e.changed()
	if found, _ := e.find(next); found == nil {
		next = 0
		if rows := e.Rows(); len(rows) > 0 {
			next = rows[len(rows)-1].ID
		}
	}
	return next
}

// neighbour is the row above one, or else the first after it that is not under it.
func (e *Editor) neighbour(id ID) ID {
	rows := e.Rows()
	i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == id })
	for j := i - 1; j >= 0; j-- {
		if !rows[j].Group() {
			return rows[j].ID
		}
	}
	for j := i + 1; j < len(rows); j++ {
		if rows[j].Depth <= rows[i].Depth && !rows[j].Group() {
			return rows[j].ID
		}
	}
	return 0
}

// remove takes an item out of its group and tidies the group.
func (e *Editor) remove(it, parent *item) {
	if parent == nil {
		e.root = nil
		return
	}
	i := place(parent, it)
	parent.of = slices.Delete(parent.of, i, i+1)
	e.tidy(parent)
}

// tidy takes away a group that is left without rows, and puts the only row of a group in its place where the meaning
// stays the same.
func (e *Editor) tidy(group *item) {
	group.min = min(max(group.min, 1), max(len(group.of), 1))
	_, parent := e.find(group.id)
	switch {
	case len(group.of) == 0:
		e.remove(group, parent)
	case len(group.of) == 1 && group.joins() && !group.negated && len(group.claims) == 0:
		if parent == nil {
			e.root = group.of[0]
		} else {
			parent.of[place(parent, group)] = group.of[0]
		}
	}
}

// Indent puts a row into a group with the one above it: that group if it is one, else a new one of the other kind than
// the group around. It reports whether there was a row above.
func (e *Editor) Indent(id ID) bool {
	it, parent := e.find(id)
	if it == nil || parent == nil || place(parent, it) == 0 {
		return false
	}
	e.step("")
	i := place(parent, it)
	above := parent.of[i-1]
	parent.of = slices.Delete(parent.of, i, i+1)
	if above.joins() {
		above.of = append(above.of, it)
	} else {
		parent.of[i-1] = e.around(other(parent.op), above, it)
	}
	parent.min = min(parent.min, len(parent.of))
	e.changed()
	return true
}

func other(op condition.Op) condition.Op {
	if op == condition.All {
		return condition.Any
	}
	return condition.All
}

// Outdent takes a row out of its group, to stand after it. It reports whether the group stands in another.
func (e *Editor) Outdent(id ID) bool {
	it, parent := e.find(id)
	if parent == nil {
		return false
	}
	_, above := e.find(parent.id)
	if above == nil {
		return false
	}
	e.step("")
	e.transfer(it, parent, above, place(above, parent)+1)
	e.changed()
	return true
}

// transfer moves an item from one group to a place in another.
func (e *Editor) transfer(it, from, to *item, at int) {
	to.several()
	to.of = slices.Insert(to.of, at, it)
	i := place(from, it)
	from.of = slices.Delete(from.of, i, i+1)
	e.tidy(from)
}

// MoveUp swaps a row with the one above it in its group, and takes the first out of the group, to stand before it.
// It reports whether it moved.
func (e *Editor) MoveUp(id ID) bool { return e.move(id, -1) }

// MoveDown swaps a row with the one below it in its group, and takes the last out of the group, to stand after it.
// It reports whether it moved.
func (e *Editor) MoveDown(id ID) bool { return e.move(id, 1) }

func (e *Editor) move(id ID, by int) bool {
	it, parent := e.find(id)
	if parent == nil {
		return false
	}
	from := place(parent, it)
	to := from + by
	if to >= 0 && to < len(parent.of) {
		e.step("")
		parent.of[from], parent.of[to] = parent.of[to], parent.of[from]
		e.changed()
		return true
	}
	_, above := e.find(parent.id)
	if above == nil {
		return false
	}
	e.step("")
	e.transfer(it, parent, above, place(above, parent)+max(by, 0))
	e.changed()
	return true
}

// Wrap puts a row into a new group of its own.
func (e *Editor) Wrap(id ID, op condition.Op) {
	it, parent := e.find(id)
	if it == nil {
		return
	}
	e.step("")
	group := e.around(op, it)
	if parent == nil {
		e.root = group
	} else {
		parent.of[place(parent, it)] = group
	}
	e.changed()
}

// Clear takes the whole condition away.
func (e *Editor) Clear() {
	e.step("")
	e.root = nil
	e.changed()
}
