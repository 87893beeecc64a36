// Package actors is the page of those who pledge and are pledged to: states, organisations, coalitions with their members,
// persons with their posts, and how the pledges of each have fared. The presenter decides what is shown; the view draws it.
package actors

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/words"
	"proviso/ui/find"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	session *session.Session
	sort    Sort
	query   find.Query
	kind    model.ActorKind // "" for all
	book    model.Book
	ties    ties
	order   []*entry
	shown   []*entry
}

type entry struct {
	actor           *model.Actor
	folded, name    string
	given, received int
}

// NewPresenter shows the session's book.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s, sort: ByPledges}
	p.Update()
	return p
}

// Update takes over the book as it now stands.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	p.ties = tie(p.book)
	p.order = p.order[:0:0]
	for a := range p.book.Actors.Sorted() {
		p.order = append(p.order, &entry{
			actor: a, name: find.Fold(a.Name), folded: p.folded(a),
			given: len(p.ties.pledges(a.ID, model.Obligor)), received: len(p.ties.pledges(a.ID, model.Beneficiary)),
		})
	}
	p.arrange()
	p.match()
}

// folded is everything that a search looks at.
func (p *Presenter) folded(a *model.Actor) string {
	parts := append([]string{a.Name, a.Key, a.ISO, a.QID, a.Post, a.Notes}, a.Aliases...)
	if a.Of != "" {
		parts = append(parts, p.book.LabelOf(model.KindActor, a.Of))
	}
	return find.Fold(strings.Join(parts, "\n"))
}

// Search shows what has all the words typed.
func (p *Presenter) Search(text string) {
	p.query = find.Parse(text)
	p.match()
}

// Kind is the kind of actor to which the list is narrowed, "" for all.
func (p *Presenter) Kind() model.ActorKind { return p.kind }

// SetKind narrows the list to a kind of actor; "" shows all.
func (p *Presenter) SetKind(k model.ActorKind) {
	p.kind = k
	p.match()
}

func (p *Presenter) match() {
	p.shown = p.shown[:0:0]
	for _, e := range p.order {
		if (p.kind == "" || e.actor.Kind == p.kind) && p.query.Matches(e.folded) {
			p.shown = append(p.shown, e)
		}
	}
}

// Total is the number of actors in the book, Len that of those shown.
func (p *Presenter) Total() int { return len(p.order) }

// Len is the number of actors shown.
func (p *Presenter) Len() int { return len(p.shown) }

// ID is the id of the i-th actor shown.
func (p *Presenter) ID(i int) model.ID { return p.shown[i].actor.ID }

// Shows reports whether an actor is among those shown.
func (p *Presenter) Shows(id model.ID) bool {
	return slices.ContainsFunc(p.shown, func(e *entry) bool { return e.actor.ID == id })
}

// Row is one actor as the list shows it.
type Row struct {
	ID   model.ID
	Name string
	Sub  string // kind, codes, post or number of members
	Note string // how many pledges given and received
}

// Row is the i-th actor shown, put into words.
func (p *Presenter) Row(i int) Row {
	e := p.shown[i]
	return Row{ID: e.actor.ID, Name: e.actor.Name, Sub: p.facts(e.actor), Note: tally(p.session.Words(), e.given, e.received)}
}

// tally is how many pledges an actor has given and received, "" for none.
func tally(w *words.Words, given, received int) string {
	var parts []string
	if given > 0 {
		parts = append(parts, w.T("actors.given", "n", given))
	}
	if received > 0 {
		parts = append(parts, w.T("actors.received", "n", received))
	}
	return strings.Join(parts, " · ")
}

// facts are kind and codes, with a person's post or the number of members.
func (p *Presenter) facts(a *model.Actor) string {
	w := p.session.Words()
	parts := []string{w.Label("actor_kind", string(a.Kind))}
	if post := p.post(a); post != "" {
		parts = append(parts, post)
	}
	if n := len(a.Members); n > 0 {
		parts = append(parts, w.N("actors.members", n))
	}
	for _, code := range []string{a.ISO, a.QID} {
		if code != "" {
			parts = append(parts, code)
		}
	}
	return strings.Join(parts, " · ")
}

// post is what a person is, and of what: "Prime Minister, United Kingdom".
func (p *Presenter) post(a *model.Actor) string {
	var parts []string
	if a.Post != "" {
		parts = append(parts, a.Post)
	}
	if a.Of != "" {
		parts = append(parts, p.book.LabelOf(model.KindActor, a.Of))
	}
	return strings.Join(parts, ", ")
}
