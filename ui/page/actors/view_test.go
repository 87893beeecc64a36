package actors_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"proviso/assets"
	"proviso/ui/page"
	"proviso/ui/page/actors"
	"proviso/ui/pagetest"
	"proviso/ui/session"
	"proviso/ui/session/sessiontest"
)

func visit(t *testing.T, s *session.Session) (*pagetest.Shell, *actors.View) {
	t.Helper()
	return pagetest.Show(t, s, actors.New)
}

func TestOneGoesFromAnActorToItsCoalitionAndItsPledges(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	france, coalition := actor(s, "fr"), actor(s, "cotw")
	v.Show(page.Route{Page: page.Actors, ID: france.ID})
	h.Settle()
	h.Tap("Coalition of the Willing")
	if want := (page.Route{Page: page.Actors, ID: coalition.ID}); h.Went != want {
		t.Errorf("went to %v, want %v", h.Went, want)
	}
}

func TestARouteToWhatIsFilteredAwayShowsAllAgain(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	h.Tap("coalitions")
	if h.Sees("Keir Starmer") {
		t.Fatal("a person among the coalitions")
	}
	v.Show(page.Route{Page: page.Actors, ID: actor(s, "starmer").ID})
	h.Settle()
	if !h.Sees("Prime Minister") {
		t.Errorf("there is %q", h.Texts())
	}
}

func TestEnterEditsAndTheMenuRemoves(t *testing.T) {
	s := sessiontest.Paris(t)
	h, v := visit(t, s)
	v.Search()
	h.Type("kushner")
	h.Key(fyne.KeyDown, fyne.KeyReturn)
	if want := actor(s, "kushner").ID; h.Opened != want {
		t.Errorf("opened %q, want Kushner", h.Opened)
	}
	h.Run("actor.remove")
	if len(h.Removed) != 1 || h.Removed[0] != h.Opened {
		t.Errorf("removed %v", h.Removed)
	}
}

func TestLongSectionsAreShownPieceByPiece(t *testing.T) {
	s := sessiontest.Big(t, 400, 20)
	h, _ := visit(t, s)
	d, _ := actors.NewPresenter(s).Detail(actors.NewPresenter(s).ID(0))
	rows := func() int {
		n := 0
		for _, p := range d.Given {
			if h.Sees(p.Title) {
				n++
			}
		}
		return n
	}
	before := rows()
	more, ok := h.Find(words12(len(d.Given)))
	if !ok {
		t.Fatalf("no button for more of %d", len(d.Given))
	}
	more.Object.(fyne.Tappable).Tapped(nil)
	h.Settle()
	if after := rows(); after <= before {
		t.Errorf("%d rows after asking for more, %d before", after, before)
	}
}

func words12(n int) string { return assets.Words("en").N("actors.more", n-12) }
