package conditionedit

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/condition"
	w "proviso/ui/widgets"
)

// completer finds a record of a kind by what is typed; an event can be made on the spot.
func (r *rowView) completer(hint string, kind model.RecordKind, choose func(ID, model.ID), typed func(ID, string)) *w.Completer {
	e := r.view.editor
	c := w.NewCompleter(r.view.say(hint), func(query string) []w.Option { return optionsOf(e.Choices(kind, query)) })
	c.Free = true
	c.OnChosen = func(o w.Option) {
		switch {
		case r.setting:
		case o.ID != "":
			choose(r.row.ID, model.ID(o.ID))
		default:
			typed(r.row.ID, o.Label)
		}
	}
	if kind == model.KindEvent && e.CanMakeEvents() {
		c.MakeText = func(text string) string { return r.view.say("new_event", "name", text) }
		c.OnMake = func(text string) { choose(r.row.ID, e.options.NewEvent(text)) }
	}
	c.OnKey = r.key
	return c
}

// maxOffered bounds what a list offers at once: who sees more types on.
const maxOffered = 50

func optionsOf(choices []Choice) []w.Option {
	choices = choices[:min(len(choices), maxOffered)]
	options := make([]w.Option, len(choices))
	for i, c := range choices {
		options[i] = w.Option{ID: string(c.ID), Label: c.Name, Note: c.Note}
	}
	return options
}

func (r *rowView) entry(hint string, set func(ID, string)) *w.Entry {
	e := w.NewEntry(r.view.say(hint))
	e.OnChanged = func(text string) {
		if !r.setting {
			set(r.row.ID, text)
		}
	}
	e.OnKey = r.key
	return e
}

// key does what a key means for the whole row: Enter adds a clause below, Delete and Backspace take a blank row away.
func (r *rowView) key(ev *fyne.KeyEvent) bool {
	e := r.view.editor
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if r.pending() {
			return false
		}
		r.view.focusRow(e.Add(r.row.ID))
		return true
	case fyne.KeyDelete, fyne.KeyBackspace:
		if it, _ := e.find(r.row.ID); it == nil || !it.blank() || r.pending() {
			return false
		}
		return r.view.delete(r.row.ID)
	}
	return false
}

// pending tells whether a field holds text that it has not handed on yet.
func (r *rowView) pending() bool {
	for _, c := range []*w.Completer{r.event, r.after, r.commitment} {
		if c != nil && c.Text != c.Chosen().Label {
			return true
		}
	}
	return false
}

// menu is what can be done with the row.
func (r *rowView) menu() []*fyne.MenuItem {
	e, id := r.view.editor, r.row.ID
	move := func(do func(ID) bool) func() {
		return func() {
			do(id)
			r.view.focusRow(id)
		}
	}
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(r.view.say(key), do) }
	return []*fyne.MenuItem{
		item("add_clause", func() { r.view.focusRow(e.Add(id)) }),
		item("add_group", func() { r.view.focusRow(e.AddGroup(id, condition.Any)) }),
		item("wrap", func() { e.Wrap(id, condition.Any) }),
		fyne.NewMenuItemSeparator(),
		item("move_up", move(e.MoveUp)), item("move_down", move(e.MoveDown)),
		item("indent", move(e.Indent)), item("outdent", move(e.Outdent)),
		fyne.NewMenuItemSeparator(),
		item("delete", func() { r.view.delete(id) }),
	}
}

// step is how far a row is set in for each group around it.
const step = 22

// indent draws a guide for each group around the row.
func (r *rowView) indent() {
	if len(r.steps.Objects) == r.row.Depth {
		return
	}
	r.steps.Objects = nil
	for range r.row.Depth {
		guide := &fyne.Container{Layout: guideLayout{}, Objects: []fyne.CanvasObject{w.DividerDown()}}
		r.steps.Objects = append(r.steps.Objects, guide)
	}
}

// guideLayout draws a line down, a little in from the left.
type guideLayout struct{}

func (guideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(10, 0))
		o.Resize(fyne.NewSize(1, size.Height))
	}
}

func (guideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(step, 1) }

// rowLayout sets the guides over the whole height, the line beside them, and the note under the line.
type rowLayout struct{}

const rowGap = 3 // above and below a row

func (rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	steps, line, note := objects[0].(*fyne.Container), objects[1], objects[2]
	left := float32(len(steps.Objects) * step)
	steps.Move(fyne.NewPos(0, 0))
	steps.Resize(fyne.NewSize(left, size.Height))
	for i, guide := range steps.Objects {
		guide.Move(fyne.NewPos(float32(i*step), 0))
		guide.Resize(fyne.NewSize(step, size.Height))
	}
	height := line.MinSize().Height
	line.Move(fyne.NewPos(left, rowGap))
	line.Resize(fyne.NewSize(size.Width-left, height))
	note.Move(fyne.NewPos(left+2, rowGap+height+1))
	note.Resize(fyne.NewSize(size.Width-left-2, note.MinSize().Height))
}

func (rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	steps, line, note := objects[0].(*fyne.Container), objects[1], objects[2]
	size := line.MinSize().AddWidthHeight(float32(len(steps.Objects)*step), 2*rowGap)
	if note.Visible() {
		size.Height += note.MinSize().Height + 1
	}
	return size
}
