package ui_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"proviso/model"
	"proviso/store/storetest"
	"proviso/ui/loop"
	"proviso/ui/page"
)

// elsewhere stands for the background: what it does there takes no time of the window, what it comes back with does.
type elsewhere struct {
	stop, start func() // of the clock
	waiting     []func()
}

func (e *elsewhere) Go(_ string, work loop.Work, done func(error)) {
	e.waiting = append(e.waiting, func() {
		e.stop()
		err := work(context.Background(), func(int, int, string) {})
		e.start()
		if done != nil {
			done(err)
		}
	})
}

func (e *elsewhere) Do(f func()) { e.waiting = append(e.waiting, f) }

func (*elsewhere) After(time.Duration, func()) func() { return func() {} }

// run does all that waits, and what comes of it.
func (e *elsewhere) run() {
	for len(e.waiting) > 0 {
		next := e.waiting[0]
		e.waiting = e.waiting[1:]
		next()
	}
}

// withBig sits down at a book of 5,000 commitments with long titles in several scripts.
func withBig(t testing.TB) (*person, *elsewhere) {
	t.Helper()
	st := storetest.Synthetic(t, 5000, 200)
	path := st.Path()
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	away := &elsewhere{stop: func() {}, start: func() {}}
	p := sitDownWith(t, t.TempDir(), away, nil)
	p.shell.Start(path)
	away.run()
	p.Settle()
	t.Cleanup(away.run)
	return p, away
}

// pagesOf are the names of the pages of the product, in the order of the rail.
func (p *person) pagesOf() []page.Name {
	var names []page.Name
	for _, a := range p.shell.Actions() {
		if name, ok := pageAction(a.Name); ok {
			names = append(names, name)
		}
	}
	return names
}

func pageAction(action string) (page.Name, bool) {
	var name string
	if n, err := fmt.Sscanf(action, "go_%s", &name); n != 1 || err != nil {
		return "", false
	}
	return page.Name(name), true
}

// No page keeps the window for more than 100 ms: neither when one comes to it for the first time or again, nor when it takes
// over an edit.
func BenchmarkPage5000(b *testing.B) {
	p, away := withBig(b)
	names := p.pagesOf()
	for i, name := range names {
		other := names[(i+len(names)-1)%len(names)]
		visit := func(b *testing.B, before func(n int), do func()) {
			var took, from time.Duration
			start := func() { from = spent(); b.StartTimer() }
			stop := func() { b.StopTimer(); took += spent() - from }
			b.StopTimer()
			for n := range b.N {
				before(n)
				away.run()
				away.stop, away.start = stop, start
				start()
				do()
				stop()
				away.stop, away.start = func() {}, func() {}
				away.run()
			}
			b.ReportMetric(float64(took.Milliseconds())/float64(b.N), "cpu-ms/op")
		}
		come := func() { p.come(name) }
		b.Run("first/"+string(name), func(b *testing.B) {
			visit(b, func(int) { p.come(other); p.shell.SpeakAgain() }, come)
		})
		b.Run("again/"+string(name), func(b *testing.B) { visit(b, func(int) { p.come(other) }, come) })
		b.Run("edit/"+string(name), func(b *testing.B) {
			visit(b, func(int) { p.come(name) }, func() {
				p.retitle(b)
				away.run()
				p.Settle()
			})
		})
	}
}

// retitle edits a commitment.
func (p *person) retitle(b *testing.B) {
	p.shell.Session().Do(func(h model.Hand, book model.Book) (model.Edit, error) {
		c := model.Clone(book.Commitments.At(len(book.Title()) % 5000))
		c.Title += "."
		return h.Put(book, c)
	}, func(_ model.Edit, err error) {
		if err != nil {
			b.Fatal(err)
		}
	})
}

// come goes to a page and has it laid out.
func (p *person) come(name page.Name) {
	p.shell.Go(page.Route{Page: name})
	p.Settle()
}
