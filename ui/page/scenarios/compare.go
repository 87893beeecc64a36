package scenarios

import (
	"strings"

	"proviso/model/outlook"
	"proviso/model/words"
)

// Comparing reports whether two columns are compared.
func (p *Presenter) Comparing() bool { return p.comparing }

// Compare shows only two columns, from one to the other.
func (p *Presenter) Compare(from, to string) {
	p.comparing, p.from, p.to = true, from, to
	p.column = to
	p.keepChoice()
	p.match()
	p.seek()
}

// CompareNone shows all columns again.
func (p *Presenter) CompareNone() {
	p.comparing, p.from, p.to = false, "", ""
	p.match()
	p.seek()
}

// Pair is which columns are compared: those chosen, else what is recorded and the column of the chosen cell.
func (p *Presenter) Pair() (from, to string) {
	a, b := p.pair()
	return a.id, b.id
}

func (p *Presenter) pair() (from, to *column) {
	from, to = p.columnNamed(p.from), p.columnNamed(p.to)
	if from == nil {
		from = p.columnNamed(Recorded)
	}
	if to == nil {
		to = p.columnNamed(Tried)
		if c := p.columnNamed(p.column); c != nil && !p.comparing {
			to = c
		}
	}
	return from, to
}

// Comparable are all columns that can be compared.
func (p *Presenter) Comparable() []Column {
	var out []Column
	for _, c := range p.columns {
		out = append(out, Column{ID: c.id, Title: c.title, Tried: c.id == Tried})
	}
	return out
}

// Comparison is what differs between two columns, in words.
type Comparison struct {
	From, To string
	Counts   string // "5 pledges come into force; none is lost."
	Of       string // the title of the chosen commitment
	Change   string // the smallest change that turns its answer, "" where it is the same
	Doubtful bool   // there may be a smaller change
	Working  bool   // the change is still being looked for
}

// Comparison compares the pair; false where both are the same column or one has no answer yet.
func (p *Presenter) Comparison() (Comparison, bool) {
	from, to := p.pair()
	if from == to || from.outlook == nil || to.outlook == nil {
		return Comparison{}, false
	}
	w := p.session.Words()
	if from.id == Recorded && to.id == Tried && p.draft.same(Draft{}) {
		return Comparison{From: from.title, To: to.title, Counts: w.T("scenarios.hint")}, true
	}
	c := Comparison{From: from.title, To: to.title, Counts: counts(w, from.outlook, to.outlook)}
	entry, ok := p.book.Commitments.Get(p.row)
	if !ok {
		return c, true
	}
	c.Of = entry.Title
	if from.outlook.Commitment(p.row).Activation == to.outlook.Commitment(p.row).Activation {
		return c, true
	}
	f := &p.findings
	if f.flipOf != (flipKey{from, to, p.row}) || f.flip == nil {
		c.Working = true
		return c, true
	}
	var steps []string
	for _, s := range f.flip.Steps {
		steps = append(steps, to.outlook.SayStep(w, s))
	}
	c.Change, c.Doubtful = w.List(steps, "list.and"), !f.flip.Smallest
	return c, true
}

// counts says how many commitments come into force, are lost, and so on, from one outlook to another.
func counts(w *words.Words, from, to *outlook.Outlook) string {
	n := map[string]int{}
	for _, after := range to.Commitments() {
		before := from.Commitment(after.Commitment.ID).Activation
		switch now := after.Activation; {
		case now == before, now.InForce() && before.InForce():
		case now.InForce():
			n["gained"]++
		case before.InForce():
			n["lost"]++
		default:
			n[string(now)]++
		}
	}
	kinds := []string{"gained", "lost"}
	for _, a := range outlook.Activations() {
		kinds = append(kinds, string(a))
	}
	var parts []string
	for _, kind := range kinds {
		if kind == "gained" || kind == "lost" || n[kind] > 0 {
			parts = append(parts, w.N("scenarios.turn."+kind, n[kind]))
		}
	}
	return w.Capital(strings.Join(parts, w.T("scenarios.turn.then"))) + "."
}
