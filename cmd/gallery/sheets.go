package main

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// sheetSheet shows a dialog over the register.
func sheetSheet(screen *uitest.Screen) fyne.CanvasObject {
	page := registerSheet(screen)
	screen.Show(page)
	state := w.NewSegmented(0, nil, w.Segment{Text: "occurred", Tone: theme.Go}, w.Segment{Text: "ended", Tone: theme.End}, w.Segment{Text: "ruled out", Tone: theme.Stop})
	date := w.NewDateEntry("2026-01-06", "A year, a month or a day; ~ for about", func(string) (string, error) { return "1 Jun 2026", nil })
	date.SetText("2026-06-01")
	impact := w.Column(0, w.Section("What this changes"),
		w.Item([]w.Run{w.Plain("2 pledges come into force")}, "", chip(theme.Go, "in force"), nil),
		w.Item([]w.Run{w.Plain("1 deadline starts: hubs within 90 days")}, "30 Aug 2026", nil, nil),
		w.Item([]w.Run{w.Plain("1 pledge is blocked")}, "", chip(theme.Stop, "blocked"), nil))
	form := w.NewForm(w.NewField("State", w.Line(0, state)), w.Columns(2, 12, 120, w.NewField("On", date), w.NewField("Recorded by", w.NewEntry("Your name"))), impact)
	w.ShowSheet(page, w.SheetOptions{Title: "Record what happened: ceasefire enters into force", Content: form, Buttons: []fyne.CanvasObject{w.NewButton("Cancel", nil), w.NewPrimary("Record", nil)}})
	return nil
}

// chooserSheet shows the dialog that finds one of many records.
func chooserSheet(screen *uitest.Screen) fyne.CanvasObject {
	page := registerSheet(screen)
	screen.Show(page)
	w.Choose(page, "Choose a commitment", "Search 34 commitments", 2, func(string) w.Rows { return w.RowsOf(sampleRows) }, func(string) {})
	return nil
}
