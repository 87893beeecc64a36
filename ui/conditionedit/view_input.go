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
