package scenarios

import (
	"context"

	"proviso/ui/session"
)

// latest does slow work in the background, one piece at a time; of the pieces asked for meanwhile only the last is done, and
// what is under way is broken off for it.
type latest struct {
	runner session.Runner
	leave  context.CancelFunc // breaks off what is under way; nil for nothing
	next   func()
}

// ask has work done, and then calls done on the window's thread, unless something else was asked for before the end.
func (l *latest) ask(name string, work func(context.Context) error, done func(error)) {
	if l.leave != nil {
		l.next = func() { l.ask(name, work, done) }
		l.leave()
		return
	}
	own, leave := context.WithCancel(context.Background())
	l.leave = leave
	l.runner.Go(name, func(ctx context.Context, _ func(int, int, string)) error {
		defer context.AfterFunc(ctx, leave)()
		return work(own)
	}, func(err error) {
		leave()
		l.leave = nil
		next := l.next
		l.next = nil
		if next != nil {
			next()
			return
		}
		done(err)
	})
}
