package store

import (
	"runtime"
	"testing"
)

// FileURI is how SQLite is told a path on this system.
func FileURI(path string) string { return fileURI(path, runtime.GOOS) }

// LimitPages makes the disk of a book full: it may grow to so many pages. The function given back ends that.
func LimitPages(t *testing.T, s *Store, pages string) (release func()) {
	t.Helper()
	limit := func(n string) {
		t.Helper()
		if _, err := s.writer.ExecContext(t.Context(), "pragma max_page_count = "+n); err != nil {
			t.Fatal(err)
		}
	}
	limit(pages)
	return func() { limit("4294967294") }
}

// WaitNot makes the writer give up at once where another program holds the database.
func WaitNot(t *testing.T, s *Store) {
	t.Helper()
	if _, err := s.writer.ExecContext(t.Context(), "pragma busy_timeout = 0"); err != nil {
		t.Fatal(err)
	}
}
