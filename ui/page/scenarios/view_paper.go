package scenarios

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/say"
	w "proviso/ui/widgets"
)

// askPaper asks which stage and delivery to assume of a commitment.
func (v *View) askPaper(id model.ID) {
	words, now := v.host.Words(), v.presenter.Paper(id)
	stage := w.NewSelect(words.T("scenarios.paper.as_it_is"), paperOptions(words.T("scenarios.paper.as_it_is"), model.Stages(), func(s model.Stage) string {
		return words.Label("stage", string(s))
	}), string(now.Stage), nil)
	delivery := w.NewSelect(words.T("scenarios.paper.as_it_is"), paperOptions(words.T("scenarios.paper.as_it_is"), model.Deliveries(), func(d model.Delivery) string {
		return words.Label("delivery", string(d))
	}), string(now.Delivery), nil)
	date := v.dateEntry(now.On.String())
	var closed func()
	done := func() {
		on, ok := readDate(date)
		if !ok {
			return // the field says why
		}
		closed()
		v.change(func() {
			v.presenter.SetPaper(id, Paper{Stage: model.Stage(stage.Chosen()), Delivery: model.Delivery(delivery.Chosen()), On: on})
		})
	}
	date.Entry().OnDone = done
	cancel := w.NewButton(words.T("widgets.cancel"), func() { closed() })
	form := w.NewForm(
		w.NewPara(w.Lead, w.Bold(v.host.Session().Book().LabelOf(model.KindCommitment, id))),
		w.NewField(words.T("scenarios.paper.stage"), stage), w.NewField(words.T("scenarios.paper.delivery"), delivery),
		w.NewField(words.T("scenarios.date.field"), date),
	).Foot(cancel, w.NewPrimary(words.T("scenarios.paper.save"), done))
	closed = v.host.Sheet(words.T("scenarios.paper.title"), form, fyne.NewSize(440, 0))
	form.FocusFirst()
}

// paperOptions offers states, and to assume none.
func paperOptions[S ~string](none string, states []S, label func(S) string) []w.Option {
	options := []w.Option{{ID: "", Label: none}}
	for _, s := range states {
		options = append(options, w.Option{ID: string(s), Label: label(s)})
	}
	return options
}

// dateEntry takes a date, which may be left empty.
func (v *View) dateEntry(text string) *w.DateEntry {
	words := v.host.Words()
	date := w.NewDateEntry("2026-06-01", words.T("scenarios.date.hint"), func(text string) (string, error) {
		d, err := when.ParseDate(text)
		return words.DateLong(d), say.Worded(words, err)
	})
	date.SetText(text)
	return date
}

// readDate is the date entered, zero for none; false where what is entered is none.
func readDate(entry *w.DateEntry) (when.Date, bool) {
	text := entry.Text()
	if text == "" {
		return when.Date{}, true
	}
	d, err := when.ParseDate(text)
	return d, err == nil
}
