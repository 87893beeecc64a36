package evidence

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/form"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

func (v *View) create() { v.host.Open(model.KindSource, "", v.show) }

func (v *View) edit(id model.ID) {
	if id != "" && page.Locked(v.host) == "" {
		v.host.Open(model.KindSource, id, v.show)
	}
}

func (v *View) editClaim(id model.ID) {
	if page.Locked(v.host) == "" {
		v.host.Open(model.KindClaim, id, v.madeClaim)
	}
}

// show goes to a source that was just entered or changed.
func (v *View) show(id model.ID) {
	v.Refresh()
	v.Show(page.Route{Page: page.Evidence, ID: id})
}

// open does what Enter means on a row: it goes into the text of a source, or to the record in conflict.
func (v *View) open(id model.ID) {
	if v.presenter.Side() == Instruments {
		v.editPaper(id)
		return
	}
	if v.presenter.Side() == Conflicts {
		if d, ok := v.presenter.Dispute(id); ok && d.About.Go {
			v.host.Go(d.About.Route)
		}
		return
	}
	if d, ok := v.presenter.Detail(id); !ok || d.Text == "" {
		v.edit(id)
		return
	}
	v.tab = reading
	v.redraw()
	w.Focus(v.reader)
}

// quotePicked makes a claim of what is selected in the text, or of its current paragraph.
func (v *View) quotePicked() {
	if from, to := v.reader.Picked(); from < to {
		v.quote(from, to)
	}
}

// quote opens the sheet in which a passage becomes a claim.
func (v *View) quote(from, to int) {
	if page.Locked(v.host) != "" {
		return
	}
	if d := v.presenter.Draft(v.current(), from, to); d != nil {
		showClaimSheet(v, d)
	}
}

// menu is what can be done with one source.
func (v *View) menu(id model.ID) []*fyne.MenuItem {
	words := v.host.Words()
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(words.T("action.source.edit"), func() { v.edit(id) }),
		fyne.NewMenuItem(words.T("action.new_source"), v.create),
		fyne.NewMenuItem(words.T("evidence.other_claim"), func() { v.blankClaim(id) }),
		fyne.NewMenuItemSeparator(),
	}
	items = append(items, v.textItems(id)...)
	items = append(items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(v.records.RemoveTitle(words.T("action.source.remove")), v.records.Remove))
	for _, m := range items {
		m.Disabled = page.Locked(v.host) != ""
	}
	return items
}

// blankClaim enters a claim whose words are not in a stored text.
func (v *View) blankClaim(id model.ID) {
	v.host.OpenDraft(&model.Claim{Source: id, Bearing: model.Supporting}, func(id model.ID) {
		v.claim, v.tab = id, claiming
		v.Refresh()
	})
}

// passageMenu is what can be done with what is picked in the text.
func (v *View) passageMenu() []*fyne.MenuItem {
	words := v.host.Words()
	from, to := v.reader.Picked()
	d := v.presenter.Draft(v.current(), from, to)
	item := func(key string, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(words.T(key), do)
		m.Disabled = d == nil || page.Locked(v.host) != ""
		return m
	}
	copied := fyne.NewMenuItem(words.T("widgets.copy"), func() { fyne.CurrentApp().Clipboard().SetContent(d.Passage) })
	copied.Disabled = d == nil
	return []*fyne.MenuItem{
		item("evidence.make_claim", func() { v.quote(from, to) }),
		item("evidence.new_commitment", func() { v.enter(d, model.KindCommitment) }),
		item("evidence.new_event", func() { v.enter(d, model.KindEvent) }),
		fyne.NewMenuItemSeparator(),
		copied,
	}
}

// enter makes a commitment or an event of a passage, and then the claim that carries it.
func (v *View) enter(d *Draft, kind model.RecordKind) {
	draft := v.blank(kind)
	switch r := draft.(type) {
	case *model.Event:
		r.Text = d.Passage
	case *model.Commitment:
		r.Text = d.Passage
	}
	v.host.OpenDraft(draft, func(id model.ID) {
		d.About = Target{Kind: kind, ID: id}
		enterClaim(v.host, d, v.madeClaim)
	})
}

// blank is what the form of a new record of a kind begins with.
func (v *View) blank(kind model.RecordKind) model.Record {
	return form.NewDraft(v.host.Session().Book(), kind, v.host.Session().Today())
}

// enterClaim makes a claim; made is called with it.
func enterClaim(host page.Host, d *Draft, made func(model.ID)) {
	page.Do(host, d.Intent, func(e model.Edit) { made(e.Changes[0].ID) })
}

// madeClaim shows a claim in the text.
func (v *View) madeClaim(id model.ID) {
	v.claim = id
	v.Refresh()
}
