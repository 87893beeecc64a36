package outlook_test

import (
	"maps"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/when"
)

// brute answers by the letter of the specification: it writes out every
// completion and looks. It shares nothing with the package but the records.
type brute struct {
	book   model.Book
	at     when.Day
	assume []model.Assumption // one for each event at most

	leaves    []*condition.Node // each leaf once, "event E" for every event
	rules     [][2]int          // the first leaf presupposes the second
	unlimited bool              // "by" and "within" that ran out are open
	off       map[model.ID]bool // relations in contradiction
	sick      map[string]bool   // events tied to a contradiction
}

// longAgo is far enough back for "on or before".
const longAgo = 70

func newBrute(b model.Book, at when.Day, assume []model.Assumption) *brute {
	x := &brute{book: b, at: at, assume: assume, off: map[model.ID]bool{}, sick: map[string]bool{}}
	for e := range b.Events.Sorted() {
		x.leaves = append(x.leaves, condition.OnEvent(string(e.ID)))
	}
	for c := range b.Commitments.Sorted() {
		for _, n := range append(condition.Leaves(c.Precondition), condition.Leaves(c.Termination)...) {
			if n.Op != condition.Active && x.index(n) < 0 {
				x.leaves = append(x.leaves, n)
			}
		}
	}
	x.quarantine()
	x.findRules()
	return x
}

func (x *brute) index(n *condition.Node) int {
	return slices.IndexFunc(x.leaves, func(m *condition.Node) bool { return condition.EqualButClaims(n, m) })
}

// quarantine finds the components of events whose facts can't stand together.
func (x *brute) quarantine() {
	events := []string{}
	for e := range x.book.Events.Sorted() {
		events = append(events, string(e.ID))
	}
	component := map[string]string{}
	for _, e := range events {
		component[e] = e
	}
	for range events {
		for r := range x.book.Relations.All() {
			low := min(component[string(r.From)], component[string(r.To)])
			component[string(r.From)], component[string(r.To)] = low, low
		}
	}
	for _, root := range events {
		var members []string
		for _, e := range events {
			if component[e] == root {
				members = append(members, e)
			}
		}
		if len(members) > 0 && !x.satisfiable(members) {
			for _, e := range members {
				x.sick[e] = true
			}
			for r := range x.book.Relations.All() {
				if component[string(r.From)] == root {
					x.off[r.ID] = true
				}
			}
		}
	}
}

func (x *brute) satisfiable(members []string) bool {
	for bits := range 1 << len(members) {
		holds := map[string]bool{}
		fits := true
		for i, e := range members {
			holds[e] = bits>>i&1 == 1
			fact := x.table(condition.OnEvent(e))
			fits = fits && (fact == 0 || (fact == 1) == holds[e])
		}
		for r := range x.book.Relations.All() {
			a, known := holds[string(r.From)]
			fits = fits && (!known || relationHolds(r.Kind, a, holds[string(r.To)]))
		}
		if fits {
			return true
		}
	}
	return false
}

func relationHolds(kind model.RelationKind, a, b bool) bool {
	switch kind {
	case model.Implies:
		return !a || b
	case model.Excludes:
		return !a || !b
	}
	return a == b
}

// completion is an assignment to the leaves that facts and rules allow, and which
// commitments are active under it.
type completion struct {
	leaves []bool
	force  map[string]bool
}

// tooMany is past what is written out in a test.
const tooMany = 12

// completions lists every assignment that there is, and none where they are too many.
func (x *brute) completions() []completion {
	var open []int
	base := make([]bool, len(x.leaves))
	for i, n := range x.leaves {
		switch x.table(n) {
		case 1:
			base[i] = true
		case 0:
			open = append(open, i)
		}
	}
	if len(open) > tooMany {
		return nil
	}
	var out []completion
	loops := x.loops()
	for bits := range 1 << len(open) {
		c := slices.Clone(base)
		for k, i := range open {
			c[i] = bits>>k&1 == 1
		}
		if x.allowed(c) {
			out = append(out, completion{c, x.forces(c, loops)})
		}
	}
	return out
}

func (x *brute) allowed(c []bool) bool {
	for r := range x.book.Relations.All() {
		a, b := x.index(condition.OnEvent(string(r.From))), x.index(condition.OnEvent(string(r.To)))
		if !x.off[r.ID] && !relationHolds(r.Kind, c[a], c[b]) {
			return false
		}
	}
	for _, rule := range x.rules {
		if c[rule[0]] && !c[rule[1]] {
			return false
		}
	}
	return true
}

// findRules writes out the second and third line of the rules.
func (x *brute) findRules() {
	for i, n := range x.leaves {
		for j, m := range x.leaves {
			if i != j && presupposes(n, m) {
				x.rules = append(x.rules, [2]int{i, j})
			}
		}
	}
}

// presupposes is the second and third line of the rules.
func presupposes(n, m *condition.Node) bool {
	if m.Op == condition.Event {
		switch n.Op {
		case condition.While, condition.By:
			return n.Event == m.Event
		case condition.Within:
			return n.Event == m.Event || n.After == m.Event
		}
		return false
	}
	if n.Op != m.Op || n.Event != m.Event || n.After != m.After || n.Commitment != m.Commitment {
		return false
	}
	switch n.Op {
	case condition.By:
		return n.Date.Latest() <= m.Date.Earliest()
	case condition.Within:
		return n.Within.NeverLonger(m.Within)
	case condition.Date:
		return m.Date.Latest() <= n.Date.Earliest()
	case condition.Stage:
		return slices.Index(condition.Rungs, m.Stage) < slices.Index(condition.Rungs, n.Stage)
	}
	return false
}

// forces finds which commitments are active in a completion: those that a
// commitment waits for before it, and members of a loop from none in force (the
// least fixed point).
func (x *brute) forces(c []bool, loops [][]*model.Commitment) map[string]bool {
	return x.together(c, loops, -1)
}

// loops groups the commitments that wait for each other, what is waited for first.
func (x *brute) loops() [][]*model.Commitment {
	below := map[model.ID]map[model.ID]bool{}
	for k := range x.book.Commitments.All() {
		below[k.ID] = map[model.ID]bool{k.ID: true}
	}
	for range len(below) {
		for k := range x.book.Commitments.All() {
			for _, n := range append(condition.Leaves(k.Precondition), condition.Leaves(k.Termination)...) {
				if n.Op == condition.Active {
					maps.Copy(below[k.ID], below[model.ID(n.Commitment)])
				}
			}
		}
	}
	var out [][]*model.Commitment
	for size := 1; size <= len(below); size++ {
		for k := range x.book.Commitments.All() {
			if len(below[k.ID]) != size {
				continue
			}
			i := slices.IndexFunc(out, func(g []*model.Commitment) bool { return below[k.ID][g[0].ID] && below[g[0].ID][k.ID] })
			if i < 0 {
				out = append(out, []*model.Commitment{k})
			} else {
				out[i] = append(out[i], k)
			}
		}
	}
	return out
}

func (x *brute) holds(n *condition.Node, c []bool, force map[string]bool, none bool) bool {
	if n == nil {
		return none
	}
	count := 0
	for _, child := range n.Of {
		if x.holds(child, c, force, none) {
			count++
		}
	}
	switch n.Op {
	case condition.All:
		return count == len(n.Of)
	case condition.Any:
		return count > 0
	case condition.AtLeast:
		return count >= n.Min
	case condition.Not:
		return count == 0
	case condition.Active:
		return force[n.Commitment]
	}
	return c[x.index(n)]
}

// certain is 1 if a condition holds in all completions, -1 if in none, else 0.
func (x *brute) certain(completions []completion, n *condition.Node, none bool) int {
	yes, no := false, false
	for _, c := range completions {
		if x.holds(n, c.leaves, c.force, none) {
			yes = true
		} else {
			no = true
		}
	}
	switch {
	case !no:
		return 1
	case !yes:
		return -1
	}
	return 0
}

// depends reports whether a commitment depends on a sick event.
func (x *brute) depends(c *model.Commitment, seen map[model.ID]bool) bool {
	if seen[c.ID] {
		return false
	}
	seen[c.ID] = true
	for _, n := range append(condition.Leaves(c.Precondition), condition.Leaves(c.Termination)...) {
		if x.sick[n.Event] || x.sick[n.After] {
			return true
		}
		if n.Op == condition.Active {
			other, _ := x.book.Commitments.Get(model.ID(n.Commitment))
			if x.depends(other, seen) {
				return true
			}
		}
	}
	return false
}

// activation is the table of the fourth section. Lifted are the completions
// with limits of time lifted.
func (x *brute) activation(c *model.Commitment, completions, lifted []completion) string {
	if x.depends(c, map[model.ID]bool{}) {
		return "contradicted"
	}
	switch pre := x.certain(completions, c.Precondition, true); {
	case x.certain(completions, c.Termination, false) == 1:
		return "ended"
	case c.Precondition == nil:
		return "unconditional"
	case pre == 1:
		return "activated"
	case pre == -1 && x.certain(lifted, c.Precondition, true) != -1:
		return "expired"
	case pre == -1:
		return "blocked"
	}
	return "open"
}
