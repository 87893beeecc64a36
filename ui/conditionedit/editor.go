package conditionedit

import (
	"slices"

	"proviso/model"
	"proviso/model/condition"
	"proviso/model/words"
)

// Options are what an Editor needs from the form around it.
type Options struct {
	// Book is the book in which events and commitments are looked up, with what the form has made but not saved.
	Book func() model.Book
	// Words are the words the editor speaks in.
	Words *words.Words
	// Self is the commitment whose condition it is, "" for none: it is not offered as something to wait for.
	Self model.ID
	// NewEvent makes an event of a name and returns its id; nil: events can't be made here.
	NewEvent func(name string) model.ID
	// Warn gives a warning about a complete condition, as for one that always holds, or ""; nil: none is given.
	Warn func(n *condition.Node) string
}

// ID names a row for as long as the Editor lives.
type ID int

// Editor is a condition being edited.
type Editor struct {
	// OnChange is called after every change, undo and redo.
	OnChange func()

	options Options
	root    *item
	start   *condition.Node
	last    ID
	past    []*item // what Undo goes back to, the latest last
	future  []*item
	tag     string // names the run of keystrokes that the latest step in past stands for
	text    string // the text form as typed, where it says something else than the tree
	mistake error
}

// New edits a condition, nil for none.
func New(options Options, n *condition.Node) *Editor {
	e := &Editor{options: options, start: n}
	e.root = e.read(n)
	return e
}

// Words are the words the editor speaks in.
func (e *Editor) Words() *words.Words { return e.options.Words }

// Empty reports whether there is no row at all: no condition.
func (e *Editor) Empty() bool { return e.root == nil }

// Node is the condition as far as it is complete; nil for none.
func (e *Editor) Node() *condition.Node {
	return e.root.nodeOrNil(e.options.Words)
}

// Dirty reports whether anything differs from what the editor began with.
func (e *Editor) Dirty() bool {
	return e.mistake != nil || len(e.Problems()) > 0 || !condition.Equal(e.start, e.Node())
}

// Ref is a record a clause names: chosen (ID) or only typed (Text is then what was typed).
type Ref struct {
	ID   string
	Text string // what the field shows
}

// Row is one line of the editor.
type Row struct {
	ID      ID
	Depth   int
	Op      condition.Op
	Negated bool
	Min     int // of "at least": how many
	Of      int // how many lines stand directly under it

	Event, After, Commitment Ref
	Date, Within             string // as typed
	Stage                    string
	Claims                   []string
	Problem                  string // what is wrong with this row, in words; "" for nothing
}

// Group reports whether the row joins those indented under it.
func (r Row) Group() bool { return !r.Op.Leaf() }

// Rows are the lines from top to bottom.
func (e *Editor) Rows() []Row {
	var rows []Row
	e.root.walk(0, func(it *item, depth int) { rows = append(rows, e.row(it, depth)) })
	return rows
}

// Row is the line with an id.
func (e *Editor) Row(id ID) (Row, bool) {
	for _, r := range e.Rows() {
		if r.ID == id {
			return r, true
		}
	}
	return Row{}, false
}

func (e *Editor) row(it *item, depth int) Row {
	b := e.options.Book()
	event := func(r ref) Ref { return r.shown(b.EventName) }
	return Row{
		ID: it.id, Depth: depth, Op: it.op, Negated: it.negated, Min: it.min, Of: len(it.of),
		Event: event(it.event), After: event(it.after), Commitment: it.commitment.shown(b.CommitmentTitle),
		Date: it.date, Within: it.within, Stage: it.stage,
		Claims:  slices.Concat(it.outer, it.claims),
		Problem: e.problem(it),
	}
}

// Phrase is what the condition says, clauses marked off, in the words of condition.Phrase.
func (e *Editor) Phrase() []condition.Run {
	return condition.Phrase(e.Node(), e.options.Book(), e.options.Words)
}

// Warning is what should be known about a condition that is complete and still odd, or "".
func (e *Editor) Warning() string {
	n := e.Node()
	if n == nil || e.options.Warn == nil || len(e.Problems()) > 0 {
		return ""
	}
	return e.options.Warn(n)
}

// changed tells the view.
func (e *Editor) changed() {
	if e.OnChange != nil {
		e.OnChange()
	}
}
