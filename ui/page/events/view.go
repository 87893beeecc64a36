package events

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
	drawn     bool
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session())}
	v.search = w.NewSearch("", action.Find.In(host.Words()))
	v.search.OnQuery = func(text string) { v.presenter.Search(text); v.refill() }
	v.search.OnDown = v.toList
	v.pills = w.Wrap(6)
	v.list = w.NewRowList(2)
	v.list.OnSelect = func(id string) { v.choose(model.ID(id)) }
	v.list.OnOpen = func(id string) { v.host.RecordEvent(model.ID(id)) }
	v.list.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.list, at, v.menu(model.ID(id))...) }
	v.list.OnLeaveUp = v.Search
	v.records = &listed.Records{
		Host: host, Kind: model.KindEvent, List: v.list, One: func() { v.choose(v.current) },
		Several: func(panel fyne.CanvasObject) { v.body.SetRight(panel) },
	}
	v.records.Attach()
	head := w.Column(0, w.Pad(12, 16, 10, 16, w.Column(8, v.search, v.pills)), w.Divider())
	v.body = w.NewSplit(0.47, w.Frame(head, nil, nil, nil, v.list), w.Spring())
	v.object = w.Frame(nil, nil, nil, nil, w.Spring())
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
	return v.object
}

// Show implements page.Page.
func (v *View) Show(r page.Route) {
	if r.ID == "" {
		return
	}
	if !v.presenter.Shows(r.ID) {
		v.search.SetText("")
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
	if v.presenter.SortBy(chosen["sort"]) {
		if v.drawn {
			v.refill()
		}
	}
}

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	words := v.host.Words()
	v.search.SetPlaceHolder(words.N("events.search", v.presenter.Total()))
	var content fyne.CanvasObject = v.body
	if v.presenter.Total() == 0 {
		content = w.Empty("flag", words.T("events.none"), words.T("events.none_hint"), w.NewPrimary(words.T("action.new_event"), v.create))
	}
	ground := w.Ground(theme.Paper, content)
	v.object.Objects = []fyne.CanvasObject{ground}
	v.object.Layout = w.Frame(nil, nil, nil, nil, ground).Layout
	v.refill()
	v.object.Refresh()
}

// Search implements page.Page.
func (v *View) Search() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.search); c != nil {
		c.Focus(v.search)
	}
}

func (v *View) toList() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.list); c != nil && v.presenter.Len() > 0 {
		c.Focus(v.list)
	}
}

// refill shows the presenter's rows and keeps the choice where it still can be.
func (v *View) refill() {
	p := v.presenter
	v.drawPills()
	v.list.SetRows(w.Rows{
		Len: p.Len(),
		Row: func(i int) w.Row {
			r := p.Row(i)
			return w.Row{ID: string(r.ID), Title: r.Name, Note: r.Note, Chip: &w.ChipData{Tone: r.State.Tone, Text: r.State.Text}, Sub: r.Hangs}
		},
		ID: func(i int) string { return string(p.ID(i)) },
	})
	v.list.Refresh()
	switch {
	case p.Len() == 0:
		v.choose("")
	case v.records.Show():
	case v.current == "" || !p.Shows(v.current):
		v.list.Select(string(p.ID(0)))
		v.choose(p.ID(0))
	default:
		v.list.Select(string(v.current))
		v.choose(v.current)
	}
}

// drawPills offers the states to narrow the list to.
func (v *View) drawPills() {
	words := v.host.Words()
	v.pills.Objects = nil
	for _, s := range append([]model.EventState{""}, model.EventStates()...) {
		text := words.T("events.all")
		if s != "" {
			text = words.Label("event_state", string(s))
		}
		v.pills.Add(w.NewPill(text, v.presenter.State() == s, func() { v.presenter.SetState(s); v.refill() }))
	}
	v.pills.Add(listed.SortPill(words, "events", v.presenter, v.refill))
	v.pills.Refresh()
}

// choose shows an event in full at the right.
func (v *View) choose(id model.ID) {
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
	clear := w.NewButton(words.T("events.clear"), func() { v.presenter.SetState(""); v.search.SetText(""); v.refill() })
	return w.Empty("search", words.T("events.no_match"), words.T("events.no_match_hint"), clear)
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
			return v.host.Words().T("events.read_only")
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
