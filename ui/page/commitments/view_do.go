package commitments

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/find"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// create enters a new commitment and shows it.
func (v *View) create() {
	v.host.Open(model.KindCommitment, "", v.show)
}

func (v *View) edit(id model.ID) {
	if id != "" && !v.host.Session().ReadOnly() {
		v.host.Open(model.KindCommitment, id, v.show)
	}
}

func (v *View) show(id model.ID) {
	v.presenter.Keep(id)
	v.current = id
	v.Refresh()
}

// duplicate enters a copy and opens its form, so that what differs can be changed at once.
func (v *View) duplicate(id model.ID) {
	c, ok := v.host.Session().Book().Commitments.Get(id)
	if !ok {
		return
	}
	title := v.host.Words().T("commitments.copy_of", "title", c.Title)
	today := when.On(v.host.Session().Today())
	page.Do(v.host, func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Duplicate(b, id, title, today)
	}, func(e model.Edit) { v.show(e.Changes[0].ID) })
}

// copy puts a commitment on the clipboard as a few lines of text.
func (v *View) copy(id model.ID) {
	if d, ok := v.presenter.Detail(id); ok {
		fyne.CurrentApp().Clipboard().SetContent(v.presenter.Plain(d))
	}
}

// menu is what can be done with what is chosen: one commitment, or several.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	item := func(name string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(words.T("action."+name), do) }
	edit, duplicate := item("commitment.edit", func() { v.edit(id) }), item("commitment.duplicate", func() { v.duplicate(id) })
	stage, delivery := item("commitment.stage", func() { v.host.SetStage(v.records.Chosen()...) }), item("commitment.delivery", func() { v.host.SetDelivery(v.records.Chosen()...) })
	remove := fyne.NewMenuItem(v.records.RemoveTitle(words.T("action.commitment.remove")), v.records.Remove)
	whole := item("commitment.copy", func() { v.copy(id) })
	for _, m := range []*fyne.MenuItem{edit, duplicate, stage, delivery, remove} {
		m.Disabled = v.host.Session().ReadOnly()
	}
	between := fyne.NewMenuItemSeparator()
	items := []*fyne.MenuItem{stage, delivery, between, item("copy", v.records.Copy), item("copy_table", v.records.CopyTable)}
	if len(v.records.Chosen()) > 1 {
		return append(items, fyne.NewMenuItemSeparator(), remove)
	}
	return slices.Concat([]*fyne.MenuItem{edit}, items, []*fyne.MenuItem{whole, fyne.NewMenuItemSeparator()}, v.tieItems(id), []*fyne.MenuItem{duplicate, remove})
}

func byTitle(rows []w.Row) []w.Row {
	slices.SortFunc(rows, func(a, b w.Row) int { return strings.Compare(find.Fold(a.Title), find.Fold(b.Title)) })
	return rows
}
