package listed

import (
	"fyne.io/fyne/v2"

	"proviso/model/words"
	"proviso/ui/action"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// Pane is how a page with a list stands: a search field and pills above the list at the left, what is chosen in full at the
// right.
type Pane struct {
	Search *w.Search
	Pills  *fyne.Container
	List   *w.RowList
	head   *fyne.Container
	split  *w.Split
	object *fyne.Container
	shown  fyne.CanvasObject // the split, or what shows in its place
}

// NewPane is a pane whose list has rows of so many lines and takes a share of the width, 0…1. search is called with what is
// typed. The keyboard goes from the field down to the list, and from the first row up to the field.
func NewPane(words *words.Words, lines int, share float32, search func(text string)) *Pane {
	p := &Pane{Search: w.NewSearch("", action.Find.In(words)), Pills: w.Wrap(6), List: w.NewRowList(lines)}
	p.Search.OnQuery = search
	p.Search.OnDown = func() {
		if p.List.Len() > 0 {
			w.Focus(p.List)
		}
	}
	p.List.OnLeaveUp = p.FocusSearch
	p.head = w.Column(8, p.Search, p.Pills)
	head := w.Column(0, w.Pad(12, 16, 10, 16, p.head), w.Divider())
	p.split = w.NewSplit(share, w.Frame(head, nil, nil, nil, p.List), w.Ground(theme.Surface, w.Spring()))
	p.object = w.Frame(nil, nil, nil, nil, w.Spring())
	return p
}

// SetHead puts other lines above the list than the search field and the pills alone.
func (p *Pane) SetHead(lines ...fyne.CanvasObject) {
	p.head.Objects = lines
	p.head.Refresh()
}

// Object is the whole pane, the same each time; empty before it is filled.
func (p *Pane) Object() fyne.CanvasObject { return p.object }

// FocusSearch puts the cursor into the search field.
func (p *Pane) FocusSearch() { w.Focus(p.Search) }

// Fill shows the list and what is chosen or, unless it is nil, what an empty book shows instead.
func (p *Pane) Fill(instead fyne.CanvasObject) {
	content := instead
	if instead == nil {
		content = p.split
	}
	if content == p.shown {
		return
	}
	p.shown = content
	ground := w.Ground(theme.Paper, content)
	p.object.Objects = []fyne.CanvasObject{ground}
	p.object.Layout = w.Frame(nil, nil, nil, nil, ground).Layout
	p.object.Refresh()
}

// ShowDetail shows at the right what is chosen, in full; it scrolls.
func (p *Pane) ShowDetail(detail fyne.CanvasObject) { p.ShowRight(w.Scroll(w.Inset(16, 22, detail))) }

// ShowRight shows something at the right that has margins of its own.
func (p *Pane) ShowRight(content fyne.CanvasObject) {
	p.split.SetRight(w.Ground(theme.Surface, content))
}

// Refresh lays out anew what shows, as when something in it has grown.
func (p *Pane) Refresh() { p.split.Refresh() }

// NoMatch is what shows at the right where nothing matches what is typed and narrowed to, with a button that clears that. Its
// translation keys are "<area>.no_match", "<area>.no_match_hint" and "<area>.clear".
func NoMatch(words *words.Words, area string, clear func()) fyne.CanvasObject {
	return w.Empty("search", words.T(area+".no_match"), words.T(area+".no_match_hint"), w.NewButton(words.T(area+".clear"), clear))
}

// Narrow offers by pills to narrow the list to one of several values; say puts a value into words, choose is called with the
// one that is pressed.
func Narrow[V comparable](p *Pane, values []V, now V, say func(V) string, choose func(V)) {
	p.Pills.Objects = nil
	for _, value := range values {
		p.Pills.Add(w.NewPill(say(value), value == now, func() { choose(value) }))
	}
}
