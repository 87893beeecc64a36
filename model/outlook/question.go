package outlook

import (
	"slices"
	"time"

	"proviso/model"
	"proviso/model/said"
	"proviso/model/when"
)

// Question is what is asked of a book: about the world on which day, by whose
// knowledge, and supposing what.
type Question struct {
	// At is the day the answers are about.
	At when.Day
	// Known leaves out what was recorded later; the zero time is the latest knowledge.
	Known time.Time
	// Scenario gives assumptions and switches relations off; "" for none.
	Scenario model.ID
	// Assume comes on top of the scenario and overrides it.
	Assume []model.Assumption
	// RelationsOff are switched off beside those of the scenario.
	RelationsOff []model.ID
}

// ErrUnknown is the error of a question that names what is not in the book.
var ErrUnknown = said.Error(said.New("problem.not_in_book", "not in the book"))

// DefaultAt is the day that a question is about when nobody said one: the
// scenario's own, or one inherited from what it builds on, else today.
func DefaultAt(b model.Book, scenario model.ID, today when.Day) when.Day {
	for _, s := range slices.Backward(lineage(b, scenario)) {
		if s.At.IsZero() {
			continue
		}
		if s.At.Latest() == when.MaxDay {
			return s.At.Earliest()
		}
		return s.At.Latest()
	}
	return today
}

// lineage is the scenario and what it builds on, the foundation first.
func lineage(b model.Book, scenario model.ID) []*model.Scenario {
	var line []*model.Scenario
	for id := scenario; id != ""; {
		s, ok := b.Scenarios.Get(id)
		if !ok || slices.Contains(line, s) {
			break
		}
		line = append(line, s)
		id = s.BasedOn
	}
	slices.Reverse(line)
	return line
}
