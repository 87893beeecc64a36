package outlook_test

import (
	"fmt"
	"testing"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
)

var (
	someEvents      = []string{"a", "b", "c", "d"}
	someCommitments = []string{"k", "l", "m"}
)

// randomBook drafts a few events, relations and commitments; false if it holds a
// loop that edits refuse.
func randomBook(t testing.TB, r dice) (model.Book, bool) {
	d := newDraft(t)
	for _, e := range someEvents {
		var history []string
		for range max(0, r.IntN(4)-1) {
			history = append(history, r.pick("occurred", "occurred", "ended", "ruled_out", "open")+" "+r.date())
		}
		made := d.event(e, history...)
		if r.IntN(2) == 0 {
			made.Likelihood = &model.Likelihood{Low: 0.125, High: 0.125 * float64(1+r.IntN(7))}
		}
	}
	for i := range r.IntN(4) {
		d.relate(fmt.Sprint("r", i), r.pick(someEvents[:2]...), model.RelationKind(r.pick("implies", "implies", "excludes", "same_as")), r.pick(someEvents[2:]...))
	}
	var links []condition.Link
	for _, k := range someCommitments {
		term := ""
		if r.IntN(3) == 0 {
			term = r.formula(1)
		}
		pre := ""
		if r.IntN(8) > 0 {
			pre = r.formula(2)
		}
		c := d.commitment(k, pre, term)
		if r.IntN(2) == 0 {
			c.Stage = []model.StageEntry{stageEntry(model.Stage(r.pick("announced", "signed", "ratified", "withdrawn")), r.day())}
		}
		if r.IntN(3) == 0 {
			c.Delivery = []model.DeliveryEntry{{Delivery: model.Delivery(r.pick("in_progress", "delivered", "failed")), On: when.MustDate(r.day())}}
		}
		links = append(links, condition.Link{ID: string(c.ID), Pre: c.Precondition, Term: c.Termination})
	}
	return d.book(), len(condition.Loops(links).Refused) == 0
}

func (r dice) formula(depth int) string {
	if depth == 0 || r.IntN(4) == 0 {
		return r.leaf()
	}
	a, b, c := r.formula(depth-1), r.formula(depth-1), r.formula(depth-1)
	switch r.IntN(6) {
	case 0, 1:
		return "((" + a + ") and (" + b + "))"
	case 2, 3:
		return "((" + a + ") or (" + b + "))"
	case 4:
		return "2 of (" + a + ", " + b + ", " + c + ")"
	}
	return "not (" + a + ")"
}

func (r dice) leaf() string {
	e, f, k := r.pick(someEvents...), r.pick(someEvents...), r.pick(someCommitments...)
	switch r.IntN(12) {
	case 0:
		return "while " + e
	case 1, 2:
		return e + " by " + r.date()
	case 3, 4:
		return e + " within " + r.pick("P2D", "P5D", "P1W") + " of " + f
	case 5:
		return "date " + r.date()
	case 6:
		return k + " stage " + r.pick("agreed", "signed", "in_force")
	case 7:
		return k + " delivered"
	case 8, 9:
		return k + " active"
	}
	return e
}

// eachRandom runs a check on many random books and questions.
func eachRandom(t *testing.T, n int, check func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion)) {
	ran := 0
	for seed := uint64(1); ran < n; seed++ {
		r := roll(seed)
		b, ok := randomBook(t, r)
		if !ok {
			continue
		}
		q := on(r.day())
		for _, e := range someEvents {
			if r.IntN(5) == 0 {
				date := r.date()
				if r.IntN(2) == 0 {
					date = ""
				}
				q.Assume = append(q.Assume, assume(e, model.EventState(r.pick("occurred", "ended", "ruled_out", "open")), date))
			}
		}
		x := newBrute(b, q.At, q.Assume)
		completions := x.completions()
		if completions == nil {
			continue
		}
		ran++
		check(t, evaluate(t, b, q), x, completions)
		if t.Failed() {
			t.Fatalf("book of seed %d on %s, assuming %v:\n%s", seed, q.At, q.Assume, describe(b))
		}
	}
}

func describe(b model.Book) string {
	text := ""
	for e := range b.Events.Sorted() {
		text += "  " + e.Key
		for _, h := range e.History {
			text += fmt.Sprintf(" [%s %s]", h.State, h.On)
		}
		text += "\n"
	}
	for r := range b.Relations.Sorted() {
		text += fmt.Sprintf("  %s %s %s\n", b.EventKey(string(r.From)), r.Kind, b.EventKey(string(r.To)))
	}
	for c := range b.Commitments.Sorted() {
		text += fmt.Sprintf("  %s: %s", c.Key, condition.Print(c.Precondition, b))
		if c.Termination != nil {
			text += "   ends with " + condition.Print(c.Termination, b)
		}
		text += fmt.Sprintf("   %v %v\n", c.Stage, c.Delivery)
	}
	return text
}

func TestActivationsByEnumeration(t *testing.T) {
	counts := map[outlook.Activation]int{}
	eachRandom(t, 2500, func(t *testing.T, o *outlook.Outlook, x *brute, completions []completion) {
		x.unlimited = true
		lifted := x.completions()
		x.unlimited = false
		if lifted == nil {
			return
		}
		for _, a := range o.Commitments() {
			counts[a.Activation]++
			if want := x.activation(a.Commitment, completions, lifted); string(a.Activation) != want {
				t.Errorf("%s is %s, by enumeration %s", a.Commitment.Key, a.Activation, want)
			}
		}
	})
	for _, a := range outlook.Activations() {
		if counts[a] < 20 {
			t.Errorf("only %d commitments of the random books are %s", counts[a], a)
		}
	}
}
