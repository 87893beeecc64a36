package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"proviso/ui/session"
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
	room       float32 // the bar's width in units of text at scale 1
}

// How much room the bar takes to say all, and at least to name the edit that would be undone.
const (
	ampleRoom = 1250
	fairRoom  = 950
)

func newTopBar(s *Shell) *topBar {
	b := &topBar{shell: s}
	b.title = w.NewCutText(w.CardTitle, "")
	b.locked = w.NewChip(theme.End, s.say("read_only"))
	b.clock = w.NewButtonOf(w.Normal, "calendar", "", func() { s.Run("ask_at") }).MenuMark()
	b.undo = w.NewButtonOf(w.Normal, "undo", "", func() { s.Run("undo") })
	b.redo = w.NewButtonOf(w.Normal, "redo", "", func() { s.Run("redo") })
	b.add = w.NewButtonOf(w.Primary, "add", s.say("new"), func() { s.Run("new_commitment") })
	palette, _ := s.action("palette")
	find := w.NewOpener(s.say("palette.field"), palette.Shortcut.In(s.words), func() { s.Run("palette") })
	find.SetTip(s.titleOf(palette) + s.chordNote(palette))
	bar := w.TopBar(b.title.Fitted(), b.locked, w.GrowTo(420, find), w.Spring(), b.clock, b.undo, b.redo, b.add)
	b.object = &fyne.Container{Layout: &fitting{resized: b.fit}, Objects: []fyne.CanvasObject{bar}}
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
	b.clock.SetTip(s.say("clock.tip"))
	b.setTexts()
	undo, _ := s.action("undo")
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

// fit has the bar say as much as there is room for.
func (b *topBar) fit(width float32) {
	b.room = width / theme.Current().Scale()
	b.setTexts()
}

// setTexts puts the words on the bar that depend on its room.
func (b *topBar) setTexts() {
	s := b.shell
	if s.book == nil || b.room == 0 {
		return
	}
	ses := s.book.session
	b.clock.SetText(s.clockWords(ses, b.room >= fairRoom))
	b.undo.SetText(s.say("undo"))
	if label, can := ses.UndoLabel(); can && b.room >= fairRoom {
		letters := 18
		if b.room >= ampleRoom {
			letters = 28
		}
		b.undo.SetText(s.say("undo.named", "label", shorten(inner(label), letters)))
	}
}

// fitting gives its one object all the room, and tells how wide that is before.
type fitting struct {
	resized func(width float32)
	width   float32
	scale   float32
}

// Layout implements fyne.Layout.
func (f *fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if scale := theme.Current().Scale(); size.Width != f.width || scale != f.scale {
		f.width, f.scale = size.Width, scale
		f.resized(size.Width)
	}
	for _, o := range objects {
		o.Resize(size)
		o.Move(fyne.Position{})
	}
}

// MinSize implements fyne.Layout.
func (f *fitting) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, objects[0].MinSize().Height)
}

// clockWords says which day the window is asked about, in full or in short.
func (s *Shell) clockWords(ses *session.Session, full bool) string {
	at := ses.Question().At
	_, back := ses.Then()
	switch {
	case !at.IsZero():
		return s.say("clock.at", "date", at)
	case back:
		return s.say("clock.at", "date", ses.Today())
	case full:
		return s.say("clock.today")
	}
	return s.say("clock.today.do")
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
