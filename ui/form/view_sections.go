package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// refresh shows the form as it stands. Where the same fields show as before, they stay where they are.
func (v *View) refresh() {
	parts := v.parts()
	for _, f := range v.form.every() {
		if d := v.drawn[f]; d != nil {
			d.update()
		}
	}
	if !slices.Equal(parts, v.layout) {
		v.layout = parts
		v.compose()
	}
	if !slices.ContainsFunc(v.form.every(), func(f *Field) bool { return f.Problem() != "" }) {
		v.note.SetText(v.say("keys"))
	}
	v.column.Refresh()
	v.Refresh()
	if v.OnEdit != nil {
		v.OnEdit()
	}
}

// parts lists what shows, in order: sections open or not, fields, rows.
func (v *View) parts() []any {
	out := []any{v.form.InheritedFrom()}
	var add func(fields []*Field)
	add = func(fields []*Field) {
		for _, f := range fields {
			if !f.Shown() {
				continue
			}
			out = append(out, f)
			if f.Table != nil {
				for _, row := range f.Table.Rows() {
					out = append(out, row)
					add(row.Fields)
				}
			}
			if f.setHistory() {
				for _, e := range f.Entries() {
					out = append(out, e.SetAside, e.Now)
					add(e.Instead)
				}
			}
			add(f.Nested())
		}
	}
	for _, s := range v.form.Sections() {
		open := v.isOpen(s)
		out = append(out, s.Name, open)
		if open {
			add(s.Fields)
		}
	}
	return out
}

func (f *Field) setHistory() bool { return f.Kind == History }

// isOpen tells whether a section shows its fields: the first always, others when something is in them or a person opened them.
func (v *View) isOpen(s Section) bool {
	if s.Title == "" {
		return true
	}
	if open, said := v.opened[s.Name]; said {
		return open
	}
	return slices.ContainsFunc(s.Fields, func(f *Field) bool { return f.Name != "key" && f.Shown() && f.Filled() || f.Problem() != "" })
}

// compose sets sections and fields anew.
func (v *View) compose() {
	var blocks []fyne.CanvasObject
	if key := sinceKeys[v.form.since]; key != "" {
		blocks = append(blocks, w.Banner(theme.Open, []w.Run{w.Plain(v.say(key))}))
	}
	if from := v.form.InheritedFrom(); from != "" {
		blocks = append(blocks, v.inheritedLine(from))
	}
	for _, s := range v.form.Sections() {
		open := v.isOpen(s)
		if s.Title != "" {
			blocks = append(blocks, w.Column(6, w.Divider(), v.sectionHead(s, open)))
		}
		if open {
			blocks = append(blocks, v.grid(s.Fields)...)
		}
	}
	v.column.Objects = blocks
}

// inheritedLine says from which record something was taken over, and offers to clear it.
func (v *View) inheritedLine(from string) fyne.CanvasObject {
	clear := w.NewButtonOf(w.Quiet, "", v.say("inherited.clear"), func() {
		v.form.Disinherit()
		v.focus(v.form.Fields()[0])
	})
	return w.Line(8, w.Grow(w.NewPara(w.SmallSoft, w.Plain(v.say("inherited.from", "name", from)))), clear)
}

// sinceKeys tell what became of the record while the form lay unfinished, where that matters.
var sinceKeys = map[Since]string{Changed: "since.changed", Removed: "since.removed"}

// sectionHead opens and closes a section.
func (v *View) sectionHead(s Section, open bool) fyne.CanvasObject {
	icon := "chevron-right"
	if open {
		icon = "chevron-down"
	}
	head := w.NewButtonOf(w.Quiet, icon, s.Title, func() {
		v.opened[s.Name] = !open
		v.refresh()
		if v.isOpen(s) {
			v.focus(s.Fields[0])
		}
	})
	v.heads[s.Name] = head
	return w.Line(0, w.Flush(head), w.Spring())
}

// grid sets fields under each other, those that are narrow side by side.
func (v *View) grid(fields []*Field) []fyne.CanvasObject {
	var blocks []fyne.CanvasObject
	var line []fyne.CanvasObject
	span := Full
	flush := func() {
		if len(line) > 0 {
			blocks = append(blocks, w.Columns(perLine[span], 12, 140, line...))
		}
		line = nil
	}
	for _, f := range fields {
		if !f.Shown() {
			continue
		}
		if f.Span == Full || f.Span != span || len(line) == perLine[span] {
			flush()
		}
		span = f.Span
		o := v.draw(f).object
		if nested := f.Nested(); len(nested) > 0 && f.Span == Full {
			o = w.Column(8, o, v.nested(nested))
		}
		if f.Span == Full {
			blocks = append(blocks, o)
			continue
		}
		line = append(line, o)
		if nested := f.Nested(); len(nested) > 0 {
			flush()
			blocks = append(blocks, v.nested(nested))
		}
	}
	flush()
	return blocks
}

var perLine = map[Span]int{Full: 1, Half: 2, Third: 3}

// nested sets the fields of a record made on the spot, set in under the field that names it.
func (v *View) nested(fields []*Field) fyne.CanvasObject {
	blocks := append([]fyne.CanvasObject{w.NewText(w.SmallFaint, v.say("made"))}, v.grid(fields)...)
	return w.Pad(0, 0, 4, 14, w.Column(8, blocks...))
}
