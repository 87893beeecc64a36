package model

import (
	"slices"
	"strings"

	"proviso/model/said"
)

// Meta is what is recorded about the book as a whole.
type Meta struct {
	Head
	Title   string        `json:"title"`
	Filters []SavedFilter `json:"filters,omitempty"`
	X       Extra         `json:"x,omitempty"`
}

// SavedFilter is a filter of commitments that people of the book use again: its name, which no other has, and its text, as
// package filter reads it. The text names records by id, so that it holds when a key changes; where people or files read it,
// it is to name them by key.
type SavedFilter struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

const (
	maxFilters    = 200
	maxFilterText = 20000
)

// RecordKind implements Record.
func (*Meta) RecordKind() RecordKind { return KindBook }

// Label implements Record.
func (m *Meta) Label() string { return m.Title }

func (m *Meta) clone() Record {
	c := *m
	c.Filters, c.X = slices.Clone(m.Filters), slices.Clone(m.X)
	return &c
}

func (m *Meta) normalise() {
	m.ID, m.Key = BookID, "book"
	tidy(&m.Title)
	m.Filters = nilIfEmpty(m.Filters)
	for i := range m.Filters {
		tidy(&m.Filters[i].Name)
	}
	slices.SortStableFunc(m.Filters, func(a, b SavedFilter) int { return strings.Compare(a.Name, b.Name) })
}

// empty reports whether nothing is recorded about the book.
func (m *Meta) empty() bool { return m.Title == "" && len(m.Filters) == 0 && len(m.X) == 0 }

// check lets a book go without a title where there is something else to say of it.
func (m *Meta) check(c *checker) {
	if m.Title != "" || m.empty() {
		c.text("title", m.Title, maxTitle)
	}
	if len(m.Filters) > maxFilters {
		c.fail("filters", said.New("problem.filters", "expected at most 200 saved filters"))
	}
	for i, f := range m.Filters {
		at := c.at("filters", i)
		at.text("name", f.Name, maxTitle)
		at.text("text", f.Text, maxFilterText)
		if i > 0 && m.Filters[i-1].Name == f.Name {
			at.fail("name", said.Of(ErrNameTaken))
		}
	}
}

func (*Meta) refs(refVisitor) {}
