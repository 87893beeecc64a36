package session

import (
	"context"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/said"
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
func (e *Past) Error() string { return said.English(e) }

// Hint tells what to do about it.
func (e *Past) Hint() string { return said.Hint(e) }

// Told implements said.Teller.
func (e *Past) Told() (sentence, hint said.Sentence) {
	return said.New("say.error.past", "this is the book as it was known on {day}, and the past can't be changed",
			"day", said.As{English: e.Then.Format("2006-01-02"), Value: when.DayOf(e.Then)}),
		said.New("say.error.past.hint", "go back to the present and make the change there")
}
