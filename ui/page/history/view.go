package history

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/listed"
	"proviso/ui/page"
	"proviso/ui/say"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	pane      *listed.Pane
	edits     *listed.Records
	current   model.ID
	drawn     bool
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session())}
	v.pane = listed.NewPane(host.Words(), 2, 0.44, func(text string) { v.presenter.Search(text); v.refill() })
	v.pane.List.OnSelect = func(id string) { v.choose(model.ID(id)) }
	v.pane.List.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.pane.List, at, v.menu(model.ID(id))...) }
	v.edits = &listed.Records{Host: host, Pane: v.pane}
	v.pane.Fill(nil)
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.History }

// Object implements page.Page. The page is drawn when it is first asked for.
func (v *View) Object() fyne.CanvasObject {
	if !v.drawn {
		v.Refresh()
	}
	return v.pane.Object()
}

// Show implements page.Page: it goes to an edit, or to the edits of a record.
func (v *View) Show(r page.Route) {
	switch {
	case r.Only != "":
		v.current = ""
		v.pane.Search.SetText("")
		v.narrow("", model.ID(r.Only))
	case r.ID != "":
		v.current = r.ID
		if v.presenter.Narrowed() && !v.presenter.Shows(r.ID) {
			v.pane.Search.SetText("")
			v.narrow("", "")
			return
		}
		v.refill()
	}
}

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.drawn = true
	v.presenter.Load(func(err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		v.refill()
	})
}

// Search implements page.Page.
func (v *View) Search() { v.pane.FocusSearch() }

func (v *View) narrow(kind model.RecordKind, of model.ID) {
	v.presenter.Narrow(kind, of)
	v.Refresh()
}

// refill shows the presenter's rows, keeps the choice where it still can be, and takes the first row otherwise.
func (v *View) refill() {
	v.pane.Search.SetPlaceHolder(v.host.Words().N("history.search", v.presenter.Total()))
	v.drawPills()
	v.edits.Fill(v.presenter, v.row, v.current, v.choose)
}

func (v *View) row(i int) w.Row {
	r := v.presenter.Row(i)
	return w.Row{ID: string(r.ID), Title: r.Label, Note: r.At, Sub: r.Sub, Chip: (*w.ChipData)(r.State), Faded: r.Taken}
}

// drawPills shows to which edits the list is narrowed, and to which it can be.
func (v *View) drawPills() {
	words, p := v.host.Words(), v.presenter
	text := words.T("history.kind")
	if p.Kind() != "" {
		text = words.T("history.kind_on", "kind", words.T("record."+string(p.Kind())))
	}
	var kinds *w.Pill
	kinds = w.NewPill(text, p.Kind() != "", func() { w.ShowMenu(kinds, v.kinds()...) })
	if p.Kind() != "" {
		kinds.Removable(func() { v.narrow("", p.Of()) })
	} else {
		kinds.MenuMark()
	}
	v.pane.Pills.Objects = []fyne.CanvasObject{kinds}
	if p.Of() != "" {
		every := func() { v.narrow(p.Kind(), "") }
		v.pane.Pills.Add(w.NewPill(words.T("history.of", "name", say.Short(p.OfName(), pillLetters)), true, every).Removable(every))
	}
	v.pane.Pills.Refresh()
}

// pillLetters keep a pill from taking the whole line.
const pillLetters = 40

func (v *View) kinds() []*fyne.MenuItem {
	words := v.host.Words()
	items := []*fyne.MenuItem{fyne.NewMenuItem(words.T("history.all_kinds"), func() { v.narrow("", v.presenter.Of()) })}
	for _, kind := range append(model.RecordKinds(), model.KindBook) {
		item := fyne.NewMenuItem(words.T("records."+string(kind)), func() { v.narrow(kind, v.presenter.Of()) })
		item.Checked = kind == v.presenter.Kind()
		items = append(items, item)
	}
	return items
}

// choose shows an edit in full at the right once it has been looked up.
func (v *View) choose(id model.ID) {
	v.current = id
	if id == "" {
		v.pane.ShowRight(v.nothing())
		return
	}
	v.presenter.Detail(id, func(d Detail, err error) {
		switch {
		case v.current != id:
		case err != nil:
			v.host.Fail(err)
		default:
			v.pane.ShowDetail(v.detail(d))
		}
	})
}

func (v *View) nothing() fyne.CanvasObject {
	if !v.presenter.Narrowed() {
		return w.Spring()
	}
	return listed.NoMatch(v.host.Words(), "history", func() { v.pane.Search.SetText(""); v.narrow("", "") })
}

func (v *View) undo(id model.ID) {
	v.presenter.Undo(id, func(e model.Edit, err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		v.current = e.ID // it is told by the edit itself, which is now the first of the list
		v.Refresh()
	})
}

func (v *View) lookBack(id model.ID) { v.presenter.LookBack(id, v.host.Fail) }

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	chosen := func() string {
		if v.current == "" {
			return v.host.Words().T("history.choose_first")
		}
		return ""
	}
	return append([]action.Action{
		{Name: "history.undo", Menu: action.Edit, Do: func() { v.undo(v.current) }, Disabled: func() string { return v.presenter.WhyNotUndo(v.current) }},
		{Name: "history.then", Menu: action.View, Do: func() { v.lookBack(v.current) }, Disabled: chosen},
	}, v.edits.Actions()...)
}

// menu is what can be done with one edit.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	undo := fyne.NewMenuItem(words.T("action.history.undo"), func() { v.undo(id) })
	undo.Disabled = v.presenter.WhyNotUndo(id) != ""
	return []*fyne.MenuItem{undo, fyne.NewMenuItem(words.T("action.history.then"), func() { v.lookBack(id) })}
}
