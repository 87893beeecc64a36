//go:build ignore

// This is the least that a window of Fyne can be. tools/measure.sh builds it by name, to have something to compare the first
// frame of Proviso to on the same display. The tag keeps it out of the program, whose packages may not know fyne/v2/app.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("app.proviso.trivial").NewWindow("Trivial")
	w.SetContent(widget.NewLabel("Hello"))
	w.Resize(fyne.NewSize(1280, 840))
	w.ShowAndRun()
}
