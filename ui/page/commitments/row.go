package commitments

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/words"
	"proviso/ui/say"
)

// Row is one commitment as the list shows it.
type Row struct {
	ID        model.ID
	Title     string
	Note      string // the deadline, or that a review is due
	Headline  say.Chip
	Overdue   bool
	Parties   string
	Condition string
	Over      bool // nothing more is to come of it
	Apart     bool // it no longer matches what is asked for, and stays until another is chosen
}

// Row is the i-th row put into words: zero for the head of a group.
func (p *Presenter) Row(i int) Row {
	e, w := p.lines[i].entry, p.session.Words()
	if e == nil {
		return Row{}
	}
	c := e.commitment
	row := Row{
		ID: c.ID, Title: c.Title, Headline: say.Headline(w, e.answer), Overdue: mood.Overdue(e.answer),
		Parties: say.Parties(p.book, c), Condition: sentence(w, p.book, c), Over: say.Group(e.answer) == GroupOver,
		Apart: p.kept[c.ID] && !p.matches(e),
	}
	if e.answer.Deadline.Running && !row.Over && say.Group(e.answer) != GroupDelivered {
		row.Note = say.Due(w, p.book, c, e.answer.Deadline)
	}
	if row.Parties == "" {
		row.Parties = w.T("commitments.no_parties")
	}
	if row.Note == "" && !row.Overdue && c.ReviewDue(p.session.Today()) {
		row.Note = w.T("commitments.review_due")
	}
	return row
}

// sentence is the precondition read aloud, or that there is none.
func sentence(w *words.Words, b model.Book, c *model.Commitment) string {
	if c.Precondition == nil {
		return w.T("condition.none")
	}
	return condition.Sentence(c.Precondition, b, w)
}
