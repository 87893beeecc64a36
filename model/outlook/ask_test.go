package outlook_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/synthetic"
	"proviso/model/when"
)

// alikeAnswers compares answers but for the commitments themselves, which are the book's.
var alikeAnswers = cmp.Options{
	cmp.Comparer(func(a, b *model.Commitment) bool { return a == b }),
	cmp.Comparer(func(a, b when.Date) bool { return a == b }),
}

// Asking one question after the other gives the answers that each has by itself.
func TestAskIsWhatEachQuestionAnswers(t *testing.T) {
	changed := 0
	for seed := uint64(1); seed <= 800; seed++ {
		r := roll(seed)
		b, ok := randomBook(t, r)
		if !ok {
			continue
		}
		b = withDeadlines(t, b, r)
		e := outlook.Compile(b)
		o, err := e.Evaluate(r.question(b, seed))
		if err != nil {
			t.Fatal(err)
		}
		for range 6 {
			q := r.question(b, seed)
			if r.IntN(3) > 0 {
				q.RelationsOff = o.Question().RelationsOff
			}
			next, err := o.Ask(q)
			if err != nil {
				t.Fatal(err)
			}
			own, err := e.Evaluate(q)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(own.Commitments(), next.Commitments(), alikeAnswers); diff != "" {
				t.Fatalf("seed %d, from %+v to %+v:\n%s\n%s", seed, o.Question(), q, diff, describe(b))
			}
			if cmp.Diff(o.Commitments(), next.Commitments(), alikeAnswers) != "" {
				changed++
			}
			o = next
		}
	}
	if changed < 500 {
		t.Errorf("only %d questions changed anything", changed)
	}
	d := newDraft(t).events("a")
	o := evaluate(t, d.book(), on("2026-01-10"))
	if _, err := o.Ask(on("2026-01-10", assume("nothing", model.Occurred, ""))); !errors.Is(err, outlook.ErrUnknown) {
		t.Errorf("what is not there: %v", err)
	}
}

// withDeadlines gives some commitments of a book deadlines of all kinds.
func withDeadlines(t *testing.T, b model.Book, r dice) model.Book {
	var edit model.Edit
	for c := range b.Commitments.Sorted() {
		after := *c
		switch r.IntN(4) {
		case 0:
			after.Deadline = &model.Deadline{Within: when.MustDuration("P3D")}
		case 1:
			after.Deadline = &model.Deadline{Within: when.MustDuration("P3D"), Event: eventID(r.pick(someEvents...))}
		case 2:
			after.Deadline = &model.Deadline{Date: when.MustDate(r.date())}
		}
		edit.Changes = append(edit.Changes, model.Change{Kind: model.KindCommitment, ID: c.ID, Before: c, After: &after})
	}
	return model.Fold(b, edit)
}

// BenchmarkPromiseWhatIf5000 switches one event after the other: what is worked out is what depends on the two that changed.
func BenchmarkPromiseWhatIf5000(b *testing.B) {
	for _, x := range []struct {
		name string
		book model.Book
	}{{"related", largeBook(b, 5000)}, {"synthetic", synthetic.Book(5000, 200, 1)}} {
		b.Run(x.name, func(b *testing.B) {
			var events []model.ID
			for e := range x.book.Events.Sorted() {
				events = append(events, e.ID)
			}
			o, err := outlook.Compile(x.book).Evaluate(on("2026-01-20"))
			if err != nil {
				b.Fatal(err)
			}
			k := 0
			within(b, frame, func() {
				q := on("2026-01-20", model.Assumption{Event: events[k%len(events)], State: model.Occurred})
				if o, err = o.Ask(q); err != nil {
					b.Fatal(err)
				}
				k += 7
			})
		})
	}
}
