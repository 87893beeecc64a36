package commitments

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/filter"
	"proviso/ui/action"
	"proviso/ui/filteredit"
	"proviso/ui/listed"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn. It keeps no state but that of its widgets.
type View struct {
	host      page.Host
	presenter *Presenter
	pane      *listed.Pane
	filter    *w.Button
	count     *w.Para
	groups    *w.Pill
	sorts     *w.Pill
	panel     *filteredit.View // the filter's panel; nil before it was opened first
	records   *listed.Records
	current   model.ID
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session())}
	v.pane = listed.NewPane(host.Words(), 3, 0.47, func(text string) { v.presenter.Search(text); v.refill() })
	v.filter = v.filterButton()
	v.count = w.NewPara(w.SmallSoft)
	v.pane.SetHead(w.Line(8, w.Grow(v.pane.Search), v.filter), v.pane.Pills, v.count)
	v.pane.List.OnSelect = v.selected
	v.pane.List.OnFold(func(id string, open bool) { v.presenter.Fold(model.ID(id), open); v.refill() })
	v.pane.List.OnOpen = func(id string) { v.edit(model.ID(id)) }
	v.pane.List.OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.pane.List, at, v.menu(model.ID(id))...) }
	v.records = &listed.Records{
		Host: host, Kind: model.KindCommitment, Pane: v.pane, One: func() { v.choose(v.current) }, More: v.several,
	}
	v.records.Attach()
	v.arrange()
	v.refill()
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Commitments }

// Object implements page.Page.
func (v *View) Object() fyne.CanvasObject { return v.pane.Object() }

// Show implements page.Page: it goes to the saved filter, the group or the commitment of the route, or stays where it was.
func (v *View) Show(r page.Route) {
	if r.Saved != "" {
		v.pane.Search.SetText("")
		v.presenter.Clear()
		v.presenter.Show(r.Saved)
		v.refill()
	}
	if r.Only != "" {
		v.pane.Search.SetText("")
		v.presenter.Clear()
		v.narrow(filter.Is(filter.Headline, r.Only))
	}
	if r.ID == "" {
		return
	}
	if !v.presenter.Reveal(r.ID) {
		v.presenter.Clear()
		v.pane.Search.SetText("")
		v.presenter.Reveal(r.ID)
	}
	v.refill()
	v.pane.List.Select(string(r.ID))
	v.choose(r.ID)
}

// Chosen implements page.Minded.
func (v *View) Chosen() model.ID { return v.current }

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Keep(append(v.records.Chosen(), v.current)...)
	v.presenter.Update()
	v.arrange()
	v.refill()
	if v.panel != nil {
		v.panel.Refresh()
	}
}

// Search implements page.Page.
func (v *View) Search() { v.pane.FocusSearch() }

// arrange puts the register in place, or what an empty book shows instead.
func (v *View) arrange() {
	words := v.host.Words()
	v.pane.Search.SetPlaceHolder(words.N("commitments.search", v.presenter.Total()))
	var instead fyne.CanvasObject
	if v.presenter.Total() == 0 {
		button := w.NewPrimary(words.T("action.new_commitment"), func() { v.create() })
		instead = w.Empty("edit", words.T("commitments.none"), words.T("commitments.none_hint"), button)
	}
	v.pane.Fill(instead)
}

// refill shows the presenter's rows, keeps the choice where it still can be, and takes the first row otherwise.
func (v *View) refill() {
	p := v.presenter
	v.drawPills()
	v.pane.List.SetRows(w.Rows{
		Len:  p.Len(),
		Row:  v.row,
		Fold: v.folds(),
		ID:   func(i int) string { return string(p.ID(i)) },
		Word: p.Title,
	})
	v.pane.List.Refresh()
	switch {
	case p.Matches() == 0:
		v.pane.List.Select("")
		v.choose("")
	case v.records.Show():
	case p.IsHead(model.ID(v.pane.List.Current())) && p.Passes(v.current): // the cursor stays on the group
	case v.current == "" || !p.Passes(v.current):
		v.pane.List.Select(string(p.First()))
		v.choose(p.First())
	default:
		v.pane.List.Select(string(v.current))
		v.choose(v.current)
	}
}

// folds tells the list which rows are heads; nil where nothing is grouped.
func (v *View) folds() func(int) w.Fold {
	if v.presenter.Grouping() == NotGrouped {
		return nil
	}
	return v.fold
}

// selected shows the commitment that the list goes to; at the head of a group the one shown stays. One that only stayed in the
// list because it was edited goes now.
func (v *View) selected(id string) {
	gone := v.presenter.Leave(model.ID(id))
	if v.presenter.Passes(model.ID(id)) {
		v.choose(model.ID(id))
	}
	if gone {
		v.refill()
	}
}

// choose shows a commitment in full at the right, or why there is none to show.
func (v *View) choose(id model.ID) {
	v.current = id
	d, ok := v.presenter.Detail(id)
	if !ok {
		v.pane.ShowRight(v.nothing())
		return
	}
	v.pane.ShowDetail(v.detail(d))
}

// nothing is what stands at the right while no row is chosen.
func (v *View) nothing() fyne.CanvasObject {
	if v.presenter.Len() == 0 && v.presenter.Narrowed() {
		return listed.NoMatch(v.host.Words(), "commitments", v.showAll)
	}
	return w.Spring()
}

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	one := func() string { return cmp.Or(page.Locked(v.host), v.records.NotOne()) }
	some := func() string { return cmp.Or(page.Locked(v.host), v.records.None()) }
	return append([]action.Action{
		{Name: "commitment.edit", Menu: action.Edit, Shortcut: "Ctrl+E", Do: func() { v.edit(v.current) }, Disabled: one},
		{Name: "commitment.duplicate", Menu: action.Edit, Shortcut: "Ctrl+D", Do: func() { v.duplicate(v.current) }, Disabled: one},
		{Name: "commitment.remove", Menu: action.Edit, Shortcut: "Ctrl+Delete", Do: v.records.Remove, Disabled: some},
		{Name: "commitment.stage", Menu: action.Record, Shortcut: "Ctrl+G", Do: func() { v.host.SetStage(v.records.Chosen()...) }, Disabled: some},
		{Name: "commitment.delivery", Menu: action.Record, Shortcut: "Ctrl+Shift+G", Do: func() { v.host.SetDelivery(v.records.Chosen()...) }, Disabled: some},
		{Name: "commitment.filter", Menu: action.Edit, Shortcut: "Ctrl+Shift+F", Apart: true, Do: v.editFilter},
		{Name: "commitment.group", Menu: action.Edit, Do: v.chooseGroup},
		{Name: "commitment.sort", Menu: action.Edit, Do: func() { v.sorts.Tapped(&fyne.PointEvent{}) }},
		{Name: "commitment.show_all", Menu: action.Edit, Do: v.showAll, Disabled: v.nothingNarrowed},
		{Name: "commitment.copy", Menu: action.Edit, Shortcut: "Ctrl+Shift+C", Do: func() { v.copy(v.current) }, Disabled: v.records.NotOne},
	}, slices.Concat(v.tieActions(one, some), v.records.Actions())...)
}
