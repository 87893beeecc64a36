package listed_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/ui/action"
	"proviso/ui/find"
	"proviso/ui/listed"
	"proviso/ui/page"
	"proviso/ui/pagetest"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	w "proviso/ui/widgets"
)

// shelf is a page that lists the events of a book, as bare as a page can be.
type shelf struct {
	events  listed.List[*event]
	host    page.Host
	pane    *listed.Pane
	records *listed.Records
	current model.ID
}

type event struct{ *model.Event }

func (e *event) EntryID() model.ID { return e.ID }
func (e *event) Folded() string    { return find.Fold(e.Name) }

func newShelf(host page.Host) *shelf {
	s := &shelf{host: host}
	s.events = listed.NewList(listed.NewOrders(func(a, b *event) int { return strings.Compare(a.Name, b.Name) },
		listed.By[*event]("name", nil),
		listed.By("state", listed.Most(func(e *event) string { return e.Name })),
	), nil)
	s.pane = listed.NewPane(host.Words(), 1, 0.4, func(text string) { s.events.Search(text); s.refill() })
	s.pane.List.OnSelect = func(id string) { s.choose(model.ID(id)) }
	s.records = &listed.Records{Host: host, Kind: model.KindEvent, Pane: s.pane, One: func() { s.choose(s.current) }}
	s.records.Attach()
	s.Refresh()
	return s
}

func (s *shelf) refill() {
	s.pane.Pills.Objects = nil
	s.pane.Pills.Add(listed.SortPill(s.host.Words(), "events", &s.events, s.refill))
	s.pane.Pills.Refresh()
	s.records.Fill(&s.events, func(i int) w.Row { return w.Row{ID: string(s.events.ID(i)), Title: s.events.At(i).Name} }, s.current, s.choose)
}

func (s *shelf) choose(id model.ID) {
	s.current = id
	if e, ok := s.events.Find(id); ok {
		s.pane.ShowDetail(w.NewPara(w.Title, w.Plain("In full: "+e.Name)))
		return
	}
	s.pane.ShowRight(listed.NoMatch(s.host.Words(), "events", func() { s.pane.Search.SetText(""); s.refill() }))
}

func (s *shelf) Refresh() {
	var all []*event
	for e := range s.host.Session().Book().Events.Sorted() {
		all = append(all, &event{e})
	}
	s.events.Take(all)
	var instead fyne.CanvasObject
	if len(all) == 0 {
		instead = w.NewText(w.Title, "An empty book")
	}
	s.pane.Fill(instead)
	s.refill()
}

func (*shelf) Name() page.Name             { return page.Events }
func (s *shelf) Object() fyne.CanvasObject { return s.pane.Object() }
func (s *shelf) Show(r page.Route)         { s.current = r.ID; s.refill() }
func (s *shelf) Search()                   { s.pane.FocusSearch() }
func (s *shelf) Actions() []action.Action  { return s.records.Actions() }

func visit(t *testing.T, s *session.Session) (*pagetest.Shell, *shelf) {
	t.Helper()
	return pagetest.Show(t, s, newShelf)
}

func sees(t *testing.T, shell *pagetest.Shell, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !shell.Sees(text) {
			t.Errorf("%q is not on the screen; there is %q", text, shell.Texts())
		}
	}
}

func TestTheKeyboardGoesFromTheSearchToTheListAndBack(t *testing.T) {
	shell, s := visit(t, sessiontest.Exercise(t))
	sees(t, shell, "In full: Ceasefire enters into force")
	s.Search()
	shell.Type("peace")
	sees(t, shell, "In full: Peace deal is signed")
	shell.Key(fyne.KeyDown)
	if shell.Canvas().Focused() != fyne.Focusable(s.pane.List) {
		t.Errorf("Down leads to %T", shell.Canvas().Focused())
	}
	shell.Key(fyne.KeyUp)
	shell.Type("xyz")
	sees(t, shell, "Nothing matches")
	shell.Tap("Show all events")
	if s.events.Len() != 6 {
		t.Errorf("%d events are shown, want all", s.events.Len())
	}
}

func TestTheChoiceStaysWhileItIsListedAndIsTheFirstOtherwise(t *testing.T) {
	session := sessiontest.Exercise(t)
	shell, s := visit(t, session)
	deal := sessiontest.ID(t, session, model.KindEvent, "peace-deal")
	s.Show(page.Route{ID: deal})
	s.events.Search("deal")
	s.refill()
	s.events.Search("")
	s.refill()
	if s.current != deal || s.pane.List.Current() != string(deal) {
		t.Errorf("chosen is %q, in the list %q; want the peace deal", s.current, s.pane.List.Current())
	}
	s.events.Search("house")
	s.refill()
	shell.Settle()
	sees(t, shell, "In full: House of Commons approves")
	s.events.Search("nothing of the kind")
	s.refill()
	if s.current != "" {
		t.Errorf("%q is chosen of none", s.current)
	}
}

func TestSeveralChosenShowWhatCanBeDoneWithAll(t *testing.T) {
	session := sessiontest.Exercise(t)
	shell, s := visit(t, session)
	shell.Run("select_all")
	sees(t, shell, "6 events chosen")
	if got := s.records.RemoveTitle("Remove"); !strings.Contains(got, "6 events") {
		t.Errorf("removing is called %q", got)
	}
	if s.records.NotOne() == "" || s.records.None() != "" {
		t.Errorf("why not one: %q; why nothing: %q", s.records.NotOne(), s.records.None())
	}
	s.refill()
	sees(t, shell, "6 events chosen")
	s.records.Remove()
	if !slices.Equal(shell.Removed, s.records.Chosen()) || len(shell.Removed) != 6 {
		t.Errorf("asked to remove %v", shell.Removed)
	}
	shell.Focus(s.pane.List)
	shell.Key(fyne.KeyEnd)
	shell.Settle()
	sees(t, shell, "In full: United States confirms its backing")
	if s.records.NotOne() != "" || s.records.RemoveTitle("Remove this") != "Remove this" {
		t.Errorf("one is chosen: %q, %q", s.records.NotOne(), s.records.RemoveTitle("Remove this"))
	}
}

func TestATagIsGivenToAllChosenAndTakenFromThem(t *testing.T) {
	session := sessiontest.Exercise(t)
	shell, s := visit(t, session)
	shell.Run("select_all")
	shell.Fill("Add a tag to all", "watched")
	shell.Key(fyne.KeyReturn)
	tagged := func() int { return model.TagsOf(session.Book(), model.KindEvent, s.records.Chosen())["watched"] }
	if tagged() != 6 {
		t.Fatalf("%d events are tagged, want 6; there is %q", tagged(), shell.Texts())
	}
	if len(shell.Told) != 1 {
		t.Errorf("told %q", shell.Told)
	}
}

func TestWhatIsChosenIsCopied(t *testing.T) {
	shell, _ := visit(t, sessiontest.Exercise(t))
	shell.Run("select_all")
	shell.Run("copy")
	if got := shell.App.Clipboard().Content(); strings.Count(got, "\n") != 5 || !strings.HasPrefix(got, "Ceasefire enters into force") {
		t.Errorf("copied %q", got)
	}
	shell.Run("copy_table")
	if got := shell.App.Clipboard().Content(); strings.Count(strings.TrimSpace(got), "\n") != 6 || !strings.Contains(got, "\t") {
		t.Errorf("copied as a table %q", got)
	}
}

func TestAnEmptyBookShowsSomethingElseUntilThereIsOne(t *testing.T) {
	session := sessiontest.Exercise(t)
	shell, s := visit(t, session)
	s.events.Take(nil)
	s.pane.Fill(w.NewText(w.Title, "An empty book"))
	s.refill()
	shell.Settle()
	sees(t, shell, "An empty book")
	if shell.Sees("Sort:") || shell.Run("copy") || shell.Run("select_all") {
		t.Errorf("a list is offered: %q", shell.Texts())
	}
	s.Refresh()
	shell.Settle()
	sees(t, shell, "In full: Ceasefire enters into force")
}

func TestAnotherOrderIsChosenFromThePill(t *testing.T) {
	shell, s := visit(t, sessiontest.Exercise(t))
	shell.Tap("Sort: name")
	shell.Tap("state")
	if s.events.SortedBy() != "state" || s.events.At(0).Name != "United States confirms its backing" {
		t.Errorf("by %s: first %q", s.events.SortedBy(), s.events.At(0).Name)
	}
	sees(t, shell, "Sort: state")
}
