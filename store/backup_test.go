package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"

	"github.com/google/go-cmp/cmp"
)

func TestABackupIsABookOfItsOwn(t *testing.T) {
	s := storetest.Synthetic(t, 100, 20)
	dest := filepath.Join(t.TempDir(), "copy.proviso")
	if err := s.Backup(t.Context(), dest); err != nil {
		t.Fatal(err)
	}
	copied := storetest.Open(t, dest, store.Options{})
	if diff := cmp.Diff(storetest.Canonical(s.Book()), storetest.Canonical(copied.Book())); diff != "" {
		t.Errorf("(-book +backup):\n%s", diff)
	}
	if copied.Head().Hash != s.Head().Hash {
		t.Errorf("the head of the backup is %s, want %s", copied.Head().Hash, s.Head().Hash)
	}
	storetest.Sound(t, copied)
	left, err := os.ReadDir(filepath.Dir(dest))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range left {
		if strings.HasSuffix(f.Name(), ".part") {
			t.Errorf("%s was left behind", f.Name())
		}
	}
	wantPrivate(t, dest)
}

func TestAReadOnlyBookIsBackedUpToo(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	reader := storetest.Open(t, s.Path(), store.Options{ReadOnly: true})
	dest := filepath.Join(t.TempDir(), "copy.proviso")
	if err := reader.Backup(t.Context(), dest); err != nil {
		t.Fatal(err)
	}
	if got := storetest.Open(t, dest, store.Options{}).Head().Hash; got != s.Head().Hash {
		t.Errorf("head %s, want %s", got, s.Head().Hash)
	}
}

func TestBackupOverwritesNothing(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	wantCode(t, s.Backup(t.Context(), s.Path()), store.Exists)
	wantCode(t, s.Backup(t.Context(), filepath.Join(t.TempDir(), "missing", "x")), store.NotFound)
	storetest.Put(t, s, &c, ceasefire())
	storetest.Sound(t, s)
}

func TestRestoreKeepsWhatItReplaces(t *testing.T) {
	var c storetest.Clock
	path := storetest.Path(t)
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	saved := storetest.Canonical(s.Book())
	backup := filepath.Join(t.TempDir(), "saved.proviso")
	if err := s.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	storetest.Put(t, s, &c, full()...)
	replaced := storetest.Canonical(s.Book())

	var locked *store.LockedError
	if _, err := store.Restore(t.Context(), backup, path, store.Options{}); !errors.As(err, &locked) {
		t.Errorf("restoring over an open book: error %v, want *store.LockedError", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	for n, want := range []string{saved, saved} {
		kept, err := store.Restore(t.Context(), backup, path, store.Options{Now: func() time.Time { return now }})
		if err != nil {
			t.Fatal(err)
		}
		wantName := path + ".before-restore-20260203-040506" + []string{"", "-2"}[n]
		if kept != wantName {
			t.Errorf("kept as %s, want %s", kept, wantName)
		}
		restored := storetest.Open(t, path, store.Options{})
		if diff := cmp.Diff(want, storetest.Canonical(restored.Book())); diff != "" {
			t.Errorf("restored (-want +got):\n%s", diff)
		}
		storetest.Sound(t, restored)
		if err := restored.Close(); err != nil {
			t.Fatal(err)
		}
	}
	old := storetest.Open(t, path+".before-restore-20260203-040506", store.Options{ReadOnly: true})
	if diff := cmp.Diff(replaced, storetest.Canonical(old.Book())); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestRestoreKeepsWhatStandsInTheLogOnly(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, full()...)
	crashed := filepath.Join(t.TempDir(), "crashed.proviso")
	for _, end := range []string{"", "-wal"} { // what is left when a machine loses its power
		data, err := os.ReadFile(s.Path() + end)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(crashed+end, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	backup := filepath.Join(t.TempDir(), "other.proviso")
	if err := storetest.New(t, &c).Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	kept, err := store.Restore(t.Context(), backup, crashed, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(storetest.Canonical(s.Book()), storetest.Canonical(storetest.Open(t, kept, store.Options{}).Book())); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	storetest.Sound(t, storetest.Open(t, crashed, store.Options{}))
}

func TestRestoreToANewPlace(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	dest := filepath.Join(t.TempDir(), "new.proviso")
	kept, err := store.Restore(t.Context(), s.Path(), dest, store.Options{})
	if err != nil || kept != "" {
		t.Errorf("kept %q, %v", kept, err)
	}
	storetest.Sound(t, storetest.Open(t, dest, store.Options{}))
}

func TestRestoreChecksTheBackupFirst(t *testing.T) {
	var c storetest.Clock
	path := storetest.Path(t)
	s := storetest.Create(t, path, c.Hand().NewBook("Mine"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	text := filepath.Join(t.TempDir(), "text.proviso")
	if err := os.WriteFile(text, []byte("just a text"), 0o600); err != nil {
		t.Fatal(err)
	}
	for backup, code := range map[string]store.Code{
		harmed(t, "update commitments set title = 'x'"): store.Damaged,
		harmed(t, "update journal set label = 'x'"):     store.Damaged,
		text: store.NotABook,
		filepath.Join(filepath.Dir(text), "missing"): store.NotFound,
	} {
		_, err := store.Restore(t.Context(), backup, path, store.Options{})
		wantCode(t, err, code)
	}
	if got := storetest.Open(t, path, store.Options{}).Book().Title(); got != "Mine" {
		t.Errorf("the title is now %q, want Mine", got)
	}
}

func TestOpeningMakesABackupWhereTheBookChanged(t *testing.T) {
	var c storetest.Clock
	dir := filepath.Join(t.TempDir(), "backups")
	s := storetest.New(t, &c)
	path := s.Path()
	options := store.Options{BackupDir: dir, Now: c.Now}
	reopen := func() {
		t.Helper()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = storetest.Open(t, path, options)
		if w := s.Warnings(); len(w) > 0 {
			t.Errorf("warnings: %v", w)
		}
	}
	count := func(want int) {
		t.Helper()
		files, err := os.ReadDir(dir)
		if err != nil || len(files) != want {
			t.Errorf("%d backups, %v; want %d", len(files), err, want)
		}
	}
	reopen()
	count(1)
	reopen()
	count(1) // nothing has changed
	storetest.Put(t, s, &c, ceasefire())
	reopen()
	count(2)
	for range 12 {
		storetest.Put(t, s, &c, &model.Event{Name: "Event"})
		reopen()
	}
	count(10)
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	newest := storetest.Open(t, filepath.Join(dir, files[len(files)-1].Name()), store.Options{ReadOnly: true})
	if newest.Head() != s.Head() {
		t.Errorf("the newest backup is at %+v, want %+v", newest.Head(), s.Head())
	}
}

func TestABackupThatFailsKeepsNoBookFromOpening(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	notAFolder := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(notAFolder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s = storetest.Open(t, path, store.Options{BackupDir: filepath.Join(notAFolder, "backups")})
	if len(s.Warnings()) != 1 || store.CodeOf(s.Warnings()[0]) == "" {
		t.Errorf("warnings %v, want one of the store's", s.Warnings())
	}
	storetest.Put(t, s, &c, ceasefire())
}
