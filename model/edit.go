package model

import (
	"bytes"
	"io"
	"time"

	"proviso/model/said"
	"proviso/model/words"
)

// Edit is one user action: a named, undoable set of changes, entered whole or not at all.
type Edit struct {
	ID      ID
	Label   string // as the undo menu names it: "Record “Ceasefire” as occurred"
	Author  string
	At      time.Time // UTC, to the millisecond
	Changes []Change
	Undoes  ID // the edit this one takes back, "" for none
	Redoes  ID // the undone edit this one puts back, "" for none
}

// Change is what an edit does to one record. A nil Before adds it, a nil After removes it.
type Change struct {
	Kind   RecordKind
	ID     ID
	Before Record
	After  Record
}

// Hand is whose edit it is, when, and in which language it is named.
type Hand struct {
	Author  string
	At      time.Time
	Words   *words.Words // nil: labels are translation keys
	Entropy io.Reader    // for new ids; nil: the system's
}

// NewID makes an id for a record that is entered now.
func (h Hand) NewID() ID { return newID(h.At, h.Entropy) }

func (h Hand) words() *words.Words {
	if h.Words == nil {
		return words.New("en", nil)
	}
	return h.Words
}

func (h Hand) say(key string, args ...any) string { return h.words().T(key, args...) }

// sayOf says something of a kind of record, {kind}, in the wording that goes with it.
func (h Hand) sayOf(key string, kind RecordKind, args ...any) string {
	return h.words().Of(key, string(kind), append(args, "kind", h.say("record."+string(kind)))...)
}

// edit gathers changes under a name and stamps the entries they record.
func (h Hand) edit(label string, changes ...Change) Edit {
	at := h.At.UTC().Truncate(time.Millisecond)
	for _, c := range changes {
		if c.After != nil {
			c.After.normalise()
			stamp(c.After, at)
		}
	}
	return Edit{ID: h.NewID(), Label: label, Author: h.Author, At: at, Changes: changes}
}

// stamp gives the entries of a history that say no time of recording the time of the edit that enters them.
func stamp(r Record, at time.Time) {
	set := func(t *time.Time) {
		if t.IsZero() {
			*t = at
		}
	}
	switch r := r.(type) {
	case *Event:
		for i := range r.History {
			set(&r.History[i].Recorded)
		}
	case *Commitment:
		for i := range r.Stage {
			set(&r.Stage[i].Recorded)
		}
		for i := range r.Delivery {
			set(&r.Delivery[i].Recorded)
		}
	case *Source:
		if r.Snapshot != nil {
			set(&r.Snapshot.Taken)
		}
	}
}

// Inverse is the edit's changes the other way round, under a new id and name: what undo enters.
func (e Edit) Inverse(h Hand, label string) Edit {
	out := Edit{ID: h.NewID(), Label: label, Author: h.Author, At: h.At.UTC().Truncate(time.Millisecond)}
	for i := len(e.Changes) - 1; i >= 0; i-- {
		c := e.Changes[i]
		out.Changes = append(out.Changes, Change{Kind: c.Kind, ID: c.ID, Before: c.After, After: c.Before})
	}
	return out
}

// Conflict is the error of an edit made on another state of a record than the book now holds.
type Conflict struct {
	Kind RecordKind
	Key  string
}

// Error names the record.
func (e *Conflict) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *Conflict) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Conflict) Told() (sentence, hint said.Sentence) {
	return said.New("problem.conflict", "{kind} {key} was changed by a later edit", "kind", said.Kind(e.Kind), "key", said.Whole(e.Key)),
		said.New("problem.conflict.hint", "look at the record as it is now and make the change anew")
}

// ErrNothing is the error of an edit that changes nothing.
var ErrNothing = said.Error(said.New("problem.no_change", "nothing would change"))

// Apply enters an edit: the next Book, or the book as it was with one of these errors: *Conflict where a record is not as
// the edit found it or is changed twice, Invalid where a record would not be valid, *Referred where one would be missed, ErrNothing.
func Apply(b Book, e Edit) (Book, error) {
	if len(e.Changes) == 0 {
		return b, ErrNothing
	}
	type place struct {
		kind RecordKind
		id   ID
	}
	seen := make(map[place]bool, len(e.Changes))
	for _, c := range e.Changes {
		if err := current(b, c); err != nil {
			return b, err
		}
		if at := (place{c.Kind, c.ID}); seen[at] {
			return b, &Conflict{Kind: c.Kind, Key: string(c.ID)}
		} else {
			seen[at] = true
		}
	}
	next := b.changed(e.Changes)
	if err := validate(b, next, e.Changes); err != nil {
		return b, err
	}
	return next, nil
}

// Fold enters an edit that was valid when it was made, without checking it again: for rebuilding a Book from its journal.
func Fold(b Book, e Edit) Book { return b.changed(e.Changes) }

func current(b Book, c Change) error {
	now, ok := b.Get(c.Kind, c.ID)
	key := string(c.ID)
	if ok {
		key = now.RecordKey()
	}
	if ok != (c.Before != nil) || (ok && !Same(now, c.Before)) {
		return &Conflict{Kind: c.Kind, Key: key}
	}
	return nil
}

// Same reports whether two records are the same to the byte of their canonical JSON.
func Same(a, b Record) bool {
	return a == b || bytes.Equal(Encode(a), Encode(b))
}

// changed is the book with changes made, unchecked.
func (b Book) changed(changes []Change) Book {
	type batch struct {
		put  []Record
		drop []ID
	}
	batches := map[RecordKind]*batch{}
	for _, c := range changes {
		if batches[c.Kind] == nil {
			batches[c.Kind] = &batch{}
		}
		if c.After == nil {
			batches[c.Kind].drop = append(batches[c.Kind].drop, c.ID)
		} else {
			batches[c.Kind].put = append(batches[c.Kind].put, c.After)
		}
	}
	for kind, x := range batches {
		b.shelf(kind).with(&b, x.put, x.drop)
	}
	return b
}
