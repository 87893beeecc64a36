package detail_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"proviso/model"
	"proviso/model/when"
	"proviso/ui/action"
	"proviso/ui/detail"
	"proviso/ui/page"
	"proviso/ui/pagetest"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	w "proviso/ui/widgets"
)

// withStances is the exercise in which two actors have said where they stand on the ceasefire, one of them with a date.
func withStances(t *testing.T) *session.Session {
	t.Helper()
	s := sessiontest.Exercise(t)
	ceasefire := []model.ID{sessiontest.ID(t, s, model.KindEvent, "ceasefire")}
	sessiontest.Put(t, s,
		&model.Actor{Head: model.Head{Key: "narnia"}, Name: "Narnia", Kind: model.State},
		&model.Actor{Head: model.Head{Key: "oz"}, Name: "Oz", Kind: model.State})
	sessiontest.Put(t, s,
		&model.Stance{
			Head: model.Head{Key: "s1"}, Actor: sessiontest.ID(t, s, model.KindActor, "oz"), Events: ceasefire,
			Stance: model.Opposes, Text: "Not like this", On: when.MustDate("2026-01-20"),
		},
		&model.Stance{Head: model.Head{Key: "s2"}, Actor: sessiontest.ID(t, s, model.KindActor, "narnia"), Events: ceasefire, Stance: model.Supports})
	return s
}

func onCeasefire(t *testing.T, s *session.Session) []detail.Stance {
	t.Helper()
	id := sessiontest.ID(t, s, model.KindEvent, "ceasefire")
	return detail.Stances(s, func(st *model.Stance) bool { return slices.Contains(st.Events, id) })
}

func TestStancesTellWhoStandsWhereAndSinceWhen(t *testing.T) {
	s := withStances(t)
	list := onCeasefire(t, s)
	if len(list) != 2 {
		t.Fatalf("there are %d stances, want 2: %+v", len(list), list)
	}
	oz, narnia := list[0], list[1]
	if oz.Actor != "Oz" || oz.Text != "Not like this" || oz.On != "20 Jan 2026" || oz.Chip.Text == "" || oz.Chip == narnia.Chip {
		t.Errorf("Oz: %+v", oz)
	}
	if want := (page.Route{Page: page.Actors, ID: sessiontest.ID(t, s, model.KindActor, "narnia")}); narnia.Route != want || narnia.On != "" {
		t.Errorf("Narnia: %+v", narnia)
	}
	if others := detail.Stances(s, func(*model.Stance) bool { return false }); others != nil {
		t.Errorf("of nobody: %+v", others)
	}
}

func TestANewStanceIsOnWhatItWasBegunFor(t *testing.T) {
	s := sessiontest.Exercise(t)
	for kind, of := range map[model.RecordKind]func(*model.Stance) []model.ID{
		model.KindCommitment: func(st *model.Stance) []model.ID { return st.Commitments },
		model.KindEvent:      func(st *model.Stance) []model.ID { return st.Events },
		model.KindActor:      func(st *model.Stance) []model.ID { return []model.ID{st.Actor} },
	} {
		st := detail.NewStance(s, kind, "it")
		if got := of(st); !slices.Equal(got, []model.ID{"it"}) {
			t.Errorf("on a %s: %v", kind, got)
		}
		if st.On != when.On(s.Today()) || st.Stance == "" {
			t.Errorf("on a %s: begins as %q on %s", kind, st.Stance, st.On)
		}
	}
}

// card is a page that shows one record's stances and its ways on, and nothing else.
type card struct {
	host   page.Host
	object *fyne.Container
	added  int
	button *w.Button
}

func newCard(stances func(page.Host) []detail.Stance) func(page.Host) *card {
	return func(host page.Host) *card {
		c := &card{host: host, button: w.NewButton("Change it", nil)}
		detail.Lock(host, c.button)
		blocks := append(detail.StanceRows(host, stances(host)),
			detail.Add(host, "action.event.stance", func() { c.added++ }), detail.AllEdits(host, "the record"), c.button)
		c.object = w.Column(4, blocks...)
		return c
	}
}

func (*card) Name() page.Name             { return page.Events }
func (c *card) Object() fyne.CanvasObject { return c.object }
func (*card) Show(page.Route)             {}
func (*card) Refresh()                    {}
func (*card) Search()                     {}
func (*card) Actions() []action.Action    { return nil }
func show(t *testing.T, s *session.Session) (*pagetest.Shell, *card) {
	t.Helper()
	return pagetest.Show(t, s, newCard(func(page.Host) []detail.Stance { return onCeasefire(t, s) }))
}

func TestAPersonChangesAStanceAddsOneAndSeesAllEdits(t *testing.T) {
	s := withStances(t)
	shell, c := show(t, s)
	for _, text := range []string{"Oz", "Not like this", "20 Jan 2026", "Narnia"} {
		if !shell.Sees(text) {
			t.Errorf("%q is not on the screen; there is %q", text, shell.Texts())
		}
	}
	shell.Tap(s.Words().T("action.event.stance"))
	shell.Tap(s.Words().T("detail.all_edits"))
	if want := (page.Route{Page: page.History, Only: "the record"}); c.added != 1 || shell.Went != want {
		t.Errorf("added %d, went to %+v", c.added, shell.Went)
	}
	stance := sessiontest.ID(t, s, model.KindStance, "s1")
	items := detail.Changes(shell, model.KindStance, stance)
	items[0].Action()
	items[1].Action()
	if shell.Opened != stance || !slices.Equal(shell.Removed, []model.ID{stance}) {
		t.Errorf("opened %q, removed %v", shell.Opened, shell.Removed)
	}
}

func TestNothingIsChangedInABookThatIsReadOnly(t *testing.T) {
	s := sessiontest.Of(sessiontest.ReadOnly(withStances(t).Book()))
	shell, c := show(t, s)
	if !c.button.Disabled() || shell.Sees(s.Words().T("action.event.stance")) {
		t.Errorf("something can be changed: %q", shell.Texts())
	}
	for _, item := range detail.Changes(shell, model.KindStance, "s1") {
		if !item.Disabled {
			t.Errorf("%q can be chosen", item.Label)
		}
	}
}
