package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"
)

func TestWhatIsNoBookIsRefusedByName(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(dir, "other.db")
	do(t, browse(t, other), "create table t (x)")
	fresh := filepath.Join(dir, "fresh.db")
	do(t, browse(t, fresh), "pragma user_version = 1")
	for name, x := range map[string]struct {
		path string
		code store.Code
	}{
		"a missing file":             {filepath.Join(dir, "missing"), store.NotFound},
		"no name":                    {"", store.NotFound},
		"a name with a NUL":          {dir + "/a\x00b", store.NotFound},
		"a folder":                   {dir, store.NotABook},
		"an empty file":              {file("empty", ""), store.NotABook},
		"a text":                     {file("text", "Dear diary"), store.NotABook},
		"a long text":                {file("long", strings.Repeat("Dear diary. ", 1000)), store.NotABook},
		"another program's database": {other, store.NotABook},
		"an empty database":          {fresh, store.NotABook},
		"the start of a database":    {file("start", "SQLite format 3\x00\x10\x00"), store.Damaged},
		"noise in a database's coat": {file("noise", "SQLite format 3\x00\x10\x00\x02\x02"+strings.Repeat("\x07noise", 2000)), store.NotABook},
	} {
		for _, readOnly := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, read-only %v", name, readOnly), func(t *testing.T) {
				before, _ := os.ReadFile(x.path)
				s, err := store.Open(t.Context(), x.path, store.Options{ReadOnly: readOnly})
				if err == nil {
					_ = s.Close()
				}
				wantCode(t, err, x.code)
				if after, _ := os.ReadFile(x.path); string(after) != string(before) {
					t.Error("the file was changed")
				}
				for _, end := range []string{"-wal", "-shm", ".lock"} {
					if _, err := os.Stat(x.path + end); err == nil {
						t.Errorf("%s was left behind", end)
					}
				}
			})
		}
	}
}

func TestABookCutShortIsDamaged(t *testing.T) {
	s := storetest.Synthetic(t, 30, 10)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, length := range []int{len(whole) - 1, len(whole) - 4096, len(whole) / 2, 4096, 200, 50} {
		if err := os.WriteFile(path, whole[:length], 0o600); err != nil {
			t.Fatal(err)
		}
		for _, readOnly := range []bool{true, false} {
			_, err := store.Open(t.Context(), path, store.Options{ReadOnly: readOnly})
			wantCode(t, err, store.Damaged)
		}
		_, err := store.VerifyFile(t.Context(), path)
		wantCode(t, err, store.Damaged)
	}
}

func TestABookWithSpoiledPagesOpensWhatItCanOrSaysSo(t *testing.T) {
	s := storetest.Synthetic(t, 30, 10)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at := 100; at < len(whole); at += len(whole) / 25 {
		spoiled := append([]byte(nil), whole...)
		for i := at; i < min(at+600, len(spoiled)); i++ {
			spoiled[i] ^= 0x5a
		}
		if err := os.WriteFile(path, spoiled, 0o600); err != nil {
			t.Fatal(err)
		}
		opened, err := store.Open(t.Context(), path, store.Options{ReadOnly: true})
		if err == nil {
			err = opened.Close()
		}
		if code := store.CodeOf(err); err != nil && code != store.Damaged && code != store.NotABook {
			t.Errorf("spoiled at %d: error %v has the code %q", at, err, code)
		}
	}
}

func TestABookWhoseTablesMakeNoSenseIsDamaged(t *testing.T) {
	for _, harm := range []string{
		"drop table events", "update stages set on_date = 'soon'", "update commitments set termination = 'nothing known'",
		"update condition_claims set part = 'neither', node = 77", "update sources set csl = 'no JSON'", "update claims set quote_start = 1.5e300",
	} {
		t.Run(harm, func(t *testing.T) {
			path := storetest.Path(t)
			var c storetest.Clock
			s := storetest.Create(t, path, c.Hand().NewBook("Test"))
			storetest.Put(t, s, &c, full()...)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := browse(t, path).ExecContext(t.Context(), harm); err != nil {
				return // the database itself refuses it, which is as good
			}
			opened, err := store.Open(t.Context(), path, store.Options{})
			if err != nil {
				wantCode(t, err, store.Damaged)
				return
			}
			if err := opened.Close(); err != nil {
				t.Error(err)
			}
			if found, err := store.VerifyFile(t.Context(), path); err != nil || len(found) == 0 {
				t.Errorf("it opens, and verify finds %v, %v", found, err)
			}
		})
	}
}

func TestANewerBookIsRefusedByName(t *testing.T) {
	path := harmed(t, "pragma user_version = 7")
	for _, readOnly := range []bool{true, false} {
		_, err := store.Open(t.Context(), path, store.Options{ReadOnly: readOnly})
		wantCode(t, err, store.Newer)
		if want := "this book was made by a newer Proviso (format 7; this one reads up to 3)"; err == nil || err.Error() != want {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestAFullDiskLosesNothing(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	before := storetest.Canonical(s.Book())
	db := browse(t, s.Path())
	pages := ask(t, db, "pragma page_count")[0]
	release := store.LimitPages(t, s, pages)
	e, err := c.Hand().Put(s.Book(), &model.Event{Name: "Long", Text: strings.Repeat("text ", 100_000)})
	if err != nil {
		t.Fatal(err)
	}
	b, err := s.Commit(t.Context(), e)
	wantCode(t, err, store.DiskFull)
	if storetest.Canonical(b) != before || s.Book().Events.Len() != 1 {
		t.Error("the book changed")
	}
	release()
	storetest.Commit(t, s, e)
	storetest.Sound(t, s)
}

func TestACancelledEditIsNotEntered(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	e, err := c.Hand().Put(s.Book(), ceasefire())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Commit(ctx, e)
	wantCode(t, err, store.Cancelled)
	if s.Head().Edits != 1 {
		t.Errorf("%d edits, want 1", s.Head().Edits)
	}
	_, err = s.Verify(ctx)
	wantCode(t, err, store.Cancelled)
	storetest.Commit(t, s, e)
}

func TestADatabaseInUseIsBusy(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	conn, err := browse(t, s.Path()).Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(t.Context(), "begin immediate"); err != nil {
		t.Fatal(err)
	}
	store.WaitNot(t, s)
	e, err := c.Hand().Put(s.Book(), ceasefire())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Commit(t.Context(), e)
	wantCode(t, err, store.Busy)
	if _, err := conn.ExecContext(t.Context(), "rollback"); err != nil {
		t.Fatal(err)
	}
	storetest.Commit(t, s, e)
}

func TestAClosedBookSaysSo(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	e, err := c.Hand().Put(s.Book(), ceasefire())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Commit(t.Context(), e)
	if store.CodeOf(err) == "" || errors.Is(err, sql.ErrConnDone) && err.Error() == sql.ErrConnDone.Error() {
		t.Errorf("error %v, want one of the store's", err)
	}
}

func TestAFolderThatCanNotBeWritten(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(path)
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	if f, err := os.Create(filepath.Join(dir, "probe")); err == nil {
		_ = f.Close()
		_ = os.Remove(f.Name())
		t.Skip("SKIPPED: permissions don't bind the user that runs this test; see TestADiskThatCanNotBeWritten")
	}
	_, err := store.Open(t.Context(), path, store.Options{})
	wantCode(t, err, store.ReadOnly)
	reader := storetest.Open(t, path, store.Options{ReadOnly: true})
	if got := reader.Book().Title(); got != "Test" {
		t.Errorf("title %q, want Test", got)
	}
	storetest.Sound(t, reader)
	if err := reader.Backup(t.Context(), storetest.Path(t)); err != nil {
		t.Errorf("backing up: %v", err)
	}
	_, err = store.Create(t.Context(), filepath.Join(dir, "new.proviso"), c.Hand().NewBook("Test"), store.Options{})
	wantCode(t, err, store.ReadOnly)
}

func TestABookThatCanNotBeRead(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	if err := storetest.Create(t, path, c.Hand().NewBook("Test")).Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o000); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path); err == nil {
		_ = f.Close()
		t.Skip("SKIPPED: permissions don't bind the user that runs this test")
	}
	for _, readOnly := range []bool{true, false} {
		_, err := store.Open(t.Context(), path, store.Options{ReadOnly: readOnly})
		wantCode(t, err, store.Forbidden)
	}
}

// TestADiskThatCanNotBeWritten uses a place where even the system's administrator can make no file.
func TestADiskThatCanNotBeWritten(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("SKIPPED: /proc is Linux's")
	}
	var c storetest.Clock
	_, err := store.Create(t.Context(), "/proc/self/fdinfo/new.proviso", c.Hand().NewBook("Test"), store.Options{})
	if code := store.CodeOf(err); code != store.ReadOnly && code != store.NotFound {
		t.Errorf("error %v has the code %q, want %q or %q", err, code, store.ReadOnly, store.NotFound)
	}
	s := storetest.New(t, &c)
	err = s.Backup(t.Context(), "/proc/self/fdinfo/copy.proviso")
	if code := store.CodeOf(err); code != store.ReadOnly && code != store.NotFound {
		t.Errorf("error %v has the code %q, want %q or %q", err, code, store.ReadOnly, store.NotFound)
	}
}

func TestAFolderThatIsNotThere(t *testing.T) {
	var c storetest.Clock
	nowhere := filepath.Join(t.TempDir(), "missing", "new.proviso")
	_, err := store.Create(t.Context(), nowhere, c.Hand().NewBook("Test"), store.Options{})
	for _, err := range []error{err, storetest.New(t, &c).Backup(t.Context(), nowhere)} {
		wantCode(t, err, store.NotFound)
		if want := "there is no folder to put “new.proviso” in"; err == nil || err.Error() != want {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestErrorsKeepTheirCauseForTheLog(t *testing.T) {
	_, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "missing.proviso"), store.Options{})
	var e *store.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want *store.Error", err)
	}
	if !errors.Is(err, os.ErrNotExist) || !strings.Contains(e.Detail(), e.Unwrap().Error()) || strings.Contains(e.Error(), e.Unwrap().Error()) {
		t.Errorf("sentence %q, detail %q", e.Error(), e.Detail())
	}
	if want := "there is no book at “missing.proviso”"; e.Error() != want {
		t.Errorf("sentence %q, want %q", e.Error(), want)
	}
}
