package widgets

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	fynetheme "fyne.io/fyne/v2/theme"
)

// Colours that have no name of ours.
const (
	fyneScrollBar = fynetheme.ColorNameScrollBar
	fyneSelection = fynetheme.ColorNameSelection
)

func firstRune(text string) (rune, bool) {
	r, size := utf8.DecodeRuneInString(text)
	return r, size > 0 && r != utf8.RuneError
}

// offerCopy shows a menu with one entry, which copies the text.
func offerCopy(o fyne.CanvasObject, text string, ev *fyne.PointEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || text == "" {
		return
	}
	item := fyne.NewMenuItem(LayerOf(o).Say("widgets.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(text)
	})
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", item), c, ev.AbsolutePosition)
}

// ShowMenu opens a menu below an object, such as the button that asked for it.
func ShowMenu(anchor fyne.CanvasObject, items ...*fyne.MenuItem) {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(anchor)
	if c == nil {
		return
	}
	at := driver.AbsolutePositionForObject(anchor).AddXY(0, anchor.Size().Height+2)
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}

// ShowMenuAt opens a menu where the pointer is.
func ShowMenuAt(o fyne.CanvasObject, at fyne.Position, items ...*fyne.MenuItem) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}
