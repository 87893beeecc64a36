package commitments

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/detail"
	w "proviso/ui/widgets"
)

// several is what the page adds to the panel about several commitments: how they stand, and what can be recorded of all.
func (v *View) several(ids []model.ID) []fyne.CanvasObject {
	words := v.host.Words()
	var chips []fyne.CanvasObject
	for _, h := range v.presenter.Standing(ids) {
		chips = append(chips, w.Line(5, w.NewChip(h.Chip.Tone, h.Chip.Text), w.NewText(w.Soft, words.Int(h.Count))))
	}
	stage := w.NewButton(words.T("action.commitment.stage"), func() { v.host.SetStage(ids...) })
	delivery := w.NewButton(words.T("action.commitment.delivery"), func() { v.host.SetDelivery(ids...) })
	stage.SetTip(action.Chord(v.host.Words(), v.Actions(), "commitment.stage"))
	delivery.SetTip(action.Chord(v.host.Words(), v.Actions(), "commitment.delivery"))
	detail.Lock(v.host, stage, delivery)
	return []fyne.CanvasObject{
		w.Pad(10, 0, 0, 0, w.Wrap(10, chips...)),
		w.Section(words.T("listed.recording")), w.Wrap(8, stage, delivery),
	}
}
