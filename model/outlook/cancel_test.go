package outlook_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// What takes long ends soon after it is broken off, with the context's error: not
// with an answer, nor as if it were too much work.
func TestLongWorkIsBrokenOff(t *testing.T) {
	events, text := tangle(100)
	d := newDraft(t).events(events...)
	for i := range 50 {
		d.commitment(fmt.Sprintf("k%03d", i), fmt.Sprintf("(%s) and a%03d", text, i), "")
	}
	e := outlook.Compile(d.book())
	o, err := e.Evaluate(on("2026-01-10"))
	if err != nil {
		t.Fatal(err)
	}
	one := []model.ID{commitmentID("k000")}
	from, to := on("2026-01-10"), on("2026-01-10")
	for i, key := range events {
		from.Assume = append(from.Assume, assume(key, model.RuledOut, ""))
		if i > 0 {
			to.Assume = append(to.Assume, assume(key, model.Occurred, ""))
		}
	}
	to.Assume = append(to.Assume, assume("a000", model.Occurred, ""))
	days := outlook.Question{}
	for i, key := range events {
		days.Assume = append(days.Assume, assume(key, model.Occurred, when.Day(i).String()))
	}
	for name, ask := range map[string]func(ctx context.Context) error{
		"sets":  func(ctx context.Context) error { _, err := o.Sets(ctx, one, 1, 0); return err },
		"count": func(ctx context.Context) error { _, _, err := o.Count(ctx, one, 1); return err },
		"rank":  func(ctx context.Context) error { _, _, err := o.Rank(ctx); return err },
		"flip":  func(ctx context.Context) error { _, err := e.Flip(ctx, one[0], from, to); return err },
		"calendar": func(ctx context.Context) error {
			_, _, err := e.Calendar(ctx, days, when.MinDay, when.MaxDay)
			return err
		},
	} {
		gone, leave := context.WithCancel(context.Background())
		leave()
		if err := ask(gone); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, broken off before: %v", name, err)
		}
		if err := ask(inTheMidst()); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, broken off in the midst: %v", name, err)
		}
	}
	if _, ok := o.Probability(inTheMidst(), one[0]); ok {
		t.Error("a probability is found where it is broken off")
	}
}

// midst is a context that is canceled as soon as work has begun: when it is looked at again, or listened to.
type midst struct {
	context.Context
	cancel context.CancelFunc
	looks  int
}

func inTheMidst() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	return &midst{Context: ctx, cancel: cancel}
}

func (m *midst) Err() error {
	if m.looks++; m.looks > 1 {
		m.cancel()
	}
	return m.Context.Err()
}

func (m *midst) Done() <-chan struct{} {
	m.cancel()
	return m.Context.Done()
}

// What was broken off is answered when it is asked again.
func TestWhatWasBrokenOffIsAnsweredLater(t *testing.T) {
	o := evaluate(t, flagship(t).book(), on("2026-02-01"))
	gone, leave := context.WithCancel(context.Background())
	leave()
	id := commitmentID("mnf-u")
	o.Probability(gone, id)
	if _, err := o.Sets(gone, []model.ID{id}, 1, 0); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if p, ok := o.Probability(context.Background(), id); !ok || !near(p, 1.0/16) {
		t.Errorf("%v, %v", p, ok)
	}
	if s := setsOf(t, o, 1, 0, "mnf-u"); len(s.Unlock) != 1 || !s.Complete {
		t.Errorf("%+v", s)
	}
}
