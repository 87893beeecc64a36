package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"

	"proviso/model"
	"proviso/model/said"
	"proviso/store"
)

func TestExitCodesSayWhoseFaultItIs(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errFound, 1},
		{errors.Join(nil, errFound), 1},
		{errNoBook, 2},
		{refused("no", ""), 3},
		{model.ErrNotFound, 3},
		{&model.Conflict{Kind: model.KindEvent, Key: "ceasefire"}, 3},
		{&store.Error{Code: store.Refused, Sentence: said.Same("no")}, 3},
		{&store.Error{Code: store.Damaged, Sentence: said.Same("damaged")}, 4},
		{fmt.Errorf("opening: %w", &store.LockedError{Path: "b.proviso"}), 4},
		{context.Canceled, 130},
		{&store.Error{Code: store.Cancelled, Sentence: said.Same("broken off"), Err: context.Canceled}, 130},
		{cannotWrite("x.json", errors.New("no space")), 4},
	} {
		if got := exitCode(c.err); got != c.want {
			t.Errorf("%v: exit %d, want %d", c.err, got, c.want)
		}
	}
}

func TestAComplaintIsOneLineWithAHint(t *testing.T) {
	err := errors.Join(&store.Error{Sentence: said.Same("the book is\ndamaged"), Advice: said.Same("restore a backup")})
	if got, want := complaint(err), "provisoctl: the book is damaged: restore a backup"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := complaint(errFound); got != "" {
		t.Errorf("what was printed as a finding is complained of too: %q", got)
	}
}

func TestProgressIsShownToAPersonOnly(t *testing.T) {
	var watched, piped bytes.Buffer
	person, program := &session{errs: &watched, terminal: true}, &session{errs: &piped}
	for _, s := range []*session{person, program} {
		s.progress(1, 4)
		s.progress(4, 4)
	}
	if got, want := watched.String(), "\rreading the book: 25 %\r\x1b[K"; got != want {
		t.Errorf("a person sees %q, want %q", got, want)
	}
	if piped.Len() != 0 {
		t.Errorf("a program is told %q", piped.String())
	}
}
