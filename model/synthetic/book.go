// Package synthetic makes books for trials, benchmarks and pictures: any size, plausible, valid, free of contradictions,
// and always the same for the same numbers. Nothing in them is a statement about the world.
package synthetic

import (
	"fmt"
	"math/rand/v2"
	"time"

	"proviso/model"
	"proviso/model/when"
)

// Epoch is the moment at which the records of every synthetic book were entered.
var Epoch = time.Date(2026, 1, 7, 8, 0, 0, 0, time.UTC)

// Book makes a book with so many commitments and events; the other records come in proportion. Numbers below 1 count as 1.
// Titles are in Latin, Cyrillic, Greek and Arabic letters, and some are very long; conditions nest and name dates, deadlines
// between events, stages and other commitments.
func Book(commitments, events int, seed uint64) model.Book {
	return model.Fold(model.Book{}, Edit(commitments, events, seed))
}

// Edit is the one edit that enters the book of the same numbers into an empty one.
func Edit(commitments, events int, seed uint64) model.Edit {
	m := newMaker(seed)
	m.hand.Author = "generate"
	m.book(max(commitments, 1), max(events, 1))
	e := model.Edit{ID: m.hand.NewID(), Label: "Generate a synthetic book", Author: m.hand.Author, At: Epoch}
	for _, r := range m.records {
		e.Changes = append(e.Changes, model.Change{Kind: r.RecordKind(), ID: r.RecordID(), After: r})
	}
	return e
}

// maker draws one book. Everything random comes from its one source, in one order.
type maker struct {
	*rand.Rand
	hand    model.Hand
	records []model.Record

	actors, persons        []model.ID
	events, open, occurred []model.ID
	relations              []model.ID
	sources                []*model.Source
	instruments            []model.ID
	commitments            []model.ID
}

func newMaker(seed uint64) *maker {
	var key [32]byte
	for i := range 8 {
		key[i] = byte(seed >> (8 * i))
	}
	draw := rand.NewChaCha8(key)
	return &maker{Rand: rand.New(draw), hand: model.Hand{At: Epoch, Entropy: draw}}
}

func (m *maker) book(commitments, events int) {
	m.add(&model.Meta{
		Head:  model.Head{ID: model.BookID, Key: "book"},
		Title: fmt.Sprintf("Synthetic book: %d commitments, %d events", commitments, events),
	})
	m.addActors(min(len(states), 6+commitments/20))
	for i := range events {
		m.addEvent(i)
	}
	m.addRelations(events / 5)
	for i := range 1 + commitments/8 {
		m.addSource(i)
	}
	for i := range 1 + commitments/25 {
		m.addInstrument(i)
	}
	for i := range commitments {
		m.addCommitment(i)
	}
	for i := range 1 + commitments/10 {
		m.addStance(i)
	}
	m.addScenarios()
}

func (m *maker) add(r model.Record) { m.records = append(m.records, r) }

// head names the i-th record of a kind, counted from 0.
func (m *maker) head(prefix string, i int) model.Head {
	return model.Head{ID: m.hand.NewID(), Key: fmt.Sprintf("%s-%04d", prefix, i+1)}
}

func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

// day is a day in the two years before the epoch.
func (m *maker) day() when.Day { return when.DayOf(Epoch) - when.Day(1+m.IntN(700)) }

// date is a past day, told to the day, the month or roughly.
func (m *maker) date() when.Date {
	text := m.day().String()
	switch m.IntN(10) {
	case 0:
		return when.MustDate(text[:7])
	case 1:
		return when.MustDate(text[:7] + "~")
	}
	return when.MustDate(text)
}

// later is a day in the three years after the epoch.
func (m *maker) later() when.Date {
	return when.On(when.DayOf(Epoch) + when.Day(1+m.IntN(1000)))
}

func (m *maker) span() when.Duration {
	return when.MustDuration(pick(m, []string{"P30D", "P60D", "P90D", "P2M", "P6M", "P1Y"}))
}

func pick[T any](m *maker, items []T) T { return items[m.IntN(len(items))] }

// some draws up to n different items, at least one where there are any, in the order of the list.
func some[T any](m *maker, items []T, n int) []T {
	n = min(n, len(items))
	if n == 0 {
		return nil
	}
	chosen := map[int]bool{}
	for range 1 + m.IntN(n) {
		chosen[m.IntN(len(items))] = true
	}
	var out []T
	for i, item := range items {
		if chosen[i] {
			out = append(out, item)
		}
	}
	return out
}
