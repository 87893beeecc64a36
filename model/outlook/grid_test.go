package outlook_test

import (
	"errors"
	"testing"

	"proviso/model"
	"proviso/model/outlook"
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
			q := on(r.day())
			if seed%2 == 0 {
				q = on("2026-01-10")
			}
			for range r.IntN(3) {
				state := model.EventState(r.pick("occurred", "ruled_out", "ended", "open"))
				q.Assume = append(q.Assume, assume(r.pick(someEvents...), state, r.pick("", r.date())))
			}
			for relation := range b.Relations.All() {
				if seed%4 > 0 && r.IntN(3) == 0 {
					q.RelationsOff = append(q.RelationsOff, relation.ID)
				}
			}
			questions = append(questions, q)
		}
		e := outlook.Compile(b)
		grid, err := e.Activations(questions)
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
					t.Fatalf("seed %d, question %d: %s is %s, by itself %s\n%s", seed, i, a.Commitment.Key, got, a.Activation, describe(b))
				}
			}
		}
	}
	for _, a := range outlook.Activations() {
		if seen[a] == 0 {
			t.Errorf("no commitment was %s", a)
		}
	}
}

// What a grid does not have has no activation, and a question that names what is not there has an error.
func TestGridBeyondItsEdges(t *testing.T) {
	d := newDraft(t).events("a")
	d.commitment("k", "a", "")
	e := outlook.Compile(d.book())
	grid, err := e.Activations([]outlook.Question{on("2026-01-10")})
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
	if _, err := e.Activations([]outlook.Question{on("2026-01-10"), {Scenario: "nobody"}}); !errors.Is(err, outlook.ErrUnknown) {
		t.Errorf("a scenario that is not there: %v", err)
	}
	if empty, err := e.Activations(nil); err != nil || empty.Activation(commitmentID("k"), 0) != "" {
		t.Errorf("no questions: %v", err)
	}
}
