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

// Records are the records that a page lists, from which one or several are chosen.
type Records struct {
	Host page.Host
	Kind model.RecordKind // "" where the rows are no records, or of several kinds: they are only copied as text
	Pane *Pane
	// One shows the current record in full, where several were chosen before.
	One func()
	// More are further parts of the panel about several that are chosen; nil for none.
	More func(ids []model.ID) []fyne.CanvasObject

	several bool // the panel shows
	tags    *w.Completer
}

// Attach has the list tell of what is chosen, and its key Delete remove it.
func (l *Records) Attach() {
	l.Pane.List.OnSelection = func([]string) { l.Show() }
	l.Pane.List.OnDelete = l.Remove
}

// Rows are what a presenter lists.
type Rows interface {
	Len() int
	ID(i int) model.ID
	Shows(id model.ID) bool
}

// Fill lists rows, each drawn by row. The current record stays chosen where it is still listed, otherwise the first row is:
// choose is called with it, with "" where nothing is listed. Several that are chosen stay so, and choose is not called.
func (l *Records) Fill(rows Rows, row func(i int) w.Row, current model.ID, choose func(model.ID)) {
	list := l.Pane.List
	list.SetRows(w.Rows{Len: rows.Len(), Row: row, ID: func(i int) string { return string(rows.ID(i)) }})
	list.Refresh()
	switch {
	case rows.Len() == 0:
		l.several = false
		list.Select("")
		choose("")
		return
	case l.Show():
		return
	case current == "" || !rows.Shows(current):
		current = rows.ID(0)
	}
	list.Select(string(current))
	choose(current)
}

// Show shows the panel where several are chosen, and the current record where only one is any more. It reports whether
// several are.
func (l *Records) Show() bool {
	ids := l.Chosen()
	was := l.several
	l.several = len(ids) > 1 && l.Kind != ""
	switch {
	case l.several:
		l.Pane.ShowDetail(l.panel(ids))
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
	if n := len(l.Pane.List.Selection()); n > 1 {
		words := l.Host.Words()
		return words.T("listed.remove", "records", words.N("count."+string(l.Kind), n))
	}
	return one
}

// NotOne is why something that is done with one record can't be done, "" where one is chosen.
func (l *Records) NotOne() string {
	switch n := len(l.Pane.List.Selection()); {
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
	for _, id := range l.Pane.List.Selection() {
		ids = append(ids, model.ID(id))
	}
	return ids
}

// Actions copy what is chosen, and choose all.
func (l *Records) Actions() []action.Action {
	any := func() string {
		if l.Pane.List.Len() == 0 {
			return l.Host.Words().T("listed.empty")
		}
		return ""
	}
	all := []action.Action{
		{Name: "copy", Do: l.Copy, Disabled: l.None},
		{Name: "select_all", Do: l.Pane.List.SelectAll, Disabled: any},
	}
	if l.Kind != "" {
		all = append(all, action.Action{Name: "copy_table", Do: l.CopyTable, Disabled: l.None})
	}
	return all
}

// None is why something that is done with what is chosen can't be done, "" where something is.
func (l *Records) None() string {
	if len(l.Pane.List.Selection()) == 0 {
		return l.Host.Words().T("listed.choose_first")
	}
	return ""
}

// Copy puts what the chosen rows show on the clipboard.
func (l *Records) Copy() { l.put(l.Pane.List.CopyText()) }

// CopyTable puts the chosen records on the clipboard as a table that a spreadsheet pastes, with all columns of the register.
func (l *Records) CopyTable() {
	s := l.Host.Session()
	view := register.NewView(s.Book(), s.Outlook(), l.Host.Words())
	l.put(register.Chosen(view, l.Kind, l.Chosen()).TSV())
}

func (l *Records) put(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	words, n := l.Host.Words(), len(l.Pane.List.Selection())
	count := words.N("listed.rows", n)
	if l.Kind != "" {
		count = words.N("count."+string(l.Kind), n)
	}
	w.LayerOf(l.Pane.List).Toast(words.T("listed.copied", "records", count), "", nil)
}
