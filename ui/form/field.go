package form

import (
	"strings"

	"proviso/model"
	"proviso/ui/conditionedit"
	"proviso/ui/say"
)

// FieldKind is how a field is entered.
type FieldKind int

// The kinds of field.
const (
	Line      FieldKind = iota // a line of text: Text, SetText
	Lines                      // text of several lines: Text, SetText
	Pick                       // one of a few words: Text, SetText, Options
	Date                       // a date that may be imprecise: Text, SetText
	Ref                        // one record: Chosen, Choose, Type, Choices, Make
	Refs                       // several records: List, SetList, Choices
	Tags                       // several words: List, SetList
	Condition                  // a condition: Editor
	Rows                       // rows of fields: Table
	History                    // what happened to an event: Entries
)

// Span is how much of the form's width a field takes.
type Span int

// The spans.
const (
	Full Span = iota
	Half
	Third
)

// Choice is a record or word offered for choosing.
type Choice = conditionedit.Choice

// Field is one input of a form.
type Field struct {
	Name        string // its place in the record, a JSON pointer without the leading slash, as model.Problem has it
	Kind        FieldKind
	Label       string
	Hint        string
	Placeholder string
	Span        Span
	Required    bool
	Table       *Table                // of Rows
	Editor      *conditionedit.Editor // of Condition
	Termination bool                  // of Condition: it ends the commitment rather than bringing it into force

	form    *Form
	shown   func() bool
	options func() []Choice
	free    bool // of Pick: other words are taken too
	kinds   []model.RecordKind
	get     func() string
	set     func(string) error
	getList func() []Choice
	setList func([]Choice)
	typed   string // a text that set refused, or the name of a record that was not found
	err     string // what is shown to be wrong
	nested  map[model.ID][]*Field

	inherited bool // it holds what was taken over from the record entered before
}

// Shown reports whether the field has a meaning now: "date" of a deadline that is a date.
func (f *Field) Shown() bool { return f.shown == nil || f.shown() }

// Text is what the field shows: what was typed where it can't be read, else its value.
func (f *Field) Text() string {
	if f.typed != "" {
		return f.typed
	}
	if f.get == nil {
		return ""
	}
	return f.get()
}

// SetText enters a text. Where it can't be read it is kept as typed, the value becomes none, and Check will say so.
func (f *Field) SetText(text string) {
	if f.set == nil || text == f.Text() {
		return
	}
	f.touch()
	if err := f.set(text); err != nil {
		f.typed = text
		_ = f.set("")
	}
	f.form.changed()
}

// touch forgets what was said of the field's value so far, as another one is entered.
func (f *Field) touch() { f.err, f.typed, f.inherited = "", "", false }

// Leave is called when the person goes on to another field: what can't be read is said at once.
func (f *Field) Leave() {
	if f.unread() && f.err == "" {
		f.err = f.unreadProblem()
		f.form.changed()
	}
}

// Problem is what is shown to be wrong with the field, "" for nothing.
func (f *Field) Problem() string { return f.err }

// Free reports whether a Pick takes other words than its options.
func (f *Field) Free() bool { return f.free }

// Options are the words of a Pick.
func (f *Field) Options() []Choice {
	if f.options == nil {
		return nil
	}
	return f.options()
}

// unread reports whether something was entered that the record does not hold.
func (f *Field) unread() bool {
	if !f.Shown() {
		return false
	}
	if f.Editor != nil {
		return f.Editor.Mistake() != nil || len(f.Editor.Problems()) > 0
	}
	return f.typed != ""
}

// unreadProblem says why what was entered can't be taken.
func (f *Field) unreadProblem() string {
	w := f.form.options.Words
	switch {
	case f.Editor != nil && f.Editor.Mistake() != nil:
		return w.T("conditionedit.problem.mistake")
	case f.Editor != nil:
		return f.Editor.Problems()[0].Text
	case len(f.kinds) > 0:
		return w.Of("form.problem.unknown", string(f.kinds[0]), "kind", w.Label("record", string(f.kinds[0])), "text", f.typed)
	}
	err := f.set(f.typed)
	if err == nil {
		return ""
	}
	text, _ := say.Trouble(w, err)
	return sentence(w.Capital(text))
}

// sentence ends a text in a full stop.
func sentence(text string) string {
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// Filled reports whether anything is entered in the field.
func (f *Field) Filled() bool {
	switch {
	case f.Editor != nil:
		return !f.Editor.Empty()
	case f.Table != nil:
		for _, row := range f.Table.Rows() {
			if !row.Blank() {
				return true
			}
		}
		return false
	case f.Kind == History:
		return len(f.Entries()) > 0
	case f.getList != nil:
		return len(f.getList()) > 0
	}
	return f.Text() != ""
}
