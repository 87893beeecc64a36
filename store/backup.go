package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"proviso/model/said"
)

// Backup writes a copy of the book, as of the last edit, to a file that must not be there yet. It may be called while edits
// are entered. The copy is a book of its own, whole in one file; it appears at once and complete, or not at all.
func (s *Store) Backup(ctx context.Context, dest string) error {
	dest, err := absolute("back up", dest)
	if err != nil {
		return err
	}
	return explain("back up", dest, s.copyTo(ctx, dest))
}

func (s *Store) copyTo(ctx context.Context, dest string) error {
	if err := reserve(dest); err != nil { // so that nobody else takes the name
		return err
	}
	part := dest + ".part"
	err := s.copyDatabase(ctx, part)
	if err == nil {
		err = os.Rename(part, dest)
	}
	if err != nil {
		_, _ = os.Remove(part), os.Remove(dest)
		return err
	}
	return syncFolder(filepath.Dir(dest))
}

// copyDatabase writes the database to a new file, and makes sure that it is on the disk.
func (s *Store) copyDatabase(ctx context.Context, part string) (err error) {
	_ = os.Remove(part) // what an attempt that was cut off left behind
	if err := reserve(part); err != nil {
		return err
	}
	u := reading
	if s.sealed() {
		u = immutable
	}
	db, err := openPool(s.path, u)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if _, err := db.ExecContext(ctx, "vacuum into $1", fileURI(part, runtime.GOOS)); err != nil {
		return err
	}
	f, err := os.OpenFile(part, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Restore puts a backup in the place of a book, or of nothing. The backup is verified first: one with findings is refused.
// The book that it replaces is kept beside it under the name that is returned, "" where there was none. The error is
// *LockedError where the book is open.
func Restore(ctx context.Context, backup, dest string, o Options) (kept string, err error) {
	if backup, err = absolute("restore", backup); err != nil {
		return "", err
	}
	if dest, err = absolute("restore", dest); err != nil {
		return "", err
	}
	from, err := openSound(ctx, backup)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	held, err := lockBook(dest, o.holder())
	if err != nil {
		return "", explain("restore", dest, err)
	}
	defer func() { err = errors.Join(err, explain("restore", dest, held.release())) }()
	kept, err = from.replace(ctx, dest, o.now())
	return kept, explain("restore", dest, err)
}

// openSound opens a backup that stands every check.
func openSound(ctx context.Context, path string) (*Store, error) {
	s, err := Open(ctx, path, Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	found, err := s.Verify(ctx)
	if err == nil && len(found) > 0 && damages(found) {
		err = &Error{
			Op: "restore", Code: Damaged, Path: path,
			Sentence: about(said.New("store.backup_damaged", "the backup “{file}” is damaged: {problem}", "problem", found[0].Text), path),
			Advice:   said.New("store.backup_damaged.hint", "choose another backup; nothing was changed"),
		}
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// damages reports whether findings are about the file, and not about what is recorded in it.
func damages(found []Finding) bool {
	return slices.ContainsFunc(found, func(f Finding) bool { return f.Check != CheckRecords && f.Check != CheckQuotes })
}

// replace puts a copy of s in the place of another book, whose lock the caller has. At every moment there is a whole book
// under the old name or the new.
func (s *Store) replace(ctx context.Context, dest string, now time.Time) (kept string, err error) {
	fresh := dest + ".restored"
	_ = os.Remove(fresh) // what an attempt that was cut off left behind
	if err := s.copyTo(ctx, fresh); err != nil {
		return "", err
	}
	if exists(dest) {
		if kept, err = setAside(ctx, dest, now); err != nil {
			_ = os.Remove(fresh)
			return "", err
		}
	}
	if err := os.Rename(fresh, dest); err != nil {
		return kept, err
	}
	return kept, syncFolder(filepath.Dir(dest))
}

// setAside renames a book and what SQLite keeps beside it: first what is beside, since a log that is left behind would be
// taken for the next book's.
func setAside(ctx context.Context, path string, now time.Time) (string, error) {
	rescue(ctx, path)
	kept := path + ".before-restore-" + now.UTC().Format("20060102-150405")
	for n := 2; exists(kept); n++ {
		kept = fmt.Sprintf("%s.before-restore-%s-%d", path, now.UTC().Format("20060102-150405"), n)
	}
	for _, companion := range []string{"-wal", "-shm", ""} {
		if !exists(path + companion) {
			continue
		}
		if err := os.Rename(path+companion, kept+companion); err != nil {
			return "", err
		}
	}
	return kept, nil
}

// rescue moves what is in a book's log into its file, where the book can still be opened: what is replaced may be damaged.
func rescue(ctx context.Context, path string) {
	if !hasLog(path) {
		return
	}
	db, err := openPool(path, writing)
	if err != nil {
		return
	}
	_ = settle(ctx, db)
	_ = db.Close()
}

// syncFolder makes renamings in a folder durable. Some systems can't, and do so by themselves.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	_ = f.Sync()
	return f.Close()
}
