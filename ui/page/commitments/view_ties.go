package commitments

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// calls are what a commitment asks a person to do: to review it, or to say what follows it.
func (v *View) calls(d Detail) []fyne.CanvasObject {
	t := v.host.Words().T
	button := func(key string, do func()) *w.Button {
		b := w.NewButton(t(key), do)
		detail.Lock(v.host, b)
		return b
	}
	var out []fyne.CanvasObject
	if d.Ties.ReviewDue != "" {
		reviewed := button("commitments.reviewed", func() { v.reviewed(d.ID) })
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.Open, []w.Run{w.Plain(d.Ties.ReviewDue)}, reviewed)))
	}
	if d.Ties.Over {
		make := button("commitments.succeed", func() { v.succeed(d.ID) })
		link := button("commitments.follow", func() { v.follow(d.ID) })
		out = append(out, w.Pad(8, 0, 0, 0, w.Banner(theme.End, []w.Run{w.Plain(t("commitments.over"))}, make, link)))
	}
	return out
}

// parts are the parts of a joint pledge with where each stands, or the offer to split it.
func (v *View) parts(d Detail) []fyne.CanvasObject {
	t := v.host.Words().T
	if len(d.Ties.Parts) == 0 && d.Ties.Together == "" {
		return nil
	}
	out := []fyne.CanvasObject{w.SectionNote(t("commitments.section.parts"), d.Ties.Standing)}
	for _, l := range d.Ties.Parts {
		out = append(out, w.Item([]w.Run{w.Plain(l.Name)}, "", (*w.ChipData)(l.Chip), func() { v.host.Go(l.Route) }))
	}
	if d.Ties.Together == "" {
		return out
	}
	text := "commitments.together"
	if len(d.Ties.Parts) > 0 {
		text = "commitments.without_part"
	}
	return append(out, w.NewPara(w.Soft, w.Plain(t(text, "actors", d.Ties.Together))),
		detail.Add(v.host, "commitments.split", func() { v.split(d.ID) }))
}

// split gives each obligor a part of its own.
func (v *View) split(id model.ID) {
	page.Do(v.host, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Split(b, id) }, nil)
}

// reviewed notes that commitments were looked at and stand.
func (v *View) reviewed(ids ...model.ID) {
	page.Do(v.host, func(h model.Hand, b model.Book) (model.Edit, error) { return h.Reviewed(b, ids...) }, nil)
}

// succeed opens the form of the pledge that follows one that is over.
func (v *View) succeed(id model.ID) {
	s := v.host.Session()
	next, err := s.Book().Successor(id, when.On(s.Today()))
	if err != nil {
		v.host.Fail(err)
		return
	}
	v.host.OpenDraft(next, v.show)
}

// follow asks which commitment of the book follows one that is over.
func (v *View) follow(id model.ID) {
	words := v.host.Words()
	find := w.NewCompleter(words.T("commitments.follow_hint"), func(query string) []w.Option {
		var out []w.Option
		for _, l := range v.presenter.Followers(id, query) {
			out = append(out, w.Option{ID: string(l.Route.ID), Label: l.Name, Note: l.Chip.Text})
		}
		return out
	})
	var close func()
	save := w.NewPrimary(words.T("commitments.follow_save"), func() {
		close()
		page.Do(v.host, func(h model.Hand, b model.Book) (model.Edit, error) {
			return h.Follow(b, model.ID(find.Chosen().ID), id)
		}, nil)
	})
	save.SetDisabled(words.T("commitments.follow_hint"))
	find.OnChosen = func(o w.Option) {
		save.SetDisabled("")
		if o.ID == "" {
			save.SetDisabled(words.T("commitments.follow_hint"))
		}
	}
	cancel := w.NewButton(words.T("widgets.cancel"), func() { close() })
	title := v.host.Session().Book().LabelOf(model.KindCommitment, id)
	close = v.host.Sheet(words.T("commitments.follow_title"), w.NewForm(
		w.NewPara(w.Soft, w.Plain(words.T("commitments.follow_text", "title", title))),
		w.NewField(words.T("record.commitment"), find),
	).Foot(cancel, save), fyne.NewSize(560, 0))
	w.Focus(find)
}

// addStance enters where an actor stands on a commitment.
func (v *View) addStance(id model.ID) {
	v.host.OpenDraft(detail.NewStance(v.host.Session(), model.KindCommitment, id), func(model.ID) {})
}

// tieItems are what a menu offers of tieActions for one commitment.
func (v *View) tieItems(id model.ID) []*fyne.MenuItem {
	item := func(name string, can bool, do func()) *fyne.MenuItem {
		m := fyne.NewMenuItem(v.host.Words().T("action.commitment."+name), do)
		m.Disabled = !can || v.host.Session().ReadOnly()
		return m
	}
	return []*fyne.MenuItem{
		item("reviewed", true, func() { v.reviewed(id) }),
		item("stance", true, func() { v.addStance(id) }),
		item("split", v.presenter.Splits(id), func() { v.split(id) }),
		item("succeed", v.presenter.Over(id), func() { v.succeed(id) }),
	}
}

// tieActions are what can be done about how the chosen commitment hangs together with others; one is why nothing can be done
// with a single one, some why with none.
func (v *View) tieActions(one, some func() string) []action.Action {
	unless := func(key string, can func(model.ID) bool) func() string {
		return func() string {
			if why := one(); why != "" || can(v.current) {
				return why
			}
			return v.host.Words().T(key)
		}
	}
	over, joint := unless("commitments.why.not_over", v.presenter.Over), unless("commitments.why.not_joint", v.presenter.Splits)
	return []action.Action{
		{Name: "commitment.split", Menu: action.Edit, Do: func() { v.split(v.current) }, Disabled: joint},
		{Name: "commitment.succeed", Menu: action.Edit, Do: func() { v.succeed(v.current) }, Disabled: over},
		{Name: "commitment.follow", Menu: action.Edit, Do: func() { v.follow(v.current) }, Disabled: over},
		{Name: "commitment.stance", Menu: action.Record, Do: func() { v.addStance(v.current) }, Disabled: one},
		{Name: "commitment.reviewed", Menu: action.Record, Do: func() { v.reviewed(v.records.Chosen()...) }, Disabled: some},
	}
}
