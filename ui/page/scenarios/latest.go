package scenarios

import (
	"context"

	"proviso/ui/session"
)

// latest does slow work in the background, one piece at a time; of the pieces asked for meanwhile only the last is done.
type latest struct {
	runner session.Runner
	busy   bool
	next   func()
}

// ask has work done, and then calls done on the window's thread.
func (l *latest) ask(name string, work func() error, done func(error)) {
	if l.busy {
		l.next = func() { l.ask(name, work, done) }
		return
	}
	l.busy = true
	l.runner.Go(name, func(context.Context, func(int, int, string)) error { return work() }, func(err error) {
		l.busy = false
		done(err)
		if next := l.next; next != nil {
			l.next = nil
			next()
		}
	})
}
