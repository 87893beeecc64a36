package celbench

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/outlook"
	"proviso/model/when"
)

// The trial: so many conditions over so many events, of which every third is known, under so many different states of
// knowledge.
const (
	conditions = 1000
	events     = 100
	knowledges = 16
)

// trial is one set of conditions for both, and what is known.
type trial struct {
	engine    *outlook.Engine
	ids       []model.ID
	questions []outlook.Question

	programs    []cel.Program
	activations []cel.PartialActivation
}

func eventKey(i int) string { return fmt.Sprintf("e%03d", i) }

func newTrial(tb testing.TB) *trial {
	r := rand.New(rand.NewPCG(42, 1))
	t := &trial{}
	var edit model.Edit
	put := func(rec model.Record) {
		edit.Changes = append(edit.Changes, model.Change{Kind: rec.RecordKind(), ID: rec.RecordID(), After: rec})
	}
	for i := range events {
		key := eventKey(i)
		put(&model.Event{Head: model.Head{ID: model.ID(key), Key: key}, Name: key})
	}
	env := environment(tb)
	for i := range conditions {
		n := randomCondition(r, 3)
		key := fmt.Sprintf("c%04d", i)
		t.ids = append(t.ids, model.ID(key))
		put(&model.Commitment{Head: model.Head{ID: model.ID(key), Key: key}, Title: key, Precondition: n})
		t.programs = append(t.programs, program(tb, env, celText(n)))
	}
	t.engine = outlook.Compile(model.Fold(model.Book{}, edit))
	for range knowledges {
		t.know(tb, r)
	}
	return t
}

// know adds one state of knowledge, the same for both.
func (t *trial) know(tb testing.TB, r *rand.Rand) {
	q := outlook.Question{At: when.MustDate("2026-01-20").Earliest()}
	known, unknown := map[string]any{}, []*cel.AttributePatternType{}
	for i := range events {
		key := eventKey(i)
		if r.IntN(3) > 0 {
			unknown = append(unknown, cel.AttributePattern(key))
			continue
		}
		occurred := r.IntN(2) == 0
		known[key] = occurred
		state := model.RuledOut
		if occurred {
			state = model.Occurred
		}
		q.Assume = append(q.Assume, model.Assumption{Event: model.ID(key), State: state})
	}
	partial, err := cel.PartialVars(known, unknown...)
	if err != nil {
		tb.Fatal(err)
	}
	t.questions, t.activations = append(t.questions, q), append(t.activations, partial)
}

func environment(tb testing.TB) *cel.Env {
	var options []cel.EnvOption
	for i := range events {
		options = append(options, cel.Variable(eventKey(i), cel.BoolType))
	}
	env, err := cel.NewEnv(options...)
	if err != nil {
		tb.Fatal(err)
	}
	return env
}

func program(tb testing.TB, env *cel.Env, text string) cel.Program {
	ast, issues := env.Compile(text)
	if issues.Err() != nil {
		tb.Fatalf("%s: %v", text, issues.Err())
	}
	p, err := env.Program(ast, cel.EvalOptions(cel.OptPartialEval, cel.OptOptimize))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// randomCondition is a tree of all, any, at least two of, and not, over events.
func randomCondition(r *rand.Rand, depth int) *condition.Node {
	if depth == 0 || r.IntN(4) == 0 {
		leaf := condition.OnEvent(eventKey(r.IntN(events)))
		if r.IntN(5) == 0 {
			return condition.Negate(leaf)
		}
		return leaf
	}
	of := make([]*condition.Node, 2+r.IntN(3))
	for i := range of {
		of[i] = randomCondition(r, depth-1)
	}
	switch r.IntN(5) {
	case 0, 1:
		return condition.AllOf(of...)
	case 2, 3:
		return condition.AnyOf(of...)
	}
	return condition.AtLeastOf(2, of...)
}

// celText is a condition in CEL, which has no "at least k of": there it is any of all pairs.
func celText(n *condition.Node) string {
	parts := make([]string, len(n.Of))
	for i, child := range n.Of {
		parts[i] = celText(child)
	}
	switch n.Op {
	case condition.All:
		return "(" + strings.Join(parts, " && ") + ")"
	case condition.Any:
		return "(" + strings.Join(parts, " || ") + ")"
	case condition.Not:
		return "!" + parts[0]
	case condition.AtLeast:
		var pairs []string
		for i, a := range parts {
			for _, b := range parts[i+1:] {
				pairs = append(pairs, "("+a+" && "+b+")")
			}
		}
		return "(" + strings.Join(pairs, " || ") + ")"
	}
	return n.Event
}

// askCEL evaluates all conditions under one state of knowledge.
func (t *trial) askCEL(tb testing.TB, knowledge int, answers []ref.Val) {
	for i, p := range t.programs {
		answer, _, err := p.Eval(t.activations[knowledge])
		if err != nil {
			tb.Fatal(err)
		}
		answers[i] = answer
	}
}

func (t *trial) askProviso(tb testing.TB, knowledge int) *outlook.Outlook {
	o, err := t.engine.Evaluate(t.questions[knowledge])
	if err != nil {
		tb.Fatal(err)
	}
	return o
}

// TestTheAnswersAgree holds Proviso to every answer that cel-go has.
func TestTheAnswersAgree(t *testing.T) {
	trial := newTrial(t)
	answers := make([]ref.Val, conditions)
	decided, further := 0, 0
	for k := range knowledges {
		trial.askCEL(t, k, answers)
		o := trial.askProviso(t, k)
		for i, id := range trial.ids {
			got := o.Commitment(id).Activation
			switch want := answers[i]; {
			case types.IsUnknown(want):
				if got != outlook.Waiting {
					further++
				}
			case want == types.True && got == outlook.Activated, want == types.False && got == outlook.Blocked:
				decided++
			default:
				t.Errorf("%s under knowledge %d: cel-go says %v, Proviso %s", id, k, want, got)
			}
		}
	}
	if decided == 0 {
		t.Error("cel-go decided nothing, so that nothing was compared")
	}
	t.Logf("%d answers the same, %d more that Proviso proves, of %d", decided, further, conditions*knowledges)
}

// The benchmarks measure one state of knowledge over all conditions.

func BenchmarkProviso(b *testing.B) {
	t := newTrial(b)
	b.ReportAllocs()
	for k := 0; b.Loop(); k++ {
		t.askProviso(b, k%knowledges)
	}
}

func BenchmarkCEL(b *testing.B) {
	t := newTrial(b)
	answers := make([]ref.Val, conditions)
	b.ReportAllocs()
	for k := 0; b.Loop(); k++ {
		t.askCEL(b, k%knowledges, answers)
	}
}

// BenchmarkRatio runs both by turns, and reports how many times as long cel-go takes: the median of the turns.
func BenchmarkRatio(b *testing.B) {
	t := newTrial(b)
	answers := make([]ref.Val, conditions)
	var ratios []float64
	for k := 0; b.Loop(); k++ {
		start := time.Now()
		t.askProviso(b, k%knowledges)
		own := time.Since(start)
		start = time.Now()
		t.askCEL(b, k%knowledges, answers)
		ratios = append(ratios, float64(time.Since(start))/float64(max(own, 1)))
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "times-cel")
}
