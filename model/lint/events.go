package lint

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
)

// unused are the events that no condition, deadline or relation names.
func unused(s *search, report report) {
	used := map[model.ID]bool{}
	for c := range s.book.Commitments.All() {
		for _, p := range places() {
			for _, id := range condition.Events(p.of(c)) {
				used[model.ID(id)] = true
			}
		}
		if c.Deadline != nil {
			used[c.Deadline.Event] = true
		}
	}
	for r := range s.book.Relations.All() {
		used[r.From], used[r.To] = true, true
	}
	for e := range s.book.Events.Sorted() {
		if !used[e.ID] {
			report(e, s.words.T("lint.unused-event", "event", e.Name))
		}
	}
}

// lookalikes are the events whose names are so close to that of an earlier one, by key, that they may be one. Each is told
// with one other at most; two between which a relation stands are told apart already.
func lookalikes(s *search, report report) {
	names := s.names()
	for i, candidates := range names.alike() {
		e := names.events[i]
		for _, j := range candidates {
			if other := names.events[j]; !s.related(e.ID, other.ID) {
				report(other, s.words.T("lint.lookalike-events", "one", other.Name, "other", e.Name))
				break
			}
		}
	}
}

// confusables are the events that readers take for each other though they are not the same, as a ceasefire and a peace
// deal, where the book does not say how they relate.
func confusables(s *search, report report) {
	names := s.names()
	for _, p := range names.confusable() {
		one, other := names.events[p[0]], names.events[p[1]]
		if !s.related(one.ID, other.ID) {
			report(one, s.words.T("lint.confusable-events", "one", one.Name, "other", other.Name))
		}
	}
}

// names are the names of the events in the order of their keys, read with the names of the actors in mind.
func (s *search) names() *names {
	vocabulary := newVocabulary()
	for a := range s.book.Actors.Sorted() {
		vocabulary.actor(string(a.ID), append(slices.Clone(a.Aliases), a.Name))
	}
	return readNames(slices.Collect(s.book.Events.Sorted()), vocabulary)
}
