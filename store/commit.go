package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/said"
)

// Commit enters an edit, and gives the next Book once it is durable: written to the disk, journal and tables together. On an
// error nothing of it is entered; the error is one of model.Apply's, or *Error.
func (s *Store) Commit(ctx context.Context, e model.Edit) (model.Book, error) {
	s.entering.Lock()
	defer s.entering.Unlock()
	return s.enter(ctx, e)
}

// enter is Commit for callers that hold entering.
func (s *Store) enter(ctx context.Context, e model.Edit) (model.Book, error) {
	now := s.state.Load()
	if s.ReadOnly() {
		return now.book, &Error{
			Op: "commit", Code: ReadOnly, Path: s.path,
			Sentence: about(said.New("store.opened_read_only", "the book “{file}” is open read-only"), s.path),
			Advice:   said.New("store.opened_read_only.hint", "open it for writing to change it"),
		}
	}
	e, err := canonical(e)
	if err != nil {
		return now.book, err
	}
	next, err := model.Apply(now.book, e)
	if err != nil {
		return now.book, err
	}
	rows := chained(now.head, e)
	err = transact(ctx, s.writer, func(tx *sql.Tx) error {
		w := newWriter(ctx, tx)
		return errors.Join(w.enter(rows, now.book, next, e), w.close())
	})
	if err != nil {
		return now.book, explain("commit", s.path, err)
	}
	s.past.add(step{id: e.ID, label: e.Label, undoes: e.Undoes, redoes: e.Redoes})
	s.publish(next, now.head.after(rows, e))
	return next, nil
}

// canonical is an edit as the journal will give it back: times in UTC to the millisecond, texts valid UTF-8. So what is in
// memory is what is in the file, to the byte.
func canonical(e model.Edit) (model.Edit, error) {
	if e.ID == "" || e.At.IsZero() {
		return e, &Error{Op: "commit", Code: Internal, Sentence: said.New("store.no_id", "an edit came without its id or its time"), Advice: faults[Internal].advice}
	}
	e.Label, e.Author = strings.ToValidUTF8(e.Label, "�"), strings.ToValidUTF8(e.Author, "�")
	e.At = e.At.UTC().Truncate(time.Millisecond)
	changes := make([]model.Change, len(e.Changes))
	seen := map[reference]bool{}
	for i, c := range e.Changes {
		if seen[reference{c.Kind, c.ID}] {
			return e, &model.Conflict{Kind: c.Kind, Key: string(c.ID)}
		}
		seen[reference{c.Kind, c.ID}] = true
		changes[i] = c
		if c.After == nil {
			continue
		}
		if problems := model.Check(c.After); len(problems) > 0 { // what is not valid may have no canonical form
			return e, model.Invalid(problems)
		}
		after, err := model.Decode(c.Kind, model.Encode(c.After))
		if err != nil {
			return e, fault("commit", Internal, "", err)
		}
		changes[i].After = after
	}
	e.Changes = changes
	return e, nil
}

// reference names a record.
type reference struct {
	kind model.RecordKind
	id   model.ID
}

// writer enters rows in one transaction. Statements are prepared once.
type writer struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func newWriter(ctx context.Context, tx *sql.Tx) *writer {
	return &writer{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
}

func (w *writer) close() error {
	var failed []error
	for _, s := range w.prepared {
		failed = append(failed, s.Close())
	}
	return errors.Join(failed...)
}

func (w *writer) exec(query string, args ...any) error {
	s := w.prepared[query]
	if s == nil {
		var err error
		if s, err = w.tx.PrepareContext(w.ctx, query); err != nil {
			return err
		}
		w.prepared[query] = s
	}
	_, err := s.ExecContext(w.ctx, args...)
	return err
}

func (w *writer) enter(rows []entryRow, before, next model.Book, e model.Edit) error {
	insert := insertion(journalShape)
	for i := range rows {
		if err := w.exec(insert, rows[i].values()...); err != nil {
			return err
		}
	}
	return w.tables(before, next, touched(next, e))
}

// tables takes records out of the tables and puts in what they are in the next book. What is between, where a record is
// missing or a key stands twice, is never seen: references are checked at the end of the transaction.
func (w *writer) tables(before, next model.Book, records []reference) error {
	for _, r := range records {
		if _, was := before.Get(r.kind, r.id); !was {
			continue
		}
		if err := w.exec("delete from "+r.kind.Plural()+" where id = $1", string(r.id)); err != nil {
			return err
		}
	}
	for _, r := range records {
		if now, is := next.Get(r.kind, r.id); is {
			if err := w.insert(now, next); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) insert(r model.Record, names condition.Namer) error {
	tables := tablesByKind[r.RecordKind()]
	shapes := insertions[r.RecordKind()]
	for i, rows := range tables.rows(r, names) {
		for _, row := range rows {
			if err := w.exec(shapes[i], row...); err != nil {
				return fmt.Errorf("%s %q: %w", r.RecordKind(), r.RecordKey(), err)
			}
		}
	}
	return nil
}

// insertions are the statements that fill the tables of a kind, in the order of its shapes.
var insertions = func() map[model.RecordKind][]string {
	out := map[model.RecordKind][]string{}
	for _, k := range allTables {
		for _, s := range k.shapes() {
			out[k.kind()] = append(out[k.kind()], insertion(s))
		}
	}
	return out
}()

func insertion(s shape) string {
	places := make([]string, len(s.fields))
	for i := range places {
		places[i] = fmt.Sprintf("$%d", i+1)
	}
	return fmt.Sprintf("insert into %s (%s) values (%s)", s.name, strings.Join(names(s.fields), ", "), strings.Join(places, ", "))
}

// touched are the records whose rows an edit alters: those it changes, and the commitments whose conditions name by key what
// it gives another key.
func touched(next model.Book, e model.Edit) []reference {
	var out []reference
	renamed, known := map[string]bool{}, map[reference]bool{}
	for _, c := range e.Changes {
		r := reference{c.Kind, c.ID}
		out, known[r] = append(out, r), true
		if c.Before != nil && c.After != nil && c.Before.RecordKey() != c.After.RecordKey() {
			renamed[string(c.ID)] = true
		}
	}
	if len(renamed) == 0 {
		return out
	}
	for c := range next.Commitments.All() {
		r := reference{model.KindCommitment, c.ID}
		if !known[r] && (mentions(c.Precondition, renamed) || mentions(c.Termination, renamed)) {
			out = append(out, r)
		}
	}
	return out
}

// mentions reports whether a condition refers to any of the ids.
func mentions(n *condition.Node, ids map[string]bool) bool {
	for _, leaf := range condition.Leaves(n) {
		if ids[leaf.Event] || ids[leaf.After] || ids[leaf.Commitment] {
			return true
		}
	}
	return false
}
