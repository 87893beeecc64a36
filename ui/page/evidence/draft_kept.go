package evidence

import (
	"encoding/json"
	"fmt"

	"proviso/model"
	"proviso/model/said"
)

// kept is a Draft in a file.
type kept struct {
	Source  model.ID         `json:"source"`
	From    int              `json:"from"` // where the passage was taken, in bytes
	To      int              `json:"to"`
	Passage string           `json:"passage"`
	Kind    model.RecordKind `json:"kind,omitempty"` // of what it is about
	About   model.ID         `json:"about,omitempty"`
	Bearing model.Bearing    `json:"bearing"`
	Speaker model.ID         `json:"speaker,omitempty"`
}

// ErrNoText is the error of a claim whose source, or its stored text, is no longer in the book.
var ErrNoText = said.Error(said.New("say.error.no_text", "the text from which it was taken was removed from the book since"))

// State is all that was entered, for Restore.
func (d *Draft) State() []byte {
	data, err := json.Marshal(kept{d.Source, d.from, d.to, d.Passage, d.About.Kind, d.About.ID, d.Bearing, d.Speaker})
	if err != nil {
		panic("evidence: a claim that is not JSON was built in code: " + err.Error())
	}
	return data
}

// Dirty reports whether anything was entered that would be lost.
func (d *Draft) Dirty() bool { return string(d.State()) != d.start }

// Restore is a claim as its State was when it was left. Where the text is another since, the passage is looked for in all
// of it; what it was about, or who spoke, is to be chosen anew where it is gone.
func (p *Presenter) Restore(state []byte) (*Draft, error) {
	var left kept
	if err := json.Unmarshal(state, &left); err != nil {
		return nil, fmt.Errorf("reading the claim that was about to be made: %w", err)
	}
	stored := p.stored(left.Source)
	if stored == nil {
		return nil, ErrNoText
	}
	d := p.Draft(left.Source, left.From, left.To)
	if d == nil {
		d = &Draft{Source: left.Source, Bearing: model.Supporting, stored: stored, to: len(stored.Text())}
	}
	d.Passage, d.Bearing = left.Passage, left.Bearing
	if r, ok := p.book.Get(left.Kind, left.About); ok {
		d.About = p.target(r)
	}
	if _, ok := p.book.Actors.Get(left.Speaker); ok {
		d.Speaker = left.Speaker
	}
	return d, nil
}
