package main

import (
	"fmt"

	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// widgetSheet shows every small widget in its states, and the cards of an overview.
func widgetSheet(*uitest.Screen) fyne.CanvasObject {
	left := w.Column(0, w.NewText(w.Heading, "Where things stand"), w.Pad(12, 0, 0, 0, countCards()), w.Pad(14, 0, 0, 0, overviewCards()),
		w.Section("Buttons"), buttons(), w.Section("Filters"), pills(), w.Section("Switches"), switches(), w.Section("Table"), w.Sized(0, 200, table()))
	right := w.Column(0, w.Section("States"), chips(), w.Section("Styles"), styles(), w.Section("Bars"), bars(), w.Section("Notices"), notices())
	page := w.LineTop(22, w.Grow(left), w.Side(380, right))
	return w.NewLayer(w.Ground(theme.Paper, w.Scroll(w.Inset(18, 22, page))), w.LayerOptions{})
}

func countCards() fyne.CanvasObject {
	goTo := func() {}
	return w.Columns(5, 12, 120,
		w.CountCard(theme.Go, "6", "in force", "2 more than last visit", goTo), w.CountCard(theme.Open, "19", "open", "wait for 9 events", goTo),
		w.CountCard(theme.Stop, "3", "blocked", "1 new", goTo), w.CountCard(theme.Done, "4", "delivered", "of 34", goTo),
		w.CountCard(theme.Stop, "2", "overdue", "oldest by 41 days", goTo))
}

func overviewCards() fyne.CanvasObject {
	goTo := func() {}
	return w.Columns(2, 14, 300,
		w.Card("Since your last visit, 12 May",
			w.Item([]w.Run{w.Plain("Ceasefire entered into force "), w.Pale("recorded by you")}, "14 May", nil, goTo),
			w.Item([]w.Run{w.Plain("→ military hubs: open to "), w.Bold("in force")}, "14 May", nil, goTo),
			w.Item([]w.Run{w.Plain("→ deadline started: hubs within 90 days")}, "1 Aug", nil, goTo)),
		w.Card("What to watch",
			w.Item([]w.Run{w.Plain("Peace deal is signed")}, "decides 4", chip(theme.Open, "20–45 %"), goTo),
			w.Item([]w.Run{w.Plain("Legal framework enters into force")}, "decides 3", chip(theme.Open, "open"), goTo),
			w.Item([]w.Run{w.Plain("House of Commons approves")}, "decides 2", chip(theme.Open, "open"), nil)))
}

func buttons() fyne.CanvasObject {
	focused := w.NewButton("Focused", nil)
	focused.FocusGained()
	hovered := w.NewButton("Hovered", nil)
	hovered.MouseIn(nil)
	off, offPrimary := w.NewButton("Disabled", nil), w.NewPrimary("Disabled", nil)
	off.SetDisabled("nothing is selected")
	offPrimary.SetDisabled("nothing is selected")
	return w.Wrap(8, w.NewPrimary("Save as scenario", nil), w.NewButton("Reset", nil), w.NewButtonOf(w.Normal, "edit", "Edit", nil),
		w.NewButtonOf(w.Quiet, "history", "Quiet", nil), w.NewButtonOf(w.Danger, "trash", "Delete", nil), w.NewButton("Menu", nil).MenuMark(),
		focused, hovered, off, offPrimary, w.NewIconButton("more", "More", nil), w.NewIconButton("search", "Search", nil))
}

func pills() fyne.CanvasObject {
	focused := w.NewPill("focused", false, nil)
	focused.FocusGained()
	return w.Wrap(6, w.NewPill("depends on: peace deal", true, nil).Removable(func() {}), w.NewPill("Kind", false, nil).MenuMark(),
		w.NewPill("only differences", false, nil), w.NewPill("quarter", true, nil), w.NewPill("Filter", false, nil).WithIcon("add"), focused, w.NewKbd("Ctrl F"))
}

func switches() fyne.CanvasObject {
	three := func(chosen int) *w.Segmented {
		return w.NewSegmented(chosen, nil, w.Segment{Text: "yes", Tone: theme.Go}, w.Segment{Text: "open", Tone: theme.Open}, w.Segment{Text: "no", Tone: theme.Stop})
	}
	focused, off := three(1), three(1)
	focused.FocusGained()
	off.SetDisabled("settled by what is recorded")
	return w.Wrap(12, three(0), three(1), three(2), focused, off)
}

func chips() fyne.CanvasObject {
	return w.Wrap(8, w.NewChip(theme.Go, "in force"), w.NewChip(theme.Open, "open"), w.NewChip(theme.Stop, "blocked"), w.NewChip(theme.End, "ended"), w.NewChip(theme.Done, "delivered"),
		w.NewSign(theme.Go), w.NewSign(theme.Open), w.NewSign(theme.Stop), w.NewSign(theme.End), w.NewSign(theme.Done))
}

func styles() fyne.CanvasObject {
	return w.Column(2, w.NewText(w.Heading, "Heading 20"), w.NewText(w.Title, "Title 16"), w.NewText(w.CardTitle, "Card title 14"), w.NewText(w.Lead, "Lead 14.5: the sentence of a condition"),
		w.NewText(w.Body, "Body 13"), w.NewText(w.Strong, "Strong 13"), w.NewText(w.Soft, "Soft 13"), w.NewText(w.Faint, "Faint 13"), w.NewText(w.SmallSoft, "Small 12"), w.NewText(w.Note, "Note 11.5"), w.NewText(w.Caption, "Caption 11"),
		w.NewText(w.Body, "Кириллица · Ελληνικά · Łódź · עברית · العربية · 中文"),
		w.Line(0, w.Side(200, w.NewCutText(w.Body, "A text too long for its room ends in an ellipsis"))))
}

func bars() fyne.CanvasObject {
	return w.Bars(w.BarData{Text: "Peace deal", Note: "1.88", Share: 1}, w.BarData{Text: "Ceasefire", Note: "1.63", Share: .87}, w.BarData{Text: "Legal framework", Note: "0.88", Share: .47}, w.BarData{Text: "US backing", Note: "0.50", Share: .27})
}

func notices() fyne.CanvasObject {
	var banners []fyne.CanvasObject
	for _, tone := range theme.Tones {
		banners = append(banners, w.Banner(tone, []w.Run{w.Bold("A notice "), w.Plain("in the tone of " + tone.String())}, w.NewButton("Show", nil)))
	}
	return w.Column(8, banners...)
}

func table() fyne.CanvasObject {
	t := w.NewTable(w.TableColumn{Key: "when", Title: "When", Width: 120}, w.TableColumn{Key: "what", Title: "What was done"}, w.TableColumn{Key: "who", Title: "Who", Width: 90},
		w.TableColumn{Key: "n", Title: "Records", Width: 70, Right: true}, w.TableColumn{Key: "state", Title: "State", Width: 96})
	rows := []string{"Record that the ceasefire entered into force", "Change the precondition of “UK sends troops”: the House of Commons approves", "Enter the declaration of intent", "Import 34 commitments from pledges.csv"}
	t.SetCells(w.Cells{Len: len(rows), ID: func(i int) string { return rows[i] }, Cell: func(i, column int) w.Cell {
		return [...]w.Cell{{Text: fmt.Sprintf("%d May 2026 09:14", 17-i), Ink: theme.Soft}, {Text: rows[i], Ink: theme.Ink}, {Text: "you"}, {Text: fmt.Sprint(1 + i*11)}, {Chip: chip(theme.Tones[i], "entered")}}[column]
	}})
	t.SetSorted("when", true)
	t.Rows().Select(rows[1])
	return t
}
