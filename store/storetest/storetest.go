// Package storetest makes real books in temporary folders for tests, in as few words as a test can bear.
package storetest

import (
	"encoding/binary"
	"path/filepath"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store"
)

// Begins is when the books of tests are begun.
var Begins = time.Date(2026, 1, 6, 9, 0, 0, 0, time.UTC)

// Clock gives moments one minute apart, the first a minute after Begins. The zero Clock is ready. It is also the entropy
// of the ids it makes, so that a test gets the same ones every time. It is for one goroutine.
type Clock struct{ ticks uint64 }

// Now is the next moment.
func (c *Clock) Now() time.Time {
	c.ticks++
	return Begins.Add(time.Duration(c.ticks) * time.Minute)
}

// Read implements io.Reader: bytes that never come twice.
func (c *Clock) Read(p []byte) (int, error) {
	c.ticks++
	var last [8]byte
	binary.BigEndian.PutUint64(last[:], c.ticks)
	clear(p)
	copy(p[max(0, len(p)-len(last)):], last[:])
	return len(p), nil
}

// Hand is a test's hand at the next moment.
func (c *Clock) Hand() model.Hand {
	return model.Hand{Author: "test", At: c.Now(), Entropy: c}
}

// Path is where a new book of a test may stand.
func Path(t testing.TB) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "book"+store.Extension)
}

// New makes a book titled "Test" and enters records into it as its second edit, if there are any. Their ids and keys may be
// left out. It is closed when the test ends.
func New(t testing.TB, c *Clock, records ...model.Record) *store.Store {
	t.Helper()
	s := Create(t, Path(t), c.Hand().NewBook("Test"))
	if len(records) > 0 {
		Put(t, s, c, records...)
	}
	return s
}

// Synthetic makes a synthetic book, all in its first edit. It is closed when the test ends.
func Synthetic(t testing.TB, commitments, events int) *store.Store {
	t.Helper()
	return Create(t, Path(t), synthetic.Edit(commitments, events, 1))
}

// Create makes a book that is closed when the test ends.
func Create(t testing.TB, path string, first model.Edit) *store.Store {
	t.Helper()
	s, err := store.Create(t.Context(), path, first, store.Options{})
	if err != nil {
		t.Fatalf("creating a book: %v", err)
	}
	closing(t, s)
	return s
}

// Open opens a book that is closed when the test ends.
func Open(t testing.TB, path string, o store.Options) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path, o)
	if err != nil {
		t.Fatalf("opening a book: %v", err)
	}
	closing(t, s)
	return s
}

func closing(t testing.TB, s *store.Store) {
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("closing the book: %v", err)
		}
	})
}

// Put enters records as one edit, which it gives back.
func Put(t testing.TB, s *store.Store, c *Clock, records ...model.Record) model.Edit {
	t.Helper()
	e, err := c.Hand().Put(s.Book(), records...)
	if err != nil {
		t.Fatalf("making an edit: %v", err)
	}
	return Commit(t, s, e)
}

// Commit enters an edit, which it gives back.
func Commit(t testing.TB, s *store.Store, e model.Edit) model.Edit {
	t.Helper()
	if _, err := s.Commit(t.Context(), e); err != nil {
		t.Fatalf("entering “%s”: %v", e.Label, err)
	}
	return e
}

// Sound fails the test where a book does not stand every check.
func Sound(t testing.TB, s *store.Store) {
	t.Helper()
	found, err := s.Verify(t.Context())
	if err != nil {
		t.Fatalf("verifying: %v", err)
	}
	for _, f := range found {
		t.Errorf("verifying: %s: %s", f.Check, f.Text)
	}
}

// Canonical is a whole book as text, one record a line: two books are the same if these are.
func Canonical(b model.Book) string {
	var out []byte
	if b.Meta != nil {
		out = append(model.Encode(b.Meta), '\n')
	}
	for r := range b.All() {
		out = append(append(append(out, string(r.RecordKind())+" "...), model.Encode(r)...), '\n')
	}
	return string(out)
}
