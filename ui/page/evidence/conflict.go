package evidence

import (
	"cmp"
	"slices"
	"strings"

	"proviso/model"
	"proviso/ui/find"
	"proviso/ui/page"
	"proviso/ui/say"
)

// conflict is a record with claims for and against it.
type conflict struct {
	kind                model.RecordKind
	id                  model.ID
	supporting, against []*model.Claim
	folded              string
}

// EntryID implements listed.Entry.
func (r *conflict) EntryID() model.ID { return r.id }

// Folded implements listed.Entry.
func (r *conflict) Folded() string { return r.folded }

// mostClaimed puts the records first about which most is claimed.
func mostClaimed(a, b *conflict) int {
	return cmp.Or(cmp.Compare(len(b.supporting)+len(b.against), len(a.supporting)+len(a.against)), cmp.Compare(a.folded, b.folded), cmp.Compare(a.id, b.id))
}

// conflicts lists the records with claims for and against them, in no order.
func conflicts(b model.Book) []*conflict {
	byRecord := map[model.ID]*conflict{}
	for c := range b.Claims.Sorted() {
		kind, id := c.About.Record()
		if id == "" {
			continue
		}
		if byRecord[id] == nil {
			byRecord[id] = &conflict{kind: kind, id: id}
		}
		switch r := byRecord[id]; c.Bearing {
		case model.Supporting:
			r.supporting = append(r.supporting, c)
		case model.Contradicting:
			r.against = append(r.against, c)
		}
	}
	var out []*conflict
	for _, r := range byRecord {
		if len(r.supporting) > 0 && len(r.against) > 0 {
			r.folded = r.text(b)
			out = append(out, r)
		}
	}
	return out
}

// text is what a search looks at: the record's name, and what is quoted for and against it.
func (r *conflict) text(b model.Book) string {
	parts := []string{b.LabelOf(r.kind, r.id), b.KeyOf(r.kind, r.id)}
	for _, c := range slices.Concat(r.supporting, r.against) {
		parts = append(parts, c.Quote.Exact, b.LabelOf(model.KindSource, c.Source))
	}
	return find.Fold(strings.Join(parts, "\n"))
}

// Dispute is a record with what is claimed for and against it.
type Dispute struct {
	About        Link
	Kind         string
	For, Against []Voice
}

// Voice is one claim in a dispute.
type Voice struct {
	Quote, From string
	Grade       *say.Chip // source and claim together; nil for none
	Route       page.Route
}

// Dispute puts a record in conflict into words; false where it is in none.
func (p *Presenter) Dispute(id model.ID) (Dispute, bool) {
	c, ok := p.conflicts.Find(id)
	if !ok {
		return Dispute{}, false
	}
	return Dispute{
		About: p.about(c.kind, c.id), Kind: p.session.Words().T("record." + string(c.kind)),
		For: p.voices(c.supporting), Against: p.voices(c.against),
	}, true
}

func (p *Presenter) voices(claims []*model.Claim) []Voice {
	out := make([]Voice, len(claims))
	for i, c := range claims {
		out[i] = p.voice(c)
	}
	return out
}

func (p *Presenter) voice(c *model.Claim) Voice {
	out := Voice{Quote: c.Quote.Exact, From: say.From(p.session.Words(), p.book, c), Route: page.Route{Page: page.Evidence, ID: c.ID}}
	if s, ok := p.book.Sources.Get(c.Source); ok && s.Reliability != "" {
		out.Grade = grade(s.Reliability)
		out.Grade.Text += c.Credibility
	}
	return out
}

// disputed reports whether a record has claims for and against it.
func (p *Presenter) disputed(id model.ID) bool {
	_, ok := p.conflicts.Find(id)
	return ok
}
