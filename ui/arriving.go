package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// slow is how long a book is on its way before the window offers to give up.
const slow = 400 * time.Millisecond

// arriving is the window as it will be, with word in the place of the page that a book is on its way, and how far. It is the
// first that a person sees of the program, and plain for that: without a graphics card, each further kind of shape, such as
// the round corners of a button, costs the first frame tens of milliseconds.
type arriving struct {
	progress *w.Text
	cancel   *w.Button
	block    *fyne.Container
	object   fyne.CanvasObject
}

func newArriving(s *Shell, path string) *arriving {
	a := &arriving{progress: w.NewText(w.Faint.Centred(), " "), cancel: w.NewButton(s.say("cancel"), s.config.Cancel)}
	a.cancel.Hide()
	line := w.Sized(0, a.cancel.MinSize().Height, w.Line(0, w.Spring(), a.cancel, w.Spring()))
	a.block = w.Column(10, w.NewPara(w.Title.Centred(), w.Plain(s.say("opening", "name", bookName(path)))), a.progress, line)
	centre := &fyne.Container{Layout: middle{}, Objects: []fyne.CanvasObject{a.block}}
	_, rail := s.newRail()
	a.object = w.Frame(w.TopBar(w.Grow(w.NewCutText(w.CardTitle, bookName(path)))), w.FootBar(), rail, nil, centre)
	s.config.Runner.After(slow, func() {
		a.cancel.Show()
		a.block.Refresh()
	})
	return a
}

// middle sets an object in the middle.
type middle struct{}

func (middle) Layout(objects []fyne.CanvasObject, room fyne.Size) {
	for _, o := range objects {
		size := fyne.NewSize(min(theme.Scaled(420), room.Width), o.MinSize().Height)
		o.Resize(size)
		o.Move(fyne.NewPos((room.Width-size.Width)/2, (room.Height-size.Height)*0.42))
	}
}

func (middle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 120) }
