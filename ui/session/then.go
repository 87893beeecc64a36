package session

import (
	"context"
	"fmt"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// then is the book as it was known at a moment.
type then struct {
	book model.Book
	at   time.Time
}

// LookBack shows the book as it was known at a moment, to be read only, until Return. The answers are those of that day,
// unless another was chosen. It is looked up in the background; done (nil: nobody cares) is called once it shows, or with
// the error of store.AsKnown where it cannot.
func (s *Session) LookBack(t time.Time, done func(error)) {
	var book model.Book
	var answer Answer
	asked := outlook.Question{At: when.DayOf(t), Known: t}
	if !s.question.At.IsZero() {
		asked.At = s.Today()
	}
	s.Read("history", func(ctx context.Context, j Journal) (err error) {
		if book, err = j.AsKnown(ctx, t); err == nil {
			answer = answered(book, asked)
		}
		return err
	}, func(err error) {
		if err == nil {
			s.turnBack(&then{book, t}, t, answer)
		}
		if done != nil {
			done(err)
		}
	})
}

// Return shows the present again.
func (s *Session) Return() {
	if s.then != nil {
		s.turnBack(nil, time.Time{}, Answer{})
	}
}

// Then is the moment to which the session looks back, and whether it does.
func (s *Session) Then() (time.Time, bool) {
	if s.then == nil {
		return time.Time{}, false
	}
	return s.then.at, true
}

func (s *Session) turnBack(to *then, known time.Time, a Answer) {
	s.then, s.question.Known = to, known
	s.take(a)
	s.tell(Change{})
}

// Past is the error of an edit asked for while the session looks back.
type Past struct{ Then time.Time }

// Error says why nothing can be changed.
func (e *Past) Error() string {
	return fmt.Sprintf("this is the book as it was known on %s, and the past can't be changed", e.Then.Format("2006-01-02"))
}

// Hint tells what to do about it.
func (*Past) Hint() string { return "go back to the present and make the change there" }
