package history

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// detail draws an edit in full: what can be done with it, and what it did to each record.
func (v *View) detail(d Detail) fyne.CanvasObject {
	words := v.host.Words()
	undo := w.NewButtonOf(w.Normal, "undo", words.T("history.undo"), func() { v.undo(d.ID) })
	undo.SetDisabled(v.presenter.WhyNotUndo(d.ID))
	then := w.NewButtonOf(w.Normal, "history", words.T("history.then"), func() { v.lookBack(d.ID) })
	blocks := []fyne.CanvasObject{w.NewCopyPara(w.Heading, w.Plain(d.Label))}
	facts := []fyne.CanvasObject{w.Grow(w.NewCopyPara(w.Faint, w.Plain(d.Facts)))}
	if d.State != nil {
		facts = append([]fyne.CanvasObject{w.NewChip(d.State.Tone, d.State.Text)}, facts...)
	}
	blocks = append(blocks, w.Pad(2, 0, 8, 0, w.Line(8, facts...)), w.Pad(0, 0, 10, 0, w.Wrap(8, undo, then)))
	for _, c := range d.Changes {
		blocks = append(blocks, v.change(c))
	}
	if d.More > 0 {
		blocks = append(blocks, w.Pad(10, 0, 0, 0, w.NewPara(w.Soft, w.Plain(words.N("history.more", d.More)))))
	}
	blocks = append(blocks, w.Pad(18, 0, 0, 0, w.NewCopyPara(w.SmallFaint, w.Plain(words.T("history.head", "head", d.Head)))))
	return w.Column(0, blocks...)
}

// change is one record with what became of it, and its parts before and after.
func (v *View) change(c Change) fyne.CanvasObject {
	var tapped func()
	if c.Go {
		tapped = func() { v.host.Go(c.Route) }
	}
	head := w.Item([]w.Run{w.Bold(c.Name), w.Pale("  " + c.Kind)}, "", (*w.ChipData)(&c.What), tapped)
	if len(c.Fields) == 0 {
		return head
	}
	rows := []fyne.CanvasObject{w.Pad(4, 0, 4, 0, head)}
	for _, f := range c.Fields {
		rows = append(rows, v.field(f))
	}
	return w.Pad(0, 0, 10, 0, w.Column(0, rows...))
}

// field names a part of a record; what it said before stands over what it said after.
func (v *View) field(f Field) fyne.CanvasObject {
	words := v.host.Words()
	var said []fyne.CanvasObject
	add := func(text, word string, ink theme.Name) {
		switch {
		case f.Both && text == "":
			said = append(said, w.LineTop(8, w.Side(48, w.NewText(w.Note, word)), w.NewText(w.Faint, "—")))
		case f.Both:
			said = append(said, w.LineTop(8, w.Side(48, w.NewText(w.Note, word)), w.Grow(w.NewCopyPara(w.Body.In(ink), w.Plain(text)))))
		case text != "":
			said = append(said, w.NewCopyPara(w.Body.In(ink), w.Plain(text)))
		}
	}
	add(f.Before, words.T("history.before"), theme.Soft)
	add(f.After, words.T("history.after"), theme.Ink)
	name := w.Side(140, w.NewCutText(w.SmallFaint, words.Capital(f.Name)))
	return w.Pad(3, 0, 3, 0, w.LineTop(10, name, w.Grow(w.Column(2, said...))))
}
