package outlook

import (
	"iter"
	"maps"
	"slices"

	"proviso/model/condition"
	"proviso/model/when"
)

// firstDay is before all that happens. It is not the very first day, so that what
// is assumed to have occurred on an unknown day has more than one to do so.
const firstDay = when.MinDay + 1

// changeDays are the days on which the answers for commitments can change, and
// for which commitments. It is about whole groups.
type changeDays struct {
	order  []when.Day // firstDay first
	groups []numbers  // by group: on which of the days; nil for a group that nobody asked about
	told   [][]int32  // by day: the events whose facts can change; on the first day, all
	always []int32    // those whose facts can change on any day, as something is assumed of them
}

// events are those whose facts can change on a day, by its place in the order.
func (d changeDays) events(day int) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for _, list := range [][]int32{d.told[day], d.always} {
			for _, x := range list {
				if !yield(x) {
					return
				}
			}
		}
	}
}

// changes reports whether the answers for a group can change on a day, by its place in the order.
func (d changeDays) changes(group int32, day int) bool { return d.groups[group].has(int32(day)) }

// on are the groups whose answers can change on a day, by its place in the order.
func (d changeDays) on(day int) func(group int) bool {
	return func(g int) bool { return d.groups[g] != nil && d.groups[g].has(int32(day)) }
}

// changeDays finds on which days something that the conditions of commitments
// depend on comes, becomes uncertain, or runs out. firstDay is always among them.
func (e *Engine) changeDays(commitments []int32, s *supposed, r *rules) changeDays {
	all := map[when.Day]bool{firstDay: true}
	byComponent := make([]map[when.Day]bool, len(e.events))
	for i, component := range r.tied {
		days := map[when.Day]bool{}
		if e.eventDays(int32(i), s, days); len(days) == 0 {
			continue
		}
		if byComponent[component] == nil {
			byComponent[component] = map[when.Day]bool{}
		}
		maps.Copy(byComponent[component], days)
	}
	byLeaf := make([]map[when.Day]bool, len(e.leaves))
	needed := e.below(commitments)
	counts := e.leavesOf(needed)
	for i := range e.leaves {
		l := &e.leaves[i]
		if l.op != condition.Event && !counts[i] {
			continue
		}
		byLeaf[i] = map[when.Day]bool{}
		e.leafDays(l, s, byLeaf[i])
		for _, event := range l.events() {
			maps.Copy(byLeaf[i], byComponent[r.tied[event]])
		}
		maps.Copy(all, byLeaf[i])
	}
	d := changeDays{order: slices.Sorted(maps.Keys(all)), groups: make([]numbers, len(e.groups))}
	d.spread(e, needed, byLeaf)
	d.tell(e, s)
	return d
}

// tell finds the events whose facts can change on each day.
func (d *changeDays) tell(e *Engine, s *supposed) {
	d.told = make([][]int32, len(d.order))
	d.told[0] = slices.Collect(e.told(s))
	days := map[when.Day]bool{}
	for _, x := range d.told[0] {
		if s.has(subject{aboutState, x}) {
			d.always = append(d.always, x)
			continue
		}
		clear(days)
		e.eventDays(x, s, days)
		for day := range days {
			if k, found := slices.BinarySearch(d.order, day); found && k > 0 {
				d.told[k] = append(d.told[k], x)
			}
		}
	}
}

// spread carries the days of leaves to the groups that depend on them.
func (d changeDays) spread(e *Engine, needed []bool, byLeaf []map[when.Day]bool) {
	place := make(map[when.Day]int32, len(d.order))
	for i, day := range d.order {
		place[day] = int32(i)
	}
	for g, is := range needed { // what is waited for comes first
		if !is {
			continue
		}
		mine := newNumbers(len(d.order))
		mine.add(place[firstDay])
		for _, c := range e.groups[g].members {
			for s := range e.steps(c) {
				switch s.op {
				case condition.Active:
					mine.join(d.groups[e.groupOf[s.ref]])
				case variable:
					for day := range byLeaf[s.ref] {
						mine.add(place[day])
					}
				}
			}
		}
		d.groups[g] = mine
	}
}

// below marks the groups of some commitments and all that they wait for.
func (e *Engine) below(commitments []int32) []bool {
	marked := make([]bool, len(e.groups))
	for _, c := range commitments {
		marked[e.groupOf[c]] = true
	}
	for g, group := range slices.Backward(e.groups) {
		if !marked[g] {
			continue
		}
		for _, c := range group.members {
			for s := range e.steps(c) {
				if s.op == condition.Active {
					marked[e.groupOf[s.ref]] = true
				}
			}
		}
	}
	return marked
}

// leavesOf marks the leaves in the conditions of some groups.
func (e *Engine) leavesOf(groups []bool) []bool {
	marked := make([]bool, len(e.leaves))
	for g, is := range groups {
		if !is {
			continue
		}
		for _, c := range e.groups[g].members {
			for s := range e.steps(c) {
				if s.op == variable {
					marked[s.ref] = true
				}
			}
		}
	}
	return marked
}

// steps yields the steps of a commitment's conditions.
func (e *Engine) steps(c int32) func(yield func(*step) bool) {
	return func(yield func(*step) bool) {
		for _, f := range []formula{e.pre[c], e.term[c]} {
			if f == none {
				continue
			}
			for at := int32(f); at < e.code[f].end; at++ {
				if !yield(&e.code[at]) {
					return
				}
			}
		}
	}
}

// comes adds the days on which a date begins to come and has come.
func comes(d when.Date, days map[when.Day]bool) {
	for _, day := range []when.Day{d.Earliest(), d.Latest()} {
		if day != when.MinDay && day != when.MaxDay {
			days[day] = true
		}
	}
}

// after adds the day on which a date has passed.
func after(d when.Date, days map[when.Day]bool) {
	if d.Latest() != when.MaxDay {
		days[d.Latest()+1] = true
	}
}

func (e *Engine) eventDays(event int32, s *supposed, days map[when.Day]bool) {
	for _, d := range e.eventDates(event, s) {
		comes(d, days)
	}
}

// eventDates are the dates in an event's history and in what is assumed of it.
func (e *Engine) eventDates(event int32, s *supposed) []when.Date {
	var dates []when.Date
	if ev := e.events[event]; ev != nil {
		for _, entry := range ev.History {
			dates = append(dates, entry.On)
		}
	}
	return append(dates, s.dates(subject{aboutState, event})...)
}

func (s *supposed) dates(about subject) []when.Date {
	var dates []when.Date
	for _, a := range s.about[about] {
		if !a.On.IsZero() {
			dates = append(dates, a.On)
		}
	}
	return dates
}

func (e *Engine) leafDays(l *leaf, s *supposed, days map[when.Day]bool) {
	switch l.op {
	case condition.Date:
		comes(l.date, days)
	case condition.By:
		after(l.date, days)
		if on := l.date.Earliest(); on != when.MinDay && on != when.MaxDay {
			days[on+1] = true // what is assumed without a date is in time up to the day before
		}
	case condition.Within:
		for _, d := range e.eventDates(l.after, s) {
			after(d.Plus(l.within), days)
		}
	case condition.Stage, condition.Delivered:
		if l.commitment < 0 {
			return
		}
		c := e.commitments[l.commitment]
		for _, entry := range c.Stage {
			comes(entry.On, days)
		}
		for _, entry := range c.Delivery {
			comes(entry.On, days)
		}
		for _, a := range []aspect{aboutStage, aboutDelivery} {
			for _, d := range s.dates(subject{a, l.commitment}) {
				comes(d, days)
			}
		}
	}
}
