package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proviso/store"
	"proviso/store/storetest"
)

func TestASecondWriterIsToldWhoHasTheBook(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	since := time.Date(2026, 1, 6, 9, 14, 0, 0, time.UTC)
	o := store.Options{Author: "Анна", Program: "provisoctl", Now: func() time.Time { return since }}
	s, err := store.Create(t.Context(), path, c.Hand().NewBook("Test"), o)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(t.Context(), path, store.Options{})
	var locked *store.LockedError
	if !errors.As(err, &locked) {
		t.Fatalf("error %v, want *store.LockedError", err)
	}
	host, _ := os.Hostname()
	want := store.Holder{User: "Анна", Host: host, Program: "provisoctl", PID: os.Getpid(), Since: since}
	if locked.Holder != want {
		t.Errorf("holder %+v, want %+v", locked.Holder, want)
	}
	for _, part := range []string{"provisoctl", "Анна", host, "6 January 2026, 09:14 UTC", "“book.proviso”"} {
		if !strings.Contains(locked.Error(), part) {
			t.Errorf("the sentence %q does not say %q", locked, part)
		}
	}
	wantCode(t, err, store.Locked)

	storetest.Open(t, path, store.Options{ReadOnly: true})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	storetest.Put(t, storetest.Open(t, path, store.Options{}), &c, ceasefire())
}

func TestALockFileLeftBehindKeepsNobodyOut(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	left, err := os.ReadFile(path + ".lock")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + ".lock"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the lock file stays after closing: %v", err)
	}
	if err := os.WriteFile(path+".lock", left, 0o600); err != nil {
		t.Fatal(err)
	}
	storetest.Open(t, path, store.Options{})
}

func TestALockThatDoesNotSayWhoHoldsItIsStillALock(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	storetest.Create(t, path, c.Hand().NewBook("Test"))
	if err := os.WriteFile(path+".lock", []byte("?"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := store.Open(t.Context(), path, store.Options{})
	var locked *store.LockedError
	if !errors.As(err, &locked) || locked.Holder != (store.Holder{}) || !strings.Contains(locked.Error(), "another program") {
		t.Errorf("error %v, want *store.LockedError about another program", err)
	}
}

func TestABookIsLockedByWhateverNameItIsOpened(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	storetest.Create(t, path, c.Hand().NewBook("Test"))
	link := filepath.Join(t.TempDir(), "link.proviso")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	var locked *store.LockedError
	if s, err := store.Open(t.Context(), link, store.Options{}); !errors.As(err, &locked) {
		t.Errorf("opened through a link: %v, %v", s, err)
	}
}
