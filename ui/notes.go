package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"proviso/store"
	"proviso/ui/settings"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// notes lie below the top bar and say what one must know about where the book is: why it can only be read, and that a cloud
// service copies it.
type notes struct {
	shell  *Shell
	how    access
	object *fyne.Container
}

func newNotes(s *Shell, how access) *notes {
	n := &notes{shell: s, how: how, object: w.Column(0)}
	n.fill()
	return n
}

func (n *notes) fill() {
	n.object.Objects = nil
	switch {
	case n.how.readOnly:
		n.add(theme.End, n.shell.readOnlyNote(n.how), n.exits()...)
	case n.how.cloud != "" && !n.shell.hushed():
		s := n.shell
		text := []w.Run{w.Bold(s.say("cloud", "service", n.how.cloud)), w.Plain(" " + s.say("cloud.text", "service", n.how.cloud))}
		n.add(theme.Open, text, w.NewButton(s.say("cloud.known"), n.hush))
	}
}

func (n *notes) add(tone theme.Tone, text []w.Run, buttons ...fyne.CanvasObject) {
	n.object.Objects = append(n.object.Objects, bar(tone, text, buttons...), w.Divider())
}

// bar is a line across the window on the ground of a tone.
func bar(tone theme.Tone, text []w.Run, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	parts := append([]fyne.CanvasObject{w.Grow(w.NewPara(w.Body.In(tone.Ink()), text...))}, buttons...)
	return w.Ground(tone.Bg(), w.Inset(6, 14, w.Line(10, parts...)))
}

// readOnlyNote says why the book can only be read.
func (s *Shell) readOnlyNote(how access) []w.Run {
	switch h := how.holder; {
	case how.sealed:
		return []w.Run{w.Bold(s.say("sealed")), w.Plain(" " + s.say("sealed.text"))}
	case h == nil || *h == (store.Holder{}):
		return []w.Run{w.Bold(s.say("held")), w.Plain(" " + s.say("held.text"))}
	default:
		by := s.say("held.by", "program", h.Program, "user", h.User, "host", h.Host, "time", h.Since)
		return []w.Run{w.Bold(by), w.Plain(" " + s.say("held.text"))}
	}
}

// exits are the ways to a book that can be changed.
func (n *notes) exits() []fyne.CanvasObject {
	s := n.shell
	if n.how.sealed {
		return []fyne.CanvasObject{w.NewButton(s.say("sealed.copy"), s.copyToWrite)}
	}
	return []fyne.CanvasObject{
		w.NewButton(s.say("held.refresh"), func() { s.Run("refresh") }),
		w.NewButton(s.say("held.write"), func() { s.openBook(s.book.store.Path(), access{}) }),
	}
}

// hushed tells whether the person knows where the book is kept.
func (s *Shell) hushed() bool { return s.config.Settings.Now().Hushed(s.book.store.Path()) }

// hush takes the note about the cloud away for good.
func (n *notes) hush() {
	s := n.shell
	s.keep(func(now *settings.Settings) { now.Hush(s.book.store.Path()) })
	n.fill()
	s.book.object.Refresh()
}

// readOnlyWhy is why a book that is open read-only can't be changed.
func (s *Shell) readOnlyWhy() string {
	switch how := s.book.notes.how; {
	case how.sealed:
		return s.say("why.sealed")
	case how.holder != nil && *how.holder != (store.Holder{}):
		return s.say("why.held", "program", how.holder.Program, "user", how.holder.User, "host", how.holder.Host)
	}
	return s.say("why.read_only")
}

// copyToWrite asks where a copy of the book goes, and opens it.
func (s *Shell) copyToWrite() {
	st := s.book.store
	place := s.newPlace(store.Extension)
	place.suggest(bookName(st.Path()))
	s.ask(s.say("sealed.title"), w.NewForm(place.file, place.folder), s.say("sealed.do"), func() (func(), error) {
		path, err := place.free()
		return func() {
			s.obtain(path, &access{}, func(ctx context.Context, o store.Options) (*store.Store, error) {
				if err := makeFolder(path); err != nil {
					return nil, err
				}
				if err := st.Backup(ctx, path); err != nil {
					return nil, err
				}
				return store.Open(ctx, path, o)
			})
		}, err
	}, place.name, place.in)
}
