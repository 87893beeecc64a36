package model

import (
	"slices"
	"time"

	"proviso/model/said"
	"proviso/model/when"
)

// ErrNotFound is the error of naming a record that is not in the book.
var ErrNotFound = said.Error(said.New("problem.not_found", "there is no such record"))

// NewBook is the edit that starts a book: its title.
func (h Hand) NewBook(title string) Edit {
	m := &Meta{Title: title}
	m.normalise()
	return h.edit(h.say("edit.new_book", "title", m.Title), Change{Kind: KindBook, ID: BookID, After: m})
}

// Rename gives the book another title.
func (h Hand) Rename(b Book, title string) Edit {
	c, m := changeMeta(b)
	m.Title = title
	m.normalise()
	return h.edit(h.say("edit.rename_book", "title", m.Title), c)
}

// changeMeta is a change of what is recorded about the book, which begins as it is.
func changeMeta(b Book) (Change, *Meta) {
	m := &Meta{}
	c := Change{Kind: KindBook, ID: BookID, After: m}
	if b.Meta != nil {
		m = Clone(b.Meta)
		c.Before, c.After = b.Meta, m
	}
	return c, m
}

// Put adds records or puts them in the place of those with the same id, as one edit named after the first. A record
// without id gets one, a record without key gets one made from its name. What is the same as before is left out;
// ErrNothing where all of it is.
func (h Hand) Put(b Book, records ...Record) (Edit, error) {
	changes := make([]Change, 0, len(records))
	keys := map[RecordKind]map[string]bool{}
	for _, r := range records {
		c := h.put(b, r, keys)
		if c.Before == nil || !Same(c.Before, c.After) {
			changes = append(changes, c)
		}
	}
	if len(changes) == 0 {
		return Edit{}, ErrNothing
	}
	key := "edit.add"
	if changes[0].Before != nil {
		key = "edit.change"
	}
	r := changes[0].After
	return h.edit(h.sayOf(key, r.RecordKind(), "name", clip(r.Label(), 60)), changes...), nil
}

// put is the change that Put makes for one record; keys are those of the records put with it.
func (h Hand) put(b Book, r Record, keys map[RecordKind]map[string]bool) Change {
	r = r.clone()
	r.normalise()
	kind, hd := r.RecordKind(), r.head()
	if keys[kind] == nil {
		keys[kind] = map[string]bool{}
	}
	if hd.ID == "" {
		hd.ID = h.NewID()
	}
	if hd.Key == "" {
		hd.Key = b.freeKey(kind, r.Label(), keys[kind])
	}
	keys[kind][hd.Key] = true
	before, _ := b.Get(kind, hd.ID)
	return Change{Kind: kind, ID: hd.ID, Before: before, After: r}
}

// RecordEvent records that an event came to a state on a date.
func (h Hand) RecordEvent(b Book, id ID, entry EventEntry) (Edit, error) {
	e, ok := b.Events.Get(id)
	if !ok {
		return Edit{}, ErrNotFound
	}
	next := Clone(e)
	next.History = append(next.History, entry)
	label := h.say("edit.record_event", "name", clip(e.Name, 60), "state", h.say("event_state."+string(entry.State)))
	return h.edit(label, Change{KindEvent, id, e, next}), nil
}

// CorrectEvent sets aside an entry of an event's history, by its place in the list, and puts another in its place where one
// is given. What was known before stays answerable.
func (h Hand) CorrectEvent(b Book, id ID, entry int, instead *EventEntry) (Edit, error) {
	e, ok := b.Events.Get(id)
	if !ok || entry < 0 || entry >= len(e.History) {
		return Edit{}, ErrNotFound
	}
	next := Clone(e)
	next.History[entry].Corrected = h.At
	if instead != nil {
		next.History = append(next.History, *instead)
	}
	return h.edit(h.say("edit.correct_event", "name", clip(e.Name, 60)), Change{KindEvent, id, e, next}), nil
}

// SetStage records that a commitment reached a stage. An entry marked as a correction sets aside the latest one.
func (h Hand) SetStage(b Book, id ID, entry StageEntry) (Edit, error) {
	c, ok := b.Commitments.Get(id)
	if !ok {
		return Edit{}, ErrNotFound
	}
	next := Clone(c)
	if entry.Correction {
		if i := latest(next.Stage); i >= 0 {
			next.Stage[i].Corrected = h.At
		}
	}
	next.Stage = append(next.Stage, entry)
	label := h.say("edit.set_stage", "title", clip(c.Title, 60), "stage", h.say("stage."+string(entry.Stage)))
	return h.edit(label, Change{KindCommitment, id, c, next}), nil
}

// ErrNotFailed is the error of calling a pledge failed before its deadline has passed and without an explicit refusal.
var ErrNotFailed = said.Error(said.New("problem.not_failed",
	"a pledge has failed only when its deadline has passed or the obligor has refused"))

// SetDelivery records how far the act was carried out. An entry marked as a correction sets aside the latest one.
// A failure needs a deadline that has passed, as the caller found by outlook, or an explicit refusal: else ErrNotFailed.
func (h Hand) SetDelivery(b Book, id ID, entry DeliveryEntry, deadlinePassed bool) (Edit, error) {
	c, ok := b.Commitments.Get(id)
	if !ok {
		return Edit{}, ErrNotFound
	}
	if entry.Delivery == Failed && !deadlinePassed && !entry.Refused && !entry.Correction {
		return Edit{}, ErrNotFailed
	}
	next := Clone(c)
	if entry.Correction {
		if i := latest(next.Delivery); i >= 0 {
			next.Delivery[i].Corrected = h.At
		}
	}
	next.Delivery = append(next.Delivery, entry)
	label := h.say("edit.set_delivery", "title", clip(c.Title, 60), "delivery", h.say("delivery."+string(entry.Delivery)))
	return h.edit(label, Change{KindCommitment, id, c, next}), nil
}

// latest is the place of the entry that counts and comes last by date, -1 where none counts.
func latest[E dated](entries []E) int {
	known := Known(entries, time.Time{})
	if len(known) == 0 {
		return -1
	}
	on, recorded, _ := known[len(known)-1].dated()
	for i := len(entries) - 1; i >= 0; i-- {
		o, r, _ := entries[i].dated()
		if counts(entries[i], time.Time{}) && o == on && r.Equal(recorded) {
			return i
		}
	}
	return -1
}

// Duplicate enters a copy of a commitment under a new key, without its history: stage, delivery and what was said of it stay
// with the first. It begins with the given stage on the given date where the first had any.
func (h Hand) Duplicate(b Book, id ID, title string, on when.Date) (Edit, error) {
	c, ok := b.Commitments.Get(id)
	if !ok {
		return Edit{}, ErrNotFound
	}
	next := Clone(c)
	next.ID, next.Key, next.Title = h.NewID(), b.FreeKey(KindCommitment, title), title
	next.Stage, next.Delivery, next.Reviewed = nil, nil, time.Time{}
	if len(c.Stage) > 0 {
		first := Known(c.Stage, time.Time{})
		if len(first) > 0 {
			next.Stage = []StageEntry{{Stage: first[0].Stage, On: on}}
		}
	}
	return h.edit(h.say("edit.duplicate", "title", clip(c.Title, 60)), Change{KindCommitment, next.ID, nil, next}), nil
}

// Remove takes a record out of the book. Where others refer to it the error is *Referred, unless together is set: then what
// can't stand without it is removed too, and what can is freed of it, as one edit.
func (h Hand) Remove(b Book, kind RecordKind, id ID, together bool) (Edit, error) {
	return h.RemoveAll(b, kind, []ID{id}, together)
}

// RemoveAll is Remove for several records of a kind.
func (h Hand) RemoveAll(b Book, kind RecordKind, ids []ID, together bool) (Edit, error) {
	r := removal{book: b, gone: map[ID]Record{}, freed: map[ID]Record{}}
	for _, id := range ids {
		rec, ok := b.Get(kind, id)
		if !ok {
			return Edit{}, ErrNotFound
		}
		r.gone[id] = rec
	}
	first, _ := b.Get(kind, ids[0])
	if !together {
		for _, id := range ids {
			rest := slices.DeleteFunc(b.Referrers(kind, id), func(x Referrer) bool { return r.gone[x.Record.RecordID()] != nil })
			if len(rest) > 0 {
				return Edit{}, &Referred{Record: r.gone[id], By: rest}
			}
		}
	}
	r.spread()
	key := "edit.remove"
	if len(ids) > 1 {
		key = "edit.remove_several"
	}
	label := h.sayOf(key, kind, "records", h.words().N("count."+string(kind), len(ids)), "name", clip(first.Label(), 60))
	return h.edit(label, r.changes()...), nil
}
