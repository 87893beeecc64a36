package form

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/conditionedit"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// fieldView draws one field.
type fieldView struct {
	view      *View
	field     *Field
	object    fyne.CanvasObject // labelled, with its problem
	input     fyne.CanvasObject // alone, for rows
	labelled  *w.Field
	condition *conditionedit.View
	table     *tableView
	show      func() // brings the input up to date
	first     func() // takes the focus
	setting   bool
}

// draw gives a field's view, the same each time.
func (v *View) draw(f *Field) *fieldView {
	if d := v.drawn[f]; d != nil {
		return d
	}
	d := &fieldView{view: v, field: f, show: func() {}}
	v.drawn[f] = d
	d.make()
	d.labelled = w.NewField(f.Label, d.input)
	d.object = d.labelled
	d.update()
	return d
}

func (d *fieldView) make() {
	switch d.field.Kind {
	case Line, Date:
		d.makeEntry(w.NewEntry(d.field.Placeholder))
	case Lines:
		d.makeEntry(w.NewArea(d.field.Placeholder, 3))
	case Pick:
		if d.field.Free() {
			d.makeFreePick()
		} else {
			d.makePick()
		}
	case Ref:
		d.makeRef()
	case Refs, Tags:
		d.makeTokens()
	case Condition:
		d.condition = conditionedit.NewView(d.field.Editor, d.field.Termination)
		d.condition.OnChange = func() {
			d.field.err = ""
			d.view.refresh()
		}
		d.input, d.first = d.condition.Object(), d.condition.FocusFirst
	case Rows:
		d.table = newTableView(d.view, d.field)
		d.input, d.first, d.show = d.table.object, d.table.focus, d.table.update
	case History:
		d.makeHistory()
	}
}

// focusOn is the way to an input that takes the focus.
func (d *fieldView) focusOn(o fyne.Focusable) {
	d.first = func() { w.Focus(o) }
}

func (d *fieldView) focus() {
	if d.first != nil {
		d.first()
	}
}

// update shows value and problem.
func (d *fieldView) update() {
	d.setting = true
	d.show()
	d.setting = false
	hint := d.field.Hint
	if d.field.Kind == Date {
		hint = d.reading()
	}
	d.labelled.Mark("")
	if d.field.Inherited() {
		d.labelled.Mark(d.view.say("inherited"))
	}
	d.labelled.Hint(hint)
	d.labelled.SetErr(d.field.Problem())
}

// reading is how a date was understood, where that says more than the text.
func (d *fieldView) reading() string {
	text := d.field.Text()
	said, err := d.field.form.ReadDate(text)
	if text == "" || err != nil {
		return d.field.Hint
	}
	return said
}

// makeEntry has the field follow the entry, and the entry the field only where that changed otherwise: what is typed stands
// as typed until it is left, and is then shown as it was understood.
func (d *fieldView) makeEntry(e *w.Entry) {
	understood, typing := "", false
	e.OnChanged = func(text string) {
		if !d.setting {
			typing = true
			d.field.SetText(text)
			understood, typing = d.field.Text(), false
		}
	}
	put := func() {
		understood = d.field.Text()
		if e.Text != understood {
			d.setting = true
			e.SetText(understood)
			d.setting = false
		}
	}
	e.OnLeave = func() {
		d.field.Leave()
		put()
	}
	d.show = func() {
		if !typing && d.field.Text() != understood {
			put()
		}
	}
	d.input = e
	d.focusOn(e)
}

func (d *fieldView) makePick() {
	options := optionsOf(d.field.Options())
	s := w.NewSelect(d.field.Placeholder, options, d.field.Text(), func(id string) {
		if !d.setting {
			d.field.SetText(id)
		}
	})
	d.show = func() {
		s.SetOptions(optionsOf(d.field.Options()))
		s.SetChosen(d.field.Text())
	}
	d.input = s
	d.focusOn(s)
}

// makeFreePick is a choice that takes other words too.
func (d *fieldView) makeFreePick() {
	c := w.NewCompleter(d.field.Placeholder, func(query string) []w.Option { return optionsOf(d.field.Choices(query)) })
	c.Free = true
	c.OnChosen = func(o w.Option) {
		if !d.setting {
			d.field.SetText(o.Label)
		}
	}
	d.show = func() {
		if c.Chosen().Label != d.field.Text() {
			c.SetChosen(w.Option{Label: d.field.Text()})
		}
	}
	d.input = c
	d.focusOn(c)
}

func (d *fieldView) makeRef() {
	c := w.NewCompleter(d.field.Placeholder, func(query string) []w.Option { return optionsOf(d.field.Choices(query)) })
	c.Free = true
	c.OnChosen = func(o w.Option) {
		switch {
		case d.setting:
		case o.ID != "":
			d.field.Choose(model.ID(o.ID))
		default:
			d.field.Type(o.Label)
			d.field.Leave()
		}
	}
	if d.field.CanMake() {
		c.MakeText = d.field.MakeText
		c.OnMake = func(text string) { d.field.Make(text) }
	}
	d.show = func() {
		chosen := d.field.Chosen()
		if now := c.Chosen(); now.ID != string(chosen.ID) || now.Label != chosen.Name {
			c.SetChosen(w.Option{ID: string(chosen.ID), Label: chosen.Name})
		}
	}
	d.input = c
	d.focusOn(c)
}

func (d *fieldView) makeTokens() {
	t := w.NewTokens(d.field.Placeholder, func(query string) []w.Option { return optionsOf(d.field.Choices(query)) }, d.field.Kind == Tags)
	t.OnTokens = func(options []w.Option) {
		if d.setting {
			return
		}
		list := make([]Choice, len(options))
		for i, o := range options {
			list[i] = Choice{ID: model.ID(o.ID), Name: o.Label}
		}
		d.field.SetList(list)
	}
	if d.field.Kind == Refs && d.field.CanMake() {
		t.Finder().MakeText = d.field.MakeText
		t.Finder().OnMake = func(text string) {
			t.Finder().SetChosen(w.Option{})
			d.field.Make(text)
		}
	}
	d.show = func() {
		if list := d.field.List(); !sameTokens(t.Tokens(), list) {
			t.SetTokens(optionsOf(list))
		}
	}
	d.input, d.first = t, t.Focus
}

func sameTokens(tokens []w.Option, list []Choice) bool {
	if len(tokens) != len(list) {
		return false
	}
	for i, c := range list {
		if tokens[i].ID != string(c.ID) || tokens[i].Label != c.Name {
			return false
		}
	}
	return true
}

func optionsOf(choices []Choice) []w.Option {
	options := make([]w.Option, len(choices))
	for i, c := range choices {
		options[i] = w.Option{ID: string(c.ID), Label: c.Name, Note: c.Note}
	}
	return options
}

// makeHistory lists what happened to an event, with a way to set entries right.
func (d *fieldView) makeHistory() {
	column := w.Column(6)
	d.input = column
	d.show = func() {
		column.Objects = nil
		for _, e := range d.field.Entries() {
			column.Objects = append(column.Objects, d.entry(e))
		}
		column.Refresh()
	}
}

func (d *fieldView) entry(e Entry) fyne.CanvasObject {
	v, f := d.view, d.field
	ink := theme.Ink
	buttons := []fyne.CanvasObject{
		w.NewButtonOf(w.Quiet, "", v.say("history.correct"), func() { f.Correct(e) }),
		w.NewButtonOf(w.Quiet, "", v.say("history.remove"), func() { f.Remove(e) }),
	}
	note := e.Note
	switch {
	case e.Now:
		ink, note = theme.Faint, join(" · ", note, v.say("history.aside_now"))
		buttons = []fyne.CanvasObject{w.NewButtonOf(w.Quiet, "", v.say("history.keep"), func() { f.Keep(e) })}
	case e.SetAside:
		ink, note, buttons = theme.Faint, join(" · ", note, v.say("history.aside")), nil
	}
	text := w.NewPara(w.Body, w.Inked(ink, e.Text), w.Pale("  "+note))
	line := fyne.CanvasObject(w.Line(6, append([]fyne.CanvasObject{w.Grow(text)}, buttons...)...))
	if len(e.Instead) > 0 {
		return w.Column(6, line, w.Pad(0, 0, 4, 14, w.Column(8, v.grid(e.Instead)...)))
	}
	return line
}
