package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"proviso/ui/loop"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// patience is how long work goes on before it is worth a word.
const patience = 150 * time.Millisecond

// busyWith says what goes on in the background, unless it is over at once; "" says nothing.
func (f *footBar) busyWith(text string) {
	fresh := f.work == "" && text != ""
	f.work = text
	switch {
	case text == "":
		f.busy.Hide()
		f.object.Refresh()
	case fresh:
		f.shell.config.Runner.After(patience, f.showWork)
	case f.busy.Visible():
		f.showWork()
	}
}

func (f *footBar) showWork() {
	if f.work == "" {
		return
	}
	f.busy.SetText(f.work)
	f.busy.Show()
	f.object.Refresh()
}

// openingPage shows that a book is on its way, how far, and a way to give up.
func (s *Shell) openingPage(path string) fyne.CanvasObject {
	s.progress = w.NewText(w.Faint.Centred(), " ")
	cancel := w.NewButton(s.say("cancel"), s.config.Cancel)
	block := w.Column(10, w.NewPara(w.Title.Centred(), w.Plain(s.say("opening", "name", bookName(path)))), s.progress, w.Line(0, w.Spring(), cancel, w.Spring()))
	return w.Ground(theme.Paper, &fyne.Container{Layout: middle{}, Objects: []fyne.CanvasObject{block}})
}

// Busy shows what goes on in the background. The runner of the window is to call it whenever that changes.
func (s *Shell) Busy(now loop.Status) {
	text := now.Name
	if now.Total > 0 {
		text = s.say("busy", "name", now.Name, "percent", s.words.Percent(float64(now.Done)/float64(now.Total)))
	}
	if s.opening != "" && now.Total > 0 {
		s.progress.SetText(s.words.Percent(float64(now.Done) / float64(now.Total)))
	}
	if s.book != nil {
		s.book.foot.busyWith(text)
	}
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
