// Package events is the page of what conditions refer to: each event with its state, its likelihood, its history, and the
// commitments that hang on it. The presenter decides what is shown; the view draws it.
package events

import (
	"slices"
	"strings"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/words"
	"proviso/ui/detail"
	"proviso/ui/find"
	"proviso/ui/listed"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/session"
)

// Presenter is the state of the page, without a window.
type Presenter struct {
	listed.List[*entry]
	session *session.Session
	state   model.EventState // "" for all
	book    model.Book
}

type entry struct {
	event  *model.Event
	name   string // folded
	folded string
	state  model.EventState
	hangs  []model.ID // commitments that name it
}

// EntryID implements listed.Entry.
func (e *entry) EntryID() model.ID { return e.event.ID }

// Folded implements listed.Entry.
func (e *entry) Folded() string { return e.folded }

// NewPresenter shows the session's book.
func NewPresenter(s *session.Session) *Presenter {
	p := &Presenter{session: s}
	p.List = listed.NewList(orders(), func(e *entry) bool { return p.state == "" || e.state == p.state })
	p.Update()
	return p
}

// Update takes over the book and the outlook as they now stand.
func (p *Presenter) Update() {
	p.book = p.session.Book()
	hangs := hanging(p.book)
	all := make([]*entry, 0, p.book.Events.Len())
	for e := range p.book.Events.Sorted() {
		all = append(all, &entry{
			event: e, name: find.Fold(e.Name), folded: find.Fold(strings.Join(append([]string{e.Name, e.Key, e.Text, e.Notes}, e.Tags...), "\n")),
			state: p.stateOf(e), hangs: hangs[e.ID],
		})
	}
	p.Take(all)
}

func (p *Presenter) stateOf(e *model.Event) model.EventState {
	now, ok := e.StateAt(p.session.Today(), p.session.Question().Known)
	if !ok {
		return model.Open
	}
	return now.State
}

// hanging lists, for each event, the commitments whose conditions or deadline name it, in the order of their keys.
func hanging(b model.Book) map[model.ID][]model.ID {
	out := map[model.ID][]model.ID{}
	add := func(event string, c model.ID) {
		id := model.ID(event)
		if list := out[id]; len(list) == 0 || list[len(list)-1] != c {
			out[id] = append(list, c)
		}
	}
	for c := range b.Commitments.Sorted() {
		for _, n := range []*condition.Node{c.Precondition, c.Termination} {
			for _, event := range condition.Events(n) {
				add(event, c.ID)
			}
		}
		if c.Deadline != nil && c.Deadline.Event != "" {
			add(string(c.Deadline.Event), c.ID)
		}
	}
	return out
}

// State is the state to which the list is narrowed, "" for all.
func (p *Presenter) State() model.EventState { return p.state }

// SetState narrows the list to events in a state; "" shows all.
func (p *Presenter) SetState(s model.EventState) {
	p.state = s
	p.Match()
}

// Row is one event as the list shows it.
type Row struct {
	ID    model.ID
	Name  string
	State say.Chip
	Note  string // since when, or how likely
	Hangs string // how many commitments hang on it
}

// Row is the i-th event shown, put into words.
func (p *Presenter) Row(i int) Row {
	e, w := p.At(i), p.session.Words()
	return Row{
		ID: e.event.ID, Name: e.event.Name, State: say.Event(w, e.state), Note: p.since(e.event), Hangs: hangsText(w, len(e.hangs)),
	}
}

func hangsText(w *words.Words, n int) string { return w.N("events.hangs", n) }

// since is the date of the state, or the likelihood of what is still open.
func (p *Presenter) since(e *model.Event) string {
	now, ok := e.StateAt(p.session.Today(), p.session.Question().Known)
	if ok && now.State != model.Open {
		return p.session.Words().Date(now.On)
	}
	return say.Likelihood(p.session.Words(), e.Likelihood)
}

// Detail is one event in full.
type Detail struct {
	ID         model.ID
	Name, Text string
	State      say.Chip
	Since      string
	Likelihood string
	History    []Entry
	Hanging    []Hanging
	Relations  []Relation
	Stances    []detail.Stance
	Evidence   []Evidence
	Tags       string
	Notes      string
}

// Entry is one line of an event's history; Corrected ones no longer count.
type Entry struct {
	Chip      say.Chip
	On, Note  string
	Recorded  string
	Corrected bool
}

// Hanging is a commitment that names the event.
type Hanging struct {
	Title, Condition string
	Chip             say.Chip
	Route            page.Route
}

// Relation is a rule between the event and another, read from the event: "implies Ceasefire".
type Relation struct {
	ID          model.ID
	Rule, Other string
	Note        string
	State       say.Chip // of the other event
	Route       page.Route
}

// Evidence is a claim about the event.
type Evidence struct {
	Quote, From string
	Route       page.Route // to the passage in its source
}

// Detail puts an event into words; false where the book has none of that id.
func (p *Presenter) Detail(id model.ID) (Detail, bool) {
	e, ok := p.book.Events.Get(id)
	if !ok {
		return Detail{}, false
	}
	w := p.session.Words()
	d := Detail{
		ID: id, Name: e.Name, Text: e.Text, State: say.Event(w, p.stateOf(e)), Likelihood: say.Likelihood(w, e.Likelihood),
		History: p.history(e), Hanging: p.hangingOn(id), Relations: p.relations(id), Tags: strings.Join(e.Tags, ", "), Notes: e.Notes,
	}
	if now, ok := e.StateAt(p.session.Today(), p.session.Question().Known); ok {
		d.Since = w.Date(now.On)
	}
	d.Stances = detail.Stances(p.session, func(s *model.Stance) bool { return slices.Contains(s.Events, id) })
	for c := range p.book.Claims.All() {
		if c.About.Event == id {
			route, _ := page.RouteTo(model.KindClaim, c.ID)
			d.Evidence = append(d.Evidence, Evidence{c.Quote.Exact, say.From(w, p.book, c), route})
		}
	}
	return d, true
}

func (p *Presenter) history(e *model.Event) []Entry {
	w := p.session.Words()
	var out []Entry
	for _, h := range e.History {
		out = append(out, Entry{
			Chip: say.Event(w, h.State), On: w.Date(h.On), Note: h.Note, Corrected: !h.Corrected.IsZero(),
			Recorded: w.T("events.recorded", "at", h.Recorded),
		})
	}
	return out
}

func (p *Presenter) hangingOn(id model.ID) []Hanging {
	w := p.session.Words()
	var out []Hanging
	e, ok := p.Find(id)
	if !ok {
		return nil
	}
	for _, cid := range e.hangs {
		c, _ := p.book.Commitments.Get(cid)
		text := ""
		if c.Precondition != nil {
			text = condition.Sentence(c.Precondition, p.book, w)
		}
		out = append(out, Hanging{c.Title, text, say.Headline(w, p.session.Outlook().Commitment(cid)), page.Route{Page: page.Commitments, ID: cid}})
	}
	return out
}

// relations are the rules that the event takes part in, each read from it.
func (p *Presenter) relations(id model.ID) []Relation {
	w := p.session.Words()
	var out []Relation
	for r := range p.book.Relations.Sorted() {
		if r.From != id && r.To != id {
			continue
		}
		rule, other := "events.relation."+string(r.Kind), r.To
		if r.From != id {
			other = r.From
			if r.Kind == model.Implies {
				rule = "events.relation.implied_by"
			}
		}
		row := Relation{ID: r.ID, Rule: w.T(rule), Other: p.book.LabelOf(model.KindEvent, other), Note: r.Note, Route: page.Route{Page: page.Events, ID: other}}
		if e, ok := p.book.Events.Get(other); ok {
			row.State = say.Event(w, p.stateOf(e))
		}
		out = append(out, row)
	}
	return out
}
