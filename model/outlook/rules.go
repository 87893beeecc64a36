package outlook

import (
	"slices"

	"proviso/model"
)

// relation is a rule of the book between two events, by their numbers.
type relation struct {
	kind     model.RelationKind
	from, to int32
	record   *model.Relation
}

func (e *Engine) relate() {
	for r := range e.book.Relations.Sorted() {
		e.relations = append(e.relations, relation{r.Kind, e.eventIndex[string(r.From)], e.eventIndex[string(r.To)], r})
	}
}

// rules are the relations that a question leaves on, read over "E has occurred".
// Events that imply each other are one: each has a leader, and all but led speak
// of leaders only. Every clause denies something (not A or B, not A or not B), so
// that what is not forced by facts can be false, and all of it together.
type rules struct {
	on       []relation
	leader   []int32
	led      [][]int32 // all events of a leader, itself included; nil for others
	implies  [][]int32
	impliers [][]int32
	excludes [][]int32
	sequence []int32   // leaders, what is implied first
	place    []int32   // of each leader in the sequence
	tied     []int32   // the component of each event: events joined by relations
	never    []bool    // leaders that imply two events that exclude each other
	reach    []numbers // what a leader implies, itself included; nil where nothing excludes
	barred   []numbers // what a leader or something it implies excludes
}

// leaves reports whether just the relations are off that these rules leave out.
func (r *rules) leaves(e *Engine, off map[model.ID]bool) bool {
	n := 0
	for _, rel := range e.relations {
		if !off[rel.record.ID] {
			n++
		}
	}
	return n == len(r.on) && !slices.ContainsFunc(r.on, func(rel relation) bool { return off[rel.record.ID] })
}

func (e *Engine) rules(off map[model.ID]bool) *rules {
	n := len(e.events)
	r := &rules{
		leader: make([]int32, n), led: make([][]int32, n), place: make([]int32, n), tied: make([]int32, n),
		implies: make([][]int32, n), impliers: make([][]int32, n), excludes: make([][]int32, n), never: make([]bool, n),
	}
	for _, rel := range e.relations {
		if !off[rel.record.ID] {
			r.on = append(r.on, rel)
		}
	}
	r.merge(n)
	r.tie(n)
	excluding := false
	for _, rel := range r.on {
		a, b := r.leader[rel.from], r.leader[rel.to]
		switch rel.kind {
		case model.Implies:
			if a != b {
				r.implies[a] = append(r.implies[a], b)
				r.impliers[b] = append(r.impliers[b], a)
			}
		case model.Excludes:
			excluding = true
			r.excludes[a] = append(r.excludes[a], b)
			r.excludes[b] = append(r.excludes[b], a)
		}
	}
	if excluding {
		r.findNever(n)
	}
	return r
}

// merge finds the leaders and puts them in sequence.
func (r *rules) merge(n int) {
	arrows := make([][]int32, n)
	for _, rel := range r.on {
		if rel.kind != model.Excludes {
			arrows[rel.from] = append(arrows[rel.from], rel.to)
		}
		if rel.kind == model.SameAs {
			arrows[rel.to] = append(arrows[rel.to], rel.from)
		}
	}
	t := tarjan{
		next: func(v int32, k int) (int32, bool) {
			if k >= len(arrows[v]) {
				return 0, false
			}
			return arrows[v][k], true
		},
		index: make([]int32, n), low: make([]int32, n), open: make([]bool, n),
	}
	t.close = func(members []int32) {
		first := slices.Min(members)
		for _, m := range members {
			r.leader[m] = first
		}
		r.led[first] = slices.Clone(members)
		slices.Sort(r.led[first])
		r.place[first] = int32(len(r.sequence))
		r.sequence = append(r.sequence, first)
	}
	for v := range n {
		if t.index[v] == 0 {
			t.explore(int32(v))
		}
	}
}

// tie numbers the components of events joined by relations of any kind, each by
// its first event.
func (r *rules) tie(n int) {
	for i := range n {
		r.tied[i] = int32(i)
	}
	root := func(i int32) int32 {
		for r.tied[i] != i {
			r.tied[i] = r.tied[r.tied[i]]
			i = r.tied[i]
		}
		return i
	}
	for _, rel := range r.on {
		a, b := root(rel.from), root(rel.to)
		r.tied[max(a, b)] = min(a, b)
	}
	for i := range n {
		r.tied[i] = root(int32(i))
	}
}

// findNever finds what can't occur whatever the facts.
func (r *rules) findNever(n int) {
	r.reach, r.barred = make([]numbers, n), make([]numbers, n)
	for _, x := range r.sequence {
		r.reach[x], r.barred[x] = newNumbers(n), newNumbers(n)
		r.reach[x].add(x)
		for _, y := range r.excludes[x] {
			r.barred[x].add(y)
		}
		for _, y := range r.implies[x] {
			r.reach[x].join(r.reach[y])
			r.barred[x].join(r.barred[y])
		}
		r.never[x] = r.reach[x].meets(r.barred[x])
	}
}

// incompatible reports whether two events can't both occur whatever the facts.
func (r *rules) incompatible(a, b int32) bool {
	return r.reach != nil && r.reach[r.leader[a]].meets(r.barred[r.leader[b]])
}
