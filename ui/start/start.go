// Package start is the page that shows while no book is open: the samples, a new book, opening one, and the books of late.
package start

import (
	"fyne.io/fyne/v2"

	"proviso/model/words"
	"proviso/ui/theme"
	w "proviso/ui/widgets"
)

// Recent is a book that was open before.
type Recent struct {
	Path    string
	Name    string // as people call it
	Folder  string
	Missing bool // it is not where it was
}

// Options are what the page shows and what it asks of the shell.
type Options struct {
	Words   *words.Words
	Trouble string // why the book that was asked for is not open, "" for nothing
	Hint    string // what to do about it
	Recent  []Recent

	Sample func(name string)
	New    func()
	Open   func()
	Reopen func(path string)
	Forget func(path string)
	Copy   func(text string) // of the trouble

	Restore func() // a backup
}

// Samples are the names of the samples offered, the first one foremost.
var Samples = []string{"paris", "exercise"}

// Page is the whole page, fitted into windows from 800 units of width, and what on it one is most likely to press: the
// latest book that is there, else the first sample.
func Page(options Options) (page fyne.CanvasObject, first fyne.Focusable) {
	o := &builder{Options: options}
	say := o.Words.T
	head := w.Column(4,
		w.Line(12, w.NewIcon("book", theme.Accent, 30), w.NewText(w.Figure, say("start.product"))),
		w.NewPara(w.Lead.In(theme.Soft), w.Plain(say("start.motto"))))
	left := w.Column(0, w.Section(say("start.samples")), o.samples(), w.Section(say("start.own")), o.own())
	parts := []fyne.CanvasObject{head}
	if o.Trouble != "" {
		parts = append(parts, w.Pad(16, 0, 0, 0, o.trouble()))
	}
	if len(o.Recent) == 0 {
		parts = append(parts, w.Pad(10, 0, 0, 0, left))
	} else {
		parts = append(parts, w.Pad(10, 0, 0, 0, w.Columns(2, 40, 330, left, w.Column(0, w.Section(say("start.recent")), o.recent()))))
	}
	middle := &fyne.Container{Layout: centred{}, Objects: []fyne.CanvasObject{w.Ground("", w.Column(0, parts...))}}
	return w.Ground(theme.Paper, w.Scroll(middle)), o.first
}

// builder makes the page, and remembers what on it comes first.
type builder struct {
	Options
	first  fyne.Focusable
	latest bool // whether first is a book of late
}

func (o *builder) trouble() fyne.CanvasObject {
	text := []w.Run{w.Bold(o.Trouble)}
	if o.Hint != "" {
		text = append(text, w.Plain(" "+o.Hint))
	}
	return w.Banner(theme.Stop, text, w.NewButtonOf(w.Quiet, "copy", o.Words.T("start.copy"), func() { o.Copy(o.Trouble + "\n" + o.Hint) }))
}

// samples offers each sample with a word on what it holds; the first is what a newcomer is to press.
func (o *builder) samples() fyne.CanvasObject {
	var blocks []fyne.CanvasObject
	for i, name := range Samples {
		key := "start.sample." + name
		open := w.NewButton(o.Words.T(key+".open"), func() { o.Sample(name) })
		if i == 0 {
			open = w.NewPrimary(o.Words.T(key+".open"), func() { o.Sample(name) })
			o.first = open
		}
		open.SetTip(o.Words.T(key + ".tip"))
		text := w.Column(3, w.NewPara(w.CardTitle, w.Plain(o.Words.T(key))), w.NewPara(w.SmallSoft, w.Plain(o.Words.T(key+".text"))))
		blocks = append(blocks, w.Card("", w.Line(16, w.Grow(text), open)))
	}
	return w.Column(10, blocks...)
}

// own offers a book of one's own.
func (o *builder) own() fyne.CanvasObject {
	return w.Column(10, w.NewPara(w.Soft, w.Plain(o.Words.T("start.own.text"))),
		w.Wrap(8, w.NewButtonOf(w.Normal, "add", o.Words.T("start.new"), o.New), w.NewButtonOf(w.Normal, "open", o.Words.T("start.browse"), o.Open),
			w.NewButtonOf(w.Quiet, "undo", o.Words.T("action.restore"), o.Restore)))
}

// recent lists the books of late; those that are gone are struck through and can be forgotten.
func (o *builder) recent() fyne.CanvasObject {
	var blocks []fyne.CanvasObject
	for _, r := range o.Recent {
		blocks = append(blocks, o.line(r))
	}
	return w.Column(0, blocks...)
}

func (o *builder) line(r Recent) fyne.CanvasObject {
	forget := w.NewIconButton("close", o.Words.T("start.forget"), func() { o.Forget(r.Path) })
	if !r.Missing {
		text := w.NewPara(w.Body, w.Bold(r.Name+"\n"), w.Pale(r.Folder))
		book := w.Pressed(text.Text(), w.Inset(5, 0, text), func() { o.Reopen(r.Path) })
		if focusable, ok := book.(fyne.Focusable); ok && !o.latest {
			o.first, o.latest = focusable, true
		}
		return w.Line(2, w.Grow(w.Column(0, w.Divider(), book)), forget)
	}
	gone := w.Column(0, w.Divider(), w.Inset(5, 0, w.Column(0, struck(r.Name),
		w.NewPara(w.SmallFaint, w.Plain(o.Words.T("start.missing", "folder", r.Folder))))))
	return w.Line(2, w.Grow(gone), forget)
}
