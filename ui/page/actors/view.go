package actors

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
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
	records   *listed.Records
	body      *w.Split
	object    *fyne.Container
	current   model.ID
	more      map[string]int // how many rows of a section are shown beyond the first, for the current actor
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session()), more: map[string]int{}}
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
	v.list.OnOpen = func(id string) { v.edit(model.ID(id)) }
	v.list.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.list, at, v.menu(model.ID(id))...) }
	v.list.OnLeaveUp = v.Search
	v.records = &listed.Records{
		Host: host, Kind: model.KindActor, List: v.list, One: func() { v.choose(v.current) },
		Several: func(panel fyne.CanvasObject) { v.body.SetRight(panel) },
	}
	v.records.Attach()
	head := w.Column(0, w.Pad(12, 16, 10, 16, w.Column(8, v.search, v.pills)), w.Divider())
	v.body = w.NewSplit(0.43, w.Frame(head, nil, nil, nil, v.list), w.Spring())
	v.object = w.Frame(nil, nil, nil, nil, w.Spring())
	v.Refresh()
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Actors }

// Object implements page.Page.
func (v *View) Object() fyne.CanvasObject { return v.object }

// Show implements page.Page.
func (v *View) Show(r page.Route) {
	if r.ID == "" {
		return
	}
	if !v.presenter.Shows(r.ID) {
		v.search.SetText("")
		v.presenter.SetKind("")
	}
	v.current = r.ID
	v.refill()
}

// Chosen implements page.Minded.
func (v *View) Chosen() model.ID { return v.current }

// Arrangement implements page.Arranged.
func (v *View) Arrangement() map[string]string {
	return map[string]string{"sort": v.presenter.SortedBy()}
}

// Arrange implements page.Arranged.
func (v *View) Arrange(chosen map[string]string) {
	if v.presenter.SortBy(chosen["sort"]) {
		v.refill()
	}
}

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	words := v.host.Words()
	v.search.SetPlaceHolder(words.N("actors.search", v.presenter.Total()))
	var content fyne.CanvasObject = v.body
	if v.presenter.Total() == 0 {
		make := w.NewPrimary(words.T("action.new_actor"), v.create)
		make.SetDisabled(v.locked())
		content = w.Empty("person", words.T("actors.none"), words.T("actors.none_hint"), make)
	}
	ground := w.Ground(theme.Paper, content)
	v.object.Objects = []fyne.CanvasObject{ground}
	v.object.Layout = w.Frame(nil, nil, nil, nil, ground).Layout
	v.refill()
	v.object.Refresh()
}

// Search implements page.Page.
func (v *View) Search() { w.Focus(v.search) }

// refill shows the presenter's rows and keeps the choice where it still can be.
func (v *View) refill() {
	p := v.presenter
	v.drawPills()
	v.list.SetRows(w.Rows{
		Len: p.Len(),
		Row: func(i int) w.Row {
			r := p.Row(i)
			return w.Row{ID: string(r.ID), Title: r.Name, Note: r.Note, Sub: r.Sub}
		},
		ID: func(i int) string { return string(p.ID(i)) },
	})
	v.list.Refresh()
	if p.Len() == 0 {
		v.choose("")
		return
	}
	if v.records.Show() {
		return
	}
	if v.current == "" || !p.Shows(v.current) {
		v.current = p.ID(0)
	}
	v.list.Select(string(v.current))
	v.choose(v.current)
}

// drawPills offers the kinds of actor to narrow the list to.
func (v *View) drawPills() {
	words := v.host.Words()
	v.pills.Objects = nil
	for _, k := range append([]model.ActorKind{""}, model.ActorKinds()...) {
		text := words.T("actors.all")
		if k != "" {
			text = words.T("actors.kinds." + string(k))
		}
		v.pills.Add(w.NewPill(text, v.presenter.Kind() == k, func() { v.presenter.SetKind(k); v.refill() }))
	}
	v.pills.Add(listed.SortPill(words, "actors", v.presenter, v.refill))
	v.pills.Refresh()
}

// choose shows an actor in full at the right.
func (v *View) choose(id model.ID) {
	if id != v.current {
		clear(v.more)
	}
	v.current = id
	d, ok := v.presenter.Detail(id)
	if !ok {
		v.body.SetRight(w.Ground(theme.Surface, v.nothing()))
		return
	}
	v.body.SetRight(w.Ground(theme.Surface, w.Scroll(w.Inset(16, 22, v.detail(d)))))
}

func (v *View) nothing() fyne.CanvasObject {
	if v.presenter.Total() == 0 {
		return w.Spring()
	}
	words := v.host.Words()
	clear := w.NewButton(words.T("actors.clear"), func() { v.presenter.SetKind(""); v.search.SetText(""); v.refill() })
	return w.Empty("search", words.T("actors.no_match"), words.T("actors.no_match_hint"), clear)
}

func (v *View) create() { v.host.Open(model.KindActor, "", v.show) }

func (v *View) edit(id model.ID) {
	if id != "" && v.locked() == "" {
		v.host.Open(model.KindActor, id, v.show)
	}
}

// show goes to an actor that was just entered or changed.
func (v *View) show(id model.ID) {
	v.Refresh()
	v.Show(page.Route{Page: page.Actors, ID: id})
}

// addStance enters where an actor stands on something.
func (v *View) addStance(id model.ID) {
	v.host.OpenDraft(detail.NewStance(v.host.Session(), model.KindActor, id), func(model.ID) {})
}

// locked is why nothing can be changed, "" where it can.
func (v *View) locked() string {
	if v.host.Session().ReadOnly() {
		return v.host.Words().T("actors.read_only")
	}
	return ""
}

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	change := func() string {
		if why := v.locked(); why != "" || v.current != "" {
			return why
		}
		return v.host.Words().T("actors.choose_first")
	}
	return append([]action.Action{
		{Name: "actor.stance", Menu: action.Record, Do: func() { v.addStance(v.current) }, Disabled: change},
		{Name: "actor.edit", Menu: action.Edit, Shortcut: "Ctrl+E", Do: func() { v.edit(v.current) }, Disabled: change},
		{Name: "actor.remove", Menu: action.Edit, Shortcut: "Ctrl+Delete", Do: v.records.Remove, Disabled: change},
	}, v.records.Actions()...)
}

// menu is what can be done with one actor.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(words.T("action.actor.edit"), func() { v.edit(id) }),
		fyne.NewMenuItem(words.T("action.actor.stance"), func() { v.addStance(id) }),
		fyne.NewMenuItem(words.T("action.new_actor"), v.create),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(v.records.RemoveTitle(words.T("action.actor.remove")), v.records.Remove),
	}
	for _, m := range items {
		m.Disabled = v.locked() != ""
	}
	return items
}
