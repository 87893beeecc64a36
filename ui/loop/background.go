package loop

import (
	"context"
	"errors"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"proviso/model/said"
)

// ErrClosed is what work gets that was queued when the runner closed.
var ErrClosed = errors.New("the window is closing")

// PanicError is the error of work that panicked.
type PanicError struct {
	Name  string // of the work
	Value any    // of the panic
	Stack []byte // for the log
}

// Error says what broke, without the stack.
func (e *PanicError) Error() string { return said.English(e) }

// Told implements said.Teller.
func (e *PanicError) Told() (sentence, hint said.Sentence) {
	return said.New("say.error.broke_off", "{work} broke off because of a fault in the program: {cause}", "work", e.Name, "cause", e.Value),
		said.Sentence{}
}

// Background is the runner of the real window: one worker, one queue.
type Background struct {
	do    func(func())
	watch func(Status)

	mu      sync.Mutex
	more    *sync.Cond
	queue   []job
	current context.CancelFunc // of the work under way; nil for none
	status  Status
	told    bool // a report of the status is on its way to the window
	held    bool // the next work waits
	closed  bool
	ended   chan struct{}
}

type job struct {
	name string
	work Work
	done func(error)
}

var _ Runner = (*Background)(nil)

// New starts the worker. watch, which may be nil, is told on the window's goroutine whenever the status changes.
func New(watch func(Status)) *Background { return start(fyne.Do, watch) }

func start(do func(func()), watch func(Status)) *Background {
	b := &Background{do: do, watch: watch, ended: make(chan struct{})}
	b.more = sync.NewCond(&b.mu)
	go b.work()
	return b
}

// Go implements Runner.
func (b *Background) Go(name string, work Work, done func(error)) {
	if done == nil {
		done = func(error) {}
	}
	b.mu.Lock()
	closed := b.closed
	if !closed {
		b.queue = append(b.queue, job{name, work, done})
		b.status.Waiting = len(b.queue)
		b.more.Signal()
	}
	b.mu.Unlock()
	if closed {
		b.do(func() { done(ErrClosed) })
		return
	}
	b.tell()
}

// Do implements Runner.
func (b *Background) Do(f func()) { b.do(f) }

// After implements Runner.
func (b *Background) After(d time.Duration, f func()) func() {
	// Stop alone is too late for an f that is already on its way to the window.
	var mu sync.Mutex
	cancelled := false
	timer := time.AfterFunc(d, func() {
		b.do(func() {
			mu.Lock()
			stop := cancelled
			mu.Unlock()
			if !stop {
				f()
			}
		})
	})
	return func() {
		mu.Lock()
		cancelled = true
		mu.Unlock()
		timer.Stop()
	}
}

// Hold has work wait in the queue until Release.
func (b *Background) Hold() { b.hold(true) }

// Release goes on with what waits. It may be called from any goroutine.
func (b *Background) Release() { b.hold(false) }

func (b *Background) hold(held bool) {
	b.mu.Lock()
	b.held = held
	b.more.Broadcast()
	b.mu.Unlock()
}

// Cancel asks the work under way to end; what is queued behind it goes on.
func (b *Background) Cancel() {
	b.mu.Lock()
	cancel := b.current
	b.mu.Unlock()
	if cancel != nil {
		cancel()
	}
}

// Close cancels the work under way, drops what is queued, and waits for the worker to end.
func (b *Background) Close() {
	b.mu.Lock()
	b.closed = true
	dropped := b.queue
	b.queue = nil
	b.status.Waiting = 0
	b.more.Broadcast()
	b.mu.Unlock()
	b.Cancel()
	for _, j := range dropped {
		b.do(func() { j.done(ErrClosed) })
	}
	<-b.ended
}

// work is the worker.
func (b *Background) work() {
	defer close(b.ended)
	for {
		j, ctx, cancel, ok := b.next()
		if !ok {
			return
		}
		b.tell()
		err := run(ctx, j, b.progress)
		cancel()
		b.mu.Lock()
		b.current = nil
		b.status = Status{Waiting: len(b.queue)}
		b.mu.Unlock()
		b.tell()
		b.do(func() { j.done(err) })
	}
}

// next waits for a job; it is not ok when the runner has closed.
func (b *Background) next() (job, context.Context, context.CancelFunc, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for (b.held || len(b.queue) == 0) && !b.closed {
		b.more.Wait()
	}
	if b.closed {
		return job{}, nil, nil, false
	}
	j := b.queue[0]
	b.queue = b.queue[1:]
	ctx, cancel := context.WithCancel(context.Background())
	b.current = cancel
	b.status = Status{Name: j.name, Waiting: len(b.queue)}
	return j, ctx, cancel, true
}

// run does the work and turns a panic into an error.
func run(ctx context.Context, j job, progress Progress) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &PanicError{Name: j.name, Value: v, Stack: debug.Stack()}
		}
	}()
	return j.work(ctx, progress)
}

func (b *Background) progress(done, total int, note string) {
	b.mu.Lock()
	b.status.Done, b.status.Total, b.status.Note = done, total, note
	b.mu.Unlock()
	b.tell()
}

// tell reports the latest status to the window, at most one report being on its way at a time.
func (b *Background) tell() {
	if b.watch == nil {
		return
	}
	b.mu.Lock()
	told := b.told
	b.told = true
	b.mu.Unlock()
	if told {
		return
	}
	b.do(func() {
		b.mu.Lock()
		status := b.status
		b.told = false
		b.mu.Unlock()
		b.watch(status)
	})
}
