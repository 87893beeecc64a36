package outlook

import (
	"context"
	"slices"

	"proviso/model"
)

// Grid has the activations of all commitments under several questions. It is
// immutable and safe to share.
type Grid struct {
	engine    *Engine
	questions int
	blocks    [][]cells // 64 questions each, by commitment
}

// cells are one commitment's answers to 64 questions, a bit for each in every
// word: its place in Activations by its binary digits, and which are incomplete.
type cells struct {
	digits     [3]uint64
	incomplete uint64
}

// Activations answers several questions like Matrix, but finds only the
// activations: 64 questions at once, in a small part of the time and memory, as
// for large books of which no more is shown. The error is that of the first
// question that has one, or of the context.
func (e *Engine) Activations(ctx context.Context, questions []Question) (*Grid, error) {
	g := &Grid{engine: e, questions: len(questions)}
	for some := range slices.Chunk(questions, mostColumns) {
		block, err := e.block(ctx, some)
		if err != nil {
			return nil, err
		}
		g.blocks = append(g.blocks, block)
	}
	return g, nil
}

// Activation is that of a commitment under one of the questions, by its place
// among them; "" if the book has no such commitment or there is no such question.
func (g *Grid) Activation(commitment model.ID, question int) Activation {
	c, ok := g.cells(commitment, question)
	if !ok {
		return ""
	}
	place, column := 0, question%mostColumns
	for k, digit := range c.digits {
		place |= int(digit>>column&1) << k
	}
	return orderOfActivations[place]
}

// Incomplete reports that an activation is open because finding out would have
// taken too much work.
func (g *Grid) Incomplete(commitment model.ID, question int) bool {
	c, ok := g.cells(commitment, question)
	return ok && c.incomplete>>(question%mostColumns)&1 == 1
}

func (g *Grid) cells(commitment model.ID, question int) (cells, bool) {
	i, ok := g.engine.commitmentIndex[string(commitment)]
	if !ok || question < 0 || question >= g.questions {
		return cells{}, false
	}
	return g.blocks[question/mostColumns][i], true
}

var orderOfActivations = Activations()

// block answers 64 questions at most.
func (e *Engine) block(ctx context.Context, questions []Question) ([]cells, error) {
	layers := make([]supposed, len(questions))
	for i, q := range questions {
		var err error
		if layers[i], err = e.suppose(q); err != nil {
			return nil, err
		}
	}
	p := e.newPlanes(questions, layers)
	if err := p.findLeaves(ctx, false); err != nil {
		return nil, err
	}
	found, err := p.evaluate(ctx, nil)
	if err != nil {
		return nil, err
	}
	lifted, err := p.lift(ctx, found)
	if err != nil {
		return nil, err
	}
	out := make([]cells, len(found))
	for i := range found {
		out[i] = p.cells(int32(i), &found[i], lifted)
	}
	return out, nil
}

// lift finds the verdicts with the limits of time lifted, for the commitments
// whose preconditions are certain to fail and depend on a limit that ran out.
func (p *planes) lift(ctx context.Context, found []verdict) ([]verdict, error) {
	about := failures{columns: make([]uint64, len(found))}
	var failed []int32
	for i := range found {
		if about.columns[i] = found[i].failedInTime() & p.all; about.columns[i] != 0 {
			failed = append(failed, int32(i))
		}
	}
	if len(failed) == 0 {
		return nil, nil
	}
	if err := p.findLeaves(ctx, true); err != nil {
		return nil, err
	}
	about.groups = p.engine.below(failed)
	return p.evaluate(ctx, &about)
}

// failedInTime are the columns in which a precondition fails and a limit ran out
// that may be why.
func (v *verdict) failedInTime() uint64 { return v.fails & v.ran &^ (v.ends | v.sick) }

// cells puts what was found into words. Lifted is nil where no limit matters.
func (p *planes) cells(c int32, found *verdict, lifted []verdict) cells {
	out := cells{incomplete: found.missed & p.all}
	left := p.all
	put := func(a Activation, columns uint64) {
		columns &= left
		left &^= columns
		for k := range out.digits {
			out.digits[k] |= columns & -(uint64(slices.Index(orderOfActivations, a)) >> k & 1)
		}
	}
	put(Contradicted, found.sick)
	put(Ended, found.ends)
	if p.engine.pre[c] == none {
		put(Unconditional, p.all)
	}
	put(Activated, found.holds)
	if expired := found.failedInTime(); expired != 0 && lifted != nil {
		put(Expired, expired&^lifted[c].fails)
	}
	put(Blocked, found.fails)
	put(Waiting, p.all)
	return out
}
