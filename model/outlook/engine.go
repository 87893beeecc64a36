package outlook

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
)

// Engine is a book made ready to be asked. It is immutable and safe to share:
// make one for each book and ask it as many questions as there are.
type Engine struct {
	book            model.Book
	events          []*model.Event // nil for one that a condition names and the book lacks
	eventKeys       []string
	dated           []bool // events that have a history
	eventIndex      map[string]int32
	commitments     []*model.Commitment
	commitmentIndex map[string]int32
	missing         map[string]int32 // commitments that conditions name and the book lacks
	byKey           []int32          // commitments in the order of their keys

	leaves []leaf
	found  map[identity]int32
	order  []int32   // leaves that are no events, what is presupposed first
	above  [][]int32 // by leaf: those that presuppose it
	level  []int32   // the place of each leaf in diagrams for all commitments

	code       []step
	pre, term  []formula
	groups     []group
	groupOf    []int32
	relations  []relation
	refused    map[int32]int32 // commitments in a loop that has no answer, and the leaf that stands for each
	tiers      [][]int32       // groups, by the length of the chain they wait for
	waited     []int32         // by commitment: a number among those that others wait for; -1 if nothing does
	waiters    int32           // how many there are of these
	afterForce []int32         // commitments whose deadline counts from their activation
}

// formula is where a condition's code begins; none where there is no condition.
type formula int32

const none formula = -1

// variable is the Op of all steps that are leaves but Active.
const variable condition.Op = "variable"

// step is one node of a condition: the operands follow it, and end is where
// what comes after the node begins.
type step struct {
	op    condition.Op
	count int32 // AtLeast: how many
	ref   int32 // the leaf or, for Active, the commitment
	end   int32
	node  *condition.Node
}

// Compile makes a book ready to be asked.
func Compile(b model.Book) *Engine {
	e := &Engine{
		book: b, found: map[identity]int32{}, refused: map[int32]int32{}, missing: map[string]int32{},
		eventIndex:      make(map[string]int32, b.Events.Len()),
		commitmentIndex: make(map[string]int32, b.Commitments.Len()),
	}
	for ev := range b.Events.Sorted() {
		e.addEvent(string(ev.ID), ev, ev.Key)
	}
	for c := range b.Commitments.All() {
		e.commitmentIndex[string(c.ID)] = int32(len(e.commitments))
		e.commitments = append(e.commitments, c)
	}
	for c := range b.Commitments.Sorted() {
		e.byKey = append(e.byKey, e.commitmentIndex[string(c.ID)])
	}
	e.missingEvents()
	for i, key := range e.eventKeys {
		e.leaves = append(e.leaves, leaf{op: condition.Event, event: int32(i), after: -1, commitment: -1, node: condition.OnEvent(e.eventID(int32(i), key))})
	}
	e.translate()
	e.relate()
	e.findLoops()
	e.tierUp()
	e.link()
	e.levels()
	return e
}

// Book is the book that the engine was made from.
func (e *Engine) Book() model.Book { return e.book }

func (e *Engine) addEvent(id string, ev *model.Event, key string) {
	if _, ok := e.eventIndex[id]; ok {
		return
	}
	e.eventIndex[id] = int32(len(e.events))
	e.events = append(e.events, ev)
	e.eventKeys = append(e.eventKeys, key)
	e.dated = append(e.dated, ev != nil && len(ev.History) > 0)
}

func (e *Engine) eventID(i int32, otherwise string) string {
	if ev := e.events[i]; ev != nil {
		return string(ev.ID)
	}
	return otherwise
}

// missingEvents gives a number to what conditions and relations name and the
// book lacks. No valid book has any; here they are events that stay open.
func (e *Engine) missingEvents() {
	for _, c := range e.byKey {
		for _, n := range []*condition.Node{e.commitments[c].Precondition, e.commitments[c].Termination} {
			condition.Walk(n, func(n *condition.Node) bool {
				for _, id := range []string{n.Event, n.After} {
					if _, ok := e.eventIndex[id]; id != "" && !ok {
						e.addEvent(id, nil, id)
					}
				}
				return true
			})
		}
	}
	for r := range e.book.Relations.Sorted() {
		e.addEvent(string(r.From), nil, string(r.From))
		e.addEvent(string(r.To), nil, string(r.To))
	}
}

// translate turns every condition into code, in the order of the commitments' keys.
func (e *Engine) translate() {
	e.pre = make([]formula, len(e.commitments))
	e.term = make([]formula, len(e.commitments))
	for _, i := range e.byKey {
		c := e.commitments[i]
		e.pre[i], e.term[i] = e.compile(c.Precondition), e.compile(c.Termination)
		if c.Deadline.AfterActivation() {
			e.afterForce = append(e.afterForce, i)
		}
	}
}

func (e *Engine) compile(n *condition.Node) formula {
	if n == nil {
		return none
	}
	start := formula(len(e.code))
	e.emit(n)
	return start
}

func (e *Engine) emit(n *condition.Node) {
	at := len(e.code)
	e.code = append(e.code, step{op: n.Op, count: int32(n.Min), node: n})
	switch {
	case n.Op == condition.Active && e.hasCommitment(n.Commitment):
		e.code[at].ref = e.commitmentIndex[n.Commitment]
	case n.Op.Leaf():
		e.code[at].op, e.code[at].ref = variable, e.leafOf(n)
	default:
		for _, child := range n.Of {
			if child != nil {
				e.emit(child)
			}
		}
	}
	e.code[at].end = int32(len(e.code))
}

func (e *Engine) hasCommitment(id string) bool {
	_, ok := e.commitmentIndex[id]
	return ok
}

// leafOf is the variable that a leaf stands for. What the book lacks has one, too.
func (e *Engine) leafOf(n *condition.Node) int32 {
	if n.Op == condition.Event {
		return e.eventIndex[n.Event]
	}
	l := leaf{op: n.Op, event: -1, after: -1, commitment: -1, date: n.Date, within: n.Within, node: n.Cite()}
	switch n.Op {
	case condition.By, condition.Within, condition.While:
		l.event = e.eventIndex[n.Event]
		if n.Op == condition.Within {
			l.after = e.eventIndex[n.After]
		}
	case condition.Stage, condition.Delivered:
		l.rung = slices.Index(condition.Rungs, n.Stage)
		l.commitment = e.commitmentOf(n.Commitment)
	case condition.Active:
		l.commitment = e.commitmentOf(n.Commitment)
	}
	return e.addLeaf(l)
}

// commitmentOf is the number of a commitment: below -1 for one that the book lacks.
func (e *Engine) commitmentOf(id string) int32 {
	if c, ok := e.commitmentIndex[id]; ok {
		return c
	}
	c, ok := e.missing[id]
	if !ok {
		c = -2 - int32(len(e.missing))
		e.missing[id] = c
	}
	return c
}

func (e *Engine) addLeaf(l leaf) int32 {
	id := l.identity()
	if i, ok := e.found[id]; ok {
		return i
	}
	i := int32(len(e.leaves))
	e.found[id] = i
	e.leaves = append(e.leaves, l)
	return i
}

// operands yields the places of the operands of the step at i.
func (e *Engine) operands(i int32) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		for at := i + 1; at < e.code[i].end; at = e.code[at].end {
			if !yield(at) {
				return
			}
		}
	}
}
