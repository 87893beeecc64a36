package scenarios

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"proviso/ui/session"
)

// queued keeps work until it is run by hand.
type queued struct {
	session.Runner
	jobs []func()
}

func (q *queued) Go(_ string, work func(context.Context, func(int, int, string)) error, done func(error)) {
	q.jobs = append(q.jobs, func() { done(work(context.Background(), nil)) })
}

func (q *queued) After(time.Duration, func()) func() { return func() {} }

// Of what is asked for while something is under way only the last is done, and
// what is under way is broken off and not told of.
func TestOnlyTheLatestIsDone(t *testing.T) {
	q := &queued{}
	l := latest{runner: q}
	var told []string
	var broken error
	ask := func(name string, work func(ctx context.Context) error) {
		l.ask(name, work, func(err error) { told = append(told, name) })
	}
	nothing := func(context.Context) error { return nil }
	ask("first", func(ctx context.Context) error {
		ask("second", nothing)
		ask("third", nothing)
		broken = ctx.Err()
		return broken
	})
	for len(q.jobs) > 0 {
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		job()
	}
	if !errors.Is(broken, context.Canceled) || !slices.Equal(told, []string{"third"}) {
		t.Errorf("told of %v, the first broken off with %v", told, broken)
	}
	ask("fourth", nothing)
	q.jobs[0]()
	if !slices.Equal(told, []string{"third", "fourth"}) {
		t.Errorf("told of %v", told)
	}
}
