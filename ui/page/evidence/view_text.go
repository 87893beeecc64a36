package evidence

import (
	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// noText is what stands where a source has no stored text: the ways to store one.
func (v *View) noText(id model.ID) fyne.CanvasObject {
	words := v.host.Words()
	paste := w.NewPrimary(words.T("evidence.paste"), func() { v.paste(id) })
	file := w.NewButton(words.T("evidence.from_file"), func() { v.fromFile(id) })
	detail.Lock(v.host, paste)
	detail.Lock(v.host, file)
	return w.Empty("quote", words.T("evidence.no_text"), words.T("evidence.no_text_hint"), w.Line(8, paste, file))
}

// paste stores what is on the clipboard as the text of a source.
func (v *View) paste(id model.ID) { v.store(id, fyne.CurrentApp().Clipboard().Content()) }

// fromFile stores what is in a file as the text of a source.
func (v *View) fromFile(id model.ID) { v.host.ReadText(func(text string) { v.store(id, text) }) }

// store keeps a text, and asks before where quotes would no longer stand in it.
func (v *View) store(id model.ID, text string) {
	lost := v.host.Session().Book().Unquoted(id, text)
	if len(lost) == 0 {
		v.storeNow(id, text)
		return
	}
	words := v.host.Words()
	v.host.Ask(words.T("evidence.lost_title"), words.N("evidence.lost", len(lost)), words.T("evidence.store_all_the_same"), func() { v.storeNow(id, text) })
}

func (v *View) storeNow(id model.ID, text string) {
	page.Do(v.host, func(h model.Hand, b model.Book) (model.Edit, error) { return h.StoreText(b, id, text) }, func(model.Edit) {
		v.drawn = "" // begin at its text
		v.show(id)
	})
}

// flagged says how many quotes of a source do not stand in its text, and leads to its claims; nil where all do.
func (v *View) flagged(d Detail) fyne.CanvasObject {
	if d.Missing == 0 {
		return nil
	}
	words := v.host.Words()
	see := w.NewButton(words.T("evidence.see_claims"), func() { v.tab = claiming; v.redraw() })
	return w.Pad(8, 0, 0, 0, w.Banner(theme.Stop, []w.Run{w.Plain(words.N("evidence.missing_quotes", d.Missing))}, see))
}

// textItems are what a menu offers about the stored text.
func (v *View) textItems(id model.ID) []*fyne.MenuItem {
	t := v.host.Words().T
	return []*fyne.MenuItem{
		fyne.NewMenuItem(t("action.source.paste"), func() { v.paste(id) }),
		fyne.NewMenuItem(t("action.source.file"), func() { v.fromFile(id) }),
	}
}
