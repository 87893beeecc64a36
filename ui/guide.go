package ui

import (
	"fyne.io/fyne/v2"

	"proviso/ui/guide"
	"proviso/ui/page"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// guideSize is that of the window of the guide.
var guideSize = fyne.NewSize(880, 640)

// showGuide opens the guide in a window of its own, so that one can read in it while one works here, or brings it to the
// front.
func (s *Shell) showGuide() {
	if s.guide != nil {
		s.guide.RequestFocus()
		return
	}
	v := guide.NewView(s.words, s.showPage)
	s.guide = s.config.App.NewWindow(s.say("title", "title", v.Title()))
	s.guide.SetPadded(false)
	layer := w.NewLayer(w.Ground(theme.Paper, v.Object()), s.layerOptions())
	s.guide.SetContent(layer)
	s.guide.Resize(guideSize)
	s.guide.SetOnClosed(func() { s.guide = nil })
	s.guide.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			s.closeGuide()
		}
	})
	s.guide.Show()
	s.guide.Canvas().Focus(v.Search())
}

// showPage goes to a page that the guide speaks of, if a book is open and nothing lies over the window.
func (s *Shell) showPage(name string) {
	if s.book == nil || len(s.sheets) > 0 {
		s.config.Window.RequestFocus()
		return
	}
	s.Go(page.Route{Page: page.Name(name)})
	s.config.Window.RequestFocus()
}

// closeGuide closes the window of the guide, if it is open.
func (s *Shell) closeGuide() {
	if s.guide != nil {
		s.guide.Close()
	}
}
