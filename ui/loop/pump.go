package loop

import (
	"context"
	"sort"
	"time"
)

// Pump is a Runner for tests: nothing happens until Run, and then all of it on the goroutine of the test, in order.
// Time stands still until Advance.
type Pump struct {
	queue  []func()
	timers []*timer
	now    time.Duration
	cancel context.CancelFunc
	// Progress collects what work told, as Status.
	Progress []Status
}

type timer struct {
	at   time.Duration
	f    func()
	dead bool
}

var _ Runner = (*Pump)(nil)

// Go implements Runner.
func (p *Pump) Go(name string, work Work, done func(error)) {
	p.Do(func() {
		ctx, cancel := context.WithCancel(context.Background())
		p.cancel = cancel
		defer cancel()
		err := run(ctx, job{name: name, work: work}, func(n, total int, note string) {
			p.Progress = append(p.Progress, Status{Name: name, Done: n, Total: total, Note: note})
		})
		if done != nil {
			p.Do(func() { done(err) })
		}
	})
}

// Do implements Runner.
func (p *Pump) Do(f func()) { p.queue = append(p.queue, f) }

// After implements Runner.
func (p *Pump) After(d time.Duration, f func()) func() {
	t := &timer{at: p.now + d, f: f}
	p.timers = append(p.timers, t)
	return func() { t.dead = true }
}

// Cancel cancels the work under way, as called from within it.
func (p *Pump) Cancel() {
	if p.cancel != nil {
		p.cancel()
	}
}

// Waiting is how much is queued.
func (p *Pump) Waiting() int { return len(p.queue) }

// Run does everything queued, and what that queues, until there is nothing more.
func (p *Pump) Run() {
	for len(p.queue) > 0 {
		f := p.queue[0]
		p.queue = p.queue[1:]
		f()
	}
}

// Advance lets time pass: timers that are due run in their order, and what they queue.
func (p *Pump) Advance(d time.Duration) {
	end := p.now + d
	p.Run()
	for {
		sort.SliceStable(p.timers, func(i, j int) bool { return p.timers[i].at < p.timers[j].at })
		if len(p.timers) == 0 || p.timers[0].at > end {
			break
		}
		next := p.timers[0]
		p.timers = p.timers[1:]
		p.now = next.at
		if !next.dead {
			next.f()
			p.Run()
		}
	}
	p.now = end
}

// Inline is a Runner that does everything at once, where it is asked to; timers never come. It suits
// pictures and commands.
type Inline struct{}

var _ Runner = Inline{}

// Go implements Runner.
func (Inline) Go(name string, work Work, done func(error)) {
	err := run(context.Background(), job{name: name, work: work}, func(int, int, string) {})
	if done != nil {
		done(err)
	}
}

// Do implements Runner.
func (Inline) Do(f func()) { f() }

// After implements Runner.
func (Inline) After(time.Duration, func()) func() { return func() {} }
