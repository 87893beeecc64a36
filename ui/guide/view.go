package guide

import (
	"fyne.io/fyne/v2"

	"proviso/model/words"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// View shows the guide: its chapters with a search at the left, one chapter at the right.
type View struct {
	words *words.Words
	guide Guide
	show  func(page string)

	search *w.Search
	list   *fyne.Container
	text   *fyne.Container
	object fyne.CanvasObject
	chosen int // the chapter that shows
}

// The widths of the list of chapters and of the lines of a chapter.
const (
	listWidth = 250
	lineWidth = 620
)

// NewView is the guide in the language of the words; show is called to show a page of the window.
func NewView(speak *words.Words, show func(page string)) *View {
	v := &View{words: speak, guide: Of(speak), show: show, list: w.Column(2), text: w.Column(0)}
	v.search = w.NewSearch(speak.T("help.search"), "")
	v.search.OnQuery = v.find
	v.find("")
	rail := w.Frame(w.Pad(0, 0, 8, 0, v.search), nil, nil, nil, w.Scroll(w.Inset(1, 1, v.list)))
	left := w.Ground(theme.Rail, w.Sized(listWidth, 0, w.Pad(14, 11, 12, 11, rail)))
	right := w.Scroll(w.Pad(18, 24, 24, 24, v.text))
	v.object = w.Frame(nil, nil, w.Frame(nil, nil, nil, w.DividerDown(), left), nil, right)
	return v
}

// Title is what the guide is called.
func (v *View) Title() string { return v.guide.Title }

// Object is the whole view.
func (v *View) Object() fyne.CanvasObject { return v.object }

// Search is the field to put the cursor into first.
func (v *View) Search() fyne.Focusable { return v.search }

// find lists the chapters that hold the words typed and shows the first of them, unless the one that shows is among them.
func (v *View) find(query string) {
	found := v.guide.Matching(query)
	v.list.Objects = nil
	stays := false
	for _, i := range found {
		item := w.NewNavItem(v.guide.Chapters[i].Title, "", func() { v.choose(i) })
		v.list.Objects = append(v.list.Objects, item)
		stays = stays || i == v.chosen
	}
	switch {
	case len(found) == 0:
		v.list.Objects = []fyne.CanvasObject{w.NewPara(w.Faint, w.Plain(v.words.T("help.none")))}
	case stays:
		v.choose(v.chosen)
	default:
		v.choose(found[0])
	}
	v.list.Refresh()
}

// choose shows a chapter.
func (v *View) choose(i int) {
	v.chosen = i
	chapter := v.guide.Chapters[i]
	for _, o := range v.list.Objects {
		if item, ok := o.(*w.NavItem); ok {
			item.SetSelected(item.Text() == chapter.Title)
		}
	}
	parts := []fyne.CanvasObject{w.Pad(0, 0, 10, 0, w.NewPara(w.Title, w.Plain(chapter.Title)))}
	for _, b := range chapter.Blocks {
		parts = append(parts, v.block(b))
	}
	v.text.Objects = []fyne.CanvasObject{w.Line(0, w.GrowTo(lineWidth, w.Column(8, parts...)))}
	v.text.Refresh()
}

func (v *View) block(b Block) fyne.CanvasObject {
	switch b.Kind {
	case Step:
		return w.LineTop(0, w.Sized(24, 0, w.NewText(w.Faint, b.Mark)), w.Grow(w.NewPara(w.Body, styledRuns(b.Runs)...)))
	case Item:
		return w.LineTop(0, w.Sized(24, 0, w.NewText(w.Faint, "•")), w.Grow(w.NewPara(w.Body, styledRuns(b.Runs)...)))
	case Show:
		return w.Pad(0, 0, 4, 24, w.Line(0, w.NewLink(w.Body.In(theme.Accent), b.Runs[0].Text, func() { v.show(b.Page) })))
	}
	return w.Pad(0, 0, 4, 0, w.NewPara(w.Body, styledRuns(b.Runs)...))
}

func styledRuns(runs []Run) []w.Run {
	var out []w.Run
	for _, r := range runs {
		out = append(out, w.Run{Text: r.Text, Bold: r.Bold, Italic: r.Code})
	}
	return out
}
