// Package session is one open book at work, without a window: the book as it stands, the question asked of it, the edit
// cycle, and who wants to be told of changes. The window and its tests share it; it imports no fyne.
package session

import (
	"context"
	"sync"
	"time"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
	"proviso/model/words"
	"proviso/store"
)

// Keeper keeps a book: the part of store.Store that a session needs.
type Keeper interface {
	Book() model.Book
	Commit(ctx context.Context, e model.Edit) (model.Book, error)
	Undo(ctx context.Context, h model.Hand) (model.Edit, model.Book, error)
	Redo(ctx context.Context, h model.Hand) (model.Edit, model.Book, error)
	CanUndo() (label string, ok bool)
	CanRedo() (label string, ok bool)
	UndoEdit(ctx context.Context, h model.Hand, id model.ID) (model.Edit, model.Book, error)
	ReadOnly() bool
	Journal
}

// Journal is what can be looked up in a book's past.
type Journal interface {
	History(ctx context.Context, f store.HistoryFilter) ([]store.Entry, error)
	EditByID(ctx context.Context, id model.ID) (model.Edit, error)
	AsKnown(ctx context.Context, t time.Time) (model.Book, error)
}

// Runner does slow work in the background, one piece after another, and comes back to the window's thread.
type Runner interface {
	Go(name string, work func(ctx context.Context, progress func(done, total int, note string)) error, done func(error))
	Do(f func())
}

// Intent makes an edit of the book as it stands when its turn comes.
type Intent func(h model.Hand, b model.Book) (model.Edit, error)

// Options are what a session needs besides the book.
type Options struct {
	Words  *words.Words
	Author func() string
	Now    func() time.Time
	Runner Runner
	// LastVisit is when the author left the book the last time; zero: never.
	LastVisit time.Time
	// Answer is what is known of the book today; the zero Answer is worked out when it is needed.
	Answer Answer
}

// Session is an open book at work. Its methods are called on the window's thread, but for Hand, which any may call.
type Session struct {
	keeper    Keeper
	options   Options
	book      model.Book
	then      *then // what shows instead of the present; nil: the present
	question  Question
	engine    *outlook.Engine // of the book that shows; nil until needed
	seen      *outlook.Outlook
	ready     Answer // to the question as it was when the book changed last
	listeners []func(Change)
	hand      sync.Mutex
}

// Question is what the window asks of the book: the day (zero: today) and the knowledge (zero: the latest).
type Question struct {
	At    when.Date
	Known time.Time
}

// Change tells listeners what happened. Edit is nil when another question is asked or the words changed.
type Change struct {
	Edit *model.Edit
}

// New puts a kept book to work.
func New(k Keeper, o Options) *Session {
	s := &Session{keeper: k, options: o, book: k.Book()}
	s.take(o.Answer)
	s.options.Answer = Answer{}
	return s
}

// Again is the same session in other words, with nobody listening. The edits asked for must have been made.
func (s *Session) Again(words *words.Words) *Session {
	again := New(s.keeper, s.options)
	again.options.Words = words
	again.question, again.then, again.engine, again.ready = s.question, s.then, s.engine, s.ready
	return again
}

// Book is the book that shows: as it stands, or as it was known then while the session looks back.
func (s *Session) Book() model.Book {
	if s.then != nil {
		return s.then.book
	}
	return s.book
}

// Words are the words in which the session speaks.
func (s *Session) Words() *words.Words { return s.options.Words }

// Runner is where slow work goes.
func (s *Session) Runner() Runner { return s.options.Runner }

// ReadOnly reports whether the book can only be read, for good or while the session looks back.
func (s *Session) ReadOnly() bool { return s.then != nil || s.keeper.ReadOnly() }

// LastVisit is when the author left the book the last time; zero: never.
func (s *Session) LastVisit() time.Time { return s.options.LastVisit }

// Hand is the author's hand at this moment.
func (s *Session) Hand() model.Hand {
	s.hand.Lock()
	defer s.hand.Unlock()
	return model.Hand{Author: s.options.Author(), At: s.options.Now(), Words: s.options.Words}
}

// Today is the day on which the question is asked: the one chosen, or that to which the session looks back, or today.
func (s *Session) Today() when.Day {
	switch {
	case !s.question.At.IsZero():
		return s.question.At.Latest()
	case s.then != nil:
		return when.DayOf(s.then.at)
	}
	return when.DayOf(s.options.Now())
}

// Moment is a time in words, by the clock where the author is.
func (s *Session) Moment(t time.Time) string {
	return s.options.Words.In(s.options.Now().Location()).Time(t)
}

// Question is what is asked of the book.
func (s *Session) Question() Question { return s.question }

// Ask puts another question.
func (s *Session) Ask(q Question) {
	s.question = q
	s.tell(Change{})
}

// Engine answers any question about the book as it stands; it is made once for each book.
func (s *Session) Engine() *outlook.Engine {
	if s.engine == nil {
		s.engine = outlook.Compile(s.Book())
	}
	return s.engine
}

// Outlook is what is known of the book under the question; it is worked out once for each book and question.
func (s *Session) Outlook() *outlook.Outlook {
	if s.seen == nil {
		if asked := s.Asked(); s.ready.fits(asked) {
			s.seen = s.ready.seen
		} else {
			s.seen = look(s.Engine(), asked)
		}
	}
	return s.seen
}

// History looks up the latest edits of one record in the background and gives them to done, the newest first. While the
// session looks back, they are those made by then.
func (s *Session) History(id model.ID, limit int, done func([]store.Entry, error)) {
	filter := store.HistoryFilter{Record: id, Limit: limit, To: s.question.Known}
	var found []store.Entry
	s.Read("history", func(ctx context.Context, j Journal) (err error) {
		found, err = j.History(ctx, filter)
		return err
	}, func(err error) { done(found, err) })
}

// Read looks things up in the journal in the background, under a name that a person understands, and then calls done.
func (s *Session) Read(name string, look func(ctx context.Context, j Journal) error, done func(error)) {
	s.options.Runner.Go(name, func(ctx context.Context, _ func(int, int, string)) error { return look(ctx, s.keeper) }, done)
}

// Listen has a function called on the window's thread after each change.
func (s *Session) Listen(f func(Change)) { s.listeners = append(s.listeners, f) }

func (s *Session) tell(c Change) {
	s.seen = nil
	for _, f := range s.listeners {
		f(c)
	}
}

// Asked is the question as an engine takes it.
func (s *Session) Asked() outlook.Question {
	return outlook.Question{At: s.Today(), Known: s.question.Known}
}
