package store

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"proviso/model/said"
)

// Holder is who has a book open for writing.
type Holder struct {
	User    string    `json:"user"`
	Host    string    `json:"host"`
	Program string    `json:"program"`
	PID     int       `json:"pid"`
	Since   time.Time `json:"since"`
}

// LockedError is the error of opening for writing what another program has open for writing. It can be opened read-only.
type LockedError struct {
	Path   string
	Holder Holder // zero where it can't be told
}

// Error tells who has the book.
func (e *LockedError) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *LockedError) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *LockedError) Told() (sentence, hint said.Sentence) {
	h := e.Holder
	sentence = said.New("store.locked_by", "the book “{file}” is open in {program} ({user} on {host}, process {process}, since {since})",
		"program", h.Program, "user", h.User, "host", h.Host, "process", h.PID,
		"since", said.As{English: h.Since.UTC().Format("2 January 2006, 15:04 UTC"), Value: h.Since})
	if h == (Holder{}) {
		sentence = said.New("store.locked", "the book “{file}” is open in another program")
	}
	return about(sentence, e.Path), said.New("store.locked.hint", "close it there, or open it read-only")
}

// lock keeps other programs from writing the same book. The system lets go of it when the program ends, however it ends.
type lock struct {
	path string
	file *flock.Flock
}

// The lock file's first byte is what is locked, which on Windows nobody else may then read; who holds it stands behind,
// filled up with blanks to a fixed length.
const (
	holderAt     = 1
	holderLength = 1023
)

// lockBook takes the lock beside a book. The error is *LockedError where another has it.
func lockBook(path string, holder Holder) (*lock, error) {
	lockPath := path + ".lock"
	if real, err := filepath.EvalSymlinks(path); err == nil { // by whatever name a book is opened, there is one lock
		lockPath = real + ".lock"
	}
	for range 10 { // a lock file may go between opening and locking it, with the one who held it
		f := flock.New(lockPath)
		ok, err := f.TryLock()
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, &LockedError{Path: path, Holder: readHolder(lockPath)}
		}
		if there(f, lockPath) {
			l := &lock{path: lockPath, file: f}
			if err := writeHolder(lockPath, holder); err != nil {
				return nil, errors.Join(err, l.release())
			}
			return l, nil
		}
		if err := f.Unlock(); err != nil {
			return nil, err
		}
	}
	return nil, &LockedError{Path: path, Holder: readHolder(lockPath)}
}

// there reports whether the file that was locked is still the one at the path.
func there(f *flock.Flock, path string) bool {
	held, err := f.Stat()
	if err != nil {
		return false
	}
	now, err := os.Stat(path)
	return err == nil && os.SameFile(held, now)
}

// release lets go of the lock and removes its file: while it is still locked, or on Windows, where a file that is open can't
// be removed, right after, when for the same reason nobody's can be but one that nobody has.
func (l *lock) release() error {
	_ = os.Remove(l.path)
	err := l.file.Unlock()
	if runtime.GOOS == "windows" {
		_ = os.Remove(l.path)
	}
	return err
}

func writeHolder(path string, h Holder) error {
	data, err := json.Marshal(h)
	if err != nil || len(data) > holderLength {
		data = []byte("{}")
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(append(data, strings.Repeat(" ", holderLength-len(data))...), holderAt)
	return errors.Join(err, f.Close())
}

// readHolder is zero where the lock file does not say.
func readHolder(path string) Holder {
	f, err := os.Open(path)
	if err != nil {
		return Holder{}
	}
	defer f.Close()
	data := make([]byte, holderLength)
	n, _ := f.ReadAt(data, holderAt)
	var h Holder
	if json.Unmarshal(data[:n], &h) != nil {
		return Holder{}
	}
	return h
}

// holder is this program, as others are told of it.
func (o Options) holder() Holder {
	h := Holder{User: o.Author, Program: o.Program, PID: os.Getpid(), Since: o.now()}
	if h.Program == "" {
		h.Program = "Proviso"
	}
	if h.User == "" {
		h.User = cmp.Or(UserName(), "somebody")
	}
	h.Host = "this computer"
	if host, err := os.Hostname(); err == nil {
		h.Host = host
	}
	return h
}

// exists reports whether there is something at a path, or it can't be told.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist) && !badName(err)
}
