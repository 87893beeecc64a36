package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model/when"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// topBar is the head of the window: what book it is, which day is asked about, undo and redo, and what one does most.
type topBar struct {
	shell      *Shell
	object     fyne.CanvasObject
	title      *w.CutText
	locked     *w.Chip
	clock      *w.Button
	undo, redo *w.Button
	add        *w.Button
}

const undoRoom = 26 // letters of an edit's name that the undo button shows

func newTopBar(s *Shell) *topBar {
	b := &topBar{shell: s}
	b.title = w.NewCutText(w.CardTitle, "")
	b.locked = w.NewChip(theme.End, s.say("read_only"))
	b.clock = w.NewButtonOf(w.Normal, "calendar", "", func() { s.Run("ask_at") }).MenuMark()
	b.undo = w.NewButtonOf(w.Normal, "undo", "", func() { s.Run("undo") })
	b.redo = w.NewButtonOf(w.Normal, "redo", "", func() { s.Run("redo") })
	b.add = w.NewButtonOf(w.Primary, "add", s.say("new"), func() { s.Run("new_commitment") })
	find := w.NewPill(s.say("palette.field"), false, func() { s.Run("palette") }).WithIcon("search")
	palette, _ := s.action("palette")
	find.SetTip(s.titleOf(palette) + s.chordNote(palette))
	b.object = w.TopBar(w.Grow(b.title), b.locked, w.Side(theme.Scaled(200), find), b.clock, b.undo, b.redo, b.add)
	return b
}

func (b *topBar) update() {
	s := b.shell
	ses := s.book.session
	b.title.SetText(ses.Book().Title())
	b.locked.Hide()
	if ses.ReadOnly() {
		b.locked.Show()
	}
	b.clock.SetText(s.clockWords(ses.Question().At))
	b.clock.SetTip(s.say("clock.tip"))
	undo, _ := s.action("undo")
	label, can := ses.UndoLabel()
	b.undo.SetText(s.say("undo"))
	if can {
		b.undo.SetText(s.say("undo.named", "label", shorten(inner(label), undoRoom)))
	}
	b.undo.SetTip(s.titleOf(undo) + s.chordNote(undo))
	b.undo.SetDisabled(undo.Why())
	redo, _ := s.action("redo")
	b.redo.SetTip(s.titleOf(redo) + s.chordNote(redo))
	b.redo.SetDisabled(redo.Why())
	add, _ := s.action("new_commitment")
	b.add.SetTip(s.titleOf(add) + s.chordNote(add))
	b.add.SetDisabled(add.Why())
	b.object.Refresh()
}

// clockWords says which day the window is asked about.
func (s *Shell) clockWords(at when.Date) string {
	if at.IsZero() {
		return s.say("clock.today")
	}
	return s.say("clock.at", "date", at)
}

// inner turns quotation marks into those that stand inside others.
func inner(text string) string {
	return strings.NewReplacer("“", "‘", "”", "’").Replace(text)
}

// shorten cuts a text to so many letters and an ellipsis.
func shorten(text string, letters int) string {
	runes := []rune(text)
	if len(runes) <= letters {
		return text
	}
	return strings.TrimSpace(string(runes[:letters])) + "…"
}
