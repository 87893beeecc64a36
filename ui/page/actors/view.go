package actors

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/listed"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	pane      *listed.Pane
	records   *listed.Records
	current   model.ID
	more      map[string]int // how many rows of a section are shown beyond the first, for the current actor
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session()), more: map[string]int{}}
	v.pane = listed.NewPane(host.Words(), 2, 0.43, func(text string) { v.presenter.Search(text); v.refill() })
	v.pane.List.OnSelect = func(id string) { v.choose(model.ID(id)) }
	v.pane.List.OnOpen = func(id string) { v.edit(model.ID(id)) }
	v.pane.List.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.pane.List, at, v.menu(model.ID(id))...) }
	v.records = &listed.Records{Host: host, Kind: model.KindActor, Pane: v.pane, One: func() { v.choose(v.current) }}
	v.records.Attach()
	v.Refresh()
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Actors }

// Object implements page.Page.
func (v *View) Object() fyne.CanvasObject { return v.pane.Object() }

// Show implements page.Page.
func (v *View) Show(r page.Route) {
	if r.ID == "" {
		return
	}
	if !v.presenter.Shows(r.ID) {
		v.pane.Search.SetText("")
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
	v.pane.Search.SetPlaceHolder(words.N("actors.search", v.presenter.Total()))
	var instead fyne.CanvasObject
	if v.presenter.Total() == 0 {
		make := w.NewPrimary(words.T("action.new_actor"), v.create)
		make.SetDisabled(page.Locked(v.host))
		instead = w.Empty("person", words.T("actors.none"), words.T("actors.none_hint"), make)
	}
	v.pane.Fill(instead)
	v.refill()
}

// Search implements page.Page.
func (v *View) Search() { v.pane.FocusSearch() }

// refill shows the presenter's rows and keeps the choice where it still can be.
func (v *View) refill() {
	v.drawPills()
	v.records.Fill(v.presenter, v.row, v.current, v.choose)
}

func (v *View) row(i int) w.Row {
	r := v.presenter.Row(i)
	return w.Row{ID: string(r.ID), Title: r.Name, Note: r.Note, Sub: r.Sub}
}

// drawPills offers the kinds of actor to narrow the list to, and its orders.
func (v *View) drawPills() {
	words := v.host.Words()
	listed.Narrow(v.pane, append([]model.ActorKind{""}, model.ActorKinds()...), v.presenter.Kind(), func(k model.ActorKind) string {
		if k == "" {
			return words.T("actors.all")
		}
		return words.T("actors.kinds." + string(k))
	}, func(k model.ActorKind) { v.presenter.SetKind(k); v.refill() })
	v.pane.Pills.Add(listed.SortPill(words, "actors", v.presenter, v.refill))
	v.pane.Pills.Refresh()
}

// choose shows an actor in full at the right.
func (v *View) choose(id model.ID) {
	if id != v.current {
		clear(v.more)
	}
	v.current = id
	d, ok := v.presenter.Detail(id)
	if !ok {
		v.pane.ShowRight(v.nothing())
		return
	}
	v.pane.ShowDetail(v.detail(d))
}

func (v *View) nothing() fyne.CanvasObject {
	if v.presenter.Total() == 0 {
		return w.Spring()
	}
	return listed.NoMatch(v.host.Words(), "actors", func() { v.presenter.SetKind(""); v.pane.Search.SetText(""); v.refill() })
}

func (v *View) create() { v.host.Open(model.KindActor, "", v.show) }

func (v *View) edit(id model.ID) {
	if id != "" && page.Locked(v.host) == "" {
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

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	change := func() string {
		if why := page.Locked(v.host); why != "" || v.current != "" {
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
		m.Disabled = page.Locked(v.host) != ""
	}
	return items
}
