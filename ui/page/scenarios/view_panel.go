package scenarios

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"proviso/model"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// panel is the what-if as it is drawn: what is tried, a switch for each event, and what to watch.
type panel struct {
	view      *View
	head      *fyne.Container
	events    *fyne.Container
	find      *w.Search
	query     string
	rows      []*eventRow
	more      *fyne.Container
	rest      *fyne.Container // what else is assumed, relations
	watch     *fyne.Container
	save      *w.Button
	reset     *w.Button
	scroll    *container.Scroll
	object    fyne.CanvasObject
	relations bool // all of them are shown
	watching  bool // the layer tells what has the focus
}

func newPanel(v *View) *panel {
	p := &panel{view: v, head: w.Column(0), events: w.Column(0), more: w.Column(0), rest: w.Column(0), watch: w.Column(0)}
	words := v.host.Words()
	p.find = w.NewSearch(words.T("scenarios.find_event"), "")
	p.find.OnQuery = func(text string) { p.query = text; p.drawEvents() }
	p.save, p.reset = w.NewPrimary("", v.save), w.NewButton(words.T("scenarios.reset"), v.reset)
	more := w.NewButtonOf(w.Normal, "more", "", nil)
	more.SetTip(words.T("scenarios.more"))
	more.SetTapped(func() { w.ShowMenu(more, v.draftMenu()...) })
	foot := w.Column(0, w.Divider(), w.Inset(10, 16, w.Wrap(8, p.save, p.reset, more)))
	content := w.Scroll(w.Pad(12, 16, 14, 16, w.Column(0, p.head, p.find, p.events, p.more, p.rest, p.watch)))
	p.scroll, _ = content.Objects[0].(*container.Scroll)
	p.object = w.Frame(nil, foot, nil, nil, content)
	return p
}

// watchFocus has the panel scroll to what gets the focus in it.
func (p *panel) watchFocus() {
	layer := w.LayerOf(p.object)
	if p.watching || fyne.CurrentApp().Driver().CanvasForObject(p.object) == nil {
		return
	}
	p.watching = true
	before := layer.OnFocus
	layer.OnFocus = func(o fyne.CanvasObject) {
		if before != nil {
			before(o)
		}
		p.reveal(o)
	}
}

// reveal scrolls to an object of the panel.
func (p *panel) reveal(o fyne.CanvasObject) {
	row := slices.IndexFunc(p.rows, func(r *eventRow) bool { return slices.Contains(r.focusable(), o) })
	if row < 0 || p.scroll == nil {
		return
	}
	driver := fyne.CurrentApp().Driver()
	object := p.rows[row].object
	top := driver.AbsolutePositionForObject(object).Y - driver.AbsolutePositionForObject(p.scroll).Y
	bottom := top + object.Size().Height - p.scroll.Size().Height
	switch {
	case top < 0:
		p.scroll.Offset.Y += top
	case bottom > 0:
		p.scroll.Offset.Y += bottom
	default:
		return
	}
	p.scroll.Refresh()
}

func (p *panel) draw() {
	p.drawHead()
	p.drawEvents()
	p.drawRest()
	p.drawWatch()
	p.drawFoot()
}

// drawHead says what is being tried and what it builds on; both can be changed.
func (p *panel) drawHead() {
	v, words := p.view, p.view.host.Words()
	var which, base fyne.CanvasObject
	mark := func(size float32) fyne.CanvasObject { return w.NewIcon("chevron-down", theme.Soft, size) }
	name, on := v.presenter.Name(), words.T("scenarios.builds_on", "name", v.presenter.Base())
	which = w.Pressed(name, w.Line(8, w.Grow(w.NewPara(w.Title, w.Plain(name))), mark(13)), func() { w.ShowMenu(which, v.whichMenu()...) })
	base = w.Pressed(on, w.Line(5, w.NewFittedText(w.SmallSoft, on), mark(10)), func() { w.ShowMenu(base, v.baseMenu()...) })
	blocks := []fyne.CanvasObject{which, w.Pad(3, 0, 0, 0, w.Line(0, base))}
	if v.presenter.Earlier() {
		blocks = append(blocks, w.Pad(3, 0, 0, 0, w.Wrap(5,
			w.NewText(w.SmallFaint, words.T("scenarios.earlier")),
			w.NewLink(w.SmallSoft.In(theme.Accent), words.T("scenarios.earlier.reset"), v.reset))))
	}
	if chain := v.presenter.Chain(); chain != "" {
		blocks = append(blocks, w.NewPara(w.SmallFaint, w.Plain(chain)))
	}
	if day := v.presenter.AsOf(); day != "" {
		pill := w.NewPill(day, true, v.askDay)
		if v.presenter.OwnDay() {
			pill.Removable(func() { v.change(func() { v.presenter.clearDay() }) })
		}
		blocks = append(blocks, w.Pad(6, 0, 0, 0, w.Line(0, pill)))
	}
	blocks = append(blocks, w.Pad(0, 0, 6, 0, w.Column(0)))
	for _, text := range v.presenter.Contradictions() {
		blocks = append(blocks, w.Pad(0, 0, 8, 0, w.Banner(theme.Stop, []w.Run{w.Plain(text)})))
	}
	p.head.Objects = blocks
	p.head.Refresh()
}

// drawEvents shows a switch for each event, in the same objects as before where they are the same events, so that one keeps
// the focus.
func (p *panel) drawEvents() {
	v, words := p.view, p.view.host.Words()
	rows, more := v.presenter.Events(p.query)
	w.SetVisible(p.find, more > 0 || len(rows) > 2*eventsAtOnce || p.query != "")
	if !p.sameEvents(rows) {
		p.rows, p.events.Objects = nil, nil
		for _, r := range rows {
			row := newEventRow(v, r.ID)
			p.rows = append(p.rows, row)
			p.events.Add(row.object)
		}
	}
	for i, r := range rows {
		p.rows[i].set(v, r)
	}
	p.more.Objects = nil
	switch {
	case len(rows) == 0 && p.query != "":
		p.more.Add(w.Pad(8, 0, 0, 0, w.NewPara(w.Faint, w.Plain(words.T("scenarios.no_event")))))
	case len(rows) == 0 && more == 0:
		p.more.Add(w.NewPara(w.Faint, w.Plain(words.T("scenarios.no_events"))))
	case more > 0 && p.query == "":
		p.more.Add(p.showAll(words.N("scenarios.more_events", more), true))
	case v.presenter.allShown && p.query == "":
		p.more.Add(p.showAll(words.T("scenarios.fewer_events"), false))
	}
	p.events.Refresh()
	p.more.Refresh()
}

func (p *panel) showAll(text string, all bool) fyne.CanvasObject {
	link := w.NewLink(w.SmallSoft.In(theme.Accent), text, func() {
		p.view.presenter.ShowAll(all)
		p.drawEvents()
		p.object.Refresh()
	})
	return w.Pad(8, 0, 0, 0, w.Line(0, link))
}

func (p *panel) sameEvents(rows []EventRow) bool {
	return slices.EqualFunc(p.rows, rows, func(a *eventRow, b EventRow) bool { return a.id == b.ID })
}

// relationsAtOnce is how many relations are shown until one asks for all.
const relationsAtOnce = 5

// drawRest shows what else is assumed, and the relations with their switches.
func (p *panel) drawRest() {
	v, words := p.view, p.view.host.Words()
	var blocks []fyne.CanvasObject
	if others := v.presenter.Others(); len(others) > 0 {
		blocks = append(blocks, w.Section(words.T("scenarios.others")))
		for _, o := range others {
			drop := w.NewIconButton("close", words.T("scenarios.drop"), func() { v.change(func() { v.presenter.Drop(o.Place) }) }).Small()
			blocks = append(blocks, w.Inset(3, 0, w.Line(8, w.Grow(w.NewPara(w.Body, w.Plain(o.Text))), drop)))
		}
	}
	relations := v.presenter.Relations()
	if len(relations) > 0 {
		blocks = append(blocks, w.Section(words.T("scenarios.relations")))
	}
	for i, r := range relations {
		if i == relationsAtOnce && !p.relations {
			link := w.NewLink(w.SmallSoft.In(theme.Accent), words.N("scenarios.more_relations", len(relations)-i), func() { p.relations = true; p.drawRest(); p.object.Refresh() })
			blocks = append(blocks, w.Pad(6, 0, 0, 0, w.Line(0, link)))
			break
		}
		blocks = append(blocks, p.relation(r))
	}
	p.rest.Objects = blocks
	p.rest.Refresh()
}

func (p *panel) relation(r RelationRow) fyne.CanvasObject {
	v, words := p.view, p.view.host.Words()
	chosen := 0
	if !r.On {
		chosen = 1
	}
	sw := w.NewSegmented(chosen, func(n int) { v.change(func() { v.presenter.SwitchRelation(r.ID, n == 0) }) },
		w.Segment{Text: words.T("scenarios.relation_on"), Tone: theme.Done}, w.Segment{Text: words.T("scenarios.relation_off"), Tone: theme.End})
	if r.Locked != "" {
		sw.SetDisabled(r.Locked)
	}
	return w.Inset(4, 0, w.LineTop(10, w.Grow(w.NewPara(w.SmallSoft, w.Plain(r.Text))), sw))
}

// watched is how many events are ranked in the panel.
const watched = 6

func (p *panel) drawWatch() {
	v, words := p.view, p.view.host.Words()
	list, ready, complete := v.presenter.Watching(watched)
	blocks := []fyne.CanvasObject{w.Section(words.T("scenarios.watch"))}
	switch {
	case !ready:
		blocks = append(blocks, w.NewText(w.Faint, words.T("scenarios.working")))
	case len(list) == 0:
		blocks = append(blocks, w.NewPara(w.Faint, w.Plain(words.T("scenarios.watch_none"))))
	default:
		for _, x := range list {
			bar := w.Bars(w.BarData{Text: x.Name, Note: x.Note, Share: x.Share})
			blocks = append(blocks, w.Pressed(x.Name, bar, func() { p.goTo(x.ID) }))
		}
	}
	if !complete {
		blocks = append(blocks, w.NewPara(w.SmallFaint, w.Plain(words.T("scenarios.watch_incomplete"))))
	}
	p.watch.Objects = blocks
	p.watch.Refresh()
}

// goTo takes the focus to the switch of an event.
func (p *panel) goTo(id model.ID) {
	has := func(r *eventRow) bool { return r.id == id }
	if !slices.ContainsFunc(p.rows, has) {
		p.view.presenter.ShowAll(true)
		p.find.SetText("")
		p.drawEvents()
		p.object.Refresh()
	}
	if i := slices.IndexFunc(p.rows, has); i >= 0 {
		p.view.focus(p.rows[i].answer)
		p.reveal(p.rows[i].answer)
	}
}

// drawFoot names what saving does, and says why it can't be done.
func (p *panel) drawFoot() {
	v, words := p.view, p.view.host.Words()
	text := "scenarios.save"
	if v.presenter.Draft().Scenario != "" {
		text = "scenarios.save_changes"
	}
	p.save.SetText(words.T(text))
	p.save.SetDisabled(v.cantSave())
	reason := ""
	if !v.presenter.Changed() {
		reason = words.T("scenarios.nothing_changed")
	}
	p.reset.SetDisabled(reason)
}
