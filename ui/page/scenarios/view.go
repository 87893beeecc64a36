package scenarios

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/loop"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	panel     *panel
	search    *w.Search
	pills     *fyne.Container
	saved     *w.Text // how many scenarios there are
	find      *fyne.Container
	pair      *fyne.Container // the columns that are compared
	matrix    *w.Matrix
	below     *fyne.Container // what is under the matrix
	middle    *fyne.Container // the matrix, or why it has no rows
	why       *fyne.Container
	first     fyne.Focusable // of the explanation
	body      fyne.CanvasObject
	object    *fyne.Container
	drawn     bool
	searching bool // the search shows though there are few rows
	watch     func()
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: prepare(host.Session()), watch: func() {}}
	v.presenter.OnFound, v.presenter.OnFail = v.found, v.fail
	v.panel = newPanel(v)
	v.search = w.NewSearch("", action.Find.In(host.Words()))
	v.search.OnQuery = func(text string) { v.presenter.Search(text); v.rows() }
	v.search.OnDown = v.toMatrix
	v.saved, v.pills = w.NewText(w.Faint, ""), w.Wrap(6)
	words := host.Words()
	v.matrix = w.NewMatrix(words.T("scenarios.before"), words.T("scenarios.after"))
	v.matrix.OnChoose = func(row, column string) { v.choose(model.ID(row), column) }
	v.matrix.OnHead = func(column string, anchor fyne.CanvasObject) { w.ShowMenu(anchor, v.columnMenu(column)...) }
	v.matrix.Rows().OnOpen = func(string) { v.toWhy() }
	v.matrix.Rows().OnLeaveUp = v.Search
	v.matrix.Rows().OnMenu = func(id string, at fyne.Position) { w.ShowMenuAt(v.matrix, at, v.cellMenu(model.ID(id))...) }
	v.below, v.middle, v.why = w.Column(0), container.NewStack(), container.NewStack()
	v.body = v.arrange()
	v.object = container.NewStack()
	return v
}

// stackedBelow is the width under which the explanation stands below the matrix.
const stackedBelow = 520

// arrange sets the three parts side by side.
func (v *View) arrange() fyne.CanvasObject {
	v.find, v.pair = w.Column(0, v.search), w.Column(0)
	head := w.Pad(13, 16, 8, 16, w.Column(8, v.pills, v.pair, v.find))
	middle := w.Frame(head, nil, nil, nil, v.middle)
	right := w.Sized(268, 0, w.Ground(theme.Surface, v.why))
	return w.NewSplit(0.242, w.Sized(200+theme.Scaled(70), 0, v.panel.object), w.NewSplit(0.665, middle, right).Stacking(stackedBelow))
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Scenarios }

// Object implements page.Page. The page is drawn when it is first asked for.
func (v *View) Object() fyne.CanvasObject {
	if !v.drawn {
		v.drawn = true
		v.Refresh()
	}
	return v.object
}

// Show implements page.Page: it goes to the scenario of the route, or stays where it was.
func (v *View) Show(r page.Route) {
	v.panel.watchFocus()
	if r.ID == "" || r.ID == v.presenter.Draft().Scenario {
		return
	}
	if _, ok := v.host.Session().Book().Scenarios.Get(r.ID); ok {
		v.leave(func() { v.load(r.ID) })
	}
}

// Chosen implements page.Minded.
func (v *View) Chosen() model.ID { return v.presenter.Draft().Scenario }

// Tried implements page.Trying.
func (v *View) Tried() []byte { return v.presenter.Tried() }

// TryAgain implements page.Trying.
func (v *View) TryAgain(tried []byte, earlier bool) error {
	err := v.presenter.TryAgain(tried, earlier)
	if err == nil && v.drawn {
		v.Refresh()
	}
	return err
}

// Watch implements page.Trying.
func (v *View) Watch(changed func()) { v.watch = changed }

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	v.draw()
}

// fewRows is how many commitments are seen without searching. The field for that shows where there are more, or once one asks.
const fewRows = 14

// Search implements page.Page.
func (v *View) Search() {
	v.searching = true
	v.find.Show()
	v.object.Refresh()
	v.focus(v.search)
}

func (v *View) focus(o fyne.Focusable) {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(object); c != nil {
		c.Focus(o)
	}
}

func (v *View) toMatrix() {
	if v.presenter.Len() > 0 {
		v.focus(v.matrix.Rows())
	}
}

// toWhy takes the focus into the explanation of the chosen cell.
func (v *View) toWhy() {
	if v.first != nil {
		v.focus(v.first)
	}
}

// draw shows everything anew.
func (v *View) draw() {
	words := v.host.Words()
	content := v.body
	if v.presenter.Total() == 0 {
		create := w.NewPrimary(words.T("action.new_commitment"), func() { v.host.Open(model.KindCommitment, "", func(model.ID) {}) })
		detail.Lock(v.host, create)
		content = w.Empty("split", words.T("scenarios.none"), words.T("scenarios.none_hint"), create)
	}
	v.object.Objects = []fyne.CanvasObject{w.Ground(theme.Paper, content)}
	v.answered()
	v.object.Refresh()
}

// answered shows what the what-if comes to.
func (v *View) answered() {
	v.watch()
	v.panel.draw()
	v.saved.SetText(v.host.Words().N("scenarios.saved", v.presenter.Scenarios()))
	w.SetVisible(v.find, v.searching || v.presenter.Total() > fewRows)
	v.search.SetPlaceHolder(v.host.Words().N("scenarios.search", v.presenter.Total()))
	v.drawPills()
	v.columns()
	v.rows()
}

// columns shows the presenter's columns.
func (v *View) columns() {
	var heads []w.MatrixColumn
	for _, c := range v.presenter.Columns() {
		heads = append(heads, w.MatrixColumn{ID: c.ID, Title: c.Title, Note: c.Note, Accent: c.Tried})
	}
	v.matrix.SetColumns(heads)
}

// rows shows the presenter's rows, and explains the chosen cell.
func (v *View) rows() {
	p := v.presenter
	cells := w.MatrixCells{
		Len: p.Len(), ID: func(i int) string { return string(p.ID(i)) }, Title: p.Title, Longest: p.Longest(),
		Cell: func(i, n int) w.ChipData { return w.ChipData(p.Cell(i, n)) },
	}
	for _, c := range p.Words() {
		cells.Words = append(cells.Words, w.ChipData(c))
	}
	v.matrix.SetCells(cells)
	row, column := p.Chosen()
	v.matrix.Choose(string(row), column)
	p.Choose(row, column)
	var middle fyne.CanvasObject = w.MatrixAbove(v.matrix, v.below)
	if p.Len() == 0 {
		middle = v.noRows()
	}
	v.middle.Objects = []fyne.CanvasObject{middle}
	v.explain()
	v.middle.Refresh()
}

func (v *View) noRows() fyne.CanvasObject {
	words := v.host.Words()
	clear := w.NewButton(words.T("scenarios.clear"), func() {
		v.presenter.SetOnlyDifferent(false)
		v.search.SetText("")
		v.answered()
	})
	return w.Empty("search", words.T("scenarios.no_match"), words.T("scenarios.no_match_hint"), clear)
}

func (v *View) choose(row model.ID, column string) {
	v.presenter.Choose(row, column)
	v.explain()
}

// explain shows why the chosen cell is what it is, and what differs.
func (v *View) explain() {
	v.drawWhy()
	v.drawComparison()
}

// found shows what has come from the background.
func (v *View) found() {
	v.panel.drawWatch()
	v.matrix.Rows().Refresh()
	v.explain()
}

func (v *View) fail(err error) {
	if !errors.Is(err, loop.ErrClosed) {
		v.host.Fail(err)
	}
}
