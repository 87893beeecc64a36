package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"proviso/model"
	"proviso/store"
	"proviso/ui/action"
	"proviso/ui/page"
	"proviso/ui/palette"
	"proviso/ui/session"
	w "proviso/ui/widgets"
)

// desk is an open book with its pages around it.
type desk struct {
	shell   *Shell
	store   *store.Store
	session *session.Session
	pages   []page.Page
	stale   map[page.Name]bool // pages to refresh when they show next
	current int
	been    []page.Route // where one came from, the latest last
	at      page.Route
	records palette.Records // what the palette finds in the book

	keeping    bool   // what is typed will be written down soon
	kept       string // what is written down
	complained bool   // it was told that it can't be

	top    *topBar
	then   *thenBar
	notes  *notes
	foot   *footBar
	rail   []*w.NavItem
	rails  fyne.CanvasObject // all of the rail
	centre *fyne.Container
	object fyne.CanvasObject
}

// newDesk lays out an open book. The shell's session must be the desk's before pages are made, so it sets itself there.
func newDesk(s *Shell, st *store.Store, ses *session.Session, how access) *desk {
	d := &desk{shell: s, store: st, session: ses, stale: map[page.Name]bool{}, current: -1}
	s.book = d
	d.centre = container.NewStack()
	d.top, d.then, d.foot = newTopBar(s), newThenBar(s), newFootBar(s)
	d.notes = newNotes(s, how)
	for _, leaf := range s.config.Pages {
		d.pages = append(d.pages, leaf.New(s))
	}
	for _, p := range d.trying() {
		p.Watch(s.touched)
	}
	d.rail, d.rails = s.newRail()
	d.object = w.Frame(w.Column(0, d.top.object, d.notes.object, d.then.object), d.foot.object, d.rails, nil, d.centre)
	ses.Listen(d.changed)
	return d
}

// newRail is the way to each page, as items and as the whole at the left of the window.
func (s *Shell) newRail() ([]*w.NavItem, fyne.CanvasObject) {
	var items []*w.NavItem
	var objects []fyne.CanvasObject
	for _, leaf := range s.config.Pages {
		item := w.NewNavItem(s.words.T("page."+string(leaf.Name)), "", func() { s.Go(page.Route{Page: leaf.Name}) })
		items, objects = append(items, item), append(objects, item)
	}
	return items, w.Rail(176, objects...)
}

// changed brings everything up to date after an edit or another question.
func (d *desk) changed(session.Change) {
	for _, p := range d.pages {
		d.stale[p.Name()] = true
	}
	d.refreshPage()
	d.shell.update()
}

func (d *desk) refreshPage() {
	if p := d.page(); p != nil && d.stale[p.Name()] {
		delete(d.stale, p.Name())
		p.Refresh()
	}
}

// page is the page that shows, nil where there is none.
func (d *desk) page() page.Page {
	if d.current < 0 || d.current >= len(d.pages) {
		return nil
	}
	return d.pages[d.current]
}

// index is where a page stands in the rail, below 0 where there is none of the name.
func (d *desk) index(name page.Name) int {
	return slices.IndexFunc(d.pages, func(p page.Page) bool { return p.Name() == name })
}

// show goes to a route and reports whether there is such a page.
func (d *desk) show(r page.Route) bool {
	i := d.index(r.Page)
	if i < 0 {
		return false
	}
	d.at = r
	free := false
	if i != d.current {
		_, onRail := d.shell.config.Window.Canvas().Focused().(*w.NavItem)
		free = !onRail && d.shell.letFocusGo()
		d.current = i
		d.centre.Objects = []fyne.CanvasObject{d.pages[i].Object()}
		d.centre.Refresh()
	}
	d.refreshPage()
	d.pages[i].Show(r)
	if free && d.shell.config.Window.Canvas().Focused() == nil {
		w.FocusList(d.pages[i].Object())
	}
	d.shell.update()
	return true
}

// update brings what is around the page up to date.
func (d *desk) update() {
	d.top.update()
	d.then.update()
	d.foot.update()
	for i, p := range d.pages {
		if kind, ok := p.Name().Kind(); ok {
			d.rail[i].SetCount(d.countOf(kind))
		}
		d.rail[i].SetSelected(i == d.current)
	}
}

// countOf is how many records of a kind the book holds, in words; "" for none.
func (d *desk) countOf(kind model.RecordKind) string {
	if n := d.session.Book().Count(kind); n > 0 {
		return d.shell.words.Int(n)
	}
	return ""
}

// actions are those of the page that shows.
func (d *desk) actions() []action.Action {
	if p := d.page(); p != nil {
		return p.Actions()
	}
	return nil
}
