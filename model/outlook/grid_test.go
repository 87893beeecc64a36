package outlook_test

import (
	"context"
	"errors"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/when"
)

// A grid says the same as asking each question by itself, cell by cell.
func TestGridIsWhatEachQuestionAnswers(t *testing.T) {
	seen := map[outlook.Activation]int{}
	for seed := uint64(1); seed <= 1500; seed++ {
		r := roll(seed)
		b, ok := randomBook(t, r)
		if !ok {
			continue
		}
		questions := []outlook.Question{on("2026-01-10")}
		for range 5 {
			questions = append(questions, r.question(b, seed))
		}
		holdGrid(t, b, questions, seen)
		if t.Failed() {
			t.Fatalf("the book of seed %d:\n%s", seed, describe(b))
		}
	}
	for _, a := range outlook.Activations() {
		if seen[a] == 0 {
			t.Errorf("no commitment was %s", a)
		}
	}
}

// More questions than a machine word has bits are answered in blocks, over a book of long chains and many limits of time.
func TestGridOfManyQuestions(t *testing.T) {
	questions := columns(70)
	for i := range questions {
		if i%9 == 0 {
			questions[i].At += when.Day(i)
		}
	}
	holdGrid(t, largeBook(t, 1500), questions, map[outlook.Activation]int{})
}

// question is about some day and assumes this and that.
func (r dice) question(b model.Book, seed uint64) outlook.Question {
	q := on(r.day())
	if seed%2 == 0 {
		q = on("2026-01-10")
	}
	for range r.IntN(3) {
		state := model.EventState(r.pick("occurred", "ruled_out", "ended", "open"))
		q.Assume = append(q.Assume, assume(r.pick(someEvents...), state, r.pick("", r.date())))
	}
	if r.IntN(3) == 0 {
		a := model.Assumption{Commitment: commitmentID(r.pick(someCommitments...))}
		if r.IntN(2) == 0 {
			a.Stage = model.Stage(r.pick("signed", "ratified", "withdrawn"))
		} else {
			a.Delivery = model.Delivery(r.pick("delivered", "failed"))
		}
		q.Assume = append(q.Assume, a)
	}
	for relation := range b.Relations.All() {
		if seed%4 > 0 && r.IntN(3) == 0 {
			q.RelationsOff = append(q.RelationsOff, relation.ID)
		}
	}
	return q
}

// holdGrid holds a grid to the answers that each question has by itself, and counts them.
func holdGrid(t *testing.T, b model.Book, questions []outlook.Question, seen map[outlook.Activation]int) {
	t.Helper()
	e := outlook.Compile(b)
	grid, err := e.Activations(t.Context(), questions)
	if err != nil {
		t.Fatal(err)
	}
	for i, q := range questions {
		o, err := e.Evaluate(q)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range o.Commitments() {
			seen[a.Activation]++
			if got := grid.Activation(a.Commitment.ID, i); got != a.Activation {
				t.Errorf("question %d: %s is %s, by itself %s", i, a.Commitment.Key, got, a.Activation)
			}
			if got := grid.Incomplete(a.Commitment.ID, i); got != a.Incomplete {
				t.Errorf("question %d: %s is incomplete: %t, by itself %t", i, a.Commitment.Key, got, a.Incomplete)
			}
		}
	}
}

// What a grid does not have has no activation, and a question that names what is not there has an error.
func TestGridBeyondItsEdges(t *testing.T) {
	d := newDraft(t).events("a")
	d.commitment("k", "a", "")
	e := outlook.Compile(d.book())
	grid, err := e.Activations(t.Context(), []outlook.Question{on("2026-01-10")})
	if err != nil {
		t.Fatal(err)
	}
	if got := grid.Activation(commitmentID("k"), 0); got != outlook.Waiting {
		t.Errorf("k is %s", got)
	}
	for _, got := range []outlook.Activation{grid.Activation("nobody", 0), grid.Activation(commitmentID("k"), 1), grid.Activation(commitmentID("k"), -1)} {
		if got != "" {
			t.Errorf("%s beyond the edge", got)
		}
	}
	if _, err := e.Activations(t.Context(), []outlook.Question{on("2026-01-10"), {Scenario: "nobody"}}); !errors.Is(err, outlook.ErrUnknown) {
		t.Errorf("a scenario that is not there: %v", err)
	}
	if empty, err := e.Activations(t.Context(), nil); err != nil || empty.Activation(commitmentID("k"), 0) != "" {
		t.Errorf("no questions: %v", err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := e.Activations(stopped, []outlook.Question{on("2026-01-10")}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}
