package model

import "proviso/model/said"

// Related is the error of recording a rule that the book holds already.
type Related struct{ By *Relation }

// Error names the relation.
func (e *Related) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *Related) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Related) Told() (sentence, hint said.Sentence) {
	return said.New("problem.related", `that rule is recorded already, as relation "{key}"`, "key", e.By.Key),
		said.New("problem.related.hint", "change or remove that one")
}

// Relate records a rule between two events, or changes the one with its id. A key is made from its events. Errors: *Related
// where the book holds the rule already, under another id; ErrNothing.
func (h Hand) Relate(b Book, r *Relation) (Edit, error) {
	r = Clone(r)
	if other, ok := b.Rule(r); ok && other.ID != r.ID {
		return Edit{}, &Related{other}
	}
	if r.Key == "" {
		r.Key = b.FreeKey(KindRelation, b.EventKey(string(r.From))+" "+string(r.Kind)+" "+b.EventKey(string(r.To)))
	}
	e, err := h.Put(b, r)
	if err == nil {
		e.Label = h.say("edit.relate."+string(r.Kind), "from", clip(b.EventName(string(r.From)), 40), "to", clip(b.EventName(string(r.To)), 40))
	}
	return e, err
}

// Rule is the relation of the book that says what r says, and whether there is one.
func (b Book) Rule(r *Relation) (*Relation, bool) {
	for other := range b.Relations.Sorted() {
		if other.says(r) {
			return other, true
		}
	}
	return nil, false
}

// says reports whether two relations are one rule. Exclusion and sameness have no direction.
func (r *Relation) says(other *Relation) bool {
	if r.Kind != other.Kind {
		return false
	}
	same := r.From == other.From && r.To == other.To
	return same || r.Kind != Implies && r.From == other.To && r.To == other.From
}
