package scenarios

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/ui/find"
)

// question is a scenario's question: on the day a person asked about, else the scenario's own, else today.
func (p *Presenter) question(scenario model.ID) outlook.Question {
	q := p.session.Question()
	at := p.session.Today()
	if q.At.IsZero() {
		at = outlook.DefaultAt(p.book, scenario, at)
	}
	return outlook.Question{At: at, Known: q.Known, Scenario: scenario}
}

// tried is the draft's question.
func (p *Presenter) tried() outlook.Question {
	q := p.question(p.draft.BasedOn)
	if p.session.Question().At.IsZero() && !p.draft.At.IsZero() {
		q.At = dayOf(p.draft.At)
	}
	q.Assume, q.RelationsOff = p.draft.Assume, p.draft.Off
	return q
}

// dayOf is the day that an imprecise date stands for in a question.
func dayOf(d when.Date) when.Day {
	if d.Latest() == when.MaxDay {
		return d.Earliest()
	}
	return d.Latest()
}

// ask answers every column that has no answer yet: the recorded and the tried one at once, many saved ones in the background.
func (p *Presenter) ask() {
	w := p.session.Words()
	recorded := p.columnNamed(Recorded)
	if recorded == nil || recorded.outlook != p.session.Outlook() {
		recorded = &column{id: Recorded, title: w.T("scenarios.recorded"), question: p.session.Outlook().Question()}
		recorded.answer(p.session.Outlook())
	}
	before := recorded
	if last := p.columnNamed(Tried); last != nil && last.outlook.Engine() == p.engine {
		before = last
	}
	tried := &column{id: Tried, title: p.Name(), question: p.tried(), dated: p.datedBelow(p.draft)}
	p.evaluate(tried, before.outlook.Ask)
	p.columns = []*column{recorded}
	if p.draft.Scenario == "" {
		p.columns = append(p.columns, tried)
	}
	for _, s := range p.scenarios() {
		if s.ID == p.draft.Scenario {
			p.columns = append(p.columns, tried)
		} else {
			p.columns = append(p.columns, p.savedColumn(s))
		}
	}
	p.lookBelow(tried.question)
	p.answerSaved()
	p.keepChoice()
	p.match()
	p.seek()
}

// evaluate answers a column now, in the way given. A draft that was fitted to the book names nothing that the book lacks; should it do so all the
// same, what is recorded stands in for the answer.
func (p *Presenter) evaluate(c *column, answer func(outlook.Question) (*outlook.Outlook, error)) {
	o, err := answer(c.question)
	if err != nil {
		p.OnFail(err)
		o = p.session.Outlook()
	}
	c.answer(o)
}

// lookBelow answers what the draft builds on, for the states that its switches start from.
func (p *Presenter) lookBelow(q outlook.Question) {
	q.Scenario, q.Assume, q.RelationsOff = p.draft.BasedOn, nil, nil
	if p.base != nil && p.base.Engine() == p.engine && sameQuestion(p.base.Question(), q) {
		return
	}
	if o, err := p.columnNamed(Recorded).outlook.Ask(q); err == nil {
		p.base = o
	}
}

func sameQuestion(a, b outlook.Question) bool {
	return a.At == b.At && a.Known.Equal(b.Known) && a.Scenario == b.Scenario && len(a.Assume)+len(b.Assume)+len(a.RelationsOff)+len(b.RelationsOff) == 0
}

// savedColumn is the column of a saved scenario as it was, or one that has no answer yet.
func (p *Presenter) savedColumn(s *model.Scenario) *column {
	q := p.question(s.ID)
	c := p.saved[s.ID]
	if c == nil || !sameQuestion(c.question, q) {
		c = &column{id: string(s.ID), title: s.Name, question: q, dated: p.datedBelow(draftOf(s))}
		p.saved[s.ID] = c
	}
	return c
}

// below lists the scenarios that a draft builds on, the nearest first.
func (p *Presenter) below(d Draft) []*model.Scenario {
	var out []*model.Scenario
	for id := d.BasedOn; ; {
		s, ok := p.book.Scenarios.Get(id)
		if !ok || slices.Contains(out, s) {
			return out
		}
		out = append(out, s)
		id = s.BasedOn
	}
}

// datedBelow reports whether a draft, or a scenario that it builds on, assumes anything to come on a date.
func (p *Presenter) datedBelow(d Draft) bool {
	return d.dated() || slices.ContainsFunc(p.below(d), func(s *model.Scenario) bool { return draftOf(s).dated() })
}

// atOnce is how many cells are worked out without going to the background.
const atOnce = 2_000

// answerSaved answers the saved scenarios that have no answer yet. Those that come to lack one meanwhile are next.
func (p *Presenter) answerSaved() {
	var missing []*column
	for _, c := range p.columns {
		if c.outlook == nil {
			missing = append(missing, c)
		}
	}
	recorded := p.columnNamed(Recorded).outlook
	switch {
	case len(missing) == 0 || p.findings.matrix:
		return
	case len(missing)*len(p.entries) <= atOnce:
		for _, c := range missing {
			p.evaluate(c, recorded.Ask)
		}
		return
	}
	answers := make([]*outlook.Outlook, len(missing))
	p.findings.matrix = true
	p.session.Runner().Go(p.session.Words().T("scenarios.work.matrix"), func(ctx context.Context, _ func(int, int, string)) (err error) {
		for i, c := range missing {
			if err == nil {
				answers[i], err = recorded.Ask(c.question)
			}
		}
		return errors.Join(err, ctx.Err())
	}, func(err error) {
		p.findings.matrix = false
		if err != nil {
			p.OnFail(err)
			return
		}
		for i, c := range missing {
			c.answer(answers[i])
		}
		p.answerSaved()
		p.match()
		p.OnFound()
	})
}

// scenarios are the saved ones by name.
func (p *Presenter) scenarios() []*model.Scenario {
	list := slices.Collect(p.book.Scenarios.Sorted())
	slices.SortStableFunc(list, func(a, b *model.Scenario) int { return cmp.Compare(find.Fold(a.Name), find.Fold(b.Name)) })
	return list
}

func (p *Presenter) columnNamed(id string) *column {
	for _, c := range p.columns {
		if c.id == id {
			return c
		}
	}
	return nil
}
