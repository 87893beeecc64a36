package commitments

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/ui/say"
)

// Clauses is a condition read aloud, and set out clause by clause.
type Clauses struct {
	Sentence []condition.Run
	Rows     []ClauseRow
}

// ClauseRow is one line of a condition: a clause with what it amounts to and on what evidence, or what joins the lines below it.
type ClauseRow struct {
	Clause bool
	Depth  int
	Text   string
	Chip   say.Chip
	Note   string
}

// Kinds lists the kinds of commitment that the book has, in the order of a form, then the user's own.
func (p *Presenter) Kinds() []model.CommitmentKind {
	has := map[model.CommitmentKind]bool{}
	for _, e := range p.order {
		has[e.commitment.Kind] = true
	}
	var out, own []model.CommitmentKind
	for _, k := range model.CommitmentKinds() {
		if has[k] {
			out = append(out, k)
			delete(has, k)
		}
	}
	for k := range has {
		own = append(own, k)
	}
	slices.Sort(own)
	return append(out, own...)
}

// Plain is a commitment as a few lines of text, for the clipboard.
func (p *Presenter) Plain(d Detail) string {
	w := p.session.Words()
	lines := []string{d.Title + " (" + d.Headline.Text + ")", d.Facts}
	for _, r := range d.Parties {
		lines = append(lines, r.Role+": "+r.Actors)
	}
	if c, ok := p.book.Commitments.Get(d.ID); ok {
		lines = append(lines, w.Ended(w.T("commitments.in_force")+" "+sentence(w, p.book, c)))
	}
	if d.Needs != "" {
		lines = append(lines, w.T("commitments.still_needs")+" "+d.Needs)
	}
	for _, e := range d.Evidence {
		lines = append(lines, w.Quoted(e.Quote)+" — "+e.From)
	}
	return strings.Join(lines, "\n")
}

// judge says what follows from the condition: what is still needed, or why it can't be.
func (p *Presenter) judge(d *Detail, a outlook.Answer) {
	w := p.session.Words()
	d.VerdictTone = toneOf(a.Activation)
	switch a.Activation {
	case outlook.Waiting:
		if n := p.outlook.Needs(d.ID); n != nil && !a.Stage.Terminal() {
			d.Needs = w.Ended(condition.Say(n, p.book, w))
		}
		if a.Incomplete {
			d.Verdict = w.T("commitments.incomplete")
		}
	case outlook.Blocked, outlook.Expired, outlook.Ended:
		d.Verdict = w.T("commitments.verdict." + string(a.Activation))
	case outlook.Contradicted:
		d.Verdict = p.contradiction(d.ID)
	}
	if stuck, ok := p.outlook.Deadlock(d.ID); ok {
		d.Deadlock = p.outlook.SayDeadlock(w, stuck)
	}
}

// contradiction names what can't stand together, and so leaves a commitment without an answer.
func (p *Presenter) contradiction(id model.ID) string {
	w := p.session.Words()
	for _, c := range p.outlook.Contradictions() {
		if slices.Contains(c.Commitments, id) {
			return p.outlook.SayContradiction(w, c)
		}
	}
	return w.T("commitments.verdict.contradicted")
}

// clauses sets a condition out, with what each clause amounts to and why.
func (p *Presenter) clauses(root *outlook.Part) Clauses {
	if root == nil {
		return Clauses{}
	}
	w := p.session.Words()
	truths := map[*condition.Node]*outlook.Part{}
	collect(root, truths)
	c := Clauses{Sentence: condition.Phrase(root.Node, p.book, w)}
	for _, r := range condition.Rows(root.Node, p.book, w) {
		row := ClauseRow{Clause: r.Clause, Depth: r.Depth, Text: r.Text}
		if part := truths[r.Node]; part != nil {
			row.Chip = say.Truth(w, part.Truth)
			row.Note = p.note(part)
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}

// collect finds the part of each node of a condition.
func collect(part *outlook.Part, into map[*condition.Node]*outlook.Part) {
	into[part.Node] = part
	for _, child := range part.Parts {
		collect(child, into)
	}
}

// note is why a clause that is decided is so, and the source of the first claim that supports it.
func (p *Presenter) note(part *outlook.Part) string {
	var notes []string
	if part.Truth != outlook.Open {
		notes = append(notes, p.outlook.Say(p.session.Words(), part.Reason))
	}
	if source := p.source(part.Node); source != "" {
		notes = append(notes, source)
	}
	return strings.Join(notes, " · ")
}

// source names the source of the first claim on a clause, with its grades; "" without any.
func (p *Presenter) source(n *condition.Node) string {
	for _, id := range n.Claims {
		claim, ok := p.book.Claims.Get(model.ID(id))
		if !ok {
			continue
		}
		source, ok := p.book.Sources.Get(claim.Source)
		if !ok {
			continue
		}
		name := source.CSL.Text("container-title")
		if name == "" {
			name = source.Label()
		}
		if grade := source.Reliability + claim.Credibility; grade != "" {
			return p.session.Words().T("commitments.clause_source", "source", say.Short(name, pillLetters), "grade", grade)
		}
		return say.Short(name, pillLetters)
	}
	return ""
}
