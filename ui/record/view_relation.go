package record

import (
	"errors"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// ShowRelation opens the sheet in which a rule between two events is stated, changed or taken back: one of an event, or the one with
// an id.
func ShowRelation(host page.Host, event, relation model.ID) {
	v := &relationView{host: host, draft: Relate(host.Session(), event, relation), rules: w.Column(0), impact: w.Column(0)}
	title := "recording.relation.change"
	if v.draft.IsNew() {
		title = "recording.relation.new"
	}
	v.close = host.Sheet(host.Words().T(title), v.build(), fyne.NewSize(620, 0))
	v.refresh()
	if v.draft.IsNew() {
		w.Focus(v.other)
	}
}

// relationView is the sheet as it is drawn.
type relationView struct {
	host     page.Host
	draft    *Relating
	rules    *fyne.Container
	sentence *w.Para
	impact   *fyne.Container
	other    *w.Completer
	save     *w.Button
	close    func()
}

func (v *relationView) build() fyne.CanvasObject {
	words, d := v.host.Words(), v.draft
	v.other = w.NewCompleter(words.T("recording.relation.other_hint"), v.options)
	if !d.IsNew() {
		v.other.SetChosen(w.Option{ID: string(d.Other), Label: d.OtherName()})
	}
	v.other.OnChosen = func(o w.Option) { d.Other = model.ID(o.ID); v.refresh() }
	note := w.NewEntry(words.T("recording.note_hint"))
	note.SetText(d.Note)
	note.OnChanged = func(text string) { d.Note = text; v.refresh() }
	note.OnSubmitted = func(string) { v.commit() }
	v.sentence = w.NewPara(w.Soft)
	v.save = w.NewPrimary(words.T("recording.relation.save"), v.commit)
	cancel := w.NewButton(words.T("widgets.cancel"), func() { v.close() })
	return w.NewForm(
		w.Pad(0, 0, 4, 0, w.NewPara(w.Lead, w.Bold(d.Name()))),
		w.NewField(words.T("recording.relation.rule"), v.rules),
		w.NewField(words.T("recording.relation.other"), v.other),
		v.sentence,
		w.NewField(words.T("recording.note"), note),
		v.impact, w.Pad(12, 0, 0, 0, w.Line(8, w.Spring(), cancel, v.save)),
	)
}

func (v *relationView) options(query string) []w.Option {
	var out []w.Option
	for _, t := range v.draft.Targets(query) {
		out = append(out, w.Option{ID: string(t.ID), Label: t.Name, Note: t.State.Text})
	}
	return out
}

// refresh shows the rules, what the chosen one means, and what it would bring about.
func (v *relationView) refresh() {
	words, d := v.host.Words(), v.draft
	var pills []fyne.CanvasObject
	for _, r := range d.Rules() {
		pills = append(pills, w.NewPill(words.T("recording.relation."+string(r)), r == d.Rule, func() { d.Rule = r; v.refresh() }))
	}
	v.rules.Objects = []fyne.CanvasObject{w.Wrap(6, pills...)}
	v.rules.Refresh()
	v.sentence.SetText(d.Sentence())
	impact, err := d.Impact()
	v.save.SetDisabled("")
	if err != nil {
		impact.Sentence = sentenceOf(err)
		switch {
		case errors.Is(err, ErrNoOther):
			impact.Sentence = words.T("recording.relation.no_other")
		case errors.Is(err, model.ErrNothing):
			impact.Sentence = words.T("recording.relation.nothing")
		}
		v.save.SetDisabled(impact.Sentence)
	}
	v.impact.Objects = impactBlocks(words, impact)
	v.impact.Refresh()
}

func (v *relationView) commit() {
	if v.save.Disabled() {
		return
	}
	v.host.Session().Do(v.draft.Intent(), func(e model.Edit, err error) {
		if err != nil {
			v.host.Fail(err)
			return
		}
		v.close()
		v.host.Done(e.Label)
	})
}
