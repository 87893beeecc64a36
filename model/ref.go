package model

import (
	"strconv"

	"proviso/model/condition"
	"proviso/model/said"
)

// refVisitor is called for each reference a record holds: its place (a JSON pointer without the leading slash), the kind
// of record it names, and the reference, which a visitor of a clone may change. Empty references are not visited.
type refVisitor func(place string, kind RecordKind, id *ID)

func (v refVisitor) list(place string, kind RecordKind, ids []ID) {
	for i := range ids {
		v(place+"/"+strconv.Itoa(i), kind, &ids[i])
	}
}

func (v refVisitor) condition(place string, n **condition.Node) {
	if *n == nil {
		return
	}
	mapped, err := condition.Map(*n, func(kind condition.RefKind, pointer, ref string) (string, error) {
		id := ID(ref)
		v(place+pointer, conditionKinds[kind], &id)
		return string(id), nil
	})
	if err == nil && mapped != *n {
		*n = mapped
	}
}

var conditionKinds = map[condition.RefKind]RecordKind{
	condition.RefEvent: KindEvent, condition.RefCommitment: KindCommitment, condition.RefClaim: KindClaim,
}

// Reference is one place where a record names another.
type Reference struct {
	Field string // the place inside the record, a JSON pointer without the leading slash
	Kind  RecordKind
	ID    ID
}

// References lists what a record refers to.
func References(r Record) []Reference {
	var out []Reference
	r.refs(func(place string, kind RecordKind, id *ID) {
		if *id != "" {
			out = append(out, Reference{place, kind, *id})
		}
	})
	return out
}

// MapReferences gives a copy of a record with each reference rewritten, as when keys become ids or ids keys.
// The first error of rewrite ends it.
func MapReferences(r Record, rewrite func(ref Reference) (ID, error)) (Record, error) {
	c := r.clone()
	var failed error
	c.refs(func(place string, kind RecordKind, id *ID) {
		if *id == "" || failed != nil {
			return
		}
		to, err := rewrite(Reference{place, kind, *id})
		if err != nil {
			failed = err
			return
		}
		*id = to
	})
	return c, failed
}

// Referrer is a record that refers to another, and where.
type Referrer struct {
	Record Record
	Field  string
}

// Referrers lists the records of a book that refer to one record, in the order of the book.
func (b Book) Referrers(kind RecordKind, id ID) []Referrer {
	var out []Referrer
	for r := range b.All() {
		for _, ref := range References(r) {
			if ref.Kind == kind && ref.ID == id {
				out = append(out, Referrer{r, ref.Field})
			}
		}
	}
	return out
}

// Referred is the error of removing what other records refer to.
type Referred struct {
	Record Record
	By     []Referrer
}

// Error names the record and the first few that refer to it.
func (e *Referred) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *Referred) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Referred) Told() (sentence, hint said.Sentence) {
	var by []said.Sentence
	for _, r := range e.By[:min(len(e.By), referrersTold)] {
		by = append(by, said.New("problem.referrer", "{kind} {key} ({field})",
			"kind", said.Kind(r.Record.RecordKind()), "key", said.Whole(r.Record.RecordKey()), "field", r.Field))
	}
	told := said.Each(by)
	if more := len(e.By) - len(by); more > 0 {
		told = said.New("problem.referrers_more", "{referrers} and {n} more", "referrers", told, "n", more)
	}
	sentence = said.New("problem.referred", "{kind} {key} is referred to by {referrers}",
		"kind", said.Kind(e.Record.RecordKind()), "key", said.Whole(e.Record.RecordKey()), "referrers", told)
	return sentence, said.New("problem.referred.hint", "change those first, or ask to remove them together")
}

// referrersTold bounds how many of the records that refer to another are named.
const referrersTold = 3
