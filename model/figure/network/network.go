// Package network turns a book under a question into the graph of what hangs on what: events and the conditions that they
// feed, and the commitments that these bring into force, each in its state. It picks the neighbourhood of a record out of large
// books, and draws the graph as a figure.
package network

import (
	"strconv"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/words"
)

// Kind is what a node stands for.
type Kind string

// The kinds of nodes.
const (
	Event      Kind = "event"
	Commitment Kind = "commitment"
	Group      Kind = "group"  // joins what leads to it: all of, any of, not
	Clause     Kind = "clause" // asks more of what leads to it than that it has occurred: a date, a stage
)

// Node is one node of the graph.
type Node struct {
	ID     string // of an event or a commitment, its record's
	Kind   Kind
	Record model.ID // the event or commitment; of a group or a clause, the commitment in whose condition it stands
	Key    string   // the record's key, "" of a group or a clause
	Text   string
	Word   string // its state in a word
	Mood   mood.Mood
	Truth  outlook.Truth // of a group or clause
	// Overdue is a mark beside the state of a commitment.
	Overdue bool
	// Missing is how much leads to a group or clause, or from an event or commitment, that is not in the graph.
	Missing int
	// Deadlock is the number, from 1, of the deadlock that a commitment is stuck in; 0 for none.
	Deadlock int
}

// IsRecord reports whether the node stands for a record of the book.
func (n Node) IsRecord() bool { return n.Kind == Event || n.Kind == Commitment }

// Edge leads from one node to another, by their numbers.
type Edge struct {
	From, To int
	Truth    outlook.Truth // of what leads on
	Ends     bool          // it ends the commitment rather than bringing it into force
}

// Rule is a relation between two events, by their numbers.
type Rule struct {
	From, To int
	Kind     model.RelationKind
}

// Network is a graph of a book or of a part of it. Its nodes stand in the order of events, then commitments each after the
// groups and clauses of its conditions.
type Network struct {
	Nodes     []Node
	Edges     []Edge
	Rules     []Rule
	Deadlocks []string // each in a sentence, in the order of Node.Deadlock
	// Beyond is how many records within the depth asked for had no room.
	Beyond int
}

// Whole is the graph of the whole book, which must be the one of the index.
func (ix *Index) Whole(o *outlook.Outlook, w *words.Words) Network {
	return ix.build(o, w, ix.all(), nil)
}

// Around is the neighbourhood of a record: all that is at most so many steps away, where an event is one step from the
// commitments whose conditions name it and from the events it is related to, and a commitment from those that wait for it.
// The nearest come first; no more nodes than limit are taken beside the record itself. Of the conditions of other commitments only
// what leads from the records shown is drawn, the rest is counted.
func (ix *Index) Around(o *outlook.Outlook, w *words.Words, centre model.ID, depth, limit int) Network {
	records, beyond := ix.near(centre, depth, limit)
	n := ix.build(o, w, records, func(c *model.Commitment, part *outlook.Part) bool {
		names, _ := leading(part.Node, records)
		return names || c.ID == centre
	})
	n.Beyond = beyond
	return n
}

// builder makes a graph.
type builder struct {
	book    model.Book
	outlook *outlook.Outlook
	words   *words.Words
	net     Network
	at      map[model.ID]int // nodes of records
	feeds   []feed
	drawn   func(*model.Commitment, *outlook.Part) bool // the parts of conditions that are drawn; nil for all
}

// feed is a part of a condition that leads on to a node: by a node of its own, or straight from a record where node is -1.
type feed struct {
	part     *outlook.Part
	node, to int
	ends     bool
}

func (ix *Index) build(o *outlook.Outlook, w *words.Words, records map[model.ID]bool, drawn func(*model.Commitment, *outlook.Part) bool) Network {
	b := &builder{book: o.Book(), outlook: o, words: w, at: map[model.ID]int{}, drawn: drawn}
	for e := range b.book.Events.Sorted() {
		if records[e.ID] {
			b.event(e)
		}
	}
	stuck := b.deadlocks(records)
	for c := range b.book.Commitments.Sorted() {
		if records[c.ID] {
			b.commitment(c, stuck[c.ID])
		}
	}
	for _, f := range b.feeds {
		b.link(f)
	}
	for id, at := range b.at {
		for _, d := range ix.dependents[id] {
			if !records[d] {
				b.net.Nodes[at].Missing++
			}
		}
	}
	b.rules()
	return b.net
}

func (b *builder) add(n Node) int {
	b.net.Nodes = append(b.net.Nodes, n)
	return len(b.net.Nodes) - 1
}

func (b *builder) event(e *model.Event) {
	state := b.outlook.Event(e.ID).State
	if state == "" {
		state = model.Open
	}
	b.at[e.ID] = b.add(Node{
		ID: string(e.ID), Kind: Event, Record: e.ID, Key: e.Key, Text: e.Name,
		Word: b.words.Label("event_state", string(state)), Mood: mood.Event(state),
	})
}

// deadlocks numbers those of which a member is shown.
func (b *builder) deadlocks(records map[model.ID]bool) map[model.ID]int {
	stuck := map[model.ID]int{}
	for _, d := range b.outlook.Deadlocks() {
		shown := false
		for _, m := range d.Members {
			shown = shown || records[m.Commitment]
		}
		if !shown {
			continue
		}
		b.net.Deadlocks = append(b.net.Deadlocks, b.outlook.SayDeadlock(b.words, d))
		for _, m := range d.Members {
			stuck[m.Commitment] = len(b.net.Deadlocks)
		}
	}
	return stuck
}

// commitment adds a commitment and the nodes of its conditions. They are linked later: conditions may name commitments that
// are yet to be added.
func (b *builder) commitment(c *model.Commitment, deadlock int) {
	why := b.outlook.Explain(c.ID)
	var into []feed
	shown := func(part *outlook.Part) bool { return part != nil && (b.drawn == nil || b.drawn(c, part)) }
	if part := why.Precondition; shown(part) {
		into = append(into, feed{part: part, node: b.condition(c, part, string(c.ID)+"/if")})
	}
	if part := why.Termination; shown(part) {
		root := b.condition(c, part, string(c.ID)+"/until")
		ends := b.add(b.joint(c, part, Clause, string(c.ID)+"/ends", b.words.T("map.ends")))
		b.feeds = append(b.feeds, feed{part: part, node: root, to: ends})
		into = append(into, feed{part: part, node: ends, ends: true})
	}
	answer := b.outlook.Commitment(c.ID)
	word, m := mood.Headline(answer)
	at := b.add(Node{
		ID: string(c.ID), Kind: Commitment, Record: c.ID, Key: c.Key, Text: c.Title, Word: b.words.Label("headline", word), Mood: m,
		Overdue: answer.Overdue, Deadlock: deadlock,
	})
	b.at[c.ID] = at
	for _, f := range into {
		f.to = at
		b.feeds = append(b.feeds, f)
	}
}

// joint is a node that stands for a part of a condition.
func (b *builder) joint(c *model.Commitment, part *outlook.Part, kind Kind, id, text string) Node {
	return Node{ID: id, Kind: kind, Record: c.ID, Text: text, Word: b.truth(part.Truth), Mood: mood.Truth(part.Truth), Truth: part.Truth}
}

// condition adds the nodes of a part of a condition; -1 where a record stands for it.
func (b *builder) condition(c *model.Commitment, part *outlook.Part, id string) int {
	n := part.Node
	switch {
	case n.Op == condition.Event, n.Op == condition.Active:
		return -1
	case n.Op.Leaf():
		at := b.add(b.joint(c, part, Clause, id, b.clause(n)))
		b.feeds = append(b.feeds, feed{part: part, node: -1, to: at})
		return at
	}
	text, operands := b.group(part)
	at := b.add(b.joint(c, part, Group, id, text))
	for i, operand := range operands {
		if b.drawn != nil && !b.drawn(c, operand) {
			b.net.Nodes[at].Missing += len(condition.Leaves(operand.Node))
			continue
		}
		from := b.condition(c, operand, id+"/"+strconv.Itoa(i))
		b.feeds = append(b.feeds, feed{part: operand, node: from, to: at})
	}
	return at
}

// group names what joins operands; the negation of a group is one node with it.
func (b *builder) group(part *outlook.Part) (string, []*outlook.Part) {
	n, key := part.Node, "condition.row."
	if n.Op == condition.Not && len(part.Parts) == 1 {
		inner := part.Parts[0]
		if inner.Node.Op.Leaf() || inner.Node.Op == condition.Not {
			return b.words.T("condition.row.not"), part.Parts
		}
		n, key, part = inner.Node, "condition.row.not_", inner
	}
	if n.Op == condition.AtLeast {
		return b.words.N(key+string(n.Op), n.Min), part.Parts
	}
	return b.words.T(key + string(n.Op)), part.Parts
}

// clause says what is asked besides the record that leads to it.
func (b *builder) clause(n *condition.Node) string {
	w := b.words
	switch n.Op {
	case condition.By:
		return w.T("map.by", "date", n.Date)
	case condition.Within:
		return w.T("map.within", "duration", n.Within, "event", b.book.LabelOf(model.KindEvent, model.ID(n.After)))
	case condition.While:
		return w.T("map.while")
	case condition.Date:
		return w.T("condition.date", "date", n.Date)
	case condition.Stage:
		return w.T("map.stage", "stage", w.Label("stage", n.Stage))
	}
	return w.T("map.delivered")
}

func (b *builder) truth(t outlook.Truth) string {
	switch t {
	case outlook.True:
		return b.words.T("map.yes")
	case outlook.False:
		return b.words.T("map.no")
	}
	return b.words.T("map.open")
}

// link draws the edges of a feed, or counts what it lacks.
func (b *builder) link(f feed) {
	if f.node >= 0 {
		b.net.Edges = append(b.net.Edges, Edge{From: f.node, To: f.to, Truth: f.part.Truth, Ends: f.ends})
		return
	}
	n := f.part.Node
	for _, id := range []string{n.Event, n.After, n.Commitment} {
		from, shown := b.at[model.ID(id)]
		switch {
		case id == "":
		case shown:
			b.net.Edges = append(b.net.Edges, Edge{From: from, To: f.to, Truth: b.leads(f.part, id), Ends: f.ends})
		default:
			b.net.Nodes[f.to].Missing++
		}
	}
}

// leads is what a record leads on with: of a clause that asks for more, whether the event itself came to be.
func (b *builder) leads(part *outlook.Part, id string) outlook.Truth {
	if part.Node.Op == condition.Event || part.Node.Commitment != "" {
		return part.Truth
	}
	return b.outlook.Event(model.ID(id)).Truth
}

func (b *builder) rules() {
	for r := range b.book.Relations.Sorted() {
		from, ok := b.at[r.From]
		to, both := b.at[r.To]
		if ok && both {
			b.net.Rules = append(b.net.Rules, Rule{From: from, To: to, Kind: r.Kind})
		}
	}
}
