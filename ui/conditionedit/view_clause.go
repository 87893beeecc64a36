package conditionedit

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/condition"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

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
