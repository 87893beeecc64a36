package outlook_test

import (
	"slices"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// span is a date as its first and last day.
type span struct{ from, to when.Day }

func (s span) days() []when.Day {
	var out []when.Day
	for d := s.from; d <= s.to; d++ {
		out = append(out, d)
	}
	return out
}

// state is the state of an event and the span of its occurrence.
func (x *brute) state(id string) (model.EventState, span) {
	state, first := x.history(id)
	for _, a := range x.assume {
		if string(a.Event) != id || (!a.On.IsZero() && x.at < a.On.Earliest()) {
			continue
		}
		if !a.On.IsZero() && x.at < a.On.Latest() {
			return model.Open, span{}
		}
		until := x.at
		if !a.On.IsZero() {
			until = a.On.Latest()
		}
		before := span{x.at - longAgo, until}
		switch {
		case a.State == model.Occurred && !a.On.IsZero():
			return a.State, span{a.On.Earliest(), a.On.Latest()}
		case a.State == model.Ended && (state == model.Occurred || state == model.Ended) && first.from <= until:
			return a.State, first
		}
		return a.State, before
	}
	return state, first
}

func (x *brute) history(id string) (model.EventState, span) {
	e, _ := x.book.Events.Get(model.ID(id))
	entries := slices.Clone(e.History)
	slices.SortStableFunc(entries, func(a, b model.EventEntry) int {
		if a.On.Latest() != b.On.Latest() {
			return int(a.On.Latest() - b.On.Latest())
		}
		return int(a.On.Earliest() - b.On.Earliest())
	})
	state, occurred := model.Open, span{}
	for _, h := range entries {
		if x.at < h.On.Earliest() {
			continue
		}
		if x.at < h.On.Latest() {
			return model.Open, span{}
		}
		was := state == model.Occurred || state == model.Ended
		if h.State == model.Occurred && was {
			occurred = span{min(occurred.from, h.On.Earliest()), min(occurred.to, h.On.Latest())}
		} else if h.State == model.Occurred {
			occurred = span{h.On.Earliest(), h.On.Latest()}
		} else if h.State == model.Ended && !was {
			occurred = span{x.at - longAgo, h.On.Latest()}
		}
		state = h.State
	}
	return state, occurred
}

// ternary asks a question of every pair of days: 1 yes to all, -1 no to all, else 0.
func ternary(a, b span, ask func(a, b when.Day) bool) int {
	yes, no := false, false
	for _, d := range a.days() {
		for _, e := range b.days() {
			if ask(d, e) {
				yes = true
			} else {
				no = true
			}
		}
	}
	switch {
	case !no:
		return 1
	case !yes:
		return -1
	}
	return 0
}

func plus(d when.Day, p when.Duration) when.Day {
	_, _, weeks, days := p.Parts()
	return when.DayOf(d.Time().Add(time.Duration(7*weeks+days) * 24 * time.Hour))
}

// table is the truth table: 1 true, -1 false, 0 open.
func (x *brute) table(n *condition.Node) int {
	switch n.Op {
	case condition.Event, condition.While:
		s, _ := x.state(n.Event)
		switch {
		case s == model.Occurred, s == model.Ended && n.Op == condition.Event:
			return 1
		case s == model.RuledOut, s == model.Ended:
			return -1
		}
		return 0
	case condition.By:
		return x.tableBy(n)
	case condition.Within:
		return x.tableWithin(n)
	case condition.Date:
		if x.at >= n.Date.Latest() {
			return 1
		}
		return 0
	case condition.Stage:
		return x.tableStage(n)
	}
	c, _ := x.book.Commitments.Get(model.ID(n.Commitment))
	delivery, ok := c.DeliveryAt(x.at, time.Time{})
	stage, _ := c.StageAt(x.at, time.Time{})
	switch {
	case ok && delivery.Delivery == model.Delivered:
		return 1
	case ok && delivery.Delivery == model.Failed, stage.Stage.Terminal():
		return -1
	}
	return 0
}

func (x *brute) tableBy(n *condition.Node) int {
	s, on := x.state(n.Event)
	switch s {
	case model.RuledOut:
		return -1
	case model.Occurred, model.Ended:
		return ternary(on, span{n.Date.Earliest(), n.Date.Latest()}, func(e, d when.Day) bool { return e <= d })
	}
	if x.at > n.Date.Latest() && !x.unlimited {
		return -1
	}
	return 0
}

func (x *brute) tableWithin(n *condition.Node) int {
	e, eOn := x.state(n.Event)
	f, fOn := x.state(n.After)
	has := func(s model.EventState) bool { return s == model.Occurred || s == model.Ended }
	switch {
	case e == model.RuledOut || f == model.RuledOut:
		return -1
	case has(e) && has(f):
		return ternary(eOn, fOn, func(a, b when.Day) bool { return b <= a && a <= plus(b, n.Within) })
	case has(e):
		return -1
	case has(f) && x.at > plus(fOn.to, n.Within) && !x.unlimited:
		return -1
	}
	return 0
}

func (x *brute) tableStage(n *condition.Node) int {
	c, _ := x.book.Commitments.Get(model.ID(n.Commitment))
	entry, ok := c.StageAt(x.at, time.Time{})
	ladder := []string{"proposed", "announced", "agreed", "signed", "approved", "ratified", "in_force"}
	at := string(entry.Stage)
	if at == "suspended" {
		at = "in_force"
	}
	switch {
	case ok && !slices.Contains(ladder, at):
		return -1
	case ok && slices.Index(ladder, at) >= slices.Index(ladder, n.Stage):
		return 1
	}
	return 0
}
