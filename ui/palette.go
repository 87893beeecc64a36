package ui

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/find"
	"proviso/ui/page"
	w "proviso/ui/widgets"
)

// offer is one thing the palette finds: something to do, or a record to go to.
type offer struct {
	row    w.Row
	folded string // what it is found by
	rank   int    // what is offered first has the least
	take   func()
}

// ranks put first what one does most; what can't be done now comes last.
var ranks = map[action.Menu]int{action.Record: 1, action.Go: 2, action.Edit: 3, action.File: 4, action.View: 5, action.HelpMenu: 6}

const lastRank = 9

const offersShown = 60 // records are many; more letters find the rest

// showPalette finds what can be done, and records, by any words of theirs.
func (s *Shell) showPalette() {
	offers := s.offers()
	search, list := w.NewSearch(s.say("palette.hint"), ""), w.NewRowList(2)
	fill := func(query string) {
		rows := matching(offers, find.Parse(query))
		if len(rows) == 0 {
			list.SetRows(w.RowsOf([]w.Row{{Title: s.say("palette.none"), Group: true}}))
			list.Select("")
			return
		}
		list.SetRows(w.RowsOf(rows))
		list.Select(rows[0].ID)
	}
	var sh *sheet
	take := func(id string) {
		i, err := strconv.Atoi(id)
		if err != nil {
			return
		}
		sh.close()
		offers[i].take()
	}
	list.OnOpen = take
	search.OnQuery = fill
	search.OnKey = func(ev *fyne.KeyEvent) bool { return steer(ev, list, take) }
	fill("")
	sh = &sheet{shell: s, first: search, options: w.SheetOptions{
		Title: s.say("palette"), Content: w.Frame(w.Pad(0, 0, 8, 0, search), nil, nil, nil, list), Width: 600, Height: 520,
	}}
	sh.show()
}

// steer moves in the list while one goes on typing, and takes what is chosen there.
func steer(ev *fyne.KeyEvent, list *w.RowList, take func(id string)) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		list.TypedKey(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		take(list.Current())
	default:
		return false
	}
	return true
}

// matching are the rows that a query finds: what can be done first, then records, as many as one looks through.
func matching(offers []offer, q find.Query) []w.Row {
	var rows []w.Row
	for i, o := range offers {
		if len(rows) == offersShown {
			break
		}
		if q.Matches(o.folded) {
			o.row.ID = strconv.Itoa(i)
			rows = append(rows, o.row)
		}
	}
	return rows
}

func (s *Shell) offers() []offer {
	var out []offer
	for _, a := range s.actions() {
		if a.Name != "palette" {
			out = append(out, s.offerOf(a))
		}
	}
	slices.SortStableFunc(out, func(a, b offer) int { return cmp.Compare(a.rank, b.rank) })
	if s.book == nil {
		return out
	}
	for _, kind := range []model.RecordKind{model.KindCommitment, model.KindEvent} {
		for r := range s.Session().Book().Records(kind) {
			route, _ := page.RouteTo(kind, r.RecordID())
			under := s.words.Capital(s.words.T("record." + string(kind)))
			out = append(out, offer{
				row:    w.Row{Title: r.Label(), Sub: under},
				folded: find.Fold(r.Label() + " " + r.RecordKey() + " " + under), take: func() { s.Go(route) },
			})
		}
	}
	return out
}

func (s *Shell) offerOf(a action.Action) offer {
	title, under := s.titleOf(a), ""
	if a.Menu != action.NoMenu {
		under = s.words.T("menu." + string(a.Menu))
	}
	if a.Sub != "" {
		under += " › " + s.words.T("menu."+string(a.Menu)+"."+a.Sub)
	}
	row, rank := w.Row{Title: title, Sub: under, Note: a.Shortcut.String()}, ranks[a.Menu]
	if why := a.Why(); why != "" {
		rank = lastRank
		row.Faded, row.Sub = true, s.say("menu.because", "title", under, "reason", why)
	}
	return offer{row: row, folded: find.Fold(title + " " + under), rank: rank, take: func() { s.perform(a) }}
}
