package main

import (
	"errors"
	"fmt"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/store"
)

// asked are the options of every verb that asks what would be.
type asked struct {
	supposed
	At dayArg `help:"Ask about the world on this day; the scenario's day, or today, unless given." placeholder:"D"`
}

// supposed are those of a verb that asks about no one day.
type supposed struct {
	Scenario string   `help:"Ask under the assumptions of a scenario." placeholder:"KEY"`
	Assume   []string `help:"Assume of an event yes, no, ended or open, since a date if one is given; or of a commitment a stage or a delivery. On top of the scenario; may be given again." placeholder:"EVENT=yes|no|ended|open[@DATE]"`
	AsKnown  moment   `help:"Ask by what was known at a moment: RFC 3339, or a day, which means its end in UTC." placeholder:"T"`
}

// dayArg is a day on the command line, or none.
type dayArg struct {
	when.Day
	given bool
}

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *dayArg) UnmarshalText(text []byte) error {
	day, err := when.ParseDay(string(text))
	if err != nil {
		return err
	}
	*d = dayArg{day, true}
	return nil
}

// view is a book seen under a question.
type view struct {
	book     model.Book
	begins   time.Time // when the journal begins, where the question is about what was known before it; else zero
	question outlook.Question
	head     store.Head // of the journal as it stands
}

// scenario is the key of the question's scenario, "" for none.
func (v view) scenario() string {
	if v.question.Scenario == "" {
		return ""
	}
	return v.book.KeyOf(model.KindScenario, v.question.Scenario)
}

// view opens the book for a question.
func (s *session) view(a asked) (v view, err error) {
	err = s.reading(func(st *store.Store) (err error) {
		v, err = s.viewOf(st, a)
		return err
	})
	return v, err
}

// outlook opens the book and answers the question.
func (s *session) outlook(a asked) (*outlook.Outlook, view, error) {
	v, err := s.view(a)
	if err != nil {
		return nil, v, err
	}
	o, err := outlook.Evaluate(v.book, v.question)
	return o, v, err
}

func (s *session) viewOf(st *store.Store, a asked) (v view, err error) {
	if v.book, v.begins, err = s.asKnown(st, a.AsKnown); err != nil {
		return v, err
	}
	v.head, v.question.Known = st.Head(), a.AsKnown.Time
	if a.Scenario != "" {
		r, err := v.book.Lookup(a.Scenario, model.KindScenario)
		if err != nil {
			return v, err
		}
		v.question.Scenario = r.RecordID()
	}
	for _, text := range a.Assume {
		assumption, err := model.ParseAssumption(v.book, text)
		if err != nil {
			return v, assumeError(err)
		}
		v.question.Assume = append(v.question.Assume, assumption)
	}
	if first, second, clash := model.Clash(v.question.Assume); clash {
		return v, wrongUsage(fmt.Sprintf("--assume: %s and %s can't both be so", v.question.Assume[first].Text(v.book), v.question.Assume[second].Text(v.book)),
			"leave one of them out, or give each its date")
	}
	v.question.At = a.At.Day
	if !a.At.given {
		v.question.At = outlook.DefaultAt(v.book, v.question.Scenario, s.today())
	}
	return v, nil
}

// assumeError says that it is an assumption that is wrong: wrong usage, unless it names what the book lacks.
func assumeError(err error) error {
	if errors.Is(err, model.ErrNotFound) {
		return err
	}
	return wrongUsage("--assume: "+err.Error(), "see provisoctl evaluate --help")
}

// asKnown is the book rebuilt from the journal as it stood at a moment; the zero moment is now. A moment before the
// journal begins gives the book of today and when it begins: what was known then is told by the times at which its
// entries were recorded.
func (s *session) asKnown(st *store.Store, m moment) (model.Book, time.Time, error) {
	if m.IsZero() {
		return st.Book(), time.Time{}, nil
	}
	b, err := st.AsKnown(s.ctx, m.Time)
	var before *store.BeforeBook
	if errors.As(err, &before) {
		return st.Book(), before.Begins, nil
	}
	return b, time.Time{}, err
}

// bookAsKnown opens the book for asKnown.
func (s *session) bookAsKnown(m moment) (b model.Book, err error) {
	err = s.reading(func(st *store.Store) (err error) {
		b, _, err = s.asKnown(st, m)
		return err
	})
	return b, err
}

// whole refuses a view of a book before its journal begins, for what must be the book as it stood.
func (v view) whole() error {
	if v.begins.IsZero() {
		return nil
	}
	return refused(fmt.Sprintf("the book can't be given as known at %s: its journal begins at %s", v.question.Known.Format(time.RFC3339), v.begins.UTC().Format(time.RFC3339)),
		"ask for a moment after that")
}
