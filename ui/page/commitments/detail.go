package commitments

import (
	"slices"
	"strings"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
)

// Detail is one commitment in full, put into words. Empty parts are not shown.
type Detail struct {
	ID          model.ID
	Headline    say.Chip
	Overdue     bool
	Facts       string // stage, delivery, kind, binding, polarity
	Title       string
	Parties     []Role
	Links       []Link // what it is part of, follows, and stands in
	Text        string
	Condition   Clauses // the precondition; no rows where there is none
	Termination Clauses
	Needs       string // what an open commitment still needs
	Verdict     string // what else follows from the condition: blocked, expired, ended, contradicted
	VerdictTone theme.Tone
	Deadlock    string // who waits for whom, where it waits for itself in the end
	Deadline    string
	Left        string // how long the deadline still has
	Stages      []Station
	Deliveries  []Station
	Quantities  []string
	Evidence    []Evidence
	For         int
	Against     int
	Stances     []detail.Stance
	Ties        Ties
	Place, Tags string
	Notes       string
}

// Role is the parties in one role, in words.
type Role struct {
	Role, Actors string
	Routes       []Link // to each of the actors
}

// Link leads to another record; Go is false where it has no page yet.
type Link struct {
	Before string // the words before the name: "part of"
	Name   string
	Route  page.Route
	Go     bool
	Chip   *say.Chip
}

// Station is a stage or a delivery on the line of what came when. What has not come has no date.
type Station struct {
	Word, Date string
	State      StationState
}

// StationState tells past, present and future stations apart.
type StationState int

// The states of a station.
const (
	Past StationState = iota
	Now
	Ahead
)

// Evidence is a claim about the commitment: the passage, and where it is from.
type Evidence struct {
	Quote, From string
	Against     bool
	Route       page.Route // to the passage in its source
}

// Detail puts a commitment into words; false where the book has none of that id.
func (p *Presenter) Detail(id model.ID) (Detail, bool) {
	c, ok := p.book.Commitments.Get(id)
	if !ok {
		return Detail{}, false
	}
	a, w := p.outlook.Commitment(id), p.session.Words()
	d := Detail{
		ID: id, Headline: say.Headline(w, a), Overdue: mood.Overdue(a), Facts: p.facts(c, a), Title: c.Title,
		Parties: p.roles(c), Links: p.links(c), Text: c.Text, Ties: p.ties(c),
		Deadline: say.Due(w, p.book, c, a.Deadline), Left: say.DaysLeft(w, a.Deadline, p.outlook.At()),
		Stages: p.stages(c, a), Deliveries: p.deliveries(c, a), Quantities: p.quantities(c),
		Place: c.Place, Tags: strings.Join(c.Tags, ", "), Notes: c.Notes,
		Stances: detail.Stances(p.session, func(s *model.Stance) bool { return slices.Contains(s.Commitments, id) }),
	}
	x := p.outlook.Explain(id)
	d.Condition, d.Termination = p.clauses(x.Precondition), p.clauses(x.Termination)
	p.judge(&d, a)
	d.Evidence, d.For, d.Against = p.evidence(c)
	return d, true
}

func (p *Presenter) facts(c *model.Commitment, a outlook.Answer) string {
	w := p.session.Words()
	var parts []string
	if a.Stage != "" {
		parts = append(parts, w.Label("stage", string(a.Stage)))
	}
	if a.Delivery != "" {
		parts = append(parts, w.T("commitments.delivery", "delivery", w.Label("delivery", string(a.Delivery))))
	}
	parts = append(parts, w.Kind(string(c.Kind)), w.Label("binding", string(c.Binding)), w.Label("polarity", string(c.Polarity)))
	return strings.Join(parts, " · ")
}

// roles lists obligors first, then the beneficiaries and the other roles; an actor in several roles stands in each.
func (p *Presenter) roles(c *model.Commitment) []Role {
	var out []Role
	for _, r := range model.Roles() {
		if actors := say.Actors(p.book, c.In(r)); actors != "" {
			role := Role{Role: p.session.Words().Label("role", string(r)), Actors: actors}
			for _, id := range c.In(r) {
				route, ok := page.RouteTo(model.KindActor, id)
				role.Routes = append(role.Routes, Link{Name: p.book.LabelOf(model.KindActor, id), Route: route, Go: ok})
			}
			out = append(out, role)
		}
	}
	return out
}

func (p *Presenter) links(c *model.Commitment) []Link {
	w := p.session.Words()
	var out []Link
	add := func(key string, kind model.RecordKind, id model.ID) {
		if id == "" {
			return
		}
		route, ok := page.RouteTo(kind, id)
		out = append(out, Link{Before: w.T(key), Name: p.book.LabelOf(kind, id), Route: route, Go: ok})
	}
	add("commitments.part_of", model.KindCommitment, c.Parent)
	add("commitments.successor_of", model.KindCommitment, c.SuccessorOf)
	for other := range p.book.Commitments.All() {
		if other.SuccessorOf == c.ID {
			add("commitments.followed_by", model.KindCommitment, other.ID)
		}
	}
	add("commitments.stands_in", model.KindInstrument, c.Instrument)
	return out
}

func (p *Presenter) stages(c *model.Commitment, a outlook.Answer) []Station {
	w := p.session.Words()
	var out []Station
	for _, e := range model.Known(c.Stage, p.session.Question().Known) {
		out = append(out, Station{w.Label("stage", string(e.Stage)), w.Date(e.On), Past})
	}
	if len(out) > 0 {
		out[len(out)-1].State = Now
	}
	if a.Stage.Terminal() {
		return out
	}
	for _, rung := range condition.Rungs {
		s := model.Stage(rung)
		if s.Rung() > a.Stage.Rung() && s != model.Announced && s != model.Agreed && s != model.Ratified {
			out = append(out, Station{w.Label("stage", rung), "—", Ahead})
		}
	}
	return out
}

func (p *Presenter) deliveries(c *model.Commitment, a outlook.Answer) []Station {
	w := p.session.Words()
	var out []Station
	for _, e := range model.Known(c.Delivery, p.session.Question().Known) {
		out = append(out, Station{w.Label("delivery", string(e.Delivery)), w.Date(e.On), Past})
	}
	if len(out) == 0 {
		return nil
	}
	out[len(out)-1].State = Now
	if a.Delivery != model.Delivered && a.Delivery != model.Failed {
		out = append(out, Station{w.Label("delivery", string(model.Delivered)), "—", Ahead})
	}
	return out
}

func (p *Presenter) quantities(c *model.Commitment) []string {
	w := p.session.Words()
	out := make([]string, 0, len(c.Quantities))
	for _, q := range c.Quantities {
		text := w.T("commitments.quantity", "measure", q.Measure, "amount", w.Range(q.Low, q.High), "unit", q.Unit)
		if !q.On.IsZero() {
			text += " · " + w.Date(q.On)
		}
		out = append(out, text)
	}
	return out
}

// evidence lists the claims about the commitment, those for it first.
func (p *Presenter) evidence(c *model.Commitment) (all []Evidence, supporting, against int) {
	var contradicting []Evidence
	for claim := range p.book.Claims.All() {
		if claim.About.Commitment != c.ID {
			continue
		}
		e := Evidence{Quote: claim.Quote.Exact, From: say.From(p.session.Words(), p.book, claim), Against: claim.Bearing == model.Contradicting}
		e.Route, _ = page.RouteTo(model.KindClaim, claim.ID)
		switch claim.Bearing {
		case model.Contradicting:
			against++
			contradicting = append(contradicting, e)
			continue
		case model.Supporting:
			supporting++
		}
		all = append(all, e)
	}
	return append(all, contradicting...), supporting, against
}

// Recorded is one line of a commitment's history of edits.
func (p *Presenter) Recorded(at time.Time, label, author string) string {
	text := p.session.Moment(at) + " · " + label
	if author != "" {
		text += " · " + author
	}
	return text
}

// toneOf is the tone in which an activation's verdict is given.
func toneOf(a outlook.Activation) theme.Tone {
	switch a {
	case outlook.Blocked, outlook.Contradicted:
		return theme.Stop
	case outlook.Expired, outlook.Ended:
		return theme.End
	}
	return theme.Open
}
