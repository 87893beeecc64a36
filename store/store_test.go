package store_test

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"

	"github.com/google/go-cmp/cmp"
)

func ceasefire() *model.Event { return &model.Event{Name: "Ceasefire"} }

func TestABookComesBackAsItWasEntered(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	s := storetest.Create(t, path, c.Hand().NewBook("Paris talks"))
	storetest.Put(t, s, &c, ceasefire())
	want, head := storetest.Canonical(s.Book()), s.Head()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	again := storetest.Open(t, path, store.Options{})
	if diff := cmp.Diff(want, storetest.Canonical(again.Book())); diff != "" {
		t.Errorf("the book changed (-want +got):\n%s", diff)
	}
	if got := again.Head(); got.Hash != head.Hash || got.Edits != 2 || !got.At.Equal(head.At) {
		t.Errorf("head %+v, want %+v with 2 edits", got, head)
	}
	if again.Path() != path {
		t.Errorf("path %q, want %q", again.Path(), path)
	}
	storetest.Sound(t, again)
}

func TestABookOfEverySortOfRecordComesBack(t *testing.T) {
	s := storetest.Synthetic(t, 200, 50)
	want := storetest.Canonical(s.Book())
	reader := storetest.Open(t, s.Path(), store.Options{ReadOnly: true})
	if diff := cmp.Diff(want, storetest.Canonical(reader.Book())); diff != "" {
		t.Errorf("the book changed (-want +got):\n%s", diff)
	}
	storetest.Sound(t, reader)
}

func TestCreateOverwritesNothing(t *testing.T) {
	path := storetest.Path(t)
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	var c storetest.Clock
	_, err := store.Create(t.Context(), path, c.Hand().NewBook("Test"), store.Options{})
	wantCode(t, err, store.Exists)
	if data, err := os.ReadFile(path); err != nil || string(data) != "mine" {
		t.Errorf("the file is now %q, %v", data, err)
	}
}

func TestCreateLeavesNothingBehindWhereTheFirstEditIsRefused(t *testing.T) {
	path := storetest.Path(t)
	var c storetest.Clock
	_, err := store.Create(t.Context(), path, c.Hand().NewBook(""), store.Options{})
	var invalid model.Invalid
	if !errors.As(err, &invalid) {
		t.Errorf("error %v, want model.Invalid", err)
	}
	left, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestCreateNeedsItsFolder(t *testing.T) {
	var c storetest.Clock
	_, err := store.Create(t.Context(), filepath.Join(t.TempDir(), "missing", "x.proviso"), c.Hand().NewBook("Test"), store.Options{})
	wantCode(t, err, store.NotFound)
}

func TestOnlyTheOwnerMayReadABook(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	for _, path := range []string{s.Path(), s.Path() + "-wal", s.Path() + ".lock"} {
		wantPrivate(t, path)
	}
}

// wantPrivate checks that only its owner may read a file. On Windows the folder decides that, and a file is just there.
func wantPrivate(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("%s has the permissions %o, want 600", filepath.Base(path), got)
	}
}

func TestOddPathsAreOpened(t *testing.T) {
	for _, name := range []string{"a b.proviso", "100%.proviso", "what?.proviso", "#1.proviso", "a&b=c;d.proviso", "мир ✓ السلام.proviso", "%41.proviso", "'.proviso"} {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" && strings.Contains(name, "?") {
				t.Skip("no file can be called so")
			}
			path := filepath.Join(t.TempDir(), name)
			var c storetest.Clock
			s := storetest.Create(t, path, c.Hand().NewBook("Test"))
			if _, err := os.Stat(path); err != nil {
				t.Fatal(err)
			}
			if err := s.Backup(t.Context(), path+".copy"); err != nil {
				t.Errorf("backing up: %v", err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if got := storetest.Open(t, path, store.Options{}).Book().Title(); got != "Test" {
				t.Errorf("title %q, want Test", got)
			}
		})
	}
}

func TestANameThatNoFileCanHaveIsSaidToBe(t *testing.T) {
	names := []string{strings.Repeat("x", 400) + ".proviso"}
	if runtime.GOOS == "windows" { // where it depends on the system's settings how long a name may be
		names = []string{"what?.proviso", "a<b|c.proviso"}
	}
	for _, name := range names {
		var c storetest.Clock
		_, err := store.Create(t.Context(), filepath.Join(t.TempDir(), name), c.Hand().NewBook("Test"), store.Options{})
		wantCode(t, err, store.BadName)
		_, err = store.Open(t.Context(), filepath.Join(t.TempDir(), name), store.Options{})
		wantCode(t, err, store.BadName)
	}
}

func TestARefusedEditChangesNothing(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	before, head := storetest.Canonical(s.Book()), s.Head()
	e := model.Edit{ID: c.Hand().NewID(), At: c.Now(), Changes: []model.Change{{
		Kind: model.KindRelation, ID: "1", After: &model.Relation{Head: model.Head{ID: "1", Key: "r"}, Kind: "implies", From: "2", To: "3"},
	}}}
	b, err := s.Commit(t.Context(), e)
	var invalid model.Invalid
	if !errors.As(err, &invalid) {
		t.Errorf("error %v, want model.Invalid", err)
	}
	if diff := cmp.Diff(before, storetest.Canonical(b)); diff != "" {
		t.Errorf("the book given back changed (-want +got):\n%s", diff)
	}
	if s.Head() != head {
		t.Errorf("head %+v, want %+v", s.Head(), head)
	}
	storetest.Sound(t, s)
}

func TestARecordChangedTwiceInOneEditIsAConflict(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	a := &model.Event{Head: model.Head{ID: c.Hand().NewID(), Key: "a"}, Name: "A"}
	change := model.Change{Kind: model.KindEvent, ID: a.ID, After: a}
	_, err := s.Commit(t.Context(), model.Edit{ID: c.Hand().NewID(), At: c.Now(), Changes: []model.Change{change, change}})
	var conflict *model.Conflict
	if !errors.As(err, &conflict) {
		t.Errorf("error %v, want *model.Conflict", err)
	}
}

func TestNumbersThatJSONHasNotAreRefusedOrMadePlain(t *testing.T) {
	quantity := func(low, high float64) *model.Commitment {
		return &model.Commitment{Title: "C", Kind: "other", Polarity: "may", Binding: "legal", Quantities: []model.Quantity{{Measure: "m", Low: low, High: high, Unit: "u"}}}
	}
	var c storetest.Clock
	s := storetest.New(t, &c, quantity(math.Copysign(0, -1), 5e-324))
	storetest.Sound(t, s)
	for _, bad := range []float64{math.Inf(1), math.NaN()} {
		e, err := c.Hand().Put(s.Book(), quantity(0, bad))
		if err == nil {
			_, err = s.Commit(t.Context(), e)
		}
		var invalid model.Invalid
		if !errors.As(err, &invalid) {
			t.Errorf("%v: error %v, want model.Invalid", bad, err)
		}
	}
}

func TestReadOnlyRefusesEditsAndFollowsTheWriter(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	reader := storetest.Open(t, s.Path(), store.Options{ReadOnly: true})
	if !reader.ReadOnly() || s.ReadOnly() {
		t.Error("which of the two is read-only?")
	}
	e, err := c.Hand().Rename(reader.Book(), "Other"), error(nil)
	if _, err = reader.Commit(t.Context(), e); store.CodeOf(err) != store.ReadOnly {
		t.Errorf("error %v, want the code %s", err, store.ReadOnly)
	}
	if _, ok := reader.CanUndo(); ok {
		t.Error("a read-only book offers undo")
	}
	if _, changed, err := reader.Refresh(t.Context()); err != nil || changed {
		t.Errorf("refreshing without news: %v, %v", changed, err)
	}
	storetest.Commit(t, s, e)
	b, changed, err := reader.Refresh(t.Context())
	if err != nil || !changed || b.Title() != "Other" {
		t.Errorf("refreshing with news: %q, %v, %v", b.Title(), changed, err)
	}
	if reader.Head() != s.Head() {
		t.Errorf("head %+v, want %+v", reader.Head(), s.Head())
	}
}

func TestClosingLeavesTheBookAlone(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, o := range []store.Options{{ReadOnly: true}, {}} {
		if err := storetest.Open(t, path, o).Close(); err != nil {
			t.Fatal(err)
		}
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(files) != 1 {
			t.Errorf("read-only %v: beside the book there are %v, %v", o.ReadOnly, files, err)
		}
	}
}

func TestReadingNeverWaitsForTheWriter(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c, ceasefire())
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			last := 0
			for {
				select {
				case <-stop:
					return
				default:
				}
				edits, n := s.Head().Edits, s.Book().Events.Len()
				if edits < last || n < 1 {
					t.Errorf("%d edits after %d, %d events", edits, last, n)
					return
				}
				last = edits
				if _, err := s.AsKnown(t.Context(), storetest.Begins.AddDate(1, 0, 0)); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 30 {
		storetest.Put(t, s, &c, ceasefire())
	}
	close(stop)
	readers.Wait()
	storetest.Sound(t, s)
}

func TestProgressGoesToTheEnd(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	var seen []int
	total := 0
	storetest.Open(t, s.Path(), store.Options{ReadOnly: true, OnProgress: func(done, of int) { seen, total = append(seen, done), of }})
	if len(seen) == 0 || seen[len(seen)-1] != total {
		t.Errorf("progress %v of %d", seen, total)
	}
}

func TestClosingTwiceIsHarmless(t *testing.T) {
	var c storetest.Clock
	s := storetest.New(t, &c)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func wantCode(t *testing.T, err error, code store.Code) {
	t.Helper()
	if got := store.CodeOf(err); got != code {
		t.Errorf("error %v has the code %q, want %q", err, got, code)
		return
	}
	var told interface{ Hint() string }
	if !errors.As(err, &told) || told.Hint() == "" {
		t.Errorf("error %v has no hint", err)
	}
}
