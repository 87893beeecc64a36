package scenarios

import (
	"encoding/json"
	"fmt"
)

// Tried is what is tried and not saved, for TryAgain; nil where nothing is.
func (p *Presenter) Tried() []byte {
	switch {
	case p.again != nil:
		return p.again.state()
	case p.whole != nil && p.draft.same(p.partly):
		return p.whole.state()
	case !p.Changed():
		return nil
	}
	return p.draft.state()
}

func (d Draft) state() []byte {
	data, err := json.Marshal(d)
	if err != nil {
		panic("scenarios: a draft that is not JSON was built in code: " + err.Error())
	}
	return data
}

// TryAgain takes up what Tried gave, at the next Update; earlier tells that it is from an earlier run of the program. It gives
// way to what is tried already.
func (p *Presenter) TryAgain(tried []byte, earlier bool) error {
	var d Draft
	if err := json.Unmarshal(tried, &d); err != nil {
		return fmt.Errorf("reading what was being tried: %w", err)
	}
	if !p.Changed() {
		p.again, p.earlier = &d, earlier
	}
	return nil
}

// takeUp tries again what TryAgain was given, as far as the book still has it.
func (p *Presenter) takeUp() {
	if p.again == nil {
		return
	}
	d := p.again.fitted(p.book)
	p.again, p.kept = nil, Draft{}
	if s, ok := p.book.Scenarios.Get(d.Scenario); ok {
		p.kept = draftOf(s)
	}
	p.draft = d
	p.earlier = p.earlier && p.Changed()
}

// Earlier reports whether what is tried was taken up from an earlier run of the program, and is not saved, taken back or
// left since.
func (p *Presenter) Earlier() bool { return p.earlier && p.Changed() }
