package main

import (
	"strconv"
	"time"

	"proviso/model"
	"proviso/store"
)

type historyVerb struct {
	Key   string `arg:"" optional:"" help:"Only edits of this record: its key or id, or kind/key."`
	Limit int    `help:"At most so many." placeholder:"N"`
}

func (historyVerb) Help() string {
	return `Examples:
  provisoctl history --book paris.proviso --limit 10
  provisoctl history event/ceasefire --json`
}

// historyAnswer is one edit of the journal to programs.
type historyAnswer struct {
	Number  int       `json:"number"`
	Edit    model.ID  `json:"edit"`
	At      time.Time `json:"at"`
	Author  string    `json:"author"`
	Label   string    `json:"label"`
	Changes int       `json:"changes"`
	Undoes  model.ID  `json:"undoes,omitempty"`
	Redoes  model.ID  `json:"redoes,omitempty"`
	Hash    string    `json:"hash"`
}

func (v *historyVerb) Run(s *session) error {
	return s.reading(func(st *store.Store) error {
		filter := store.HistoryFilter{Limit: v.Limit}
		if v.Key != "" {
			var err error
			if filter.Record, err = v.find(s, st); err != nil {
				return err
			}
		}
		entries, err := st.History(s.ctx, filter)
		if err != nil {
			return err
		}
		answers := make([]historyAnswer, len(entries))
		rows := [][]string{{"no.", "at", "by", "changes", "edit"}}
		for i, e := range entries {
			answers[i] = historyAnswer{e.Number, e.ID, e.At, e.Author, e.Label, e.Changes, e.Undoes, e.Redoes, e.Hash}
			rows = append(rows, []string{strconv.Itoa(e.Number), e.At.Format(time.RFC3339), e.Author, strconv.Itoa(e.Changes), e.Label})
		}
		if s.json {
			return s.printJSON(answers)
		}
		if len(answers) == 0 {
			return s.answer(nil, "No edits.")
		}
		return s.table(rows)
	})
}

// find gives the id of a record, also of one that is gone.
func (v *historyVerb) find(s *session, st *store.Store) (model.ID, error) {
	r, unknown := st.Book().Lookup(v.Key)
	if unknown == nil {
		return r.RecordID(), nil
	}
	entries, err := st.History(s.ctx, store.HistoryFilter{})
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		edit, err := st.EditByID(s.ctx, e.ID)
		if err != nil {
			return "", err
		}
		for _, c := range edit.Changes {
			if c.Before != nil && v.names(c) {
				return c.ID, nil
			}
		}
	}
	return "", unknown
}

// names reports whether the key is that of a record before a change.
func (v *historyVerb) names(c model.Change) bool {
	key := c.Before.RecordKey()
	return v.Key == key || v.Key == string(c.Kind)+"/"+key || v.Key == string(c.ID)
}
