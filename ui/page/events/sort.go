package events

import (
	"cmp"
	"slices"
	"time"

	"proviso/model"
)

// Sort is an order of the list. Its translation key is "events.sort.<Sort>".
type Sort string

// The orders.
const (
	ByHanging  Sort = "hanging" // first that on which most hangs
	ByName     Sort = "name"
	ByState    Sort = "state"    // first what is open
	ByRecorded Sort = "recorded" // first that of which something was recorded last
)

// Sorts lists the orders.
func Sorts() []Sort { return []Sort{ByHanging, ByName, ByState, ByRecorded} }

// Sort is the order of the list.
func (p *Presenter) Sort() Sort { return p.sort }

// SetSort puts the list in another order.
func (p *Presenter) SetSort(s Sort) {
	p.sort = s
	p.arrange()
	p.match()
}

// arrange puts all events in order; what is equal stands by name.
func (p *Presenter) arrange() {
	slices.SortStableFunc(p.order, func(a, b *entry) int { return cmp.Or(compare(a, b, p.sort), cmp.Compare(a.name, b.name)) })
}

func compare(a, b *entry, by Sort) int {
	switch by {
	case ByHanging:
		return cmp.Compare(len(b.hangs), len(a.hangs))
	case ByState:
		return cmp.Compare(slices.Index(states, a.state), slices.Index(states, b.state))
	case ByRecorded:
		return recorded(b.event).Compare(recorded(a.event))
	}
	return 0
}

var states = []model.EventState{model.Open, model.Occurred, model.Ended, model.RuledOut}

// recorded is when something was last recorded of an event.
func recorded(e *model.Event) time.Time {
	var last time.Time
	for _, h := range e.History {
		if h.Recorded.After(last) {
			last = h.Recorded
		}
	}
	return last
}
