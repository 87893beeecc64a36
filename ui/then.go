package ui

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// thenBar lies below the top bar while the window looks back: it says as of when, and leads back to the present.
type thenBar struct {
	shell  *Shell
	object *fyne.Container
}

func newThenBar(s *Shell) *thenBar { return &thenBar{shell: s, object: w.Column(0)} }

// update shows the bar while the session looks back, and nothing otherwise.
func (b *thenBar) update() {
	s := b.shell
	at, back := s.book.session.Then()
	if !back {
		b.object.Objects = nil
		b.object.Refresh()
		return
	}
	text := []w.Run{w.Bold(s.say("then", "time", s.book.session.Moment(at))), w.Plain(" " + s.say("then.text"))}
	line := w.Line(12, w.Grow(w.NewPara(w.Body.In(theme.Open.Ink()), text...)), w.NewPrimary(s.say("then.return"), func() { s.Run("present") }))
	b.object.Objects = []fyne.CanvasObject{w.Ground(theme.Open.Bg(), w.Inset(6, 14, line)), w.Divider()}
	b.object.Refresh()
}

// present leads back from the past.
func (s *Shell) present() { s.book.session.Return() }

func (s *Shell) inPresent() string {
	if s.book == nil {
		return s.say("why.no_book")
	}
	if _, back := s.book.session.Then(); !back {
		return s.say("why.present")
	}
	return ""
}
