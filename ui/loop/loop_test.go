package loop

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// window stands in for the window's goroutine: it runs what arrives, one after the other.
type window struct {
	calls chan func()
	ended sync.WaitGroup
}

func newWindow() *window {
	w := &window{calls: make(chan func(), 64)}
	w.ended.Go(func() {
		for f := range w.calls {
			f()
		}
	})
	return w
}

func (w *window) do(f func()) { w.calls <- f }

func (w *window) close() {
	close(w.calls)
	w.ended.Wait()
}

func TestWorkRunsInOrderOneAtATime(t *testing.T) {
	w := newWindow()
	b := start(w.do, nil)
	var order []int
	all := make(chan struct{})
	for i := range 20 {
		b.Go("count", func(context.Context, func(int, int, string)) error {
			order = append(order, i) // unguarded on purpose: the race detector sees a second worker
			return nil
		}, func(error) {
			if i == 19 {
				close(all)
			}
		})
	}
	<-all
	b.Close()
	w.close()
	if !slices.IsSorted(order) || len(order) != 20 {
		t.Errorf("work ran as %v", order)
	}
}

func TestErrorAndPanicArriveAtDone(t *testing.T) {
	w := newWindow()
	b := start(w.do, nil)
	failed := errors.New("no such file")
	got := make(chan error, 2)
	b.Go("Reading", func(context.Context, func(int, int, string)) error { return failed }, func(err error) { got <- err })
	b.Go("Ranking", func(context.Context, func(int, int, string)) error { panic("index out of range") }, func(err error) { got <- err })
	if err := <-got; !errors.Is(err, failed) {
		t.Errorf("error arrived as %v", err)
	}
	err := <-got
	var broke *PanicError
	if !errors.As(err, &broke) || !strings.Contains(err.Error(), "Ranking") || len(broke.Stack) == 0 {
		t.Errorf("panic arrived as %v", err)
	}
	b.Close()
	w.close()
}

func TestCancelEndsTheWorkUnderWayOnly(t *testing.T) {
	w := newWindow()
	b := start(w.do, nil)
	started, got := make(chan struct{}), make(chan error, 2)
	b.Go("long", func(ctx context.Context, _ func(int, int, string)) error {
		close(started)
		<-ctx.Done()
		return ctx.Err()
	}, func(err error) { got <- err })
	b.Go("next", func(ctx context.Context, _ func(int, int, string)) error { return ctx.Err() }, func(err error) { got <- err })
	<-started
	b.Cancel()
	if err := <-got; !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled work ended with %v", err)
	}
	if err := <-got; err != nil {
		t.Errorf("the next work ended with %v", err)
	}
	b.Close()
	w.close()
}

func TestCloseDropsWhatIsQueued(t *testing.T) {
	w := newWindow()
	b := start(w.do, nil)
	started := make(chan struct{})
	got := make(chan error, 3)
	b.Go("long", func(ctx context.Context, _ func(int, int, string)) error {
		close(started)
		<-ctx.Done()
		return ctx.Err()
	}, func(err error) { got <- err })
	<-started
	b.Go("queued", func(context.Context, func(int, int, string)) error { t.Error("queued work ran"); return nil }, func(err error) { got <- err })
	b.Close()
	b.Go("late", func(context.Context, func(int, int, string)) error { t.Error("late work ran"); return nil }, func(err error) { got <- err })
	w.close()
	close(got)
	closed := 0
	for err := range got {
		if errors.Is(err, ErrClosed) {
			closed++
		}
	}
	if closed != 2 {
		t.Errorf("%d pieces of work were told that the window closes, want 2", closed)
	}
}

func TestStatusTellsNameAndProgressAndEndsIdle(t *testing.T) {
	w := newWindow()
	var seen []Status
	b := start(w.do, func(s Status) { seen = append(seen, s) })
	shown, done := make(chan struct{}), make(chan struct{})
	b.Go("Import", func(_ context.Context, progress func(int, int, string)) error {
		b.Do(func() { close(shown) }) // once this has come through, the status before it has been told
		<-shown
		progress(3, 10, "rows")
		flushed := make(chan struct{})
		b.Do(func() { close(flushed) })
		<-flushed
		return nil
	}, func(error) { close(done) })
	<-done
	b.Close()
	w.close()
	if !slices.Contains(seen, Status{Name: "Import", Done: 3, Total: 10, Note: "rows"}) {
		t.Errorf("progress not told: %+v", seen)
	}
	if last := seen[len(seen)-1]; last.Busy() {
		t.Errorf("the last status is %+v", last)
	}
}

func TestAfterCanBeCancelledOnItsWay(t *testing.T) {
	var late []func()
	arrived := make(chan struct{}, 2)
	b := start(func(f func()) { late = append(late, f); arrived <- struct{}{} }, nil)
	ran := 0
	cancel := b.After(0, func() { ran++ })
	<-arrived
	cancel() // the timer has fired already, but the window has not run it yet
	b.After(0, func() { ran += 10 })
	<-arrived
	for _, f := range late {
		f()
	}
	if ran != 10 {
		t.Errorf("after cancelling one of two timers the sum is %d", ran)
	}
	b.Close()
}

func TestPumpDoesNothingUntilRun(t *testing.T) {
	p := &Pump{}
	var told []string
	p.Go("work", func(_ context.Context, progress func(int, int, string)) error {
		told = append(told, "work")
		progress(1, 2, "half")
		return nil
	}, func(err error) { told = append(told, "done") })
	if len(told) != 0 || p.Waiting() != 1 {
		t.Fatalf("before Run: %v", told)
	}
	p.Run()
	if !slices.Equal(told, []string{"work", "done"}) {
		t.Errorf("after Run: %v", told)
	}
	if want := (Status{Name: "work", Done: 1, Total: 2, Note: "half"}); !slices.Contains(p.Progress, want) {
		t.Errorf("progress: %+v", p.Progress)
	}
}

func TestPumpTime(t *testing.T) {
	p := &Pump{}
	var ran []string
	p.After(2*time.Second, func() { ran = append(ran, "two") })
	p.After(time.Second, func() {
		ran = append(ran, "one")
		p.After(500*time.Millisecond, func() { ran = append(ran, "one and a half") })
	})
	cancel := p.After(time.Second, func() { ran = append(ran, "never") })
	cancel()
	p.Advance(900 * time.Millisecond)
	if len(ran) != 0 {
		t.Errorf("too early: %v", ran)
	}
	p.Advance(2 * time.Second)
	if want := []string{"one", "one and a half", "two"}; !slices.Equal(ran, want) {
		t.Errorf("ran %v, want %v", ran, want)
	}
}

func TestInlineRunsAtOnce(t *testing.T) {
	var err error
	Inline{}.Go("x", func(context.Context, func(int, int, string)) error { panic("no") }, func(e error) { err = e })
	if err == nil {
		t.Error("a panic was lost")
	}
	ran := false
	Inline{}.Do(func() { ran = true })
	if !ran {
		t.Error("Do did nothing")
	}
}

func TestWorkThatIsHeldWaitsUntilItIsReleased(t *testing.T) {
	w := newWindow()
	b := start(w.do, nil)
	b.Hold()
	released := false // unguarded on purpose: work must come after it
	got := make(chan bool, 1)
	b.Go("Opening", func(context.Context, func(int, int, string)) error { got <- released; return nil }, nil)
	released = true
	b.Release()
	if !<-got {
		t.Error("work was done while it was held")
	}
	b.Hold()
	dropped := make(chan error, 1)
	b.Go("Opening", func(context.Context, func(int, int, string)) error { return nil }, func(err error) { dropped <- err })
	b.Close()
	if err := <-dropped; !errors.Is(err, ErrClosed) {
		t.Errorf("what was held when the window closed ended with %v", err)
	}
	w.close()
}
