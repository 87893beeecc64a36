package lint

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
)

// imprecise are the dates of events too rough to tell whether a limit in a condition was kept, each told once for a limit.
func imprecise(s *search, report report) {
	rough := s.rough()
	if len(rough) == 0 {
		return
	}
	said := map[string]bool{}
	for c := range s.book.Commitments.Sorted() {
		if !hasLimit(c, rough) {
			continue
		}
		x := s.outlook.Explain(c.ID)
		for _, part := range []*outlook.Part{x.Precondition, x.Termination} {
			straddling(part, func(p *outlook.Part) {
				e, ok := s.book.Events.Get(p.Reason.Event)
				limit := condition.Print(p.Node, s.book)
				if ok && !said[limit] {
					said[limit] = true
					report(e, s.words.T("lint.imprecise-date", "event", e.Name, "limit", condition.Say(p.Node, s.book, s.words), "on", p.Reason.On))
				}
			})
		}
	}
}

// rough are the events with a date in their history that is more than one day.
func (s *search) rough() map[string]bool {
	out := map[string]bool{}
	for e := range s.book.Events.All() {
		for _, h := range model.Known(e.History, s.outlook.Question().Known) {
			if h.On.Earliest() != h.On.Latest() {
				out[string(e.ID)] = true
			}
		}
	}
	return out
}

// hasLimit tells whether a commitment's own conditions set a limit of time to one of some events.
func hasLimit(c *model.Commitment, events map[string]bool) bool {
	for _, p := range places() {
		for _, leaf := range condition.Leaves(p.of(c)) {
			if (leaf.Op == condition.By || leaf.Op == condition.Within) && (events[leaf.Event] || events[leaf.After]) {
				return true
			}
		}
	}
	return false
}

// straddling visits the leaves of a commitment's own condition that a rough date leaves open.
func straddling(p *outlook.Part, visit func(*outlook.Part)) {
	if p == nil {
		return
	}
	if p.Reason.Ground == outlook.Straddles {
		visit(p)
	}
	for _, part := range p.Parts {
		straddling(part, visit)
	}
}
