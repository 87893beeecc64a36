package widgets

import (
	"slices"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
)

// Field is one input of a form: its label above, below it a hint, or in its place what is wrong.
type Field struct {
	composite
	name  string
	input fyne.CanvasObject
	hint  string
	note  *Para
	mark  *Text // at the right of the label
	err   string
}

// NewField labels an input.
func NewField(label string, input fyne.CanvasObject) *Field {
	f := &Field{name: label, input: input, note: NewPara(SmallFaint), mark: NewText(Note, "")}
	nameInput(input, label)
	f.note.Hide()
	f.mark.Hide()
	f.compose(f, Column(3, Line(8, Grow(NewCutText(SmallSoft, label)), f.mark), input, f.note))
	return f
}

// Mark puts a word at the right of the label, as for a value that a person did not enter; "" takes it away.
func (f *Field) Mark(text string) {
	if f.mark.Text() == text {
		return
	}
	f.mark.SetText(text)
	SetVisible(f.mark, text != "")
	f.body.Refresh()
}

// Hint adds a line below the input that helps to fill it.
func (f *Field) Hint(text string) *Field {
	f.hint = text
	f.update()
	return f
}

// Name is the label.
func (f *Field) Name() string { return f.name }

// Input is what is labelled.
func (f *Field) Input() fyne.CanvasObject { return f.input }

// Err is what is shown to be wrong, "" for nothing.
func (f *Field) Err() string { return f.err }

// SetErr shows what is wrong with the input; "" shows the hint again.
func (f *Field) SetErr(text string) {
	if f.err != text {
		f.err = text
		f.update()
	}
}

func (f *Field) update() {
	switch {
	case f.err != "":
		f.note.SetRuns(Inked(theme.Stop.Ink(), f.err))
	default:
		f.note.SetText(f.hint)
	}
	SetVisible(f.note, f.err != "" || f.hint != "")
	f.body.Refresh()
}

// Form is fields one under the other.
type Form struct {
	composite
	fields []*Field
	foot   []fyne.CanvasObject
}

// NewForm sets fields, and blocks that are none, under each other. Fields within Columns and other containers are found too.
func NewForm(blocks ...fyne.CanvasObject) *Form {
	f := &Form{}
	for _, b := range blocks {
		f.collect(b)
	}
	f.compose(f, Column(10, blocks...))
	return f
}

// Foot gives the form buttons, the main one last. They stand at the foot of the sheet that shows the form, below what scrolls.
func (f *Form) Foot(buttons ...fyne.CanvasObject) *Form {
	f.foot = buttons
	return f
}

// Buttons are those of Foot.
func (f *Form) Buttons() []fyne.CanvasObject { return f.foot }

func (f *Form) collect(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *Field:
		f.fields = append(f.fields, o)
	case *fyne.Container:
		for _, child := range o.Objects {
			f.collect(child)
		}
	}
}

// Field is the field with a label, or nil.
func (f *Form) Field(label string) *Field {
	for _, field := range f.fields {
		if field.name == label {
			return field
		}
	}
	return nil
}

// SetErrs shows what is wrong, by label, clears all other errors, and takes the focus to the first
// field that is wrong. It tells whether any is.
func (f *Form) SetErrs(errs map[string]string) bool {
	var first *Field
	for _, field := range f.fields {
		field.SetErr(errs[field.name])
		if field.err != "" && first == nil {
			first = field
		}
	}
	if first != nil {
		focusOn(first.input)
	}
	f.Refresh()
	return first != nil
}

// FocusFirst takes the focus to the first field.
func (f *Form) FocusFirst() {
	if len(f.fields) > 0 {
		focusOn(f.fields[0].input)
	}
}

// focusOn focuses an input or what one types into within it.
func focusOn(o fyne.CanvasObject) {
	if inner, ok := o.(interface{ focusable() fyne.Focusable }); ok {
		Focus(inner.focusable())
		return
	}
	if focusable, ok := o.(fyne.Focusable); ok {
		Focus(focusable)
	}
}

// Focus gives the focus to what is on the screen, or was put there just now.
func Focus(o fyne.Focusable) {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(object); c != nil {
		c.Focus(o)
	}
}

// canvasOf is the canvas that an object is on. The real window knows that only once the object has been drawn; one that was put
// on the screen just now is taken to be where the person is. It is nil without windows.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	return activeCanvas(driver.AllWindows())
}

// activeCanvas is the canvas in which something has the focus, else that of the latest window; nil without windows.
func activeCanvas(windows []fyne.Window) fyne.Canvas {
	var active fyne.Canvas
	for _, window := range windows {
		c := window.Canvas()
		if active == nil || c.Focused() != nil || active.Focused() == nil {
			active = c
		}
	}
	return active
}

// Beside sets a label at the left of a value or input, the labels of several such lines being equally wide.
func Beside(labelWidth float32, label string, o fyne.CanvasObject) *fyne.Container {
	top := float32(1)
	if nameInput(o, label) { // in the middle of its height
		top = float32(int((NewEntry("").MinSize().Height - SmallSoft.lineHeight()) / 2))
	}
	return LineTop(10, Side(labelWidth, Pad(top, 0, 0, 0, NewCutText(SmallSoft, label))), Grow(o))
}

// nameInput names an input, or the first in a line of objects, and tells whether there was one.
func nameInput(o fyne.CanvasObject, name string) bool {
	if n, ok := o.(interface{ setFieldName(string) }); ok {
		n.setFieldName(name)
		return true
	}
	if c, ok := o.(*fyne.Container); ok {
		return slices.ContainsFunc(c.Objects, func(o fyne.CanvasObject) bool { return nameInput(o, name) })
	}
	return false
}
