package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"proviso/model"
)

// Entry is one edit in the history, without its changes; EditByID gives these.
type Entry struct {
	Number         int // from 1, the edit that made the book
	ID             model.ID
	Label          string
	Author         string
	At             time.Time
	Undoes, Redoes model.ID // "" for none
	Changes        int
	Hash           string // the head of the journal once it was entered
}

// HistoryFilter chooses edits. The zero HistoryFilter chooses all.
type HistoryFilter struct {
	Record   model.ID         // only edits that changed this record
	Kind     model.RecordKind // only edits that changed a record of this kind
	From, To time.Time        // only edits made from then on, and up to then
	Limit    int              // at most so many, the newest; 0 for all
}

// History lists edits, the newest first.
func (s *Store) History(ctx context.Context, f HistoryFilter) ([]Entry, error) {
	where := []string{"position = changes"}
	var args []any
	and := func(condition string, arg any) {
		args = append(args, arg)
		where = append(where, fmt.Sprintf(condition, len(args)))
	}
	if f.Record != "" {
		and("edit in (select edit from journal where record = $%d)", string(f.Record))
	}
	if f.Kind != "" {
		and("edit in (select edit from journal where record_kind = $%d)", string(f.Kind))
	}
	if !f.From.IsZero() {
		and("at >= $%d", f.From.UTC().Format(momentForm))
	}
	if !f.To.IsZero() {
		and("at <= $%d", f.To.UTC().Format(momentForm))
	}
	query := "select number, edit, label, author, at, undoes, redoes, changes, hash from journal where " +
		strings.Join(where, " and ") + " order by number desc"
	if f.Limit > 0 {
		args = append(args, f.Limit)
		query += fmt.Sprintf(" limit $%d", len(args))
	}
	out, err := readEntries(ctx, s.readers, query, args...)
	return out, explainReading("history", s.path, err)
}

func readEntries(ctx context.Context, q querier, query string, args ...any) (out []Entry, err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() {
		if closed := rows.Close(); err == nil {
			err = closed
		}
	}()
	for rows.Next() {
		var e Entry
		var at string
		var undoes, redoes sql.NullString
		if err := rows.Scan(&e.Number, &e.ID, &e.Label, &e.Author, &at, &undoes, &redoes, &e.Changes, &e.Hash); err != nil {
			return nil, err
		}
		e.Undoes, e.Redoes = model.ID(undoes.String), model.ID(redoes.String)
		if e.At, err = readMoment(at); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, rows.Err()
}

// EditByID gives an edit with its changes, model.ErrNotFound where the journal has none of that id.
func (s *Store) EditByID(ctx context.Context, id model.ID) (model.Edit, error) {
	var e model.Edit
	err := eachEntry(ctx, s.readers, "edit = $1", "seq", func(r *entryRow) error {
		c, err := r.change()
		if err != nil {
			return err
		}
		changes := append(e.Changes, c)
		e, err = r.editWithout()
		e.Changes = changes
		return err
	}, string(id))
	if err != nil {
		return model.Edit{}, explainReading("history", s.path, err)
	}
	if e.ID == "" {
		return e, model.ErrNotFound
	}
	return e, nil
}

// editWithout is the edit that the row is part of, without its changes.
func (r *entryRow) editWithout() (model.Edit, error) {
	at, err := readMoment(r.at)
	return model.Edit{
		ID: model.ID(r.edit), Label: r.label, Author: r.author, At: at, Undoes: model.ID(r.undoes), Redoes: model.ID(r.redoes),
	}, err
}

// AsKnown is the book as it was at a moment: with all edits up to the last that was made by then. The error is *BeforeBook
// where that is before the first; the caller decides what to answer.
func (s *Store) AsKnown(ctx context.Context, t time.Time) (model.Book, error) {
	now := s.state.Load()
	number, err := s.editBy(ctx, t, now.head)
	if err != nil {
		return model.Book{}, explainReading("history", s.path, err)
	}
	if number == now.head.Edits {
		return now.book, nil
	}
	// Going back from the present, the earliest change after the moment has what was before.
	was := map[reference]model.Record{}
	err = eachEntry(ctx, s.readers, "number > $1 and number <= $2", "seq desc", func(r *entryRow) error {
		before, err := decoded(model.RecordKind(r.kind), r.before)
		if err != nil {
			return fmt.Errorf("journal, row %d: %w", r.seq, err)
		}
		was[reference{model.RecordKind(r.kind), model.ID(r.record)}] = before
		return nil
	}, number, now.head.Edits)
	if err != nil {
		return model.Book{}, explainReading("history", s.path, err)
	}
	var back model.Edit
	for r, before := range was {
		back.Changes = append(back.Changes, model.Change{Kind: r.kind, ID: r.id, After: before})
	}
	return model.Fold(now.book, back), nil
}

// editBy is the number of the last edit made by a moment.
func (s *Store) editBy(ctx context.Context, t time.Time, head Head) (int, error) {
	if !t.Before(head.At) {
		return head.Edits, nil
	}
	var number sql.NullInt64
	err := s.readers.QueryRowContext(ctx, "select max(number) from journal where position = changes and number <= $1 and at <= $2",
		head.Edits, t.UTC().Format(momentForm)).Scan(&number)
	if err != nil || number.Valid {
		return int(number.Int64), err
	}
	var first string
	if err := s.readers.QueryRowContext(ctx, "select at from journal where seq = 1").Scan(&first); err != nil {
		return 0, err
	}
	begins, err := readMoment(first)
	if err != nil {
		return 0, err
	}
	return 0, &BeforeBook{Begins: begins}
}
