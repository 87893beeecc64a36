package exchange

import (
	"fmt"
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/said"
)

// resolver gives the records of a file their ids and keys, and turns what they refer to into ids.
type resolver struct {
	data     []byte
	book     model.Book // where what is not in the file may be
	records  []entry
	ids      map[model.ID]int // to the place in records
	keys     map[place]int
	problems []*InputError
}

func (t *resolver) resolve() error {
	t.ids, t.keys = make(map[model.ID]int, len(t.records)), make(map[place]int, len(t.records))
	for i, x := range t.records {
		t.identify(i, x)
	}
	t.nameAll()
	if len(t.problems) == 0 {
		for i := range t.records {
			t.records[i].record = t.link(t.records[i])
		}
	}
	if len(t.problems) > 0 {
		return Refused(t.problems)
	}
	return nil
}

func (t *resolver) note(pointer string, expected, found, hint said.Sentence) {
	if len(t.problems) == maxProblems {
		return
	}
	line, column := position(t.data, locate(t.data, pointer))
	t.problems = append(t.problems, &InputError{pointer, expected, found, hint, line, column})
}

// identify gives a record its id and enters what it is called by; a record without a key is named later.
func (t *resolver) identify(i int, x entry) {
	head := x.head
	kind := x.record.RecordKind()
	at := place{kind, head.Key}
	switch {
	case head.ID == "" && head.Key == "":
		t.note(x.pointer+"/key", said.New("file.key", "a key such as peace-deal, or an id"), said.New("file.neither", "neither"), said.Sentence{})
		return
	case head.ID == "":
		head.ID = model.DeriveID(kind, head.Key)
	default:
		id, err := model.ParseID(string(head.ID))
		if err != nil || id == model.BookID {
			t.note(x.pointer+"/id", said.New("file.uuid", "a UUID such as 0190d5a0-0000-7000-8000-000000000000, or no id at all"),
				said.Whole(clipped(string(head.ID))), said.Sentence{})
			return
		}
		head.ID = id
	}
	if first, taken := t.keys[at]; taken && head.Key != "" {
		t.note(x.pointer+"/key", said.New("file.own_key", "a key of its own"), again(said.Whole(clipped(head.Key))),
			said.New("file.own_key.hint", "it is the key of {place}", "place", t.records[first].pointer))
		return
	}
	if first, taken := t.ids[head.ID]; taken {
		t.note(x.pointer+"/id", said.New("file.own_id", "an id of its own"), again(said.Same(string(head.ID))),
			said.New("file.own_id.hint", "it is the id of {place}", "place", t.records[first].pointer))
		return
	}
	t.ids[head.ID] = i
	if head.Key != "" {
		t.keys[at] = i
	}
}

// nameAll gives records without a key the one they have in the book, or one made from their name that is free in the book
// and in the file.
func (t *resolver) nameAll() {
	next := map[place]int{}
	for i, x := range t.records {
		head := x.head
		if head.Key != "" || head.ID == "" {
			continue
		}
		kind := x.record.RecordKind()
		if known, ok := t.book.Get(kind, head.ID); ok && t.free(kind, known.RecordKey(), head.ID) {
			head.Key = known.RecordKey()
		} else {
			slug := place{kind, model.Slug(x.record.Label(), string(kind))}
			head.Key = slug.key
			for !t.free(kind, head.Key, head.ID) {
				next[slug] = max(next[slug], 1) + 1
				head.Key = fmt.Sprintf("%s-%d", slug.key, next[slug])
			}
		}
		t.keys[place{kind, head.Key}] = i
	}
}

// free tells whether no other record of the kind has the key.
func (t *resolver) free(kind model.RecordKind, key string, id model.ID) bool {
	if _, taken := t.keys[place{kind, key}]; taken {
		return false
	}
	other, taken := t.book.ByKey(kind, key)
	return !taken || other.RecordID() == id
}

// link gives a record with ids for what it refers to.
func (t *resolver) link(x entry) model.Record {
	linked, err := model.MapReferences(x.record, func(ref model.Reference) (model.ID, error) {
		id, ok := t.find(ref.Kind, string(ref.ID))
		if !ok {
			t.missing(x.pointer+"/"+ref.Field, ref)
		}
		return id, nil
	})
	if err != nil {
		t.note(x.pointer, said.New("file.references", "references to records"), said.Of(err), said.Sentence{})
		return x.record
	}
	return linked
}

// find looks for a record by key, first in the file, and failing that by id.
func (t *resolver) find(kind model.RecordKind, ref string) (model.ID, bool) {
	if i, ok := t.keys[place{kind, ref}]; ok {
		return t.records[i].head.ID, true
	}
	if r, ok := t.book.ByKey(kind, ref); ok {
		return r.RecordID(), true
	}
	id, err := model.ParseID(ref)
	if err != nil {
		return "", false
	}
	if i, ok := t.ids[id]; ok {
		return id, t.records[i].record.RecordKind() == kind
	}
	_, ok := t.book.Get(kind, id)
	return id, ok
}

// missing notes a reference to what is neither in the file nor in the book.
func (t *resolver) missing(pointer string, ref model.Reference) {
	if len(t.problems) == maxProblems {
		return
	}
	var hint said.Sentence
	if near := condition.Nearest(string(ref.ID), t.known(ref.Kind)); len(near) > 0 {
		hint = didYouMean(near)
	}
	for _, kind := range model.RecordKinds() {
		if _, other := t.find(kind, string(ref.ID)); other {
			hint = said.New("file.other_kind.hint", "it names a record of the list of {list}", "list", kind.Plural())
			break
		}
	}
	t.note(pointer, keyOf(ref.Kind), said.Whole(clipped(string(ref.ID))), hint)
}

// aRecord names a record by its kind.
var aRecord = map[model.RecordKind]said.Sentence{
	model.KindActor:      said.New("file.an_actor", "an actor"),
	model.KindEvent:      said.New("file.an_event", "an event"),
	model.KindRelation:   said.New("file.a_relation", "a relation"),
	model.KindSource:     said.New("file.a_source", "a source"),
	model.KindInstrument: said.New("file.an_instrument", "an instrument"),
	model.KindCommitment: said.New("file.a_commitment", "a commitment"),
	model.KindStance:     said.New("file.a_stance", "a stance"),
	model.KindClaim:      said.New("file.a_claim", "a claim"),
	model.KindScenario:   said.New("file.a_scenario", "a scenario"),
}

// known lists the keys of a kind, in order.
func (t *resolver) known(kind model.RecordKind) []string {
	var keys []string
	for k := range t.keys {
		if k.kind == kind {
			keys = append(keys, k.key)
		}
	}
	for r := range t.book.Records(kind) {
		keys = append(keys, r.RecordKey())
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
