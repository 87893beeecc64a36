package actors_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/model"
	"proviso/model/words"
	"proviso/ui/page"
	"proviso/ui/page/actors"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
	"proviso/ui/uitest"
	w "proviso/ui/widgets"
)

// host is a shell that notes where it is asked to go.
type host struct {
	page.Host
	session *session.Session
	screen  *uitest.Screen
	went    page.Route
	opened  model.ID
	removed []model.ID
}

func (h *host) Session() *session.Session                              { return h.session }
func (h *host) Words() *words.Words                                    { return assets.Words("en") }
func (h *host) Go(r page.Route)                                        { h.went = r }
func (h *host) Open(_ model.RecordKind, id model.ID, _ func(model.ID)) { h.opened = id }
func (h *host) Remove(_ model.RecordKind, ids ...model.ID)             { h.removed = ids }

func visit(t *testing.T, s *session.Session) (*host, *actors.View) {
	t.Helper()
	h := &host{session: s, screen: uitest.Start(t, uitest.Options{})}
	v := actors.New(h)
	h.screen.Show(w.NewLayer(v.Object(), w.LayerOptions{}))
	t.Cleanup(h.screen.Window.Close)
	return h, v
}

func TestOneGoesFromAnActorToItsCoalitionAndItsPledges(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	france, coalition := actor(s, "fr"), actor(s, "cotw")
	v.Show(page.Route{Page: page.Actors, ID: france.ID})
	h.screen.Settle()
	h.screen.Tap("Coalition of the Willing")
	if want := (page.Route{Page: page.Actors, ID: coalition.ID}); h.went != want {
		t.Errorf("went to %v, want %v", h.went, want)
	}
}

func TestARouteToWhatIsFilteredAwayShowsAllAgain(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	h.screen.Tap("coalitions")
	if h.screen.Sees("Keir Starmer") {
		t.Fatal("a person among the coalitions")
	}
	v.Show(page.Route{Page: page.Actors, ID: actor(s, "starmer").ID})
	h.screen.Settle()
	if !h.screen.Sees("Prime Minister") {
		t.Errorf("there is %q", h.screen.Texts())
	}
}

func TestEnterEditsAndTheMenuRemoves(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	v.Search()
	h.screen.Type("kushner")
	h.screen.Key(fyne.KeyDown, fyne.KeyReturn)
	if want := actor(s, "kushner").ID; h.opened != want {
		t.Errorf("opened %q, want Kushner", h.opened)
	}
	for _, a := range v.Actions() {
		if a.Name == "actor.remove" {
			a.Run()
		}
	}
	if len(h.removed) != 1 || h.removed[0] != h.opened {
		t.Errorf("removed %v", h.removed)
	}
}

func TestLongSectionsAreShownPieceByPiece(t *testing.T) {
	s := sessiontest.Big(t, 400, 20)
	h, _ := visit(t, s)
	d, _ := actors.NewPresenter(s).Detail(actors.NewPresenter(s).ID(0))
	rows := func() int {
		n := 0
		for _, p := range d.Given {
			if h.screen.Sees(p.Title) {
				n++
			}
		}
		return n
	}
	before := rows()
	more, ok := h.screen.Find(words12(len(d.Given)))
	if !ok {
		t.Fatalf("no button for more of %d", len(d.Given))
	}
	more.Object.(fyne.Tappable).Tapped(nil)
	h.screen.Settle()
	if after := rows(); after <= before {
		t.Errorf("%d rows after asking for more, %d before", after, before)
	}
}

func words12(n int) string { return assets.Words("en").N("actors.more", n-12) }
