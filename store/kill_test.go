package store_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"proviso/model"
	"proviso/store"
	"proviso/store/storetest"
)

// childBook, where set, makes the test binary a program that enters edits into the book it names until it is killed.
const childBook = "PROVISO_TEST_CHILD_BOOK"

func TestMain(m *testing.M) {
	if path := os.Getenv(childBook); path != "" {
		fmt.Fprintln(os.Stderr, "child:", enterForever(path))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// enterForever acknowledges each edit by its number and the head after it, once Commit has returned.
func enterForever(path string) error {
	ctx := context.Background()
	s, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		return err
	}
	for n := s.Head().Edits + 1; ; n++ {
		h := model.Hand{Author: "child", At: storetest.Begins.Add(time.Duration(n) * time.Second)}
		records := []model.Record{&model.Event{Name: fmt.Sprint("Event ", n)}}
		for i := range n % 40 { // edits of different sizes, so that death comes at different places
			records = append(records, &model.Actor{Name: fmt.Sprintf("Actor %d of %d", i, n), Kind: model.State})
		}
		e, err := h.Put(s.Book(), records...)
		if err != nil {
			return err
		}
		if _, err := s.Commit(ctx, e); err != nil {
			return err
		}
		fmt.Println(n, s.Head().Hash)
	}
}

func TestNothingAcknowledgedIsLostWhenTheProgramIsKilled(t *testing.T) {
	var c storetest.Clock
	path := storetest.Path(t)
	s := storetest.Create(t, path, c.Hand().NewBook("Test"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	edits := 1
	for _, acknowledged := range []int{1, 2, 5, 17, 43} {
		last, hash := killAfter(t, path, acknowledged)
		if last < edits+acknowledged {
			t.Fatalf("%d edits are acknowledged, want %d more than %d", last, acknowledged, edits)
		}
		s := storetest.Open(t, path, store.Options{})
		if got := s.Head().Edits; got < last {
			t.Fatalf("the book has %d edits, but %d were acknowledged", got, last)
		}
		edits = s.Head().Edits
		history, err := s.History(t.Context(), store.HistoryFilter{})
		if err != nil {
			t.Fatal(err)
		}
		if got := history[len(history)-last]; got.Number != last || got.Hash != hash {
			t.Errorf("edit %d has the hash %s, but %s was acknowledged for %d", got.Number, got.Hash, hash, last)
		}
		if got := s.Book().Events.Len(); got != edits-1 {
			t.Errorf("%d events after %d edits", got, edits)
		}
		storetest.Sound(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// killAfter runs a child until it has acknowledged so many edits, kills it while it goes on, and gives the last
// acknowledgement that it got out.
func killAfter(t *testing.T, path string, acknowledged int) (last int, hash string) {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childBook+"="+path)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for n := 0; lines.Scan(); n++ {
		if _, err := fmt.Sscan(lines.Text(), &last, &hash); err != nil {
			break // a line that death cut off
		}
		if n+1 == acknowledged {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the child ended by itself")
	}
	return last, hash
}
