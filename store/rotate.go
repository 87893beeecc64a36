package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// What rotation keeps: the newest backups, and of those before the newest of each day, for a month.
const (
	keepNewest = 10
	keepDays   = 30
)

// stampForm is the time in the name of a backup, in UTC.
const stampForm = "20060102T150405Z"

// Rotate makes a backup in a folder if the book has changed since the last one there, and removes those that are no longer
// kept: the last ten stay, and before them the last of each day for a month. The folder is made where it is missing. Only
// backups of this very book are touched, whatever its file is called.
func (s *Store) Rotate(ctx context.Context, dir string) error {
	return explain("back up", dir, s.rotate(ctx, dir))
}

func (s *Store) rotate(ctx context.Context, dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	book, err := s.identity(ctx)
	if err != nil {
		return err
	}
	old, err := backupsOf(dir, book)
	if err != nil {
		return err
	}
	head := s.Head().Hash[:8]
	if n := len(old); n > 0 && old[n-1].head == head {
		return nil
	}
	now := s.options.now()
	name := fmt.Sprintf("%s-%s-%s-%s%s", strings.TrimSuffix(filepath.Base(s.path), Extension), book, now.UTC().Format(stampForm), head, Extension)
	if err := s.copyTo(ctx, filepath.Join(dir, name)); err != nil {
		return err
	}
	fresh := backup{name: name, at: now.UTC(), head: head}
	var failed []error
	for _, b := range expired(append(old, fresh), now) {
		failed = append(failed, os.Remove(filepath.Join(dir, b.name)))
	}
	return errors.Join(failed...)
}

// identity tells books apart whatever they are called: the hash of the first row of the journal, shortened.
func (s *Store) identity(ctx context.Context) (string, error) {
	var hash string
	err := s.readers.QueryRowContext(ctx, "select hash from journal where seq = 1").Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) || (err == nil && len(hash) < 8) {
		return "", fault("back up", Damaged, s.path, err)
	}
	if err != nil {
		return "", err
	}
	return hash[:8], nil
}

// backup is one rotating backup, told by its name.
type backup struct {
	name string
	at   time.Time
	head string
}

// backupsOf lists the backups of a book in a folder, the oldest first.
func backupsOf(dir, book string) ([]backup, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []backup
	for _, e := range entries {
		parts := strings.Split(strings.TrimSuffix(e.Name(), Extension), "-")
		if n := len(parts); e.Type().IsRegular() && strings.HasSuffix(e.Name(), Extension) && n >= 4 && parts[n-3] == book {
			if at, err := time.Parse(stampForm, parts[n-2]); err == nil {
				out = append(out, backup{name: e.Name(), at: at, head: parts[n-1]})
			}
		}
	}
	slices.SortFunc(out, func(a, b backup) int { return a.at.Compare(b.at) })
	return out, nil
}

// expired are the backups that are no longer kept. They come and go the oldest first.
func expired(backups []backup, now time.Time) []backup {
	older := backups[:max(0, len(backups)-keepNewest)]
	month := now.UTC().AddDate(0, 0, -keepDays)
	var out []backup
	for i, b := range older {
		next := backups[i+1]
		lastOfDay := next.at.Format(time.DateOnly) != b.at.Format(time.DateOnly)
		if !lastOfDay || b.at.Before(month) {
			out = append(out, b)
		}
	}
	return out
}
