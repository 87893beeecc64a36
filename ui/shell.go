package ui

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"proviso/model/words"
	"proviso/ui/page"
	"proviso/ui/session"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// Shell is the window: the first-start page, or a book with its pages. All its methods are called on the window's thread.
type Shell struct {
	config Config
	words  *words.Words
	layer  *w.Layer
	notice *fyne.Container // where a banner shows
	body   *fyne.Container // the first-start page, or the book
	book   *desk           // nil while no book is open

	sheets     []*sheet  // open over the window, the last on top
	unfinished []*sheet  // left with something typed into them
	broken     string    // the path of the book that could not be opened and may be restored, "" for none
	opening    string    // the path of the book that is being opened, "" for none
	arriving   *arriving // shows that it is
	lately     []string  // what was taken from the palette, the latest first
	closing    bool
	editor     atomic.Pointer[string] // who edits; read by the runner too
	rhythm     func()                 // ends the backing up of the open book; nil: there is none
	guide      fyne.Window            // of the guide; nil: it is closed
	menu       string                 // the menu bar as last built, in words
}

var _ page.Host = (*Shell)(nil)

// New fills the window with the shell. Nothing is open yet: see Start and OpenBook.
func New(c Config) *Shell {
	c.complete()
	s := &Shell{config: c}
	s.understand(c.Settings.Now().Language)
	if c.Files == nil {
		s.config.Files = s.fyneFiles()
	}
	s.notice = w.Column(0)
	s.body = container.NewStack()
	s.layer = w.NewLayer(w.Frame(s.notice, nil, nil, nil, s.body), s.layerOptions())
	s.dress()
	s.rename()
	s.remember(c.Settings.Now().Lately)
	c.Window.SetPadded(false)
	c.Window.SetContent(s.layer)
	c.Window.SetCloseIntercept(s.Close)
	c.Window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { w.LayerOf(s.layer).Unhandled(ev) })
	c.Window.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { s.Run("redo") })
	c.Window.SetOnDropped(s.dropped)
	if !c.Opens {
		s.showStart(nil)
	}
	return s
}

// layerOptions are those of the window's layer and of every sheet's.
func (s *Shell) layerOptions() w.LayerOptions {
	return w.LayerOptions{After: s.config.Runner.After, Say: s.tell, Key: s.typedKey, Selects: s.buildMenu}
}

func (s *Shell) typedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyF1 && shifted():
		s.Run("guide")
	case ev.Name == fyne.KeyF1:
		s.Run("keys")
	case ev.Name == fyne.KeyF6 && shifted():
		s.Run("previous_part")
	case ev.Name == fyne.KeyF6:
		s.Run("next_part")
	}
}

// dress gives the window the colours and the text size that are set.
func (s *Shell) dress() {
	now := s.config.Settings.Now()
	theme.Apply(s.config.App, theme.ParseVariant(string(now.Theme)), now.TextScale())
}

// rename takes note of who edits from now on.
func (s *Shell) rename() {
	name := s.author()
	s.editor.Store(&name)
}

// Session implements page.Host. It is nil while no book is open; no page shows then.
func (s *Shell) Session() *session.Session {
	if s.book == nil {
		return nil
	}
	return s.book.session
}

// Words implements page.Host.
func (s *Shell) Words() *words.Words { return s.words }

// Window implements page.Host.
func (s *Shell) Window() fyne.Window { return s.config.Window }

// say is a text of the shell's own.
func (s *Shell) say(key string, args ...any) string { return s.words.T("shell."+key, args...) }

// tell is a text in the language of the moment.
func (s *Shell) tell(key string, args ...any) string { return s.words.T(key, args...) }

// put shows an object as the body of the window.
func (s *Shell) put(o fyne.CanvasObject) {
	s.letFocusGo()
	s.layer.HideTip()
	s.layer.CloseDrop()
	s.body.Objects = []fyne.CanvasObject{o}
	s.body.Refresh()
	s.layer.Refresh()
}

// letFocusGo takes the focus from what is about to leave the window: keys would go on reaching it there. What lies over the
// window keeps it. It reports whether the focus is free.
func (s *Shell) letFocusGo() bool {
	if s.covered() != "" {
		return false
	}
	s.config.Window.Canvas().Unfocus()
	return true
}

// update brings the menu bar, the title and what is around the page up to date.
func (s *Shell) update() {
	title := s.say("product")
	if s.book != nil {
		title = s.say("title", "title", s.book.session.Book().Title())
		s.book.update()
	}
	s.config.Window.SetTitle(title)
	s.layer.Deselect()
	s.buildMenu()
}
