package commitments

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/page"
	"proviso/ui/say"
)

// Ties are how a commitment hangs together with others: the parts it is made of, and what comes after it.
type Ties struct {
	Parts     []Link // each with where it stands
	Standing  string // how many of the parts stand where: "1 in force · 1 open"
	Together  string // the obligors of a joint pledge that have no part of their own yet, "" where it can't be split
	Over      bool   // it is over, so that another may follow
	ReviewDue string // why it should be looked at again, "" where it need not
}

func (p *Presenter) ties(c *model.Commitment) Ties {
	t := Ties{Parts: p.parts(c), Over: c.Over()}
	t.Standing, t.Together = p.standing(c.ID), p.together(c)
	if c.ReviewDue(p.session.Today()) && !t.Over {
		t.ReviewDue = p.session.Words().T("commitments.review_why", "period", c.Review, "since", when.On(when.DayOf(c.LastSeen())))
	}
	return t
}

func (p *Presenter) parts(c *model.Commitment) []Link {
	var out []Link
	for _, part := range p.book.Parts(c.ID) {
		chip := say.Headline(p.session.Words(), p.outlook.Commitment(part.ID))
		out = append(out, Link{Name: part.Title, Route: page.Route{Page: page.Commitments, ID: part.ID}, Go: true, Chip: &chip})
	}
	return out
}

// standing counts the parts by their headline, in the order in which they come.
func (p *Presenter) standing(id model.ID) string {
	w := p.session.Words()
	var order []string
	counts := map[string]int{}
	for _, part := range p.book.Parts(id) {
		word := say.Headline(w, p.outlook.Commitment(part.ID)).Text
		if counts[word] == 0 {
			order = append(order, word)
		}
		counts[word]++
	}
	for i, word := range order {
		order[i] = w.T("commitments.parts_standing", "n", counts[word], "word", word)
	}
	return strings.Join(order, " · ")
}

// together names the obligors that a split would give a part.
func (p *Presenter) together(c *model.Commitment) string {
	obligors := c.In(model.Obligor)
	if len(obligors) < 2 {
		return ""
	}
	for _, part := range p.book.Parts(c.ID) {
		obligors = slices.DeleteFunc(obligors, func(id model.ID) bool { return slices.Contains(part.In(model.Obligor), id) })
	}
	names := make([]string, len(obligors))
	for i, id := range obligors {
		names[i] = p.book.LabelOf(model.KindActor, id)
	}
	return p.session.Words().List(names, "list.and")
}

// Splits reports whether a commitment is a joint pledge of which some obligor has no part of its own.
func (p *Presenter) Splits(id model.ID) bool {
	c, ok := p.book.Commitments.Get(id)
	return ok && p.together(c) != ""
}

// Over reports whether a commitment is over, so that another may follow it.
func (p *Presenter) Over(id model.ID) bool {
	c, ok := p.book.Commitments.Get(id)
	return ok && c.Over()
}

// targetsShown is how many commitments are offered at once.
const targetsShown = 40

// Followers are the commitments with the words typed that may come after one: all but itself and those it comes after.
func (p *Presenter) Followers(id model.ID, query string) []Link {
	q, before := find.Parse(query), map[model.ID]bool{}
	for at := id; at != "" && !before[at]; {
		before[at] = true
		c, ok := p.book.Commitments.Get(at)
		if !ok {
			break
		}
		at = c.SuccessorOf
	}
	var out []Link
	for c := range p.book.Commitments.Sorted() {
		if len(out) == targetsShown {
			break
		}
		if !before[c.ID] && c.SuccessorOf != id && q.Matches(find.Fold(c.Title+"\n"+c.Key)) {
			chip := say.Headline(p.session.Words(), p.outlook.Commitment(c.ID))
			out = append(out, Link{Name: c.Title, Route: page.Route{Page: page.Commitments, ID: c.ID}, Go: true, Chip: &chip})
		}
	}
	return out
}
