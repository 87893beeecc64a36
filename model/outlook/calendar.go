package outlook

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/when"
)

// Entry is a day on which something becomes of a commitment.
type Entry struct {
	Day        when.Day
	Commitment *model.Commitment
	// Kind is ComesIntoForce, LeavesForce, Ends, Expires or FallsDue. It falls due
	// on the last day of a running deadline, if it is in force and not delivered.
	Kind EffectKind
}

// Calendar lists what happens from one day to another, both included, under a
// question whose own day does not matter: by day, then by key. The error is ErrUnknown.
func (e *Engine) Calendar(q Question, from, to when.Day) ([]Entry, error) {
	s, err := e.suppose(q)
	if err != nil {
		return nil, err
	}
	q.At = when.MinDay
	c := calendar{
		engine: e, glance: e.glance(q, &s), days: e.changeDays(e.byKey, &s), from: from,
		last: make([]Activation, len(e.commitments)),
	}
	c.glance.wakings = wakes{}
	c.addDeadlines(&s)
	c.order = c.days.sorted()
	for i := 0; i < len(c.order) && c.order[i] <= to; i++ {
		c.visit(c.order[i])
	}
	slices.SortStableFunc(c.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Commitment.Key, b.Commitment.Key))
	})
	return c.entries, nil
}

// calendar goes through the days on which something can change.
type calendar struct {
	engine  *Engine
	glance  *Outlook
	days    changeDays
	order   []when.Day // of the days, sorted; grows as deadlines start
	from    when.Day
	last    []Activation // as of the day before; "" at the start
	entries []Entry
}

// addDeadlines adds the last days of deadlines that can be known beforehand.
func (c *calendar) addDeadlines(s *supposed) {
	for _, i := range c.engine.byKey {
		d := c.engine.commitments[i].Deadline
		switch {
		case d == nil || d.AfterActivation():
		case !d.Date.IsZero():
			c.days.add(d.Date.Latest(), i)
		default:
			if event, ok := c.engine.eventIndex[string(d.Event)]; ok {
				for _, on := range c.engine.eventDates(event, s) {
					c.days.add(on.Plus(d.Within).Latest(), i)
				}
			}
		}
	}
}

func (c *calendar) visit(day when.Day) {
	c.glance.turnTo(day)
	for _, i := range c.days.on[day] {
		activation := c.glance.activation(i)
		if kind, ok := calendarKind(c.last[i], activation); ok {
			c.enter(day, i, kind)
		}
		c.last[i] = activation
		c.wake(day, i)
		if due := c.glance.due(i); activation.InForce() && due.Running && due.On.Latest() == day && c.glance.world.delivery(i).is != model.Delivered {
			c.enter(day, i, FallsDue)
		}
	}
}

func (c *calendar) enter(day when.Day, i int32, kind EffectKind) {
	if day >= c.from {
		c.entries = append(c.entries, Entry{day, c.engine.commitments[i], kind})
	}
}

// wake starts a deadline that counts from activation.
func (c *calendar) wake(day when.Day, i int32) {
	commitment := c.engine.commitments[i]
	if _, running := c.glance.wakings[i]; running || !commitment.Deadline.AfterActivation() || c.glance.world.cell(i).pre.truth != True {
		return
	}
	on := when.On(day)
	if day == when.MinDay {
		var ok bool
		if on, ok = c.glance.firstStage(i); !ok {
			return
		}
	}
	c.glance.wakings[i] = on
	due := on.Plus(commitment.Deadline.Within).Latest()
	c.days.add(due, i)
	if at, found := slices.BinarySearch(c.order, due); !found {
		c.order = slices.Insert(c.order, at, due)
	}
}

// calendarKind is what a change of activation is called in a calendar.
func calendarKind(before, after Activation) (EffectKind, bool) {
	kind, changed := turn(before, after)
	switch {
	case before == "" || !changed:
		return "", false
	case kind == ComesIntoForce, kind == Ends, kind == Expires:
		return kind, true
	}
	return LeavesForce, before.InForce()
}
