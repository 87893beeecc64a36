package main

import (
	"errors"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

var events = []w.Option{
	{ID: "e1", Label: "Ceasefire enters into force", Note: "occurred", Chip: chip(theme.Go, "yes")},
	{ID: "e2", Label: "Peace deal is signed", Chip: chip(theme.Open, "open")},
	{ID: "e3", Label: "Legal framework enters into force", Chip: chip(theme.Open, "open")},
	{ID: "e4", Label: "United States confirms its backing", Chip: chip(theme.Stop, "no")},
}

func findEvents(query string) []w.Option { return w.FilterOptions(events, query) }

func options() w.LayerOptions { return w.LayerOptions{Say: spoken.T} }

// fieldSheet shows the fields of forms, one with its list dropped, a toast, and an empty page.
func fieldSheet(screen *uitest.Screen) fyne.CanvasObject {
	event := w.NewCompleter("Find an event", findEvents)
	event.MakeText = func(text string) string { return "New event “" + text + "”" }
	layer := w.NewLayer(w.Ground(theme.Paper, w.Frame(nil, nil, w.Side(520, w.Inset(18, 22, fieldForm(event))), w.Side(420, secondForm()), emptyPage())), options())
	screen.Show(layer)
	screen.Focus(event)
	screen.Type("e")
	layer.Toast("Recorded: the ceasefire enters into force", "Undo", func() {})
	return layer
}

func emptyPage() fyne.CanvasObject {
	return w.Empty("flag", "No commitments yet", "A commitment is one act that somebody undertook. Begin with one, or read it from an article.", w.NewPrimary("New commitment", nil))
}

func fieldForm(event *w.Completer) fyne.CanvasObject {
	title := w.NewEntry("What was undertaken, in a few words")
	title.SetText("UK sends troops")
	kind := w.NewSelect("Kind", []w.Option{{ID: "t", Label: "troop deployment"}, {ID: "h", Label: "military hub"}}, "t", nil)
	binding := w.NewSelect("How binding", []w.Option{{ID: "p", Label: "political"}}, "", nil)
	form := w.NewForm(
		w.NewField("Title", title),
		w.NewField("Text", w.NewArea("The words of the undertaking", 3)).Hint("As it stands in the source, in quotation marks where it is quoted."),
		w.Columns(2, 12, 120, w.NewField("Kind", kind), w.NewField("Binding", binding)),
		w.NewField("Event", event),
	)
	form.SetErrs(map[string]string{"Binding": "Say how binding it is: political, legal, statutory or unilateral."})
	return w.Column(10, w.NewText(w.Title, "New commitment"), form)
}

func secondForm() fyne.CanvasObject {
	read := func(text string) (string, error) {
		if text == "2026-01-06" {
			return "6 Jan 2026", nil
		}
		return "", errors.New("“2026-13” has no month 13; write a date as 2026-01-06, 2026-01 or 2026")
	}
	good, bad := w.NewDateEntry("2026-01-06", "A year, a month or a day", read), w.NewDateEntry("2026-01-06", "", read)
	good.SetText("2026-01-06")
	bad.SetText("2026-13")
	tags := w.NewTokens("Add a tag", nil, true)
	tags.SetTokens([]w.Option{{Label: "Paris talks"}, {Label: "coalition"}, {Label: "needs review"}})
	form := w.NewForm(w.NewField("Announced", good), w.NewField("Deadline", bad), w.NewField("Tags", tags))
	facts := w.Card("Facts", w.Beside(96, "Place", w.NewPara(w.Body, w.Plain("Ukraine"))), w.Beside(96, "Instrument", w.NewPara(w.Body, w.Plain("Declaration of intent, Paris, 6 January 2026"))))
	return w.Inset(18, 22, w.Column(16, form, facts))
}
