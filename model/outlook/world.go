package outlook

import (
	"iter"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// world is one state of affairs: a book on a day, as known at a moment, under
// assumptions. Everything in it is found on demand and kept.
type world struct {
	engine    *Engine
	at        when.Day
	known     time.Time
	supposed  *supposed
	rules     *rules
	datedOnly bool  // assumptions without a date have not come
	unproved  bool  // values are left as the samples have them
	moving    int32 // the loop that gets its greatest fixed point, -1 for none
	unlimited bool  // "by" and "within" that only ran out are open again

	facts     []fact
	events    []Truth  // of "event E" by leader, after the relations
	contrary  numbers  // components (by their first event) whose facts contradict the relations
	broken    bool     // contrary is not empty
	marked    affected // those found last
	leaves    memo     // those of events are always there
	cells     []cell
	proofs    *diagrams
	granted   int  // the budget last given to proofs
	allowance *int // what is left for all proofs of the question, shared with worlds made from this one
}

// standing is a stage or delivery and where it comes from.
type standing[T ~string] struct {
	is    T
	on    when.Date
	basis Basis
}

func (e *Engine) world(q Question, s *supposed, r *rules) *world {
	w := &world{
		engine: e, known: q.Known, supposed: s, rules: r, moving: -1, allowance: new(int),
		facts: make([]fact, len(e.events)), events: make([]Truth, len(e.events)), contrary: newNumbers(len(e.events)),
		leaves: newMemo(len(e.leaves)), cells: make([]cell, len(e.commitments)),
	}
	*w.allowance = allProofs
	for i := range w.facts {
		w.facts[i].state = model.Open
	}
	w.goTo(q.At)
	return w
}

// goTo makes it another day.
func (w *world) goTo(at when.Day) {
	clear(w.cells)
	w.moveTo(at)
}

// turnTo makes it the k-th of some days. What was found of commitments on the
// day before that one stays, where the days are about them and they don't change.
func (w *world) turnTo(k int, days changeDays) {
	w.at = days.order[k]
	w.refresh()
	w.findFacts(days.events(k))
	w.drawEvents()
	w.drop(days.on(k))
}

// drop forgets what was found of some groups.
func (w *world) drop(groups func(group int) bool) {
	for g := range w.engine.groups {
		if groups(g) {
			for _, c := range w.engine.groups[g].members {
				w.cells[c] = cell{}
			}
		}
	}
}

// moveTo finds the facts of another day.
func (w *world) moveTo(at when.Day) {
	w.at = at
	w.refresh()
	w.findFacts(w.engine.told(w.supposed))
	w.drawEvents()
}

// findFacts finds the states of some events on the day, and what the relations
// make of them and of all others.
func (w *world) findFacts(events iter.Seq[int32]) {
	clear(w.events)
	clear(w.contrary)
	w.broken = false
	for i := range events {
		w.facts[i] = w.factOf(i)
	}
	w.settleEvents()
}

// told are the events of which anything is recorded or assumed.
func (e *Engine) told(s *supposed) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for i := range int32(len(e.events)) {
			if (e.dated[i] || s.has(subject{aboutState, i})) && !yield(i) {
				return
			}
		}
	}
}

// refresh drops the values of leaves. Diagrams stay what they are, but not what stands for what.
func (w *world) refresh() {
	w.leaves.forget()
	if w.proofs != nil {
		clear(w.proofs.leaves)
		clear(w.proofs.active)
	}
}

// follow makes a world without limits of time the kin of another one again, which
// has moved on and dropped some groups.
func (w *world) follow(other *world, groups func(group int) bool) {
	own := *w
	*w = *other
	w.unlimited, w.proofs, w.granted = true, own.proofs, own.granted
	w.cells, w.leaves = own.cells, own.leaves
	w.refresh()
	w.leaves.copy(&other.leaves, len(w.facts))
	w.drop(groups)
}

// alike is a copy of the world in which no commitment is evaluated yet.
func (w *world) alike() *world {
	copied := *w
	copied.cells, copied.proofs = make([]cell, len(w.cells)), nil
	return &copied
}

// without is the same world with its limits of time lifted.
func (w *world) without() *world {
	open := w.alike()
	open.unlimited = true
	open.leaves = newMemo(len(w.engine.leaves))
	open.leaves.copy(&w.leaves, len(w.facts))
	return open
}

// stage is how far a commitment has got on paper: as assumed, else as recorded.
func (w *world) stage(c int32) standing[model.Stage] {
	a, come := w.supposed.current(subject{aboutStage, c}, w.at, w.datedOnly)
	switch come {
	case when.Perhaps:
		return standing[model.Stage]{on: a.On, basis: Assumed}
	case when.Certain:
		return standing[model.Stage]{is: a.Stage, on: a.On, basis: Assumed}
	}
	if entry, ok := w.engine.commitments[c].StageAt(w.at, w.known); ok {
		return standing[model.Stage]{is: entry.Stage, on: entry.On, basis: Recorded}
	}
	return standing[model.Stage]{}
}

// delivery is how far the act was carried out: as assumed, else as recorded.
func (w *world) delivery(c int32) standing[model.Delivery] {
	a, come := w.supposed.current(subject{aboutDelivery, c}, w.at, w.datedOnly)
	switch come {
	case when.Perhaps:
		return standing[model.Delivery]{on: a.On, basis: Assumed}
	case when.Certain:
		return standing[model.Delivery]{is: a.Delivery, on: a.On, basis: Assumed}
	}
	if entry, ok := w.engine.commitments[c].DeliveryAt(w.at, w.known); ok {
		return standing[model.Delivery]{is: entry.Delivery, on: entry.On, basis: Recorded}
	}
	return standing[model.Delivery]{}
}

// leaf is the value of a variable: by the table, else what the rules leave of it.
func (w *world) leaf(x int32) value {
	if !w.leaves.has(x) {
		w.leaves.set(x, w.findLeaf(x))
	}
	return w.leaves.values[x]
}

func (w *world) findLeaf(x int32) value {
	l := &w.engine.leaves[x]
	truth, why := w.table(l)
	if why == RanOut && w.unlimited {
		truth = Open
	}
	if truth != Open {
		return known(truth)
	}
	v := value{lanes: coin(x)}
	for _, n := range l.needs {
		needed := w.leaf(n)
		if needed.truth == False {
			return impossible
		}
		v.lanes &= needed.lanes
	}
	if l.op == condition.Within && w.rules.incompatible(l.event, l.after) {
		return impossible
	}
	return v
}
