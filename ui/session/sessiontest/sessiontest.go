// Package sessiontest puts sample and synthetic books to work in tests, over a real store, with work in the background done
// at once.
package sessiontest

import (
	"bytes"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store/exchange"
	"proviso/store/storetest"
	"proviso/ui/loop"
	"proviso/ui/session"
)

// Today is the day on which tests ask.
var Today = time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)

// Of puts a store to work; edits are made by "analyst" today, one second after another.
func Of(k session.Keeper) *session.Session {
	now := Today
	return session.New(k, session.Options{
		Words:  assets.Words("en"),
		Author: func() string { return "analyst" },
		Now:    func() time.Time { now = now.Add(time.Second); return now },
		Runner: loop.Inline{},
	})
}

// Exercise is the sample whose logic is assumed: six commitments over six events.
func Exercise(t testing.TB) *session.Session {
	t.Helper()
	return sample(t, "exercise")
}

// ExerciseBook is the kept book of Exercise, for sessions of a test's own.
func ExerciseBook(t testing.TB) session.Keeper {
	t.Helper()
	return kept(t, "exercise")
}

// Paris is the sample made from an article.
func Paris(t testing.TB) *session.Session {
	t.Helper()
	return sample(t, "paris")
}

// ReadOnly keeps a book that can only be looked at; nothing else may be asked of it.
func ReadOnly(b model.Book) session.Keeper { return readOnly{book: b} }

type readOnly struct {
	session.Keeper
	book model.Book
}

func (r readOnly) Book() model.Book { return r.book }
func (readOnly) ReadOnly() bool     { return true }

// Big is a synthetic book.
func Big(t testing.TB, commitments, events int) *session.Session {
	t.Helper()
	return Of(storetest.Create(t, storetest.Path(t), synthetic.Edit(commitments, events, 1)))
}

func sample(t testing.TB, name string) *session.Session {
	t.Helper()
	return Of(kept(t, name))
}

func kept(t testing.TB, name string) session.Keeper {
	t.Helper()
	data, err := assets.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	e, _, err := exchange.ImportBook((&storetest.Clock{}).Hand(), model.Book{}, bytes.NewReader(data), name)
	if err != nil {
		t.Fatal(err)
	}
	return storetest.Create(t, storetest.Path(t), e)
}
