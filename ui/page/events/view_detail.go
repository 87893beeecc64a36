package events

import (
	"fyne.io/fyne/v2"

	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// detail draws an event in full; what there is nothing of is left out.
func (v *View) detail(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	blocks := []fyne.CanvasObject{v.top(d), w.Pad(8, 0, 2, 0, w.NewCopyPara(w.Heading, w.Plain(d.Name)))}
	if d.Text != "" {
		blocks = append(blocks, w.NewCopyPara(w.Soft, w.Plain(d.Text)))
	}
	add := func(section string, content []fyne.CanvasObject) {
		if len(content) > 0 {
			blocks = append(blocks, w.Section(words.T(section)))
			blocks = append(blocks, content...)
		}
	}
	if d.Likelihood != "" {
		add("events.section.likelihood", []fyne.CanvasObject{w.NewCopyPara(w.Body, w.Plain(words.Capital(d.Likelihood)))})
	}
	hanging := v.hanging(d.Hanging)
	if len(hanging) == 0 {
		hanging = []fyne.CanvasObject{w.NewPara(w.Faint, w.Plain(words.T("events.nothing_hangs")))}
	}
	add("events.section.hanging", hanging)
	history := v.history(d.History)
	if len(history) == 0 {
		history = []fyne.CanvasObject{w.NewPara(w.Faint, w.Plain(words.T("events.no_history")))}
	}
	add("events.section.history", append(history, detail.AllEdits(v.host, d.ID)))
	add("events.section.relations", v.relations(d))
	add("events.section.evidence", v.evidence(d.Evidence))
	if stances := detail.StanceRows(v.host, d.Stances); len(stances) > 0 {
		add("events.section.stances", append(stances, detail.Add(v.host, "detail.stance.add", func() { v.addStance(d.ID) })))
	}
	var more []fyne.CanvasObject
	for _, x := range []struct{ key, text string }{{"events.tags", d.Tags}, {"events.notes", d.Notes}} {
		if x.text != "" {
			more = append(more, w.NewCopyPara(w.Body, w.Pale(words.T(x.key)+"  "), w.Plain(x.text)))
		}
	}
	add("events.section.more", more)
	return w.Column(0, blocks...)
}

func (v *View) top(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	record := w.NewPrimary(words.T("events.record"), func() { v.host.RecordEvent(d.ID) })
	edit := w.NewButton(words.T("events.edit"), func() { v.edit(d.ID) })
	record.SetTip(action.Chord(v.host.Words(), v.Actions(), "event.record"))
	edit.SetTip(action.Chord(v.host.Words(), v.Actions(), "event.edit"))
	detail.Lock(v.host, record, edit)
	more := w.NewButtonOf(w.Normal, "more", "", nil)
	more.SetTapped(func() { w.ShowMenu(more, v.menu(d.ID)...) })
	more.SetTip(words.T("events.more"))
	state := w.Wrap(8, w.NewChip(d.State.Tone, d.State.Text), w.NewText(w.Faint, d.Since))
	if w.LargeText() { // no room beside the buttons
		return w.Column(6, state, w.Line(8, record, edit, more, w.Spring()))
	}
	return w.Line(8, w.Grow(state), record, edit, more)
}

// mostHanging is how many commitments are listed before the rest is only counted; the register lists them all.
const mostHanging = 40

func (v *View) hanging(list []Hanging) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, h := range list {
		if i == mostHanging {
			out = append(out, w.Pad(6, 0, 0, 0, w.NewText(w.Faint, v.host.Words().N("events.more_hanging", len(list)-i))))
			break
		}
		runs := []w.Run{w.Plain(h.Title)}
		if h.Condition != "" {
			runs = append(runs, w.Pale("  "+h.Condition))
		}
		out = append(out, w.Item(runs, "", (*w.ChipData)(&h.Chip), func() { v.host.Go(h.Route) }))
	}
	return out
}

func (v *View) history(list []Entry) []fyne.CanvasObject {
	chips := make([]w.ChipData, len(list))
	for i, e := range list {
		chips[i] = w.ChipData(e.Chip)
		if e.Corrected {
			chips[i] = w.ChipData{Tone: theme.End, Text: v.host.Words().T("events.corrected", "state", e.Chip.Text)}
		}
	}
	level := w.Level(chips)
	var out []fyne.CanvasObject
	for i, e := range list {
		runs := []w.Run{w.Plain(e.On)}
		if e.Note != "" {
			runs = append(runs, w.Plain("  "+e.Note))
		}
		runs = append(runs, w.Pale("  "+e.Recorded))
		out = append(out, w.Pad(3, 0, 3, 0, w.LineTop(8, level[i], w.Grow(w.NewCopyPara(w.Body, runs...)))))
	}
	return out
}

// relations are the rules of an event, each with a button that changes it, and one that adds another.
func (v *View) relations(d Detail) []fyne.CanvasObject {
	words := v.host.Words()
	var out []fyne.CanvasObject
	for _, r := range d.Relations {
		runs := []w.Run{w.Pale(r.Rule + " "), w.Plain(r.Other)}
		if r.Note != "" {
			runs = append(runs, w.Pale("  "+r.Note))
		}
		item := w.Item(runs, "", (*w.ChipData)(&r.State), func() { v.host.Go(r.Route) })
		change := w.NewIconButton("edit", words.T("events.relation.change"), func() { v.host.Relate(d.ID, r.ID) })
		detail.Lock(v.host, change)
		out = append(out, w.Line(4, w.Grow(item), change))
	}
	if len(out) == 0 {
		out = append(out, w.NewPara(w.Faint, w.Plain(words.T("events.no_relations"))))
	}
	return append(out, detail.Add(v.host, "events.relation.add", func() { v.host.Relate(d.ID, "") }))
}

func (v *View) evidence(list []Evidence) []fyne.CanvasObject {
	words := v.host.Words()
	var out []fyne.CanvasObject
	for _, e := range list {
		source := w.NewIconButton("eye", words.T("evidence.to_source"), func() { v.host.Go(e.Route) })
		out = append(out, w.Pad(0, 0, 8, 0, w.LineTop(4, w.Grow(w.Quote(words.Quoted(e.Quote), e.From)), source)))
	}
	return out
}
