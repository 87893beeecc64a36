package main

import (
	"fyne.io/fyne/v2"

	"proviso/ui/theme"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// registerSheet is a whole window as the design draws it: top bar, rail, register, detail, foot.
func registerSheet(*uitest.Screen) fyne.CanvasObject {
	bar := w.TopBar(w.NewText(w.CardTitle, "Paris talks, January 2026"),
		w.GrowTo(420, w.NewOpener("Find or do anything…", "Ctrl+K", nil)), w.Spring(),
		w.NewButton("Today · latest knowledge", nil).MenuMark(),
		w.NewButtonOf(w.Normal, "undo", "Undo “record ceasefire”", nil),
		w.NewButtonOf(w.Primary, "add", "New", nil))
	foot := w.FootBar(w.NewText(note, "34 commitments · 12 events · saved 14:02 · journal 218 edits, head 7c1e…a90f"))
	body := w.NewSplit(0.495, registerList(), w.Ground(theme.Surface, w.Scroll(w.Inset(16, 22, registerDetail()))))
	return w.NewLayer(w.Frame(bar, foot, registerRail(), nil, w.Ground(theme.Paper, body)), options())
}

var note = w.Style{Ink: theme.Faint, Size: theme.SizeCaption}

func registerRail() fyne.CanvasObject {
	rail := []fyne.CanvasObject{}
	for _, place := range []struct {
		name, count string
	}{{"Overview", ""}, {"Commitments", "34"}, {"Events", "12"}, {"Scenarios", "4"}, {"Timeline", ""}, {"Map", ""}, {"Evidence", "19"}, {"Actors", "23"}, {"Reports", ""}, {"History", ""}} {
		item := w.NewNavItem(place.name, place.count, nil)
		item.SetSelected(place.name == "Commitments")
		rail = append(rail, item)
	}
	return w.Rail(176, rail...)
}

func registerList() fyne.CanvasObject {
	search := w.NewSearch("Search 34 commitments", "Ctrl F")
	pills := w.Wrap(6, w.NewPill("depends on: peace deal", true, nil).Removable(func() {}), w.NewPill("Kind", false, nil),
		w.NewPill("Actor", false, nil), w.NewPill("Headline", false, nil), w.NewPill("Deadline", false, nil),
		w.NewPill("Filter", false, nil).WithIcon("add"), w.NewPill("Sort: headline", false, nil))
	head := w.Column(0, w.Pad(12, 16, 10, 16, w.Column(8, search, pills)), w.Divider())
	list := w.NewRowList(3)
	list.SetRows(w.RowsOf(sampleRows))
	list.Select("3")
	return w.Frame(head, nil, nil, nil, list)
}

func chip(tone theme.Tone, word string) *w.ChipData { return &w.ChipData{Tone: tone, Text: word} }

var sampleRows = []w.Row{
	{ID: "1", Title: "UK and France set up military hubs across Ukraine", Note: "due 1 Aug 2026", Chip: chip(theme.Go, "in force"), Sub: "United Kingdom, France → Ukraine", Third: "once the ceasefire enters into force"},
	{ID: "2", Title: "Protected facilities for weapons and equipment", Chip: chip(theme.Go, "in force"), Sub: "United Kingdom, France → Ukraine", Third: "once the ceasefire enters into force"},
	{ID: "3", Title: "UK sends troops", Chip: chip(theme.Open, "open"), Sub: "United Kingdom → Ukraine", Third: "if a peace deal is signed, the legal framework is in force and the Commons approves"},
	{ID: "4", Title: "France sends troops", Chip: chip(theme.Open, "open"), Sub: "France → Ukraine", Third: "if a peace deal is signed and the legal framework is in force"},
	{ID: "5", Title: "European-led multinational force for Ukraine, with a title that does not end where one would expect it to", Chip: chip(theme.Open, "open"), Mark: chip(theme.Stop, "overdue"), Sub: "Coalition of the Willing → Ukraine", Third: "if Ukraine asks, in a ceasefire, and the UK or France sends troops, and so on until the line is long enough to be cut"},
	{ID: "6", Title: "German presence in a neighbouring NATO area", Note: "review due", Chip: chip(theme.Open, "open"), Sub: "Germany → Ukraine", Third: "if a peace deal is signed"},
	{ID: "7", Title: "US-led monitoring of the ceasefire", Chip: chip(theme.Stop, "blocked"), Sub: "United States → Ukraine", Third: "if the ceasefire holds and the United States confirms its backing"},
	{ID: "8", Title: "Declaration of intent signed in Paris", Note: "6 Jan 2026", Chip: chip(theme.Done, "delivered"), Sub: "United Kingdom, France, Ukraine", Third: "no condition"},
	{ID: "9", Title: "Talks on a no-fly zone to be held within 30 days", Note: "5 Feb 2026", Chip: chip(theme.End, "lapsed"), Sub: "Coalition of the Willing", Third: "within 30 days of the summit", Faded: true},
	{ID: "10", Title: "Україна та Франція: центри · Η Ελλάδα στέλνει · התחייבות · التزام · 承诺", Chip: chip(theme.Open, "open"), Sub: "Франція → Україна", Third: "якщо укладено мирну угоду"},
	{ID: "11", Title: "Training mission mandate", Chip: chip(theme.End, "ended"), Sub: "European Union → Ukraine", Third: "until the peace deal"},
}

func registerDetail() fyne.CanvasObject {
	open := w.ChipData{Tone: theme.Open, Text: "open"}
	return w.Column(0,
		w.Line(8, w.NewChip(theme.Open, "open"), w.Grow(w.NewPara(w.Faint, w.Plain("announced · delivery not due · troop deployment · political · will"))),
			w.NewButton("Edit", nil), w.NewButtonOf(w.Normal, "more", "", nil)),
		w.Pad(8, 0, 2, 0, w.NewPara(w.Heading, w.Plain("UK sends troops"))),
		w.NewPara(w.Soft, w.Plain("United Kingdom "), w.Pale("obligor"), w.Plain(" → Ukraine "), w.Pale("beneficiary, host"), w.Plain(" · part of “UK and France send troops” · Paris declaration of intent")),
		w.Section("Condition"),
		w.NewPara(w.Lead, w.Plain("In force "), w.Bold("once a peace deal is signed"), w.Plain(", "), w.Bold("the legal framework enters into force"), w.Plain(" and "), w.Bold("the House of Commons approves"), w.Plain(".")),
		w.Pad(6, 0, 0, 0, w.Column(0, w.Clause(open, "A peace deal is signed", "BBC News · B2", 0), w.Clause(open, "The legal framework enters into force", "Declaration, §2 · A1", 0), w.Clause(open, "The House of Commons approves", "Reuters · B2", 0))),
		w.Pad(8, 0, 0, 0, w.Banner(theme.Open, []w.Run{w.Bold("Still needs"), w.Plain(" all three. A ceasefire alone does not bring it into force.")})),
		w.Columns(2, 22, 160,
			w.Column(0, w.Section("What would unlock it"), w.NewPara(w.Body, w.Plain("peace deal + legal framework + Commons"))),
			w.Column(0, w.Section("What would block it"), w.NewPara(w.Body, w.Plain("no peace deal · no framework · Commons refuses")))),
		w.Section("Status over time"),
		w.Pad(4, 0, 0, 0, w.NewDots(w.Dot{Text: "proposed", Note: "Dec 2025~", Ink: theme.Faint}, w.Dot{Text: "announced", Note: "6 Jan 2026", Ink: theme.Accent}, w.Dot{Text: "signed", Note: "—", Ink: theme.Line}, w.Dot{Text: "approved", Note: "—", Ink: theme.Line}, w.Dot{Text: "in force", Note: "—", Ink: theme.Line})),
		w.SectionNote("Evidence", "2 for · 0 against"),
		w.Quote("“in the event of a peace deal”", "Keir Starmer, Prime Minister · BBC News, 6 Jan 2026 · B2 · quote verified in the stored text"),
		w.Section("Stances"),
		w.Line(8, w.NewChip(theme.Stop, "opposes"), w.Grow(w.NewPara(w.Soft, w.Inked(theme.Ink, "Russia "), w.Plain("would not accept European troops on Ukrainian soil")))),
		w.Pad(4, 0, 0, 0, w.Line(8, w.NewChip(theme.Open, "cautions"), w.Grow(w.NewPara(w.Soft, w.Inked(theme.Ink, "Ukraine "), w.Plain("sufficient only when the war ends"))))),
		w.Section("History"),
		w.NewPara(w.SmallSoft, w.Plain("7 Jan 2026 09:14 precondition changed: Commons vote added · 7 Jan 2026 08:02 entered")),
	)
}
