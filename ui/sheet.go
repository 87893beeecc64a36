package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// sheet is content that lies over the window under a title, until it is closed or left.
type sheet struct {
	shell   *Shell
	options w.SheetOptions
	first   fyne.Focusable // what gets the focus; nil leaves it to the content
	shown   *w.Sheet       // nil while it is not over the window
}

// focuser is content that knows where to begin.
type focuser interface{ FocusFirst() }

// watched is content of a sheet that pages open, which tells when something was entered.
type watched interface{ Watch(edited func()) }

// Sheet implements page.Host. A size of 0 is a comfortable width, and as high as the content.
func (s *Shell) Sheet(title string, content fyne.CanvasObject, size fyne.Size) (close func()) {
	sh := &sheet{shell: s, options: w.SheetOptions{Title: title, Content: content, Width: size.Width, Height: size.Height}}
	if c, ok := content.(watched); ok {
		c.Watch(s.touched)
	}
	sh.show()
	return sh.close
}

// dialog is a sheet of the shell's own, with its buttons at the foot; the last is the main one.
func (s *Shell) dialog(title string, content fyne.CanvasObject, first fyne.Focusable, buttons ...fyne.CanvasObject) *sheet {
	sh := &sheet{shell: s, first: first, options: w.SheetOptions{Title: title, Content: content, Buttons: buttons}}
	sh.show()
	return sh
}

func (sh *sheet) show() {
	if sh.shown != nil {
		return
	}
	s := sh.shell
	sh.options.OnEscape = sh.leave
	sh.shown = w.ShowSheet(s.layer, sh.options)
	s.sheets = append(s.sheets, sh)
	switch f := sh.options.Content.(type) {
	case focuser:
		f.FocusFirst()
	default:
		if sh.first != nil {
			s.config.Window.Canvas().Focus(sh.first)
		}
	}
	s.update()
}

// leave closes the sheet and keeps what was typed into it.
func (sh *sheet) leave() {
	g, ok := sh.options.Content.(page.Guarded)
	kept := ok && sh.shown != nil && g.Dirty()
	sh.hide()
	if kept {
		s := sh.shell
		s.unfinished = append(s.unfinished, sh)
		s.touched()
		s.toast(s.say("kept", "title", sh.name()), s.say("continue"), func() { s.resume(sh) })
	}
	sh.shell.update()
}

// close closes the sheet for good.
func (sh *sheet) close() {
	sh.forget()
	sh.hide()
	sh.shell.update()
	if d := sh.shell.book; d != nil {
		d.keep()
	}
}

// name is what a person calls the sheet, with what was typed into it.
func (sh *sheet) name() string {
	if c, ok := sh.options.Content.(resumable); ok {
		return c.Name()
	}
	return sh.options.Title
}

func (sh *sheet) hide() {
	if sh.shown == nil {
		return
	}
	sh.shown.Close()
	sh.shown = nil
	sh.shell.sheets = slices.DeleteFunc(sh.shell.sheets, func(o *sheet) bool { return o == sh })
}

func (sh *sheet) forget() {
	sh.shell.unfinished = slices.DeleteFunc(sh.shell.unfinished, func(o *sheet) bool { return o == sh })
}

// resume shows again what was left unfinished.
func (s *Shell) resume(sh *sheet) {
	sh.forget()
	s.layer.CloseToast()
	sh.show()
}

// toast says something brief where a person sees it, with a button where action is not "".
func (s *Shell) toast(text, action string, do func()) { w.LayerOf(s.layer).Toast(text, action, do) }
