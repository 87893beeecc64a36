package evidence

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/listed"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// sideKinds are the kinds of record that the sides list; records in conflict are of several kinds.
var sideKinds = map[Side]model.RecordKind{Sources: model.KindSource, Instruments: model.KindInstrument}

// tab is a part of a source.
type tab int

const (
	reading tab = iota
	claiming
	describing
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	pane      *listed.Pane
	sides     *fyne.Container
	records   *listed.Records
	reader    *w.Reader
	switched  *w.Segmented // the switch between the sides
	tabs      *w.Segmented // the switch among the parts of a source
	tab       tab
	chosen    map[Side]model.ID // the row chosen on each side
	claim     model.ID          // the claim that stands out
	drawn     model.ID          // the source whose detail is drawn
	more      int               // how many claims are shown beyond the first
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session()), chosen: map[Side]model.ID{}}
	v.pane = listed.NewPane(host.Words(), 2, 0.37, func(text string) { v.presenter.Search(text); v.refill() })
	v.sides = w.Wrap(6)
	v.pane.SetHead(v.pane.Search, v.sides, v.pane.Pills)
	v.pane.List.OnSelect = func(id string) { v.claim = ""; v.choose(model.ID(id)) }
	v.pane.List.OnOpen = func(id string) { v.open(model.ID(id)) }
	v.pane.List.OnMenu = func(id string, at fyne.Position) {
		if items := v.rowMenu(model.ID(id)); len(items) > 0 {
			w.ShowMenuAt(v.pane.List, at, items...)
		}
	}
	v.records = &listed.Records{Host: host, Pane: v.pane, One: v.redraw}
	v.records.Attach()
	v.reader = w.NewReader()
	v.reader.OnPick = v.quote
	v.reader.OnMark = func(id string) { v.claim, v.tab = model.ID(id), claiming; v.redraw() }
	v.reader.OnMenu = func(at fyne.Position) { w.ShowMenuAt(v.reader, at, v.passageMenu()...) }
	v.Refresh()
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Evidence }

// Object implements page.Page.
func (v *View) Object() fyne.CanvasObject { return v.pane.Object() }

// Show implements page.Page: it goes to a source, to a claim in its source, or to an instrument.
func (v *View) Show(r page.Route) {
	if _, ok := v.presenter.Instrument(r.ID); ok {
		v.presenter.SetSide(Instruments)
		if !v.presenter.Shows(r.ID) {
			v.pane.Search.SetText("")
		}
		v.chosen[Instruments] = r.ID
		v.refill()
		return
	}
	source, claim, ok := v.presenter.Locate(r.ID)
	if !ok {
		return
	}
	v.presenter.SetSide(Sources)
	if !v.presenter.Shows(source) {
		v.pane.Search.SetText("")
		v.presenter.SetGrade("")
	}
	v.chosen[Sources], v.claim, v.drawn = source, claim, ""
	v.refill()
}

// Chosen implements page.Minded.
func (v *View) Chosen() model.ID { return v.current() }

// Arrangement implements page.Arranged.
func (v *View) Arrangement() map[string]string {
	return map[string]string{"sort": v.presenter.Sources().SortedBy()}
}

// Arrange implements page.Arranged.
func (v *View) Arrange(chosen map[string]string) {
	if v.presenter.Sources().SortBy(chosen["sort"]) {
		v.refill()
	}
}

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	words := v.host.Words()
	var instead fyne.CanvasObject
	if v.presenter.Total()+v.presenter.Papers() == 0 {
		button := w.NewPrimary(words.T("action.new_source"), v.create)
		button.SetDisabled(page.Locked(v.host))
		instead = w.Empty("quote", words.T("evidence.none"), words.T("evidence.none_hint"), button)
	}
	v.pane.Fill(instead)
	v.refill()
}

// Search implements page.Page.
func (v *View) Search() { v.pane.FocusSearch() }

// refill shows the presenter's rows and keeps the choice where it still can be.
func (v *View) refill() {
	side := v.presenter.Side()
	v.drawPills()
	v.pane.Search.SetPlaceHolder(v.searches())
	v.records.Kind = sideKinds[side]
	v.records.Fill(v.presenter, v.row, v.chosen[side], v.choose)
}

func (v *View) row(i int) w.Row {
	r := v.presenter.Row(i)
	return w.Row{ID: string(r.ID), Title: r.Title, Note: r.Note, Sub: r.Sub, Chip: (*w.ChipData)(r.Chip)}
}

// searches says what the search field looks through.
func (v *View) searches() string {
	words, p := v.host.Words(), v.presenter
	switch p.Side() {
	case Conflicts:
		return words.N("evidence.search_conflicts", p.Disputed())
	case Instruments:
		return words.N("evidence.search_instruments", p.Papers())
	}
	return words.N("evidence.search", p.Total())
}

// sideWord names a side of the page with how much is there; large text has room for the name only.
func (v *View) sideWord(key string, n int) string {
	if w.LargeText() {
		return strings.TrimSpace(v.host.Words().T(key, "n", ""))
	}
	return v.host.Words().T(key, "n", n)
}

// drawPills offers the two sides of the page, and the grades to narrow the sources to.
func (v *View) drawPills() {
	words, p := v.host.Words(), v.presenter
	turn := func(i int) {
		p.SetSide(Side(i))
		v.refill()
		w.Focus(v.switched)
	}
	v.switched = w.NewSegmented(
		int(p.Side()), turn,
		w.Segment{Text: v.sideWord("evidence.sources", p.Total()), Tone: theme.Done},
		w.Segment{Text: v.sideWord("evidence.conflicts", p.Disputed()), Tone: theme.Done},
		w.Segment{Text: v.sideWord("evidence.instruments", p.Papers()), Tone: theme.Done},
	)
	v.sides.Objects = []fyne.CanvasObject{v.switched}
	v.sides.Refresh()
	v.pane.Pills.Objects = nil
	if p.Side() == Sources {
		listed.Narrow(v.pane, append([]string{""}, p.Grades()...), p.Grade(), v.gradeWord, func(g string) { p.SetGrade(g); v.refill() })
		v.pane.Pills.Add(listed.SortPill(words, "evidence", p.Sources(), v.refill))
	}
	v.pane.Pills.Refresh()
}

func (v *View) gradeWord(grade string) string {
	switch grade {
	case "":
		return v.host.Words().T("evidence.all")
	case NotGraded:
		return v.host.Words().T("evidence.not_graded")
	}
	return grade
}

// choose shows a row in full at the right.
func (v *View) choose(id model.ID) {
	side := v.presenter.Side()
	v.chosen[side] = id
	switch side {
	case Conflicts:
		if d, ok := v.presenter.Dispute(id); ok {
			v.pane.ShowDetail(v.dispute(d))
			return
		}
	case Instruments:
		if d, ok := v.presenter.Instrument(id); ok {
			v.pane.ShowDetail(v.instrument(d))
			return
		}
	default:
		if d, ok := v.presenter.Detail(id); ok {
			v.chooseSource(d)
			return
		}
	}
	v.pane.ShowRight(v.nothing())
}

// chooseSource shows a source: its text first, where it has one that can be read.
func (v *View) chooseSource(d Detail) {
	if v.drawn != d.ID {
		v.drawn, v.more = d.ID, 0
		v.tab = reading
		if d.Text == "" {
			v.tab = claiming
		}
	}
	v.pane.ShowRight(v.source(d))
}

// redraw shows the chosen row anew.
func (v *View) redraw() { v.choose(v.chosen[v.presenter.Side()]) }

func (v *View) nothing() fyne.CanvasObject {
	words := v.host.Words()
	switch {
	case v.presenter.Total()+v.presenter.Papers() == 0:
		return w.Spring()
	case v.presenter.Side() == Sources && v.presenter.Total() == 0:
		button := w.NewPrimary(words.T("action.new_source"), v.create)
		detail.Lock(v.host, button)
		return w.Empty("quote", words.T("evidence.none"), words.T("evidence.none_hint"), button)
	case v.presenter.Side() == Instruments && v.presenter.Papers() == 0:
		button := w.NewPrimary(words.T("action.new_instrument"), v.createPaper)
		detail.Lock(v.host, button)
		return w.Empty("book", words.T("evidence.no_instruments"), words.T("evidence.no_instruments_hint"), button)
	case v.presenter.Side() == Conflicts && v.presenter.Disputed() == 0:
		return w.Empty("quote", words.T("evidence.no_conflicts"), words.T("evidence.no_conflicts_hint"), nil)
	}
	return listed.NoMatch(v.host.Words(), "evidence", func() { v.presenter.SetGrade(""); v.pane.Search.SetText(""); v.refill() })
}

// current is the chosen source, "" on the other sides of the page.
func (v *View) current() model.ID { return v.on(Sources) }

// on is what is chosen on a side of the page, "" while another shows.
func (v *View) on(side Side) model.ID {
	if v.presenter.Side() != side {
		return ""
	}
	return v.chosen[side]
}

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	change := func() string {
		if why := page.Locked(v.host); why != "" || v.current() != "" {
			return why
		}
		return v.host.Words().T("evidence.choose_first")
	}
	quote := func() string {
		if why := change(); why != "" {
			return why
		}
		if from, to := v.reader.Picked(); v.tab != reading || from == to {
			return v.host.Words().T("evidence.read_first")
		}
		return ""
	}
	return append([]action.Action{
		{Name: "source.claim", Menu: action.Record, Shortcut: "Ctrl+R", Do: v.quotePicked, Disabled: quote},
		{Name: "source.paste", Menu: action.Edit, Do: func() { v.paste(v.current()) }, Disabled: change},
		{Name: "source.file", Menu: action.Edit, Do: func() { v.fromFile(v.current()) }, Disabled: change},
		{Name: "source.edit", Menu: action.Edit, Shortcut: "Ctrl+E", Do: func() { v.edit(v.current()) }, Disabled: change},
		{Name: "source.remove", Menu: action.Edit, Shortcut: "Ctrl+Delete", Do: v.records.Remove, Disabled: change},
	}, append(v.paperActions(), v.records.Actions()...)...)
}
