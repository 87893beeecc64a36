package scenarios

import (
	"proviso/model"
	"proviso/model/mood"
	"proviso/model/outlook"
	"proviso/model/words"
	"proviso/ui/say"
)

// The columns that are no saved scenario.
const (
	Recorded = "recorded" // what is recorded, without assumptions
	Tried    = "tried"    // the what-if being tried
)

// column is one question asked of the whole book.
type column struct {
	id       string
	title    string
	question outlook.Question
	dated    bool             // it assumes something to come on a date
	outlook  *outlook.Outlook // nil while it is being worked out
	cells    []cell           // by the key of the commitment
	// aside answers the same question for work in the background, so that nothing on the window's thread waits for it.
	aside *outlook.Outlook
}

// cell is what a commitment comes to in a column: equal cells show the same.
type cell struct {
	word string
	mood mood.Mood
}

// answer fills in a column.
func (c *column) answer(o *outlook.Outlook) {
	c.outlook = o
	answers := o.Commitments()
	c.cells = make([]cell, len(answers))
	for i, a := range answers {
		c.cells[i].word, c.cells[i].mood = mood.Headline(a)
	}
}

// apart is the column's outlook for work in the background. It is called there only.
func (c *column) apart(e *outlook.Engine) (*outlook.Outlook, error) {
	if c.aside == nil {
		o, err := e.Evaluate(c.question)
		if err != nil {
			return nil, err
		}
		c.aside = o
	}
	return c.aside, nil
}

// chip is the cell of a commitment as it is shown; the zero Chip while it is being worked out.
func (c *column) chip(w *words.Words, id model.ID) say.Chip {
	if c.outlook == nil {
		return say.Chip{}
	}
	return say.Headline(w, c.outlook.Commitment(id))
}
