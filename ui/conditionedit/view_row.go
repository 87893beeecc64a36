package conditionedit

import (
	"fyne.io/fyne/v2"

	"proviso/model/condition"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// rowView draws one row.
type rowView struct {
	view   *View
	row    Row
	object *w.TreeRow
	line   *fyne.Container
	note   *w.CutText
	quotes *w.Text
	shown  condition.Op // for which the line was made

	not        *w.Pill
	kind       *w.Select // of clause or group
	count      *w.Select // how many of a group
	counts     int       // for how many the options were made
	event      *w.Completer
	after      *w.Completer
	commitment *w.Completer
	date       *w.Entry
	within     *w.Entry
	stage      *w.Select
	inputs     []fyne.Focusable
	setting    bool
	hasQuotes  bool
}

func newRowView(v *View, row Row) *rowView {
	r := &rowView{view: v, row: row}
	r.line = w.Line(6)
	r.note = w.NewCutText(w.SmallFaint.In(theme.Stop.Ink()), "")
	r.quotes = w.NewText(w.Note, "")
	r.note.Hide()
	r.object = w.NewTreeRow(r.line, r.note)
	return r
}

// update shows the row as it stands.
func (r *rowView) update(row Row) {
	r.setting = true
	defer func() { r.setting = false }()
	r.row = row
	if r.shown != row.Op || r.kind == nil || len(row.Claims) > 0 != r.hasQuotes || row.Group() && (row.Op == condition.AtLeast) != (r.count != nil) {
		r.compose()
	}
	r.object.SetDepth(row.Depth)
	if row.Group() {
		r.updateGroup()
	} else {
		r.updateClause()
	}
	r.quotes.SetText(r.view.editor.options.Words.N("conditionedit.claims", len(row.Claims)))
	r.note.SetText(row.Problem)
	w.SetVisible(r.note, row.Problem != "")
	r.object.Refresh()
}

// compose makes the line for the kind of row it is.
func (r *rowView) compose() {
	r.shown, r.hasQuotes, r.inputs = r.row.Op, len(r.row.Claims) > 0, nil
	var parts []fyne.CanvasObject
	if r.row.Group() {
		parts = r.composeGroup()
	} else {
		parts = r.composeClause()
	}
	if r.hasQuotes {
		parts = append(parts, r.quotes)
	}
	more := w.NewIconButton("more", r.view.say("more"), nil)
	more.SetTapped(func() { w.ShowMenu(more, r.menu()...) })
	r.inputs = append(r.inputs, more)
	r.line.Objects = append(parts, more)
}

// first is where one begins to fill in the row.
func (r *rowView) first() fyne.Focusable {
	switch {
	case r.row.Group():
		return r.kind
	case r.event != nil && r.row.Op == condition.Within && r.row.Event.ID != "" && r.row.Within == "":
		return r.within
	case r.event != nil && r.row.Op == condition.By && r.row.Event.ID != "" && r.row.Problem != "":
		return r.date
	case r.event != nil:
		return r.event
	case r.commitment != nil:
		return r.commitment
	}
	return r.date
}

// holds tells whether what has the focus is part of the row.
func (r *rowView) holds(focused fyne.Focusable) bool {
	for _, input := range r.inputs {
		if input == focused {
			return true
		}
	}
	return false
}
