package overview

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View is the page as it is drawn.
type View struct {
	host      page.Host
	presenter *Presenter
	blocks    *fyne.Container // the heading, the counts, the cards
	scroll    fyne.CanvasObject
	object    *fyne.Container
	drawn     bool
}

// New draws the page of the host's session.
func New(host page.Host) *View {
	v := &View{host: host, presenter: NewPresenter(host.Session())}
	v.blocks = w.Column(14)
	v.scroll = w.Scroll(w.Pad(18, 22, 22, 22, v.blocks))
	v.object = w.Frame(nil, nil, nil, nil, w.Spring())
	return v
}

// Name implements page.Page.
func (*View) Name() page.Name { return page.Overview }

// Object implements page.Page. The page is drawn when it is first asked for.
func (v *View) Object() fyne.CanvasObject {
	if !v.drawn {
		v.drawn = true
		v.Refresh()
	}
	return v.object
}

// Show implements page.Page: there is nothing on it to choose.
func (*View) Show(page.Route) {}

// Refresh implements page.Page.
func (v *View) Refresh() {
	v.presenter.Update()
	v.arrange()
	v.study()
}

// Search implements page.Page: one searches in the register.
func (v *View) Search() { v.host.Go(page.Route{Page: page.Commitments}) }

// Actions implements page.Page.
func (*View) Actions() []action.Action { return nil }

// study fills in what takes work once it is known.
func (v *View) study() {
	if v.presenter.Empty() {
		return
	}
	v.presenter.Study(func(err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		v.draw()
	})
}

// arrange puts the cards in place, or what an empty book shows instead.
func (v *View) arrange() {
	words := v.host.Words()
	content := v.scroll
	if v.presenter.Empty() {
		enter := w.NewPrimary(words.T("action.new_commitment"), func() {
			v.host.Open(model.KindCommitment, "", func(id model.ID) { v.host.Go(page.Route{Page: page.Commitments, ID: id}) })
		})
		if v.host.Session().ReadOnly() {
			enter.SetDisabled(words.T("overview.read_only"))
		}
		content = w.Empty("overview", words.T("overview.none"), words.T("overview.none_hint"), enter)
	} else {
		v.draw()
	}
	ground := w.Ground(theme.Paper, content)
	v.object.Objects = []fyne.CanvasObject{ground}
	v.object.Layout = w.Frame(nil, nil, nil, nil, ground).Layout
	v.object.Refresh()
}

// draw fills the page with what is known by now.
func (v *View) draw() {
	var counts, left, right []fyne.CanvasObject
	for _, c := range v.presenter.Counts() {
		counts = append(counts, w.CountCard(c.Tone, c.N, c.Word, c.Note, func() { v.host.Go(c.Route) }))
	}
	for _, c := range v.presenter.Cards() {
		if c.Right {
			right = append(right, v.card(c))
		} else {
			left = append(left, v.card(c))
		}
	}
	v.blocks.Objects = []fyne.CanvasObject{
		w.NewPara(w.Title, w.Plain(v.host.Words().T("overview.title"))),
		w.Columns(5, 12, 130, counts...), w.Columns(2, 14, 380, w.Column(14, left...), w.Column(14, right...)),
	}
	v.blocks.Refresh()
	v.scroll.Refresh()
}

func (v *View) card(c Card) fyne.CanvasObject {
	var blocks []fyne.CanvasObject
	if c.Lead != "" {
		blocks = append(blocks, w.Pad(0, 0, 6, 0, w.NewPara(w.Soft, w.Plain(c.Lead))))
	}
	for _, l := range c.Lines {
		blocks = append(blocks, v.line(l))
	}
	if len(c.Lines) == 0 {
		blocks = append(blocks, w.NewPara(w.Faint, w.Plain(c.None)))
	}
	return w.Card(c.Title, blocks...)
}

func (v *View) line(l Line) fyne.CanvasObject {
	text := l.Text
	if l.Effect {
		text = v.host.Words().T("overview.effect", "text", text)
	}
	runs := []w.Run{w.Plain(text)}
	if l.More {
		runs[0].Ink = theme.Soft
	}
	if l.Pale != "" {
		runs = append(runs, w.Pale("  "+l.Pale))
	}
	var tapped func()
	if l.Go {
		tapped = func() { v.host.Go(l.Route) }
	}
	item := w.Item(runs, l.Note, (*w.ChipData)(l.Chip), tapped)
	if l.Review == "" {
		return item
	}
	reviewed := w.NewIconButton("check", v.host.Words().T("overview.reviewed"), func() { v.reviewed(l.Review) })
	detail.Lock(v.host, reviewed)
	return w.Line(4, w.Grow(item), reviewed)
}

// reviewed notes that a commitment was looked at and stands.
func (v *View) reviewed(id model.ID) {
	page.Do(v.host, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Reviewed(b, id) }, nil)
}
