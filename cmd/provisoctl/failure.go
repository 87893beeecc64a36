package main

import (
	"context"
	"errors"
	"strings"

	"proviso/store"
)

// The exit codes.
const (
	done       = 0
	found      = 1   // a check found something
	usage      = 2   // wrong usage
	badInput   = 3   // nothing was changed
	bookFailed = 4   // the book cannot be opened or written; nothing was lost
	broken     = 130 // interrupted, as shells say it
)

// failure is an error that knows its exit code.
type failure struct {
	code       int
	text, hint string
	cause      error
}

func (f *failure) Error() string { return f.text }
func (f *failure) Hint() string  { return f.hint }
func (f *failure) Unwrap() error { return f.cause }

func wrongUsage(text, hint string) error { return &failure{code: usage, text: text, hint: hint} }
func refused(text, hint string) error    { return &failure{code: badInput, text: text, hint: hint} }

// errFound ends a verb whose findings have been printed.
var errFound = errors.New("")

// exitCode is 3 for what the model and the formats refuse, and 4 for what the store cannot do.
func exitCode(err error) int {
	var own *failure
	var stored *store.Error
	var locked *store.LockedError
	switch {
	case err == nil:
		return done
	case errors.Is(err, errFound):
		return found
	case errors.Is(err, context.Canceled):
		return broken
	case errors.As(err, &own):
		return own.code
	case store.CodeOf(err) == store.Refused:
		return badInput
	case errors.As(err, &stored), errors.As(err, &locked):
		return bookFailed
	}
	return badInput
}

// complaint is an error in one line: what is wrong, and what to do where that is known; "" for none and for what has been printed.
func complaint(err error) string {
	if err == nil || errors.Is(err, errFound) {
		return ""
	}
	if errors.Is(err, context.Canceled) {
		return "provisoctl: interrupted"
	}
	text := "provisoctl: " + err.Error()
	var advice interface{ Hint() string }
	if errors.As(err, &advice) && advice.Hint() != "" {
		text += ": " + advice.Hint()
	}
	return strings.Join(strings.Fields(text), " ")
}
