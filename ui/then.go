package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// thenBar lies below the top bar while the window looks back: it says as of when, and leads back to the present.
type thenBar struct {
	shell  *Shell
	object *fyne.Container
	at     time.Time // what it says; zero: it does not show
}

func newThenBar(s *Shell) *thenBar { return &thenBar{shell: s, object: w.Column(0)} }

// update shows the bar while the session looks back, and nothing otherwise.
func (b *thenBar) update() {
	s := b.shell
	at, back := s.book.session.Then()
	if at.Equal(b.at) {
		return
	}
	b.at, b.object.Objects = at, nil
	if back {
		text := []w.Run{w.Bold(s.say("then", "time", s.book.session.Moment(at))), w.Plain(" " + s.say("then.text"))}
		back := w.NewPrimary(s.say("then.return"), func() { s.Run("present") })
		b.object.Objects = []fyne.CanvasObject{bar(theme.Open, text, back), w.Divider()}
	}
	s.book.object.Refresh() // what lies below moves
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
