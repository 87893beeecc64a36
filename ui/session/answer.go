package session

import (
	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// Answer is what is known of a book under a question, worked out where it keeps nobody waiting.
type Answer struct {
	engine *outlook.Engine
	seen   *outlook.Outlook
}

// Answered is what is known of a book today. It may be called from any goroutine; Options take it.
func Answered(b model.Book, today when.Day) Answer { return answered(b, outlook.Question{At: today}) }

func answered(b model.Book, asked outlook.Question) Answer {
	e := outlook.Compile(b)
	return Answer{e, look(e, asked)}
}

// fits tells whether the answer is one to a question that names no scenario.
func (a Answer) fits(asked outlook.Question) bool {
	if a.seen == nil {
		return false
	}
	q := a.seen.Question()
	return q.At == asked.At && q.Known.Equal(asked.Known)
}

// take shows an answer about the book that shows.
func (s *Session) take(a Answer) {
	s.engine, s.ready = a.engine, a
}

// look works out what is known of a book under a question. One that names no scenario names nothing that a book could lack,
// so it always has an answer.
func look(e *outlook.Engine, asked outlook.Question) *outlook.Outlook {
	o, err := e.Evaluate(asked)
	if err != nil {
		panic("session: a question that names nothing was refused: " + err.Error())
	}
	return o
}
