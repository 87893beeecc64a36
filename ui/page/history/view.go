package history

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/listed"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	search    *w.Search
	pills     *fyne.Container
	list      *w.RowList
	body      *w.Split
	object    fyne.CanvasObject
	current   model.ID
	drawn     bool
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session())}
	v.search = w.NewSearch("", action.Find.In(host.Words()))
	v.search.OnQuery = func(text string) { v.presenter.Search(text); v.refill() }
	v.search.OnDown = func() {
		if v.presenter.Len() > 0 {
			w.Focus(v.list)
		}
	}
	v.pills = w.Wrap(6)
	v.list = w.NewRowList(2)
	v.list.OnSelect = func(id string) { v.choose(model.ID(id)) }
	v.list.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.list, at, v.menu(model.ID(id))...) }
	v.list.OnLeaveUp = v.Search
	head := w.Column(0, w.Pad(12, 16, 10, 16, w.Column(8, v.search, v.pills)), w.Divider())
	v.body = w.NewSplit(0.44, w.Frame(head, nil, nil, nil, v.list), w.Ground(theme.Surface, w.Spring()))
	v.object = w.Ground(theme.Paper, v.body)
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.History }

// Object implements page.Page. The page is drawn when it is first asked for.
func (v *View) Object() fyne.CanvasObject {
	if !v.drawn {
		v.Refresh()
	}
	return v.object
}

// Show implements page.Page: it goes to an edit, or to the edits of a record.
func (v *View) Show(r page.Route) {
	switch {
	case r.Only != "":
		v.current = ""
		v.search.SetText("")
		v.narrow("", model.ID(r.Only))
	case r.ID != "":
		v.current = r.ID
		if v.presenter.Narrowed() && !v.presenter.Shows(r.ID) {
			v.search.SetText("")
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
func (v *View) Search() { w.Focus(v.search) }

func (v *View) narrow(kind model.RecordKind, of model.ID) {
	v.presenter.Narrow(kind, of)
	v.Refresh()
}

// refill shows the presenter's rows, keeps the choice where it still can be, and takes the first row otherwise.
func (v *View) refill() {
	p := v.presenter
	v.search.SetPlaceHolder(v.host.Words().N("history.search", p.Total()))
	v.drawPills()
	v.list.SetRows(w.Rows{
		Len: p.Len(),
		Row: func(i int) w.Row {
			r := p.Row(i)
			row := w.Row{ID: string(r.ID), Title: r.Label, Note: r.At, Sub: r.Sub, Faded: r.Taken}
			if r.State != nil {
				row.Chip = &w.ChipData{Tone: r.State.Tone, Text: r.State.Text}
			}
			return row
		},
		ID: func(i int) string { return string(p.ID(i)) },
	})
	v.list.Refresh()
	switch {
	case p.Len() == 0:
		v.choose("")
	case v.current == "" || !p.Shows(v.current):
		v.list.Select(string(p.ID(0)))
		v.choose(p.ID(0))
	default:
		v.list.Select(string(v.current))
		v.choose(v.current)
	}
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
	v.pills.Objects = []fyne.CanvasObject{kinds}
	if p.Of() != "" {
		every := func() { v.narrow(p.Kind(), "") }
		v.pills.Add(w.NewPill(words.T("history.of", "name", short(p.OfName())), true, every).Removable(every))
	}
	v.pills.Refresh()
}

// short keeps a pill from taking the whole line.
func short(text string) string {
	if r := []rune(text); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return text
}

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
		v.body.SetRight(w.Ground(theme.Surface, v.nothing()))
		return
	}
	v.presenter.Detail(id, func(d Detail, err error) {
		switch {
		case v.current != id:
		case err != nil:
			v.host.Fail(err)
		default:
			v.body.SetRight(w.Ground(theme.Surface, w.Scroll(w.Inset(16, 22, v.detail(d)))))
		}
	})
}

func (v *View) nothing() fyne.CanvasObject {
	if !v.presenter.Narrowed() {
		return w.Spring()
	}
	words := v.host.Words()
	clear := w.NewButton(words.T("history.clear"), func() { v.search.SetText(""); v.narrow("", "") })
	return w.Empty("search", words.T("history.no_match"), words.T("history.no_match_hint"), clear)
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
	rows := &listed.Records{Host: v.host, List: v.list}
	return append([]action.Action{
		{Name: "history.undo", Menu: action.Edit, Do: func() { v.undo(v.current) }, Disabled: func() string { return v.presenter.WhyNotUndo(v.current) }},
		{Name: "history.then", Menu: action.View, Do: func() { v.lookBack(v.current) }, Disabled: chosen},
	}, rows.Actions()...)
}

// menu is what can be done with one edit.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	undo := fyne.NewMenuItem(words.T("action.history.undo"), func() { v.undo(id) })
	undo.Disabled = v.presenter.WhyNotUndo(id) != ""
	return []*fyne.MenuItem{undo, fyne.NewMenuItem(words.T("action.history.then"), func() { v.lookBack(id) })}
}
