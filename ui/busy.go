package ui

import (
	"time"

	"proviso/ui/loop"
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

// Busy shows what goes on in the background. The runner of the window is to call it whenever that changes.
func (s *Shell) Busy(now loop.Status) {
	text := now.Name
	if now.Total > 0 {
		text = s.say("busy", "name", now.Name, "percent", s.words.Percent(float64(now.Done)/float64(now.Total)))
	}
	if s.opening != "" && now.Total > 0 {
		s.arriving.progress.SetText(s.words.Percent(float64(now.Done) / float64(now.Total)))
	}
	if s.book != nil {
		s.book.foot.busyWith(text)
	}
}
