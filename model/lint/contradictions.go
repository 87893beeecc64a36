package lint

import (
	"slices"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// contradictions are those of what is recorded, and of the scenario of the outlook if it has one.
func contradictions(s *search, report report) {
	for _, c := range s.outlook.Contradictions() {
		report(subject(c), s.outlook.SayContradiction(s.words, c))
	}
}

// subject is the record to look at first: an event whose state is at odds, or a relation where no event is named.
func subject(c outlook.Contradiction) model.Record {
	for _, item := range c.Items {
		if item.Event != nil {
			return item.Event
		}
	}
	return c.Items[0].Relation
}

// scenarios are the saved scenarios that contradict themselves, on their own day or on one from which an assumption of
// theirs holds. What the recorded facts contradict already is not theirs.
func scenarios(s *search, report report) {
	if s.book.Scenarios.Len() == 0 {
		return
	}
	known := map[string]bool{}
	for _, c := range s.outlook.Contradictions() {
		known[s.items(s.outlook, c)] = true
	}
	engine := outlook.Compile(s.unpledged())
	for scenario := range s.book.Scenarios.Sorted() {
		if first, second, clash := model.Clash(scenario.Assumptions); clash {
			report(scenario, s.words.T("lint.scenario-clash", "scenario", scenario.Name,
				"first", scenario.Assumptions[first].Text(s.book), "second", scenario.Assumptions[second].Text(s.book)))
		}
		said := map[string]bool{}
		for _, day := range s.days(scenario) {
			o, err := engine.Evaluate(outlook.Question{At: day, Known: s.outlook.Question().Known, Scenario: scenario.ID})
			if err != nil {
				continue
			}
			for _, c := range o.Contradictions() {
				if items := s.items(o, c); !known[items] && !said[items] {
					said[items] = true
					report(scenario, s.words.T("lint.scenario-contradiction", "scenario", scenario.Name, "items", items))
				}
			}
		}
	}
}

func (s *search) items(o *outlook.Outlook, c outlook.Contradiction) string {
	return s.words.List(o.SayItems(s.words, c.Items), "list.and")
}

// unpledged is the book without its commitments, which no contradiction needs: small enough to be asked on many days.
func (s *search) unpledged() model.Book {
	b := s.book
	b.Commitments = model.Table[*model.Commitment]{}
	return b
}

// days are the day a scenario is about, then those on which its assumptions and those it inherits come to hold.
func (s *search) days(scenario *model.Scenario) []when.Day {
	var dated []when.Day
	seen := map[model.ID]bool{}
	for next, ok := scenario, true; ok && !seen[next.ID]; next, ok = s.book.Scenarios.Get(next.BasedOn) {
		seen[next.ID] = true
		for _, a := range next.Assumptions {
			if !a.On.IsZero() && a.On.Latest() != when.MaxDay {
				dated = append(dated, a.On.Latest())
			}
		}
	}
	slices.Sort(dated)
	return append([]when.Day{outlook.DefaultAt(s.book, scenario.ID, s.at)}, slices.Compact(dated)...)
}

// deadlocks are the commitments that wait for each other, told at the first of them.
func deadlocks(s *search, report report) {
	for _, d := range s.outlook.Deadlocks() {
		if c, ok := s.book.Commitments.Get(d.Members[0].Commitment); ok {
			report(c, s.outlook.SayDeadlock(s.words, d))
		}
	}
}

// impossible are the events that the relations alone rule out, whatever happens.
func impossible(s *search, report report) {
	before := s.dateless()
	for e := range s.book.Events.Sorted() {
		if a := before.Event(e.ID); a.Truth == outlook.False {
			report(e, s.words.T("lint.impossible-event", "event", e.Name, "why", before.Say(s.words, a.Why)))
		}
	}
}
