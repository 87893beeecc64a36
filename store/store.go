package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"proviso/model"
)

// Extension is how the names of books end.
const Extension = ".proviso"

// Options say how a book is opened. The zero Options open it for writing and make no backups.
type Options struct {
	ReadOnly   bool                  // without the lock, and without ever writing
	Program    string                // what holds the lock, as others are told; "" is "Proviso"
	Author     string                // who holds it; "" is the name of the system's user
	Now        func() time.Time      // for the lock, migrations and backups, nil: time.Now; edits bring their own time
	BackupDir  string                // where backups made on opening go, "" for none; see Rotate
	Keep       Retention             // which of these stay
	OnProgress func(done, total int) // called while the book is read; may be nil
}

func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}

// Store is an open book. Its methods may be called from any goroutine; edits are entered one after another.
type Store struct {
	path     string
	options  Options
	lock     *lock   // nil when read-only
	writer   *sql.DB // nil when read-only
	readers  *sql.DB
	warnings []error

	entering sync.Mutex // held while an edit is entered
	past     past       // guarded by entering
	state    atomic.Pointer[state]
}

// state is what readers see: it is replaced as a whole once an edit is durable.
type state struct {
	book       model.Book
	head       Head
	undo, redo step // what would be undone and redone next; zero for nothing
}

// Book is everything recorded, as of the last edit that was acknowledged.
func (s *Store) Book() model.Book { return s.state.Load().book }

// Head is the end of the journal.
func (s *Store) Head() Head { return s.state.Load().head }

// Path is the file, as an absolute path.
func (s *Store) Path() string { return s.path }

// ReadOnly reports whether edits are refused.
func (s *Store) ReadOnly() bool { return s.writer == nil }

// Warnings are what went wrong on opening without keeping the book from being opened, such as a backup that failed.
func (s *Store) Warnings() []error { return s.warnings }

// Close lets go of the book. Edits that were acknowledged are safe whether or not it is called.
func (s *Store) Close() error {
	s.entering.Lock()
	defer s.entering.Unlock()
	var failed []error
	if s.readers != nil {
		failed = append(failed, s.readers.Close())
	}
	if s.writer != nil {
		failed = append(failed, s.writer.Close())
	}
	if s.lock != nil {
		failed = append(failed, s.lock.release())
		s.lock = nil
	}
	return explain("close", s.path, errors.Join(failed...))
}

// Refresh brings a book that is open read-only up to what another program has entered since, and tells whether there was
// any. A book that is open for writing is always up to date.
func (s *Store) Refresh(ctx context.Context) (model.Book, bool, error) {
	if !s.ReadOnly() {
		return s.Book(), false, nil
	}
	s.entering.Lock()
	defer s.entering.Unlock()
	head, err := readHead(ctx, s.readers)
	if err != nil {
		return s.Book(), false, explain("refresh", s.path, err)
	}
	if head.Hash == s.Head().Hash {
		return s.Book(), false, nil
	}
	if err := s.read(ctx); err != nil {
		return s.Book(), false, err
	}
	return s.Book(), true, nil
}

// read takes the whole book from its tables, in one view of the database. The caller holds entering, or nobody else has s.
func (s *Store) read(ctx context.Context) error {
	tx, err := s.readers.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explainReading("read", s.path, err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	book, err := loadBook(ctx, tx, s.options.OnProgress)
	if err != nil {
		return explainReading("read", s.path, err)
	}
	head, err := readHead(ctx, tx)
	if err != nil {
		return explainReading("read", s.path, err)
	}
	if s.past, err = readPast(ctx, tx); err != nil {
		return explainReading("read", s.path, err)
	}
	s.publish(book, head)
	return nil
}

// publish shows a book to readers. The caller holds entering.
func (s *Store) publish(book model.Book, head Head) {
	s.state.Store(&state{book: book, head: head, undo: s.past.undo.top(), redo: s.past.redo.top()})
}

// explainReading is explain for what was found in a book: what can't be understood there is damage.
func explainReading(op, path string, err error) error {
	err = explain(op, path, err)
	var ours *Error
	if errors.As(err, &ours) && ours.Code == Internal {
		return fault(op, Damaged, path, ours.Err)
	}
	return err
}
