package main

import (
	"errors"
	"strings"

	"proviso/model"
	"proviso/store"
	"proviso/store/exchange"
)

// importAnswer is what an import did or would do.
type importAnswer struct {
	Added     model.Tally     `json:"added"`
	Changed   model.Tally     `json:"changed"`
	Unchanged model.Tally     `json:"unchanged"`
	Rejected  []rejectedValue `json:"rejected"`
	Edit      model.ID        `json:"edit"` // "" where nothing was entered
}

type rejectedValue struct {
	Where string `json:"where"`
	Why   string `json:"why"`
}

// takeIn enters what an edit takes in from elsewhere, or with dryRun only finds out what it would do, and tells.
func (s *session) takeIn(dryRun bool, intake func(h model.Hand, b model.Book) (model.Edit, model.Summary, error)) error {
	var edit model.Edit
	var summary model.Summary
	err := s.with(dryRun, func(st *store.Store) (err error) {
		edit, summary, err = intake(s.hand(), st.Book())
		if err == nil && !dryRun {
			_, err = st.Commit(s.ctx, edit)
		}
		return err
	})
	switch {
	case errors.Is(err, model.ErrNothing):
		edit = model.Edit{}
	case err != nil:
		return errors.Join(s.tellRejected(err), err)
	}
	s.warn(edit)
	return s.tellTaken(dryRun, edit, summary)
}

// tellRejected tells programs all that is wrong with a file; people get the error.
func (s *session) tellRejected(err error) error {
	var refused exchange.Refused
	if !s.json || !errors.As(err, &refused) {
		return nil
	}
	out := importAnswer{Added: model.Tally{}, Changed: model.Tally{}, Unchanged: model.Tally{}}
	for _, e := range refused {
		out.Rejected = append(out.Rejected, rejectedValue{e.Pointer, e.Error()})
	}
	return s.printJSON(out)
}

func (s *session) tellTaken(dryRun bool, edit model.Edit, sum model.Summary) error {
	out := importAnswer{sum.Added, sum.Changed, sum.Unchanged, []rejectedValue{}, edit.ID}
	if dryRun {
		out.Edit = ""
	}
	var lines []string
	for _, part := range []struct {
		word  string
		tally model.Tally
	}{{"added", sum.Added}, {"changed", sum.Changed}, {"unchanged", sum.Unchanged}} {
		if part.tally.Total() > 0 {
			lines = append(lines, s.counted(part.tally)+" "+part.word)
		}
	}
	text := "Nothing in it."
	if len(lines) > 0 {
		text = s.words.Capital(strings.Join(lines, "; ")) + "."
	}
	if dryRun {
		text += " Nothing was entered: this is a dry run."
	}
	return s.answer(out, text)
}

// counted says a tally in words: "2 actors and 6 commitments".
func (s *session) counted(t model.Tally) string {
	var parts []string
	for _, k := range model.RecordKinds() {
		if n := t.Count(k); n > 0 {
			parts = append(parts, s.words.N("count."+string(k), n))
		}
	}
	return s.words.List(parts, "list.and")
}
