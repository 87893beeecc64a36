package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// tableView draws a field of rows.
type tableView struct {
	view   *View
	field  *Field
	object *fyne.Container
	rows   *fyne.Container
	add    *w.Button
	shown  []any
}

// rowView draws one row.
type rowView struct {
	object  *fyne.Container
	problem *w.Para
	row     *Row
}

func newTableView(v *View, f *Field) *tableView {
	t := &tableView{view: v, field: f, rows: w.Column(6)}
	t.add = w.NewButtonOf(w.Quiet, "add", f.Table.AddLabel, func() {
		row := f.Table.Add()
		v.draw(row.Fields[0]).focus()
	})
	t.object = w.Column(6, t.rows, w.Line(0, w.Flush(t.add), w.Spring()))
	return t
}

// focus goes to the first field that is wrong, or to the first row, or to the button that adds one.
func (t *tableView) focus() {
	rows := t.field.Table.Rows()
	for _, row := range rows {
		for _, f := range row.Fields {
			if f.Problem() != "" {
				t.view.draw(f).focus()
				return
			}
		}
	}
	if len(rows) > 0 {
		t.view.draw(rows[0].Fields[0]).focus()
		return
	}
	w.Focus(t.add)
}

// update shows the rows as they stand.
func (t *tableView) update() {
	var shown []any
	for _, row := range t.field.Table.Rows() {
		shown = append(shown, row)
		for _, f := range row.Fields {
			if nested := f.Nested(); len(nested) > 0 {
				shown = append(shown, nested[0])
			}
		}
	}
	if !slices.Equal(shown, t.shown) || len(shown) == 0 {
		t.shown = shown
		t.compose()
	}
	for _, row := range t.field.Table.Rows() {
		t.view.rows[row].update()
	}
}

func (t *tableView) compose() {
	t.rows.Objects = nil
	rows := t.field.Table.Rows()
	if len(rows) > 0 && !t.isBlock(rows[0]) && len(rows[0].Fields) > 2 {
		t.rows.Objects = append(t.rows.Objects, t.heads(rows[0]))
	}
	for _, row := range rows {
		d := t.view.rows[row]
		if d == nil {
			d = &rowView{row: row, object: w.Column(3), problem: w.NewPara(w.SmallFaint.In(theme.Stop.Ink()))}
			t.view.rows[row] = d
		}
		d.object.Objects = t.line(row)
		d.object.Objects = append(d.object.Objects, d.problem)
		t.rows.Objects = append(t.rows.Objects, d.object)
	}
	t.object.Refresh()
}

// isBlock tells whether a row is too much for one line: it has a text of several.
func (t *tableView) isBlock(row *Row) bool { return row.Fields[0].Kind == Lines }

// line is what a row shows: its inputs side by side, or as a block of labelled fields, and what was made in it.
func (t *tableView) line(row *Row) []fyne.CanvasObject {
	v := t.view
	remove := w.NewIconButton("close", v.say("remove_row"), func() { t.field.Table.Remove(row) })
	if t.isBlock(row) {
		block := w.Column(8, v.grid(row.Fields)...)
		return []fyne.CanvasObject{w.Card("", w.LineTop(6, w.Grow(block), remove))}
	}
	var parts, made []fyne.CanvasObject
	for i, f := range row.Fields {
		parts = append(parts, t.cell(i, f, v.draw(f).input))
		if nested := f.Nested(); len(nested) > 0 {
			made = append(made, v.nested(nested))
		}
	}
	return append([]fyne.CanvasObject{w.Line(6, append(parts, remove)...)}, made...)
}

// heads names the columns of rows that stand in one line.
func (t *tableView) heads(row *Row) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for i, f := range row.Fields {
		parts = append(parts, t.cell(i, f, w.NewCutText(w.SmallFaint, f.Label)))
	}
	room := w.NewIconButton("close", "", nil).MinSize().Width
	return w.Line(6, append(parts, w.Side(room, w.Spring()))...)
}

// cell gives an input its width: the first takes what is left.
func (t *tableView) cell(i int, f *Field, o fyne.CanvasObject) fyne.CanvasObject {
	switch {
	case i == 0:
		return w.Grow(o)
	case f.Kind == Date:
		return w.Side(theme.Scaled(118), o)
	case f.Kind == Line:
		return w.Side(theme.Scaled(92), o)
	}
	return w.Side(theme.Scaled(140), o)
}

// update says under the row what is wrong in it.
func (d *rowView) update() {
	var texts []string
	for _, f := range d.row.Fields {
		if f.Problem() != "" && d.row.Fields[0].Kind != Lines {
			texts = append(texts, f.Problem())
		}
	}
	d.problem.SetText(join(" ", texts...))
	w.SetVisible(d.problem, len(texts) > 0)
}
