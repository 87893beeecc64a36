package graph

import (
	"fyne.io/fyne/v2"

	"proviso/ui/detail"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// drawSide tells about what is chosen, or how to choose.
func (v *View) drawSide() {
	var content fyne.CanvasObject
	if d, ok := v.presenter.Detail(); ok {
		content = w.Column(0, v.detail(d)...)
	} else {
		content = w.Column(0, v.help()...)
	}
	v.side.Objects = []fyne.CanvasObject{w.Ground(theme.Surface, w.Scroll(w.Inset(14, 16, content)))}
	v.side.Refresh()
}

func (v *View) help() []fyne.CanvasObject {
	words := v.host.Words()
	out := []fyne.CanvasObject{w.NewPara(w.Title, w.Plain(words.T("map.choose"))), w.Pad(4, 0, 0, 0, w.NewPara(w.Soft, w.Plain(words.T("map.choose_hint"))))}
	locks := v.presenter.Deadlocks()
	if len(locks) > 0 {
		out = append(out, w.Section(words.N("map.deadlocks", len(locks))))
	}
	for _, text := range locks {
		out = append(out, w.Pad(0, 0, 6, 0, w.Banner(theme.Stop, []w.Run{w.Plain(text)})))
	}
	return out
}

func (v *View) detail(d Detail) []fyne.CanvasObject {
	words := v.host.Words()
	state := []fyne.CanvasObject{w.NewChip(d.Chip.Tone, d.Chip.Text)}
	if d.Overdue {
		state = append(state, w.NewChip(theme.Stop, words.T("headline.overdue")))
	}
	out := []fyne.CanvasObject{
		w.NewText(w.Caption, d.Kind),
		w.Pad(4, 0, 6, 0, w.NewCopyPara(w.Title, w.Plain(d.Title))),
		w.Line(6, append(state, w.Grow(w.NewPara(w.Faint, w.Plain(d.Since))))...),
	}
	if d.Sentence != "" {
		out = append(out, w.Pad(8, 0, 0, 0, w.NewCopyPara(w.Body, w.Plain(d.Sentence))))
	}
	if d.Needs != "" {
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.Open, []w.Run{w.Bold(words.T("map.still_needs")), w.Plain(" " + d.Needs)})))
	}
	if d.Deadlock != "" {
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.Stop, []w.Run{w.Plain(d.Deadlock)})))
	}
	out = append(out, w.Pad(12, 0, 0, 0, w.Wrap(6, v.buttons(d)...)))
	return append(out, v.neighbours(d)...)
}

func (v *View) buttons(d Detail) []fyne.CanvasObject {
	words := v.host.Words()
	open := words.T("map.open_commitment")
	if d.IsEvent {
		open = words.T("map.open_event")
	}
	out := []fyne.CanvasObject{w.NewButton(open, v.open)}
	if d.IsEvent {
		record := w.NewButton(words.T("map.record"), func() { v.host.RecordEvent(d.ID) })
		detail.Lock(v.host, record)
		out = append(out, record)
	}
	if d.ID != v.presenter.Centre() {
		out = append(out, w.NewButton(words.T("map.around"), func() { v.centre(d.ID) }))
	}
	return out
}

// neighbours are what leads to a node and what hangs on it.
func (v *View) neighbours(d Detail) []fyne.CanvasObject {
	words := v.host.Words()
	var out []fyne.CanvasObject
	add := func(title string, links Links, nothing string) {
		if links.Total == 0 && nothing == "" {
			return
		}
		out = append(out, w.SectionNote(title, words.Int(links.Total)))
		for _, l := range links.List {
			out = append(out, w.Item([]w.Run{w.Plain(l.Title)}, "", (*w.ChipData)(&l.Chip), func() { v.goTo(l.ID) }))
		}
		switch more := links.Total - len(links.List); {
		case links.Total == 0:
			out = append(out, w.NewPara(w.Faint, w.Plain(nothing)))
		case more > 0:
			out = append(out, w.Pad(6, 0, 0, 0, w.NewPara(w.Faint, w.Plain(words.N("map.and_more", more)))))
		}
	}
	if !d.IsEvent {
		nothing := ""
		if d.Record {
			nothing = words.T("map.nothing_before")
		}
		add(words.T("map.before"), d.Before, nothing)
	}
	if !d.Record {
		add(words.T("map.after_joint"), d.After, "")
		return out
	}
	add(words.T("map.after"), d.After, words.T("map.nothing_after"))
	return out
}
