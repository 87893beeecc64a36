package commitments

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/words"
	"proviso/ui/find"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

func chipOf(c say.Chip) *w.ChipData { return &w.ChipData{Tone: c.Tone, Text: c.Text} }

func rowOf(words *words.Words, r Row) w.Row {
	row := w.Row{
		ID: string(r.ID), Title: r.Title, Note: r.Note, Chip: chipOf(r.Headline), Sub: r.Parties, Third: r.Condition, Faded: r.Over,
	}
	if r.Overdue {
		row.Mark = &w.ChipData{Tone: theme.Stop, Text: words.T("headline.overdue")}
	}
	if r.Apart {
		row.Note = words.T("commitments.apart")
	}
	return row
}

// drawPills shows what the list is narrowed to, and what else it can be.
func (v *View) drawPills() {
	words, f := v.host.Words(), v.presenter.Filter()
	b := v.host.Session().Book()
	v.pills.Objects = []fyne.CanvasObject{
		v.pill("kind", words.Kind(string(f.Kind)), f.Kind != "", v.chooseKind, func(f *Filter) { f.Kind = "" }),
		v.pill("actor", b.LabelOf(model.KindActor, f.Actor), f.Actor != "", v.chooseActor, func(f *Filter) { f.Actor = "" }),
		v.pill("headline", words.T("commitments.group."+f.Headline), f.Headline != "", v.chooseHeadline, func(f *Filter) { f.Headline = "" }),
		v.pill("event", b.LabelOf(model.KindEvent, f.Event), f.Event != "", v.chooseEvent, func(f *Filter) { f.Event = "" }),
		v.sortPill(),
	}
	v.pills.Refresh()
}

// pill is one filter: its name while it is off; name and choice, with a cross, while it is on.
func (v *View) pill(name, choice string, on bool, choose func(anchor fyne.CanvasObject), clear func(*Filter)) fyne.CanvasObject {
	words := v.host.Words()
	text := words.T("commitments.filter." + name)
	if on {
		text = words.T("commitments.filter_on", "name", text, "choice", short(choice))
	}
	var pill *w.Pill
	pill = w.NewPill(text, on, func() { choose(pill) })
	if on {
		pill.Removable(func() { v.narrow(clear) })
	}
	return pill
}

// short keeps a pill from taking the whole line.
func short(text string) string {
	if r := []rune(text); len(r) > 32 {
		return string(r[:31]) + "…"
	}
	return text
}

func (v *View) sortPill() fyne.CanvasObject {
	words := v.host.Words()
	var pill *w.Pill
	pill = w.NewPill(words.T("commitments.sorted", "by", words.T("commitments.sort."+string(v.presenter.Sort()))), false, func() {
		var items []*fyne.MenuItem
		for _, s := range Sorts() {
			item := fyne.NewMenuItem(words.T("commitments.sort."+string(s)), func() { v.presenter.SetSort(s); v.refill() })
			item.Checked = s == v.presenter.Sort()
			items = append(items, item)
		}
		w.ShowMenu(pill, items...)
	})
	return pill.MenuMark()
}

func (v *View) narrow(change func(*Filter)) {
	f := v.presenter.Filter()
	change(&f)
	v.presenter.SetFilter(f)
	v.refill()
}

func (v *View) chooseKind(anchor fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, k := range v.presenter.Kinds() {
		items = append(items, fyne.NewMenuItem(v.host.Words().Kind(string(k)), func() { v.narrow(func(f *Filter) { f.Kind = k }) }))
	}
	w.ShowMenu(anchor, items...)
}

func (v *View) chooseHeadline(anchor fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, g := range say.Groups() {
		items = append(items, fyne.NewMenuItem(v.host.Words().T("commitments.group."+g), func() { v.narrow(func(f *Filter) { f.Headline = g }) }))
	}
	w.ShowMenu(anchor, items...)
}

func (v *View) chooseActor(fyne.CanvasObject) {
	v.chooseRecord(model.KindActor, func(f *Filter, id model.ID) { f.Actor = id })
}

func (v *View) chooseEvent(fyne.CanvasObject) {
	v.chooseRecord(model.KindEvent, func(f *Filter, id model.ID) { f.Event = id })
}

// chooseRecord finds one of many records by typing.
func (v *View) chooseRecord(kind model.RecordKind, set func(*Filter, model.ID)) {
	words := v.host.Words()
	rows := func(query string) w.Rows {
		q := find.Parse(query)
		var rows []w.Row
		for r := range v.host.Session().Book().Records(kind) {
			if q.Matches(find.Fold(r.Label() + " " + r.RecordKey())) {
				rows = append(rows, w.Row{ID: string(r.RecordID()), Title: r.Label()})
			}
		}
		return w.RowsOf(byTitle(rows))
	}
	w.Choose(v.object, words.T("commitments.choose."+string(kind)), words.T("commitments.choose_hint"), 1, rows, func(id string) {
		v.narrow(func(f *Filter) { set(f, model.ID(id)) })
	})
}
