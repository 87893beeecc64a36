package record

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// Show opens the sheet in which something is recorded of an event or a commitment.
func Show(host page.Host, subject Subject, id model.ID) {
	v := &view{host: host, draft: New(host.Session(), subject, id), impact: w.Column(0), choices: w.Column(0), foot: w.Column(0)}
	v.close = host.Sheet(host.Words().T("recording."+string(subject)+".title"), v.build(), fyne.NewSize(560, 0))
	v.refresh()
}

// view is the sheet as it is drawn.
type view struct {
	host    page.Host
	draft   *Draft
	choices *fyne.Container
	impact  *fyne.Container
	foot    *fyne.Container
	save    *w.Button
	close   func()
}

func (v *view) build() fyne.CanvasObject {
	words := v.host.Words()
	date := w.NewDateEntry("2026-01-06", words.T("recording.date_hint"), func(text string) (string, error) {
		d, err := when.ParseDate(text)
		return words.DateLong(d), err
	})
	date.SetText(v.draft.Date)
	date.Entry().OnChanged = chain(date.Entry().OnChanged, func(string) { v.draft.Date = date.Text(); v.refresh() })
	note := w.NewEntry(words.T("recording.note_hint"))
	note.OnChanged = func(text string) { v.draft.Note = text }
	note.OnSubmitted = func(string) { v.commit() }
	date.Entry().OnSubmitted = func(string) { v.commit() }
	blocks := []fyne.CanvasObject{
		w.Pad(0, 0, 4, 0, w.NewPara(w.Lead, w.Bold(v.draft.Name()))), v.now(),
		w.NewField(words.T("recording."+string(v.draft.Subject)+".what"), v.choices),
		w.NewField(words.T("recording.date"), date),
		w.NewField(words.T("recording.note"), note),
	}
	if v.draft.Subject != Event {
		blocks = append(blocks, v.corrections())
	}
	v.save = w.NewPrimary(words.T("recording.save"), v.commit)
	cancel := w.NewButton(words.T("widgets.cancel"), func() { v.close() })
	blocks = append(blocks, v.impact, v.foot, w.Pad(12, 0, 0, 0, w.Line(8, w.Spring(), cancel, v.save)))
	return w.NewForm(blocks...)
}

func chain(first, second func(string)) func(string) {
	return func(text string) {
		if first != nil {
			first(text)
		}
		second(text)
	}
}

// now says what is recorded so far.
func (v *view) now() fyne.CanvasObject {
	chip, ok := v.draft.Now()
	if !ok {
		return w.NewText(w.Faint, v.host.Words().T("recording.nothing_yet"))
	}
	return w.Line(8, w.NewText(w.Faint, v.host.Words().T("recording.so_far")), w.NewChip(chip.Tone, chip.Text))
}

func (v *view) corrections() fyne.CanvasObject {
	words := v.host.Words()
	correction := widget.NewCheck(words.T("recording.correction"), func(on bool) {
		v.draft.Correction = on
		v.draft.Value = ""
		v.refresh()
	})
	if v.draft.Subject != Delivery {
		return correction
	}
	refused := widget.NewCheck(words.T("recording.refused"), func(on bool) { v.draft.Refused = on; v.refresh() })
	return w.Column(2, correction, refused)
}

// refresh shows the choices and the impact of the one that is made.
func (v *view) refresh() {
	v.drawChoices()
	v.drawImpact()
	v.foot.Refresh()
}

func (v *view) drawChoices() {
	var pills []fyne.CanvasObject
	for _, c := range v.draft.Choices() {
		pills = append(pills, w.NewPill(c.Chip.Text, c.Value == v.draft.Value, func() { v.draft.Value = c.Value; v.refresh() }))
	}
	if len(pills) == 0 {
		pills = append(pills, w.NewPara(w.Faint, w.Plain(v.host.Words().T("recording.no_choice"))))
	}
	v.choices.Objects = []fyne.CanvasObject{w.Wrap(6, pills...)}
	v.choices.Refresh()
}

func (v *view) drawImpact() {
	words := v.host.Words()
	impact, err := v.draft.Impact()
	v.save.SetDisabled("")
	sentence := impact.Sentence
	if err != nil {
		sentence = sentenceOf(err)
		v.save.SetDisabled(sentence)
	}
	blocks := []fyne.CanvasObject{w.Section(words.T("recording.impact")), w.Pad(0, 0, 6, 0, w.NewPara(w.Soft, w.Plain(sentence)))}
	for i, l := range impact.Lines {
		if i == maxLines {
			blocks = append(blocks, w.NewText(w.Faint, words.N("recording.more_impact", len(impact.Lines)-i)))
			break
		}
		after := w.ChipData{Tone: l.After.Tone, Text: l.After.Text}
		blocks = append(blocks, w.Item([]w.Run{w.Plain(l.Text)}, "", &after, nil))
	}
	v.impact.Objects = blocks
	v.impact.Refresh()
}

// maxLines is how many effects are listed before the rest is only counted.
const maxLines = 8

// sentenceOf is what is wrong and, where the error has one, what to do about it.
func sentenceOf(err error) string {
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		return err.Error() + ": " + hinted.Hint()
	}
	return err.Error()
}

func (v *view) commit() {
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
