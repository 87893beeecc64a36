package outlook

import (
	"proviso/model"
	"proviso/model/said"
	"proviso/model/when"
)

// aspect is what an assumption can be about.
type aspect uint8

const (
	aboutState aspect = iota
	aboutStage
	aboutDelivery
)

// subject is one aspect of one event or commitment.
type subject struct {
	aspect aspect
	index  int32
}

// supposed are the assumptions of a question by what they are about, those of
// later layers in the place of earlier ones, and the relations that are off.
type supposed struct {
	about map[subject][]model.Assumption
	any   [aboutDelivery + 1]bool // which aspects anything is assumed about
	off   map[model.ID]bool
}

func (e *Engine) suppose(q Question) (supposed, error) {
	s := supposed{about: map[subject][]model.Assumption{}, off: map[model.ID]bool{}}
	if _, ok := e.book.Scenarios.Get(q.Scenario); !ok && q.Scenario != "" {
		return s, about(model.KindScenario, string(q.Scenario), ErrUnknown)
	}
	for _, scenario := range lineage(e.book, q.Scenario) {
		_ = s.layer(e, scenario.Assumptions) // what a book refers to and lacks is for its validation
		s.switchOff(scenario.RelationsOff)
	}
	for _, id := range q.RelationsOff {
		if _, ok := e.book.Relations.Get(id); !ok {
			return s, about(model.KindRelation, string(id), ErrUnknown)
		}
	}
	s.switchOff(q.RelationsOff)
	return s, s.layer(e, q.Assume)
}

func (s *supposed) switchOff(relations []model.ID) {
	for _, id := range relations {
		s.off[id] = true
	}
}

// layer puts a list of assumptions in the place of those about the same. What
// is not in the book is left out; the error names the first of it.
func (s *supposed) layer(e *Engine, list []model.Assumption) error {
	var missing error
	begun := map[subject]bool{}
	for _, a := range list {
		about, ok := e.subject(a)
		if !ok {
			if missing == nil {
				missing = said.Because(ErrUnknown, said.New("problem.assumed", "assumption about {key}: {problem}",
					"key", said.Whole(string(a.Event+a.Commitment)), "problem", said.Of(ErrUnknown)))
			}
			continue
		}
		if !begun[about] {
			begun[about] = true
			s.about[about] = nil
		}
		s.about[about] = append(s.about[about], a)
		s.any[about.aspect] = true
	}
	return missing
}

func (e *Engine) subject(a model.Assumption) (subject, bool) {
	if a.Event != "" {
		i, ok := e.eventIndex[string(a.Event)]
		return subject{aboutState, i}, ok
	}
	i, ok := e.commitmentIndex[string(a.Commitment)]
	if a.Stage != "" {
		return subject{aboutStage, i}, ok
	}
	return subject{aboutDelivery, i}, ok
}

// has reports whether anything is assumed about a subject.
func (s *supposed) has(about subject) bool { return s.any[about.aspect] && len(s.about[about]) > 0 }

// current is the assumption in effect on a day: the latest that has come, and
// of those of the same day the last. Come is NotYet where there is none, and
// Perhaps while the day lies inside the date of the one that would be it. One
// without a date has come on every day, except that with datedOnly it never has.
func (s *supposed) current(about subject, at when.Day, datedOnly bool) (best model.Assumption, come when.Come) {
	if !s.any[about.aspect] {
		return best, when.NotYet
	}
	for _, a := range s.about[about] {
		now := when.Certain
		if !a.On.IsZero() {
			now = a.On.Come(at)
		}
		if now == when.NotYet || a.On.IsZero() && datedOnly {
			continue
		}
		if come != when.NotYet && !a.On.IsZero() && !best.On.IsZero() && a.On.Latest() < best.On.Latest() {
			continue
		}
		best, come = a, now
	}
	return best, come
}
