package outlook

import (
	"slices"

	"proviso/model/condition"
	"proviso/model/when"
)

// leaf is one variable: a leaf of some condition, or "event E" for every event.
// Leaves that say the same are one variable. The leaf numbers of events come
// first and are those of the events.
type leaf struct {
	op           condition.Op
	event, after int32 // By, Within, While, Event
	commitment   int32 // Stage, Delivered; for a refused loop, Active
	date         when.Date
	within       when.Duration
	rung         int
	node         *condition.Node // as it stands where it was first met
	// needs are the leaves that this one presupposes (the second and third line
	// of the rules): where it holds they hold.
	needs []int32
}

// events are those that the leaf is about, none of them twice.
func (l *leaf) events() []int32 {
	switch {
	case l.event < 0:
		return nil
	case l.after < 0 || l.after == l.event:
		return []int32{l.event}
	}
	return []int32{l.event, l.after}
}

// identity is what makes two leaves the same variable. Dates count by their
// range, durations by the months and days they come to.
type identity struct {
	op                       condition.Op
	event, after, commitment int32
	earliest, latest         when.Day
	months, days             int
	rung                     int
}

func (l *leaf) identity() identity {
	id := identity{op: l.op, event: l.event, after: l.after, commitment: l.commitment, rung: l.rung}
	switch l.op {
	case condition.By, condition.Date:
		id.earliest, id.latest = l.date.Earliest(), l.date.Latest()
	case condition.Within:
		years, months, weeks, days := l.within.Parts()
		id.months, id.days = 12*years+months, 7*weeks+days
		// The calendar repeats itself after 400 years, which is a number of days.
		id.days += id.months / 4800 * 146097
		id.months %= 4800
	}
	return id
}

// link finds what each leaf presupposes, and an order in which what is
// presupposed comes first. Events come before all others and are not in it.
func (e *Engine) link() {
	groups := map[identity][]int32{}
	for i := int32(len(e.events)); i < int32(len(e.leaves)); i++ {
		l := &e.leaves[i]
		if l.op == condition.By || l.op == condition.Within || l.op == condition.While {
			l.needs = append(l.needs, l.event)
		}
		if l.op == condition.Within && l.after != l.event {
			l.needs = append(l.needs, l.after)
		}
		family := identity{op: l.op, event: l.event, after: l.after, commitment: l.commitment}
		groups[family] = append(groups[family], i)
	}
	for family, members := range groups {
		if len(members) > 1 {
			e.linkFamily(family.op, members)
		}
	}
	e.sequence()
}

// linkFamily adds the rules among leaves of one kind about the same.
func (e *Engine) linkFamily(op condition.Op, members []int32) {
	switch op {
	case condition.By:
		e.linkDates(members, false)
	case condition.Date:
		e.linkDates(members, true)
	case condition.Stage:
		slices.SortFunc(members, func(a, b int32) int { return e.leaves[a].rung - e.leaves[b].rung })
		for i := range members[1:] {
			e.need(members[i+1], members[i])
		}
	case condition.Within:
		for _, short := range members {
			for _, long := range members {
				if short != long && e.leaves[short].within.NeverLonger(e.leaves[long].within) {
					e.need(short, long)
				}
			}
		}
	}
}

func (e *Engine) need(leaf, needed int32) {
	e.leaves[leaf].needs = append(e.leaves[leaf].needs, needed)
}

// linkDates adds "by D1" ⇒ "by D2" for each D2 that is never earlier than D1
// and has no other of them between (the rest follows); for "date", the other
// way round.
func (e *Engine) linkDates(members []int32, backwards bool) {
	date := func(i int32) when.Date { return e.leaves[i].date }
	slices.SortStableFunc(members, func(a, b int32) int { return int(date(a).Earliest()) - int(date(b).Earliest()) })
	for _, first := range members {
		from, _ := slices.BinarySearchFunc(members, date(first).Latest(), func(m int32, day when.Day) int {
			return int(date(m).Earliest()) - int(day)
		})
		nearest := when.MaxDay
		for _, second := range members[from:] {
			if date(second).Earliest() >= nearest {
				break
			}
			if second == first {
				continue
			}
			nearest = min(nearest, date(second).Latest())
			if backwards {
				e.need(second, first)
			} else {
				e.need(first, second)
			}
		}
	}
}

// sequence puts the leaves that are no events in an order in which what they
// presuppose comes first.
func (e *Engine) sequence() {
	placed := make([]bool, len(e.leaves))
	for i := range e.events {
		placed[i] = true
	}
	var path []int32
	for i := range e.leaves {
		path = append(path, int32(i))
		for len(path) > 0 {
			x := path[len(path)-1]
			next := slices.IndexFunc(e.leaves[x].needs, func(n int32) bool { return !placed[n] })
			if next >= 0 && !placed[x] {
				path = append(path, e.leaves[x].needs[next])
				continue
			}
			path = path[:len(path)-1]
			if !placed[x] {
				placed[x] = true
				e.order = append(e.order, x)
			}
		}
	}
}
