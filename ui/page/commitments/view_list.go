package commitments

import (
	"slices"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/filter"
	"proviso/model/words"
	"proviso/ui/find"
	"proviso/ui/listed"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// row draws the i-th row: a commitment, or the head of a group.
func (v *View) row(i int) w.Row {
	if h, ok := v.presenter.Head(i); ok {
		return w.Row{ID: string(v.presenter.ID(i)), Title: h.Title, Note: v.host.Words().Int(h.Count), Sub: h.Summary, Fold: v.fold(i)}
	}
	return rowOf(v.host.Words(), v.presenter.Row(i))
}

func (v *View) fold(i int) w.Fold {
	switch h, ok := v.presenter.Head(i); {
	case !ok:
		return w.NoHead
	case h.Open:
		return w.OpenHead
	}
	return w.ShutHead
}

func rowOf(words *words.Words, r Row) w.Row {
	row := w.Row{
		ID: string(r.ID), Title: r.Title, Note: r.Note, Chip: (*w.ChipData)(&r.Headline), Sub: r.Parties, Third: r.Condition, Faded: r.Over,
	}
	if r.Overdue {
		row.Mark = &w.ChipData{Tone: theme.Stop, Text: words.T("headline.overdue")}
	}
	if r.Apart {
		row.Note = words.T("commitments.apart")
	}
	return row
}

// drawPills shows what the list is narrowed to, what else it can be, and in which order it stands.
func (v *View) drawPills() {
	v.pane.Pills.Objects = nil
	if pill := v.filterPill(); pill != nil {
		v.pane.Pills.Objects = append(v.pane.Pills.Objects, pill)
	}
	choosers := map[filter.Field]func(fyne.CanvasObject){
		filter.Kind: v.chooseKind, filter.Actor: v.chooseActor, filter.Headline: v.chooseHeadline, filter.Event: v.chooseEvent,
	}
	for _, field := range Chips() {
		v.pane.Pills.Objects = append(v.pane.Pills.Objects, v.pill(field, choosers[field]))
	}
	v.pane.Pills.Objects = append(v.pane.Pills.Objects, v.groupPill(), v.sortPill())
	v.pane.Pills.Refresh()
	v.drawCount()
}

// pill is one filter: its name while it is off; name and choice, with a cross, while it is on.
func (v *View) pill(field filter.Field, choose func(anchor fyne.CanvasObject)) fyne.CanvasObject {
	words := v.host.Words()
	text := words.T("commitments.filter." + string(field))
	value, on := filter.Top(v.presenter.Filter(), field)
	if on {
		text = words.T("commitments.filter_on", "name", text, "choice", say.Short(filter.Label(field, value, v.host.Session().Book(), words), pillLetters))
	}
	var pill *w.Pill
	pill = w.NewPill(text, on, func() { choose(pill) })
	if on {
		pill.Removable(func() { v.narrowTo(field, "") })
	}
	return pill
}

// pillLetters keep a pill from taking the whole line.
const pillLetters = 32

func (v *View) sortPill() fyne.CanvasObject {
	v.sorts = listed.SortPill(v.host.Words(), "commitments", v.presenter, v.refill)
	return v.sorts
}

func (v *View) groupPill() fyne.CanvasObject {
	words, p := v.host.Words(), v.presenter
	text := words.T("commitments.group")
	if on := p.Grouping() != NotGrouped; on {
		text = words.T("commitments.grouped", "by", words.T("commitments.grouping."+string(p.Grouping())))
	}
	v.groups = w.NewPill(text, false, v.chooseGroup).MenuMark()
	return v.groups
}

func (v *View) chooseGroup() {
	words, p := v.host.Words(), v.presenter
	var items []*fyne.MenuItem
	for _, g := range Groupings() {
		item := fyne.NewMenuItem(words.T("commitments.grouping."+string(g)), func() { v.group(g) })
		item.Checked = g == p.Grouping()
		items = append(items, item)
	}
	if p.Grouping() != NotGrouped {
		items = append(items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(words.T("commitments.open_all"), func() { p.FoldAll(true); v.refill() }),
			fyne.NewMenuItem(words.T("commitments.shut_all"), func() { p.FoldAll(false); v.refill() }))
	}
	w.ShowMenu(v.groups, items...)
}

// Arrangement implements page.Arranged.
func (v *View) Arrangement() map[string]string {
	return map[string]string{"sort": v.presenter.SortedBy(), "group": string(v.presenter.Grouping())}
}

// Arrange implements page.Arranged.
func (v *View) Arrange(chosen map[string]string) {
	if v.presenter.SortBy(chosen["sort"]) {
		v.refill()
	}
	if g := Grouping(chosen["group"]); g != v.presenter.Grouping() && slices.Contains(Groupings(), g) {
		v.group(g)
	}
}

func (v *View) group(g Grouping) {
	v.presenter.SetGrouping(g)
	v.refill()
}

// narrow filters the list.
func (v *View) narrow(n *filter.Node) {
	v.presenter.SetFilter(n)
	v.refill()
}

// narrowTo filters by one value of a field.
func (v *View) narrowTo(field filter.Field, value string) {
	v.presenter.Narrow(field, value)
	v.refill()
}

func (v *View) chooseKind(anchor fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, k := range v.presenter.Kinds() {
		items = append(items, fyne.NewMenuItem(v.host.Words().Kind(string(k)), func() { v.narrowTo(filter.Kind, string(k)) }))
	}
	w.ShowMenu(anchor, items...)
}

func (v *View) chooseHeadline(anchor fyne.CanvasObject) {
	var items []*fyne.MenuItem
	for _, g := range say.Groups() {
		items = append(items, fyne.NewMenuItem(v.host.Words().T("commitments.group."+g), func() { v.narrowTo(filter.Headline, g) }))
	}
	w.ShowMenu(anchor, items...)
}

func (v *View) chooseActor(fyne.CanvasObject) { v.chooseRecord(model.KindActor, filter.Actor) }

func (v *View) chooseEvent(fyne.CanvasObject) { v.chooseRecord(model.KindEvent, filter.Event) }

// chooseRecord finds one of many records by typing.
func (v *View) chooseRecord(kind model.RecordKind, field filter.Field) {
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
	w.Choose(v.pane.Object(), words.T("commitments.choose."+string(kind)), words.T("commitments.choose_hint"), 1, rows, func(id string) {
		v.narrowTo(field, id)
	})
}
