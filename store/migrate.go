package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"proviso/model/said"
)

// Format is the format of books that this Proviso writes, and the newest it reads.
var Format = len(migrations)

// applicationID marks a file as a book: the letters "PRVS" (SQLite's application_id).
const applicationID = 0x50525653

// migration brings a book to a format from the one before.
type migration struct {
	name string
	run  func(ctx context.Context, tx *sql.Tx) error
}

// migrations lead from an empty database to the present format, the first to format 1. What has been released is never
// changed: a new format gets a new migration. Since the tables are the fold of the journal, one that changes tables may
// drop them, make them anew and fill them from the journal.
var migrations = []migration{
	{"the first format", func(ctx context.Context, tx *sql.Tx) error { return execute(ctx, tx, sqliteEngine.ddl()) }},
	{"saved filters", func(ctx context.Context, tx *sql.Tx) error { return execute(ctx, tx, sqliteEngine.tables(2)) }},
	{"when commitments were reviewed", func(ctx context.Context, tx *sql.Tx) error { return execute(ctx, tx, sqliteEngine.added(3)) }},
}

const migrationsDDL = `create table if not exists migrations (
  format integer primary key,
  name text not null,
  at text not null
) strict`

// migrate brings a book from a format to the present one, each step in one transaction with its record.
func migrate(ctx context.Context, db *sql.DB, from int, steps []migration, now time.Time) error {
	if from == len(steps) {
		return nil
	}
	for format := from + 1; format <= len(steps); format++ {
		if err := transact(ctx, db, func(tx *sql.Tx) error { return steps[format-1].enter(ctx, tx, format, now) }); err != nil {
			return fmt.Errorf("bringing the book to format %d: %w", format, err)
		}
	}
	return settle(ctx, db)
}

// settle moves what is in the log into the file, so that the file's first bytes tell what it is.
func settle(ctx context.Context, db *sql.DB) error {
	_, err := db.ExecContext(ctx, "pragma wal_checkpoint(truncate)")
	return err
}

func (m migration) enter(ctx context.Context, tx *sql.Tx, format int, now time.Time) error {
	if err := m.run(ctx, tx); err != nil {
		return err
	}
	err := execute(ctx, tx, []string{
		migrationsDDL,
		fmt.Sprintf("pragma application_id = %d", applicationID),
		fmt.Sprintf("pragma user_version = %d", format),
	})
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "insert into migrations (format, name, at) values ($1, $2, $3)", format, m.name, now.UTC().Format(momentForm))
	return err
}

func execute(ctx context.Context, tx *sql.Tx, statements []string) error {
	for _, s := range statements {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// transact runs f in a transaction: all of it is entered and durable when the error is nil, and nothing else.
func transact(ctx context.Context, db *sql.DB, f func(tx *sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		_ = tx.Rollback() // the first error is the one that tells
		return err
	}
	return tx.Commit()
}

// formatOf reads which format a book is in. The error has the code NotABook where another program made the database, and
// Newer where a newer Proviso did.
func formatOf(ctx context.Context, db *sql.DB, path string) (int, error) {
	var application, format int64
	if err := db.QueryRowContext(ctx, "pragma application_id").Scan(&application); err != nil {
		return 0, err
	}
	if err := db.QueryRowContext(ctx, "pragma user_version").Scan(&format); err != nil {
		return 0, err
	}
	return int(format), readable(path, application, format)
}

// formatIn is the format that a book is in, known to be one.
func formatIn(ctx context.Context, q querier) (format int, err error) {
	err = eachRow(ctx, q, "pragma user_version", 1, func(row []any) error {
		n, _ := row[0].(int64)
		format = int(n)
		return nil
	})
	return format, err
}

// readable is nil for a book of a format that this Proviso knows.
func readable(path string, application, format int64) error {
	switch {
	case application != applicationID || format < 1:
		return fault("open", NotABook, path, fmt.Errorf("application_id %#x, user_version %d", application, format))
	case format > int64(Format):
		return &Error{
			Op: "open", Code: Newer, Path: path,
			Sentence: said.New("store.newer", "this book was made by a newer Proviso (format {format}; this one reads up to {known})",
				"format", format, "known", Format),
			Advice: said.New("store.newer.hint", "open it with the Proviso that made it, or install the newest version"),
		}
	}
	return nil
}
