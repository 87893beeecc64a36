package scenarios

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/outlook"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// drawWhy explains the chosen cell.
func (v *View) drawWhy() {
	why, ok := v.presenter.Why()
	v.first = nil
	if !ok {
		v.why.Objects = nil
		v.why.Refresh()
		return
	}
	v.why.Objects = []fyne.CanvasObject{w.Scroll(w.Inset(14, 18, w.Column(0, v.explained(why)...)))}
	v.why.Refresh()
}

// explained is a cell explained, section by section.
func (v *View) explained(why Why) []fyne.CanvasObject {
	words := v.host.Words()
	title := w.Pressed(why.Title, w.NewPara(w.Title, w.Plain(why.Title)), v.toCommitment(why.ID))
	v.first, _ = title.(fyne.Focusable)
	chips := []fyne.CanvasObject{w.NewChip(why.Chip.Tone, why.Chip.Text)}
	if why.Overdue {
		chips = append(chips, w.NewChip(theme.Stop, words.T("headline.overdue")))
	}
	blocks := []fyne.CanvasObject{w.Wrap(6, chips...), w.Pad(7, 0, 1, 0, title), w.NewPara(w.Faint, w.Plain(why.Under))}
	add := func(key string, content ...fyne.CanvasObject) {
		if len(content) > 0 {
			blocks = append(append(blocks, w.Section(words.T(key))), content...)
		}
	}
	add("scenarios.why", v.reasons(why)...)
	add("scenarios.why_ends", v.clauses(why.Termination)...)
	if why.Needs != "" {
		add("scenarios.needs", w.NewCopyPara(w.Body, w.Plain(why.Needs)))
	}
	v.sets(why.Sets, add)
	v.calendar(why.Calendar, add)
	return blocks
}

func (v *View) reasons(why Why) []fyne.CanvasObject {
	out := v.clauses(why.Condition)
	if why.Verdict != "" {
		out = append(out, w.NewPara(w.Soft, w.Plain(why.Verdict)))
	}
	for _, text := range why.Trouble {
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.Stop, []w.Run{w.Plain(text)})))
	}
	return out
}

// clauses draws a condition line by line. A clause leads to what it is about.
func (v *View) clauses(list []Clause) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range list {
		indent := float32(c.Depth) * 12
		if !c.Leaf {
			out = append(out, w.Pad(3, 0, 1, indent, w.NewText(w.Faint, c.Text)))
			continue
		}
		text := []w.Run{w.Plain(c.Text)}
		if c.Basis != "" {
			text = append(text, w.Pale("  "+c.Basis))
		}
		var mark fyne.CanvasObject
		if c.Of != "" {
			mark = w.NewIcon("chevron-right", theme.Faint, 11)
		}
		line := w.Pad(3, 0, 3, 0, w.LineTop(8, w.NewChip(c.Chip.Tone, c.Chip.Text), w.Grow(w.NewPara(w.Body, text...)), mark))
		out = append(out, w.Pad(0, 0, 0, indent, w.Pressed(c.Text, line, v.leadsTo(c))))
		if c.Reason != "" {
			out = append(out, w.Pad(0, 0, 3, indent, w.NewPara(w.SmallFaint, w.Plain(c.Reason))))
		}
	}
	return out
}

// leadsTo is where a clause leads: to the event, or to the row of the other commitment.
func (v *View) leadsTo(c Clause) func() {
	switch {
	case c.Event != "":
		return func() { v.host.Go(page.Route{Page: page.Events, ID: c.Event}) }
	case c.Of != "":
		return func() { v.toRow(c.Of) }
	}
	return nil
}

// toRow chooses another row in the same column, or shows the commitment where the matrix leaves it out.
func (v *View) toRow(id model.ID) {
	_, column := v.presenter.Chosen()
	if !v.matrix.Choose(string(id), column) {
		v.matrix.Choose(v.matrix.Rows().Current(), column)
		v.toCommitment(id)()
		return
	}
	v.choose(id, column)
	v.toMatrix()
}

func (v *View) toCommitment(id model.ID) func() {
	return func() { v.host.Go(page.Route{Page: page.Commitments, ID: id}) }
}

// sets are the smallest ways in, and what stops it.
func (v *View) sets(s Sets, add func(string, ...fyne.CanvasObject)) {
	words := v.host.Words()
	switch {
	case !s.Ready:
		add("scenarios.ways_in", w.NewText(w.Faint, words.T("scenarios.working")))
		return
	case s.Trouble != "":
		add("scenarios.ways_in", w.NewPara(w.Faint, w.Plain(s.Trouble)))
		return
	}
	add("scenarios.ways_in", v.ways(s)...)
	add("scenarios.stops", v.stops(s)...)
}

func (v *View) ways(s Sets) []fyne.CanvasObject {
	return v.listWays(s.Unlock, "scenarios.no_way_in", "scenarios.in_force_anyway", s.MoreUnlock, s.Incomplete)
}

func (v *View) stops(s Sets) []fyne.CanvasObject {
	return v.listWays(s.Stop, "scenarios.no_stop", "scenarios.stopped_anyway", s.MoreStop, s.Incomplete)
}

// listWays lists sets, or says that there are none or that nothing is needed.
func (v *View) listWays(ways []Way, none, anyway string, more int, incomplete bool) []fyne.CanvasObject {
	words := v.host.Words()
	switch {
	case len(ways) == 0 && !incomplete:
		return []fyne.CanvasObject{w.NewPara(w.Faint, w.Plain(words.T(none)))}
	case len(ways) == 1 && len(ways[0].Literals) == 0:
		return []fyne.CanvasObject{w.NewPara(w.Faint, w.Plain(words.T(anyway)))}
	}
	var out []fyne.CanvasObject
	for i, way := range ways {
		if i > 0 && len(way.Literals)+len(ways[i-1].Literals) > 2 {
			out = append(out, w.Pad(4, 0, 4, 0, w.Divider()))
		}
		out = append(out, v.way(way))
	}
	return v.honest(out, more, incomplete)
}

// way is one set, with what has it happen in the what-if.
func (v *View) way(way Way) fyne.CanvasObject {
	words := v.host.Words()
	chips := make([]w.ChipData, len(way.Literals))
	for i, l := range way.Literals {
		chips[i] = w.ChipData(l.Chip)
	}
	level := w.Level(chips)
	var lines []fyne.CanvasObject
	for i, l := range way.Literals {
		lines = append(lines, w.Inset(2, 0, w.LineTop(8, level[i], w.Grow(w.NewCopyPara(w.Body, w.Plain(l.Text))))))
	}
	var try fyne.CanvasObject
	if way.CanTry() {
		link := w.NewLink(w.SmallSoft.In(theme.Accent), words.T("scenarios.try"), func() { v.change(func() { v.presenter.Try(way) }) })
		link.SetTip(words.T("scenarios.try_hint"))
		try = w.Pad(3, 0, 0, 0, link)
	}
	return w.LineTop(8, w.Grow(w.Column(0, lines...)), try)
}

// honest says what a list leaves out.
func (v *View) honest(list []fyne.CanvasObject, more int, incomplete bool) []fyne.CanvasObject {
	words := v.host.Words()
	if more > 0 {
		list = append(list, w.NewText(w.SmallFaint, words.N("scenarios.sets.more", more)))
	}
	if incomplete {
		list = append(list, w.NewPara(w.SmallFaint, w.Plain(words.T("scenarios.sets.incomplete"))))
	}
	return list
}

var effectInks = map[outlook.EffectKind]theme.Name{
	outlook.ComesIntoForce: theme.Go.Ink(), outlook.LeavesForce: theme.Stop.Ink(), outlook.Ends: theme.End.Ink(),
	outlook.Expires: theme.End.Ink(), outlook.FallsDue: theme.Open.Ink(),
}

// calendar lists what comes when.
func (v *View) calendar(c Calendar, add func(string, ...fyne.CanvasObject)) {
	words := v.host.Words()
	switch {
	case !c.Shown:
		return
	case !c.Ready:
		add("scenarios.calendar", w.NewText(w.Faint, words.T("scenarios.working")))
		return
	case len(c.Days) == 0 && !c.Gaps:
		add("scenarios.calendar", w.NewPara(w.Faint, w.Plain(words.T("scenarios.calendar_none"))))
		return
	}
	var out []fyne.CanvasObject
	day := float32(76)
	for _, d := range c.Days {
		day = max(day, w.NewText(w.Faint, d.Day).MinSize().Width)
	}
	for _, d := range c.Days {
		text := w.NewPara(w.Body, w.Plain(d.Title+" "), w.Inked(effectInks[d.Kind], d.Effect))
		line := w.Inset(3, 0, w.LineTop(8, w.Side(day, w.NewText(w.Faint, d.Day)), w.Grow(text)))
		out = append(out, w.Pressed(d.Title, line, func() { v.toRow(d.ID) }))
	}
	out = v.honest(out, c.More, false)
	if c.Gaps {
		out = append(out, w.Pad(4, 0, 0, 0, w.NewPara(w.SmallFaint, w.Plain(words.T("scenarios.calendar_gaps")))))
	}
	add("scenarios.calendar", out...)
}
