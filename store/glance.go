package store

import (
	"context"
	"errors"

	"proviso/model"
)

// Kin is how a book in another file stands to the one that is open.
type Kin string

// The kins.
const (
	KinSame     Kin = "same"     // nothing was entered in either that the other lacks
	KinBehind   Kin = "behind"   // the open book went on from it
	KinAhead    Kin = "ahead"    // it went on from the open book
	KinParted   Kin = "parted"   // both went on from where they were one
	KinStranger Kin = "stranger" // it is another book
)

// Glance is what a look into another book's file shows. The file is as it was.
type Glance struct {
	Path  string
	Book  model.Book
	Head  Head
	Last  Entry // the latest edit
	Kin   Kin
	Steps int // the edits between it and the open book, where one went on from the other
}

// Look reads the book in a file, such as a backup, where none is open that it could be held against: there is no kin.
func Look(ctx context.Context, path string) (Glance, error) {
	return glance(ctx, path, func(*Glance, *Store) error { return nil })
}

// LookInto reads the book in another file, such as a backup, and finds how it stands to this one.
func (s *Store) LookInto(ctx context.Context, path string) (Glance, error) {
	return glance(ctx, path, func(g *Glance, other *Store) (err error) {
		g.Kin, err = s.kinOf(ctx, other)
		if g.Kin == KinBehind || g.Kin == KinAhead {
			g.Steps = max(s.Head().Edits-g.Head.Edits, g.Head.Edits-s.Head().Edits)
		}
		return err
	})
}

// glance looks into a file, and adds what is to be found while it is open.
func glance(ctx context.Context, path string, add func(*Glance, *Store) error) (g Glance, err error) {
	other, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		return Glance{}, err
	}
	defer func() { err = errors.Join(err, other.Close()) }()
	g = Glance{Path: other.path, Book: other.Book(), Head: other.Head()}
	last, err := other.History(ctx, HistoryFilter{Limit: 1})
	if err != nil {
		return Glance{}, err
	}
	if len(last) > 0 {
		g.Last = last[0]
	}
	return g, add(&g, other)
}

func (s *Store) kinOf(ctx context.Context, other *Store) (Kin, error) {
	ours, theirs := s.Head(), other.Head()
	switch {
	case ours.Hash == theirs.Hash:
		return KinSame, nil
	case ours.Edits > theirs.Edits:
		if been, err := s.been(ctx, theirs); been || err != nil {
			return KinBehind, err
		}
	default:
		if been, err := other.been(ctx, ours); been || err != nil {
			return KinAhead, err
		}
	}
	mine, err := s.identity(ctx)
	if err != nil {
		return "", err
	}
	yours, err := other.identity(ctx)
	if err != nil || mine != yours {
		return KinStranger, err
	}
	return KinParted, nil
}

// been tells whether the journal once ended at a head.
func (s *Store) been(ctx context.Context, h Head) (bool, error) {
	found := false
	err := eachRow(ctx, s.readers, "select seq from journal where hash = $1", 1, func([]any) error { found = true; return nil }, h.Hash)
	return found, explainReading("look into", s.path, err)
}
