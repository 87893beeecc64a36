package outlook

// Among the rules are, in the end, only such of the form "x ⇒ y" and "x ⇒ not y":
// clauses of two literals, each of which denies something. What a set of literals
// amounts to under such rules follows by going from literal to literal (Aspvall,
// Plass and Tarjan, "A linear-time algorithm for testing the truth of certain
// quantified Boolean formulas", Information Processing Letters 8(3), 1979). So an
// open leaf that no condition of a commitment names can be in one of its minimal
// sets only if something named there follows from the leaf, or from its negation.

// literal is a variable or its negation.
type literal int32

func affirm(x int32) literal { return literal(2 * x) }

func (l literal) variable() int32 { return int32(l >> 1) }
func (l literal) not() literal    { return l ^ 1 }
func (l literal) denies() bool    { return l&1 == 1 }

// follows visits what the rules make of a literal in one step; among it are
// literals whose truth is known.
func (w *world) follows(l literal, visit func(literal)) {
	x, e := l.variable(), w.engine
	if !l.denies() {
		for _, n := range e.leaves[x].needs {
			visit(affirm(w.variable(n)))
		}
	}
	if !w.isEvent(x) {
		if l.denies() {
			for _, y := range e.above[x] {
				visit(affirm(y).not())
			}
		}
		return
	}
	if !l.denies() {
		for _, y := range w.rules.implies[x] {
			visit(affirm(y))
		}
		for _, y := range w.rules.excludes[x] {
			visit(affirm(y).not())
		}
		return
	}
	for _, y := range w.rules.impliers[x] {
		visit(affirm(y).not())
	}
	for _, member := range w.rules.led[x] {
		for _, y := range e.above[member] {
			visit(affirm(y).not())
		}
	}
}

// tie marks the variables of a cone, and those of all open leaves of the book
// that the rules tie to them, and lists them.
func (p *planner) tie(w *world, cone []int32) []int32 {
	p.counts.empty(len(w.engine.leaves))
	p.reached.empty(2 * len(w.engine.leaves))
	var list []int32
	var ahead []literal
	reach := func(l literal) {
		if x := l.variable(); w.leaf(x).truth == Open && p.reached.add(int32(l)) {
			ahead = append(ahead, l)
			if p.counts.add(x) {
				list = append(list, x)
			}
		}
	}
	for _, x := range cone {
		reach(affirm(x))
		reach(affirm(x).not())
	}
	for len(ahead) > 0 {
		l := ahead[len(ahead)-1]
		ahead = ahead[:len(ahead)-1]
		w.follows(l, reach)
	}
	return list
}

// clauses visits the rules among the variables that count: what follows from one
// that is true, directly or by way of others that don't count.
func (p *planner) clauses(w *world, x int32, visit func(then literal)) {
	p.reached.empty(2 * len(w.engine.leaves))
	var step func(l literal)
	step = func(l literal) {
		y := l.variable()
		if w.leaf(y).truth == Open && !p.reached.add(int32(l)) {
			return
		}
		if w.leaf(y).truth != Open || p.counts.has(y) {
			visit(l)
			return
		}
		w.follows(l, step)
	}
	w.follows(affirm(x), step)
}
