package actors

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// first is how many rows of a section are shown at once, and how many more each time they are asked for.
const first = 12

// detail draws an actor in full; what there is nothing of is left out.
func (v *View) detail(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	blocks := []fyne.CanvasObject{v.top(d), w.Pad(8, 0, 2, 0, w.NewCopyPara(w.Heading, w.Plain(d.Name)))}
	if post := v.post(d); post != nil {
		blocks = append(blocks, post)
	}
	if d.Aliases != "" {
		blocks = append(blocks, w.NewCopyPara(w.Soft, w.Pale(words.T("actors.aliases")+"  "), w.Plain(d.Aliases)))
	}
	add := func(section string, n int, row func(int) fyne.CanvasObject) {
		if n == 0 {
			return
		}
		blocks = append(blocks, w.SectionNote(words.T("actors.section."+section), words.T("actors.count", "n", n)))
		blocks = append(blocks, v.some(section, n, row)...)
	}
	if len(d.Fared) > 0 {
		blocks = append(blocks, w.Section(words.T("actors.section.fared")), v.fared(d.Fared))
	}
	add("given", len(d.Given), func(i int) fyne.CanvasObject { return v.pledge(d.Given[i]) })
	if len(d.Given) == 0 && len(d.Received) == 0 {
		blocks = append(blocks, w.Pad(14, 0, 0, 0, w.NewPara(w.Faint, w.Plain(words.T("actors.no_pledges")))))
	}
	add("received", len(d.Received), func(i int) fyne.CanvasObject { return v.pledge(d.Received[i]) })
	add("other", len(d.Other), func(i int) fyne.CanvasObject { return v.pledge(d.Other[i]) })
	add("members", len(d.Members), func(i int) fyne.CanvasObject { return v.link(d.Members[i]) })
	add("groups", len(d.Groups), func(i int) fyne.CanvasObject { return v.link(d.Groups[i]) })
	add("persons", len(d.Persons), func(i int) fyne.CanvasObject { return v.link(d.Persons[i]) })
	add("signed", len(d.Signed), func(i int) fyne.CanvasObject { return v.link(d.Signed[i]) })
	add("stances", len(d.Stances), func(i int) fyne.CanvasObject { return v.stance(d.Stances[i]) })
	if len(d.Stances) > 0 {
		blocks = append(blocks, detail.Add(v.host, "detail.stance.add", func() { v.addStance(d.ID) }))
	}
	add("said", len(d.Said), func(i int) fyne.CanvasObject { return v.claim(d.Said[i]) })
	if d.Notes != "" {
		blocks = append(blocks, w.Section(words.T("actors.section.notes")), w.NewCopyPara(w.Body, w.Plain(d.Notes)))
	}
	return w.Column(0, append(blocks, w.Pad(14, 0, 0, 0, detail.AllEdits(v.host, d.ID)))...)
}

// some are the first rows of a section, with a button for more.
func (v *View) some(section string, n int, row func(int) fyne.CanvasObject) []fyne.CanvasObject {
	shown := min(first+v.more[section], n)
	out := make([]fyne.CanvasObject, 0, shown+1)
	for i := range shown {
		out = append(out, row(i))
	}
	if shown < n {
		more := w.NewButtonOf(w.Quiet, "chevron-down", v.host.Words().N("actors.more", n-shown), func() {
			v.more[section] += 4 * first
			v.choose(v.current)
		})
		out = append(out, w.Pad(4, 0, 0, 0, w.Line(0, more, w.Spring())))
	}
	return out
}

func (v *View) top(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	edit := w.NewButton(words.T("actors.edit"), func() { v.edit(d.ID) })
	edit.SetTip(action.Chord(v.host.Words(), v.Actions(), "actor.edit"))
	edit.SetDisabled(page.Locked(v.host))
	more := w.NewButtonOf(w.Normal, "more", "", nil)
	more.SetTapped(func() { w.ShowMenu(more, v.menu(d.ID)...) })
	more.SetTip(words.T("actors.more_actions"))
	return w.Line(8, w.Grow(w.NewCopyPara(w.Faint, w.Plain(d.Facts))), edit, more)
}

// post is what a person is, with a link to what it is of.
func (v *View) post(d Detail) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if d.Post != "" {
		parts = append(parts, w.NewText(w.Soft, d.Post))
	}
	if d.Of != nil {
		if d.Post != "" {
			parts = append(parts, w.NewText(w.Faint, v.host.Words().T("actors.of")))
		}
		parts = append(parts, w.NewLink(w.Body.In(theme.Accent), d.Of.Name, v.to(d.Of.Route)))
	}
	if len(parts) == 0 {
		return nil
	}
	return w.Wrap(5, parts...)
}

func (v *View) to(r page.Route) func() { return func() { v.host.Go(r) } }

func (v *View) fared(counts []Count) fyne.CanvasObject {
	cards := make([]fyne.CanvasObject, len(counts))
	narrowest := float32(80)
	for i, c := range counts {
		share := v.host.Words().Percent(float64(c.Share))
		cards[i] = w.CountCard(c.Tone, v.host.Words().Int(c.N), c.Word, share, nil)
		narrowest = max(narrowest, w.CountCardWidth(c.Word))
	}
	return w.Columns(max(len(cards), 5), 8, narrowest, cards...)
}

func (v *View) pledge(p Pledge) fyne.CanvasObject {
	runs := []w.Run{w.Plain(p.Title)}
	if p.Parties != "" {
		runs = append(runs, w.Pale("  "+p.Parties))
	}
	if p.Mark != "" {
		runs = append(runs, w.Inked(theme.Accent, "  "+p.Mark))
	}
	if p.Overdue {
		runs = append(runs, w.Inked(theme.Stop.Ink(), "  "+v.host.Words().T("headline.overdue")))
	}
	return w.Item(runs, "", (*w.ChipData)(&p.Chip), v.to(p.Route))
}

func (v *View) link(l Link) fyne.CanvasObject {
	return w.Item([]w.Run{w.Plain(l.Name)}, l.Note, nil, v.to(l.Route))
}

func (v *View) stance(s Stance) fyne.CanvasObject {
	var runs []w.Run
	if s.Actor != "" {
		runs = append(runs, w.Plain(s.Actor+": "))
	}
	runs = append(runs, w.Plain(s.Text))
	if s.About != "" {
		runs = append(runs, w.Pale("  "+v.host.Words().T("actors.about", "what", s.About)))
	}
	var open func()
	if s.Go {
		open = v.to(s.Route)
	}
	item := w.Item(runs, "", (*w.ChipData)(&s.Chip), open)
	change := detail.Menu(v.host.Words().T("detail.stance.more"), func() []*fyne.MenuItem {
		return detail.Changes(v.host, model.KindStance, s.ID)
	})
	return w.Line(4, w.Grow(item), change)
}

func (v *View) claim(c Claim) fyne.CanvasObject {
	quote := w.Run{Text: v.host.Words().Quoted(c.Quote), Italic: true}
	var open func()
	if c.Go {
		open = v.to(c.Route)
	}
	return w.Item([]w.Run{quote, w.Pale("  " + c.From)}, "", nil, open)
}
