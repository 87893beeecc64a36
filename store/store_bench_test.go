package store_test

import (
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"proviso/model"
	"proviso/model/synthetic"
	"proviso/store"
)

func newBench(b *testing.B, commitments int) (*store.Store, string) {
	b.Helper()
	path := filepath.Join(b.TempDir(), "bench.proviso")
	s, err := store.Create(b.Context(), path, synthetic.Edit(commitments, commitments/10, 1), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	return s, path
}

func BenchmarkImport5000(b *testing.B) {
	e := synthetic.Edit(5000, 500, 1)
	for b.Loop() {
		s, err := store.Create(b.Context(), filepath.Join(b.TempDir(), "bench.proviso"), e, store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen5000(b *testing.B) {
	s, path := newBench(b, 5000)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := store.Open(b.Context(), path, store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCommit(b *testing.B) {
	s, _ := newBench(b, 1000)
	at := synthetic.Epoch
	for b.Loop() {
		at = at.Add(time.Minute)
		c := model.Clone(s.Book().Commitments.At(500))
		c.Notes = at.String()
		e, err := model.Hand{Author: "bench", At: at}.Put(s.Book(), c)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Commit(b.Context(), e); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUndoImport5000(b *testing.B) {
	path := filepath.Join(b.TempDir(), "bench.proviso")
	e := synthetic.Edit(5000, 500, 1)
	first := e
	first.Changes = e.Changes[:1]
	s, err := store.Create(b.Context(), path, first, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	h := model.Hand{Author: "bench", At: synthetic.Epoch.Add(time.Hour)}
	if _, err := s.Commit(b.Context(), model.Edit{ID: h.NewID(), Label: "Import", At: h.At, Changes: e.Changes[1:]}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, _, err := s.Undo(b.Context(), h); err != nil {
			b.Fatal(err)
		}
		if _, _, err := s.Redo(b.Context(), h); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAsKnown5000(b *testing.B) {
	s, _ := newBench(b, 5000)
	var then time.Time
	for i := range 200 {
		h := model.Hand{Author: "bench", At: synthetic.Epoch.Add(time.Duration(i+1) * time.Minute)}
		c := model.Clone(s.Book().Commitments.At(i))
		c.Notes = "changed"
		e, err := h.Put(s.Book(), c)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Commit(b.Context(), e); err != nil {
			b.Fatal(err)
		}
		if i == 10 {
			then = h.At
		}
	}
	for b.Loop() {
		if _, err := s.AsKnown(b.Context(), then); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify5000(b *testing.B) {
	s, _ := newBench(b, 5000)
	for b.Loop() {
		if found, err := s.Verify(b.Context()); err != nil || len(found) > 0 {
			b.Fatal(found, err)
		}
	}
}

func BenchmarkBackup5000(b *testing.B) {
	s, _ := newBench(b, 5000)
	dir := b.TempDir()
	for i := 0; b.Loop(); i++ {
		if err := s.Backup(b.Context(), filepath.Join(dir, strconv.Itoa(i))); err != nil {
			b.Fatal(err)
		}
	}
}
