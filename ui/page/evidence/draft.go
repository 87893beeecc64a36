package evidence

import (
	"cmp"
	"slices"
	"strings"

	"proviso/model"
	"proviso/ui/find"
)

// Draft is a claim being made from a passage of a stored text.
type Draft struct {
	Source  model.ID
	Passage string // narrowed or put right by the person
	About   Target // what it is about
	Bearing model.Bearing
	Speaker model.ID
	stored  *model.Stored
	from    int // where the passage was taken
	to      int
	start   string // what it was like before anything was entered
}

// Target is a commitment or an event that a claim can be about, or an actor who speaks.
type Target struct {
	Kind       model.RecordKind
	ID         model.ID
	Name, Note string
}

// Draft begins a claim from a stretch of a source's stored text, in bytes; nil where no text is stored.
func (p *Presenter) Draft(source model.ID, from, to int) *Draft {
	stored := p.stored(source)
	if stored == nil || from < 0 || to > len(stored.Text()) || from >= to {
		return nil
	}
	d := &Draft{
		Source: source, Passage: strings.TrimSpace(stored.Text()[from:to]), Bearing: model.Supporting, stored: stored, from: from, to: to,
	}
	d.start = string(d.State())
	return d
}

// Quote is the passage with its place in the stored text; false where its words don't stand there. It is looked for in the
// stretch from which it was taken, and then in the whole text.
func (d *Draft) Quote() (model.Quote, bool) {
	words := strings.TrimSpace(d.Passage)
	if words == "" {
		return model.Quote{}, false
	}
	if i := strings.Index(d.stored.Text()[d.from:d.to], words); i >= 0 {
		return d.stored.Quote(d.from+i, d.from+i+len(words)), true
	}
	from, to, standing := d.stored.Find(model.Quote{Exact: words})
	if standing == model.Missing {
		return model.Quote{}, false
	}
	return d.stored.Quote(from, to), true
}

// Problem is the key of what keeps the claim from being made, "" for nothing.
func (d *Draft) Problem() string {
	switch _, ok := d.Quote(); {
	case strings.TrimSpace(d.Passage) == "":
		return "evidence.problem.nothing"
	case !ok:
		return "evidence.problem.not_there"
	case d.About.ID == "":
		return "evidence.problem.about"
	}
	return ""
}

// Claim is the claim as drafted. What it is about may be missing yet.
func (d *Draft) Claim() *model.Claim {
	c := &model.Claim{Source: d.Source, Bearing: d.Bearing, Speaker: d.Speaker}
	c.Quote, _ = d.Quote()
	switch d.About.Kind {
	case model.KindCommitment:
		c.About.Commitment = d.About.ID
	case model.KindEvent:
		c.About.Event = d.About.ID
	}
	return c
}

// Intent makes the claim.
func (d *Draft) Intent(h model.Hand, b model.Book) (model.Edit, error) { return h.Put(b, d.Claim()) }

// targetsShown is how many are offered for a query.
const targetsShown = 40

// Targets are the commitments and events whose names hold all the words typed, those that begin with them first.
func (p *Presenter) Targets(query string) []Target {
	return p.targets(query, model.KindCommitment, model.KindEvent)
}

// Speakers are the actors whose names hold all the words typed.
func (p *Presenter) Speakers(query string) []Target { return p.targets(query, model.KindActor) }

func (p *Presenter) targets(query string, kinds ...model.RecordKind) []Target {
	q, begin := find.Parse(query), find.Fold(query)
	type hit struct {
		target Target
		folded string
		first  bool
	}
	var hits []hit
	for _, kind := range kinds {
		for r := range p.book.Records(kind) {
			if name := find.Fold(r.Label()); q.Matches(name + " " + r.RecordKey()) {
				hits = append(hits, hit{p.target(r), name, strings.HasPrefix(name, begin)})
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		if a.first != b.first {
			if a.first {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.folded, b.folded)
	})
	var out []Target
	for _, h := range hits[:min(len(hits), targetsShown)] {
		out = append(out, h.target)
	}
	return out
}

// target is a record that a claim can be about, or that speaks.
func (p *Presenter) target(r model.Record) Target {
	return Target{r.RecordKind(), r.RecordID(), r.Label(), p.session.Words().T("record." + string(r.RecordKind()))}
}
