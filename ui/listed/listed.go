// Package listed is what the lists of pages have in common: records chosen in them, alone or several at once, are copied,
// tagged and removed in the same way everywhere.
package listed

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/register"
	"proviso/ui/action"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// Records is a page's list of records, from which one or several are chosen.
type Records struct {
	Host page.Host
	Kind model.RecordKind // "" where the rows are no records, or of several kinds: they are only copied as text
	List *w.RowList
	// One shows the current record in full, where several were chosen before.
	One func()
	// Several shows a panel about several that are chosen.
	Several func(panel fyne.CanvasObject)
	// More are further parts of that panel; nil for none.
	More func(ids []model.ID) []fyne.CanvasObject

	several bool // the panel shows
	tags    *w.Completer
}

// Attach has the list tell of what is chosen, and its key Delete remove it.
func (l *Records) Attach() {
	l.List.OnSelection = func([]string) { l.Show() }
	l.List.OnDelete = l.Remove
}

// Show shows the panel where several are chosen, and the current record where only one is any more. It reports whether
// several are.
func (l *Records) Show() bool {
	ids := l.Chosen()
	was := l.several
	l.several = len(ids) > 1 && l.Kind != ""
	switch {
	case l.several:
		l.Several(l.panel(ids))
	case was:
		l.One()
	}
	return l.several
}

// Remove takes out what is chosen.
func (l *Records) Remove() {
	if ids := l.Chosen(); len(ids) > 0 && l.Kind != "" && !l.Host.Session().ReadOnly() {
		l.Host.Remove(l.Kind, ids...)
	}
}

// RemoveTitle is what removing what is chosen is called: one, where one is, or how many there are.
func (l *Records) RemoveTitle(one string) string {
	if n := len(l.List.Selection()); n > 1 {
		words := l.Host.Words()
		return words.T("listed.remove", "records", words.N("count."+string(l.Kind), n))
	}
	return one
}

// NotOne is why something that is done with one record can't be done, "" where one is chosen.
func (l *Records) NotOne() string {
	switch n := len(l.List.Selection()); {
	case n == 0:
		return l.Host.Words().T("listed.choose_first")
	case n > 1:
		return l.Host.Words().T("listed.choose_one")
	}
	return ""
}

// Chosen are the records chosen, in the order of the list.
func (l *Records) Chosen() []model.ID {
	var ids []model.ID
	for _, id := range l.List.Selection() {
		ids = append(ids, model.ID(id))
	}
	return ids
}

// Actions copy what is chosen, and choose all.
func (l *Records) Actions() []action.Action {
	any := func() string {
		if l.List.Len() == 0 {
			return l.Host.Words().T("listed.empty")
		}
		return ""
	}
	all := []action.Action{
		{Name: "copy", Do: l.Copy, Disabled: l.None},
		{Name: "select_all", Do: l.List.SelectAll, Disabled: any},
	}
	if l.Kind != "" {
		all = append(all, action.Action{Name: "copy_table", Do: l.CopyTable, Disabled: l.None})
	}
	return all
}

// None is why something that is done with what is chosen can't be done, "" where something is.
func (l *Records) None() string {
	if len(l.List.Selection()) == 0 {
		return l.Host.Words().T("listed.choose_first")
	}
	return ""
}

// Copy puts what the chosen rows show on the clipboard.
func (l *Records) Copy() { l.put(l.List.CopyText()) }

// CopyTable puts the chosen records on the clipboard as a table that a spreadsheet pastes, with all columns of the register.
func (l *Records) CopyTable() {
	s := l.Host.Session()
	view := register.NewView(s.Book(), s.Outlook(), l.Host.Words())
	l.put(register.Chosen(view, l.Kind, l.Chosen()).TSV())
}

func (l *Records) put(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	words, n := l.Host.Words(), len(l.List.Selection())
	count := words.N("listed.rows", n)
	if l.Kind != "" {
		count = words.N("count."+string(l.Kind), n)
	}
	w.LayerOf(l.List).Toast(words.T("listed.copied", "records", count), "", nil)
}
