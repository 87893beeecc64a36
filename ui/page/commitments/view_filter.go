package commitments

import (
	"fyne.io/fyne/v2"

	"proviso/model/filter"
	"proviso/ui/filteredit"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// filterButton offers what is saved, and the panel.
func (v *View) filterButton() *w.Button {
	words := v.host.Words()
	button := w.NewButtonOf(w.Normal, "filter", words.T("commitments.filter"), nil)
	button.SetTapped(func() {
		saved := v.presenter.Saved()
		if len(saved) == 0 {
			v.editFilter()
			return
		}
		same, _ := filteredit.Named(shelf{v}, v.presenter.Filter())
		items := []*fyne.MenuItem{fyne.NewMenuItem(words.T("commitments.filter.edit"), v.editFilter), fyne.NewMenuItemSeparator()}
		for _, s := range saved {
			item := fyne.NewMenuItem(s.Name, func() { v.narrow(s.Node) })
			item.Checked = s.Name == same.Name
			items = append(items, item)
		}
		w.ShowMenu(button, items...)
	})
	return button
}

// editFilter opens the panel in which filters nest. What is changed there shows at once.
func (v *View) editFilter() {
	words := v.host.Words()
	e := filteredit.New(v.host.Session().Book, words, v.presenter.Filter())
	if v.presenter.Filter() == nil {
		e.Add(0) // a row to fill in
	}
	v.panel = filteredit.NewView(e, shelf{v})
	v.panel.OnChange = func(n *filter.Node) {
		if !filter.Equal(n, v.presenter.Filter()) {
			v.narrow(n)
		}
	}
	v.panel.Count = v.matches
	v.panel.Refresh()
	v.panel.Close = v.host.Sheet(words.T("commitments.filter.title"), v.panel, fyne.NewSize(660, 640))
}

// showAll takes away what is filtered and typed.
func (v *View) showAll() {
	v.pane.Search.SetText("")
	v.presenter.Clear()
	v.refill()
}

// nothingNarrowed is why there is nothing to take away, "" where there is.
func (v *View) nothingNarrowed() string {
	if v.presenter.Narrowed() {
		return ""
	}
	return v.host.Words().T("commitments.all_shown")
}

// matches says how many of all are shown.
func (v *View) matches() string {
	return v.host.Words().N("commitments.matches", v.presenter.Matches(), "total", v.host.Words().Int(v.presenter.Total()))
}

// filterPill tells what is filtered beyond the chips, and takes it away.
func (v *View) filterPill() fyne.CanvasObject {
	words, n := v.host.Words(), v.presenter.Filter()
	beyond := filter.Beyond(n, Chips()...)
	same, isSaved := filteredit.Named(shelf{v}, n)
	if !isSaved && beyond == 0 {
		return nil
	}
	text := words.N("commitments.conditions", beyond)
	if isSaved {
		text = say.Short(same.Name, pillLetters)
	}
	pill := w.NewPill(text, true, v.editFilter)
	pill.SetTip(filter.Sentence(n, v.host.Session().Book(), words))
	pill.Removable(func() { v.narrow(nil) })
	return pill
}

// drawCount says how many of all are shown, and what is wrong with what is typed.
func (v *View) drawCount() {
	words, p := v.host.Words(), v.presenter
	_, mistake := p.Searched()
	var runs []w.Run
	switch {
	case mistake != nil:
		runs = []w.Run{w.Inked(theme.Stop.Ink(), filteredit.Mistake(words, mistake))}
	case p.Narrowed():
		runs = []w.Run{w.Plain(v.matches())}
	}
	v.count.SetRuns(runs...)
	w.SetVisible(v.count, len(runs) > 0)
}
