package scenarios

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// eventRow is the switch of one event as it is drawn.
type eventRow struct {
	id     model.ID
	name   *w.Para
	answer *w.Segmented
	date   *w.Link         // nil for none
	notes  *fyne.Container // a state that the switch can't show, the date, what else there is to know
	more   *w.Button
	object fyne.CanvasObject
}

func newEventRow(v *View, id model.ID) *eventRow {
	words := v.host.Words()
	r := &eventRow{id: id, name: w.NewPara(w.Strong), notes: w.WrapClose(8)}
	r.answer = w.NewSegmented(undecided, func(n int) { v.change(func() { v.presenter.Set(id, Answers()[n]) }) },
		w.Segment{Text: words.T("say.yes"), Tone: theme.Go}, w.Segment{Text: words.T("say.open"), Tone: theme.Open},
		w.Segment{Text: words.T("say.no"), Tone: theme.Stop})
	r.more = w.NewIconButton("more", words.T("scenarios.event_menu"), nil).Small()
	r.more.SetTapped(func() { w.ShowMenu(r.more, v.eventMenu(id)...) })
	r.object = w.Column(0, w.Inset(7, 0, w.Answerable(r.name, r.more, r.notes, r.answer)), w.Divider())
	return r
}

// set brings the row up to date.
func (r *eventRow) set(v *View, row EventRow) {
	r.name.SetText(row.Name)
	r.answer.SetChosen(row.Chosen)
	r.setDate(v, row)
	r.notes.Objects = nil
	chip := row.Follows
	if chip == nil && row.Chosen < 0 {
		chip = &row.State
	}
	if chip != nil {
		r.notes.Add(w.NewChip(chip.Tone, chip.Text))
	}
	if r.date != nil {
		r.notes.Add(r.date)
	}
	for _, note := range row.Notes {
		r.notes.Add(w.NewCutText(w.SmallFaint, note).Fitted())
	}
	r.notes.Refresh()
}

// setDate makes a link of the date, or of the offer to set one for what is assumed here: the same as before where it says the
// same, so that it keeps the focus.
func (r *eventRow) setDate(v *View, row EventRow) {
	text := row.Date
	if text == "" && row.Own && row.Dateable {
		text = v.host.Words().T("scenarios.set_date")
	}
	switch {
	case r.date != nil && r.date.Text() == text:
	case text == "":
		r.date = nil
	default:
		r.date = w.NewLink(w.SmallSoft.In(theme.Accent), text, func() { v.askDate(r.id) })
	}
}

// focusable is what of the row can have the focus.
func (r *eventRow) focusable() []fyne.CanvasObject {
	list := []fyne.CanvasObject{r.answer, r.more}
	if r.date != nil {
		list = append(list, r.date)
	}
	return list
}

// eventMenu is all that can be assumed of an event.
func (v *View) eventMenu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	row, ok := v.presenter.Event(id)
	if !ok {
		return nil
	}
	var items []*fyne.MenuItem
	for _, s := range []model.EventState{model.Occurred, model.Open, model.RuledOut, model.Ended} {
		item := fyne.NewMenuItem(words.T("scenarios.menu."+string(s)), func() { v.change(func() { v.presenter.Set(id, s) }) })
		item.Checked = row.Is == s
		items = append(items, item)
	}
	date := fyne.NewMenuItem(words.T("scenarios.menu.date"), func() { v.askDate(id) })
	date.Disabled = !row.Dateable
	free := fyne.NewMenuItem(words.T("scenarios.menu.free"), func() { v.change(func() { v.presenter.Free(id) }) })
	free.Disabled = !row.Own
	show := fyne.NewMenuItem(words.T("scenarios.menu.event"), func() { v.host.Go(page.Route{Page: page.Events, ID: id}) })
	return append(items, fyne.NewMenuItemSeparator(), date, free, fyne.NewMenuItemSeparator(), show)
}

// askDate asks when an event is assumed to come.
func (v *View) askDate(id model.ID) {
	name := v.host.Session().Book().LabelOf(model.KindEvent, id)
	v.dateSheet("scenarios.date.title", name, v.presenter.Date(id), func(on when.Date) { v.presenter.SetDate(id, on) })
}

// askDay asks which day the what-if is about.
func (v *View) askDay() {
	v.dateSheet("scenarios.day.title", v.presenter.Name(), v.presenter.Draft().At.String(), v.presenter.SetDay)
}

// dateSheet asks for a date, which may be left empty.
func (v *View) dateSheet(title, about, text string, set func(when.Date)) {
	words := v.host.Words()
	date := v.dateEntry(text)
	var closed func()
	done := func() {
		on, ok := readDate(date)
		if !ok {
			return // the field says why
		}
		closed()
		v.change(func() { set(on) })
	}
	date.Entry().OnDone = done
	cancel := w.NewButton(words.T("widgets.cancel"), func() { closed() })
	form := w.NewForm(w.NewPara(w.Lead, w.Bold(about)), w.NewField(words.T("scenarios.date.field"), date)).
		Foot(cancel, w.NewPrimary(words.T("scenarios.date.save"), done))
	closed = v.host.Sheet(words.T(title), form, fyne.NewSize(420, 0))
	form.FocusFirst()
}
