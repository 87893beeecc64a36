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

// visit is one way of having a page shown: what leads up to it, and what a person then waits for.
type visit struct {
	name       string
	before, do func()
}

func (p *person) visits(t testing.TB, away *elsewhere, name, other page.Name) []visit {
	come := func() { p.come(name) }
	return []visit{
		{"first/" + string(name), func() { p.come(other); p.shell.SpeakAgain() }, come},
		{"again/" + string(name), func() { p.come(other) }, come},
		{"edit/" + string(name), come, func() { p.retitle(t); away.run(); p.Settle() }},
	}
}

// measure is the processor's time that the window is kept for by a visit, without what goes on in the background.
func (v visit) measure(away *elsewhere) (took time.Duration) {
	var from time.Duration
	away.stop, away.start = func() {}, func() {}
	v.before()
	away.run()
	away.start = func() { from = spent() }
	away.stop = func() { took += spent() - from }
	away.start()
	v.do()
	away.stop()
	away.stop, away.start = func() {}, func() {}
	away.run()
	return took
}

// patience is how long a page may keep the window.
const patience = 100 * time.Millisecond

// BenchmarkPage5000 comes to each page for the first time and again, and has it take over an edit. It reports the processor's
// time for which the window is kept, also in parts of the one promised: above 1 it is not kept.
func BenchmarkPage5000(b *testing.B) {
	p, away := withBig(b)
	names := p.pagesOf()
	for i, name := range names {
		for _, v := range p.visits(b, away, name, names[(i+1)%len(names)]) {
			b.Run(v.name, func(b *testing.B) {
				var took time.Duration
				for range b.N {
					took += v.measure(away)
				}
				each := float64(took) / float64(b.N)
				b.ReportMetric(each/float64(time.Millisecond), "cpu-ms/op")
				b.ReportMetric(each/float64(patience), "times-promised")
			})
		}
	}
}

// retitle edits a commitment.
func (p *person) retitle(t testing.TB) {
	p.shell.Session().Do(func(h model.Hand, book model.Book) (model.Edit, error) {
		c := model.Clone(book.Commitments.At(len(book.Title()) % 5000))
		c.Title += "."
		return h.Put(book, c)
	}, func(_ model.Edit, err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
}

// come goes to a page and has it laid out.
func (p *person) come(name page.Name) {
	p.shell.Go(page.Route{Page: name})
	p.Settle()
}
