package record

import (
	"errors"
	"slices"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/model/words"
	"proviso/ui/say"
)

// Impact is what saving the draft would bring about.
type Impact struct {
	Sentence       string // all of it at a glance
	Lines          []Line
	Contradictions []string // what could not stand together any more, each in a sentence
}

// Line is one effect, and where the commitment stands then.
type Line struct {
	Text  string
	After say.Chip
}

// Impact is what saving the draft would bring about, in words. The error is why it can't be saved as it stands.
func (d *Draft) Impact() (Impact, error) {
	before, after, err := d.session.Preview(d.Intent())
	switch {
	case errors.Is(err, model.ErrNothing):
		return Impact{}, ErrNone
	case err != nil:
		return Impact{}, err
	}
	return impactOf(d.session.Words(), before, after), nil
}

// impactOf is what becomes of the commitments between two outlooks, and what contradicts itself only in the second.
func impactOf(w *words.Words, before, after *outlook.Outlook) Impact {
	effects := outlook.Impact(before, after)
	impact := Impact{Sentence: outlook.SayImpact(w, effects)}
	for _, e := range effects {
		impact.Lines = append(impact.Lines, Line{w.Capital(outlook.SayEffect(w, e)), say.Headline(w, e.After)})
	}
	known := contradictions(w, before)
	for _, text := range contradictions(w, after) {
		if !slices.Contains(known, text) {
			impact.Contradictions = append(impact.Contradictions, text)
		}
	}
	return impact
}

func contradictions(w *words.Words, o *outlook.Outlook) []string {
	var out []string
	for _, c := range o.Contradictions() {
		out = append(out, o.SayContradiction(w, c))
	}
	return out
}
