// Package scenarios is the page of what would be if: a what-if that answers at once, the matrix of commitments and scenarios,
// and why each of its cells is what it is. The presenter decides what is shown; the view draws it.
package scenarios

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"unicode/utf8"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	// OnFound is called when something has come that was worked out in the background.
	OnFound func()
	// OnFail is told what went wrong in the background.
	OnFail func(error)

	session *session.Session
	book    model.Book
	engine  *outlook.Engine
	draft   Draft
	kept    Draft // as it was loaded or saved

	whole   *Draft // what is tried, while the session looks back at a book that may lack some of it; nil in the present
	partly  Draft  // as much of it as that book has
	again   *Draft // to be tried again at the next Update; nil for none
	earlier bool   // what is tried, or again, is from an earlier run of the program

	entries []entry // by key, as the cells of a column
	byTitle []int
	columns []*column
	saved   map[model.ID]*column
	base    *outlook.Outlook // what the draft builds on, on the day it asks about
	hangs   map[model.ID]int

	query       find.Query
	typed       string
	sort        string
	onlyDiffers bool
	from, to    string // the columns compared; "" for the usual ones
	comparing   bool
	shown       []int  // of entries
	longest     string // of their titles

	row      model.ID // the chosen cell
	column   string
	allShown bool // all events, not only those on which most hangs
	findings findings
}

type entry struct {
	commitment *model.Commitment
	folded     string
	letters    int // of its title
}

// NewPresenter tries nothing yet.
func NewPresenter(s *session.Session) *Presenter {
	p := prepare(s)
	p.Update()
	return p
}

// prepare is a presenter that shows nothing before its first Update.
func prepare(s *session.Session) *Presenter {
	return &Presenter{session: s, column: Tried, findings: newFindings(s.Runner()), OnFound: func() {}, OnFail: func(error) {}}
}

// Update takes over the book and the question as they now stand. What is being tried stays, as far as the book still has it.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	if next := p.session.Engine(); next != p.engine {
		p.engine = next
		p.saved = map[model.ID]*column{}
		p.index()
		p.refit()
	}
	p.takeUp()
	p.ask()
}

// index makes the commitments ready to be searched and sorted, and counts what hangs on each event.
func (p *Presenter) index() {
	p.entries, p.byTitle = p.entries[:0:0], p.byTitle[:0:0]
	titles := []string{}
	for c := range p.book.Commitments.Sorted() {
		title := find.Fold(c.Title)
		p.entries = append(p.entries, entry{c, title + "\n" + find.Fold(c.Key), utf8.RuneCountInString(c.Title)})
		titles = append(titles, title)
		p.byTitle = append(p.byTitle, len(p.byTitle))
	}
	slices.SortStableFunc(p.byTitle, func(a, b int) int { return cmp.Compare(titles[a], titles[b]) })
	p.hangs = hanging(p.book)
}

// refit keeps the draft in step with the scenario that it belongs to, unless something has been changed.
func (p *Presenter) refit() {
	changed := p.rejoin() || p.Changed()
	s, ok := p.book.Scenarios.Get(p.draft.Scenario)
	if ok {
		p.kept = draftOf(s)
		if !changed {
			p.draft = p.kept
		}
	} else {
		p.kept = Draft{}
	}
	p.part()
	p.draft = p.draft.fitted(p.book)
	p.partly = p.draft
}

// part sets aside what is tried when the session begins to look back.
func (p *Presenter) part() {
	if _, back := p.session.Then(); back && p.whole == nil {
		whole := p.draft
		p.whole = &whole
	}
}

// rejoin takes up what was set aside once the session looks at the present again, and reports whether it did: what was tried
// of it meanwhile counts instead.
func (p *Presenter) rejoin() bool {
	if _, back := p.session.Then(); back || p.whole == nil {
		return false
	}
	whole := *p.whole
	p.whole = nil
	if !p.draft.same(p.partly) {
		return false
	}
	p.draft = whole
	return true
}

// Changed reports whether something is being tried that is not saved.
func (p *Presenter) Changed() bool { return !p.draft.same(p.kept) }

// Draft is what is being tried.
func (p *Presenter) Draft() Draft { return p.draft }

// try takes another draft and answers it.
func (p *Presenter) try(d Draft) {
	p.draft = d
	p.ask()
}

// Load tries a saved scenario.
func (p *Presenter) Load(id model.ID) bool {
	s, ok := p.book.Scenarios.Get(id)
	if ok {
		p.kept, p.earlier = draftOf(s), false
		p.column = Tried
		p.try(p.kept)
	}
	return ok
}

// Clear tries nothing.
func (p *Presenter) Clear() {
	p.kept, p.earlier = Draft{}, false
	p.try(Draft{})
}

// Reset takes back what is not saved.
func (p *Presenter) Reset() {
	p.earlier = false
	p.try(p.kept)
}

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
