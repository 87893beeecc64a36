package scenarios

import (
	"cmp"
	"slices"

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
	words    []cell           // each of the cells once
	// aside answers the same question for work in the background, so that nothing on the window's thread waits for it.
	aside *outlook.Outlook
}

// cell is what a commitment comes to in a column: equal cells show the same.
type cell struct {
	word string
	mood mood.Mood
}

// moodOrder is the order in which cells that differ stand one below the other: what changes most is read first.
var moodOrder = map[mood.Mood]int{mood.Good: 0, mood.Done: 1, mood.Bad: 2, mood.Over: 3, mood.Open: 4}

// compare orders cells, alike ones together.
func (c cell) compare(o cell) int {
	if c == o {
		return 0
	}
	return cmp.Or(cmp.Compare(moodOrder[c.mood], moodOrder[o.mood]), cmp.Compare(c.word, o.word))
}

// answer fills in a column.
func (c *column) answer(o *outlook.Outlook) {
	c.outlook = o
	answers := o.Commitments()
	c.cells, c.words = make([]cell, len(answers)), nil
	for i, a := range answers {
		now := &c.cells[i]
		now.word, now.mood = mood.Headline(a)
		if !slices.Contains(c.words, *now) {
			c.words = append(c.words, *now)
		}
	}
}

// apart is the column's outlook for work in the background. It is called there only.
func (c *column) apart() (*outlook.Outlook, error) {
	if c.aside == nil {
		o, err := c.outlook.Ask(c.question)
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
