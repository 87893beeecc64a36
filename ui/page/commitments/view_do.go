package commitments

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/find"
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
	v.host.Session().Do(func(h model.Hand, b model.Book) (model.Edit, error) {
		return h.Duplicate(b, id, title, today)
	}, func(e model.Edit, err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		v.show(e.Changes[0].ID)
		v.host.Done(e.Label)
	})
}

// remove takes out the chosen commitments.
func (v *View) remove() {
	var ids []model.ID
	for _, id := range v.list.Selection() {
		ids = append(ids, model.ID(id))
	}
	if len(ids) == 0 && v.current != "" {
		ids = append(ids, v.current)
	}
	if len(ids) > 0 {
		v.host.Remove(model.KindCommitment, ids...)
	}
}

// copy puts a commitment on the clipboard as a few lines of text.
func (v *View) copy(id model.ID) {
	if d, ok := v.presenter.Detail(id); ok {
		fyne.CurrentApp().Clipboard().SetContent(v.presenter.Plain(d))
	}
}

// menu is what can be done with one commitment.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words, readOnly := v.host.Words(), v.host.Session().ReadOnly()
	item := func(name string, changes bool, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(words.T("action."+name), do)
		m.Disabled = changes && readOnly
		return m
	}
	return []*fyne.MenuItem{
		item("commitment.edit", true, func() { v.edit(id) }),
		item("commitment.stage", true, func() { v.host.SetStage(id) }),
		item("commitment.delivery", true, func() { v.host.SetDelivery(id) }),
		item("commitment.duplicate", true, func() { v.duplicate(id) }),
		fyne.NewMenuItemSeparator(),
		item("commitment.copy", false, func() { v.copy(id) }),
		fyne.NewMenuItemSeparator(),
		item("commitment.remove", true, func() { v.host.Remove(model.KindCommitment, id) }),
	}
}

func byTitle(rows []w.Row) []w.Row {
	slices.SortFunc(rows, func(a, b w.Row) int { return strings.Compare(find.Fold(a.Title), find.Fold(b.Title)) })
	return rows
}
