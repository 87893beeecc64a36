package network

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
)

// Index knows what is beside what in one book.
type Index struct {
	book       model.Book
	dependents map[model.ID][]model.ID // commitments whose conditions name a record, by key
	beside     map[model.ID][]model.ID // all that is one step from a record
	joints     map[model.ID]int        // groups and clauses of a commitment
}

// NewIndex looks through a book once.
func NewIndex(b model.Book) *Index {
	ix := &Index{book: b, dependents: map[model.ID][]model.ID{}, beside: map[model.ID][]model.ID{}, joints: map[model.ID]int{}}
	for r := range b.Relations.Sorted() {
		ix.join(r.From, r.To)
	}
	for c := range b.Commitments.Sorted() {
		if c.Termination != nil {
			ix.joints[c.ID]++ // the node that says so
		}
		for _, n := range []*condition.Node{c.Precondition, c.Termination} {
			for _, ref := range slices.Concat(condition.Events(n), condition.Commitments(n)) {
				ix.depends(c.ID, model.ID(ref))
			}
			condition.Walk(n, func(n *condition.Node) bool {
				if n.Op != condition.Event && n.Op != condition.Active {
					ix.joints[c.ID]++
				}
				return true
			})
		}
	}
	return ix
}

func (ix *Index) join(a, b model.ID) {
	ix.beside[a], ix.beside[b] = append(ix.beside[a], b), append(ix.beside[b], a)
}

func (ix *Index) depends(c, on model.ID) {
	if list := ix.dependents[on]; len(list) == 0 || list[len(list)-1] != c {
		ix.dependents[on] = append(list, c)
		ix.join(c, on)
	}
}

// Size is about how many nodes the whole book has.
func (ix *Index) Size() int {
	n := ix.book.Events.Len() + ix.book.Commitments.Len()
	for _, joints := range ix.joints {
		n += joints
	}
	return n
}

// Dependents are the commitments whose conditions name a record, by key.
func (ix *Index) Dependents(id model.ID) []model.ID { return ix.dependents[id] }

// Busiest is the event that most conditions name, the first by key of several; "" where there are no events.
func (ix *Index) Busiest() model.ID {
	var best model.ID
	for e := range ix.book.Events.Sorted() {
		if best == "" || len(ix.dependents[e.ID]) > len(ix.dependents[best]) {
			best = e.ID
		}
	}
	return best
}

func (ix *Index) all() map[model.ID]bool {
	out := map[model.ID]bool{}
	for e := range ix.book.Events.All() {
		out[e.ID] = true
	}
	for c := range ix.book.Commitments.All() {
		out[c.ID] = true
	}
	return out
}

// near are the records around a record, and how many within the depth had no room. The nearest come first; where one looks
// further than a step, each step leaves room for the next.
func (ix *Index) near(centre model.ID, depth, limit int) (records map[model.ID]bool, beyond int) {
	records = map[model.ID]bool{centre: true}
	seen := map[model.ID]bool{centre: true}
	room := limit - 1 - ix.joints[centre]
	ring := []model.ID{centre}
	for step := range depth {
		share := room / (depth - step)
		room -= share
		var next []model.ID
		for _, id := range ring {
			for _, o := range ix.beside[id] {
				if seen[o] {
					continue
				}
				seen[o] = true
				if share >= 0 {
					share -= ix.cost(o, centre, records)
				}
				if share < 0 {
					beyond++
					continue
				}
				records[o] = true
				next = append(next, o)
			}
		}
		room += max(share, 0)
		ring = next
	}
	return records, beyond
}

// cost is how many nodes a record adds to those of some records: itself, and what of conditions is then drawn beside.
func (ix *Index) cost(o, centre model.ID, records map[model.ID]bool) int {
	nodes := 1
	records[o] = true
	if o != centre {
		nodes += ix.drawn(o, records)
	}
	for _, c := range ix.dependents[o] {
		if c != o && c != centre && records[c] {
			after := ix.drawn(c, records)
			delete(records, o)
			nodes += after - ix.drawn(c, records)
			records[o] = true
		}
	}
	delete(records, o)
	return nodes
}

// drawn is how many groups and clauses of a commitment lead from some records.
func (ix *Index) drawn(id model.ID, records map[model.ID]bool) int {
	c, ok := ix.book.Commitments.Get(id)
	if !ok {
		return 0
	}
	_, nodes := leading(c.Precondition, records)
	if ends, more := leading(c.Termination, records); ends {
		nodes += more + 1 // the node that says so
	}
	return nodes
}

// leading tells whether a condition names one of some records, and how many of its groups and clauses do.
func leading(n *condition.Node, records map[model.ID]bool) (names bool, nodes int) {
	if n == nil {
		return false, 0
	}
	names = records[model.ID(n.Event)] || records[model.ID(n.After)] || records[model.ID(n.Commitment)]
	for _, sub := range n.Of {
		of, more := leading(sub, records)
		names, nodes = names || of, nodes+more
	}
	if names && n.Op != condition.Event && n.Op != condition.Active {
		nodes++
	}
	return names, nodes
}
