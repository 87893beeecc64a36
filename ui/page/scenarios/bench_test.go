package scenarios_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"proviso/assets"
	"proviso/model"
	"proviso/model/synthetic"
	"proviso/ui/loop"
	"proviso/ui/page/scenarios"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

// waiting puts a big book to work; what belongs to the background waits there.
func waiting(b model.Book) (*session.Session, *loop.Pump) {
	runner := &loop.Pump{}
	return session.New(sessiontest.ReadOnly(b), session.Options{
		Words: assets.Words("en"), Author: func() string { return "analyst" },
		Now: func() time.Time { return sessiontest.Today }, Runner: runner,
	}), runner
}

// BenchmarkWhatIfFlip5000 is a switch of the what-if over 5,000 commitments: all answers anew, and the rows put in order.
func BenchmarkWhatIfFlip5000(b *testing.B) {
	s, runner := waiting(synthetic.Book(5000, 200, 1))
	p := scenarios.NewPresenter(s)
	runner.Run()
	rows, _ := p.Events("")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Set(rows[0].ID, scenarios.Answers()[i%3])
	}
}

// withScenarios is a book with so many saved scenarios, each assuming other events.
func withScenarios(b *testing.B, book model.Book, scenarios int) model.Book {
	b.Helper()
	hand := model.Hand{Author: "analyst", At: sessiontest.Today, Words: assets.Words("en")}
	events := slices.Collect(book.Events.Sorted())
	for i := range scenarios - book.Scenarios.Len() {
		s := &model.Scenario{Name: fmt.Sprint("Variant ", i)}
		for n := range 6 {
			s.Assumptions = append(s.Assumptions, model.Assumption{Event: events[(7*i+n)%len(events)].ID, State: []model.EventState{model.Occurred, model.RuledOut}[(i+n)%2]})
		}
		e, err := hand.Put(book, s)
		if err == nil {
			book, err = model.Apply(book, e)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	return book
}

// BenchmarkShow5000x12 is the page shown for the first time with 5,000 commitments and 12 scenarios, up to what goes on in the
// background; the whole adds that.
func BenchmarkShow5000x12(b *testing.B) {
	book := withScenarios(b, synthetic.Book(5000, 200, 1), 12)
	for _, background := range []bool{false, true} {
		b.Run(map[bool]string{false: "at-once", true: "whole"}[background], func(b *testing.B) {
			s, runner := waiting(book)
			s.Outlook()
			b.ReportAllocs()
			for b.Loop() {
				scenarios.NewPresenter(s)
				if background {
					runner.Run()
				}
			}
		})
	}
}

func TestSlowWorkWaitsInTheBackground(t *testing.T) {
	s, runner := waiting(synthetic.Book(800, 40, 1))
	p := scenarios.NewPresenter(s)
	found := 0
	p.OnFound = func() { found++ }
	p.OnFail = func(err error) { t.Error(err) }
	if chip := p.Cell(0, 2); chip.Text != "" {
		t.Errorf("a saved scenario is answered at once: %q", chip.Text)
	}
	if _, ready, _ := p.Watching(3); ready {
		t.Error("the ranking is there at once")
	}
	rows, _ := p.Events("")
	for i := range 5 {
		p.Set(rows[0].ID, scenarios.Answers()[i%2])
	}
	before := runner.Waiting()
	runner.Run()
	if before > 4 {
		t.Errorf("%d pieces of work were queued for five switches", before)
	}
	if chip := p.Cell(0, 2); chip.Text == "" || found == 0 {
		t.Errorf("nothing came from the background, which told of it %d times", found)
	}
	if _, ready, _ := p.Watching(3); !ready {
		t.Error("the ranking did not come")
	}
}
