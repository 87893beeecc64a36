package conditionedit

import (
	"strconv"

	"fyne.io/fyne/v2"

	"proviso/model/condition"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

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
