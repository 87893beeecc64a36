package actors

import (
	"cmp"
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/mood"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
)

// Detail is one actor in full, put into words. Empty parts are not shown.
type Detail struct {
	ID       model.ID
	Name     string
	Facts    string // kind and codes
	Aliases  string
	Post     string // a person's, without the actor that it is of
	Of       *Link  // what a person speaks or works for
	Groups   []Link // the coalitions and organisations it belongs to, directly or through others
	Members  []Link
	Persons  []Link // who speaks or works for it
	Given    []Pledge
	Received []Pledge
	Other    []Pledge // as guarantor or host
	Fared    []Count  // how what it has pledged stands
	Signed   []Link   // the instruments it signed, each with its date
	Stances  []Stance
	Said     []Claim
	Notes    string
}

// Link leads to another actor.
type Link struct {
	Name, Note string
	Route      page.Route
}

// Pledge is a commitment to which the actor is a party.
type Pledge struct {
	Title, Parties string
	Mark           string // "through Coalition of the Willing", or the role where it is another
	Chip           say.Chip
	Overdue        bool
	Route          page.Route
}

// Count is how many pledges are in a group of headlines.
type Count struct {
	Word  string
	Tone  theme.Tone
	N     int
	Share float32 // of all
}

// Stance is where the actor, or a person who speaks for it, stands on something.
type Stance struct {
	ID          model.ID
	Chip        say.Chip
	Actor       string // "" where it is the actor itself
	Text, About string
	Route       page.Route
	Go          bool
}

// Claim is what the actor, or a person who speaks for it, is quoted with.
type Claim struct {
	Quote, From string
	Route       page.Route
	Go          bool
}

// Detail puts an actor into words; false where the book has none of that id.
func (p *Presenter) Detail(id model.ID) (Detail, bool) {
	a, ok := p.book.Actors.Get(id)
	if !ok {
		return Detail{}, false
	}
	given := p.ties.pledges(id, model.Obligor)
	d := Detail{
		ID: id, Name: a.Name, Facts: p.codes(a), Aliases: strings.Join(a.Aliases, ", "), Post: a.Post, Notes: a.Notes,
		Given: p.pledges(given, ""), Received: p.pledges(p.ties.pledges(id, model.Beneficiary), ""),
		Members: p.links(a.Members), Groups: p.groups(id), Fared: p.fared(given),
	}
	if a.Of != "" {
		link := p.link(a.Of)
		d.Of = &link
	}
	for _, person := range p.ties.persons[id] {
		link := p.link(person.ID)
		link.Note = person.Post
		d.Persons = append(d.Persons, link)
	}
	for _, r := range []model.Role{model.Guarantor, model.Host} {
		d.Other = append(d.Other, p.pledges(p.ties.pledges(id, r), p.session.Words().Label("role", string(r)))...)
	}
	d.Signed, d.Stances, d.Said = p.signed(id), p.stances(id), p.said(id)
	return d, true
}

func (p *Presenter) codes(a *model.Actor) string {
	parts := []string{p.session.Words().Label("actor_kind", string(a.Kind))}
	for _, code := range []string{a.ISO, a.QID} {
		if code != "" {
			parts = append(parts, code)
		}
	}
	return strings.Join(parts, " · ")
}

func (p *Presenter) link(id model.ID) Link {
	return Link{Name: p.book.LabelOf(model.KindActor, id), Route: page.Route{Page: page.Actors, ID: id}}
}

func (p *Presenter) links(ids []model.ID) []Link {
	var out []Link
	for _, id := range ids {
		link := p.link(id)
		if a, ok := p.book.Actors.Get(id); ok {
			link.Note = p.session.Words().Label("actor_kind", string(a.Kind))
		}
		out = append(out, link)
	}
	return out
}

// groups are the coalitions and organisations it belongs to; those that it belongs to only through another say so.
func (p *Presenter) groups(id model.ID) []Link {
	var out []Link
	for _, group := range p.ties.memberships(id) {
		link := p.link(group)
		if !slices.Contains(p.ties.groups[id], group) {
			link.Note = p.session.Words().T("actors.indirectly")
		}
		out = append(out, link)
	}
	return out
}

// pledges puts commitments into words, those in which the actor is named itself first.
func (p *Presenter) pledges(list []*pledge, mark string) []Pledge {
	w, outlook := p.session.Words(), p.session.Outlook()
	out := make([]Pledge, 0, len(list))
	for _, each := range list {
		a := outlook.Commitment(each.commitment.ID)
		row := Pledge{
			Title: say.Short(each.commitment.Title, titleLetters), Parties: say.Parties(p.book, each.commitment), Mark: mark,
			Chip: say.Headline(w, a), Overdue: mood.Overdue(a), Route: page.Route{Page: page.Commitments, ID: each.commitment.ID},
		}
		if each.through != "" {
			through := w.T("actors.through", "name", p.book.LabelOf(model.KindActor, each.through))
			row.Mark = strings.TrimPrefix(mark+" · "+through, " · ")
		}
		out = append(out, row)
	}
	return out
}

// titleLetters keep a title from taking more than a few lines.
const titleLetters = 160

var groupTones = map[string]theme.Tone{
	say.Overdue: theme.Stop, say.InForce: theme.Go, say.Undecided: theme.Open, say.Blocked: theme.Stop,
	say.Failed: theme.Stop, say.Delivered: theme.Done, say.Over: theme.End,
}

// fared counts pledges by group; what is overdue is counted as such besides.
func (p *Presenter) fared(list []*pledge) []Count {
	w, outlook := p.session.Words(), p.session.Outlook()
	counts := map[string]int{}
	for _, each := range list {
		a := outlook.Commitment(each.commitment.ID)
		counts[say.Group(a)]++
		if mood.Overdue(a) {
			counts[say.Overdue]++
		}
	}
	var out []Count
	for _, g := range say.Groups() {
		if n := counts[g]; n > 0 {
			out = append(out, Count{w.T("commitments.group." + g), groupTones[g], n, float32(n) / float32(len(list))})
		}
	}
	return out
}

// speaks tells whether an actor is one, or a person who speaks or works for it.
func (p *Presenter) speaks(speaker, one model.ID) bool {
	if speaker == one {
		return true
	}
	a, ok := p.book.Actors.Get(speaker)
	return ok && a.Of == one
}

func (p *Presenter) stances(id model.ID) []Stance {
	w := p.session.Words()
	var out []Stance
	for s := range p.book.Stances.Sorted() {
		if !p.speaks(s.Actor, id) {
			continue
		}
		row := Stance{ID: s.ID, Chip: say.Stance(w, s.Stance), Text: s.Text}
		if s.Actor != id {
			row.Actor = p.book.LabelOf(model.KindActor, s.Actor)
		}
		var about []string
		for _, c := range s.Commitments {
			about = append(about, p.book.LabelOf(model.KindCommitment, c))
		}
		for _, e := range s.Events {
			about = append(about, p.book.LabelOf(model.KindEvent, e))
		}
		row.About = p.few(about)
		switch {
		case len(s.Commitments) > 0:
			row.Route, row.Go = page.RouteTo(model.KindCommitment, s.Commitments[0])
		case len(s.Events) > 0:
			row.Route, row.Go = page.RouteTo(model.KindEvent, s.Events[0])
		}
		out = append(out, row)
	}
	return out
}

// signed are the instruments that an actor, or a person who speaks for it, signed, the latest first.
func (p *Presenter) signed(id model.ID) []Link {
	var papers []*model.Instrument
	for i := range p.book.Instruments.Sorted() {
		if slices.ContainsFunc(i.Signatories, func(actor model.ID) bool { return p.speaks(actor, id) }) {
			papers = append(papers, i)
		}
	}
	slices.SortStableFunc(papers, func(a, b *model.Instrument) int { return cmp.Compare(b.On.Latest(), a.On.Latest()) })
	var out []Link
	for _, i := range papers {
		route, _ := page.RouteTo(model.KindInstrument, i.ID)
		link := Link{Name: i.Name, Route: route}
		if !i.On.IsZero() {
			link.Note = p.session.Words().Date(i.On)
		}
		out = append(out, link)
	}
	return out
}

// few names the first two of several things, and how many more there are.
func (p *Presenter) few(names []string) string {
	if len(names) <= 2 {
		return strings.Join(names, "; ")
	}
	return p.session.Words().N("actors.and_more", len(names)-2, "names", strings.Join(names[:2], "; "))
}

// said lists claims by speaker, then in the order of their passages in each source.
func (p *Presenter) said(id model.ID) []Claim {
	var found []*model.Claim
	for c := range p.book.Claims.Sorted() {
		if c.Speaker != "" && p.speaks(c.Speaker, id) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b *model.Claim) int {
		return cmp.Or(cmp.Compare(a.Speaker, b.Speaker), cmp.Compare(a.Source, b.Source), cmp.Compare(startOf(a), startOf(b)))
	})
	var out []Claim
	for _, c := range found {
		row := Claim{Quote: c.Quote.Exact, From: say.From(p.session.Words(), p.book, c)}
		row.Route, row.Go = page.RouteTo(model.KindClaim, c.ID)
		out = append(out, row)
	}
	return out
}

func startOf(c *model.Claim) int {
	if c.Quote.Start == nil {
		return -1
	}
	return *c.Quote.Start
}
