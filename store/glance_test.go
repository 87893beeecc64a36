package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"
)

func TestALookIntoABackupTellsWhatItHolds(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	backup := filepath.Join(t.TempDir(), "backup.proviso")
	if err := s.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	look := func(path string, want store.Kin, steps int) store.Glance {
		t.Helper()
		g, err := s.LookInto(t.Context(), path)
		if err != nil || g.Kin != want || g.Steps != steps {
			t.Fatalf("got %s and %d steps, %v; want %s and %d", g.Kin, g.Steps, err, want, steps)
		}
		return g
	}
	before, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	g := look(backup, store.KinSame, 0)
	last := g.Last
	if g.Head != s.Head() || storetest.Canonical(g.Book) != storetest.Canonical(s.Book()) || last.Number != s.Head().Edits || last.Hash != s.Head().Hash {
		t.Errorf("the glance shows %+v, %+v", g.Head, last)
	}
	storetest.Put(t, s, &c, &model.Event{Name: "Later"})
	storetest.Put(t, s, &c, &model.Event{Name: "Later still"})
	look(backup, store.KinBehind, 2)
	if after, err := os.ReadFile(backup); err != nil || string(after) != string(before) {
		t.Errorf("looking changed the backup (%v)", err)
	}
	other := storetest.Open(t, backup, store.Options{})
	storetest.Put(t, other, &c, &model.Event{Name: "Elsewhere"})
	look(backup, store.KinParted, 0)
	look(storetest.New(t, &c).Path(), store.KinStranger, 0)
}

func TestALookIntoABookThatWentOnTellsSo(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	later := filepath.Join(t.TempDir(), "later.proviso")
	if err := s.Backup(t.Context(), later); err != nil {
		t.Fatal(err)
	}
	other := storetest.Open(t, later, store.Options{})
	for range 3 {
		storetest.Put(t, other, &c, &model.Event{Name: "Event"})
	}
	if g, err := s.LookInto(t.Context(), later); err != nil || g.Kin != store.KinAhead || g.Steps != 3 {
		t.Errorf("got %s and %d steps, %v", g.Kin, g.Steps, err)
	}
	if _, err := s.LookInto(t.Context(), filepath.Join(t.TempDir(), "none.proviso")); store.CodeOf(err) != store.NotFound {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestBackupsAreListedTheNewestFirst(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	dir := filepath.Join(t.TempDir(), "backups")
	if found, err := s.Backups(t.Context(), dir); err != nil || len(found) > 0 {
		t.Errorf("without a folder: %v, %v", found, err)
	}
	var made []string
	for range 3 {
		storetest.Put(t, s, &c, &model.Event{Name: "Event"})
		path, err := s.Rotate(t.Context(), dir, store.Retention{Newest: 2})
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, path)
	}
	if again, err := s.Rotate(t.Context(), dir, store.Retention{}); again != "" || err != nil {
		t.Errorf("a backup %q of what has not changed (%v)", again, err)
	}
	if _, err := storetest.New(t, &c).Rotate(t.Context(), dir, store.Retention{}); err != nil { // another book's, in the same folder
		t.Fatal(err)
	}
	found, err := s.Backups(t.Context(), dir)
	if err != nil || len(found) != 2 || found[0].Path != made[2] || found[1].Path != made[1] || found[0].Size == 0 {
		t.Errorf("%+v, %v; want the last two of %q", found, err, made)
	}
}

func TestALookWhereNoBookIsOpen(t *testing.T) {
	dir := t.TempDir()
	var c storetest.Clock
	for range 2 {
		s := storetest.New(t, &c)
		if _, err := s.Rotate(t.Context(), dir, store.Retention{}); err != nil {
			t.Fatal(err)
		}
	}
	found, err := store.AllBackups(dir)
	if err != nil || len(found) != 2 {
		t.Fatalf("%v, %v", found, err)
	}
	for i, b := range found {
		if i > 0 && b.At.After(found[i-1].At) {
			t.Error("they are not listed the newest first")
		}
		g, err := store.Look(t.Context(), b.Path)
		if err != nil || g.Kin != "" || g.Book.Title() == "" || b.Name == "" {
			t.Errorf("%+v of %q, %v", g.Head, b.Name, err)
		}
	}
	if none, err := store.AllBackups(filepath.Join(dir, "none")); err != nil || len(none) > 0 {
		t.Errorf("%v, %v", none, err)
	}
}
