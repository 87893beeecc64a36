// Package loop is the one place where work leaves the window's goroutine and
// comes back to it: slow work runs one piece after the other in the
// background, and everything it has to say arrives on the window's goroutine.
package loop

import (
	"context"
	"time"
)

// Progress tells how far a piece of work is: done of total units (total 0 where unknown) and,
// in a few words, at what. It may be called from the work's goroutine as often as one likes.
type Progress func(done, total int, note string)

// Work is slow work. It must end soon after ctx is cancelled, with ctx.Err().
type Work = func(ctx context.Context, progress func(done, total int, note string)) error

// Runner runs slow work and brings results back. Pages know only this.
type Runner interface {
	// Go queues work under a name that a person understands ("Reading import.csv"). done, which may be nil, is called
	// on the window's goroutine with the work's error; a panic in the work arrives as an error too.
	Go(name string, work Work, done func(error))
	// Do runs f on the window's goroutine, soon.
	Do(f func())
	// After runs f on the window's goroutine once d has passed, unless cancelled before.
	After(d time.Duration, f func()) (cancel func())
}

// Status is what the runner is doing now. The zero value is nothing.
type Status struct {
	Name        string // of the work, "" for none
	Done, Total int    // units; Total is 0 where it is unknown
	Note        string
	Waiting     int // pieces of work queued behind it
}

// Busy tells whether there is work under way.
func (s Status) Busy() bool { return s.Name != "" }
