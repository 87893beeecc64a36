package outlook

import (
	"maps"
	"runtime"
	"slices"
	"sync"

	"proviso/model"
)

// Grid has the activations of all commitments under several questions, a byte
// each. It is immutable and safe to share.
type Grid struct {
	engine  *Engine
	columns [][]uint8 // by question, then by commitment: a place in Activations
}

// Activations answers several questions like Matrix, but finds only the
// activations: in a fraction of the time and memory, as for large books of which
// no more is shown. The error is that of the first question that has one.
func (e *Engine) Activations(questions []Question) (*Grid, error) {
	g := &Grid{engine: e, columns: make([][]uint8, len(questions))}
	errs := make([]error, len(questions))
	next := make(chan int)
	var all sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(questions)) {
		all.Go(func() {
			var at place
			for i := range next {
				g.columns[i], errs[i] = at.answer(e, questions[i])
			}
		})
	}
	for i := range questions {
		next <- i
	}
	close(next)
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return g, nil
}

// Activation is that of a commitment under one of the questions, by its place
// among them; "" if the book has no such commitment or there is no such question.
func (g *Grid) Activation(commitment model.ID, question int) Activation {
	i, ok := g.engine.commitmentIndex[string(commitment)]
	if !ok || question < 0 || question >= len(g.columns) {
		return ""
	}
	return orderOfActivations[g.columns[question][i]]
}

var orderOfActivations = Activations()

// place is where one question after the other is answered, in the same memory.
// Where two of them in a row differ in events alone, only what depends on those
// is looked at again.
type place struct {
	glance *Outlook
	column []uint8 // of the last question
	before []fact  // its facts
}

func (p *place) answer(e *Engine, q Question) ([]uint8, error) {
	s, err := e.suppose(q)
	if err != nil {
		return nil, err
	}
	again := func(int) bool { return true }
	switch {
	case p.glance == nil:
		p.glance, p.column = e.glance(q, &s), make([]uint8, len(e.commitments))
	case p.glance.alike(q, &s):
		p.before = append(p.before[:0], p.glance.world.facts...)
		again = p.glance.move(&s, p.before)
	default:
		p.glance.ask(q, &s)
	}
	for g := range e.groups {
		if !again(g) {
			continue
		}
		p.glance.world.evaluate(int32(g))
		for _, c := range e.groups[g].members {
			p.column[c] = uint8(slices.Index(orderOfActivations, p.glance.activation(c)))
		}
	}
	return slices.Clone(p.column), nil
}

// alike reports whether another question is about the same but for the states of events.
func (o *Outlook) alike(q Question, s *supposed) bool {
	only := func(s *supposed) bool { return !s.any[aboutStage] && !s.any[aboutDelivery] }
	return q.At == o.question.At && q.Known.Equal(o.question.Known) && only(s) && only(o.world.supposed) && maps.Equal(s.off, o.world.supposed.off)
}

// move makes a glance one for a question alike, and says for which groups that
// makes a difference.
func (o *Outlook) move(s *supposed, before []fact) func(group int) bool {
	w := o.world
	w.become(s)
	w.moveTo(w.at)
	changed := newNumbers(len(w.facts)) // components
	for i := range w.facts {
		if w.facts[i] != before[i] {
			changed.add(w.rules.tied[i])
		}
	}
	touched := o.engine.naming(func(event int32) bool { return changed.has(w.rules.tied[event]) })
	groups := func(g int) bool { return touched[o.engine.groups[g].members[0]] }
	w.drop(groups)
	if o.lifted != nil {
		o.lifted.follow(w, groups)
		o.lifted.proofs = nil
	}
	o.contradicted = w.findContradicted()
	return groups
}

// ask makes a glance one for another question.
func (o *Outlook) ask(q Question, s *supposed) {
	o.question, o.lifted = q, nil
	o.world.ask(q, s, o.engine.rules(s.off))
	o.contradicted = o.world.findContradicted()
}

// ask makes it the world of another question.
func (w *world) ask(q Question, s *supposed, r *rules) {
	w.rules, w.known = r, q.Known
	w.become(s)
	w.goTo(q.At)
}

// become changes what is supposed. The facts are yet to be found.
func (w *world) become(s *supposed) {
	w.supposed = s
	w.proofs, w.granted, *w.allowance = nil, 0, allProofs
	for i := range w.facts {
		w.facts[i] = fact{state: model.Open}
	}
}
