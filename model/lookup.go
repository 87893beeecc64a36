package model

import (
	"slices"
	"strings"

	"proviso/model/condition"
	"proviso/model/said"
)

// Ambiguous is the error of a key that several kinds of record have.
type Ambiguous struct {
	Ref     string
	Records []Record
}

// Error names the key and what has it.
func (e *Ambiguous) Error() string { return said.English(e) }

// Hint lists the forms that tell them apart.
func (e *Ambiguous) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Ambiguous) Told() (sentence, hint said.Sentence) {
	forms := make([]string, len(e.Records))
	for i, r := range e.Records {
		forms[i] = string(r.RecordKind()) + "/" + r.RecordKey()
	}
	return said.New("problem.ambiguous", "{key} is the key of {n} records", "key", said.Quoted(e.Ref), "n", len(e.Records)),
		said.New("problem.ambiguous.hint", "write {forms}", "forms", said.Or(forms))
}

// Unknown is the error of a reference to a record that is not in the book.
type Unknown struct {
	Ref     string
	Kinds   []RecordKind // those looked through
	Nearest []string     // keys most like it, the best first
}

// Error names what was looked for.
func (e *Unknown) Error() string { return said.English(e) }

// Hint names the nearest keys, or how to find one.
func (e *Unknown) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Unknown) Told() (sentence, hint said.Sentence) {
	kind := said.New("problem.record", "record")
	if len(e.Kinds) == 1 {
		kind = said.Kind(e.Kinds[0])
	}
	hint = said.New("problem.unknown.hint", "list what there is, and name it by its key")
	if len(e.Nearest) > 0 {
		hint = said.New("problem.nearest", "did you mean {nearest}?", "nearest", said.Or(e.Nearest))
	}
	return missing(kind, said.Quoted(e.Ref)), hint
}

// Is makes an Unknown an ErrNotFound.
func (*Unknown) Is(target error) bool { return target == ErrNotFound }

// Lookup finds a record as a person names it: by key, by id, or by kind and key as in "event/ceasefire"; in the kinds
// given, none meaning all. Errors: *Ambiguous where several kinds have the key, *Unknown.
func (b Book) Lookup(ref string, kinds ...RecordKind) (Record, error) {
	if len(kinds) == 0 {
		kinds = append(RecordKinds(), KindBook)
	}
	if kind, key, ok := strings.Cut(ref, "/"); ok {
		k, known := ParseRecordKind(kind)
		if kind == string(KindBook) {
			k, known = KindBook, true
		}
		if known && slices.Contains(kinds, k) {
			return b.Lookup(key, k)
		}
	}
	var found []Record
	for _, k := range kinds {
		if r, ok := b.ByKey(k, ref); ok {
			found = append(found, r)
		} else if r, ok := b.Get(k, ID(strings.ToLower(ref))); ok {
			found = append(found, r)
		}
	}
	switch len(found) {
	case 0:
		return nil, &Unknown{Ref: ref, Kinds: kinds, Nearest: condition.Nearest(ref, b.allKeys(kinds))}
	case 1:
		return found[0], nil
	}
	return nil, &Ambiguous{Ref: ref, Records: found}
}

func (b Book) allKeys(kinds []RecordKind) []string {
	var keys []string
	for _, k := range kinds {
		keys = append(keys, b.Keys(k)...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
