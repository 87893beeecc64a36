package store_test

import (
	"path/filepath"
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
