package graph

import (
	"proviso/model"
	"proviso/model/condition"
	"proviso/model/figure/network"
	"proviso/ui/page"
	"proviso/ui/say"
)

// Detail is what the side of the page tells about the node chosen.
type Detail struct {
	ID       model.ID // the record to open; of a group, the commitment in whose condition it stands
	Kind     string
	Title    string
	Chip     say.Chip
	Overdue  bool
	Since    string
	Sentence string // the condition of a commitment, or what a group asks
	Needs    string // what it still needs
	Deadlock string
	Before   Links // what leads to it
	After    Links // what hangs on it
	IsEvent  bool
	Record   bool
	Route    page.Route
}

// Links are records with their states: the first of them, and how many there are.
type Links struct {
	List  []Link
	Total int
}

// The most records that the side lists, and the letters that it shows of each.
const (
	mostLinks   = 30
	mostLetters = 90
)

// Link names a record with its state.
type Link struct {
	ID    model.ID
	Title string
	Chip  say.Chip
}

// Detail tells about the node chosen; false where none is.
func (p *Presenter) Detail() (Detail, bool) {
	n, ok := p.node(p.chosen)
	if !ok {
		return Detail{}, false
	}
	d := Detail{ID: n.Record, Kind: p.session.Words().T("map.kind." + string(n.Kind)), Title: n.Text, Record: n.IsRecord()}
	switch n.Kind {
	case network.Event:
		p.event(&d)
	case network.Commitment:
		p.commitment(&d)
	case network.Group, network.Clause:
		p.joint(&d, n)
	}
	return d, true
}

func (p *Presenter) event(d *Detail) {
	a := p.outlook.Event(d.ID)
	d.IsEvent, d.Chip = true, say.Event(p.session.Words(), a.State)
	if !a.Since.IsZero() {
		d.Since = p.session.Words().T("map.since", "date", a.Since)
	}
	d.Route = page.Route{Page: page.Events, ID: d.ID}
	d.After = p.links(p.index.Dependents(d.ID))
}

func (p *Presenter) commitment(d *Detail) {
	w, a := p.session.Words(), p.outlook.Commitment(d.ID)
	d.Chip, d.Overdue = say.Headline(w, a), a.Overdue
	d.Route = page.Route{Page: page.Commitments, ID: d.ID}
	c := a.Commitment
	if c.Precondition != nil {
		d.Sentence = w.T("map.in_force", "condition", condition.Sentence(c.Precondition, p.book, w))
	} else {
		d.Sentence = w.T("map.unconditional")
	}
	if c.Termination != nil {
		d.Sentence += " " + w.T("map.ends_when", "condition", condition.Sentence(c.Termination, p.book, w))
	}
	if needs := p.outlook.Needs(d.ID); needs != nil {
		d.Needs = w.Ended(condition.Say(needs, p.book, w))
	}
	if lock, stuck := p.outlook.Deadlock(d.ID); stuck {
		d.Deadlock = p.outlook.SayDeadlock(w, lock)
	}
	d.Before, d.After = p.links(named(c)), p.links(p.index.Dependents(d.ID))
}

// named are the records that the conditions of a commitment name, each once, in the order of their first mention.
func named(c *model.Commitment) []model.ID {
	var out []model.ID
	seen := map[string]bool{}
	for _, n := range []*condition.Node{c.Precondition, c.Termination} {
		for _, refs := range [][]string{condition.Events(n), condition.Commitments(n)} {
			for _, ref := range refs {
				if !seen[ref] {
					seen[ref] = true
					out = append(out, model.ID(ref))
				}
			}
		}
	}
	return out
}

func (p *Presenter) joint(d *Detail, n network.Node) {
	d.Title = p.session.Words().Capital(n.Text)
	d.Chip = say.Truth(p.session.Words(), n.Truth)
	d.Route = page.Route{Page: page.Commitments, ID: n.Record}
	at := p.number(n.ID)
	var before []model.ID
	for _, e := range p.net.Edges {
		if from := p.net.Nodes[e.From]; e.To == at && from.IsRecord() {
			before = append(before, from.Record)
		}
	}
	d.Before, d.After = p.links(before), p.links([]model.ID{n.Record})
}

func (p *Presenter) links(ids []model.ID) Links {
	out := Links{Total: len(ids)}
	for _, id := range ids[:min(len(ids), mostLinks)] {
		for _, kind := range []model.RecordKind{model.KindEvent, model.KindCommitment} {
			if r, ok := p.book.Get(kind, id); ok {
				out.List = append(out.List, Link{id, say.Short(r.Label(), mostLetters), p.chip(r)})
			}
		}
	}
	return out
}

// Deadlocks are those on the map, each in a sentence.
func (p *Presenter) Deadlocks() []string { return p.net.Deadlocks }
