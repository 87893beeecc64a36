package outlook

import (
	"cmp"
	"context"
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
// question whose own day does not matter: by day, then by key. It is
// not complete where some commitment's answer on some day would take too much
// work. The error is ErrUnknown, or that of the context.
func (e *Engine) Calendar(ctx context.Context, q Question, from, to when.Day) (entries []Entry, complete bool, err error) {
	s, err := e.suppose(q)
	if err != nil {
		return nil, false, err
	}
	q.At = firstDay
	glance := e.glance(q, &s)
	c := calendar{
		engine: e, glance: glance, days: e.changeDays(e.byKey, &s, glance.world.rules), from: from, to: to,
		last: make([]Activation, len(e.commitments)), dues: map[when.Day][]int32{},
		awake: make([]bool, len(e.commitments)),
	}
	c.glance.wakings = wakes{}
	*glance.world.allowance = calendarProofs
	c.addDeadlines(&s)
	if err := c.run(ctx); err != nil {
		return nil, false, err
	}
	slices.SortStableFunc(c.entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Commitment.Key, b.Commitment.Key))
	})
	return c.entries, !c.incomplete, nil
}

// calendarProofs bounds the work of all proofs for one calendar, which asks about
// many days.
const calendarProofs = 10 * allProofs

// calendar goes through the days on which something can change.
type calendar struct {
	engine   *Engine
	glance   *Outlook
	days     changeDays
	dues     map[when.Day][]int32 // commitments whose deadlines may end on a day
	from, to when.Day
	last     []Activation // as of the day before; "" at the start
	entries  []Entry

	awake      []bool // by commitment: its precondition has been certain
	incomplete bool   // an answer would take too much work
}

// addDeadlines adds the last days of deadlines that can be known beforehand.
func (c *calendar) addDeadlines(s *supposed) {
	for _, i := range c.engine.byKey {
		d := c.engine.commitments[i].Deadline
		switch {
		case d == nil || d.AfterActivation():
		case !d.Date.IsZero():
			c.expect(d.Date.Latest(), i)
		default:
			if event, ok := c.engine.eventIndex[string(d.Event)]; ok {
				for _, on := range c.engine.eventDates(event, s) {
					c.expect(on.Plus(d.Within).Latest(), i)
				}
			}
		}
	}
}

// run visits the days on which answers can change, and those between on which
// only deadlines end: as no answer changes there, one looks back from the next.
func (c *calendar) run(ctx context.Context) error {
	for k, day := range c.days.order {
		if day > c.to {
			break
		}
		if err := c.visit(ctx, k); err != nil {
			return err
		}
		next := c.to + 1
		if k+1 < len(c.days.order) {
			next = min(next, c.days.order[k+1])
		}
		c.between(day, next)
	}
	return nil
}

// between enters the deadlines that end after one day and before the next.
func (c *calendar) between(day, next when.Day) {
	for end, list := range c.dues {
		if end <= day || end >= next {
			continue
		}
		for _, i := range list {
			c.fallDue(end, i)
		}
	}
}

func (c *calendar) visit(ctx context.Context, k int) error {
	day := c.days.order[k]
	c.glance.turnTo(k, c.days)
	for _, i := range c.engine.byKey {
		if !c.days.changes(c.engine.groupOf[i], k) {
			continue
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		activation := c.glance.activation(i)
		c.incomplete = c.incomplete || c.glance.world.cell(i).incomplete
		if kind, ok := calendarKind(c.last[i], activation); ok {
			c.enter(day, i, kind)
		}
		c.last[i] = activation
		c.wake(day, i)
	}
	for _, i := range c.dues[day] {
		c.fallDue(day, i)
	}
	return nil
}

// fallDue enters a deadline that ends on a day which the world has come to, if
// the act is owed then.
func (c *calendar) fallDue(day when.Day, i int32) {
	w := c.glance.world
	w.at = day
	due := c.glance.due(i)
	if due.Kind == AfterEvent && due.Running && c.moves(i) {
		return
	}
	if c.last[i].InForce() && due.Running && due.On.Latest() == day && w.delivery(i).is != model.Delivered {
		c.enter(day, i, FallsDue)
	}
}

// moves reports whether the event that a deadline counts from is assumed to have
// occurred on an unknown day up to the present, so that the deadline may end ever later.
func (c *calendar) moves(i int32) bool {
	event := c.engine.eventIndex[string(c.engine.commitments[i].Deadline.Event)]
	return c.glance.world.facts[event].recent
}

// expect notes a day on which a deadline may end, unless it is the end of time.
func (c *calendar) expect(end when.Day, i int32) {
	list := c.dues[end]
	if end != when.MaxDay && (len(list) == 0 || list[len(list)-1] != i) {
		c.dues[end] = append(list, i)
	}
}

func (c *calendar) enter(day when.Day, i int32, kind EffectKind) {
	if day >= c.from {
		c.entries = append(c.entries, Entry{day, c.engine.commitments[i], kind})
	}
}

// wake starts a deadline that counts from activation, on the first day on which
// the precondition is certain. One that is from the start counts from the first
// stage, and never runs where there is none.
func (c *calendar) wake(day when.Day, i int32) {
	commitment := c.engine.commitments[i]
	if c.awake[i] || c.last[i] == Contradicted || !commitment.Deadline.AfterActivation() || c.glance.world.cell(i).pre.truth != True {
		return
	}
	c.awake[i] = true
	on := when.On(day)
	if day == firstDay {
		var ok bool
		if on, ok = c.glance.firstStage(i); !ok {
			return
		}
	}
	c.glance.wakings[i] = on
	c.expect(on.Plus(commitment.Deadline.Within).Latest(), i)
}

// calendarKind is what a change of activation is called in a calendar. What was
// blocked in between expires again.
func calendarKind(before, after Activation) (EffectKind, bool) {
	kind, changed := turn(before, after)
	switch {
	case before == "":
		return "", false
	case after == Expired && before != Expired:
		return Expires, true
	case !changed:
		return "", false
	case kind == ComesIntoForce, kind == Ends:
		return kind, true
	}
	return LeavesForce, before.InForce()
}
