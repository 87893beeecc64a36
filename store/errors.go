package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"proviso/model/said"
)

// Code says what kind of thing went wrong with a book's file.
type Code string

// The codes.
const (
	NotFound  Code = "not_found"  // there is no such file
	BadName   Code = "bad_name"   // the system can have no file of that name
	Exists    Code = "exists"     // there is a file already, which is not overwritten
	NotABook  Code = "not_a_book" // it is something else
	Damaged   Code = "damaged"    // it was a book, and part of it is lost or altered
	Newer     Code = "newer"      // it was made by a newer Proviso
	Locked    Code = "locked"     // another program has it open for writing (*LockedError)
	Busy      Code = "busy"       // another program holds the database for longer than is waited
	Forbidden Code = "forbidden"  // the system does not let this person read it
	ReadOnly  Code = "read_only"  // the file, its folder or the way it was opened does not allow writing
	DiskFull  Code = "disk_full"  // there is no room
	Disk      Code = "disk"       // the disk could not be read or written
	Cancelled Code = "cancelled"  // the caller gave up waiting
	Refused   Code = "refused"    // a rule of the store forbids it, and the sentence says which
	Internal  Code = "internal"   // a mistake of ours
	none      Code = ""           // no error of the store
)

// Error is what a person is told when a file can't be opened, read or written. Nothing was lost unless it says so.
type Error struct {
	Op       string // what was being done, such as "open"; for the log
	Code     Code
	Path     string        // the file it is about
	Sentence said.Sentence // what is wrong, for a person
	Advice   said.Sentence // what to do about it, for a person
	Err      error         // the cause, for the log; may be nil
}

// Error is what is wrong, in one sentence.
func (e *Error) Error() string { return e.Sentence.String() }

// Hint is what to do about it.
func (e *Error) Hint() string { return e.Advice.String() }

// Told implements said.Teller.
func (e *Error) Told() (sentence, hint said.Sentence) { return e.Sentence, e.Advice }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// Detail is everything known, for the log.
func (e *Error) Detail() string {
	return fmt.Sprintf("%s %q: %s (%s): %v", e.Op, e.Path, e.Sentence, e.Code, e.Err)
}

// CodeOf is the code of an error of this package, "" for any other.
func CodeOf(err error) Code {
	var ours *Error
	var locked *LockedError
	switch {
	case errors.As(err, &ours):
		return ours.Code
	case errors.As(err, &locked):
		return Locked
	}
	return none
}

// ErrBeforeBook is the error of asking what was known before the book was begun; see BeforeBook.
var ErrBeforeBook = errors.New("the book was not begun yet")

// BeforeBook is ErrBeforeBook with the time of the book's first edit.
type BeforeBook struct{ Begins time.Time }

// Error names the time.
func (e *BeforeBook) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *BeforeBook) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *BeforeBook) Told() (sentence, hint said.Sentence) {
	begun := said.As{English: e.Begins.UTC().Format("2 January 2006 at 15:04 UTC"), Value: e.Begins}
	return said.New("store.before_book", "nothing was known yet: the book was begun on {begun}", "begun", begun),
		said.New("store.before_book.hint", "choose a later moment")
}

// Is makes errors.Is(err, ErrBeforeBook) true.
func (*BeforeBook) Is(target error) bool { return target == ErrBeforeBook }

// ErrNothingToUndo and ErrNothingToRedo are the errors of going beyond either end of what was done.
var (
	ErrNothingToUndo = &Error{
		Op: "undo", Code: Refused, Sentence: said.New("store.no_undo", "there is nothing to undo"),
		Advice: said.New("store.no_undo.hint", "the book is as it was when it was begun"),
	}
	ErrNothingToRedo = &Error{
		Op: "redo", Code: Refused, Sentence: said.New("store.no_redo", "there is nothing to redo"),
		Advice: said.New("store.no_redo.hint", "only what was undone last can be redone"),
	}
)

// telling is what a person is told of a fault.
type telling struct{ sentence, advice said.Sentence }

// faults are the sentences of each code. {file} is the file's name.
var faults = map[Code]telling{
	NotFound: {
		said.New("store.not_found", "there is no book at “{file}”"),
		said.New("store.not_found.hint", "check the name and the folder"),
	},
	BadName: {
		said.New("store.bad_name", "no file can be called “{file}” here"),
		said.New("store.bad_name.hint", "choose a shorter name, of letters, digits, blanks and dashes"),
	},
	Exists: {
		said.New("store.exists", "there is a file at “{file}” already"),
		said.New("store.exists.hint", "choose another name; Proviso overwrites nothing"),
	},
	NotABook: {
		said.New("store.not_a_book", "“{file}” is not a Proviso book"),
		said.New("store.not_a_book.hint", "choose a book, or import the file into one"),
	},
	Damaged: {
		said.New("store.damaged", "the book “{file}” is damaged: part of it is lost or altered"),
		said.New("store.damaged.hint", "keep the file as it is and restore the latest backup"),
	},
	Busy: {
		said.New("store.busy", "another program is using the book “{file}”"),
		said.New("store.busy.hint", "wait until it is done, and try again"),
	},
	Forbidden: {
		said.New("store.forbidden", "“{file}” can't be read by you"),
		said.New("store.forbidden.hint", "ask its owner for leave to read it, or for a copy"),
	},
	ReadOnly: {
		said.New("store.read_only", "“{file}” can't be written"),
		said.New("store.read_only.hint", "open it read-only, or copy it to a folder where you may write"),
	},
	DiskFull: {
		said.New("store.disk_full", "there is no room on the disk of “{file}”"),
		said.New("store.disk_full.hint", "free some space and try again; what was entered before is safe"),
	},
	Disk: {
		said.New("store.disk", "the disk of “{file}” could not be read or written"),
		said.New("store.disk.hint", "check the disk or the network drive and try again; what was entered before is safe"),
	},
	Cancelled: {
		said.New("store.cancelled", "it was cancelled"),
		said.New("store.cancelled.hint", "try again; nothing was changed"),
	},
	Internal: {
		said.New("store.internal", "something went wrong in Proviso itself with “{file}”"),
		said.New("store.internal.hint", "try again; if it happens again, please report it with the log file"),
	},
}

var noFolder = telling{
	said.New("store.no_folder", "there is no folder to put “{file}” in"),
	said.New("store.no_folder.hint", "check the name of the folder, or make it first"),
}

// about puts the name of a file into a sentence.
func about(s said.Sentence, path string) said.Sentence {
	s.Args = append([]any{"file", filepath.Base(path)}, s.Args...)
	return s
}

// fault makes the error of a code about a file.
func fault(op string, code Code, path string, cause error) *Error {
	f := faults[code]
	if code == NotFound && (op == "create" || op == "back up") {
		f = noFolder
	}
	return &Error{Op: op, Code: code, Path: path, Sentence: about(f.sentence, path), Advice: f.advice, Err: cause}
}

// explain turns an error of the driver, the system or the caller's context into one of ours. Errors that are meant for
// people already stay as they are.
func explain(op, path string, err error) error {
	if err == nil {
		return nil
	}
	var told interface{ Hint() string }
	if errors.As(err, &told) {
		return err
	}
	var driver *sqlite.Error
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fault(op, Cancelled, path, err)
	case errors.As(err, &driver):
		return fault(op, driverCode(driver.Code(), path), path, err)
	case diskFull(err):
		return fault(op, DiskFull, path, err)
	case badName(err):
		return fault(op, BadName, path, err)
	case errors.Is(err, fs.ErrNotExist):
		return fault(op, NotFound, path, err)
	case errors.Is(err, fs.ErrExist):
		return fault(op, Exists, path, err)
	case errors.Is(err, fs.ErrPermission), readOnlyDisk(err):
		return fault(op, notAllowed(path), path, err)
	case systemError(err):
		return fault(op, Disk, path, err)
	}
	return fault(op, Internal, path, err)
}

func systemError(err error) bool {
	var p *fs.PathError
	return errors.As(err, &p)
}

// driverCode reads SQLite's result codes; the low byte is the kind.
func driverCode(code int, path string) Code {
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return Busy
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return ReadOnly
	case sqlite3.SQLITE_CANTOPEN:
		return cantOpen(path)
	case sqlite3.SQLITE_INTERRUPT:
		return Cancelled
	case sqlite3.SQLITE_FULL:
		return DiskFull
	case sqlite3.SQLITE_IOERR:
		return Disk
	case sqlite3.SQLITE_CORRUPT:
		return Damaged
	case sqlite3.SQLITE_NOTADB:
		return NotABook
	}
	return Internal
}

// cantOpen finds out why a file can't be opened.
func cantOpen(path string) Code {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return NotFound
	}
	return notAllowed(path)
}

// notAllowed finds out what the system does not allow with a file: to read it, or else to write it or beside it.
func notAllowed(path string) Code {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return Forbidden
	}
	if err == nil {
		_ = f.Close()
	}
	return ReadOnly
}
