package graph

import (
	"strconv"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/figure"
	"proviso/ui/action"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	search    *w.Completer
	canvas    *w.FigureView
	zoom      *w.Button
	tools     *fyne.Container
	foot      *fyne.Container
	side      *fyne.Container
	body      *fyne.Container
	object    *fyne.Container
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session(), w.MeasureText)}
	words := host.Words()
	v.search = w.NewCompleter(words.T("map.search"), v.options)
	v.search.OnChosen = func(o w.Option) { v.centre(model.ID(o.ID)) }
	v.zoom = w.NewButtonOf(w.Quiet, "", words.Percent(1), nil)
	v.zoom.SetTip(words.T("map.actual"))
	v.canvas = w.NewFigureView()
	v.canvas.OnChoose = v.choose
	v.canvas.OnOpen = func(string) { v.open() }
	v.canvas.OnArrow = v.walk
	v.canvas.OnZoom = func(zoom float64) { v.zoom.SetText(words.Percent(zoom)) }
	v.zoom.SetTapped(v.canvas.ActualSize)
	v.tools, v.foot, v.side = w.Wrap(10), w.Column(0), w.Side(sideWidth, w.Spring())
	middle := w.Frame(w.Column(0, w.Inset(10, 16, v.tools), w.Divider()), v.foot, nil, nil, v.canvas)
	v.body = w.Frame(nil, nil, nil, w.Frame(nil, nil, w.DividerDown(), nil, v.side), middle)
	v.object = w.Frame(nil, nil, nil, nil, w.Spring())
	v.Refresh()
	v.show()
	return v
}

// How wide the side that tells about a node is, and the field that searches.
const (
	sideWidth   = 272
	searchWidth = 220
)

// Name implements page.Page.
func (*View) Name() page.Name { return page.Map }

// Arrangement implements page.Arranged: how many steps around a record are shown, 0 for the whole book.
func (v *View) Arrangement() map[string]string {
	return map[string]string{"steps": strconv.Itoa(v.presenter.Depth())}
}

// Arrange implements page.Arranged.
func (v *View) Arrange(chosen map[string]string) {
	steps, err := strconv.Atoi(chosen["steps"])
	if err != nil || steps == v.presenter.Depth() {
		return
	}
	v.presenter.SetDepth(steps)
	v.draw()
	v.show()
}

// Object implements page.Page.
func (v *View) Object() fyne.CanvasObject { return v.object }

// Show implements page.Page: it goes to the record of the route, or stays where it was.
func (v *View) Show(r page.Route) {
	if r.ID == "" {
		return
	}
	before := v.presenter.Centre()
	v.presenter.GoTo(r.ID)
	v.draw()
	if v.presenter.Centre() == before {
		v.canvas.Reveal(v.presenter.Chosen())
	} else {
		v.show()
	}
}

// Chosen implements page.Minded.
func (v *View) Chosen() model.ID { return v.presenter.Centre() }

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	words := v.host.Words()
	var content fyne.CanvasObject = v.body
	if v.presenter.Total() == 0 {
		create := func() { v.host.Open(model.KindCommitment, "", func(model.ID) { v.Refresh() }) }
		content = w.Empty("link", words.T("map.none"), words.T("map.none_hint"), w.NewPrimary(words.T("action.new_commitment"), create))
	}
	ground := w.Ground(theme.Paper, content)
	v.object.Objects = []fyne.CanvasObject{ground}
	v.object.Layout = w.Frame(nil, nil, nil, nil, ground).Layout
	v.draw()
	v.object.Refresh()
}

// Search implements page.Page.
func (v *View) Search() { w.Focus(v.search) }

// draw shows what the presenter has.
func (v *View) draw() {
	v.canvas.SetFigure(v.presenter.Figure())
	v.canvas.Choose(v.presenter.Chosen())
	v.drawTools()
	v.drawFoot()
	v.drawSide()
}

// readable is the zoom below which the map is not shown as a whole unless that is asked for.
const readable = 0.62

// show brings another neighbourhood into view: as a whole where that can be read, else its centre, or where it begins.
func (v *View) show() {
	centre := string(v.presenter.Centre())
	if spots := v.presenter.Figure().Spots; centre == "" && len(spots) > 0 {
		centre = spots[0].ID
	}
	v.canvas.FitOrCentre(readable, centre)
}

func (v *View) drawTools() {
	words := v.host.Words()
	steps := []w.Segment{}
	least := 1
	if v.presenter.Fits() {
		least = Whole
		steps = append(steps, w.Segment{Text: words.T("map.whole"), Tone: theme.Done})
	}
	for n := 1; n <= MostSteps; n++ {
		steps = append(steps, w.Segment{Text: words.N("map.steps", n), Tone: theme.Done})
	}
	depth := w.NewSegmented(v.presenter.Depth()-least, func(i int) { v.presenter.SetDepth(i + least); v.draw(); v.show() }, steps...)
	zoom := w.Line(2,
		w.NewIconButton("zoom-out", words.T("map.zoom_out"), v.canvas.ZoomOut), v.zoom,
		w.NewIconButton("zoom-in", words.T("map.zoom_in"), v.canvas.ZoomIn),
		w.NewIconButton("fit", words.T("map.fit"), v.canvas.Fit))
	v.tools.Objects = []fyne.CanvasObject{w.Sized(theme.Scaled(searchWidth), 0, v.search), depth, zoom}
	v.tools.Refresh()
}

// drawFoot explains the signs, and says what is not shown.
func (v *View) drawFoot() {
	blocks := []fyne.CanvasObject{w.Divider()}
	if beyond := v.presenter.Beyond(); beyond != "" {
		blocks = append(blocks, w.Pad(6, 16, 0, 16, w.NewPara(w.SmallSoft, w.Plain(beyond))))
	}
	legend := w.NewDrawing(func(width float64) figure.Figure { return v.presenter.Legend(width) })
	v.foot.Objects = append(blocks, w.Inset(5, 16, legend))
	v.foot.Refresh()
}

func (v *View) options(query string) []w.Option {
	var out []w.Option
	for _, o := range v.presenter.Find(query) {
		out = append(out, w.Option{ID: string(o.ID), Label: o.Label, Chip: (*w.ChipData)(&o.Chip)})
	}
	return out
}

// centre shows what is around a record.
func (v *View) centre(id model.ID) {
	if id == "" {
		return
	}
	v.presenter.SetCentre(id)
	v.search.SetChosen(w.Option{})
	v.draw()
	v.show()
	w.Focus(v.canvas)
}

// choose tells about a node.
func (v *View) choose(id string) {
	v.presenter.Choose(id)
	v.drawSide()
}

// goTo chooses a record of the side's, wherever it is.
func (v *View) goTo(id model.ID) { v.Show(page.Route{Page: page.Map, ID: id}) }

var directions = map[fyne.KeyName]Direction{fyne.KeyLeft: Left, fyne.KeyRight: Right, fyne.KeyUp: Up, fyne.KeyDown: Down}

func (v *View) walk(key fyne.KeyName) {
	v.presenter.Walk(directions[key])
	v.canvas.Choose(v.presenter.Chosen())
	v.canvas.Reveal(v.presenter.Chosen())
	v.drawSide()
}

// open goes to the page of what is chosen.
func (v *View) open() {
	if d, ok := v.presenter.Detail(); ok {
		v.host.Go(d.Route)
	}
}

// Actions implements page.Page.
func (v *View) Actions() []action.Action {
	chosen := func() string {
		if v.presenter.Chosen() == "" {
			return v.host.Words().T("map.choose_first")
		}
		return ""
	}
	around := func() {
		if d, ok := v.presenter.Detail(); ok {
			v.centre(d.ID)
		}
	}
	return []action.Action{
		{Name: "map.zoom_in", Menu: action.View, Shortcut: "Ctrl+=", Apart: true, Do: v.canvas.ZoomIn},
		{Name: "map.zoom_out", Menu: action.View, Shortcut: "Ctrl+-", Do: v.canvas.ZoomOut},
		{Name: "map.actual", Menu: action.View, Shortcut: "Ctrl+0", Do: v.canvas.ActualSize},
		{Name: "map.fit", Menu: action.View, Shortcut: "Ctrl+Shift+0", Do: v.canvas.Fit},
		{Name: "map.open", Menu: action.Go, Shortcut: "Ctrl+Return", Apart: true, Do: v.open, Disabled: chosen},
		{Name: "map.around", Menu: action.View, Shortcut: "Ctrl+U", Do: around, Disabled: chosen},
	}
}
