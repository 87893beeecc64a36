package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Retention says which backups of a book stay when another is made: so many of the newest, at least one, and of those
// before the last of each day, for so many days.
type Retention struct{ Newest, Days int }

// UsualRetention holds where a person has chosen nothing else.
var UsualRetention = Retention{Newest: 10, Days: 30}

// stampForm is the time in the name of a backup, in UTC.
const stampForm = "20060102T150405Z"

// Rotate makes a backup in a folder if the book has changed since the last one there, and removes those that are no longer
// kept; the zero Retention is the usual one. The folder is made where it is missing. Only backups of this very book are
// touched, whatever its file is called. The path of the backup comes back, "" where the last one tells all.
func (s *Store) Rotate(ctx context.Context, dir string, keep Retention) (made string, err error) {
	made, err = s.rotate(ctx, dir, keep)
	return made, explain("back up", dir, err)
}

func (s *Store) rotate(ctx context.Context, dir string, keep Retention) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	book, err := s.identity(ctx)
	if err != nil {
		return "", err
	}
	old, err := backupsOf(dir, book[:8])
	if err != nil {
		return "", err
	}
	head := s.Head().Hash[:8]
	if n := len(old); n > 0 && old[n-1].head == head {
		return "", nil
	}
	now := s.options.now()
	name := fmt.Sprintf("%s-%s-%s-%s%s", strings.TrimSuffix(filepath.Base(s.path), Extension), book[:8], now.UTC().Format(stampForm), head, Extension)
	made := filepath.Join(dir, name)
	if err := s.copyTo(ctx, made); err != nil {
		return "", err
	}
	fresh := backup{name: name, at: now.UTC(), head: head}
	var failed []error
	for _, b := range expired(append(old, fresh), now, keep) {
		failed = append(failed, os.Remove(filepath.Join(dir, b.name)))
	}
	return made, errors.Join(failed...)
}

// BackupFile is one backup that Rotate made.
type BackupFile struct {
	Path string
	Name string    // what the file of the book was called, without its ending
	At   time.Time // when it was made
	Size int64     // in bytes
}

// Backups lists the backups of this very book in a folder, the newest first; none where there is no such folder.
func (s *Store) Backups(ctx context.Context, dir string) ([]BackupFile, error) {
	book, err := s.identity(ctx)
	if err != nil {
		return nil, err
	}
	return listBackups(dir, book[:8])
}

// AllBackups lists the backups of all books in a folder, the newest first; none where there is no such folder.
func AllBackups(dir string) ([]BackupFile, error) { return listBackups(dir, "") }

func listBackups(dir, book string) ([]BackupFile, error) {
	found, err := backupsOf(dir, book)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, explain("list backups", dir, err)
	}
	var out []BackupFile
	for _, b := range slices.Backward(found) {
		path := filepath.Join(dir, b.name)
		if info, err := os.Stat(path); err == nil { // another may have gone meanwhile
			out = append(out, BackupFile{Path: path, Name: b.book, At: b.at, Size: info.Size()})
		}
	}
	return out, nil
}

// identity tells books apart whatever they are called: the hash of the first row of the journal.
func (s *Store) identity(ctx context.Context) (string, error) {
	var hash string
	err := s.readers.QueryRowContext(ctx, "select hash from journal where seq = 1").Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) || (err == nil && len(hash) < 8) {
		return "", fault("back up", Damaged, s.path, err)
	}
	if err != nil {
		return "", err
	}
	return hash, nil
}

// backup is one rotating backup, told by its name.
type backup struct {
	name string
	book string // what its file was called
	at   time.Time
	head string
}

// backupsOf lists the backups of a book in a folder, "" for those of all, the oldest first.
func backupsOf(dir, book string) ([]backup, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []backup
	for _, e := range entries {
		parts := strings.Split(strings.TrimSuffix(e.Name(), Extension), "-")
		if n := len(parts); e.Type().IsRegular() && strings.HasSuffix(e.Name(), Extension) && n >= 4 && (book == "" || parts[n-3] == book) {
			if at, err := time.Parse(stampForm, parts[n-2]); err == nil {
				out = append(out, backup{name: e.Name(), book: strings.Join(parts[:n-3], "-"), at: at, head: parts[n-1]})
			}
		}
	}
	slices.SortFunc(out, func(a, b backup) int { return a.at.Compare(b.at) })
	return out, nil
}

// expired are the backups that are no longer kept. They come and go the oldest first.
func expired(backups []backup, now time.Time, keep Retention) []backup {
	if keep == (Retention{}) {
		keep = UsualRetention
	}
	older := backups[:max(0, len(backups)-max(keep.Newest, 1))]
	begin := now.UTC().AddDate(0, 0, -keep.Days)
	var out []backup
	for i, b := range older {
		next := backups[i+1]
		lastOfDay := next.at.Format(time.DateOnly) != b.at.Format(time.DateOnly)
		if !lastOfDay || b.at.Before(begin) {
			out = append(out, b)
		}
	}
	return out
}
