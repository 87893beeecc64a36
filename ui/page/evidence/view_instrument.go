package evidence

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/say"
	w "proviso/ui/widgets"
)

// instrument draws an instrument: who signed it, and what stands in it.
func (v *View) instrument(d Instrument) fyne.CanvasObject {
	words := v.host.Words()
	edit := w.NewButton(words.T("evidence.edit"), func() { v.editPaper(d.ID) })
	detail.Lock(v.host, edit)
	more := w.NewButtonOf(w.Normal, "more", "", nil)
	more.SetTapped(func() { w.ShowMenu(more, v.paperMenu(d.ID)...) })
	more.SetTip(words.T("evidence.more"))
	blocks := []fyne.CanvasObject{
		w.Line(8, w.Grow(w.NewCopyPara(w.Faint, w.Plain(d.Facts))), edit, more),
		w.Pad(8, 0, 2, 0, w.NewCopyPara(w.Heading, w.Plain(say.Short(d.Name, titleLetters)))),
	}
	section := func(key string, n int, row func(int) fyne.CanvasObject, none string) {
		if n == 0 && none == "" {
			return
		}
		count := ""
		if n > 0 {
			count = words.Int(n)
		}
		blocks = append(blocks, w.SectionNote(words.T(key), count))
		for i := range n {
			blocks = append(blocks, row(i))
		}
		if n == 0 {
			blocks = append(blocks, w.NewPara(w.Faint, w.Plain(words.T(none))))
		}
	}
	section("evidence.signatories", len(d.Signatories), func(i int) fyne.CanvasObject {
		return w.Item([]w.Run{w.Plain(d.Signatories[i].Name)}, "", nil, v.to(d.Signatories[i].Route))
	}, "evidence.no_signatories")
	section("evidence.stands_in_it", len(d.Standing), func(i int) fyne.CanvasObject {
		p := d.Standing[i]
		return w.Item([]w.Run{w.Plain(p.Title), w.Pale("  " + p.Parties)}, "", (*w.ChipData)(&p.Chip), v.to(p.Route))
	}, "evidence.nothing_stands")
	blocks = append(blocks, detail.Add(v.host, "evidence.add_standing", func() {
		draft := v.blank(model.KindCommitment).(*model.Commitment)
		draft.Instrument = d.ID
		v.host.OpenDraft(draft, v.toCommitment)
	}))
	section("evidence.said_of_it", len(d.Claims), func(i int) fyne.CanvasObject { return w.Pad(0, 0, 8, 0, v.voice(d.Claims[i])) }, "")
	if d.Notes != "" {
		blocks = append(blocks, w.Section(words.T("evidence.notes")), w.NewCopyPara(w.Body, w.Plain(d.Notes)))
	}
	blocks = append(blocks, w.Pad(14, 0, 0, 0, detail.AllEdits(v.host, d.ID)))
	return w.Column(0, blocks...)
}

// toCommitment goes to a commitment that was just entered.
func (v *View) toCommitment(id model.ID) { v.host.Go(page.Route{Page: page.Commitments, ID: id}) }

func (v *View) createPaper() { v.host.Open(model.KindInstrument, "", v.showPaper) }

func (v *View) editPaper(id model.ID) {
	if id != "" && page.Locked(v.host) == "" {
		v.host.Open(model.KindInstrument, id, v.showPaper)
	}
}

// showPaper goes to an instrument that was just entered or changed.
func (v *View) showPaper(id model.ID) {
	v.Refresh()
	v.Show(page.Route{Page: page.Evidence, ID: id})
}

// rowMenu is what can be done with a row of the list, whichever side it is of.
func (v *View) rowMenu(id model.ID) []*fyne.MenuItem {
	switch v.presenter.Side() {
	case Sources:
		return v.menu(id)
	case Instruments:
		return v.paperMenu(id)
	}
	return nil
}

func (v *View) paperMenu(id model.ID) []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(v.host.Words().T("action.instrument.edit"), func() { v.editPaper(id) }),
		fyne.NewMenuItem(v.host.Words().T("action.new_instrument"), v.createPaper),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(v.records.RemoveTitle(v.host.Words().T("action.instrument.remove")), v.records.Remove),
	}
	for _, m := range items {
		m.Disabled = page.Locked(v.host) != ""
	}
	return items
}

// paperActions are what can be done with instruments.
func (v *View) paperActions() []action.Action {
	change := func() string {
		if why := page.Locked(v.host); why != "" || v.on(Instruments) != "" {
			return why
		}
		return v.host.Words().T("evidence.choose_instrument")
	}
	turn := func() {
		v.presenter.SetSide(Instruments)
		v.refill()
	}
	return []action.Action{
		{Name: "instrument.list", Menu: action.Go, Do: turn},
		{Name: "instrument.edit", Menu: action.Edit, Do: func() { v.editPaper(v.on(Instruments)) }, Disabled: change},
		{Name: "instrument.remove", Menu: action.Edit, Do: v.records.Remove, Disabled: change},
	}
}
