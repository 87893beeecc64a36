package outlook

import (
	"runtime"
	"sync"

	"proviso/model"
	"proviso/model/when"
)

// Outlook is what a book amounts to under one question. It is safe for
// concurrent use.
type Outlook struct {
	engine       *Engine
	question     Question
	answers      []Answer // by commitment
	contradicted []bool   // by commitment; nil for none

	mu        sync.Mutex // guards what is found on demand
	world     *world
	searched  bool
	deadlocks []Deadlock
	scales    *scales   // nil until needed
	locks     *lockwork // nil until needed
	lifted    *world    // the world without limits of time; nil until needed
	wakings   wakes     // activation dates
}

// Evaluate answers a question about a book. The error is one of ErrUnknown: the
// question names a scenario, relation, event or commitment that the book lacks.
func Evaluate(b model.Book, q Question) (*Outlook, error) {
	return Compile(b).Evaluate(q)
}

// Evaluate answers a question about the engine's book, like the function of
// that name.
func (e *Engine) Evaluate(q Question) (*Outlook, error) {
	s, err := e.suppose(q)
	if err != nil {
		return nil, err
	}
	o := e.glance(q, &s)
	o.answers = make([]Answer, len(e.commitments))
	for i := range e.groups {
		o.world.evaluate(int32(i))
	}
	o.awaken(func(int32) bool { return true })
	for i := range o.answers {
		o.answers[i] = o.answer(int32(i))
	}
	return o, nil
}

// glance is an Outlook without answers, for the activation of single commitments.
func (e *Engine) glance(q Question, s *supposed) *Outlook {
	o := &Outlook{engine: e, question: q, world: e.world(q, s, e.rules(s.off))}
	o.contradicted = o.world.findContradicted()
	return o
}

// turnTo makes a glance one at the k-th of some days, from the one before.
func (o *Outlook) turnTo(k int, days changeDays) {
	o.question.At = days.order[k]
	o.world.turnTo(k, days)
	if o.lifted != nil {
		o.lifted.follow(o.world, days.on(k))
	}
	o.contradicted = o.world.findContradicted()
}

// Matrix answers several questions about the engine's book, as for the columns
// of a table with the commitments for rows: the others from the first, as Ask
// does. The error is that of the first question that has one.
func (e *Engine) Matrix(questions []Question) ([]*Outlook, error) {
	if len(questions) == 0 {
		return nil, nil
	}
	outlooks := make([]*Outlook, len(questions))
	errs := make([]error, len(questions))
	if outlooks[0], errs[0] = e.Evaluate(questions[0]); errs[0] != nil {
		return nil, errs[0]
	}
	var others sync.WaitGroup
	room := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := 1; i < len(questions); i++ {
		room <- struct{}{}
		others.Go(func() {
			outlooks[i], errs[i] = outlooks[0].Ask(questions[i])
			<-room
		})
	}
	others.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return outlooks, nil
}

// Question is what was asked.
func (o *Outlook) Question() Question { return o.question }

// At is the day the answers are about.
func (o *Outlook) At() when.Day { return o.question.At }

// Engine is what answers further questions about the same book.
func (o *Outlook) Engine() *Engine { return o.engine }

// Book is the book that was asked.
func (o *Outlook) Book() model.Book { return o.engine.book }

// Commitment is the answer for one commitment; the zero Answer if the book has
// none of that id.
func (o *Outlook) Commitment(id model.ID) Answer {
	if i, ok := o.engine.commitmentIndex[string(id)]; ok {
		return o.answers[i]
	}
	return Answer{}
}

// Commitments are the answers for all commitments, in the order of their keys.
func (o *Outlook) Commitments() []Answer {
	out := make([]Answer, 0, len(o.answers))
	for _, i := range o.engine.byKey {
		out = append(out, o.answers[i])
	}
	return out
}
