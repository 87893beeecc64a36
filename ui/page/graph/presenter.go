// Package graph is the map of the book: what hangs on what, from events through conditions to commitments, each in its state.
// The presenter decides what is shown and lays it out; the view draws it.
package graph

import (
	"cmp"
	"slices"

	"proviso/model"
	"proviso/model/figure"
	"proviso/model/figure/network"
	"proviso/model/outlook"
	"proviso/ui/find"
	"proviso/ui/say"
	"proviso/ui/session"
)

// Limit is how many nodes of a whole book are shown at once. Of books with more, and where that is asked for, the neighbourhood
// of a record is shown, of so many nodes as can be read at a glance.
const (
	Limit  = 150
	nearby = 90
)

// Depths are the steps around a record that can be chosen; Whole stands for the whole book.
const (
	Whole     = 0
	MostSteps = 3
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	session *session.Session
	measure figure.Measure
	book    model.Book
	outlook *outlook.Outlook
	index   *network.Index
	targets []target

	centre model.ID
	depth  int
	chosen string // the id of a node
	net    network.Network
	figure figure.Figure
}

// target is a record that can be searched for.
type target struct {
	kind   model.RecordKind
	record model.Record
	folded string
}

// NewPresenter shows the session's book; measure tells how wide its texts are drawn.
func NewPresenter(s *session.Session, measure figure.Measure) *Presenter {
	p := &Presenter{session: s, measure: measure, depth: Whole}
	p.Update()
	return p
}

// Update takes over the book and the outlook as they now stand.
func (p *Presenter) Update() {
	p.book, p.outlook = p.session.Book(), p.session.Outlook()
	p.index = network.NewIndex(p.book)
	p.targets = nil
	for _, kind := range []model.RecordKind{model.KindEvent, model.KindCommitment} {
		for r := range p.book.Records(kind) {
			p.targets = append(p.targets, target{kind, r, find.Fold(r.Label() + " " + r.RecordKey())})
		}
	}
	slices.SortStableFunc(p.targets, func(a, b target) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.folded, b.folded))
	})
	p.look()
}

// look picks what is to be seen and lays it out.
func (p *Presenter) look() {
	if p.centre != "" && !p.has(p.centre) {
		p.centre, p.depth = "", Whole
	}
	if p.depth == Whole && !p.Fits() {
		p.depth = 1
	}
	if p.depth != Whole && p.centre == "" {
		p.centre = p.start()
	}
	if p.depth == Whole {
		p.net = p.index.Whole(p.outlook, p.session.Words())
	} else {
		p.net = p.index.Around(p.outlook, p.session.Words(), p.centre, p.depth, nearby)
	}
	p.figure = p.net.Figure(p.session.Words(), p.measure)
	if _, shown := p.node(p.chosen); !shown {
		p.chosen = string(p.centre)
	}
}

// start is the record around which a large book is first seen: the event that most conditions name, or any record.
func (p *Presenter) start() model.ID {
	if id := p.index.Busiest(); id != "" {
		return id
	}
	if len(p.targets) > 0 {
		return p.targets[0].record.RecordID()
	}
	return ""
}

func (p *Presenter) has(id model.ID) bool {
	_, event := p.book.Events.Get(id)
	_, commitment := p.book.Commitments.Get(id)
	return event || commitment
}

// Total is the number of events and commitments in the book.
func (p *Presenter) Total() int { return len(p.targets) }

// Fits reports whether the whole book can be shown at once.
func (p *Presenter) Fits() bool { return p.index.Size() <= Limit }

// Depth is how many steps around the centre are shown, Whole for all.
func (p *Presenter) Depth() int { return p.depth }

// SetDepth shows so many steps around what is chosen, or around the centre there is.
func (p *Presenter) SetDepth(steps int) {
	p.depth = min(max(steps, Whole), MostSteps)
	if n, ok := p.node(p.chosen); ok && p.centre == "" {
		p.centre = n.Record
	}
	if p.depth == Whole {
		p.centre = ""
	}
	p.look()
}

// Centre is the record whose neighbourhood is shown, "" where the whole book is.
func (p *Presenter) Centre() model.ID { return p.centre }

// SetCentre shows the neighbourhood of a record, chosen; one step of it where the whole book was shown.
func (p *Presenter) SetCentre(id model.ID) {
	if !p.has(id) {
		return
	}
	p.centre, p.chosen = id, string(id)
	p.depth = max(p.depth, 1)
	p.look()
}

// GoTo chooses a record, and makes it the centre unless it is shown.
func (p *Presenter) GoTo(id model.ID) {
	if _, shown := p.node(string(id)); shown {
		p.chosen = string(id)
		return
	}
	p.SetCentre(id)
}

// Figure is the graph laid out.
func (p *Presenter) Figure() figure.Figure { return p.figure }

// Legend explains the signs of the figure in rows no wider than width.
func (p *Presenter) Legend(width float64) figure.Figure {
	return p.net.Legend(p.session.Words(), p.measure, width)
}

// Beyond says how much is not shown for want of room, "" where all is.
func (p *Presenter) Beyond() string {
	if p.net.Beyond == 0 {
		return ""
	}
	return p.session.Words().N("map.beyond", p.net.Beyond)
}

// Chosen is the id of the node chosen, "" for none.
func (p *Presenter) Chosen() string { return p.chosen }

// Choose chooses a node; "" none.
func (p *Presenter) Choose(id string) {
	if _, ok := p.node(id); ok || id == "" {
		p.chosen = id
	}
}

func (p *Presenter) node(id string) (network.Node, bool) {
	i := p.number(id)
	if i < 0 {
		return network.Node{}, false
	}
	return p.net.Nodes[i], true
}

func (p *Presenter) number(id string) int {
	return slices.IndexFunc(p.net.Nodes, func(n network.Node) bool { return n.ID == id })
}

// Option is a record that a search found.
type Option struct {
	ID    model.ID
	Label string
	Chip  say.Chip
}

// mostOptions is how many records a search lists.
const mostOptions = 60

// Find lists the records that have all words of a query, those that begin with it first.
func (p *Presenter) Find(query string) []Option {
	q, start := find.Parse(query), find.Fold(query)
	var first, rest []Option
	for _, t := range p.targets {
		switch {
		case !q.Matches(t.folded):
		case len(start) > 0 && len(t.folded) >= len(start) && t.folded[:len(start)] == start:
			first = append(first, p.option(t))
		case len(rest) < mostOptions:
			rest = append(rest, p.option(t))
		}
	}
	found := append(first, rest...)
	return found[:min(len(found), mostOptions)]
}

func (p *Presenter) option(t target) Option {
	return Option{t.record.RecordID(), t.record.Label(), p.chip(t.record)}
}

func (p *Presenter) chip(r model.Record) say.Chip {
	if r.RecordKind() == model.KindEvent {
		return say.Event(p.session.Words(), p.outlook.Event(r.RecordID()).State)
	}
	return say.Headline(p.session.Words(), p.outlook.Commitment(r.RecordID()))
}
