package say

import (
	"proviso/model/said"
	"proviso/model/words"
)

// Trouble is what is wrong and, where the error has one, what to do about it: in the language of the words where the error,
// or the first of its causes that is meant for a person, can be told in any language; else as the error says.
func Trouble(w *words.Words, err error) (sentence, hint string) {
	switch meant := meantForPeople(err).(type) { //nolint:errorlint // it looked through the chain
	case said.Teller:
		told, advice := meant.Told()
		return w.Say(told), w.Say(advice)
	case hinted:
		hint = meant.Hint()
	}
	return err.Error(), hint
}

type hinted interface{ Hint() string }

// meantForPeople is the first error of a chain that is told or hints; nil for none.
func meantForPeople(err error) error {
	switch err.(type) { //nolint:errorlint // one link at a time
	case said.Teller, hinted:
		return err
	}
	switch u := err.(type) { //nolint:errorlint // one link at a time
	case interface{ Unwrap() error }:
		if inner := u.Unwrap(); inner != nil {
			return meantForPeople(inner)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range u.Unwrap() {
			if found := meantForPeople(inner); found != nil {
				return found
			}
		}
	}
	return nil
}

// Worded is an error that says in the language what Trouble makes of it: for parts of the window that show an error as it
// is. It unwraps to the error; nil stays nil.
func Worded(w *words.Words, err error) error {
	if err == nil {
		return nil
	}
	text, _ := Trouble(w, err)
	return &worded{text, err}
}

type worded struct {
	text  string
	cause error
}

func (e *worded) Error() string { return e.text }
func (e *worded) Unwrap() error { return e.cause }
