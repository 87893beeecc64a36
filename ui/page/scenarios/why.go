package scenarios

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/ui/say"
)

// Why is a cell of the matrix explained.
type Why struct {
	ID          model.ID
	Title       string
	Under       string // the scenario, and the day it asks about
	Chip        say.Chip
	Overdue     bool
	Verdict     string // where there is no condition to show, or what it comes to beside it
	Condition   []Clause
	Termination []Clause
	Needs       string
	Sets        Sets
	Trouble     []string // contradictions and deadlocks that it is part of
	Calendar    Calendar
}

// Clause is one line of a condition: a clause with its state, or what joins the lines below it.
type Clause struct {
	Leaf   bool
	Depth  int
	Text   string
	Chip   say.Chip
	Basis  string // assumed, recorded, by relation; "" for none
	Reason string // where the state needs a reason beyond that
	Event  model.ID
	Of     model.ID // the commitment that it is about
}

// Calendar is what comes when under a scenario with dates.
type Calendar struct {
	Shown bool
	Ready bool
	Days  []CalendarDay
	More  int
	Gaps  bool // days may be missing, as some answers would take too much work
}

// CalendarDay is one thing that becomes of a commitment.
type CalendarDay struct {
	Day, Title, Effect string
	Kind               outlook.EffectKind
	ID                 model.ID
}

// Why explains the chosen cell; false where there is none.
func (p *Presenter) Why() (Why, bool) {
	c, row := p.chosen()
	if c == nil {
		return Why{}, false
	}
	w, o := p.session.Words(), c.outlook
	x := o.Explain(row)
	out := Why{
		ID: row, Title: x.Answer.Commitment.Title, Chip: say.Headline(w, x.Answer), Overdue: x.Answer.Overdue,
		Under: w.T("scenarios.under", "name", c.title), Condition: p.clauses(o, x.Precondition), Termination: p.clauses(o, x.Termination),
		Sets: p.sets(), Calendar: p.calendar(c),
	}
	if o.At() != p.session.Today() {
		out.Under = w.T("scenarios.under_on", "name", c.title, "day", w.Day(o.At()))
	}
	switch {
	case x.Precondition == nil:
		out.Verdict = w.T("scenarios.unconditional")
	case x.Answer.Incomplete:
		out.Verdict = w.T("scenarios.incomplete")
	}
	if n := o.Needs(row); n != nil {
		out.Needs = w.Ended(w.Capital(condition.Say(n, p.book, w)))
	}
	p.trouble(&out, o, x.Answer)
	return out, true
}

// trouble tells of contradictions and deadlocks.
func (p *Presenter) trouble(out *Why, o *outlook.Outlook, a outlook.Answer) {
	w := p.session.Words()
	if a.Activation == outlook.Contradicted {
		for _, c := range o.Contradictions() {
			for _, id := range c.Commitments {
				if id == out.ID {
					out.Trouble = append(out.Trouble, w.T("outlook.contradiction", "items", w.List(o.SayItems(w, c.Items), "list.and")))
				}
			}
		}
	}
	if d, ok := o.Deadlock(out.ID); ok {
		out.Trouble = append(out.Trouble, o.SayDeadlock(w, d))
	}
}

// Contradictions are the sentences about what cannot stand together in the what-if.
func (p *Presenter) Contradictions() []string {
	o := p.columnNamed(Tried).outlook
	if o == nil {
		return nil
	}
	var out []string
	for _, c := range o.Contradictions() {
		out = append(out, o.SayContradiction(p.session.Words(), c))
	}
	return out
}

// clauses sets a condition out, each clause with its state and on what ground.
func (p *Presenter) clauses(o *outlook.Outlook, root *outlook.Part) []Clause {
	if root == nil {
		return nil
	}
	w := p.session.Words()
	parts := map[*condition.Node]*outlook.Part{}
	collect(root, parts)
	var out []Clause
	for _, r := range condition.Rows(root.Node, p.book, w) {
		line := Clause{Leaf: r.Clause, Depth: r.Depth, Text: r.Text}
		if part := parts[r.Node]; part != nil {
			line.Chip = say.Truth(w, part.Truth)
			p.ground(&line, o, leafOf(part))
		}
		out = append(out, line)
	}
	return out
}

func collect(part *outlook.Part, into map[*condition.Node]*outlook.Part) {
	into[part.Node] = part
	for _, child := range part.Parts {
		collect(child, into)
	}
}

// leafOf is what a negation negates.
func leafOf(part *outlook.Part) *outlook.Part {
	for part.Node.Op == condition.Not && len(part.Parts) == 1 {
		part = part.Parts[0]
	}
	return part
}

// ground says on what ground a clause is what it is, and where it leads.
func (p *Presenter) ground(line *Clause, o *outlook.Outlook, part *outlook.Part) {
	w := p.session.Words()
	if !line.Leaf {
		return
	}
	line.Event, line.Of = model.ID(part.Node.Event), model.ID(part.Node.Commitment)
	r := part.Reason
	if r.Basis != outlook.Nothing {
		line.Basis = w.T("outlook." + string(r.Basis))
	}
	switch r.Ground {
	case outlook.HasOccurred, outlook.IsRuledOut, outlook.HasEnded, outlook.NothingKnown, outlook.ByParts, outlook.OfCommitment, outlook.DateAhead, outlook.DateCome, outlook.NotDelivered:
	default:
		line.Reason = w.Ended(w.Capital(o.Say(w, r)))
	}
}

// calendarShown is how many days of a calendar are listed.
const calendarShown = 12

func (p *Presenter) calendar(c *column) Calendar {
	f, w := &p.findings, p.session.Words()
	if !c.dated {
		return Calendar{}
	}
	if f.calendar == nil || f.calendarOf != c {
		return Calendar{Shown: true}
	}
	out := Calendar{Shown: true, Ready: true, Gaps: f.calendarGaps}
	for i, e := range *f.calendar {
		if i == calendarShown {
			out.More = len(*f.calendar) - i
			break
		}
		out.Days = append(out.Days, CalendarDay{w.Day(e.Day), e.Commitment.Title, w.T("scenarios.effect." + string(e.Kind)), e.Kind, e.Commitment.ID})
	}
	return out
}
