package conditionedit

import (
	"strconv"

	"fyne.io/fyne/v2"

	"proviso/model"
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

func (r *rowView) composeGroup() []fyne.CanvasObject {
	var options []w.Option
	for i, kind := range GroupKinds() {
		options = append(options, w.Option{ID: strconv.Itoa(i), Label: r.view.say("group." + kind.word())})
	}
	if r.row.Op == condition.Not {
		options = append(options, w.Option{ID: "not", Label: r.view.say("group.not")})
	}
	r.kind = w.NewSelect("", options, "", func(id string) {
		if i, err := strconv.Atoi(id); err == nil && !r.setting {
			r.view.editor.SetGroup(r.row.ID, GroupKinds()[i])
		}
	})
	r.inputs = append(r.inputs, r.kind)
	r.count, r.counts = nil, -1
	parts := []fyne.CanvasObject{w.Side(theme.Scaled(146), r.kind)}
	if r.row.Op == condition.AtLeast {
		r.count = w.NewSelect("", nil, "", func(id string) {
			if n, err := strconv.Atoi(id); err == nil && !r.setting {
				r.view.editor.SetMin(r.row.ID, n)
			}
		})
		r.inputs = append(r.inputs, r.count)
		parts = append(parts, w.Side(theme.Scaled(64), r.count))
	}
	add := w.NewIconButton("add", r.view.say("add_tip"), func() { r.view.focusRow(r.view.editor.Add(r.row.ID)) })
	r.inputs = append(r.inputs, add)
	hint := "group.hint"
	if r.count != nil {
		hint = "group.of_hint"
	}
	return append(parts, w.NewText(w.Faint, r.view.say(hint)), w.Spring(), add)
}

// word names a kind of group in keys.
func (k GroupKind) word() string {
	if k.Negated {
		return "not_" + string(k.Op)
	}
	return string(k.Op)
}

func (r *rowView) updateGroup() {
	for i, kind := range GroupKinds() {
		if kind.Op == r.row.Op && kind.Negated == r.row.Negated {
			r.kind.SetChosen(strconv.Itoa(i))
		}
	}
	if r.row.Op == condition.Not {
		r.kind.SetChosen("not")
	}
	if r.count == nil {
		return
	}
	if r.counts != r.row.Of {
		r.counts = r.row.Of
		var options []w.Option
		for n := 1; n <= max(r.row.Of, 1); n++ {
			options = append(options, w.Option{ID: strconv.Itoa(n), Label: strconv.Itoa(n)})
		}
		r.count.SetOptions(options)
	}
	r.count.SetChosen(strconv.Itoa(r.row.Min))
}

// composeClause puts what the clause speaks of first, then what is said of it, so that the line reads as a sentence.
func (r *rowView) composeClause() []fyne.CanvasObject {
	v, e := r.view, r.view.editor
	r.event, r.after, r.commitment, r.date, r.within, r.stage = nil, nil, nil, nil, nil, nil
	r.not = w.NewPill(v.say("not"), r.row.Negated, func() { e.SetNegated(r.row.ID, !r.row.Negated) })
	r.not.SetTip(v.say("not_tip"))
	r.verb()
	parts := []fyne.CanvasObject{r.not}
	input := func(width float32, o fyne.CanvasObject) {
		parts = append(parts, w.Side(theme.Scaled(width), o))
	}
	switch r.row.Op {
	case condition.Event, condition.While, condition.By, condition.Within:
		r.event = r.completer("event_hint", model.KindEvent, e.SetEvent, e.TypeEvent)
		parts = append(parts, w.Grow(r.event))
	case condition.Active, condition.Stage, condition.Delivered:
		r.commitment = r.completer("commitment_hint", model.KindCommitment, e.SetCommitment, e.TypeCommitment)
		parts = append(parts, w.Grow(r.commitment))
	case condition.Date:
		r.date = r.entry("date_hint", e.SetDate)
		parts = append(parts, w.Grow(r.date))
	}
	input(134, r.kind)
	switch r.row.Op {
	case condition.By:
		r.date = r.entry("date_hint", e.SetDate)
		input(112, r.date)
	case condition.Within:
		r.within = r.entry("within_hint", e.SetWithin)
		input(78, r.within)
		r.after = r.completer("after_hint", model.KindEvent, e.SetAfter, e.TypeAfter)
		parts = append(parts, w.Grow(r.after))
	case condition.Stage:
		r.stage = w.NewSelect("", r.stages(), "", func(id string) {
			if !r.setting {
				e.SetStage(r.row.ID, id)
			}
		})
		input(106, r.stage)
	}
	r.order()
	return parts
}

// verb is the choice of what is said; it stays the same widget, so that it keeps the focus.
func (r *rowView) verb() {
	var options []w.Option
	for _, op := range LeafOps() {
		options = append(options, w.Option{ID: string(op), Label: r.view.say("op." + string(op)), Note: r.view.say("of." + subject(op))})
	}
	if r.kind != nil {
		r.kind.SetOptions(options)
		return
	}
	r.kind = w.NewSelect("", options, string(r.row.Op), func(id string) {
		if !r.setting {
			r.view.editor.SetOp(r.row.ID, condition.Op(id))
		}
	})
}

// subject is what a kind of clause speaks of.
func subject(op condition.Op) string {
	switch op {
	case condition.Active, condition.Stage, condition.Delivered:
		return "commitment"
	case condition.Date:
		return "date"
	default:
		return "event"
	}
}

func (r *rowView) stages() []w.Option {
	var options []w.Option
	for _, rung := range condition.Rungs {
		options = append(options, w.Option{ID: rung, Label: r.view.editor.options.Words.Label("stage", rung)})
	}
	return options
}

// order lists what takes the focus, from left to right.
func (r *rowView) order() {
	r.inputs = []fyne.Focusable{r.not}
	for _, c := range []*w.Completer{r.event, r.commitment} {
		if c != nil {
			r.inputs = append(r.inputs, c)
		}
	}
	if r.date != nil {
		r.inputs = append(r.inputs, r.date)
	}
	r.inputs = append(r.inputs, r.kind)
	if r.within != nil {
		r.inputs = append(r.inputs, r.within, r.after)
	}
	if r.stage != nil {
		r.inputs = append(r.inputs, r.stage)
	}
}

func (r *rowView) updateClause() {
	r.not.SetOn(r.row.Negated)
	r.kind.SetChosen(string(r.row.Op))
	for completer, ref := range map[*w.Completer]Ref{r.event: r.row.Event, r.after: r.row.After, r.commitment: r.row.Commitment} {
		if completer == nil {
			continue
		}
		if option := (w.Option{ID: ref.ID, Label: ref.Text}); completer.Chosen().ID != option.ID || completer.Chosen().Label != option.Label {
			completer.SetChosen(option)
		}
	}
	setEntry(r.date, r.row.Date)
	setEntry(r.within, r.row.Within)
	if r.stage != nil {
		r.stage.SetChosen(r.row.Stage)
	}
}

func setEntry(e *w.Entry, text string) {
	if e != nil && e.Text != text {
		e.SetText(text)
	}
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
