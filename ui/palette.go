package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/page"
	"proviso/ui/palette"
	w "proviso/ui/widgets"
)

// ranks put first what one does most.
var ranks = map[action.Menu]int{action.Record: 1, action.Go: 2, action.Edit: 3, action.File: 4, action.View: 5, action.HelpMenu: 6}

const (
	filterRank  = 7
	recordRank  = 8
	rememberAll = 40 // how many things used lately are remembered
)

// showPalette finds what can be done, saved filters and records, by any words of theirs.
func (s *Shell) showPalette() {
	offers := s.offers()
	search, list := w.NewSearch(s.say("palette.hint"), ""), w.NewRowList(2)
	var found []palette.Offer
	fill := func(query string) {
		found = palette.Match(offers, query, s.lately)
		if len(found) == 0 {
			list.SetRows(w.RowsOf([]w.Row{{Title: s.say("palette.none"), Group: true}}))
			list.Select("")
			return
		}
		list.SetRows(w.Rows{
			Len: len(found), ID: func(i int) string { return found[i].ID },
			Row: func(i int) w.Row {
				o := found[i]
				return w.Row{ID: o.ID, Title: o.Title, Sub: o.Under, Note: o.Note, Faded: o.Faded}
			},
		})
		list.Select(found[0].ID)
	}
	var sh *sheet
	take := func(id string) {
		if i := slices.IndexFunc(found, func(o palette.Offer) bool { return o.ID == id }); i >= 0 {
			sh.close()
			s.take(found[i])
		}
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

// take does or goes to what was chosen, and remembers it.
func (s *Shell) take(o palette.Offer) {
	s.lately = slices.Insert(slices.DeleteFunc(s.lately, func(id string) bool { return id == o.ID }), 0, o.ID)
	s.lately = s.lately[:min(len(s.lately), rememberAll)]
	if o.Record == nil {
		o.Do()
		return
	}
	kind, id := o.Record.RecordKind(), o.Record.RecordID()
	switch route, ok := routeTo(o.Record); {
	case ok:
		s.Go(route)
	case s.locked() != "":
		s.toast(s.locked(), "", nil)
	default:
		s.Open(kind, id, func(model.ID) {})
	}
}

// actionOffer begins the id of an offer that is an action.
const actionOffer = "action:"

// lastActions are the actions used lately, by name. Of what belongs to a book nothing is said outside of it.
func (s *Shell) lastActions() []string {
	var out []string
	for _, id := range s.lately {
		if name, ok := strings.CutPrefix(id, actionOffer); ok && !strings.Contains(name, ":") {
			out = append(out, name)
		}
	}
	return out
}

// remember takes the actions used lately for such, as lastActions gave them.
func (s *Shell) remember(names []string) {
	for _, name := range names {
		s.lately = append(s.lately, actionOffer+name)
	}
}

// routeTo is where a record shows: on its page, or on that of what it is about; false: nowhere but in its form.
func routeTo(r model.Record) (page.Route, bool) {
	switch r := r.(type) {
	case *model.Stance:
		return page.RouteTo(model.KindActor, r.Actor)
	case *model.Relation:
		return page.RouteTo(model.KindEvent, r.From)
	}
	return page.RouteTo(r.RecordKind(), r.RecordID())
}

// offers are all that the palette finds now.
func (s *Shell) offers() []palette.Offer {
	var out []palette.Offer
	for _, a := range s.actions() {
		if a.Name != "palette" {
			out = append(out, s.offerOf(a))
		}
	}
	if s.book == nil {
		return out
	}
	b := s.Session().Book()
	for _, f := range b.Filters() {
		out = append(out, s.offerOfFilter(f))
	}
	return append(out, s.book.records.Offers(b, s.words, recordRank)...)
}

func (s *Shell) offerOf(a action.Action) palette.Offer {
	title, under := s.titleOf(a), ""
	if a.Menu != action.NoMenu {
		under = s.words.T("menu." + string(a.Menu))
	}
	if a.Sub != "" {
		under += " › " + s.words.T("menu."+string(a.Menu)+"."+a.Sub)
	}
	o := palette.Offer{
		ID: actionOffer + a.Name, Title: title, Under: under, Note: a.Shortcut.In(s.words), Rank: ranks[a.Menu], Do: func() { s.perform(a) },
	}
	if several[a.Name] {
		o.ID += ":" + title
	}
	if why := a.Why(); why != "" {
		o.Faded, o.Under = true, s.say("menu.because", "title", under, "reason", why)
	}
	return palette.New(o, under)
}

func (s *Shell) offerOfFilter(f model.SavedFilter) palette.Offer {
	under := s.say("palette.filter")
	o := palette.Offer{ID: "filter:" + f.Name, Title: f.Name, Under: under, Rank: filterRank, Do: func() {
		s.Go(page.Route{Page: page.Commitments, Saved: f.Name})
	}}
	return palette.New(o, under)
}
