package outlook

import "slices"

// settleEvents carries the facts along the relations: afterwards each event is
// true or false if it is so in every completion. Since every rule denies
// something, following single facts finds all that is forced. A component where
// two facts meet is contrary, and left as it is.
func (w *world) settleEvents() {
	var queue []int32
	for x := range w.facts {
		if t := w.facts[x].truth(); t != Open {
			queue = w.setEvent(queue, w.rules.leader[x], t)
		}
	}
	for _, x := range w.rules.sequence {
		if w.rules.never[x] {
			queue = w.setEvent(queue, x, False)
		}
	}
	for len(queue) > 0 {
		x := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if w.events[x] == False {
			for _, y := range w.rules.impliers[x] {
				queue = w.setEvent(queue, y, False)
			}
			continue
		}
		for _, y := range w.rules.implies[x] {
			queue = w.setEvent(queue, y, True)
		}
		for _, y := range w.rules.excludes[x] {
			queue = w.setEvent(queue, y, False)
		}
	}
}

func (w *world) setEvent(queue []int32, leader int32, t Truth) []int32 {
	switch w.events[leader] {
	case t:
		return queue
	case -t:
		w.contrary.add(w.rules.tied[leader])
		w.broken = true
		return queue
	}
	w.events[leader] = t
	return append(queue, leader)
}

// isContrary reports whether an event is tied to facts that contradict each other.
func (w *world) isContrary(event int32) bool {
	return w.broken && w.contrary.has(w.rules.tied[event])
}

// contraries are the events that begin a contrary component.
func (w *world) contraries() []int32 {
	var out []int32
	for i := range w.facts {
		if w.contrary.has(int32(i)) {
			out = append(out, int32(i))
		}
	}
	return slices.Clip(out)
}
