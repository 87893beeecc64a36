package outlook

import (
	"slices"

	"proviso/model"
)

// Item is a fact, an assumption or a relation, as one of those that cannot stand
// together or that something follows from: either an event in a state, or a
// relation.
type Item struct {
	Event    *model.Event // nil for a relation
	State    model.EventState
	Basis    Basis // Recorded or Assumed
	Relation *model.Relation
}

// arrow is one step from an event to one that it implies.
type arrow struct{ to, relation int32 }

// conflicts looks for small sets of facts and relations that cannot stand
// together, among events joined by relations.
type conflicts struct {
	rules *rules
	facts func(event int32) Truth
	ahead map[int32][]arrow
	back  map[int32][]arrow
	from  tracks // from all that is true, forwards
}

// tracks are shortest ways through the relations from or to some events.
type tracks struct {
	steps map[int32]int
	by    map[int32]arrow // the step before (after, for ways backwards), none at an end
}

// proof is a set of facts (events) and of relations (places in rules.on).
type proof struct {
	events, relations []int32
}

func (p proof) size() int { return len(p.events) + len(p.relations) }

func (p proof) join(q proof) proof {
	p.events = slices.Concat(p.events, q.events)
	p.relations = slices.Concat(p.relations, q.relations)
	for _, list := range []*[]int32{&p.events, &p.relations} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return p
}

func (r *rules) conflicts(members []int32, facts func(int32) Truth) *conflicts {
	c := &conflicts{rules: r, facts: facts, ahead: map[int32][]arrow{}, back: map[int32][]arrow{}}
	add := func(from, to, relation int32) {
		c.ahead[from] = append(c.ahead[from], arrow{to, relation})
		c.back[to] = append(c.back[to], arrow{from, relation})
	}
	component := r.tied[members[0]]
	for i, rel := range r.on {
		if r.tied[rel.from] != component || rel.kind == model.Excludes {
			continue
		}
		add(rel.from, rel.to, int32(i))
		if rel.kind == model.SameAs {
			add(rel.to, rel.from, int32(i))
		}
	}
	var sources []int32
	for _, m := range members {
		if facts(m) == True {
			sources = append(sources, m)
		}
	}
	c.from = search(c.ahead, sources...)
	return c
}

// search finds the shortest ways from events along arrows.
func search(arrows map[int32][]arrow, sources ...int32) tracks {
	t := tracks{steps: map[int32]int{}, by: map[int32]arrow{}}
	for _, s := range sources {
		t.steps[s] = 0
	}
	for queue := slices.Clone(sources); len(queue) > 0; queue = queue[1:] {
		x := queue[0]
		for _, a := range arrows[x] {
			if _, seen := t.steps[a.to]; !seen {
				t.steps[a.to] = t.steps[x] + 1
				t.by[a.to] = arrow{x, a.relation}
				queue = append(queue, a.to)
			}
		}
	}
	return t
}

// way is the end of the shortest way to x, and its relations.
func (t tracks) way(x int32) (end int32, relations []int32) {
	for {
		a, ok := t.by[x]
		if !ok {
			return x, relations
		}
		x, relations = a.to, append(relations, a.relation)
	}
}

// forced is the proof that x is true, which it must be.
func (c *conflicts) forced(x int32) proof {
	source, relations := c.from.way(x)
	return proof{}.join(proof{[]int32{source}, relations})
}

// smallest is a smallest set of facts and relations that cannot stand together;
// false if there is none. Of several it is always the same.
func (c *conflicts) smallest(members []int32) (proof, bool) {
	var best proof
	found := false
	consider := func(p proof) {
		if !found || p.size() < best.size() {
			best, found = p, true
		}
	}
	for _, x := range members {
		if _, forced := c.from.steps[x]; forced && c.facts(x) == False {
			consider(c.forced(x).join(proof{events: []int32{x}}))
		}
	}
	for i, rel := range c.rules.on {
		_, forced := c.from.steps[rel.from]
		_, both := c.from.steps[rel.to]
		if rel.kind != model.Excludes || !forced || !both {
			continue
		}
		exclusion := proof{relations: []int32{int32(i)}}
		consider(c.forced(rel.from).join(c.forced(rel.to)).join(exclusion))
		consider(c.fork(rel).join(exclusion))
	}
	return best, found
}

// fork is a proof that both ends of an exclusion are true by ways that part at
// some event, where the sum of the ways is shortest.
func (c *conflicts) fork(rel relation) proof {
	left, right := search(c.back, rel.from), search(c.back, rel.to)
	best, least := int32(-1), 0
	for m, steps := range c.from.steps {
		a, toLeft := left.steps[m]
		b, toRight := right.steps[m]
		if sum := steps + a + b; toLeft && toRight && (best < 0 || sum < least || sum == least && m < best) {
			best, least = m, sum
		}
	}
	if best < 0 {
		return c.forced(rel.from).join(c.forced(rel.to))
	}
	_, one := left.way(best)
	_, other := right.way(best)
	return c.forced(best).join(proof{relations: slices.Concat(one, other)})
}

// component lists the events joined by relations to one, itself included.
func (r *rules) component(event int32) []int32 {
	var members []int32
	for i, t := range r.tied {
		if t == r.tied[event] {
			members = append(members, int32(i))
		}
	}
	return members
}

// components lists the events of each component, by its first event.
func (r *rules) components() [][]int32 {
	members := make([][]int32, len(r.tied))
	for i, first := range r.tied {
		members[first] = append(members[first], int32(i))
	}
	return members
}

// items are a proof's facts, then its relations, each in the order of their keys.
func (w *world) items(p proof) []Item {
	var out []Item
	for _, x := range p.events {
		f := &w.facts[x]
		out = append(out, Item{Event: w.engine.events[x], State: f.state, Basis: f.basis})
	}
	for _, i := range p.relations {
		out = append(out, Item{Relation: w.rules.on[i].record})
	}
	return out
}
