package main

import (
	"fyne.io/fyne/v2"

	"proviso/ui/guide"
	"proviso/ui/uitest"
)

func init() {
	sheets = append(sheets, sheet{"guide", func(*uitest.Screen) fyne.CanvasObject {
		return guide.NewView(spoken, func(string) {}).Object()
	}})
}
