package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"proviso/model"
	"proviso/model/when"
	"proviso/model/words"
	"proviso/ui/page"
	"proviso/ui/say"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// Show opens the sheet in which something is recorded of an event or of commitments.
func Show(host page.Host, subject Subject, ids ...model.ID) *View {
	v := NewView(host, New(host.Session(), subject, ids...))
	v.OnClose = host.Sheet(v.Title(), v, v.Wants())
	return v
}

// View is what a sheet shows of a Draft. It is left with what was entered, and can be opened again.
type View struct {
	sheet
	draft   *Draft
	choices *fyne.Container
	chosen  *w.Pill // the choice that is made, nil for none
}

// NewView draws a draft.
func NewView(host page.Host, d *Draft) *View {
	v := &View{draft: d, choices: w.Column(0)}
	v.prepare(host, d.Intent, host.Words().T("recording.save"))
	v.save.SetTip("Ctrl+Enter")
	v.form = v.build()
	v.ExtendBaseWidget(v)
	v.refresh()
	return v
}

// Title says what is recorded: “Set the stage”.
func (v *View) Title() string {
	return v.host.Words().T("recording." + string(v.draft.Subject) + ".title")
}

// Name is the title with what it is recorded of.
func (v *View) Name() string {
	return v.host.Words().T("form.named", "title", v.Title(), "name", v.draft.Name())
}

// Wants is the room that it would like to have; it is as high as its content.
func (v *View) Wants() fyne.Size { return fyne.NewSize(560, 0) }

// Dirty reports whether anything was entered that would be lost.
func (v *View) Dirty() bool { return v.draft.Dirty() }

// State is all that was entered, for Restore.
func (v *View) State() []byte { return v.draft.State() }

// FocusFirst takes the focus to the choice that is made, and has Ctrl+Enter and Ctrl+S record it.
func (v *View) FocusFirst() {
	w.LayerOf(v).OnShortcut = v.shortcut
	v.refresh()
	v.focusChosen()
}

func (v *View) shortcut(s fyne.Shortcut) bool {
	chord, ok := s.(*desktop.CustomShortcut)
	if !ok || chord.Modifier != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch chord.KeyName {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyS:
		v.commit()
		return true
	}
	return false
}

// focusChosen takes the focus to the choice that is made, or where none can be to the first field.
func (v *View) focusChosen() {
	if v.chosen != nil {
		w.Focus(v.chosen)
		return
	}
	v.form.FocusFirst()
}

func (v *View) build() *w.Form {
	words := v.host.Words()
	date := w.NewDateEntry("2026-01-06", words.T("recording.date_hint"), func(text string) (string, error) {
		d, err := when.ParseDate(text)
		return words.DateLong(d), say.Worded(words, err)
	})
	date.SetText(v.draft.Date)
	date.Entry().OnChanged = chain(date.Entry().OnChanged, func(string) { v.draft.Date = date.Text(); v.refresh() })
	note := w.NewEntry(words.T("recording.note_hint"))
	note.SetText(v.draft.Note)
	note.OnChanged = func(text string) { v.draft.Note = text; v.edited() }
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
	return w.NewForm(append(blocks, v.impact)...)
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
func (v *View) now() fyne.CanvasObject {
	chip, ok := v.draft.Now()
	if v.draft.Varied() {
		return w.NewText(w.Faint, v.host.Words().T("recording.varied"))
	}
	if !ok {
		return w.NewText(w.Faint, v.host.Words().T("recording.nothing_yet"))
	}
	return w.Line(8, w.NewText(w.Faint, v.host.Words().T("recording.so_far")), w.NewChip(chip.Tone, chip.Text))
}

func (v *View) corrections() fyne.CanvasObject {
	words := v.host.Words()
	correction := widget.NewCheck(words.T("recording.correction"), func(on bool) {
		v.draft.Correction = on
		v.draft.Value = ""
		v.refresh()
	})
	correction.Checked = v.draft.Correction
	if v.draft.Subject != Delivery {
		return correction
	}
	refused := widget.NewCheck(words.T("recording.refused"), func(on bool) { v.draft.Refused = on; v.refresh() })
	refused.Checked = v.draft.Refused
	return w.Column(2, correction, refused)
}

// refresh shows the choices and the impact of the one that is made.
func (v *View) refresh() {
	v.drawChoices()
	v.drawImpact()
	v.edited()
}

func (v *View) drawChoices() {
	var pills []fyne.CanvasObject
	v.chosen = nil
	for _, c := range v.draft.Choices() {
		pill := w.NewPill(c.Chip.Text, c.Value == v.draft.Value, func() {
			v.draft.Value = c.Value
			v.refresh()
			v.focusChosen()
		})
		if c.Value == v.draft.Value {
			v.chosen = pill
		}
		pills = append(pills, pill)
	}
	if len(pills) == 0 {
		pills = append(pills, w.NewPara(w.Faint, w.Plain(v.host.Words().T("recording.no_choice"))))
	}
	v.choices.Objects = []fyne.CanvasObject{w.Wrap(6, pills...)}
	v.choices.Refresh()
}

func (v *View) drawImpact() {
	words := v.host.Words()
	impact, err := v.draft.Impact()
	if err != nil {
		impact.Sentence = sentenceOf(words, err)
		v.show(impactBlocks(words, impact), impact.Sentence)
		return
	}
	v.show(append(impactBlocks(words, impact), v.leftOut()...), "")
}

// impactBlocks draw what saving would bring about.
func impactBlocks(words *words.Words, impact Impact) []fyne.CanvasObject {
	blocks := []fyne.CanvasObject{w.Section(words.T("recording.impact")), w.Pad(0, 0, 6, 0, w.NewPara(w.Soft, w.Plain(impact.Sentence)))}
	for _, text := range impact.Contradictions {
		blocks = append(blocks, w.Pad(0, 0, 6, 0, w.Banner(theme.Stop, []w.Run{w.Bold(words.T("recording.contradiction") + " "), w.Plain(text)})))
	}
	for i, l := range impact.Lines {
		if i == maxLines {
			blocks = append(blocks, w.NewText(w.Faint, words.N("recording.more_impact", len(impact.Lines)-i)))
			break
		}
		blocks = append(blocks, w.Item([]w.Run{w.Plain(l.Text)}, "", (*w.ChipData)(&l.After), nil))
	}
	return blocks
}

// leftOut names the commitments that stay as they are.
func (v *View) leftOut() []fyne.CanvasObject {
	names := v.draft.LeftOut()
	if len(names) == 0 {
		return nil
	}
	words := v.host.Words()
	blocks := []fyne.CanvasObject{w.Section(words.N("recording.left_out", len(names)))}
	for i, name := range names {
		if i == maxLines {
			return append(blocks, w.NewText(w.Faint, words.N("recording.more_left_out", len(names)-i)))
		}
		blocks = append(blocks, w.Item([]w.Run{w.Plain(name)}, "", nil, nil))
	}
	return blocks
}

// maxLines is how many effects are listed before the rest is only counted.
const maxLines = 8

// sentenceOf is what is wrong and, where the error has one, what to do about it.
func sentenceOf(words *words.Words, err error) string {
	sentence, hint := say.Trouble(words, err)
	if hint != "" {
		return sentence + ": " + hint
	}
	return sentence
}
