// Package actors is the page of those who pledge and are pledged to: states, organisations, coalitions with their members,
// persons with their posts, and how the pledges of each have fared. The presenter decides what is shown; the view draws it.
package actors

import (
	"strings"

	"proviso/model"
	"proviso/model/words"
	"proviso/ui/find"
	"proviso/ui/listed"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	listed.List[*entry]
	session *session.Session
	kind    model.ActorKind // "" for all
	book    model.Book
	ties    ties
}

type entry struct {
	actor           *model.Actor
	folded, name    string
	given, received int
}

// EntryID implements listed.Entry.
func (e *entry) EntryID() model.ID { return e.actor.ID }

// Folded implements listed.Entry.
func (e *entry) Folded() string { return e.folded }

// NewPresenter shows the session's book.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s}
	p.List = listed.NewList(orders(), func(e *entry) bool { return p.kind == "" || e.actor.Kind == p.kind })
	p.Update()
	return p
}

// Update takes over the book as it now stands.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	p.ties = tie(p.book)
	all := make([]*entry, 0, p.book.Actors.Len())
	for a := range p.book.Actors.Sorted() {
		all = append(all, &entry{
			actor: a, name: find.Fold(a.Name), folded: p.folded(a),
			given: len(p.ties.pledges(a.ID, model.Obligor)), received: len(p.ties.pledges(a.ID, model.Beneficiary)),
		})
	}
	p.Take(all)
}

// folded is everything that a search looks at.
func (p *Presenter) folded(a *model.Actor) string {
	parts := append([]string{a.Name, a.Key, a.ISO, a.QID, a.Post, a.Notes}, a.Aliases...)
	if a.Of != "" {
		parts = append(parts, p.book.LabelOf(model.KindActor, a.Of))
	}
	return find.Fold(strings.Join(parts, "\n"))
}

// Kind is the kind of actor to which the list is narrowed, "" for all.
func (p *Presenter) Kind() model.ActorKind { return p.kind }

// SetKind narrows the list to a kind of actor; "" shows all.
func (p *Presenter) SetKind(k model.ActorKind) {
	p.kind = k
	p.Match()
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
	e := p.At(i)
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
