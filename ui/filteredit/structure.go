package filteredit

import (
	"slices"
	"strings"

	"proviso/model/filter"
	"proviso/ui/conditionedit"
)

// Add puts a blank test below a row and returns it: after a test beside it, in a group as the last of it.
func (e *Editor) Add(after ID) ID {
	it := e.blank()
	e.insert(after, it)
	e.settle()
	return it.id
}

// AddGroup puts a group with one blank test below a row, as Add does, and returns that test.
func (e *Editor) AddGroup(after ID, op filter.Op) ID {
	group, it := e.item(op), e.blank()
	group.of = []*item{it}
	e.insert(after, group)
	e.settle()
	return it.id
}

func (e *Editor) insert(after ID, it *item) {
	at, parent := e.find(after)
	switch {
	case at == nil:
		e.root.of = append(e.root.of, it)
	case at.op != filter.Test:
		at.of = append(at.of, it)
	default:
		parent.of = slices.Insert(parent.of, place(parent, at)+1, it)
	}
}

// Delete takes a row away with all under it, and returns the row to go on from, 0 where only the outermost group is left. Of
// that it takes what stands in it.
func (e *Editor) Delete(id ID) ID {
	it, parent := e.find(id)
	if it == nil {
		return 0
	}
	next := ID(0)
	if parent == nil {
		it.of = nil
	} else {
		i := place(parent, it)
		parent.of = slices.Delete(parent.of, i, i+1)
		e.prune(parent)
		if rows := e.Rows(); len(rows) > 1 {
			next = rows[min(max(i, 1), len(rows)-1)].ID
		}
	}
	e.settle()
	return next
}

// prune takes away a group that is left without rows, but for the outermost.
func (e *Editor) prune(group *item) {
	if _, parent := e.find(group.id); parent != nil && len(group.of) == 0 {
		i := place(parent, group)
		parent.of = slices.Delete(parent.of, i, i+1)
		e.prune(parent)
	}
}

// Indent puts a test into the group above it, or into a new one with the test above it. It reports whether there was a row
// above.
func (e *Editor) Indent(id ID) bool {
	it, parent := e.find(id)
	if parent == nil || place(parent, it) == 0 {
		return false
	}
	i := place(parent, it)
	above := parent.of[i-1]
	parent.of = slices.Delete(parent.of, i, i+1)
	if above.op == filter.Test {
		group := e.item(filter.Any)
		if parent.op == filter.Any {
			group.op = filter.All
		}
		group.of = []*item{above}
		parent.of[i-1], above = group, group
	}
	above.of = append(above.of, it)
	e.settle()
	return true
}

// Outdent takes a row out of its group, to stand after it. It reports whether the group stands in another.
func (e *Editor) Outdent(id ID) bool {
	it, parent := e.find(id)
	if parent == nil {
		return false
	}
	_, above := e.find(parent.id)
	if above == nil {
		return false
	}
	above.of = slices.Insert(above.of, place(above, parent)+1, it)
	i := place(parent, it)
	parent.of = slices.Delete(parent.of, i, i+1)
	e.prune(parent)
	e.settle()
	return true
}

// SetGroup changes how a group joins its rows.
func (e *Editor) SetGroup(id ID, op filter.Op) {
	if it, _ := e.find(id); it != nil && it.op != filter.Test && it.op != op {
		it.op = op
		e.settle()
	}
}

// SetNegated turns a test round.
func (e *Editor) SetNegated(id ID, negated bool) {
	if it := e.test(id); it != nil && it.negated != negated {
		it.negated = negated
		e.settle()
	}
}

// SetField tests another field; the value stays where it can be one of that too.
func (e *Editor) SetField(id ID, f filter.Field) {
	it := e.test(id)
	if it == nil || it.field == f {
		return
	}
	if it.field.Form() != f.Form() || it.field.Record() != f.Record() || !f.Sound(it.value) {
		it.value, it.typed = "", ""
	}
	it.field = f
	e.settle()
}

// SetValue chooses a value of a test's field.
func (e *Editor) SetValue(id ID, value string) {
	if it := e.test(id); it != nil && (it.value != value || it.typed != "") {
		it.value, it.typed = value, ""
		e.settle()
	}
}

// Type takes a value as typed: a date, a length of time in words or any text is read, and a name chosen where just one has it.
func (e *Editor) Type(id ID, text string) {
	it := e.test(id)
	if it == nil {
		return
	}
	it.value, it.typed = "", text
	switch it.field.Form() {
	case filter.Duration:
		if d, err := conditionedit.ParseDuration(e.words, text); err == nil {
			it.value = d.String()
		}
	case filter.Ref, filter.Choice:
		for _, c := range e.Choices(it.field, "") {
			if strings.EqualFold(c.Name, strings.TrimSpace(text)) {
				it.value = string(c.ID)
			}
		}
	default:
		if f := strings.TrimSpace(text); it.field.Sound(f) {
			it.value = f
		}
	}
	e.settle()
}

// Clear asks for nothing.
func (e *Editor) Clear() {
	e.root = e.item(filter.All)
	e.settle()
}

func (e *Editor) test(id ID) *item {
	if it, _ := e.find(id); it != nil && it.op == filter.Test {
		return it
	}
	return nil
}

// settle ends a change of the rows: they are what counts now, not a text with a mistake.
func (e *Editor) settle() {
	e.text, e.mistake = "", nil
	e.changed()
}

// Text is the text form: what was typed where it has a mistake or is not finished, else what the rows say.
func (e *Editor) Text() string {
	if e.text != "" {
		return e.text
	}
	return filter.Print(e.Node(), e.book())
}

// SetText takes the text form as typed. With a mistake the rows stay as they are, and Mistake says what is wrong; so they do
// while the last word may become the name of a field.
func (e *Editor) SetText(text string) {
	n, err := filter.Parse(text, e.book())
	e.text, e.mistake = "", err
	switch {
	case err != nil, beginsField(text):
		e.text = text
	case !filter.Equal(n, e.Node()):
		e.root = e.read(n)
	}
	e.changed()
}

// beginsField reports whether a text ends in the beginning of a field's name.
func beginsField(text string) bool {
	word := text[strings.LastIndexAny(text, " (,)\"")+1:]
	return word != "" && slices.ContainsFunc(filter.Fields(), func(f filter.Field) bool {
		return strings.HasPrefix(string(f), strings.ToLower(word))
	})
}

// Mistake is what is wrong with the text as typed: a *condition.SyntaxError. nil: nothing.
func (e *Editor) Mistake() error { return e.mistake }
