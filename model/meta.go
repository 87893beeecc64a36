package model

import "slices"

// Meta is what is recorded about the book as a whole.
type Meta struct {
	Head
	Title string `json:"title"`
	X     Extra  `json:"x,omitempty"`
}

// RecordKind implements Record.
func (*Meta) RecordKind() RecordKind { return KindBook }

// Label implements Record.
func (m *Meta) Label() string { return m.Title }

func (m *Meta) clone() Record {
	c := *m
	c.X = slices.Clone(m.X)
	return &c
}

func (m *Meta) normalise() {
	m.ID, m.Key = BookID, "book"
	tidy(&m.Title)
}

// check lets a book go without a title where there is something else to say of it.
func (m *Meta) check(c *checker) {
	if m.Title != "" || len(m.X) == 0 {
		c.text("title", m.Title, maxTitle)
	}
}

func (*Meta) refs(refVisitor) {}
