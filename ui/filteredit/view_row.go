package filteredit

import (
	"fyne.io/fyne/v2"

	"proviso/model/filter"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// rowView draws one row.
type rowView struct {
	view    *View
	row     Row
	object  *w.TreeRow
	line    *fyne.Container
	note    *w.CutText
	setting bool

	group  *w.Select
	not    *w.Pill
	field  *w.Select
	choice *w.Select
	record *w.Completer
	entry  *w.Entry
	shown  filter.Field // for which the line was made
}

func newRowView(v *View, row Row) *rowView {
	r := &rowView{view: v, row: row, line: w.Line(6)}
	r.note = w.NewCutText(w.SmallFaint.In(theme.Stop.Ink()), "")
	r.note.Hide()
	r.object = w.NewTreeRow(r.line, r.note)
	if row.Group() {
		r.composeGroup()
	}
	return r
}

// update shows the row as it stands.
func (r *rowView) update(row Row) {
	r.setting = true
	defer func() { r.setting = false }()
	r.row = row
	r.object.SetDepth(row.Depth)
	if row.Group() {
		r.group.SetChosen(string(row.Op))
	} else {
		r.updateTest()
	}
	r.note.SetText(row.Problem)
	w.SetVisible(r.note, row.Problem != "")
	r.object.Refresh()
}

func (r *rowView) composeGroup() {
	v := r.view
	var options []w.Option
	for _, op := range filter.Groups() {
		options = append(options, w.Option{ID: string(op), Label: v.say("group." + string(op))})
	}
	r.group = w.NewSelect("", options, string(r.row.Op), func(id string) {
		if !r.setting {
			v.editor.SetGroup(r.row.ID, filter.Op(id))
		}
	})
	parts := []fyne.CanvasObject{w.Side(126, r.group), w.NewText(w.Faint, v.say("group.hint")), w.Spring()}
	parts = append(parts, w.NewIconButton("add", v.say("add_tip"), func() { v.focusRow(v.editor.Add(r.row.ID)) }))
	if r.row.Depth > 0 {
		parts = append(parts, r.more())
	}
	r.line.Objects = parts
}

func (r *rowView) more() fyne.CanvasObject {
	more := w.NewIconButton("more", r.view.say("more"), nil)
	more.SetTapped(func() { w.ShowMenu(more, r.menu()...) })
	return more
}

// menu is what can be done with the row.
func (r *rowView) menu() []*fyne.MenuItem {
	v, e, id := r.view, r.view.editor, r.row.ID
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(v.say(key), do) }
	return []*fyne.MenuItem{
		item("add_test", func() { v.focusRow(e.Add(id)) }),
		item("add_group", func() { v.focusRow(e.AddGroup(id, filter.Any)) }),
		fyne.NewMenuItemSeparator(),
		item("indent", func() { e.Indent(id); v.focusRow(id) }),
		item("outdent", func() { e.Outdent(id); v.focusRow(id) }),
		fyne.NewMenuItemSeparator(),
		item("delete", func() { r.delete() }),
	}
}

func (r *rowView) delete() {
	if next := r.view.editor.Delete(r.row.ID); next != 0 {
		r.view.focusRow(next)
	} else {
		w.Focus(r.view.text)
	}
}

func (r *rowView) updateTest() {
	if r.shown != r.row.Field {
		r.composeTest()
	}
	r.not.SetOn(r.row.Negated)
	r.field.SetChosen(string(r.row.Field))
	switch {
	case r.choice != nil:
		r.choice.SetChosen(r.row.Value)
	case r.record != nil:
		option := w.Option{ID: r.row.Value, Label: r.row.Shown}
		if r.record.Chosen().ID != option.ID || r.record.Chosen().Label != option.Label {
			r.record.SetChosen(option)
		}
	case r.view.canvasFocus() != r.entry && r.entry.Text != r.row.Shown: // what is being typed stays as it is typed
		r.entry.SetText(r.row.Shown)
	}
}

// canvasFocus is what has the focus.
func (v *View) canvasFocus() fyne.Focusable {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		return c.Focused()
	}
	return nil
}

// composeTest makes the line for the field that is tested. The choice of the field stays the same widget, so that it keeps
// the focus.
func (r *rowView) composeTest() {
	v, e := r.view, r.view.editor
	r.shown = r.row.Field
	if r.field == nil {
		r.not = w.NewPill(v.say("not"), false, func() { e.SetNegated(r.row.ID, !r.row.Negated) })
		r.not.SetTip(v.say("not_tip"))
		var options []w.Option
		for _, f := range filter.Fields() {
			options = append(options, w.Option{ID: string(f), Label: v.say("field." + string(f)), Note: string(f)})
		}
		r.field = w.NewSelect("", options, "", func(id string) {
			if !r.setting {
				e.SetField(r.row.ID, filter.Field(id))
			}
		})
	}
	r.line.Objects = []fyne.CanvasObject{r.not, w.Side(180, r.field), w.Grow(r.value()), r.more()}
}

// value is what the value of the field is given in.
func (r *rowView) value() fyne.CanvasObject {
	v, e := r.view, r.view.editor
	r.choice, r.record, r.entry = nil, nil, nil
	switch form := r.row.Field.Form(); {
	case form == filter.Choice, r.row.Field == filter.Kind:
		var options []w.Option
		for _, c := range e.Choices(r.row.Field, "") {
			options = append(options, w.Option{ID: string(c.ID), Label: e.words.Capital(c.Name)})
		}
		r.choice = w.NewSelect(v.say("choose"), options, "", func(id string) {
			if !r.setting {
				e.SetValue(r.row.ID, id)
			}
		})
		return r.choice
	case form == filter.Ref, form == filter.Open:
		r.record = r.completer()
		return r.record
	}
	r.entry = w.NewEntry(v.say("hint." + string(r.row.Field)))
	r.entry.OnChanged = func(text string) {
		if !r.setting {
			e.Type(r.row.ID, text)
		}
	}
	r.entry.OnKey = r.key
	return r.entry
}

// maxOffered bounds what a list offers at once: who sees more types on.
const maxOffered = 50

func (r *rowView) completer() *w.Completer {
	e := r.view.editor
	c := w.NewCompleter(r.view.say("find"), func(query string) []w.Option {
		choices := e.Choices(r.row.Field, query)
		var options []w.Option
		for _, c := range choices[:min(len(choices), maxOffered)] {
			options = append(options, w.Option{ID: string(c.ID), Label: c.Name, Note: c.Note})
		}
		return options
	})
	c.Free = true
	c.OnChosen = func(o w.Option) {
		switch {
		case r.setting:
		case o.ID != "":
			e.SetValue(r.row.ID, o.ID)
		default:
			e.Type(r.row.ID, o.Label)
		}
	}
	c.OnKey = r.key
	return c
}

// key does what a key means for the whole row: Enter adds a test below, Delete and Backspace take a blank row away.
func (r *rowView) key(ev *fyne.KeyEvent) bool {
	pending := r.record != nil && r.record.Text != r.record.Chosen().Label
	switch {
	case pending:
		return false
	case ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter:
		r.view.focusRow(r.view.editor.Add(r.row.ID))
		return true
	case (ev.Name == fyne.KeyDelete || ev.Name == fyne.KeyBackspace) && r.row.Value == "" && r.row.Shown == "":
		r.delete()
		return true
	}
	return false
}

// first is where one begins to fill in the row.
func (r *rowView) first() fyne.Focusable {
	switch {
	case r.row.Group():
		return r.group
	case r.row.Value == "" && r.row.Field == filter.Kind:
		return r.field
	case r.record != nil:
		return r.record
	case r.entry != nil:
		return r.entry
	}
	return r.choice
}
