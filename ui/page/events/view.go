package events

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
	drawn     bool
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session())}
	v.pane = listed.NewPane(host.Words(), 2, 0.47, func(text string) { v.presenter.Search(text); v.refill() })
	v.pane.List.OnSelect = func(id string) { v.choose(model.ID(id)) }
	v.pane.List.OnOpen = func(id string) { v.host.RecordEvent(model.ID(id)) }
	v.pane.List.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.pane.List, at, v.menu(model.ID(id))...) }
	v.records = &listed.Records{Host: host, Kind: model.KindEvent, Pane: v.pane, One: func() { v.choose(v.current) }}
	v.records.Attach()
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Events }

// Object implements page.Page. The page is drawn when it is first asked for.
func (v *View) Object() fyne.CanvasObject {
	if !v.drawn {
		v.drawn = true
		v.Refresh()
	}
	return v.pane.Object()
}

// Show implements page.Page.
func (v *View) Show(r page.Route) {
	if r.ID == "" {
		return
	}
	if !v.presenter.Shows(r.ID) {
		v.pane.Search.SetText("")
		v.presenter.SetState("")
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
	if v.presenter.SortBy(chosen["sort"]) && v.drawn {
		v.refill()
	}
}

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	words := v.host.Words()
	v.pane.Search.SetPlaceHolder(words.N("events.search", v.presenter.Total()))
	var instead fyne.CanvasObject
	if v.presenter.Total() == 0 {
		instead = w.Empty("flag", words.T("events.none"), words.T("events.none_hint"), w.NewPrimary(words.T("action.new_event"), v.create))
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
	return w.Row{ID: string(r.ID), Title: r.Name, Note: r.Note, Chip: (*w.ChipData)(&r.State), Sub: r.Hangs}
}

// drawPills offers the states to narrow the list to, and its orders.
func (v *View) drawPills() {
	words := v.host.Words()
	listed.Narrow(v.pane, append([]model.EventState{""}, model.EventStates()...), v.presenter.State(), func(s model.EventState) string {
		if s == "" {
			return words.T("events.all")
		}
		return words.Label("event_state", string(s))
	}, func(s model.EventState) { v.presenter.SetState(s); v.refill() })
	v.pane.Pills.Add(listed.SortPill(words, "events", v.presenter, v.refill))
	v.pane.Pills.Refresh()
}

// choose shows an event in full at the right.
func (v *View) choose(id model.ID) {
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
	return listed.NoMatch(v.host.Words(), "events", func() { v.presenter.SetState(""); v.pane.Search.SetText(""); v.refill() })
}

func (v *View) create() { v.host.Open(model.KindEvent, "", v.show) }

func (v *View) edit(id model.ID) {
	if id != "" && !v.host.Session().ReadOnly() {
		v.host.Open(model.KindEvent, id, v.show)
	}
}

func (v *View) show(id model.ID) {
	v.current = id
	v.Refresh()
}

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	change := func() string {
		switch {
		case v.host.Session().ReadOnly():
			return page.Locked(v.host)
		case v.current == "":
			return v.host.Words().T("events.choose_first")
		}
		return ""
	}
	return append([]action.Action{
		{Name: "event.record", Menu: action.Record, Shortcut: "Ctrl+R", Do: func() { v.host.RecordEvent(v.current) }, Disabled: change},
		{Name: "event.relate", Menu: action.Record, Do: func() { v.host.Relate(v.current, "") }, Disabled: change},
		{Name: "event.stance", Menu: action.Record, Do: func() { v.addStance(v.current) }, Disabled: change},
		{Name: "event.edit", Menu: action.Edit, Shortcut: "Ctrl+E", Do: func() { v.edit(v.current) }, Disabled: change},
		{Name: "event.remove", Menu: action.Edit, Shortcut: "Ctrl+Delete", Do: v.records.Remove, Disabled: change},
	}, v.records.Actions()...)
}

// menu is what can be done with one event.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(words.T("action.event.record"), func() { v.host.RecordEvent(id) }),
		fyne.NewMenuItem(words.T("action.event.relate"), func() { v.host.Relate(id, "") }),
		fyne.NewMenuItem(words.T("action.event.stance"), func() { v.addStance(id) }),
		fyne.NewMenuItem(words.T("action.event.edit"), func() { v.edit(id) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(v.records.RemoveTitle(words.T("action.event.remove")), v.records.Remove),
	}
	for _, m := range items {
		m.Disabled = v.host.Session().ReadOnly()
	}
	return items
}

// addStance enters where an actor stands on an event.
func (v *View) addStance(id model.ID) {
	v.host.OpenDraft(detail.NewStance(v.host.Session(), model.KindEvent, id), func(model.ID) {})
}
