package outlook

import (
	"maps"
	"slices"

	"proviso/model/condition"
	"proviso/model/when"
)

// changeDays are the days on which the answer for a commitment can change, and
// for which commitments.
type changeDays struct {
	on map[when.Day][]int32
}

func (d changeDays) sorted() []when.Day { return slices.Sorted(maps.Keys(d.on)) }

// add adds a day for a commitment, unless it is the end of time.
func (d changeDays) add(day when.Day, commitment int32) {
	if day != when.MaxDay && !slices.Contains(d.on[day], commitment) {
		d.on[day] = append(d.on[day], commitment)
	}
}

// changeDays finds on which days something that the conditions of commitments
// depend on comes, becomes uncertain, or runs out. MinDay is always among them.
func (e *Engine) changeDays(commitments []int32, s *supposed) changeDays {
	days := changeDays{on: map[when.Day][]int32{}}
	tied := e.rules(s.off).tied
	together := map[int32][]int32{}
	for i, component := range tied {
		together[component] = append(together[component], int32(i))
	}
	for _, c := range commitments {
		mine := map[when.Day]bool{when.MinDay: true}
		components := map[int32]bool{}
		e.cone([]int32{c}, func(x int32) bool {
			l := &e.leaves[x]
			for _, event := range l.events() {
				components[tied[event]] = true
			}
			e.leafDays(l, s, mine)
			return true
		})
		for component := range components {
			for _, event := range together[component] {
				e.eventDays(event, s, mine)
			}
		}
		for day := range mine {
			days.on[day] = append(days.on[day], c)
		}
	}
	return days
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
