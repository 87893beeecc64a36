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
func ShowRelation(host page.Host, event, relation model.ID) *RelationView {
	v := NewRelationView(host, Relate(host.Session(), event, relation))
	v.OnClose = host.Sheet(v.Title(), v, v.Wants())
	v.FocusFirst()
	return v
}

// RelationView is what the sheet shows. Left with something entered, it can be opened again.
type RelationView struct {
	sheet
	draft    *Relating
	rules    map[Rule]*w.Pill
	sentence *w.Para
	other    *w.Completer
}

// NewRelationView draws a rule that is about to be stated.
func NewRelationView(host page.Host, d *Relating) *RelationView {
	v := &RelationView{draft: d, rules: map[Rule]*w.Pill{}}
	v.prepare(host, d.Intent, host.Words().T("recording.relation.save"))
	v.form = v.build()
	v.ExtendBaseWidget(v)
	v.refresh()
	return v
}

// Title is that of the sheet.
func (v *RelationView) Title() string {
	if v.draft.IsNew() {
		return v.host.Words().T("recording.relation.new")
	}
	return v.host.Words().T("recording.relation.change")
}

// Name is the title with the event from which the rule is read.
func (v *RelationView) Name() string {
	return v.host.Words().T("form.named", "title", v.Title(), "name", v.draft.Name())
}

// Wants is the room that it would like to have; it is as high as its content.
func (v *RelationView) Wants() fyne.Size { return fyne.NewSize(620, 0) }

// State is all that was entered, for RestoreRelating.
func (v *RelationView) State() []byte { return v.draft.State() }

// FocusFirst takes the focus to where the other event is chosen.
func (v *RelationView) FocusFirst() {
	v.refresh()
	w.Focus(v.other)
}

// Dirty implements page.Guarded.
func (v *RelationView) Dirty() bool { return v.draft.Dirty() }

func (v *RelationView) build() *w.Form {
	words, d := v.host.Words(), v.draft
	v.other = w.NewCompleter(words.T("recording.relation.other_hint"), v.options)
	if d.Other != "" {
		v.other.SetChosen(w.Option{ID: string(d.Other), Label: d.OtherName()})
	}
	v.other.OnChosen = func(o w.Option) { d.Other = model.ID(o.ID); v.refresh() }
	note := w.NewEntry(words.T("recording.note_hint"))
	note.SetText(d.Note)
	note.OnChanged = func(text string) { d.Note = text; v.refresh() }
	note.OnSubmitted = func(string) { v.commit() }
	v.sentence = w.NewPara(w.Soft)
	return w.NewForm(
		w.Pad(0, 0, 4, 0, w.NewPara(w.Lead, w.Bold(d.Name()))),
		w.NewField(words.T("recording.relation.rule"), v.pills()),
		w.NewField(words.T("recording.relation.other"), v.other),
		v.sentence,
		w.NewField(words.T("recording.note"), note),
		v.impact,
	)
}

// pills offer the rules. They stay as they are drawn, so that the focus stays where it is.
func (v *RelationView) pills() fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, r := range v.draft.Rules() {
		v.rules[r] = w.NewPill(v.host.Words().T("recording.relation."+string(r)), r == v.draft.Rule, func() { v.draft.Rule = r; v.refresh() })
		out = append(out, v.rules[r])
	}
	return w.Wrap(6, out...)
}

func (v *RelationView) options(query string) []w.Option {
	var out []w.Option
	for _, t := range v.draft.Targets(query) {
		out = append(out, w.Option{ID: string(t.ID), Label: t.Name, Note: t.State.Text})
	}
	return out
}

// refresh shows the rules, what the chosen one means, and what it would bring about.
func (v *RelationView) refresh() {
	words, d := v.host.Words(), v.draft
	for rule, pill := range v.rules {
		pill.SetOn(rule == d.Rule)
	}
	v.sentence.SetText(d.Sentence())
	impact, err := d.Impact()
	reason := ""
	switch {
	case errors.Is(err, ErrNoOther):
		reason = words.T("recording.relation.no_other")
	case errors.Is(err, model.ErrNothing):
		reason = words.T("recording.relation.nothing")
	case err != nil:
		reason = sentenceOf(words, err)
	}
	if err != nil {
		impact.Sentence = reason
	}
	v.show(impactBlocks(words, impact), reason)
	v.edited()
}
