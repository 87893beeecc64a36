package scenarios

import (
	"fyne.io/fyne/v2"

	"proviso/ui/listed"
	w "proviso/ui/widgets"
)

// drawPills shows what the matrix is narrowed to, how it is sorted, and what is compared.
func (v *View) drawPills() {
	words, p := v.host.Words(), v.presenter
	only := w.NewPill(words.T("scenarios.only_different"), p.OnlyDifferent(), func() {
		p.SetOnlyDifferent(!p.OnlyDifferent())
		v.drawPills()
		v.rows()
	})
	compare := w.NewPill(words.T("scenarios.compare"), p.Comparing(), v.toggleCompare)
	sort := listed.SortPill(words, "scenarios", p, func() { v.drawPills(); v.rows() })
	title := w.Pad(0, 8, 0, 0, w.Together(8, w.NewText(w.Title, words.T("scenarios.title")), v.saved))
	v.pills.Objects = []fyne.CanvasObject{title, w.Together(6, only, compare, sort)}
	v.pills.Refresh()
	v.pair.Objects = nil
	if p.Comparing() {
		v.pair.Objects = v.choosePair()
	}
	v.pair.Refresh()
	w.SetVisible(v.pair, p.Comparing())
}

// Arrangement implements page.Arranged.
func (v *View) Arrangement() map[string]string {
	p := v.presenter
	chosen := map[string]string{"sort": p.SortedBy()}
	if p.OnlyDifferent() {
		chosen["rows"] = onlyDifferent
	}
	return chosen
}

const onlyDifferent = "different"

// Arrange implements page.Arranged.
func (v *View) Arrange(chosen map[string]string) {
	v.presenter.SortBy(chosen["sort"])
	v.presenter.SetOnlyDifferent(chosen["rows"] == onlyDifferent)
	if v.drawn {
		v.drawPills()
		v.rows()
	}
}

// choosePair chooses the two columns that are compared.
func (v *View) choosePair() []fyne.CanvasObject {
	words, p := v.host.Words(), v.presenter
	var options []w.Option
	for _, c := range p.Comparable() {
		options = append(options, w.Option{ID: c.ID, Label: c.Title})
	}
	from, to := p.Pair()
	first := w.NewSelect("", options, from, func(id string) { _, to := p.Pair(); v.compare(id, to) })
	second := w.NewSelect("", options, to, func(id string) { from, _ := p.Pair(); v.compare(from, id) })
	return []fyne.CanvasObject{
		w.Line(6, w.NewText(w.Faint, words.T("scenarios.from")), w.GrowTo(200, first), w.NewText(w.Faint, words.T("scenarios.to")), w.GrowTo(200, second)),
	}
}

// toggleCompare shows two columns side by side, or all again.
func (v *View) toggleCompare() {
	if v.presenter.Comparing() {
		v.presenter.CompareNone()
		v.answered()
		return
	}
	from, to := v.presenter.Pair()
	if from == to {
		to = Tried
	}
	v.compare(from, to)
}

func (v *View) compare(from, to string) {
	v.presenter.Compare(from, to)
	v.answered()
}

// drawComparison says under the matrix what differs between the pair of columns.
func (v *View) drawComparison() {
	words := v.host.Words()
	c, ok := v.presenter.Comparison()
	v.below.Objects = nil
	if ok {
		runs := []w.Run{w.Plain(c.Counts)}
		switch {
		case c.Working:
			runs = append(runs, w.Pale(" "+words.T("scenarios.working")))
		case c.Change != "":
			runs = append(runs, w.Bold(" "+words.T("scenarios.smallest", "title", c.Of)), w.Plain(" "+words.Ended(c.Change)))
		}
		blocks := []fyne.CanvasObject{w.Section(words.T("scenarios.between", "from", c.From, "to", c.To)), w.NewCopyPara(w.Body, runs...)}
		if c.Doubtful && c.Change != "" {
			blocks = append(blocks, w.NewPara(w.SmallFaint, w.Plain(words.T("scenarios.smallest_doubtful"))))
		}
		v.below.Objects = []fyne.CanvasObject{w.Pad(2, 16, 12, 16, w.Column(0, blocks...))}
	}
	v.below.Refresh()
	v.middle.Refresh()
}
