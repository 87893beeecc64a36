package main

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// fieldSheet shows the fields of forms.
func fieldSheet(*uitest.Screen) fyne.CanvasObject {
	return w.NewLayer(w.Ground(theme.Paper, w.Empty("flag", "No commitments yet", "A commitment is one act that somebody undertook. Begin with one, or read it from an article.", w.NewPrimary("New commitment", nil))), w.LayerOptions{})
}
