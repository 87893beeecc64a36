package filteredit

import (
	"proviso/model"
	"proviso/model/filter"
	"proviso/model/words"
	"proviso/ui/conditionedit"
)

// ID names a row for as long as the Editor lives.
type ID int

// Editor is a filter being edited.
type Editor struct {
	// OnChange is called after every change.
	OnChange func()

	book    func() model.Book
	words   *words.Words
	root    *item // always a group
	last    ID
	text    string // the text form as typed, where it has a mistake
	mistake error
}

// New edits a filter of the commitments of a book.
func New(book func() model.Book, w *words.Words, n *filter.Node) *Editor {
	e := &Editor{book: book, words: w}
	e.root = e.read(n)
	return e
}

// Words are the words the editor speaks in.
func (e *Editor) Words() *words.Words { return e.words }

// Node is the filter as far as it is complete; nil asks for nothing.
func (e *Editor) Node() *filter.Node { return e.root.node() }

// Set edits another filter.
func (e *Editor) Set(n *filter.Node) {
	e.root = e.read(n)
	e.changed()
}

// Sentence is what the filter asks for, read aloud.
func (e *Editor) Sentence() string { return filter.Sentence(e.Node(), e.book(), e.words) }

func (e *Editor) changed() {
	if e.OnChange != nil {
		e.OnChange()
	}
}

// Row is one line of the editor: the first is the group that holds all others.
type Row struct {
	ID      ID
	Depth   int
	Op      filter.Op // of a group, or filter.Test
	Negated bool      // a test that must not hold
	Field   filter.Field
	Value   string // what is chosen, "" for nothing yet
	Shown   string // the value as the field shows it, or what is typed
	Problem string // what is wrong with the row, in words; "" for nothing
}

// Group reports whether the row joins those indented under it.
func (r Row) Group() bool { return r.Op != filter.Test }

// Rows are the lines from top to bottom.
func (e *Editor) Rows() []Row {
	var rows []Row
	e.root.walk(0, func(it *item, depth int) { rows = append(rows, e.row(it, depth)) })
	return rows
}

func (e *Editor) row(it *item, depth int) Row {
	r := Row{ID: it.id, Depth: depth, Op: it.op, Negated: it.negated, Field: it.field, Value: it.value, Shown: it.typed}
	if r.Value != "" {
		r.Shown = e.show(it.field, it.value)
		return r
	}
	if it.typed != "" {
		r.Problem = e.problem(it)
	}
	return r
}

// show is a value as its field shows it.
func (e *Editor) show(f filter.Field, value string) string {
	switch f.Form() {
	case filter.Words, filter.Date:
		return value
	case filter.Duration:
		if d, err := conditionedit.ParseDuration(e.words, value); err == nil {
			return conditionedit.ShowDuration(e.words, d)
		}
	}
	return filter.Label(f, value, e.book(), e.words)
}

func (e *Editor) problem(it *item) string {
	switch it.field.Form() {
	case filter.Date:
		return e.words.T("conditionedit.problem.date", "text", it.typed)
	case filter.Duration:
		return e.words.T("conditionedit.problem.duration")
	}
	return e.words.T("filter.problem.unknown", "text", it.typed)
}

// Choices are the values of a field that fit what is typed, the best first.
func (e *Editor) Choices(f filter.Field, query string) []conditionedit.Choice {
	var all []conditionedit.Choice
	if record := f.Record(); record != "" {
		for r := range e.book().Records(record) {
			all = append(all, conditionedit.Choice{ID: r.RecordID(), Name: r.Label(), Note: r.RecordKey()})
		}
		return conditionedit.Ranked(all, query)
	}
	for _, c := range f.Choices(e.book()) {
		all = append(all, conditionedit.Choice{ID: model.ID(c), Name: filter.Label(f, c, e.book(), e.words)})
	}
	if query == "" {
		return all
	}
	return conditionedit.Ranked(all, query)
}
