package overview

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
)

// Card is one block of lines under a title.
type Card struct {
	Right bool // it stands in the right column
	Title string
	Lead  string // a sentence before the lines, "" for none
	Lines []Line
	None  string // what stands in the place of lines where there are none
}

// Line says one thing and leads to it.
type Line struct {
	Text   string
	Pale   string // goes on after the text, in the colour of notes
	Note   string // at the right
	Chip   *say.Chip
	Effect bool // of the line above
	More   bool // it tells of lines that are left out
	Route  page.Route
	Go     bool     // there is a place to go to
	Review model.ID // the commitment that can be marked as reviewed here, "" for none
}

// lines is how many of a card's lines are shown; one more tells how many are left out.
const lines = 7

// Cards are the blocks of the page, in the order in which they are read.
func (p *Presenter) Cards() []Card {
	watch, findings := p.watch(), p.findings()
	watch.Right, findings.Right = true, true
	cards := []Card{p.lately(), watch, p.deadlines(), findings}
	if due := p.reviews(); len(due.Lines) > 0 {
		cards = append(cards, due)
	}
	return cards
}

// cut leaves out what is more than a card holds, and tells how much that is and where to find it.
func (p *Presenter) cut(all []Line, more page.Route) []Line {
	if len(all) <= lines+1 {
		return all
	}
	rest := Line{Text: p.session.Words().N("overview.and_more", len(all)-lines), More: true, Route: more, Go: more.Page != ""}
	return append(all[:lines:lines], rest)
}

// to is the route to a record, and whether its kind has a page.
func (l Line) to(kind model.RecordKind, id model.ID) Line {
	l.Route, l.Go = page.RouteTo(kind, id)
	return l
}

// titleLetters keep a title from filling a card.
const titleLetters = 111

// awaited adds the events that a commitment's precondition names and that are open.
func (p *Presenter) awaited(c *model.Commitment, events map[string]bool) {
	for _, id := range condition.Events(c.Precondition) {
		if p.outlook.Event(model.ID(id)).Truth == outlook.Open {
			events[id] = true
		}
	}
}

// deadlines are what is overdue, longest first; then what falls due next; then what is not running yet.
func (p *Presenter) deadlines() Card {
	w := p.session.Words()
	var due []outlook.Answer
	for _, a := range p.outlook.Commitments() {
		if p.pending(a) {
			due = append(due, a)
		}
	}
	slices.SortStableFunc(due, func(a, b outlook.Answer) int {
		return cmp.Or(cmp.Compare(dueRank(a), dueRank(b)), cmp.Compare(a.Deadline.On.Latest(), b.Deadline.On.Latest()))
	})
	c := Card{Title: w.T("overview.deadlines"), None: w.T("overview.deadlines.none")}
	for _, a := range due {
		c.Lines = append(c.Lines, p.deadline(a))
	}
	more := page.Route{Page: page.Commitments}
	if p.tally.groups[say.Overdue] > lines {
		more.Only = say.Overdue
	}
	c.Lines = p.cut(c.Lines, more)
	return c
}

// pending reports whether a deadline is still to be met, or overdue.
func (p *Presenter) pending(a outlook.Answer) bool {
	if a.Overdue {
		return true
	}
	group := say.Group(a)
	if a.Deadline.Kind == outlook.NoDeadline || (group != say.InForce && group != say.Undecided) {
		return false
	}
	left, ok := a.Deadline.Left(p.at())
	return !ok || left >= 0
}

func dueRank(a outlook.Answer) int {
	switch {
	case a.Overdue:
		return 0
	case a.Deadline.Running:
		return 1
	}
	return 2
}

func (p *Presenter) deadline(a outlook.Answer) Line {
	w, c := p.session.Words(), a.Commitment
	chip := say.Chip{Tone: theme.End, Text: w.T("overview.not_running")}
	note := say.Due(w, p.book, c, a.Deadline)
	if a.Deadline.Running {
		note = w.Date(a.Deadline.On)
		chip = say.Chip{Tone: theme.Open, Text: say.DaysLeft(w, a.Deadline, p.at())}
		switch {
		case a.Overdue:
			chip.Tone = theme.Stop
		case a.Activation.InForce():
			chip.Tone = theme.Go
		}
		if chip.Text == "" {
			chip.Text = w.T("overview.no_end")
		}
	}
	return Line{Text: say.Short(c.Title, titleLetters), Note: note, Chip: &chip}.to(model.KindCommitment, c.ID)
}

// reviews are the commitments of which nothing was recorded for longer than their review period.
func (p *Presenter) reviews() Card {
	w := p.session.Words()
	c := Card{Title: w.T("overview.reviews")}
	for _, a := range p.outlook.Commitments() {
		if a.Commitment.ReviewDue(p.at()) && !a.Stage.Terminal() {
			chip := say.Headline(w, a)
			line := Line{
				Text: say.Short(a.Commitment.Title, titleLetters), Note: w.T("overview.review_every", "period", a.Commitment.Review), Chip: &chip, Review: a.Commitment.ID,
			}
			c.Lines = append(c.Lines, line.to(model.KindCommitment, a.Commitment.ID))
		}
	}
	c.Lines = p.cut(c.Lines, page.Route{Page: page.Commitments})
	return c
}
