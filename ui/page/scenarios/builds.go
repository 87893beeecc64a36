package scenarios

import (
	"strings"

	"proviso/model"
)

// Name is what the what-if is called.
func (p *Presenter) Name() string {
	if s, ok := p.book.Scenarios.Get(p.draft.Scenario); ok {
		return s.Name
	}
	return p.session.Words().T("scenarios.what_if")
}

// Base names what the what-if builds on.
func (p *Presenter) Base() string {
	if s, ok := p.book.Scenarios.Get(p.draft.BasedOn); ok {
		return s.Name
	}
	return p.session.Words().T("scenarios.recorded")
}

// Chain says what that builds on in turn, scenario by scenario; "" where it is built on what is recorded.
func (p *Presenter) Chain() string {
	below := p.below(p.draft)
	if len(below) < 2 {
		return ""
	}
	w := p.session.Words()
	var parts []string
	for _, s := range below[1:] {
		parts = append(parts, w.T("scenarios.chain", "name", s.Name))
	}
	return strings.Join(parts, ", ") + "."
}

// Choice is a scenario that can be chosen, or what is recorded for the id "".
type Choice struct {
	ID     model.ID
	Name   string
	Chosen bool
}

// Bases are what the what-if can build on: what is recorded, and the scenarios that don't build on it themselves.
func (p *Presenter) Bases() []Choice {
	out := []Choice{{"", p.session.Words().T("scenarios.recorded"), p.draft.BasedOn == ""}}
	for _, s := range p.scenarios() {
		if p.draft.Scenario == "" || !descends(p.book, s.ID, p.draft.Scenario) {
			out = append(out, Choice{s.ID, s.Name, s.ID == p.draft.BasedOn})
		}
	}
	return out
}

// BuildOn has the what-if build on a scenario, or on what is recorded. What it assumes itself stays.
func (p *Presenter) BuildOn(id model.ID) {
	d := p.draft
	d.BasedOn = id
	p.try(d)
}

// Saved are the scenarios that can be tried.
func (p *Presenter) Saved() []Choice {
	var out []Choice
	for _, s := range p.scenarios() {
		out = append(out, Choice{s.ID, s.Name, s.ID == p.draft.Scenario})
	}
	return out
}
