package detail

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// StanceRows draw stances, each with a menu to change or remove it.
func StanceRows(host page.Host, list []Stance) []fyne.CanvasObject {
	chips := make([]w.ChipData, len(list))
	for i, s := range list {
		chips[i] = w.ChipData(s.Chip)
	}
	level := w.Level(chips)
	var out []fyne.CanvasObject
	for i, s := range list {
		text := w.NewCopyPara(w.Soft, w.Inked(theme.Ink, s.Actor+" "), w.Plain(s.Text), w.Pale("  "+s.On))
		row := w.LineTop(8, level[i], w.Grow(text), stanceMenu(host, s))
		out = append(out, w.Pad(0, 0, 2, 0, row))
	}
	return out
}

// stanceMenu is the button with what can be done with a stance.
func stanceMenu(host page.Host, s Stance) *w.Button {
	t := host.Words().T
	return Menu(t("detail.stance.more"), func() []*fyne.MenuItem {
		return append(Changes(host, model.KindStance, s.ID), fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(t("detail.go", "name", s.Actor), func() { host.Go(s.Route) }))
	})
}

// Changes are the items of a menu that change and remove a record.
func Changes(host page.Host, kind model.RecordKind, id model.ID) []*fyne.MenuItem {
	t := host.Words().T
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(t("detail.edit"), func() { host.Open(kind, id, func(model.ID) {}) }),
		fyne.NewMenuItem(t("detail.remove"), func() { host.Remove(kind, id) }),
	}
	for _, m := range items {
		m.Disabled = host.Session().ReadOnly()
	}
	return items
}

// Menu is a small button that opens a menu.
func Menu(tip string, items func() []*fyne.MenuItem) *w.Button {
	b := w.NewIconButton("more", tip, nil)
	b.SetTapped(func() { w.ShowMenu(b, items()...) })
	return b
}

// Lock disables buttons that change the book, where nothing can be changed, and says why.
func Lock(host page.Host, buttons ...*w.Button) {
	if why := page.Locked(host); why != "" {
		for _, b := range buttons {
			b.SetDisabled(why)
		}
	}
}

// Add is the link below a section that adds to it; nothing where nothing can be changed.
func Add(host page.Host, key string, do func()) fyne.CanvasObject {
	if host.Session().ReadOnly() {
		return w.Column(0)
	}
	return w.Pad(2, 0, 0, 0, w.Line(0, w.NewLink(w.SmallSoft.In(theme.Accent), host.Words().T(key), do), w.Spring()))
}

// AllEdits leads to every edit of a record.
func AllEdits(host page.Host, id model.ID) fyne.CanvasObject {
	link := w.NewLink(w.SmallSoft.In(theme.Accent), host.Words().T("detail.all_edits"), func() {
		host.Go(page.Route{Page: page.History, Only: string(id)})
	})
	return w.Pad(2, 0, 0, 0, w.Line(0, link, w.Spring()))
}
