package outlook

import (
	"maps"
	"slices"
)

// Ask answers another question about the same book, as Engine.Evaluate does. Where
// the two questions differ in assumptions only, what depends on none of those is
// taken over: switching one event in a large book takes a small part of the work.
// The error is ErrUnknown.
func (o *Outlook) Ask(q Question) (*Outlook, error) {
	e := o.engine
	s, err := e.suppose(q)
	if err != nil {
		return nil, err
	}
	before := o.world.supposed
	if q.At != o.question.At || !q.Known.Equal(o.question.Known) || !maps.Equal(s.off, before.off) {
		return e.Evaluate(q)
	}
	next := e.glance(q, &s)
	touched := next.touched(before)
	next.answers, next.wakings = slices.Clone(o.answers), maps.Clone(o.wakings)
	next.awaken(func(c int32) bool { return touched[c] })
	for i := range next.answers {
		if touched[i] {
			next.answers[i] = next.answer(int32(i))
		}
	}
	return next, nil
}

// touched marks the commitments whose answers may be others than under some
// earlier assumptions.
func (o *Outlook) touched(before *supposed) []bool {
	e, tied := o.engine, o.world.rules.tied
	states := newNumbers(len(e.events))     // what is assumed of these changed
	components := newNumbers(len(e.events)) // ... and reaches those tied to them
	papers := newNumbers(len(e.commitments))
	for about := range o.world.supposed.differences(before) {
		if about.aspect == aboutState {
			states.add(about.index)
			components.add(tied[about.index])
		} else {
			papers.add(about.index)
		}
	}
	marked := e.depending(func(l *leaf) bool {
		return l.event >= 0 && components.has(tied[l.event]) || l.after >= 0 && components.has(tied[l.after]) ||
			l.commitment >= 0 && papers.has(l.commitment)
	})
	for i, c := range e.commitments {
		marked[i] = marked[i] || papers.has(int32(i))
		if d := c.Deadline; d != nil && d.Event != "" {
			x, ok := e.eventIndex[string(d.Event)]
			marked[i] = marked[i] || ok && states.has(x)
		}
	}
	return marked
}

// differences are the subjects of which not the same is assumed, some of them twice.
func (s *supposed) differences(t *supposed) func(yield func(subject) bool) {
	return func(yield func(subject) bool) {
		for _, pair := range [2][2]*supposed{{s, t}, {t, s}} {
			for about, list := range pair[0].about {
				if !slices.EqualFunc(list, pair[1].about[about], sameAssumption) && !yield(about) {
					return
				}
			}
		}
	}
}
